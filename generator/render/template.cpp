// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/template.h"

#include <algorithm>

namespace caplet::render {
namespace {

namespace km = kainjow::mustache;

// Stand for newline and space inside the engine. It would hold the text together letter by letter, a component for each
// of them, and its own idea of lines leaves a blank one where a section is absent; so lines are settled in prepare().
constexpr char kNewline = '\x1e';
constexpr char kSpace = '\x1f';

// The end of a line that holds one section tag or comment and nothing else, or npos.
std::size_t end_of_standalone_tag(const std::string &text, std::size_t begin) {
  const std::size_t end = std::min(text.find('\n', begin), text.size());
  const std::size_t open = text.find_first_not_of(" \t", begin);
  if (open == std::string::npos || open + 4 > end || text.compare(open, 2, "{{") != 0) return std::string::npos;
  if (std::string_view("#^/!").find(text[open + 2]) == std::string_view::npos) return std::string::npos;
  const std::size_t close = text.find("}}", open);
  if (close == std::string::npos) return std::string::npos;
  // A comment may run over several lines.
  const std::size_t last = std::min(text.find('\n', close), text.size());
  return text.find_first_not_of(" \t", close + 2) < last ? std::string::npos : last;
}

void append_protected(const std::string &text, std::size_t begin, std::size_t end, std::string &out) {
  bool in_tag = false;
  for (std::size_t i = begin; i < end; ++i) {
    if (text.compare(i, 2, "{{") == 0) in_tag = true;
    if (text.compare(i, 2, "}}") == 0) in_tag = false;
    out += in_tag ? text[i] : text[i] == '\n' ? kNewline : text[i] == ' ' ? kSpace : text[i];
  }
}

// Standalone tags lose their lines, as Mustache wants it; all other newlines and spaces are protected.
std::string prepare(const std::string &text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t tag_end = end_of_standalone_tag(text, begin);
    if (tag_end != std::string::npos) {
      const std::size_t open = text.find("{{", begin);
      out.append(text, open, text.rfind("}}", tag_end) + 2 - open);
      begin = tag_end + 1;
      continue;
    }
    const std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
    append_protected(text, begin, end, out);
    begin = end;
  }
  return out;
}

struct Sink {
  std::string &out;
  Sink &operator<<(const std::string &text) {
    out += text;
    return *this;
  }
};

void unprotect(std::string &text) {
  for (char &c : text) c = c == kNewline ? '\n' : c == kSpace ? ' ' : c;
}

// What the engine asks for keys.
class StrictContext : public km::basic_context<std::string> {
 public:
  StrictContext(const Data &data, std::string &missing) : data_(data), missing_(missing) {
    for (const auto &[name, feed] : data.feeds) {
      sections_.emplace(name,
                        km::data(km::lambda2([this, &feed = feed](const std::string &section, const km::renderer &) {
                          return rows(section, feed);
                        })));
    }
  }
  // The engine pushes a section's value when it enters it; ours are texts and booleans that contain nothing.
  void push(const km::data *) override {}
  void pop() override {}
  const km::data *get(const std::string &name) const override {
    if (row_ != nullptr) {
      if (const km::data *found = row_->find(name)) return found;
    }
    if (const km::data *found = data_.values.find(name)) return found;
    if (const auto found = sections_.find(name); found != sections_.end()) return &found->second;
    if (missing_.empty()) missing_ = name;
    return nullptr;
  }
  const km::data *get_partial(const std::string &name) const override { return get(name); }

 private:
  std::string rows(const std::string &section, const Feed &feed) {
    km::mustache each(section);
    each.set_custom_escape([](const std::string &text) { return text; });
    std::string out;
    Sink sink{out};
    Row row;
    const Row *outer = row_;
    for (std::size_t i = 0; missing_.empty() && (row.clear(), feed(i, row)); ++i) {
      row_ = &row;
      each.render(*this, sink);
    }
    row_ = outer;
    return out;
  }

  const Data &data_;
  std::string &missing_;
  std::map<std::string, km::data, std::less<>> sections_;
  const Row *row_ = nullptr;
};

}  // namespace

Row::Cell &Row::cell(std::string_view key) {
  for (std::size_t i = 0; i < used_; ++i) {
    if (cells_[i].key == key) return cells_[i];
  }
  if (used_ == cells_.size()) cells_.emplace_back();
  cells_[used_].key = key;
  return cells_[used_++];
}

void Row::set(std::string_view key, std::string text) {
  Cell &one = cell(key);
  one.is_text = !text.empty();
  one.truth = false;
  // The engine has no way to change a value; the string itself is ours and not const.
  const_cast<std::string &>(one.text.string_value()) = std::move(text);
}

void Row::set(std::string_view key, bool value) {
  Cell &one = cell(key);
  one.is_text = false;
  one.truth = value;
}

const km::data *Row::find(std::string_view key) const {
  static const km::data kTrue(true), kFalse(false);
  for (std::size_t i = 0; i < used_; ++i) {
    const Cell &one = cells_[i];
    if (one.key == key) return one.is_text ? &one.text : one.truth ? &kTrue : &kFalse;
  }
  return nullptr;
}

bool render_template(const std::string &text, const Data &data, std::string &out, TemplateError &error) {
  km::mustache whole(prepare(text));
  if (!whole.is_valid()) {
    error.message = whole.error_message();
    return false;
  }
  whole.set_custom_escape([](const std::string &value) { return value; });
  std::string missing;
  StrictContext context(data, missing);
  Sink sink{out};
  whole.render(context, sink);
  unprotect(out);
  if (missing.empty()) return true;
  error.message = "`" + missing + "` is not known here";
  return false;
}

}  // namespace caplet::render
