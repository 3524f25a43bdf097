// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Compiled with -fno-exceptions and linked with the rest.
#define PY_SSIZE_T_CLEAN
#include "careful.hpp"

#include "rx_capi.hpp"

PyObject *bare_find_all(PyObject *, PyObject *arguments) {
  const char *pattern, *text;
  Py_ssize_t pattern_size, text_size;
  if (!PyArg_ParseTuple(arguments, "s#s#", &pattern, &pattern_size, &text, &text_size)) return nullptr;
  const auto compiled = rx::pattern::make({pattern, static_cast<std::size_t>(pattern_size)});
  if (!compiled) return compiled.restore(), nullptr;
  PyObject *const list = PyList_New(0);
  if (list == nullptr) return nullptr;
  // A callback that fails leaves a Python exception pending.
  const auto count =
      compiled->each_match({text, static_cast<std::size_t>(text_size)}, [&](rx::range where, std::string_view) -> bool {
        PyObject *const pair =
            Py_BuildValue("LL", static_cast<long long>(where.begin), static_cast<long long>(where.end));
        const bool appended = pair != nullptr && PyList_Append(list, pair) == 0;
        Py_XDECREF(pair);
        return appended;
      });
  if (count) return list;
  Py_DECREF(list);
  return count.restore(), nullptr;
}
