// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/values.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

#include "model/scalars.h"

namespace caplet::model {
namespace {

template <typename T>
constexpr std::int64_t least() {
  return std::numeric_limits<T>::min();
}
template <typename T>
constexpr std::int64_t most() {
  return std::numeric_limits<T>::max();
}
constexpr std::int64_t kAll64 = -1;  // as the largest value: that of uint64_t

struct Range {
  std::int64_t least, most;
};
struct Row {
  std::string_view abi_class;
  Range everywhere, somewhere;
};
constexpr Range kI8 = {-128, 127}, kU8 = {0, 255}, kI16 = {-32768, 32767}, kU16 = {0, 65535};
constexpr Range kI32 = {least<std::int32_t>(), most<std::int32_t>()}, kU32 = {0, most<std::uint32_t>()};
constexpr Range kI64 = {least<std::int64_t>(), most<std::int64_t>()}, kU64 = {0, kAll64};

// Sorted.
constexpr Row kRows[] = {
    {"bool", {0, 1}, {0, 1}},
    {"char", {0, 127}, {-128, 255}},
    {"enum32", kI32, kI32},
    {"i16", kI16, kI16},
    {"i32", kI32, kI32},
    {"i64", kI64, kI64},
    {"i8", kI8, kI8},
    {"long", kI32, kI64},
    {"size", kU32, kU64},
    {"ssize", kI32, kI64},
    {"time_t", kI32, kI64},
    {"u16", kU16, kU16},
    {"u32", kU32, kU32},
    {"u64", kU64, kU64},
    {"u8", kU8, kU8},
    {"ulong", kU32, kU64},
    {"wchar_t", kU16, {least<std::int32_t>(), most<std::uint32_t>()}},
};

const Row *find_row(std::string_view abi_class) {
  const auto *found = std::lower_bound(std::begin(kRows), std::end(kRows), abi_class,
                                       [](const Row &row, std::string_view text) { return row.abi_class < text; });
  return found != std::end(kRows) && found->abi_class == abi_class ? found : nullptr;
}

}  // namespace

std::string abi_class_of(const Type &type, const Names &names) {
  const Type target = see_through(type, names);
  if (!target.pointers.empty() || !target.bounds.empty()) return "";
  const Entity entity = names.find(target.base);
  if (const auto *scalar = as<Scalar>(entity)) return std::string(scalar->abi_class);
  const auto *enumeration = as<Enum>(entity);
  if (enumeration == nullptr) return "";
  return enumeration->underlying ? abi_class_of(*enumeration->underlying, names) : "i32";
}

bool is_integer_class(std::string_view abi_class) { return find_row(abi_class) != nullptr; }

bool is_real_class(std::string_view abi_class) {
  return abi_class == "f32" || abi_class == "f64" || abi_class == "long double";
}

bool holds(std::string_view abi_class, Number number, Where where) {
  const Row *row = find_row(abi_class);
  const Range range = row == nullptr ? kI64 : where == Where::kEverywhere ? row->everywhere : row->somewhere;
  if (number.is_unsigned) return range.most == kAll64;
  return number.value >= range.least && (range.most == kAll64 || number.value <= range.most);
}

bool holds(std::string_view abi_class, double number) {
  if (!std::isfinite(number)) return false;
  if (abi_class != "f32") return true;
  return std::fabs(number) <= static_cast<double>(std::numeric_limits<float>::max()) &&
         static_cast<double>(static_cast<float>(number)) == number;
}

bool takes_minus_one(std::string_view abi_class) {
  return abi_class == "u32" || abi_class == "u64" || abi_class == "size" || abi_class == "ulong";
}

}  // namespace caplet::model
