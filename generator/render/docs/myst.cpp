// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// MyST Markdown, with Sphinx's directives and roles. No extension of it is needed.
#include <algorithm>

#include "render/docs/doc_text.h"
#include "render/docs/language.h"
#include "render/docs/line_starts.h"
#include "support/text.h"

namespace caplet::render {
namespace {

// Of one character: as many as a fence around the text needs, to be longer than what is in it.
std::size_t longest_run(std::string_view text, char of) {
  std::size_t longest = 0, run = 0;
  for (const char c : text) {
    run = c == of ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

bool is_of_name(char c) { return is_of_word(c) && c != '_'; }

class Myst final : public DocsLanguage {
 public:
  using DocsLanguage::DocsLanguage;

  std::string escaped(std::string_view text, bool is_first) const override {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const bool is_within_word = i > 0 && i + 1 < text.size() && is_of_name(text[i - 1]) && is_of_name(text[i + 1]);
      const bool is_mark = std::string_view("\\`*[]<>&{}$~|^").find(text[i]) != std::string_view::npos;
      if (is_mark || (text[i] == '_' && !is_within_word)) out += '\\';
      out += text[i];
    }
    return guarded_lines(out, is_first, [](const std::string &line, std::size_t at) {
      return line.substr(0, at) + "\\" + line.substr(at);
    });
  }
  std::string code(std::string_view text) const override {
    const std::string fence(longest_run(text, '`') + 1, '`');
    const bool needs_space = text.front() == '`' || text.back() == '`' || (text.front() == ' ' && text.back() == ' ');
    const std::string space = needs_space ? " " : "";
    return fence + space + std::string(text) + space + fence;
  }
  std::string reference(const DocsPlace &place, std::string_view shown) const override {
    const bool is_plain = shown == place.target || shown == place.target + "()";
    return "{" + place.role + "}`" + (is_plain ? place.target : std::string(shown) + " <" + place.target + ">") + "`";
  }
  std::string signature(std::string_view text, std::string_view) const override { return without_atomic(text); }
  bool shows_whole(std::string_view text) const override { return text == without_atomic(text); }
  std::string paragraph(const std::string &text, int) const override { return "\n" + indented(text, ""); }
  std::string item(const std::string &text, int) const override { return "\n- " + indented(text, "  ").substr(2); }
  std::string listing(const std::vector<std::string> &lines, int) const override {
    const std::string text = joined(lines, "\n");
    const std::string fence(std::max<std::size_t>(longest_run(text, '`') + 1, 3), '`');
    return "\n" + fence + "text\n" + indented(text, "") + fence + "\n";
  }
  std::string title(const std::string &text, int level) const override {
    return std::string(static_cast<std::size_t>(level), '#') + " " + text;
  }
  std::string fence(std::string_view inside) const override {
    return std::string(std::max<std::size_t>(longest_run(inside, '`') + 1, 4), '`');
  }
};

}  // namespace

std::unique_ptr<const Language> make_myst(const Subject &subject) { return std::make_unique<Myst>(subject); }

}  // namespace caplet::render
