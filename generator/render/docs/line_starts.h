// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Lines of text that a format must not take for the beginning of something else.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace caplet::render {

// Of the lines of escaped text, those that begin with punctuation, or with what counts the items of a list ("1.",
// "iv)"), as `guard` has them: it is given the line, and at what column the punctuation is. The first line counts only
// where `is_first` says that it is one.
std::string guarded_lines(std::string_view text, bool is_first,
                          const std::function<std::string(const std::string &line, std::size_t at)> &guard);

// The declaration without `_Atomic`, which Sphinx can't read.
std::string without_atomic(std::string_view declaration);

// Each line behind the margin; whole lines.
std::string indented(std::string_view text, const std::string &margin);

}  // namespace caplet::render
