// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The lines of a text and the code points in them, found again without a look at all that stands before: a minified
// file is one line, and may need many messages.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace caplet {

struct Lines {
  struct Mark {
    std::size_t byte = 0, points = 0;  // how many code points come before that byte
  };
  std::vector<std::size_t> starts;  // in bytes; lines end at LF, CR LF or CR
  std::vector<Mark> marks;          // every kilobyte or so
};
Lines lines_of(std::string_view text);

// Code points of `text` before `byte`, an invalid byte counting as one. `lines` is the text's, as in all that follows.
std::size_t points_before(std::string_view text, const Lines &lines, std::size_t byte);

// Line `number` of `text`, from 1, without its end; empty where there is none.
std::string_view line_of(std::string_view text, const Lines &lines, int number);

// As much of a line as a message may show.
struct LinePart {
  std::string text;
  int skipped = 0;      // code points before it
  bool is_cut = false;  // something follows it
};
// All of a line, or half a kilobyte on both sides of `column` (in code points, from 1).
LinePart line_around(std::string_view text, const Lines &lines, int number, int column);

}  // namespace caplet
