/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* The extension module zcodec._core: streaming zlib for Python (checksums only) and, through its capsule, for other
   extension modules (everything in zcodec.h). */
#include "zcodec.h"

#include <zlib.h>

#include "zcodec_provider.h"

struct zcodec_stream {
  z_stream zlib;
  int is_inflate;
  int is_finished;
  struct zcodec_stats stats;
};

PyObject *zcodec_error = NULL;

uint32_t zcodec_crc32(uint32_t seed, const unsigned char *data, size_t size) {
  return (uint32_t)crc32_z(seed, data, size);
}

uint32_t zcodec_adler32(uint32_t seed, const unsigned char *data, size_t size) {
  return (uint32_t)adler32_z(seed, data, size);
}

static int fail(const z_stream *zlib, int status) {
  PyErr_Format(zcodec_error, "zlib: %s", zlib->msg != NULL ? zlib->msg : zError(status));
  return -1;
}

static zcodec_stream *new_stream(int is_inflate, int level) {
  zcodec_stream *stream = (zcodec_stream *)PyMem_Calloc(1, sizeof *stream);
  if (stream == NULL) {
    PyErr_NoMemory();
    return NULL;
  }
  stream->is_inflate = is_inflate;
  stream->stats.adler32 = 1;
  int status = is_inflate ? inflateInit(&stream->zlib) : deflateInit(&stream->zlib, level);
  if (status != Z_OK) {
    fail(&stream->zlib, status);
    PyMem_Free(stream);
    return NULL;
  }
  return stream;
}

zcodec_stream *zcodec_deflate_new(enum zcodec_level level) { return new_stream(0, level); }
zcodec_stream *zcodec_inflate_new(void) { return new_stream(1, 0); }

/* Runs zlib until it has taken all input and given all output of `flush`. */
static int pump(zcodec_stream *stream, int flush, zcodec_sink sink, void *context) {
  unsigned char chunk[ZCODEC_CHUNK];
  z_stream *zlib = &stream->zlib;
  do {
    zlib->next_out = chunk;
    zlib->avail_out = sizeof chunk;
    int status = stream->is_inflate ? inflate(zlib, flush) : deflate(zlib, flush);
    if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR) return fail(zlib, status);
    size_t size = sizeof chunk - zlib->avail_out;
    if (stream->is_inflate) stream->stats.adler32 = zcodec_adler32(stream->stats.adler32, chunk, size);
    stream->stats.bytes_out += size;
    if (size > 0 && sink(context, chunk, size) < 0) return -1;
    stream->is_finished = status == Z_STREAM_END;
  } while (zlib->avail_out == 0 && !stream->is_finished);
  return 0;
}

int zcodec_write(zcodec_stream *stream, const unsigned char *data, size_t size, zcodec_sink sink, void *context) {
  if (!stream->is_inflate) stream->stats.adler32 = zcodec_adler32(stream->stats.adler32, data, size);
  stream->stats.bytes_in += size;
  while (size > 0) { /* zlib counts in unsigned int */
    unsigned int part = size > 1u << 30 ? 1u << 30 : (unsigned int)size;
    stream->zlib.next_in = (unsigned char *)data;
    stream->zlib.avail_in = part;
    if (pump(stream, Z_NO_FLUSH, sink, context) < 0) return -1;
    data += part;
    size -= part;
  }
  return 0;
}

int zcodec_finish(zcodec_stream *stream, zcodec_sink sink, void *context) {
  stream->zlib.avail_in = 0;
  if (!stream->is_finished && pump(stream, Z_FINISH, sink, context) < 0) return -1;
  if (!stream->is_finished) {
    PyErr_SetString(zcodec_error, "the compressed data is truncated");
    return -1;
  }
  return 0;
}

struct zcodec_stats zcodec_statistics(const zcodec_stream *stream) { return stream->stats; }

void zcodec_free(zcodec_stream *stream) {
  if (stream == NULL) return;
  if (stream->is_inflate) {
    inflateEnd(&stream->zlib);
  } else {
    deflateEnd(&stream->zlib);
  }
  PyMem_Free(stream);
}

const char *zcodec_zlib_version(void) { return zlibVersion(); }
size_t zcodec_bound(size_t size) { return compressBound((uLong)size); }

PyObject *zcodec_compress(const unsigned char *data, size_t size, enum zcodec_level level) {
  uLongf length = compressBound((uLong)size);
  PyObject *result = PyBytes_FromStringAndSize(NULL, (Py_ssize_t)length);
  if (result == NULL) return NULL;
  int status = compress2((unsigned char *)PyBytes_AsString(result), &length, data, (uLong)size, level);
  if (status != Z_OK) {
    Py_DECREF(result);
    PyErr_Format(zcodec_error, "zlib: %s", zError(status));
    return NULL;
  }
  _PyBytes_Resize(&result, (Py_ssize_t)length);
  return result;
}

static PyObject *py_adler32(PyObject *self, PyObject *argument) {
  (void)self;
  Py_buffer view;
  if (PyObject_GetBuffer(argument, &view, PyBUF_SIMPLE) < 0) return NULL;
  uint32_t sum = zcodec_adler32(1, (const unsigned char *)view.buf, (size_t)view.len);
  PyBuffer_Release(&view);
  return PyLong_FromUnsignedLong(sum);
}

static PyMethodDef methods[] = {{"adler32", py_adler32, METH_O, "adler32(data, /)\n--\n\nAdler-32 of bytes."},
                                {NULL, NULL, 0, NULL}};

static int exec_module(PyObject *module) {
  /* The whole of what a provider adds. First, as it refuses to be imported by a second interpreter, whose exception would
     replace the one that the first interpreter catches. */
  if (zcodec_provide(module) < 0) return -1;
  /* Always a new one: one of before Py_Finalize would be dangling. */
  zcodec_error = PyErr_NewException("zcodec.error", NULL, NULL);
  if (zcodec_error == NULL) return -1;
  return PyObject_SetAttrString(module, "error", zcodec_error);
}

static PyModuleDef_Slot slots[] = {{Py_mod_exec, (void *)exec_module}, {0, NULL}};
static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "zcodec._core", "Streaming zlib.", 0, methods, slots, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit__core(void) { return PyModuleDef_Init(&definition); }
