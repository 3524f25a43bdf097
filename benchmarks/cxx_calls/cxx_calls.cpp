// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What a lifted call costs: beside the function itself, and beside its binding to Python called from C++.

#include <Python.h>

#include "calls.h"

static void begin_python() {
  Py_InitializeEx(0);
  PyObject *folder = PyUnicode_FromString(CAPLET_MODULES);
  require(folder != nullptr && PyList_Insert(PySys_GetObject("path"), 0, folder) == 0);
  Py_DECREF(folder);
}

int main(int argc, char **argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  begin_python();
  add_direct();
  add_lifted();
  add_expected();
#if defined(WITH_NANOBIND)
  add_nanobind();
#endif
#if defined(WITH_PYBIND11)
  add_pybind11();
#endif
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
}
