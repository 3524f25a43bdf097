// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The yardstick: the functions themselves, in the shared library that they are in.
#include "calls.h"
#include "meter.hpp"

#include <stdexcept>

namespace {

struct Direct {
  int add(int by) { return gauge.add(by); }
  int add_checked(int by) { return gauge.add_checked(by); }
  bool fail() {
    try {
      gauge.add_checked(-1);
    } catch (const std::out_of_range &) {
      return true;
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

void add_direct() { add_calls<Direct>("direct"); }
