#ifndef BARE_CHECK_H
#define BARE_CHECK_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A schema compiled by valijson, with a validator that keeps its patterns. Returns NULL when it is none. */
typedef struct bare_schema bare_schema;
bare_schema *bare_schema_open(const uint8_t *json, size_t length);

/* Parses a record and checks it, with nothing around: the floor that validation is measured against. Returns 1 when it is
   valid. */
int32_t bare_check(bare_schema *schema, const uint8_t *json, size_t length);

#ifdef __cplusplus
}
#endif

#endif
