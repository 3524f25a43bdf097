// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/docs/doc_text.h"

#include <algorithm>
#include <unordered_map>

#include "support/text.h"

namespace caplet::render {
namespace {

constexpr std::size_t kCodeIndent = 4;

struct DocLine {
  std::size_t indent;
  std::string text;  // without that
  bool is_empty() const { return text.empty(); }
  bool is_item() const { return starts_with(text, "- ") || starts_with(text, "* "); }
};

std::vector<DocLine> doc_lines(std::string_view text) {
  std::vector<DocLine> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string line(text.substr(begin, end - begin));
    std::replace_if(line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    line.erase(line.find_last_not_of(' ') + 1);
    const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
    lines.push_back({indent, line.substr(indent)});
    begin = end + 1;
  }
  return lines;
}

class DocParser {
 public:
  std::vector<DocBlock> parse(std::string_view text) {
    for (const DocLine &line : doc_lines(text)) {
      add(line);
      is_behind_empty_ = line.is_empty();
    }
    for (DocBlock &one : blocks_) {
      while (!one.lines.empty() && one.lines.back().empty()) one.lines.pop_back();
    }
    return std::move(blocks_);
  }

 private:
  bool is_in(DocBlockKind kind) const { return !blocks_.empty() && blocks_.back().kind == kind; }

  void add(const DocLine &line) {
    const bool is_new = is_behind_empty_ || blocks_.empty();
    if (is_in(DocBlockKind::kCode) && (line.is_empty() || line.indent >= code_)) {
      const std::size_t more = line.is_empty() ? 0 : line.indent - code_;
      blocks_.back().lines.push_back(std::string(more, ' ') + line.text);
    } else if (line.is_empty()) {
      return;
    } else if (is_new && line.indent >= kCodeIndent && !line.is_item() && !blocks_.empty()) {
      code_ = line.indent;
      blocks_.push_back({DocBlockKind::kCode, {line.text}});
    } else if (line.is_item()) {
      blocks_.push_back({DocBlockKind::kItem, {trimmed(line.text.substr(2))}});
    } else if (is_new || is_in(DocBlockKind::kCode)) {
      blocks_.push_back({DocBlockKind::kParagraph, {line.text}});
    } else {
      blocks_.back().lines.push_back(line.text);
    }
  }
  static std::string trimmed(const std::string &text) {
    return text.substr(std::min(text.find_first_not_of(' '), text.size()));
  }

  std::vector<DocBlock> blocks_;
  std::size_t code_ = 0;  // what the code is indented by
  bool is_behind_empty_ = false;
};

std::string as_code(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
  return text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

}  // namespace

std::vector<DocBlock> doc_blocks(std::string_view text) { return DocParser().parse(text); }

namespace {

// Backticks that stand together, and the next as many.
struct TickRun {
  std::size_t begin, width;
  const TickRun *next = nullptr;
};

std::vector<TickRun> tick_runs(std::string_view text) {
  std::vector<TickRun> runs;
  for (std::size_t at = 0; (at = text.find('`', at)) != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_not_of('`', at), text.size());
    runs.push_back({at, end - at});
    at = end;
  }
  std::unordered_map<std::size_t, const TickRun *> later;
  for (auto one = runs.rbegin(); one != runs.rend(); ++one) {
    const TickRun *&same = later[one->width];
    one->next = same;
    same = &*one;
  }
  return runs;
}

}  // namespace

std::vector<DocSpan> doc_spans(std::string_view text) {
  std::vector<DocSpan> spans;
  const auto add = [&](std::string_view part) {
    if (part.empty()) return;
    if (spans.empty() || spans.back().is_code) spans.emplace_back();
    spans.back().text += part;
  };
  std::size_t done = 0;
  for (const TickRun &run : tick_runs(text)) {
    if (run.begin < done || run.next == nullptr) continue;
    const std::size_t begin = run.begin + run.width;
    std::string code = as_code(std::string(text.substr(begin, run.next->begin - begin)));
    if (code.empty()) continue;
    add(text.substr(done, run.begin - done));
    spans.push_back({std::move(code), true});
    done = run.next->begin + run.width;
  }
  add(text.substr(done));
  return spans;
}

std::string joined(const std::vector<std::string> &all, std::string_view between) {
  std::string out;
  for (const std::string &one : all) out.append(&one == all.data() ? "" : between).append(one);
  return out;
}

}  // namespace caplet::render
