// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// An API as its reference documentation has it. A format says how text, code, references and blocks are written; what
// there is to say (page.h) is the same in all of them.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "render/docs/page.h"
#include "render/docs/plain_c.h"
#include "render/language.h"

namespace caplet::render {

class DocsLanguage : public Language {
 public:
  explicit DocsLanguage(const Subject &subject);

  // ---- What a format says ----

  // Text within a paragraph, perhaps of several lines: `is_first` is what stands at its beginning.
  virtual std::string escaped(std::string_view text, bool is_first = true) const = 0;
  virtual std::string code(std::string_view text) const = 0;
  virtual std::string reference(const DocsPlace &place, std::string_view shown) const = 0;
  // A declaration, as the format's directive takes it; `name` is what it declares.
  virtual std::string signature(std::string_view text, std::string_view) const { return std::string(text); }
  virtual bool shows_whole(std::string_view) const { return true; }
  // Adds code or a reference to the line, which `next` will follow: what has to stand between.
  virtual void append(std::string &line, const std::string &markup, std::string_view) const { line += markup; }
  // Whole lines, of what was escaped.
  virtual std::string paragraph(const std::string &text, int indent) const = 0;
  virtual std::string item(const std::string &text, int indent) const = 0;
  virtual std::string listing(const std::vector<std::string> &lines, int indent) const = 0;
  // A title with what marks it; `level` is 1 for the page's.
  virtual std::string title(const std::string &text, int level) const = 0;
  // By how much what is inside of something is indented.
  virtual int step() const { return 0; }
  // What encloses whole lines, where something has to.
  virtual std::string fence(std::string_view) const { return ""; }

  // ---- What all have ----

  // Of what authors wrote: with code, and references to what is documented.
  std::string inline_text(std::string_view text) const;
  // A name, as a reference where it is documented.
  std::string mention(const std::string &word) const;
  // Null for what is not documented, here or, without an anchor, by Python. Also of "geo_norm()".
  const DocsPlace *find(std::string_view word) const;

  std::string identifier(const std::string &name) const override { return name; }
  std::string parameter_name(const model::Signature &signature, std::size_t index) const override;
  std::string type(const model::Type &type) const override { return c_.declaration(type, ""); }
  std::string declaration(const model::Type &type, std::string_view name) const override;
  std::string prototype(const model::Signature &signature, std::string_view name) const override;
  std::string function_pointer(const model::Signature &signature, std::string_view name) const override;
  std::string text(std::string_view text) const override { return code(text); }
  std::string null() const override { return "NULL"; }
  std::string value(const model::Constant &constant) const override { return c_.speller().value(constant); }
  std::string value(const model::Enumerator &enumerator) const override { return c_.speller().value(enumerator); }
  std::string error_text(const model::Slot &slot) const override { return c_.error(slot); }
  std::string comment(const std::string &text, int indent) const override;
  // No line with a space at its end, and no two empty ones.
  std::string finish(std::string text) const override;
  void add_rows(const Subject &subject, Data &data) const override;

 private:
  PlainC c_;
  DocsPage page_;
  std::unordered_map<std::string, DocsPlace> places_;
};

std::unique_ptr<const Language> make_rst(const Subject &subject);
std::unique_ptr<const Language> make_myst(const Subject &subject);
std::unique_ptr<const Language> make_html(const Subject &subject);

}  // namespace caplet::render
