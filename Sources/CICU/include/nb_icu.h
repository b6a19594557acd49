/* A facade over ICU's converters, its charset detector, its word breaks and its break engine. It shows no ICU header to
   Swift. */
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

/* Fills `ends` with the ends of the words of the UTF-16 text, the text's own end last. Returns their number, or -1 on
   an error; a `capacity` of `length` is always enough. */
int32_t nb_words_find(nb_words *words, const uint16_t *text, int32_t length, int32_t *ends, int32_t capacity);

typedef struct nb_sentences nb_sentences;

/* What a piece of text is that a sentence is put together from. */
enum {
  NB_PIECE_SENTENCE = 1,    /* up to a terminator and what closes after it, or to the line's end */
  NB_PIECE_QUOTE = 2,       /* a straight quote, and what closes after it, where a sentence could begin */
  NB_PIECE_PUNCTUATION = 3, /* holds no word */
  NB_PIECE_LINE_END = 4
};

typedef struct {
  int32_t end; /* in UTF-16 units; a piece begins where the one before ends */
  int32_t kind;
} nb_piece;

/* Opens ICU's break engine with rules for the sentences of Chinese reports, or returns NULL. Not for two threads at
   once. */
nb_sentences *nb_sentences_open(void);
void nb_sentences_close(nb_sentences *sentences);

/* Begins a UTF-16 text, which must stay where it is until the last call of nb_sentences_next. */
void nb_sentences_begin(nb_sentences *sentences, const uint16_t *text, int32_t length);

/* Writes the next pieces, in text order and without a gap. Returns their number: fewer than `capacity` at the end. */
int32_t nb_sentences_next(nb_sentences *sentences, nb_piece *pieces, int32_t capacity);

#endif
