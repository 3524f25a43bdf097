// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// As a consumer of the module `meter` calls them, with exceptions.
#include "meter_capi.hpp"

#include "calls.h"

namespace {

struct Lifted {
  int add(int by) { return gauge.add(by); }
  int add_checked(int by) { return gauge.add_checked(by); }
  bool fail() {
    try {
      gauge.add_checked(-1);
    } catch (const caplet::python_error &error) {
      return error.matches(PyExc_IndexError);
    }
    return false;
  }
  std::size_t length(std::string_view text) { return gauge.length(text); }
  std::string text(std::size_t size) { return gauge.text(size); }
  double sum(const std::vector<double> &values) { return gauge.sum(values); }
  std::vector<double> doubled(const std::vector<double> &values) { return gauge.doubled(values); }
  template <class F>
  double apply(F f) {
    return gauge.apply(f);
  }

  meter::gauge gauge{0};
};

}  // namespace

void add_lifted() {
  meter::import(PyImport_AddModule("__main__"));
  add_calls<Lifted>("caplet");
}
