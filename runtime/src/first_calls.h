/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Calls of lazy consumers, the first of which imports. Part of caplet.c. */

/* An exception may be pending where a call without an error value cleans up: no import could be made beside it. */
static int import_beside_exception(const caplet_consumer *consumer, const caplet_header **pointer) {
  PyObject *type, *value, *traceback;
  PyErr_Fetch(&type, &value, &traceback);
  if (caplet_import(NULL, consumer, pointer) == 0) {
    PyErr_Restore(type, value, traceback);
    return 0;
  }
  Py_DecRef(type);
  Py_DecRef(value);
  Py_DecRef(traceback);
  return -1;
}

/* CPython prints the exception as it ends. */
static void print_exception(void) {
#if defined(PYPY_VERSION)
  PyObject *file = PySys_GetObject("stderr"); /* borrowed */
  PyErr_PrintEx(0);
  if (file != NULL) Py_DecRef(PyObject_CallMethod(file, "flush", NULL));
#endif
}

CAPLET_NORETURN static void end_with_exception(const char *path) {
  char text[1024];
  snprintf(text, sizeof text, "a call that has no error value could not import the C API \"" CAPLET_TEXT "\"", path);
  print_exception();
  end_process(text);
}

static int import_within_call(const caplet_consumer *consumer, const caplet_header **pointer, int must) {
  caplet_visit visit = attach();
  int result = import_beside_exception(consumer, pointer);
  if (result < 0 && must) end_with_exception(consumer->path);
  leave(&visit);
  return result;
}

int caplet_import_at_call(const caplet_consumer *consumer, const caplet_header **pointer) {
  return import_within_call(consumer, pointer, 0);
}

void caplet_import_or_end(const caplet_consumer *consumer, const caplet_header **pointer) {
  (void)import_within_call(consumer, pointer, 1);
}
