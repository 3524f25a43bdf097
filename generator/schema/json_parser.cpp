// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "schema/json_parser.h"

#include <unordered_map>
#include <utility>
#include <vector>

#include "schema/json_syntax.h"
#include "support/text.h"

namespace caplet::schema {
namespace {

constexpr std::string_view kEncodingId = "json-encoding";
constexpr std::string_view kMarker = "<<<<<<<";  // of git, before our side of a conflict

struct Problem {
  std::size_t event;
  std::string_view id;
  std::string message, hint;
};

// Builds the document. Events are counted as JsonPositions counts them, so that a problem can be placed.
class DomBuilder : public nlohmann::json_sax<Json> {
 public:
  bool null() override { return add(nullptr); }
  bool boolean(bool value) override { return add(value); }
  bool number_integer(number_integer_t value) override { return add(value); }
  bool number_unsigned(number_unsigned_t value) override { return add(value); }
  bool string(string_t &value) override { return add(std::move(value)); }
  bool binary(binary_t &) override { return false; }
  bool start_object(std::size_t) override { return open(Json::object()); }
  bool start_array(std::size_t) override { return open(Json::array()); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool parse_error(std::size_t, const std::string &, const nlohmann::detail::exception &) override { return false; }

  bool number_float(number_float_t value, const string_t &text) override {
    if (text.find_first_of(".eE") != std::string::npos) return add(value);
    problems.push_back({event_, "number-out-of-range", "`" + text + "` needs more than 64 bits", ""});
    return add(Json::value_t::discarded);
  }

  bool key(string_t &name) override {
    Open &object = open_.back();
    auto &members = object.value->get_ref<Json::object_t &>();
    const auto [found, is_new] = object.members.emplace(name, members.size());
    if (is_new) {
      members.emplace_back(std::move(name), nullptr);
    } else {
      problems.push_back({event_, "duplicate-key", "the key `" + name + "` stands here a second time", ""});
    }
    member_ = &std::next(members.begin(), static_cast<std::ptrdiff_t>(found->second))->second;
    ++event_;
    return true;
  }

  Json root;
  std::vector<Problem> problems;
  bool is_too_deep = false;

 private:
  struct Open {
    Json *value;
    std::unordered_map<std::string, std::size_t> members;  // Json itself looks through all of them
  };

  Json *place(Json value) {
    ++event_;
    if (open_.empty()) return &(root = std::move(value));
    Json &around = *open_.back().value;
    if (around.is_object()) return &(*member_ = std::move(value));
    around.push_back(std::move(value));
    return &around.back();
  }
  bool add(Json value) { return place(std::move(value)) != nullptr; }

  bool open(Json value) {
    if (open_.size() == kMostLevels) {
      problems.push_back({event_, "json-too-deep", "more than " + std::to_string(kMostLevels) + " levels", ""});
      is_too_deep = true;
      return false;
    }
    open_.push_back({place(std::move(value)), {}});
    return true;
  }
  bool close() {
    ++event_;
    open_.pop_back();
    return true;
  }

  std::size_t event_ = 0;
  std::vector<Open> open_;  // nothing is added to a container while one inside it is open: the addresses hold
  Json *member_ = nullptr;
};

bool check_encoding(const JsonSource &source) {
  const std::string_view text = source.text();
  const std::string_view start = text.substr(0, 2);
  const std::string hint = "save the file as UTF-8 without a byte order mark";
  if (start == "\xFF\xFE" || start == "\xFE\xFF") {
    source.diagnostics().error(kEncodingId, source.at(Span{1, 1, 0}), "the file is UTF-16, not UTF-8", hint);
    return false;
  }
  if (text.substr(0, 3) == "\xEF\xBB\xBF") {
    source.diagnostics().error(kEncodingId, source.at(Span{1, 1, 1}), "the file starts with a byte order mark", hint);
    return false;
  }
  const std::size_t wrong = find_invalid_utf8(text);
  if (wrong == std::string_view::npos) return true;
  source.diagnostics().error(kEncodingId, source.bytes({wrong, wrong + 1}), "this byte is not UTF-8",
                             "save the file as UTF-8");
  return false;
}

// A line of JSON never starts like this: strings can't hold line ends.
bool check_conflicts(const JsonSource &source) {
  const std::string_view text = source.text();
  bool is_clean = true;
  for (std::size_t at = text.find(kMarker); at != std::string_view::npos; at = text.find(kMarker, at + 1)) {
    if (at > 0 && text[at - 1] != '\n' && text[at - 1] != '\r') continue;
    const Origin where = source.bytes({at, at + kMarker.size()});
    source.diagnostics().error("merge-conflict", where, "unresolved merge conflict",
                               "run `caplet record --merge " + source.diagnostics().source_name(where.source) +
                                   "`, which joins both sides, or mend it by hand");
    is_clean = false;
  }
  return is_clean;
}

void report_syntax(const JsonSource &source) {
  const SyntaxError error = explain_syntax_error(source.text(), source.positions().state());
  source.diagnostics().error(error.id, source.bytes(error.where), error.message, error.hint);
}

}  // namespace

const JsonPositions &JsonSource::Lazy::get() {
  if (!positions) positions = std::make_unique<JsonPositions>(text);
  return *positions;
}

JsonSource::JsonSource(const std::string &file_name, const std::string &text, Diagnostics &diagnostics)
    : lazy_(std::make_shared<Lazy>(Lazy{text, nullptr})), diagnostics_(diagnostics) {
  const auto locate = [lazy = lazy_](std::string_view pointer) { return lazy->get().value(pointer); };
  number_ = diagnostics.add_source(file_name, text, locate);
}

std::optional<Json> parse_json(const JsonSource &source, bool *is_valid) {
  *is_valid = false;
  if (!check_encoding(source) || !check_conflicts(source)) return std::nullopt;
  DomBuilder builder;
  const bool is_json = Json::sax_parse(source.text(), &builder);
  for (const Problem &problem : builder.problems) {
    const Origin where = source.at(source.positions().event(problem.event));
    source.diagnostics().error(problem.id, where, problem.message, problem.hint);
  }
  if (!is_json && !builder.is_too_deep) report_syntax(source);
  if (!is_json) return std::nullopt;
  *is_valid = builder.problems.empty();
  return std::move(builder.root);
}

}  // namespace caplet::schema
