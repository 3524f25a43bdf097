// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#ifndef QUICK_H
#define QUICK_H

#include <Python.h>
#include <caplet/annotate.h>
#include <lz4.h>

#ifdef __cplusplus
extern "C" {
#endif

CAPLET_API(quick, capsule = "quick._core._C_API", distribution = "quick");
CAPLET_CONSTANT(LZ4_VERSION_NUMBER);
CAPLET_CONSTANT(LZ4_MAX_INPUT_SIZE);

CAPLET_SLOT() int LZ4_versionNumber(void);
CAPLET_SLOT() const char *LZ4_versionString(void);
CAPLET_SLOT() int LZ4_compress_default(const char *src, char *dst, int srcSize, int dstCapacity);
CAPLET_SLOT() int LZ4_decompress_safe(const char *src, char *dst, int compressedSize, int dstCapacity);
CAPLET_SLOT() int LZ4_compressBound(int inputSize);
CAPLET_SLOT() int LZ4_compress_fast(const char *src, char *dst, int srcSize, int dstCapacity, int acceleration);
CAPLET_SLOT() int LZ4_sizeofState(void);
CAPLET_SLOT() LZ4_stream_t *LZ4_createStream(void);
CAPLET_SLOT() int LZ4_freeStream(LZ4_stream_t *streamPtr);
CAPLET_SLOT() int LZ4_loadDict(LZ4_stream_t *streamPtr, const char *dictionary, int dictSize);
CAPLET_SLOT()
int LZ4_compress_fast_continue(LZ4_stream_t *streamPtr, const char *src, char *dst, int srcSize, int dstCapacity,
                               int acceleration);
CAPLET_SLOT() LZ4_streamDecode_t *LZ4_createStreamDecode(void);
CAPLET_SLOT() int LZ4_freeStreamDecode(LZ4_streamDecode_t *LZ4_stream);
CAPLET_SLOT()
int LZ4_decompress_safe_continue(LZ4_streamDecode_t *LZ4_streamDecode, const char *src, char *dst, int srcSize,
                                 int dstCapacity);

#ifdef __cplusplus
}
#endif
#endif
