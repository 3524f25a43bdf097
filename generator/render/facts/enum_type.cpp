// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/facts/enum_type.h"

#include <algorithm>
#include <limits>

namespace caplet::render {

EnumType chosen_type(const model::Enum &entity) {
  const auto any = [&](auto test) { return std::any_of(entity.enumerators.begin(), entity.enumerators.end(), test); };
  const bool is_signed = any([](const auto &one) { return !one.is_unsigned && one.value < 0; });
  const bool is_large =
      any([](const auto &one) { return one.is_unsigned || one.value > std::numeric_limits<std::int32_t>::max(); });
  const bool is_wide = any([](const auto &one) {
    return one.is_unsigned || one.value > std::numeric_limits<std::uint32_t>::max() ||
           one.value < std::numeric_limits<std::int32_t>::min();
  });
  if (is_wide || (is_signed && is_large)) return is_signed ? EnumType::kInt64 : EnumType::kUnsignedInt64;
  return is_large ? EnumType::kUnsignedInt : EnumType::kInt;
}

}  // namespace caplet::render
