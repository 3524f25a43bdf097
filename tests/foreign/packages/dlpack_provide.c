/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Four(): an array of the doubles 1 to 4. calls(): how often one was given away. */
#include "../../handshake/module.h"
#include "dlpack_provider.h"

typedef struct four {
  PyObject_HEAD double data[4];
  int64_t shape[1], strides[1];
} four;

static long count;

static void delete_tensor(DLManagedTensorVersioned *tensor) {
  PyGILState_STATE state = PyGILState_Ensure();
  Py_DECREF((PyObject *)tensor->manager_ctx);
  PyGILState_Release(state);
  free(tensor);
}

int dlpack_managed_tensor_allocator(DLTensor *prototype, DLManagedTensorVersioned **out, void *error_ctx,
                                    managed_tensor_allocator_SetError SetError) {
  (void)prototype, (void)out;
  SetError(error_ctx, "NotImplementedError", "fours are made by Python alone");
  return -1;
}
int dlpack_managed_tensor_from_py_object_no_sync(void *py_object, DLManagedTensorVersioned **out) {
  four *self = (four *)py_object;
  DLManagedTensorVersioned *tensor = (DLManagedTensorVersioned *)calloc(1, sizeof *tensor);
  DLTensor *inside = &tensor->dl_tensor;
  count++;
  tensor->version.major = 1;
  tensor->version.minor = 3;
  tensor->manager_ctx = self;
  Py_INCREF((PyObject *)self);
  tensor->deleter = delete_tensor;
  inside->data = self->data;
  inside->device.device_type = kDLCPU;
  inside->ndim = 1;
  inside->dtype.code = kDLFloat;
  inside->dtype.bits = 64;
  inside->dtype.lanes = 1;
  inside->shape = self->shape;
  inside->strides = self->strides;
  *out = tensor;
  return 0;
}
int dlpack_managed_tensor_to_py_object_no_sync(DLManagedTensorVersioned *tensor, void **out_py_object) {
  (void)tensor, (void)out_py_object;
  PyErr_SetString(PyExc_NotImplementedError, "nothing becomes a four");
  return -1;
}
int dlpack_current_work_stream(DLDeviceType device_type, int32_t device_id, void **out_current_stream) {
  (void)device_type, (void)device_id;
  *out_current_stream = NULL;
  return 0;
}

static PyObject *new_four(PyTypeObject *type, PyObject *arguments, PyObject *keywords) {
  four *self = (four *)PyType_GenericNew(type, arguments, keywords);
  int i;
  for (i = 0; self != NULL && i < 4; i++) self->data[i] = i + 1;
  if (self != NULL) self->shape[0] = 4, self->strides[0] = 1;
  return (PyObject *)self;
}
static PyType_Slot slots[] = {{Py_tp_new, (void *)(uintptr_t)new_four}, {0, NULL}};
static PyType_Spec spec = {"dlpack_provide.Four", sizeof(four), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE, slots};

static int start(PyObject *module) {
  struct dlpack_values values;
  PyObject *type = PyType_FromSpec(&spec);
  int result = -1;
  memset(&values, 0, sizeof values);
  if (type != NULL) result = dlpack_publish_on((PyTypeObject *)type, &values);
  if (result == 0) result = PyObject_SetAttrString(module, "Four", type);
  Py_XDECREF(type);
  return result;
}
static PyObject *calls(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  return PyLong_FromLong(count);
}
static PyMethodDef methods[] = {{"calls", calls, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};
MODULE(dlpack_provide, methods, start)
