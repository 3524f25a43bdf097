#include "stats_provider.h"

#include <algorithm>
#include <numeric>
#include <stdexcept>

#include "../case.h"

namespace stats {

series::series(std::span<const double> values) : size_(values.size()) {
  if (size_ > 4) throw std::length_error("at most four values");
  std::copy(values.begin(), values.end(), values_);
}
series::~series() = default;
std::span<double> series::values() noexcept { return {values_, size_}; }

double sum(std::span<const double> values) { return std::accumulate(values.begin(), values.end(), 0.0); }
void scale(std::span<double> values, double factor) {
  for (double &one : values) one *= factor;
}
std::size_t feet(std::span<const unit> units) {
  return static_cast<std::size_t>(std::count(units.begin(), units.end(), unit::foot));
}
double maximum(std::optional<std::span<const double>> values) {
  if (!values) return -2;
  return values->empty() ? -1 : *std::max_element(values->begin(), values->end());
}

}  // namespace stats

PROVIDER(stats, stats_provide)
