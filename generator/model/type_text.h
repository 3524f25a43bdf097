// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Types as C text and back. The text form is the one of interface files and messages.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/api.h"

namespace caplet::model {

// "const double *", "struct geo_point", "double[3]"
std::string spell(const Type &type);
// "const double *v", "double m[3]"
std::string spell_declaration(const Type &type, std::string_view name);
// "double (const double *, Py_ssize_t)"
std::string spell(const Signature &signature);
// "double geo_norm(const double *, Py_ssize_t)"
std::string spell_prototype(const Signature &signature, std::string_view name);

struct TypeSyntaxError {
  int offset = 0;  // in code points from the start of the text
  int length = 1;
  std::string message, hint;
};
// Parses the text form. Spellings of scalars are normalised ("long unsigned" becomes "unsigned long"), so spell() of
// the result may differ from `text`. On failure returns nullopt and fills `error`.
std::optional<Type> parse_type(std::string_view text, TypeSyntaxError *error);

bool is_identifier(std::string_view text);  // of C, not one of its or C++'s keywords, at most 1,000 long
bool is_word(std::string_view text);        // an identifier or a keyword

}  // namespace caplet::model
