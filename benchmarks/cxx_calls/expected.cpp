// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The same with results instead of exceptions.
#define CAPLET_EXPECTED
#include "meter_capi.hpp"

#include "calls.h"

namespace {

struct Expected {
  int add(int by) { return gauge.add(by); }
  int add_checked(int by) { return *gauge.add_checked(by); }
  bool fail() {
    const caplet::expected<int> result = gauge.add_checked(-1);
    return !result && result.error().matches(PyExc_IndexError);
  }
  std::size_t length(std::string_view text) { return *gauge.length(text); }
  std::string text(std::size_t size) { return *gauge.text(size); }
  double sum(const std::vector<double> &values) { return *gauge.sum(values); }
  std::vector<double> doubled(const std::vector<double> &values) { return *gauge.doubled(values); }
  template <class F>
  double apply(F f) {
    return *gauge.apply(f);
  }

  meter::gauge gauge = *meter::gauge::make(0);
};

}  // namespace

void add_expected() {
  require(meter::import(PyImport_AddModule("__main__")).has_value());
  add_calls<Expected>("caplet, expected");
}
