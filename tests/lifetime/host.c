/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Module host: what tests need of the interpreter and Python code can't have. */
#include "../handshake/module.h"

/* ---- Interpreters ---- */

static PyThreadState *new_interpreter(int own_gil) {
#if PY_VERSION_HEX >= 0x030C0000
  PyThreadState *made = NULL;
  PyInterpreterConfig config = {0};
  PyStatus status;
  config.use_main_obmalloc = !own_gil;
  config.allow_threads = 1;
  config.check_multi_interp_extensions = own_gil;
  config.gil = own_gil ? PyInterpreterConfig_OWN_GIL : PyInterpreterConfig_SHARED_GIL;
#ifdef Py_GIL_DISABLED
  config.check_multi_interp_extensions = 1; /* or it would be refused there */
#endif
  status = Py_NewInterpreterFromConfig(&made, &config);
  return PyStatus_Exception(status) ? NULL : made;
#else
  return own_gil ? NULL : Py_NewInterpreter();
#endif
}

/* run(code, own_gil): runs code in a new interpreter, which ends with it. Whether the code got to its end. */
static PyObject *run(PyObject *self, PyObject *args) {
  PyThreadState *before = PyThreadState_Get(), *made;
  const char *code;
  int own_gil, failed;
  (void)self;
  if (!PyArg_ParseTuple(args, "sp", &code, &own_gil)) return NULL;
  made = new_interpreter(own_gil);
  if (made == NULL) {
    PyThreadState_Swap(before);
    return PyErr_Format(PyExc_RuntimeError, "no new interpreter");
  }
  failed = PyRun_SimpleString(code);
  Py_EndInterpreter(made);
  PyThreadState_Swap(before);
  return PyBool_FromLong(!failed);
}

/* ---- Memory ---- */

static PyMemAllocatorEx original[2];
static const PyMemAllocatorDomain domains[2] = {PYMEM_DOMAIN_MEM, PYMEM_DOMAIN_OBJ};
static long left; /* allocations until one fails */

static int is_out(void) { return --left == 0; }

static void *failing_malloc(void *context, size_t size) {
  PyMemAllocatorEx *it = (PyMemAllocatorEx *)context;
  return is_out() ? NULL : it->malloc(it->ctx, size);
}
static void *failing_calloc(void *context, size_t count, size_t size) {
  PyMemAllocatorEx *it = (PyMemAllocatorEx *)context;
  return is_out() ? NULL : it->calloc(it->ctx, count, size);
}
static void *failing_realloc(void *context, void *block, size_t size) {
  PyMemAllocatorEx *it = (PyMemAllocatorEx *)context;
  return is_out() ? NULL : it->realloc(it->ctx, block, size);
}
static void plain_free(void *context, void *block) {
  PyMemAllocatorEx *it = (PyMemAllocatorEx *)context;
  it->free(it->ctx, block);
}

/* call_failing(function, argument, n): calls it while the n-th allocation fails, that one only. Returns what it returns,
   or raises what it raises. failed() tells whether it got to that allocation. Nothing else may run meanwhile. */
static PyObject *call_failing(PyObject *self, PyObject *args) {
  PyMemAllocatorEx failing = {NULL, failing_malloc, failing_calloc, failing_realloc, plain_free};
  PyObject *function, *argument, *result;
  long n;
  int i;
  (void)self;
  if (!PyArg_ParseTuple(args, "OOl", &function, &argument, &n)) return NULL;
  left = n;
  for (i = 0; i < 2; i++) {
    PyMem_GetAllocator(domains[i], &original[i]);
    failing.ctx = &original[i];
    PyMem_SetAllocator(domains[i], &failing);
  }
  result = PyObject_CallFunctionObjArgs(function, argument, NULL);
  for (i = 0; i < 2; i++) PyMem_SetAllocator(domains[i], &original[i]);
  return result;
}

static PyObject *failed(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  return PyBool_FromLong(left <= 0);
}

static PyMethodDef methods[] = {
    {"run", run, METH_VARARGS, NULL},
    {"call_failing", call_failing, METH_VARARGS, NULL},
    {"failed", failed, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static int execute(PyObject *module) {
  (void)module;
  return 0;
}

MODULE(host, methods, execute)
