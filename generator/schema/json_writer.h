// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// JSON text in its canonical form, into one buffer: two spaces of indent, LF; an object or list that holds only scalars
// stands on one line if that line, with a comma behind it, has at most 120 columns; everything else one member a line.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "schema/json.h"

namespace caplet::schema {

class JsonWriter {
 public:
  // '{' or '['; to be closed with '}' or ']'.
  void open(char bracket);
  void close(char bracket);
  void key(std::string_view name);  // then its value
  void element();                   // then its value

  void string(std::string_view value);
  void integer(std::int64_t value) { text_ += std::to_string(value); }
  void integer(std::uint64_t value) { text_ += std::to_string(value); }
  void floating(double value);  // the shortest digits that read back the same; JSON has no infinity
  void word(std::string_view value) { text_ += value; }  // true, false, null

  void value(const JsonDocument &document, const Json &value);

  // The document, once everything is closed.
  std::string take();

 private:
  struct Level {
    std::size_t begin;       // of the bracket
    std::size_t line_begin;  // of its line
    std::size_t count = 0;   // of elements or members
    bool has_containers = false;
  };
  void new_line();
  void join_lines(const Level &level);

  std::string text_;
  std::size_t line_begin_ = 0;
  std::vector<Level> levels_;
};

}  // namespace caplet::schema
