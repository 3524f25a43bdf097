// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// reStructuredText, with Sphinx's directives and roles.
#include <algorithm>

#include "render/docs/doc_text.h"
#include "render/docs/language.h"
#include "render/docs/line_starts.h"
#include "support/text.h"

namespace caplet::render {
namespace {

bool is_one_of(char c, std::string_view all) { return all.find(c) != std::string_view::npos; }

class Rst final : public DocsLanguage {
 public:
  using DocsLanguage::DocsLanguage;

  std::string escaped(std::string_view text, bool is_first) const override {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const char next = i + 1 < text.size() ? text[i + 1] : ' ';
      const bool is_reference = text[i] == '_' && (next == '_' || !is_of_word(next));
      const bool is_literal = text[i] == ':' && i > 0 && text[i - 1] == ':' && is_one_of(next, " \n");
      if (is_one_of(text[i], "\\*`|") || is_reference || is_literal) out += '\\';
      out += text[i];
    }
    return guarded_lines(out, is_first, [](const std::string &line, std::size_t) { return "\\" + line; });
  }
  // What neither is code itself nor begins or ends with a backtick.
  std::string code(std::string_view text) const override {
    const bool is_plain = text.find("``") == std::string_view::npos && text.front() != '`' && text.back() != '`' &&
                          text.front() != ' ' && text.back() != ' ';
    return is_plain ? "``" + std::string(text) + "``" : ":literal:`" + quoted(text) + "`";
  }
  std::string reference(const DocsPlace &place, std::string_view shown) const override {
    const std::string target = shown == place.target || shown == place.target + "()"
                                   ? place.target
                                   : quoted(shown) + " <" + place.target + ">";
    return ":" + place.role + ":`" + target + "`";
  }
  // Markup ends at spaces and punctuation alone.
  void append(std::string &line, const std::string &markup, std::string_view next) const override {
    if (!line.empty() && !is_one_of(line.back(), " \n(-/")) line += "\\ ";
    line += markup;
    if (!next.empty() && !is_one_of(next.front(), " \n.,:;!?)]-/")) line += "\\ ";
  }
  std::string signature(std::string_view text, std::string_view) const override { return without_atomic(text); }
  bool shows_whole(std::string_view text) const override { return text == without_atomic(text); }
  std::string paragraph(const std::string &text, int indent) const override {
    return "\n" + indented(text, std::string(static_cast<std::size_t>(indent), ' '));
  }
  std::string item(const std::string &text, int indent) const override {
    std::string lines = indented(text, std::string(static_cast<std::size_t>(indent) + 2, ' '));
    lines[static_cast<std::size_t>(indent)] = '-';
    return "\n" + lines;
  }
  std::string listing(const std::vector<std::string> &lines, int indent) const override {
    const std::string margin(static_cast<std::size_t>(indent), ' ');
    return "\n" + margin + "::\n\n" + indented(joined(lines, "\n"), margin + "   ");
  }
  std::string title(const std::string &text, int level) const override {
    const std::string under(text.size(), level == 1 ? '=' : '-');
    return (level == 1 ? under + "\n" : "") + text + "\n" + under;
  }
  int step() const override { return 3; }

 private:
  static std::string quoted(std::string_view text) {
    std::string out;
    for (const char c : text) {
      if (is_one_of(c, "\\`<>") || (c == ' ' && out.empty())) out += '\\';
      out += c;
    }
    return out;
  }
};

}  // namespace

std::unique_ptr<const Language> make_rst(const Subject &subject) { return std::make_unique<Rst>(subject); }

}  // namespace caplet::render
