// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Which numbers a type holds. Widths differ between platforms: what is promised to consumers must fit on all of them,
// what a header states need only fit on one.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "model/names.h"

namespace caplet::model {

struct Number {
  std::int64_t value = 0;
  bool is_unsigned = false;  // then `value` holds the bits of a uint64_t
};

// Of a scalar or a typedef of one, as scalars.h calls it; "i32" for an enum whose type the compiler chooses; "" for all
// else, pointers among them.
std::string abi_class_of(const Type &type, const Names &names);

enum class Where { kEverywhere, kSomewhere };
// Whether integers of the class hold the number; any class that isn't known has 64 bits and a sign.
bool holds(std::string_view abi_class, Number number, Where where = Where::kEverywhere);
bool is_integer_class(std::string_view abi_class);
// float, double, long double
bool is_real_class(std::string_view abi_class);
// Whether the floating type holds exactly this number.
bool holds(std::string_view abi_class, double number);
// Whether comparing a value of the class with -1 finds the class's largest: unsigned, and nothing that int holds.
bool takes_minus_one(std::string_view abi_class);

}  // namespace caplet::model
