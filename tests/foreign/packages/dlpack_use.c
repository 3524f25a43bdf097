/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* sum(object): (API, sum, elements, has the optional slot) of a tensor of doubles, or None. */
#include "../../handshake/module.h"
#include "dlpack_capi.h"

static dlpack_cache cache; /* of the one module object */

static double total(const DLTensor *tensor, int64_t *count) {
  const double *data = (const double *)tensor->data;
  double sum = 0;
  int64_t i;
  *count = 1;
  for (i = 0; i < tensor->ndim; i++) *count *= tensor->shape[i];
  for (i = 0; i < *count; i++) sum += data[i];
  return sum;
}

static PyObject *sum(PyObject *self, PyObject *object) {
  const struct dlpack_table *dlpack;
  DLManagedTensorVersioned *tensor;
  int64_t count;
  double result;
  void *stream;
  const int found = dlpack_of_type(&cache, Py_TYPE(object), &dlpack);
  (void)self;
  if (found < 0) return NULL;
  if (found == 0) return Py_BuildValue("");
  if (dlpack_managed_tensor_from_py_object_no_sync(dlpack, object, &tensor) < 0) return NULL;
  if (dlpack_current_work_stream(dlpack, tensor->dl_tensor.device.device_type, 0, &stream) < 0) return NULL;
  result = total(&tensor->dl_tensor, &count);
  if (tensor->deleter != NULL) tensor->deleter(tensor);
  return Py_BuildValue("(LdLi)", (long long)dlpack_version(dlpack), result, (long long)count,
                       dlpack_has_dltensor_from_py_object_no_sync(dlpack));
}

static int start(PyObject *module) {
  (void)module;
  return 0;
}
static PyMethodDef methods[] = {{"sum", sum, METH_O, NULL}, {NULL, NULL, 0, NULL}};
MODULE(dlpack_use, methods, start)
