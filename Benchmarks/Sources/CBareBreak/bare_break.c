#include "bare_break.h"

#include <unicode/ubrk.h>

int64_t bare_break(const uint16_t *text, int32_t length) {
  static UBreakIterator *words = NULL;
  UErrorCode error = U_ZERO_ERROR;
  if (words == NULL) words = ubrk_open(UBRK_WORD, "zh", NULL, 0, &error);
  if (U_FAILURE(error)) return -1;
  ubrk_setText(words, (const UChar *)text, length, &error);
  int64_t count = 0;
  while (ubrk_next(words) != UBRK_DONE) count++;
  return count;
}
