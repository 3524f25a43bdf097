// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/validate.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "model/type_text.h"
#include "model/validate_parts.h"

namespace caplet::model {
namespace {

constexpr int kLargest = 65535;  // abi and minor travel as 16 bits

bool is_capsule_path(const std::string &path) {
  std::size_t start = 0;
  int parts = 0;
  for (std::size_t dot = path.find('.');; dot = path.find('.', start)) {
    const std::size_t end = dot == std::string::npos ? path.size() : dot;
    // A Python name, which may be a keyword of C.
    if (end > start && !is_word(std::string_view(path).substr(start, end - start))) return false;
    ++parts;
    if (dot == std::string::npos) return parts >= 2 && end > start;
    if (dot == start) return false;
    start = dot + 1;
  }
}

// Of PyPI, before it is normalised.
bool is_distribution(const std::string &name) {
  const auto is_alphanumeric = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  };
  return is_alphanumeric(name.front()) && is_alphanumeric(name.back()) &&
         std::all_of(name.begin(), name.end(),
                     [&](char c) { return is_alphanumeric(c) || c == '-' || c == '_' || c == '.'; });
}

void check_aliases(const Api &api, Diagnostics &diagnostics) {
  std::unordered_set<std::string> paths = {api.capsule};
  for (const std::string &one : api.aliases) {
    if (!is_capsule_path(one)) {
      diagnostics.error("invalid-capsule", api.origin, "the alias `" + one + "` is not a capsule path",
                        "write the module and the attribute: \"package.module._C_API\"");
    } else if (!paths.insert(one).second) {
      diagnostics.error("duplicate-name", api.origin, "the capsule has the path `" + one + "` twice");
    }
  }
}

void check_api(const Api &api, Diagnostics &diagnostics) {
  if (!is_identifier(api.name)) {
    diagnostics.error("invalid-name", api.origin, "`" + api.name + "` is not a C identifier",
                      "the API's name begins the names of generated functions and files");
  }
  if (!api.prefix.empty() && !is_identifier(api.prefix)) {
    diagnostics.error("invalid-name", api.origin, "the prefix `" + api.prefix + "` is not a C identifier");
  }
  if (api.capsule.empty()) {
    diagnostics.error("missing-capsule", api.origin, "the API `" + api.name + "` does not say where its capsule is",
                      "add capsule = \"package.module._C_API\"");
  } else if (!api.protocol && !is_capsule_path(api.capsule)) {
    diagnostics.error("invalid-capsule", api.origin, "`" + api.capsule + "` is not a capsule path",
                      "write the module and the attribute: \"package.module._C_API\"");
  }
  if (!api.protocol) check_aliases(api, diagnostics);
  if (api.abi < 1 || api.abi > kLargest || api.minor < 1 || api.minor > kLargest) {
    diagnostics.error("version-out-of-range", api.origin, "abi and minor are numbers from 1 to 65535");
  }
  const bool is_text = api.distribution.find('\0') == std::string::npos;  // or it has a message already
  if (!api.distribution.empty() && is_text && !is_distribution(api.distribution)) {
    diagnostics.error("invalid-name", api.origin, "`" + api.distribution + "` can't be the name of a distribution",
                      "it has ASCII letters, digits, `-`, `_` and `.`, and begins and ends with a letter or digit");
  }
  if (api.floor > api.minor) {
    diagnostics.error("version-out-of-range", api.origin,
                      "the floor " + std::to_string(api.floor) + " is above the minor " + std::to_string(api.minor));
  }
}

// C has one name space for tags and one for everything else; consumers in C++ see both at once, which is only a
// problem between types.
class NameCheck {
 public:
  explicit NameCheck(Diagnostics &diagnostics) : diagnostics_(diagnostics) {}

  void ordinary(const Named &entity, const char *what) { check(&ordinary_, entity, what, is_identifier(entity.name)); }
  // "struct tm" or "FILE".
  void external(const External &entity) {
    const std::size_t blank = entity.name.find(' ');
    const bool is_tag = blank != std::string::npos;
    note(is_tag ? &tags_ : &ordinary_, entity, std::string_view(entity.name).substr(is_tag ? blank + 1 : 0),
         "external type");
  }
  void tag(const Named &entity, const char *what) { check(&tags_, entity, what, is_identifier(entity.name)); }
  // After all tags: beside a handle of its name, or of nothing any more.
  void hidden(const Record &entity) {
    const auto found = tags_.find(entity.name);
    if (found == tags_.end() || std::string_view(found->second) == "handle") {
      check(&hidden_, entity, "hidden record", is_identifier(entity.name));
    } else {
      check(&tags_, entity, "hidden record", true);
    }
  }

 private:
  using Seen = std::unordered_map<std::string_view, const char *>;
  void check(Seen *seen, const Named &entity, const char *what, bool valid) {
    if (!valid) {
      diagnostics_.error("invalid-name", entity.origin, "`" + entity.name + "` can't be the name of a " + what,
                         "names are C identifiers, and no keywords of C or C++");
      return;
    }
    note(seen, entity, entity.name, what);
  }
  void note(Seen *seen, const Named &entity, std::string_view name, const char *what) {
    const auto [other, added] = seen->emplace(name, what);
    if (added) return;
    diagnostics_.error("duplicate-name", entity.origin,
                       std::string("the ") + what + " `" + entity.name + "` has the name of another " + other->second,
                       "give one of them another name");
  }
  Diagnostics &diagnostics_;
  Seen ordinary_, tags_, hidden_;
};

void check_names(const Api &api, Diagnostics &diagnostics) {
  NameCheck names(diagnostics);
  for (const Typedef &one : api.typedefs) names.ordinary(one, "typedef");
  for (const Callback &one : api.callbacks) names.ordinary(one, "callback");
  for (const Enum &one : api.enums) {
    names.tag(one, "enum");
    if (one.has_typedef) names.ordinary(one, "enum");
    for (const Enumerator &value : one.enumerators) names.ordinary(value, "enumerator");
  }
  for (const Record &one : api.records) {
    names.tag(one, "record");
    if (one.has_typedef) names.ordinary(one, "record");
  }
  for (const Handle &one : api.handles) {
    names.tag(one, "handle");
    if (one.has_typedef) names.ordinary(one, "handle");
  }
  for (const Record &one : api.hidden_records) names.hidden(one);
  for (const Constant &one : api.constants) names.ordinary(one, "constant");
  for (const Slot &one : api.slots) names.ordinary(one, "slot");
  for (const External &one : api.externals) names.external(one);
}

// Nothing is newer than the API; slots, which have an order besides, are check_slots' business.
class SinceCheck {
 public:
  SinceCheck(const Api &api, Diagnostics &diagnostics) : api_(api), diagnostics_(diagnostics) {}

  template <typename T>
  void all(const std::vector<T> &entities, const char *what) {
    for (const T &one : entities) check(one, what);
  }
  void fields(const Layout &layout) {
    for (const Field &field : layout.fields) {
      check(field, "field");
      if (!field.anonymous.empty()) fields(field.anonymous.front());
    }
  }

 private:
  void check(const Named &one, const char *what) {
    if (one.since >= 1 && one.since <= api_.minor) return;
    const std::string name = one.name.empty() ? "" : " `" + one.name + "`";
    diagnostics_.error("since-out-of-range", one.origin,
                       std::string("the ") + what + name + " is since " + std::to_string(one.since) +
                           ", but the minor is " + std::to_string(api_.minor));
  }
  const Api &api_;
  Diagnostics &diagnostics_;
};

void check_since(const Api &api, Diagnostics &diagnostics) {
  SinceCheck check(api, diagnostics);
  check.all(api.typedefs, "typedef");
  check.all(api.enums, "enum");
  for (const Enum &one : api.enums) check.all(one.enumerators, "enumerator");
  check.all(api.records, "record");
  for (const Record &one : api.records) check.fields(one.layout);
  check.all(api.hidden_records, "hidden record");
  for (const Record &one : api.hidden_records) check.fields(one.layout);
  check.all(api.handles, "handle");
  check.all(api.callbacks, "callback");
  check.all(api.constants, "constant");
}

}  // namespace

bool validate(const Api &api, Diagnostics &diagnostics) {
  const int before = diagnostics.error_count();
  const Names names(api);
  check_api(api, diagnostics);
  check_names(api, diagnostics);
  check_since(api, diagnostics);
  check_words(api, diagnostics);
  check_types(api, names, diagnostics);
  // What follows walks types by value, and would not end in a cycle.
  if (diagnostics.error_count() == before) check_cycles(api, names, diagnostics);
  if (diagnostics.error_count() == before) check_sizes(api, names, diagnostics);
  if (diagnostics.error_count() == before) check_values(api, names, diagnostics);
  if (diagnostics.error_count() == before) check_objects(api, names, diagnostics);
  if (diagnostics.error_count() == before) check_constants(api, names, diagnostics);
  check_protocol(api, names, diagnostics);
  check_slots(api, names, diagnostics);
  check_foreign(api, names, diagnostics);
  check_error_values(api, names, diagnostics);
  check_handles(api, names, diagnostics);
  if (diagnostics.error_count() == before) check_cxx(api, names, diagnostics);
  return diagnostics.error_count() == before;
}

}  // namespace caplet::model
