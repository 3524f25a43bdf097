/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* A table that slots of the table lead to, whose functions take and return structs. */
#include "../../cases/case.h"
#include "librt_vecs_capi.h"

static PyObject *run(PyObject *self, PyObject *unused) {
  VecI64 vec = librt_vecs_i64_alloc(0, 4);
  int64_t i;
  (void)self, (void)unused;
  for (i = 0; i < 6; i++) vec = librt_vecs_i64_append(vec, i * i);
  if (vec.len != 6) return NULL;
  return Py_BuildValue("(NL)", librt_vecs_i64_box(vec), (long long)librt_vecs_version());
}
static int import_here(PyObject *module) { return librt_vecs_import(module); }
static PyMethodDef methods[] = {{"run", run, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};
MODULE(librt_use, methods, import_here)
