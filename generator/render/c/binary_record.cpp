// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The record of facts/binary_record.h as literals of C.
#include "render/facts/binary_record.h"

#include <algorithm>

#include "render/c/c_view.h"
#include "render/c/literals.h"

namespace caplet::render {
namespace {

constexpr std::size_t kLine = 85;  // characters of a line, whose quotes take two columns in a literal

// Literals of a line each: cut behind commas, since nothing else of it can be broken.
std::string in_lines(const std::string &text, const char *next_line) {
  std::string out;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = text.size();
    if (text.size() - begin > kLine) end = text.rfind(',', begin + kLine) + 1;
    if (end <= begin) end = std::min(text.find(',', begin), text.size() - 1) + 1;
    out += (begin == 0 ? "" : next_line) + string_literal(std::string_view(text).substr(begin, end - begin));
    begin = end;
  }
  return out;
}

}  // namespace

std::string binary_record(const Subject &subject, Side side) {
  if (side == Side::kProvider) return in_lines(provider_record(subject), "\n    ");
  std::string text = consumer_record(subject, "");
  text.resize(text.size() - 2);  // the preprocessor knows the floor
  return in_lines(text, "\n      ");
}

}  // namespace caplet::render
