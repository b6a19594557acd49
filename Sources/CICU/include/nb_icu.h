/* A facade over ICU's converters, its charset detector and its word breaks. It shows no ICU header to Swift. */
#ifndef NB_ICU_H
#define NB_ICU_H

#include <stdint.h>

typedef struct nb_converter nb_converter;

/* Opens a converter to Unicode by any of the encoding's names, or returns NULL when ICU knows no such encoding. */
nb_converter *nb_converter_open(const char *name);
void nb_converter_close(nb_converter *converter);

/* Converts bytes from *input (moved on) to UTF-16 and says for each unit at which byte, counted from the *input of this
   call, its character began. Illegal bytes become U+FFFD and are counted. `last` says that no bytes follow. Returns the
   units written, or -1 on an error that is not about the bytes; full output is no error: call again. */
int32_t nb_converter_decode(nb_converter *converter, const uint8_t **input, const uint8_t *end, int32_t last,
                            uint16_t *units, int32_t *offsets, int32_t capacity);

/* How many illegal sequences the converter has met. */
int64_t nb_converter_illegal(const nb_converter *converter);

/* Writes the encoding's name in the IANA's list (GB18030, UTF-8, …) to `name`. Returns 0 when ICU does not know it. */
int32_t nb_charset_name(const char *alias, char *name, int32_t capacity);

/* Writes ICU's best guess for `length` bytes of HTML to `name`. Returns its confidence from 0 to 100. */
int32_t nb_charset_detect(const uint8_t *bytes, int32_t length, char *name, int32_t capacity);

typedef struct nb_words nb_words;

/* Opens ICU's word break for Chinese, or returns NULL. Not for two threads at once. */
nb_words *nb_words_open(void);
void nb_words_close(nb_words *words);

/* Whether a word ends, and another begins, at `offset` of the UTF-16 text. */
int32_t nb_words_is_boundary(nb_words *words, const uint16_t *text, int32_t length, int32_t offset);

#endif
