/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* The extension module squeeze._squeeze: uses zcodec at C speed through its capsule. Of zcodec it sees one header, which
   declares everything; it links nothing of zcodec's. It takes a zcodec of API 1.1, and knows that this lacks what is newer. */
#define ZCODEC_REQUIRE 1
#define ZCODEC_GUARDED
#include "zcodec_capi.h"

#include <time.h>

/* A sink: collects output in a bytearray. */
static int append(void *context, const unsigned char *data, size_t size) {
  PyObject *output = (PyObject *)context;
  Py_ssize_t length = PyByteArray_Size(output);
  if (PyByteArray_Resize(output, length + (Py_ssize_t)size) < 0) return -1;
  memcpy(PyByteArray_AsString(output) + length, data, size);
  return 0;
}

/* Runs all of `view` through `stream`, and frees it. Returns (bytearray, bytes in, bytes out, adler32). */
static PyObject *run(zcodec_stream *stream, const Py_buffer *view) {
  if (stream == NULL) return NULL;
  PyObject *result = NULL;
  PyObject *output = PyByteArray_FromStringAndSize(NULL, 0);
  if (output != NULL && zcodec_write(stream, (const unsigned char *)view->buf, (size_t)view->len, append, output) == 0 &&
      zcodec_finish(stream, append, output) == 0) {
    struct zcodec_stats stats = zcodec_statistics(stream);
    result = Py_BuildValue("OKKk", output, (unsigned long long)stats.bytes_in, (unsigned long long)stats.bytes_out,
                           (unsigned long)stats.adler32);
  }
  Py_XDECREF(output);
  zcodec_free(stream);
  return result;
}

static PyObject *compress(PyObject *self, PyObject *argument) {
  (void)self;
  Py_buffer view;
  if (PyObject_GetBuffer(argument, &view, PyBUF_SIMPLE) < 0) return NULL;
  PyObject *result = run(zcodec_deflate_new(ZCODEC_BEST), &view);
  PyBuffer_Release(&view);
  return result;
}

static PyObject *decompress(PyObject *self, PyObject *argument) {
  (void)self;
  Py_buffer view;
  if (PyObject_GetBuffer(argument, &view, PyBUF_SIMPLE) < 0) return NULL;
  PyObject *result = run(zcodec_inflate_new(), &view);
  PyBuffer_Release(&view);
  return result;
}

static PyObject *checksums(PyObject *self, PyObject *argument) {
  (void)self;
  Py_buffer view;
  if (PyObject_GetBuffer(argument, &view, PyBUF_SIMPLE) < 0) return NULL;
  const unsigned char *data = (const unsigned char *)view.buf;
  PyObject *result =
      Py_BuildValue("kk", (unsigned long)zcodec_crc32(0, data, (size_t)view.len),
                    (unsigned long)zcodec_adler32(1, data, (size_t)view.len));
  PyBuffer_Release(&view);
  return result;
}

static PyObject *compress_at_once(PyObject *self, PyObject *argument) {
  (void)self;
  Py_buffer view;
  if (PyObject_GetBuffer(argument, &view, PyBUF_SIMPLE) < 0) return NULL;
  /* Newer than the floor of this module: with an older zcodec the call raises. */
  PyObject *result = zcodec_compress((const unsigned char *)view.buf, (size_t)view.len, ZCODEC_BEST);
  PyBuffer_Release(&view);
  return result;
}

static PyObject *can_compress_at_once(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  return PyBool_FromLong(zcodec_has_zcodec_compress());
}

static PyObject *about(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  return Py_BuildValue("siO", zcodec_zlib_version(), ZCODEC_CHUNK, zcodec_error);
}

/* Nanoseconds for a call of zcodec_adler32 with one byte, through the table. */
static PyObject *time_call(PyObject *self, PyObject *argument) {
  (void)self;
  long calls = PyLong_AsLong(argument);
  if (calls <= 0) return PyErr_Occurred() ? NULL : PyErr_Format(PyExc_ValueError, "calls must be positive");
  struct timespec start, end;
  uint32_t sum = 1;
  timespec_get(&start, TIME_UTC);
  for (long i = 0; i < calls; ++i) sum = zcodec_adler32(sum, (const unsigned char *)"x", 1);
  timespec_get(&end, TIME_UTC);
  double nanoseconds = (double)(end.tv_sec - start.tv_sec) * 1e9 + (double)(end.tv_nsec - start.tv_nsec);
  return Py_BuildValue("dk", nanoseconds / (double)calls, (unsigned long)sum);
}

static PyMethodDef methods[] = {
    {"compress", compress, METH_O, "compress(data, /)\n--\n\n(compressed, bytes in, bytes out, adler32 of data)"},
    {"decompress", decompress, METH_O, "decompress(data, /)\n--\n\n(plain, bytes in, bytes out, adler32 of plain)"},
    {"checksums", checksums, METH_O, "checksums(data, /)\n--\n\n(crc32, adler32)"},
    {"compress_at_once", compress_at_once, METH_O, "compress_at_once(data, /)\n--\n\nNeeds zcodec 1.1."},
    {"can_compress_at_once", can_compress_at_once, METH_NOARGS, "Whether zcodec is new enough."},
    {"about", about, METH_NOARGS, "(version of zlib, largest chunk, exception)"},
    {"time_call", time_call, METH_O, "time_call(calls, /)\n--\n\nNanoseconds a call."},
    {NULL, NULL, 0, NULL}};

static int exec_module(PyObject *module) { return zcodec_import(module); /* the whole of what a consumer adds */ }

static PyModuleDef_Slot slots[] = {{Py_mod_exec, (void *)exec_module}, {0, NULL}};
static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "squeeze._squeeze", "Uses zcodec.", 0, methods, slots, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit__squeeze(void) { return PyModuleDef_Init(&definition); }
