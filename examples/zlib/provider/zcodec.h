// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#ifndef ZCODEC_H
#define ZCODEC_H

#include <Python.h>
#include <caplet/annotate.h>
#include <stdint.h>

#define ZCODEC_CHUNK 16384 ///< Bytes that a sink receives at most at once.

CAPLET_API(zcodec, capsule = "zcodec._core._C_API", distribution = "zcodec");
CAPLET_CONSTANT(ZCODEC_CHUNK);

/// How hard to compress.
enum zcodec_level {
  ZCODEC_DEFAULT = -1,  ///< What zlib thinks best.
  ZCODEC_STORE = 0,     ///< Copy only.
  ZCODEC_FAST = 1,
  ZCODEC_BEST = 9
};

/// What went through a stream so far.
struct CAPLET_LAYOUT() zcodec_stats {
  uint64_t bytes_in;
  uint64_t bytes_out;
  uint32_t adler32;  ///< Of the plain data.
};

/// A running compression or decompression.
typedef struct zcodec_stream zcodec_stream;

/// Receives `size` bytes of output. Returns 0, or -1 with an exception set, which ends the stream.
typedef int (*zcodec_sink)(void *context, const unsigned char *data, size_t size);

/// Raised when zlib refuses its input.
extern PyObject *zcodec_error CAPLET_SLOT();

/// CRC-32 of `size` bytes, continued from `seed` (0 at the start).
CAPLET_SLOT(gil = released)
uint32_t zcodec_crc32(uint32_t seed, const unsigned char *data CAPLET_PARAM(length = size), size_t size);

/// Adler-32 of `size` bytes, continued from `seed` (1 at the start).
CAPLET_SLOT(gil = released)
uint32_t zcodec_adler32(uint32_t seed, const unsigned char *data CAPLET_PARAM(length = size), size_t size);

/// Begins a compression. Free it with zcodec_free().
CAPLET_SLOT(on_error = NULL, returns = handle) zcodec_stream *zcodec_deflate_new(enum zcodec_level level);

/// Begins a decompression. Free it with zcodec_free().
CAPLET_SLOT(on_error = NULL, returns = handle) zcodec_stream *zcodec_inflate_new(void);

/// Feeds `size` bytes; what comes out goes to `sink`, with `context`. Returns 0, or -1 with an exception set.
CAPLET_SLOT(on_error = -1)
int zcodec_write(zcodec_stream *stream CAPLET_PARAM(nonnull), const unsigned char *data CAPLET_PARAM(length = size),
                 size_t size, zcodec_sink sink CAPLET_PARAM(nonnull), void *context CAPLET_PARAM(nullable));

/// Ends the input; the rest of the output goes to `sink`. Returns 0, or -1 with an exception set.
CAPLET_SLOT(on_error = -1)
int zcodec_finish(zcodec_stream *stream CAPLET_PARAM(nonnull), zcodec_sink sink CAPLET_PARAM(nonnull),
                  void *context CAPLET_PARAM(nullable));

/// What went through `stream` so far.
CAPLET_SLOT() struct zcodec_stats zcodec_statistics(const zcodec_stream *stream CAPLET_PARAM(nonnull));

/// Frees a stream; NULL is fine.
CAPLET_SLOT() void zcodec_free(zcodec_stream *stream CAPLET_PARAM(nullable));

/// zlib's own version, such as "1.3.1".
CAPLET_SLOT() const char *zcodec_zlib_version(void);

/// An upper bound for the size of `size` bytes when compressed in one go.
CAPLET_SLOT(gil = released) size_t zcodec_bound(size_t size);

/// Compresses `size` bytes in one go. Returns a new bytes object, or NULL with an exception set.
CAPLET_SLOT(returns = new)
PyObject *zcodec_compress(const unsigned char *data CAPLET_PARAM(length = size), size_t size, enum zcodec_level level);

#endif
