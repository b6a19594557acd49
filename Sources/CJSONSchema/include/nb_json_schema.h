/* A facade over valijson (with nlohmann-json): JSON Schema, draft 7. It shows no C++ to Swift, and no exception leaves it. */
#ifndef NB_JSON_SCHEMA_H
#define NB_JSON_SCHEMA_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Compiled schemas, each the schema of the records of one type. Not for two threads at once: the compiled patterns and
   the memory for a record are kept with them. */
typedef struct nb_schemas nb_schemas;

/* Opens a set without schemas, or returns NULL without memory. */
nb_schemas *nb_schemas_open(void);
void nb_schemas_close(nb_schemas *schemas);

/* Compiles the schema of a type. Returns 0 when it is no JSON or no schema. */
int32_t nb_schemas_add(nb_schemas *schemas, const char *type, const uint8_t *json, size_t length);

/* What is wrong with a record, in UTF-8 that ends in a 0 and is cut where it is too long. */
typedef struct {
  char type[64];     /* the record's type, when it names one */
  char pointer[256]; /* the JSON pointer of the value at fault; empty for the whole record */
  char rule[32];     /* the schema's keyword that is broken; `json`, `type` and `depth` as below */
  char message[512];
} nb_violation;

typedef enum {
  NB_RECORD_VALID = 0,
  NB_RECORD_INVALID = 1,
  NB_RECORD_NO_JSON = 2,      /* rule `json`; the message tells where parsing stopped */
  NB_RECORD_TYPE_UNKNOWN = 3, /* rule `type`; no schema of the set is for it */
  NB_RECORD_NO_MEMORY = 4
} nb_record_state;

/* Checks one record, a JSON object, against the schema of its `type`, or without one of its `schema` (nianbao/TYPE/1).

   A hostile file must not end the program. So of each string only 2048 bytes are looked at: the pattern engine of the
   standard library calls itself for each character. And a record of more than 64 levels (arrays and objects inside one
   another) is invalid by the rule `depth`. Of members with the same key the last counts. */
nb_record_state nb_schemas_check(nb_schemas *schemas, const uint8_t *json, size_t length, nb_violation *violation);

#ifdef __cplusplus
}
#endif

#endif
