// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "quick_capi.h"

#include "../module.h"

static int run(void) {
  char text[2000], packed[3000], back[2000];
  for (size_t i = 0; i < sizeof text; ++i) text[i] = "lz4!"[i % 4];
  CHECK(quick_LZ4_compressBound(sizeof text) <= (int)sizeof packed);
  int size = quick_LZ4_compress_default(text, packed, sizeof text, sizeof packed);
  CHECK(size > 0 && size < 100);
  CHECK(quick_LZ4_decompress_safe(packed, back, size, sizeof back) == (int)sizeof text);
  CHECK(memcmp(text, back, sizeof text) == 0);
  CHECK(quick_LZ4_decompress_safe(packed, back, size, 10) < 0);

  LZ4_stream_t *stream = quick_LZ4_createStream();
  size = quick_LZ4_compress_fast_continue(stream, text, packed, sizeof text, sizeof packed, 1);
  CHECK(size > 0 && quick_LZ4_freeStream(stream) == 0);
  LZ4_streamDecode_t *decoder = quick_LZ4_createStreamDecode();
  memset(back, 0, sizeof back);
  CHECK(quick_LZ4_decompress_safe_continue(decoder, packed, back, size, sizeof back) == (int)sizeof text);
  CHECK(quick_LZ4_freeStreamDecode(decoder) == 0 && memcmp(text, back, sizeof text) == 0);
  CHECK(quick_LZ4_versionNumber() == QUICK_LZ4_VERSION_NUMBER && quick_LZ4_versionString()[1] == '.');
  CHECK(QUICK_LZ4_MAX_INPUT_SIZE == LZ4_MAX_INPUT_SIZE);
  return 0;
}

REEXPORT_CONSUMER(quick, run)
