// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/code.h"

#include <utility>

namespace caplet::render {
namespace {

constexpr int kAsItIs = -1;

}  // namespace

Code &Code::line(std::string text) {
  lines_.push_back({text.front() == '#' ? kAsItIs : 2 * depth_, std::move(text)});
  return *this;
}
Code &Code::open(std::string text) {
  line(std::move(text));
  ++depth_;
  return *this;
}
Code &Code::close(std::string text) {
  --depth_;
  return line(std::move(text));
}
Code &Code::reopen(std::string text) {
  close(std::move(text));
  ++depth_;
  return *this;
}
Code &Code::label(std::string text) {
  lines_.push_back({2 * depth_ - 1, std::move(text)});
  return *this;
}
Code &Code::verbatim(std::string lines) {
  if (lines.empty()) return *this;
  lines.pop_back();
  lines_.push_back({kAsItIs, std::move(lines)});
  return *this;
}
Code &Code::add(const Code &other) {
  for (const Line &one : other.lines_) {
    lines_.push_back({one.columns == kAsItIs ? kAsItIs : one.columns + 2 * depth_, one.text});
  }
  return *this;
}

std::string Code::text(int indent) const {
  std::string out;
  for (const Line &one : lines_) {
    if (one.columns == kAsItIs) {
      out += one.text + "\n";
      continue;
    }
    const int columns = indent + one.columns;
    out.append(static_cast<std::size_t>(columns), ' ').append(one.text) += "\n";
  }
  return out;
}

}  // namespace caplet::render
