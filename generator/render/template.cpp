// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/template.h"

#include <algorithm>
#include <stdexcept>

#include "support/text.h"

namespace caplet::render {
namespace {

constexpr std::string_view kBlanks = " \t";
constexpr std::string_view kHas = "has_";

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(" \t\n"), text.size());
  return text.substr(begin, text.find_last_not_of(" \t\n") + 1 - begin);
}

std::string quoted(std::string_view name) { return "`" + std::string(name) + "`"; }

}  // namespace

class TemplateParser {
 public:
  TemplateParser(std::string_view text, const Data &data, TemplateError &error)
      : text_(text), error_(error), known_{&data} {}

  bool parse() {
    for (std::size_t open = text_.find("{{"); open != std::string_view::npos; open = text_.find("{{", at_)) {
      while (text_.substr(open + 2, 1) == "{") ++open;  // a brace that stands before the tag
      const std::size_t close = text_.find("}}", open);
      if (close == std::string_view::npos) return fail(open, open + 2, "this tag is not closed", "");
      if (!parse_tag(open, close + 2)) return false;
    }
    add_text(text_.size());
    if (sections_.empty()) return true;
    const Section &last = sections_.back();
    return fail(last.begin, last.end, "the section " + quoted(last.name) + " is not closed", "");
  }
  std::vector<Template::Operation> take() { return std::move(operations_); }

 private:
  using Kind = Template::Kind;
  struct Section {
    std::string_view name;
    std::size_t operation, begin, end;
    bool has_rows;
  };

  bool fail(std::size_t begin, std::size_t end, std::string message, std::string hint) {
    error_ = {begin, end, std::move(message), std::move(hint)};
    return false;
  }

  void add_text(std::size_t end) {
    if (end > at_) operations_.push_back({Kind::kText, false, text_.substr(at_, end - at_)});
  }

  // What a tag alone on its line takes with it.
  void skip_line(std::size_t &begin, std::size_t &end) const {
    const std::size_t line = begin == 0 ? 0 : text_.rfind('\n', begin - 1) + 1;
    const std::size_t next = std::min(text_.find('\n', end), text_.size());
    const std::size_t blank = text_.find_first_not_of(kBlanks, line);
    if (blank != begin || std::min(text_.find_first_not_of(kBlanks, end), text_.size()) < next) return;
    begin = line;
    end = std::min(next + 1, text_.size());
  }

  bool parse_tag(std::size_t open, std::size_t close) {
    const char sign = text_[open + 2];
    const bool is_value = std::string_view("#^/!").find(sign) == std::string_view::npos;
    const std::string_view inside = text_.substr(open + 2, close - open - 4);
    const std::string_view name = trimmed(is_value ? inside : inside.substr(std::min<std::size_t>(1, inside.size())));
    std::size_t begin = open, end = close;
    if (!is_value) skip_line(begin, end);
    add_text(begin);
    at_ = end;
    if (sign == '!') return true;
    return sign == '/' ? close_section(name, open, close) : parse_key(is_value ? '\0' : sign, name, open, close);
  }

  bool parse_key(char sign, std::string_view name, std::size_t open, std::size_t close) {
    std::optional<Template::Operation> found = find(name);
    if (!found) return fail(open, close, quoted(name) + " is not known here", did_you_mean(name, names()));
    if (sign == '\0' && (found->kind != Kind::kHolds || found->entry->is_flag() || found->entry->row_keys() != nullptr))
      return fail(open, close, quoted(name) + " has no text", "write {{#" + std::string(name) + "}}");
    if (sign == '\0') found->kind = Kind::kValue;
    if (sign == '^' && found->kind == Kind::kRows) found->kind = Kind::kHolds;
    found->is_inverted = sign == '^';
    const bool is_loop = found->kind == Kind::kRows;
    if (sign != '\0') sections_.push_back({name, operations_.size(), open, close, is_loop});
    if (is_loop) known_.push_back(found->entry->row_keys());
    operations_.push_back(*found);
    return true;
  }

  bool close_section(std::string_view name, std::size_t open, std::size_t close) {
    if (sections_.empty() || sections_.back().name != name)
      return fail(open, close, "no section " + quoted(name) + " is open here",
                  sections_.empty() ? "" : "close " + quoted(sections_.back().name) + " first");
    operations_[sections_.back().operation].end = operations_.size();
    if (sections_.back().has_rows) known_.pop_back();
    sections_.pop_back();
    return true;
  }

  // As a section.
  std::optional<Template::Operation> find(std::string_view name) const {
    const auto about = [](Kind kind, const Entry *entry, std::size_t level) {
      return Template::Operation{kind, false, {}, entry, level, 0};
    };
    for (std::size_t level = known_.size(); level-- > 0;) {
      if (const Entry *entry = known_[level]->find(name))
        return about(entry->row_keys() == nullptr ? Kind::kHolds : Kind::kRows, entry, level);
      if (name.substr(0, kHas.size()) != kHas) continue;
      const Entry *rows = known_[level]->find(name.substr(kHas.size()));
      if (rows != nullptr && rows->row_keys() != nullptr) return about(Kind::kHolds, rows, level);
    }
    if (known_.size() == 1) return std::nullopt;
    if (name == "is_first") return about(Kind::kFirst, nullptr, known_.size() - 1);
    if (name == "is_last") return about(Kind::kLast, nullptr, known_.size() - 1);
    return std::nullopt;
  }

  std::vector<std::string_view> names() const {
    std::vector<std::string_view> all;
    for (const AnyKeys *keys : known_) {
      for (const AnyKeys::Row &row : keys->all()) all.push_back(row.key);
    }
    return all;
  }

  std::string_view text_;
  TemplateError &error_;
  std::size_t at_ = 0;
  std::vector<const AnyKeys *> known_;  // the outermost first
  std::vector<Section> sections_;
  std::vector<Template::Operation> operations_;
};

std::optional<Template> Template::compile(std::string_view text, const Data &data, TemplateError &error) {
  TemplateParser parser(text, data, error);
  if (!parser.parse()) return std::nullopt;
  Template compiled;
  compiled.operations_ = parser.take();
  return compiled;
}

void Template::render(std::string &out) const {
  const Nothing nothing;
  std::vector<RowPlace> places = {{&nothing, true, true}};
  run(0, operations_.size(), places, out);
}

bool Template::holds(const Operation &one, const RowPlace &place) {
  if (one.kind == Kind::kFirst) return place.is_first;
  return one.kind == Kind::kLast ? place.is_last : one.entry->holds(place.item);
}

void Template::run(std::size_t begin, std::size_t end, std::vector<RowPlace> &places, std::string &out) const {
  for (std::size_t i = begin; i < end; ++i) {
    const Operation &one = operations_[i];
    if (one.kind == Kind::kText) {
      out += one.text;
    } else if (one.kind == Kind::kValue) {
      one.entry->write(places[one.level].item, out);
    } else if (one.kind == Kind::kRows) {
      one.entry->each(places[one.level].item, [&](const RowPlace &row) {
        places.push_back(row);
        run(i + 1, one.end, places, out);
        places.pop_back();
      });
      i = one.end - 1;
    } else if (holds(one, places[one.level]) == one.is_inverted) {
      i = one.end - 1;
    }
  }
}

std::string filled_in(std::string_view text, const Data &data) {
  TemplateError error;
  const std::optional<Template> compiled = Template::compile(text, data, error);
  if (!compiled) throw std::logic_error(error.message);
  std::string out;
  compiled->render(out);
  return out;
}

}  // namespace caplet::render
