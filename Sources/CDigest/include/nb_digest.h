#ifndef NB_DIGEST_H
#define NB_DIGEST_H

#include <stddef.h>
#include <stdint.h>

/* Writes the 32 bytes of the SHA-256 of `length` bytes at `bytes` to `digest`. */
void nb_sha256(const uint8_t *bytes, size_t length, uint8_t digest[32]);

/* The SHA-256 of bytes that come in several stretches. */
typedef struct nb_sha256_stream nb_sha256_stream;

/* NULL when there is no memory. */
nb_sha256_stream *nb_sha256_open(void);
void nb_sha256_add(nb_sha256_stream *stream, const uint8_t *bytes, size_t length);
/* Writes the digest of what was added to `digest`, 32 bytes; the stream begins anew. */
void nb_sha256_end(nb_sha256_stream *stream, uint8_t digest[32]);
void nb_sha256_close(nb_sha256_stream *stream);

#endif
