#include "nb_icu.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/ucsdet.h>

struct nb_converter {
  UConverter *converter;
  int64_t illegal;
};

static void count_and_substitute(const void *context, UConverterToUnicodeArgs *args, const char *units, int32_t length,
                                 UConverterCallbackReason reason, UErrorCode *error) {
  nb_converter *self = (nb_converter *)context;
  if (reason <= UCNV_IRREGULAR) self->illegal++;
  UCNV_TO_U_CALLBACK_SUBSTITUTE(NULL, args, units, length, reason, error);
}

nb_converter *nb_converter_open(const char *name) {
  UErrorCode error = U_ZERO_ERROR;
  nb_converter *self = calloc(1, sizeof *self);
  if (self == NULL) return NULL;
  self->converter = ucnv_open(name, &error);
  if (U_SUCCESS(error)) ucnv_setToUCallBack(self->converter, count_and_substitute, self, NULL, NULL, &error);
  if (U_SUCCESS(error)) return self;
  nb_converter_close(self);
  return NULL;
}

void nb_converter_close(nb_converter *self) {
  if (self == NULL) return;
  if (self->converter != NULL) ucnv_close(self->converter);
  free(self);
}

int32_t nb_converter_decode(nb_converter *self, const uint8_t **input, const uint8_t *end, int32_t last,
                            uint16_t *units, int32_t *offsets, int32_t capacity) {
  UErrorCode error = U_ZERO_ERROR;
  const char *from = (const char *)*input;
  UChar *to = (UChar *)units;
  ucnv_toUnicode(self->converter, &to, (UChar *)units + capacity, &from, (const char *)end, offsets, (UBool)last,
                 &error);
  *input = (const uint8_t *)from;
  if (U_FAILURE(error) && error != U_BUFFER_OVERFLOW_ERROR) return -1;
  return (int32_t)(to - (UChar *)units);
}

int64_t nb_converter_illegal(const nb_converter *self) { return self->illegal; }

static int32_t copy_name(const char *from, char *to, int32_t capacity) {
  if (from == NULL || (int32_t)strlen(from) >= capacity) return 0;
  strcpy(to, from);
  return 1;
}

int32_t nb_charset_name(const char *alias, char *name, int32_t capacity) {
  UErrorCode error = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(alias, &error);
  if (U_FAILURE(error)) return 0;
  const char *internal = ucnv_getName(converter, &error);
  const char *standard = ucnv_getStandardName(internal, "MIME", &error);
  if (standard == NULL) standard = ucnv_getStandardName(internal, "IANA", &error);
  int32_t known = copy_name(standard != NULL ? standard : internal, name, capacity);
  ucnv_close(converter);
  return known;
}

int32_t nb_charset_detect(const uint8_t *bytes, int32_t length, char *name, int32_t capacity) {
  UErrorCode error = U_ZERO_ERROR;
  int32_t confidence = 0;
  UCharsetDetector *detector = ucsdet_open(&error);
  if (U_FAILURE(error)) return 0;
  ucsdet_enableInputFilter(detector, 1); /* leaves tags out of the statistics */
  ucsdet_setText(detector, (const char *)bytes, length, &error);
  const UCharsetMatch *match = ucsdet_detect(detector, &error);
  if (U_SUCCESS(error) && match != NULL) {
    const char *found = ucsdet_getName(match, &error);
    if (copy_name(found, name, capacity)) confidence = ucsdet_getConfidence(match, &error);
  }
  ucsdet_close(detector);
  return U_SUCCESS(error) ? confidence : 0;
}
