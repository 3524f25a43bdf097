// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#ifndef SQUEEZE_H
#define SQUEEZE_H

#include <Python.h>
#include <caplet/annotate.h>
#include <zstd.h>

#ifdef __cplusplus
extern "C" {
#endif

CAPLET_API(squeeze, capsule = "squeeze._core._C_API", distribution = "squeeze");
CAPLET_CONSTANT(ZSTD_VERSION_NUMBER);
CAPLET_CONSTANT(ZSTD_CLEVEL_DEFAULT);
CAPLET_CONSTANT(ZSTD_CONTENTSIZE_ERROR);

CAPLET_SLOT() unsigned ZSTD_versionNumber(void);
CAPLET_SLOT(gil = released)
size_t ZSTD_compress(void *dst, size_t dstCapacity, const void *src, size_t srcSize, int compressionLevel);
CAPLET_SLOT(gil = released)
size_t ZSTD_decompress(void *dst, size_t dstCapacity, const void *src, size_t compressedSize);
CAPLET_SLOT() unsigned long long ZSTD_getFrameContentSize(const void *src, size_t srcSize);
CAPLET_SLOT() size_t ZSTD_compressBound(size_t srcSize);
CAPLET_SLOT() unsigned ZSTD_isError(size_t code);
CAPLET_SLOT() const char *ZSTD_getErrorName(size_t code);
CAPLET_SLOT() int ZSTD_maxCLevel(void);
CAPLET_SLOT() ZSTD_CCtx *ZSTD_createCCtx(void);
CAPLET_SLOT() size_t ZSTD_freeCCtx(ZSTD_CCtx *cctx);
CAPLET_SLOT() size_t ZSTD_CCtx_setParameter(ZSTD_CCtx *cctx, ZSTD_cParameter param, int value);
CAPLET_SLOT() ZSTD_bounds ZSTD_cParam_getBounds(ZSTD_cParameter cParam);
CAPLET_SLOT()
size_t ZSTD_compress2(ZSTD_CCtx *cctx, void *dst, size_t dstCapacity, const void *src, size_t srcSize);
CAPLET_SLOT() ZSTD_DStream *ZSTD_createDStream(void);
CAPLET_SLOT() size_t ZSTD_freeDStream(ZSTD_DStream *zds);
CAPLET_SLOT() size_t ZSTD_decompressStream(ZSTD_DStream *zds, ZSTD_outBuffer *output, ZSTD_inBuffer *input);

#ifdef __cplusplus
}
#endif
#endif
