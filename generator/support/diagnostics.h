// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Everything the generator has to say about its input: `file:line:col: error: message [id]`, the line, a caret, a hint.
// Functions return std::optional or bool and report here; nothing is rendered after an error.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "support/lines.h"

namespace caplet {

enum class Severity { kNote, kWarning, kError };

// A range of one line of a source. Lines and columns count from 1, columns in code points; length 0 has no caret.
struct Span {
  int line = 0;
  int column = 0;
  int length = 1;
};

// A range of a source's text.
struct Bytes {
  std::uint32_t begin = 0, end = 0;
};

// Where something was said, as cheap to carry as a few numbers: everything that is read has one, and few need a
// message.
struct Origin {
  int source = -1;  // index from Diagnostics::add_source; -1: nowhere
  Span span;        // where it is known; else that of the bytes, which is looked for only when a message needs it
  Bytes bytes;      // with both at 0: the file as a whole
  bool known() const { return source >= 0; }
};

// What a message is about and which ids exist: messages.h has one row for each, and a test for each row.
struct Diagnostic {
  Severity severity = Severity::kError;
  std::string_view id;  // a row of kMessages
  std::string file;     // as the user named it; empty: about the command as a whole
  Span span;            // line 0: about the file as a whole
  std::string message;
  std::string hint;  // how to fix it; may be empty
  LinePart line;     // of span.line
};

// Where an Origin is, for people.
struct Place {
  std::string file;  // empty: nowhere
  Span span;         // line 0: the file as a whole
  LinePart line;     // of span.line
};

// One message as text, with its line, caret and hint; ends in a newline.
std::string format(const Diagnostic &diagnostic);

class Diagnostics {
 public:
  // Registers a text that messages may point into. `name` is how the user named it. Returns its index.
  int add_source(std::string name, std::string text);
  const std::string &source_name(int source) const { return sources_.at(source).name; }
  const std::string &source_text(int source) const { return sources_.at(source).text; }  // until the next is added
  int source_count() const { return static_cast<int>(sources_.size()); }
  Place place(const Origin &where);

  // Of each severity as many are kept: who has made so many errors mends some of them first.
  static constexpr int kMost = 100;

  // `id` must be a row of kMessages (else std::logic_error). Of two equal messages at the same place the second is
  // dropped. An unknown `where` is the command.
  void error(std::string_view id, const Origin &where, std::string message, std::string hint = "");
  void warning(std::string_view id, const Origin &where, std::string message, std::string hint = "");
  void note(std::string_view id, const Origin &where, std::string message, std::string hint = "");
  // About a file as a whole (missing, unwritable) or, with an empty name, the command.
  void file_error(std::string_view id, std::string file, std::string message, std::string hint = "");

  // Text that goes to stderr as it is, before the messages: findings as `check` prints them.
  void add_text(const std::string &text) { preface_ += text; }

  bool has_errors() const { return error_count() > 0; }
  int error_count() const { return counts_[static_cast<std::size_t>(Severity::kError)]; }
  const std::vector<Diagnostic> &all() const { return all_; }

  // The text that goes to stderr, whole.
  std::string text() const;

 private:
  struct Source {
    std::string name, text;
    std::optional<Lines> lines;  // made for the first message
  };
  void report(Severity severity, std::string_view id, const Origin &where, std::string message, std::string hint);
  void add(Diagnostic diagnostic);
  bool is_full(Severity severity);

  std::string preface_;
  std::vector<Source> sources_;
  std::vector<Diagnostic> all_;
  std::unordered_set<std::string> seen_;  // the first line of each
  std::array<int, 3> counts_{};           // of each severity, those that aren't kept with them
};

}  // namespace caplet
