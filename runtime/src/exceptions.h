/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Exceptions: what passes through, what is taken, and the ImportError that names both sides. Part of caplet.c,
   and of foreign.c. */

/* Whether the pending exception, if any, must not be touched: KeyboardInterrupt, SystemExit and their like. */
static int passes_through(void) { return PyErr_Occurred() != NULL && !PyErr_ExceptionMatches(PyExc_Exception); }

/* Forgets a pending `Exception`. Returns 0, or -1 with the exception still pending when it is none of those. */
static int forget_exception(void) {
  if (passes_through()) return -1;
  PyErr_Clear();
  return 0;
}

/* The pending exception, no longer pending, or NULL. New reference. (PyErr_GetRaisedException is 3.12's.) */
static PyObject *take_exception(void) {
  PyObject *type, *value, *traceback;
  PyErr_Fetch(&type, &value, &traceback);
  if (type == NULL) return NULL;
  PyErr_NormalizeException(&type, &value, &traceback);
  if (traceback != NULL) PyException_SetTraceback(value, traceback);
  Py_DecRef(type);
  Py_DecRef(traceback);
  return value;
}

/* ImportError(text, name=name). PyErr_SetImportError would do, but PyPy has none. New reference. */
static PyObject *new_import_error(PyObject *text, PyObject *name) {
  PyObject *exception = NULL;
  PyObject *arguments = Py_BuildValue("(O)", text);
  PyObject *keywords = Py_BuildValue("{s:O}", "name", name);
  if (arguments != NULL && keywords != NULL) exception = PyObject_Call(PyExc_ImportError, arguments, keywords);
  Py_DecRef(arguments);
  Py_DecRef(keywords);
  return exception;
}

/* The name of `object` as its __name__ says, else `otherwise`. New reference, NULL with an exception set. */
static PyObject *name_of(PyObject *object, const char *otherwise) {
  PyObject *name = object != NULL ? PyObject_GetAttrString(object, "__name__") : NULL;
  if (name != NULL && PyUnicode_Check(name)) return name;
  Py_DecRef(name);
  if (forget_exception() < 0) return NULL;
  return PyUnicode_FromString(otherwise);
}

/* What is refused, of which `detail` says why: an import, or what was found on a type. New reference or NULL. */
static PyObject *describe_refusal(const caplet_attempt *attempt, PyObject *detail) {
  PyObject *consumer, *text;
  if (attempt->owner != NULL)
    return PyUnicode_FromFormat("cannot use %s of %R: %U", attempt->path, attempt->owner, detail);
  consumer = name_of(attempt->consumer, attempt->consumer != NULL ? "this module" : "this program");
  if (consumer == NULL) return NULL;
  text = PyUnicode_FromFormat("%U cannot use the C API \"%s\": %U", consumer, attempt->path, detail);
  Py_DecRef(consumer);
  return text;
}

/* Raises the exception of this attempt, with the pending one as its cause, and returns -1: ImportError, or TypeError
   where the table was found on a type or an object of it. */
static int refuse(const caplet_attempt *attempt, const char *format, ...) {
  PyObject *cause, *detail, *text = NULL, *exception = NULL;
  va_list arguments;
  if (passes_through()) return -1;
  cause = take_exception();
  va_start(arguments, format);
  detail = PyUnicode_FromFormatV(format, arguments);
  va_end(arguments);
  if (detail != NULL) text = describe_refusal(attempt, detail);
  if (text != NULL && attempt->owner != NULL)
    exception = PyObject_CallFunctionObjArgs(PyExc_TypeError, text, NULL);
  else if (text != NULL)
    exception = new_import_error(text, attempt->module_name);
  if (exception != NULL) {
    if (cause != NULL) PyException_SetCause(exception, cause); /* takes the reference */
    cause = NULL;
    PyErr_SetObject((PyObject *)Py_TYPE(exception), exception);
  }
  Py_DecRef(cause);
  Py_DecRef(detail);
  Py_DecRef(text);
  Py_DecRef(exception);
  return -1;
}
