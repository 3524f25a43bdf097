// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "support/finding.h"

namespace caplet {
namespace {

struct Row {
  Severities::Letter letter;
  std::string_view text;
};
// Worst first.
constexpr Row kLetters[] = {{Severities::kX, "X"},         {Severities::kA, "A"}, {Severities::kL, "L"},
                            {Severities::kContract, "A*"}, {Severities::kS, "S"}, {Severities::kF, "F"},
                            {Severities::kD, "D"}};

std::optional<Severities> letter(std::string_view text) {
  for (const Row &row : kLetters) {
    if (row.text == text) return row.letter;
  }
  return std::nullopt;
}

}  // namespace

std::string Severities::text() const {
  std::string text;
  for (const Row &row : kLetters) {
    if (has_any(row.letter)) text += (text.empty() ? "" : ",") + std::string(row.text);
  }
  return text;
}

std::optional<Severities> Severities::parse(std::string_view text) {
  Severities all;
  while (true) {
    const std::size_t comma = text.find(',');
    const std::optional<Severities> one = letter(text.substr(0, comma));
    if (!one) return std::nullopt;
    all = all | *one;
    if (comma == std::string_view::npos) return all;
    text.remove_prefix(comma + 1);
  }
}

}  // namespace caplet
