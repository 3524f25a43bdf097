// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Statements of generated code, a line each, indented by the blocks they stand in.
#pragma once

#include <string>
#include <vector>

namespace caplet::render {

class Code {
 public:
  Code &line(std::string text);
  Code &open(std::string text);  // "if (x) {"
  Code &close(std::string text = "}");
  Code &reopen(std::string text);     // "} else {"
  Code &label(std::string text);      // "public:", one column in from the block
  Code &verbatim(std::string lines);  // indented already; may be empty
  Code &add(const Code &other);       // at this depth
  bool empty() const { return lines_.empty(); }
  // Each line with its newline; what the preprocessor reads is not indented.
  std::string text(int indent) const;

 private:
  struct Line {
    int columns;  // beside those of text(); less than none: what it has itself
    std::string text;
  };
  std::vector<Line> lines_;
  int depth_ = 0;
};

}  // namespace caplet::render
