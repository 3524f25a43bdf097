// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What authors write into comments, taken apart: paragraphs, lists and indented code, with `code` inside lines. All
// else is text, whatever it means in a format.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace caplet::render {

struct DocSpan {
  std::string text;
  bool is_code = false;  // stood between backticks
};

enum class DocBlockKind { kParagraph, kItem, kCode };
struct DocBlock {
  DocBlockKind kind = DocBlockKind::kParagraph;
  std::vector<std::string> lines;  // without the item's mark; of code, without what all lines are indented by
};

std::vector<DocBlock> doc_blocks(std::string_view text);
// Code never has a line break, nor a space at an end; a backtick without another one is text.
std::vector<DocSpan> doc_spans(std::string_view text);
// "a\nb"
std::string joined(const std::vector<std::string> &all, std::string_view between);

}  // namespace caplet::render
