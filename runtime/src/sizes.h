/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* The size of Python objects, as their type and the consumer's compiler have it. Part of caplet.c, and of foreign.c. */

#if !defined(Py_LIMITED_API) && !defined(PYPY_VERSION)
static Py_ssize_t basic_size(PyObject *type) { return ((PyTypeObject *)type)->tp_basicsize; }
#else
/* type.__basicsize__, which the limited API has no other way to. -1 with or without an exception set: PyPy's types need
   not have one. */
static Py_ssize_t basic_size(PyObject *type) {
  PyObject *number = PyObject_GetAttrString(type, "__basicsize__");
  Py_ssize_t size = -1;
  if (number != NULL)
    size = PyLong_AsSsize_t(number);
  else if (PyErr_ExceptionMatches(PyExc_AttributeError))
    PyErr_Clear();
  Py_DecRef(number);
  return size;
}
#endif

/* Whether objects of `type` have the consumer's `size`, or at least that. A type that doesn't say is taken on trust. */
static int check_size(const caplet_attempt *attempt, const char *identity, uint32_t size, int is_at_least,
                      PyObject *type) {
  const Py_ssize_t is = basic_size(type), ours = (Py_ssize_t)size;
  PyObject *name;
  if (is < 0 && PyErr_Occurred()) return -1;
  if (is < 0 || is == ours || (is > ours && is_at_least)) return 0;
  name = name_of(type, "?");
  if (name == NULL) return -1;
  refuse(attempt, "objects of the type %U have %zd bytes, this consumer was compiled for %s%u, the size of %s", name,
         is, is_at_least ? "at least " : "", (unsigned)size, identity);
  Py_DecRef(name);
  return -1;
}
