#ifndef BARE_PARSE_H
#define BARE_PARSE_H

#include <stdint.h>

/* Parses a page into libxml2's own tree, frees it, and returns how many children its root has: the floor that cleaning is
   measured against. */
int32_t bare_parse(const char *bytes, int32_t length, const char *encoding);

#endif
