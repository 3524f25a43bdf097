// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Logic-free templates: Mustache, strict (a key that the data lacks is an error) and without escaping, because the view
// has spelled everything already.
//
// A section over many things takes its data from a feed, one row at a time, so that an interface of ten thousand slots
// is never held as a tree. Rows are flat; a template inside a feed's section sees the row first, then what is around
// it.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kainjow/mustache.hpp>

namespace caplet::render {

// A flat set of named values. An empty text and false are alike: nothing as a variable, absent as a section.
class Row {
 public:
  void set(std::string_view key, std::string text);
  void set(std::string_view key, const char *text) { set(key, std::string(text)); }
  void set(std::string_view key, bool value);
  void clear() { used_ = 0; }
  const kainjow::mustache::data *find(std::string_view key) const;

 private:
  // The engine's string value is kept from row to row: making one takes two allocations.
  struct Cell {
    std::string_view key;  // a literal
    bool is_text = false, truth = false;
    kainjow::mustache::data text{std::string()};
  };
  Cell &cell(std::string_view key);
  std::vector<Cell> cells_;
  std::size_t used_ = 0;
};

// Fills the row numbered `index`, or returns false when there is none. Called with 0, 1, ... until then.
using Feed = std::function<bool(std::size_t index, Row &row)>;

struct Data {
  Row values;
  std::map<std::string, Feed, std::less<>> feeds;
};

struct TemplateError {
  std::string message;  // "`slot` is not known here", or the engine's own words
};

// Appends the rendered text to `out`; false, with `error` filled, for a broken template or a missing key.
bool render_template(const std::string &text, const Data &data, std::string &out, TemplateError &error);

}  // namespace caplet::render
