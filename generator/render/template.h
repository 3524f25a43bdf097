// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Logic-free templates in a part of Mustache:
//
//   {{key}}                  the text of a key
//   {{#key}} ... {{/key}}    a section: for each row of the key; once, where its text isn't empty or its flag is set
//   {{^key}} ... {{/key}}    where there is no row, no text, no flag
//   {{! ... }}               a comment
//
// A section of rows sees the row first, then what is around it. Three questions are there by themselves: `has_<key>`
// for each key of rows, whether there is one; `is_first` and `is_last` inside, for what stands between rows. A line
// that holds one section's tag or comment and nothing else vanishes as a whole. A key that is not known where it stands
// is an error, also where the section around it has nothing to show. Nothing is escaped, so `{{{key}}}` is the key in
// braces.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "render/keys.h"

namespace caplet::render {

struct TemplateError {
  std::size_t begin = 0, end = 0;  // of what is wrong, in bytes of the template
  std::string message, hint;
};

// A template as a list of operations. Refers to the text and the data, which must outlive it.
class Template {
 public:
  static std::optional<Template> compile(std::string_view text, const Data &data, TemplateError &error);
  void render(std::string &out) const;

 private:
  friend class TemplateParser;
  enum class Kind { kText, kValue, kRows, kHolds, kFirst, kLast };
  struct Operation {
    Kind kind;
    bool is_inverted = false;
    std::string_view text;         // of kText
    const Entry *entry = nullptr;  // of kValue, kRows, kHolds
    std::size_t level = 0;         // how many sections of rows are around the row that it is about
    std::size_t end = 0;           // of sections: the operation behind it
  };
  static bool holds(const Operation &one, const RowPlace &place);
  void run(std::size_t begin, std::size_t end, std::vector<RowPlace> &places, std::string &out) const;

  std::vector<Operation> operations_;
};

// What a template of the program's own gives, which has no errors (else std::logic_error).
std::string filled_in(std::string_view text, const Data &data);

}  // namespace caplet::render
