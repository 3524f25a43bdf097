// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// A pybind11 module; the only part of this shared object that calls counter_import.
#include <pybind11/pybind11.h>

#include "counter_capi.h"

extern "C" long add_in_c(long step);
long add_in_cxx(long step);

PYBIND11_MODULE(mixed, module) {
  if (counter_import(module.ptr()) < 0) throw pybind11::error_already_set();
  module.def("add_in_c", add_in_c);
  module.def("add_in_cxx", add_in_cxx);
  module.def("add_in_pybind11", [](long step) { return counter_add(step); });
}
