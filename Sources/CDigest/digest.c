#include "nb_digest.h"

#include <nettle/sha2.h>
#include <stdlib.h>

struct nb_sha256_stream {
  struct sha256_ctx context;
};

void nb_sha256(const uint8_t *bytes, size_t length, uint8_t digest[32]) {
  struct sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, length, bytes);
  sha256_digest(&context, SHA256_DIGEST_SIZE, digest);
}

nb_sha256_stream *nb_sha256_open(void) {
  nb_sha256_stream *stream = malloc(sizeof *stream);
  if (stream) sha256_init(&stream->context);
  return stream;
}

void nb_sha256_add(nb_sha256_stream *stream, const uint8_t *bytes, size_t length) {
  sha256_update(&stream->context, length, bytes);
}

void nb_sha256_end(nb_sha256_stream *stream, uint8_t digest[32]) {
  sha256_digest(&stream->context, SHA256_DIGEST_SIZE, digest);
}

void nb_sha256_close(nb_sha256_stream *stream) {
  free(stream);
}
