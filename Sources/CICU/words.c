#include "nb_icu.h"

#include <stdlib.h>
#include <unicode/ubrk.h>

struct nb_words {
  UBreakIterator *iterator;
};

nb_words *nb_words_open(void) {
  UErrorCode error = U_ZERO_ERROR;
  nb_words *self = calloc(1, sizeof *self);
  if (self == NULL) return NULL;
  self->iterator = ubrk_open(UBRK_WORD, "zh", NULL, 0, &error);
  if (U_SUCCESS(error)) return self;
  nb_words_close(self);
  return NULL;
}

void nb_words_close(nb_words *self) {
  if (self == NULL) return;
  if (self->iterator != NULL) ubrk_close(self->iterator);
  free(self);
}

int32_t nb_words_is_boundary(nb_words *self, const uint16_t *text, int32_t length, int32_t offset) {
  UErrorCode error = U_ZERO_ERROR;
  ubrk_setText(self->iterator, (const UChar *)text, length, &error);
  return U_SUCCESS(error) && ubrk_isBoundary(self->iterator, offset);
}

int32_t nb_words_find(nb_words *self, const uint16_t *text, int32_t length, int32_t *ends, int32_t capacity) {
  UErrorCode error = U_ZERO_ERROR;
  ubrk_setText(self->iterator, (const UChar *)text, length, &error);
  if (U_FAILURE(error)) return -1;
  int32_t count = 0;
  for (int32_t end; count < capacity && (end = ubrk_next(self->iterator)) != UBRK_DONE; count++) ends[count] = end;
  return count;
}
