#include "bare_parse.h"

#include <libxml/HTMLparser.h>

int32_t bare_parse(const char *bytes, int32_t length, const char *encoding) {
  htmlDocPtr document = htmlReadMemory(bytes, length, NULL, encoding,
                                       HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                           HTML_PARSE_NONET | XML_PARSE_HUGE);
  if (document == NULL) return 0;
  int32_t count = (int32_t)xmlChildElementCount(xmlDocGetRootElement(document));
  xmlFreeDoc(document);
  return count;
}
