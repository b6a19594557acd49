#include "bare_break.h"

#include <unicode/ubrk.h>

static int64_t count(UBreakIterator **iterator, UBreakIteratorType type, const uint16_t *text, int32_t length) {
  UErrorCode error = U_ZERO_ERROR;
  if (*iterator == NULL) *iterator = ubrk_open(type, "zh", NULL, 0, &error);
  if (U_FAILURE(error)) return -1;
  ubrk_setText(*iterator, (const UChar *)text, length, &error);
  int64_t count = 0;
  while (ubrk_next(*iterator) != UBRK_DONE) count++;
  return count;
}

int64_t bare_break(const uint16_t *text, int32_t length) {
  static UBreakIterator *words = NULL;
  return count(&words, UBRK_WORD, text, length);
}

int64_t bare_sentences(const uint16_t *text, int32_t length) {
  static UBreakIterator *sentences = NULL;
  return count(&sentences, UBRK_SENTENCE, text, length);
}
