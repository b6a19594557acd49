#include "nb_html.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <limits.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

/* libxml2 hands a text over in parts of at least so many bytes; its own constant of this name is not public. */
#define HTML_PARSER_BIG_BUFFER_SIZE 1000

/* libxml2 interns every element and attribute name in the parser's dictionary, so a name is known by its address. */
typedef struct {
  const xmlChar *key;
  int32_t value;
} name_slot;

typedef struct {
  nb_html_tree *tree;
  htmlParserCtxtPtr parser;
  const uint8_t *source;
  int32_t source_length;
  int32_t node_capacity, attribute_capacity, name_capacity, arena_capacity;
  int32_t open; /* index of the innermost open element, or -1 */
  name_slot *slots;
  uint32_t slot_count; /* a power of two */
} builder;

/* Makes room for `needed` items of `size` bytes at *items. Returns 0 when it cannot. */
static int reserve(void **items, int32_t *capacity, int64_t needed, size_t size) {
  if (needed <= *capacity) return 1;
  int64_t wanted = (int64_t)*capacity * 2;
  if (wanted < 1024) wanted = 1024;
  if (wanted < needed) wanted = needed;
  if (wanted > INT32_MAX) wanted = INT32_MAX;
  if (wanted < needed) return 0;
  void *grown = realloc(*items, (size_t)wanted * size);
  if (grown == NULL) return 0;
  *items = grown;
  *capacity = (int32_t)wanted;
  return 1;
}

static int32_t append_bytes(builder *b, const void *bytes, int64_t count) {
  nb_html_tree *tree = b->tree;
  if (!reserve((void **)&tree->arena, &b->arena_capacity, tree->arena_count + count, 1)) {
    tree->truncated = 1;
    return -1;
  }
  int32_t start = tree->arena_count;
  memcpy(tree->arena + start, bytes, (size_t)count);
  tree->arena_count += (int32_t)count;
  return start;
}

static nb_html_node *append_node(builder *b, int32_t kind) {
  nb_html_tree *tree = b->tree;
  if (!reserve((void **)&tree->nodes, &b->node_capacity, (int64_t)tree->node_count + 1, sizeof(nb_html_node))) {
    tree->truncated = 1;
    return NULL;
  }
  nb_html_node *node = &tree->nodes[tree->node_count++];
  *node = (nb_html_node){kind, b->open, tree->node_count, -1, -1, 0, 0, 0};
  return node;
}

static uint32_t slot_of(const builder *b, const xmlChar *name) {
  uint32_t mask = b->slot_count - 1;
  uint32_t at = (uint32_t)(((uintptr_t)name >> 3) * 2654435761u) & mask;
  while (b->slots[at].key != NULL && b->slots[at].key != name) at = (at + 1) & mask;
  return at;
}

static int grow_slots(builder *b) {
  name_slot *old = b->slots;
  uint32_t old_count = b->slot_count;
  b->slots = calloc((size_t)old_count * 2, sizeof(name_slot));
  if (b->slots == NULL) {
    b->slots = old;
    return 0;
  }
  b->slot_count = old_count * 2;
  for (uint32_t i = 0; i < old_count; i++)
    if (old[i].key != NULL) b->slots[slot_of(b, old[i].key)] = old[i];
  free(old);
  return 1;
}

static int32_t name_index(builder *b, const xmlChar *name) {
  nb_html_tree *tree = b->tree;
  uint32_t at = slot_of(b, name);
  if (b->slots[at].key == name) return b->slots[at].value;
  if ((uint32_t)tree->name_count * 2 >= b->slot_count) {
    if (!grow_slots(b)) goto failed;
    at = slot_of(b, name);
  }
  if (!reserve((void **)&tree->names, &b->name_capacity, (int64_t)tree->name_count + 1, sizeof(nb_html_name)))
    goto failed;
  int32_t count = (int32_t)strlen((const char *)name);
  int32_t start = append_bytes(b, name, count);
  if (start < 0) goto failed;
  tree->names[tree->name_count] = (nb_html_name){start, count};
  b->slots[at] = (name_slot){name, tree->name_count};
  return tree->name_count++;
failed:
  tree->truncated = 1;
  return -1;
}

/* How many bytes of the source the parser has consumed. xmlByteConsumed is wrong in the HTML parser. */
static int64_t position(const builder *b) {
  xmlParserInputPtr input = b->parser->input;
  if (input == NULL) return 0;
  int64_t at = (int64_t)(input->cur - input->base) + (int64_t)input->consumed;
  return at > b->source_length ? b->source_length : at;
}

static void start_element(void *data, const xmlChar *name, const xmlChar **attributes) {
  builder *b = data;
  nb_html_tree *tree = b->tree;
  int32_t index = name_index(b, name);
  if (index < 0) return;
  nb_html_node *node = append_node(b, NB_ELEMENT);
  if (node == NULL) return;
  int32_t self = tree->node_count - 1;
  node->name = index;
  node->first = tree->attribute_count;
  node->source_start = node->source_end = (int32_t)position(b);
  b->open = self;
  for (; attributes != NULL && attributes[0] != NULL; attributes += 2) {
    int64_t needed = (int64_t)tree->attribute_count + 1;
    if (!reserve((void **)&tree->attributes, &b->attribute_capacity, needed, sizeof(nb_html_attribute))) {
      tree->truncated = 1;
      return;
    }
    const xmlChar *value = attributes[1] == NULL ? (const xmlChar *)"" : attributes[1];
    int64_t length = (int64_t)strlen((const char *)value);
    int32_t key = name_index(b, attributes[0]);
    int32_t start = append_bytes(b, value, length);
    if (key < 0 || start < 0) return;
    tree->attributes[tree->attribute_count++] = (nb_html_attribute){key, start, (int32_t)length};
    tree->nodes[self].count++;
  }
}

static void end_element(void *data, const xmlChar *name) {
  builder *b = data;
  (void)name; /* the parser closes elements in order, also those the page left open */
  if (b->open < 0) return;
  nb_html_node *node = &b->tree->nodes[b->open];
  node->end = b->tree->node_count;
  b->open = node->parent;
}

/* Where `length` bytes of literal text that end near `end` lie in the source, or -1. When a long text is handed over in
   parts the parser has not yet stepped over the last character of a part, so the true end is up to four bytes later. */
static int64_t find_literal(const builder *b, const xmlChar *text, int length, int64_t end) {
  int64_t furthest = length >= HTML_PARSER_BIG_BUFFER_SIZE ? 4 : 0;
  for (int64_t shift = 0; shift <= furthest; shift++) {
    int64_t start = end + shift - length;
    if (start < 0 || end + shift > b->source_length) continue;
    if (memcmp(b->source + start, text, (size_t)length) == 0) return start;
  }
  return -1;
}

static void characters(void *data, const xmlChar *text, int length) {
  builder *b = data;
  if (length <= 0) return;
  int64_t end = position(b);
  int64_t start = find_literal(b, text, length, end);
  nb_html_node *previous = b->tree->node_count > 0 ? &b->tree->nodes[b->tree->node_count - 1] : NULL;
  if (start >= 0) {
    /* Parts of one run join. */
    if (previous != NULL && previous->kind == NB_TEXT && previous->first < 0 && previous->parent == b->open &&
        previous->source_end == start) {
      previous->source_end = (int32_t)(start + length);
      return;
    }
    nb_html_node *node = append_node(b, NB_TEXT);
    if (node == NULL) return;
    node->source_start = (int32_t)start;
    node->source_end = (int32_t)(start + length);
    return;
  }
  /* A character reference, or text from which the parser dropped control characters. */
  start = end;
  int64_t floor = previous != NULL && previous->source_end < end ? previous->source_end : 0;
  while (start > floor && b->source[start - 1] != '&') start--;
  if (start > floor) start--;
  int32_t at = append_bytes(b, text, length);
  nb_html_node *node = at < 0 ? NULL : append_node(b, NB_TEXT);
  if (node == NULL) return;
  node->first = at;
  node->count = length;
  node->source_start = (int32_t)start;
  node->source_end = (int32_t)end;
}

static void raw_text(void *data, const xmlChar *text, int length) {
  builder *b = data;
  int32_t at = append_bytes(b, text, length);
  nb_html_node *node = at < 0 ? NULL : append_node(b, NB_RAW);
  if (node == NULL) return;
  node->first = at;
  node->count = length;
  node->source_start = node->source_end = (int32_t)position(b);
}

static void comment(void *data, const xmlChar *text) {
  builder *b = data;
  int64_t length = (int64_t)strlen((const char *)text);
  int32_t at = append_bytes(b, text, length);
  nb_html_node *node = at < 0 ? NULL : append_node(b, NB_COMMENT);
  if (node == NULL) return;
  node->first = at;
  node->count = (int32_t)length;
  node->source_start = node->source_end = (int32_t)position(b);
}

static int prepare(builder *b) {
  b->tree = calloc(1, sizeof(nb_html_tree));
  b->slot_count = 256;
  b->slots = calloc(b->slot_count, sizeof(name_slot));
  return b->tree != NULL && b->slots != NULL;
}

/* libxml2 sets itself up at its first call, and two threads that make it at once can wait for each other for ever. */
static pthread_once_t set_up = PTHREAD_ONCE_INIT;

nb_html_tree *nb_html_parse(const char *bytes, int32_t length) {
  pthread_once(&set_up, xmlInitParser);
  builder b = {.source = (const uint8_t *)bytes, .source_length = length, .open = -1};
  if (!prepare(&b)) goto failed;
  if (length == 0) {
    free(b.slots);
    return b.tree;
  }
  htmlParserCtxtPtr parser = htmlCreateMemoryParserCtxt(bytes, length);
  if (parser == NULL) goto failed;
  b.parser = parser;
  htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                 HTML_PARSE_IGNORE_ENC | XML_PARSE_HUGE);
  /* The bytes are UTF-8: said here, no converter runs and positions are the source's own. */
  parser->charset = XML_CHAR_ENCODING_UTF8;
  memset(parser->sax, 0, sizeof(*parser->sax));
  parser->sax->startElement = start_element;
  parser->sax->endElement = end_element;
  parser->sax->characters = characters;
  parser->sax->ignorableWhitespace = characters;
  parser->sax->cdataBlock = raw_text;
  parser->sax->comment = comment;
  parser->userData = &b;
  htmlParseDocument(parser);
  if (position(&b) < length) b.tree->truncated = 1;
  while (b.open >= 0) end_element(&b, NULL);
  if (parser->myDoc != NULL) xmlFreeDoc(parser->myDoc);
  htmlFreeParserCtxt(parser);
  free(b.slots);
  return b.tree;
failed:
  free(b.slots);
  nb_html_free(b.tree);
  return NULL;
}

void nb_html_free(nb_html_tree *tree) {
  if (tree == NULL) return;
  free(tree->nodes);
  free(tree->attributes);
  free(tree->names);
  free(tree->arena);
  free(tree);
}
