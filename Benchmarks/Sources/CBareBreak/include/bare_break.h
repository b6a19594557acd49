#ifndef BARE_BREAK_H
#define BARE_BREAK_H

#include <stdint.h>

/* Runs ICU's word break for Chinese over UTF-16 text and does nothing with the words. Returns how many there are. */
int64_t bare_break(const uint16_t *text, int32_t length);

/* The same with ICU's sentence break. */
int64_t bare_sentences(const uint16_t *text, int32_t length);

#endif
