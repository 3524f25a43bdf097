// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Constants as consumers get them: with the value and the type that they have in the provider's header, and for #if
// where a literal can have that type.
#pragma once

#include <string>

#include "render/c/speller.h"

namespace caplet::render {

// The value without a cast: `8u` for an unsigned int, `8` for a short.
std::string constant_number(const model::Constant &constant);

struct ConstantText {
  std::string c, cxx;  // different where the value needs a cast
};
ConstantText constant_text(const Speller &speller, const model::Constant &constant);
// "unsigned int kMax = 8u", "auto kMax = 8", "char kName[] = \"text\"": a variable of C++, where `type` is the
// constant's as this side of C++ spells it, or empty for none.
std::string constant_variable(const model::Constant &constant, const std::string &type, const std::string &name);

// Whether an expression has the constant's type, as C says it: "_Generic((GEO_MAX), int: 1, default: 0)". Empty for
// texts.
std::string has_type_in_c(const Speller &speller, const model::Constant &constant, const std::string &expression);
// The same in C++, with <type_traits>; also empty for texts.
std::string has_type_in_cxx(const Speller &speller, const model::Constant &constant, const std::string &expression);

}  // namespace caplet::render
