// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// A library of its own, which all that is measured is linked to: nothing of it is inlined anywhere.
#include "meter.hpp"

#include <numeric>
#include <stdexcept>

namespace meter {

gauge::gauge(int start) : value_(start) {}
gauge::~gauge() = default;

int gauge::add(int by) noexcept { return value_ += by; }
int gauge::add_checked(int by) {
  if (by < 0) throw std::out_of_range("a gauge only rises");
  return value_ += by;
}
std::size_t gauge::length(std::string_view text) const { return text.size(); }
std::string gauge::text(std::size_t size) const { return std::string(size, 'x'); }
double gauge::sum(std::span<const double> values) const { return std::accumulate(values.begin(), values.end(), 0.0); }
std::vector<double> gauge::doubled(const std::vector<double> &values) const {
  std::vector<double> out(values);
  for (double &one : out) one *= 2;
  return out;
}
double gauge::apply(const std::function<double(double)> &function) const { return function(value_); }

}  // namespace meter
