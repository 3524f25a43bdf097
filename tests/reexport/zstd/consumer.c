// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "squeeze_capi.h"

#include "../module.h"

static int run(void) {
  char text[4000], packed[5000], back[4000];
  memset(text, 'z', sizeof text);
  CHECK(squeeze_ZSTD_compressBound(sizeof text) <= sizeof packed);
  size_t size = squeeze_ZSTD_compress(packed, sizeof packed, text, sizeof text, SQUEEZE_ZSTD_CLEVEL_DEFAULT);
  CHECK(!squeeze_ZSTD_isError(size) && size < 100);
  CHECK(squeeze_ZSTD_getFrameContentSize(packed, size) == sizeof text);
  CHECK(squeeze_ZSTD_decompress(back, sizeof back, packed, size) == sizeof text);
  CHECK(memcmp(text, back, sizeof text) == 0);
  const size_t error = squeeze_ZSTD_decompress(back, 10, packed, size);
  CHECK(squeeze_ZSTD_isError(error) && strlen(squeeze_ZSTD_getErrorName(error)) > 3);

  ZSTD_CCtx *context = squeeze_ZSTD_createCCtx();
  const ZSTD_bounds bounds = squeeze_ZSTD_cParam_getBounds(ZSTD_c_compressionLevel);
  CHECK(bounds.upperBound == squeeze_ZSTD_maxCLevel());
  CHECK(!squeeze_ZSTD_isError(squeeze_ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)));
  size = squeeze_ZSTD_compress2(context, packed, sizeof packed, text, sizeof text);
  squeeze_ZSTD_freeCCtx(context);
  memset(back, 0, sizeof back);
  ZSTD_DStream *stream = squeeze_ZSTD_createDStream();
  ZSTD_inBuffer in = {packed, size, 0};
  ZSTD_outBuffer out = {back, sizeof back, 0};
  CHECK(squeeze_ZSTD_decompressStream(stream, &out, &in) == 0);
  squeeze_ZSTD_freeDStream(stream);
  CHECK(out.pos == sizeof text && memcmp(text, back, sizeof text) == 0);
  CHECK(squeeze_ZSTD_versionNumber() == SQUEEZE_ZSTD_VERSION_NUMBER);
  return 0;
}

REEXPORT_CONSUMER(squeeze, run)
