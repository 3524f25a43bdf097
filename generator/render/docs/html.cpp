// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// One page of HTML.
#include "render/docs/doc_text.h"
#include "render/docs/language.h"
#include "render/docs/line_starts.h"
#include "support/text.h"

namespace caplet::render {
namespace {

std::string html_escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

class Html final : public DocsLanguage {
 public:
  using DocsLanguage::DocsLanguage;

  std::string escaped(std::string_view text, bool) const override { return html_escaped(text); }
  std::string code(std::string_view text) const override { return "<code>" + html_escaped(text) + "</code>"; }
  std::string reference(const DocsPlace &place, std::string_view shown) const override {
    return place.anchor.empty() ? code(shown) : linked_to(place, code(shown));
  }
  // With references to what it mentions.
  std::string signature(std::string_view text, std::string_view name) const override {
    std::string out;
    bool is_declared = false;
    for (std::size_t at = 0; at < text.size();) {
      std::size_t end = at;
      while (end < text.size() && is_of_name(text, end)) ++end;
      const std::string_view word = text.substr(at, end == at ? 1 : end - at);
      const bool is_own = !is_declared && word == name;
      is_declared = is_declared || is_own;
      out += is_own ? "<b>" + html_escaped(word) + "</b>" : linked(word, name);
      at += word.size();
    }
    return out;
  }
  std::string paragraph(const std::string &text, int) const override { return "<p>" + text + "</p>\n"; }
  std::string item(const std::string &text, int) const override { return "<ul><li>" + text + "</li></ul>\n"; }
  std::string listing(const std::vector<std::string> &lines, int) const override {
    return "<pre>" + html_escaped(joined(lines, "\n")) + "</pre>\n";
  }
  std::string title(const std::string &text, int) const override { return text; }

 private:
  // "geo::mesh" and "inner.x" are one name.
  static bool is_of_name(std::string_view text, std::size_t at) {
    const bool is_joint =
        text[at] == ':' && ((at + 1 < text.size() && text[at + 1] == ':') || (at > 0 && text[at - 1] == ':'));
    return is_of_word(text[at]) || text[at] == '.' || is_joint;
  }
  static std::string linked_to(const DocsPlace &place, const std::string &shown) {
    return "<a href=\"#" + html_escaped(place.anchor) + "\">" + shown + "</a>";
  }
  std::string linked(std::string_view word, std::string_view name) const {
    const DocsPlace *place = word == name ? nullptr : find(word);
    const bool is_here = place != nullptr && !place->anchor.empty();
    return is_here ? linked_to(*place, html_escaped(word)) : html_escaped(word);
  }
};

}  // namespace

std::unique_ptr<const Language> make_html(const Subject &subject) { return std::make_unique<Html>(subject); }

}  // namespace caplet::render
