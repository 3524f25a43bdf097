#pragma once
#include <Python.h>
#include <caplet/annotate.h>

#include <optional>
#include <span>
#include <string_view>

CAPLET_API(stats, capsule = "stats._C_API");

namespace stats {

enum class unit : unsigned char { metre, foot };

class CAPLET_HANDLE() series {
 public:
  /// Copies the values.
  CAPLET_SLOT() explicit series(std::span<const double> values);
  CAPLET_SLOT() ~series();
  /// The values themselves, as long as the series lives.
  CAPLET_SLOT() std::span<double> values() noexcept;

 private:
  double values_[4] = {};
  std::size_t size_;
};

CAPLET_SLOT() double sum(std::span<const double> values);
CAPLET_SLOT() void scale(std::span<double> values, double factor = 2);
CAPLET_SLOT() std::size_t feet(std::span<const unit> units);
CAPLET_SLOT() double maximum(std::optional<std::span<const double>> values);

}  // namespace stats
