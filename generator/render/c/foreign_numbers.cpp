// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What the provider of a foreign table says of itself: functions that read it, each with its own type, so that the
// runtime knows only one; and the minors that its version stands for.
#include "model/named_walk.h"
#include "model/references.h"
#include "render/c/foreign_view.h"
#include "render/c/literals.h"

namespace caplet::render {
namespace {

using model::Api;
using model::Expected;
using model::Requirement;

struct Number {
  std::size_t row;
  std::string of, means, relation, value, text;
  std::string expression;  // over the table `it`: "it->header.version.major"
  std::string callee;      // "it->abi_version", which may be NULL; empty for a field
  std::string bound;       // of a text in an array
};

class Numbers {
 public:
  explicit Numbers(const Subject &subject)
      : subject_(subject), foreign_(*subject.api.foreign), references_(subject.api, subject.names) {}

  std::vector<Number> all() {
    if (foreign_.abi) add_requirement(*foreign_.abi, "CAPLET_FOREIGN_ABI");
    if (foreign_.version) add(foreign_.version->of, "CAPLET_FOREIGN_VERSION_OF", "CAPLET_FOREIGN_EQUALS", "0");
    if (foreign_.size) add(foreign_.size->of, "CAPLET_FOREIGN_SIZE", "CAPLET_FOREIGN_EQUALS", "0");
    for (const Requirement &one : foreign_.checks) add_requirement(one, "CAPLET_FOREIGN_CHECK");
    return std::move(all_);
  }

 private:
  void add_requirement(const Requirement &one, const char *means) {
    if (const auto *number = std::get_if<std::int64_t>(&one.equals))
      add(one.of, means, "CAPLET_FOREIGN_EQUALS", integer_literal(*number));
    if (const auto *text = std::get_if<std::string>(&one.equals)) add_text(one.of, means, *text);
    if (one.at_least) add(one.of, means, "CAPLET_FOREIGN_AT_LEAST", integer_literal(*one.at_least));
    if (one.at_most) add(one.of, means, "CAPLET_FOREIGN_AT_MOST", integer_literal(*one.at_most));
  }

  Number read(const std::string &of, const char *means) const {
    model::BadReference bad;
    const auto found = references_.find(of, &bad);
    Number number{all_.size(), of, means, "", "0", "", "it->" + of, "", ""};
    if (!found) return number;  // refused where the file is read
    if (found->is_called()) {
      number.callee = number.expression;
      number.expression += "()";
    } else if (found->slot != nullptr && found->slot->dereferenced) {
      number.expression = "*" + number.expression;
    }
    if (!model::see_through(found->type, subject_.names).bounds.empty())
      number.bound = "sizeof(CAPLET_CAST(const struct " + subject_.api.table_name() + " *, CAPLET_NULL)->" + of + ")";
    return number;
  }

  void add(const std::string &of, const char *means, const char *relation, const std::string &value) {
    Number number = read(of, means);
    number.relation = relation;
    number.value = value;
    all_.push_back(std::move(number));
  }
  void add_text(const std::string &of, const char *means, const std::string &text) {
    Number number = read(of, means);
    number.relation = "CAPLET_FOREIGN_EQUALS";
    number.text = string_literal(text);
    all_.push_back(std::move(number));
  }

  const Subject &subject_;
  const model::Foreign &foreign_;
  const model::References references_;
  std::vector<Number> all_;
};

struct Release {
  int minor;
  std::string value, version;
};
std::vector<Release> releases(const Subject &subject) {
  std::vector<Release> all;
  for (int minor = 1; minor <= subject.api.minor; ++minor) {
    const std::string &version = subject.versions[static_cast<std::size_t>(minor)];
    all.push_back({minor, integer_literal(number_of(subject.api, minor)), version});
  }
  return all;
}

}  // namespace

bool tells_version(const Api &api) {
  return api.foreign->version && model::find_named(api.slots, api.function_prefix() + "_version") == nullptr;
}

void add_foreign_numbers(const Subject &subject, Data &data) {
  Keys<Number> keys;
  keys.text("of", [](const Number &one) { return string_literal(one.of); });
  keys.text("means", &Number::means).text("relation", &Number::relation).text("value", &Number::value);
  keys.text("text", &Number::text).text("expression", &Number::expression).text("callee", &Number::callee);
  keys.text("bound", &Number::bound);
  keys.text("row", &Number::row);
  data.list("numbers", Numbers(subject).all(), keys);
  data.set("has_version", subject.api.foreign->version.has_value());
  data.set("tells_version", tells_version(subject.api));
  Keys<Release> minors;
  minors.text("minor", &Release::minor).text("value", &Release::value).text("version", &Release::version);
  minors.text("version_string",
              [](const Release &one) { return one.version.empty() ? "CAPLET_NULL" : string_literal(one.version); });
  data.list("releases", releases(subject), minors);
}

}  // namespace caplet::render
