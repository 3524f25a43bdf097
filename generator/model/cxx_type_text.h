// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Types of C++ forms as text and back: "std::optional<std::string_view>", "const struct geo_mesh &".
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "model/cxx_form.h"
#include "model/type_text.h"

namespace caplet::model {

// With types of C as `plain` spells them.
std::string spell(const CxxType &type, const std::function<std::string(const Type &)> &plain);
// As interface files and messages have them.
std::string spell(const CxxType &type);
// "explicit geo::mesh::mesh(int n = 3)", "double geo::mesh::area() const noexcept"
std::string spell(const CxxForm &form, const std::string &name);
// The standard header that consumers include for it; empty for none.
std::string_view header_of(CxxTypeKind kind);
// As parse_type().
std::optional<CxxType> parse_cxx_type(std::string_view text, TypeSyntaxError *error);

}  // namespace caplet::model
