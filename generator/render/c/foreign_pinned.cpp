// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/c/foreign_pinned.h"

#include "render/c/literals.h"

namespace caplet::render {
namespace {

std::string quoted(char c) {
  const std::string text = string_literal(std::string_view(&c, 1));
  return "'" + (c == '\'' ? "\\'" : c == '"' ? "\"" : text.substr(1, text.size() - 2)) + "'";
}

// An array has no room for the literal's NUL where the text fills it.
std::string characters(const std::string &text) {
  std::string out;
  for (const char c : text) out += (out.empty() ? "{" : ", ") + quoted(c);
  return out.empty() ? "CAPLET_ZERO" : out + "}";
}

bool is_array(const Provided &provided, const Pinned &one) {
  return !model::see_through(one.place.type, provided.names()).bounds.empty();
}

std::string cast_number(const Speller &speller, const Pinned &one) {
  return "CAPLET_CAST(" + speller.type(one.place.type) + ", " + one.value + ")";
}

// With a cast where the compiler may complain of it, or where it isn't one of C's integers.
std::string number_text(const Provided &provided, const Speller &speller, const Pinned &one) {
  const model::Type behind = model::see_through(one.place.type, provided.names());
  const bool is_scalar = provided.names().find<model::Scalar>(behind.base) != nullptr;
  return is_scalar ? one.value : cast_number(speller, one);
}

}  // namespace

std::string text_literal(const Provided &provided, const Pinned &one) {
  const std::string literal = string_literal(one.value);
  const bool is_const = model::see_through(one.place.type, provided.names()).qualifiers.is_const;
  return is_const ? literal : "CAPLET_FOREIGN_TEXT(" + literal + ")";
}

std::string pinned_result(const Provided &provided, const Speller &speller, const Pinned &one) {
  return one.is_text ? text_literal(provided, one) : number_text(provided, speller, one);
}

std::string pinned_initialiser(const Provided &provided, const Speller &speller, const Pinned &one) {
  const bool has_characters = one.is_text && is_array(provided, one);
  return has_characters ? characters(one.value) : pinned_result(provided, speller, one);
}

std::vector<std::string> pinned_statements(const Provided &provided, const Speller &speller, const Pinned &one,
                                           const std::string &place) {
  if (!one.is_text) return {place + " = " + cast_number(speller, one) + ";"};
  if (!is_array(provided, one)) return {place + " = " + text_literal(provided, one) + ";"};
  return {"memset(&" + place + ", 0, sizeof " + place + ");",
          "memcpy(&" + place + ", " + string_literal(one.value) + ", " + std::to_string(one.value.size()) + ");"};
}

}  // namespace caplet::render
