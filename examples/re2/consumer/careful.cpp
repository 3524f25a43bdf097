// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The same API with results that say whether they are there, for those who prefer that to exceptions. Want of memory
// for a std::vector of this module is still an exception of the standard library, as anywhere: hence caplet::guarded.
#define PY_SSIZE_T_CLEAN
#define CAPLET_EXPECTED
#include "careful.hpp"

#include "rx_capi.hpp"

static PyObject *list_of(const std::vector<rx::range> &ranges) {
  PyObject *const list = PyList_New(0);
  for (const rx::range &one : ranges) {
    PyObject *const pair = list != nullptr
                               ? Py_BuildValue("LL", static_cast<long long>(one.begin), static_cast<long long>(one.end))
                               : nullptr;
    if (pair == nullptr || PyList_Append(list, pair) < 0) {
      Py_XDECREF(pair);
      Py_XDECREF(list);
      return nullptr;
    }
    Py_DECREF(pair);
  }
  return list;
}

static PyObject *find_all(PyObject *arguments) {
  const char *pattern, *text;
  Py_ssize_t pattern_size, text_size;
  if (!PyArg_ParseTuple(arguments, "s#s#", &pattern, &pattern_size, &text, &text_size)) return nullptr;
  const caplet::expected<rx::pattern> compiled = rx::pattern::make({pattern, static_cast<std::size_t>(pattern_size)});
  if (!compiled) return compiled.restore(), nullptr;
  const caplet::expected<std::vector<rx::range>> found =
      compiled->find_all(caplet::without_gil, {text, static_cast<std::size_t>(text_size)});
  if (!found) return found.restore(), nullptr;
  return list_of(*found);
}

// (pattern, text, callable): how many matches there were until the callable returned something false, or failed.
static PyObject *each_match(PyObject *arguments) {
  const char *pattern, *text;
  PyObject *visit;
  if (!PyArg_ParseTuple(arguments, "ssO", &pattern, &text, &visit)) return nullptr;
  const auto compiled = rx::pattern::make(pattern);
  if (!compiled) return compiled.restore(), nullptr;
  const auto count = compiled->each_match(text, [&](rx::range where, std::string_view) -> bool {
    PyObject *const result =
        PyObject_CallFunction(visit, "LL", static_cast<long long>(where.begin), static_cast<long long>(where.end));
    if (result == nullptr) throw caplet::python_error();  // exceptions are on here, and end where rx called us
    const bool goes_on = PyObject_IsTrue(result) == 1;
    Py_DECREF(result);
    return goes_on;
  });
  if (!count) return count.restore(), nullptr;
  return PyLong_FromSize_t(*count);
}

PyObject *careful_find_all(PyObject *, PyObject *arguments) {
  return caplet::guarded(nullptr, [&] { return find_all(arguments); });
}
PyObject *careful_each_match(PyObject *, PyObject *arguments) {
  return caplet::guarded(nullptr, [&] { return each_match(arguments); });
}
