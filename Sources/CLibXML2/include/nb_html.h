/* A facade over libxml2's HTML parser. It shows no libxml2 header: those include ICU's, which clash with Foundation's. */
#ifndef NB_HTML_H
#define NB_HTML_H

#include <stdint.h>

enum { NB_ELEMENT = 0, NB_TEXT = 1, NB_COMMENT = 2, NB_RAW = 3 /* the content of script or style */ };

/* A node of the tree, in document order: a node's descendants are the nodes after it up to `end`. */
typedef struct {
  int32_t kind;
  int32_t parent;       /* index of the parent; -1 for the document's children */
  int32_t end;          /* index after the last descendant */
  int32_t name;         /* element: index into the names; else -1 */
  int32_t first;        /* element: its first attribute. text: in the arena, or -1 when the text is the source's slice */
  int32_t count;        /* element: how many attributes. text: bytes in the arena */
  int32_t source_start; /* text: where its bytes are in the parsed bytes; element: where its tag ended */
  int32_t source_end;
} nb_html_node;

typedef struct {
  int32_t name;  /* index into the names */
  int32_t start; /* the value in the arena */
  int32_t count;
} nb_html_attribute;

typedef struct {
  int32_t start; /* in the arena */
  int32_t count;
} nb_html_name;

typedef struct {
  nb_html_node *nodes;
  int32_t node_count;
  nb_html_attribute *attributes;
  int32_t attribute_count;
  nb_html_name *names;
  int32_t name_count;
  uint8_t *arena;
  int32_t arena_count;
  int32_t truncated; /* not 0 when memory or a 31-bit count ran out and the tree is not whole */
} nb_html_tree;

/* Parses `length` bytes of UTF-8 into a tree; never follows a link and prints nothing. Returns NULL when there is no
   memory. Depth and text length have no limit but memory. The tree is freed by nb_html_free. */
nb_html_tree *nb_html_parse(const char *bytes, int32_t length);
void nb_html_free(nb_html_tree *tree);

#endif
