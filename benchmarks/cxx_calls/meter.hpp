// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The C++ API whose calls are measured.
#ifndef METER_HPP
#define METER_HPP

#include <caplet/annotate.h>

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

CAPLET_API(meter, capsule = "meter._C_API", prefix = meter);

namespace meter {

class CAPLET_HANDLE() gauge {
 public:
  CAPLET_SLOT() explicit gauge(int start);
  CAPLET_SLOT() ~gauge();

  CAPLET_SLOT() int add(int by) noexcept;
  /// Throws std::out_of_range for a negative number.
  CAPLET_SLOT() int add_checked(int by);
  CAPLET_SLOT() std::size_t length(std::string_view text) const;
  /// Of so many characters.
  CAPLET_SLOT() std::string text(std::size_t size) const;
  CAPLET_SLOT() double sum(std::span<const double> values) const;
  CAPLET_SLOT() std::vector<double> doubled(const std::vector<double> &values) const;
  /// What the function makes of the number.
  CAPLET_SLOT() double apply(const std::function<double(double)> &function) const;

 private:
  int value_;
};

}  // namespace meter
#endif
