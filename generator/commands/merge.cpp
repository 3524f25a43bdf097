// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "commands/merge.h"

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <unordered_map>
#include <unordered_set>

#include "schema/json_scanner.h"

namespace caplet::commands {
namespace {

using Json = nlohmann::ordered_json;

// Lists of things with names, each of which is merged by itself; other lists are one value.
constexpr const char *kLists[] = {"external",       "typedefs",  "enums",     "records", "handles",
                                  "hidden_records", "callbacks", "constants", "slots",   "values"};
constexpr int kOpen = 0;  // stands for every `since` that is not released
bool is_list(const std::string &key) {
  return std::find(std::begin(kLists), std::end(kLists), key) != std::end(kLists);
}

// The members of an object by their keys: Json itself looks through all of them.
class Members {
 public:
  explicit Members(const Json *object) {
    if (object == nullptr || !object->is_object()) return;
    for (const auto &[key, value] : object->get_ref<const Json::object_t &>()) members_.emplace(key, &value);
  }
  const Json *find(const std::string &key) const {
    const auto found = members_.find(key);
    return found == members_.end() ? nullptr : found->second;
  }

 private:
  std::unordered_map<std::string, const Json *> members_;
};
std::string identity(const Json &thing) { return thing.value("was", thing.value("name", "")); }

int last_released(const Json &file) {
  int last = 0;
  for (const Json &line : file.value("history", Json::array())) {
    if (!line.contains("abi")) last = std::max(last, line.value("minor", 0));
  }
  return last;
}

// Calls `visit(thing, is_slot)` for everything that has a `since`.
template <typename Visit>
void for_each_thing(Json &object, const Visit &visit) {
  for (auto &[key, list] : object.items()) {
    if (!is_list(key) && key != "fields") continue;
    for (Json &thing : list) {
      visit(thing, key == "slots");
      for_each_thing(thing, visit);
    }
  }
}

// As the library has it, which looks through all members for each that it reads itself.
Json copy(const schema::JsonDocument &document, const schema::Json &value) {
  switch (value.kind) {
    case schema::JsonKind::kNull:
    case schema::JsonKind::kRefused:
      return nullptr;
    case schema::JsonKind::kFalse:
    case schema::JsonKind::kTrue:
      return value.is(schema::JsonKind::kTrue);
    case schema::JsonKind::kInteger:
      return value.integer;
    case schema::JsonKind::kUnsigned:
      return value.natural;
    case schema::JsonKind::kFloating:
      return value.floating;
    case schema::JsonKind::kString:
      return document.string(value);
    case schema::JsonKind::kList:
    case schema::JsonKind::kObject:
      break;
  }
  Json all = value.is(schema::JsonKind::kList) ? Json::array() : Json::object();
  for (const schema::Json &one : value) {
    if (all.is_array()) {
      all.push_back(copy(document, one));
    } else {
      all.get_ref<Json::object_t &>().emplace_back(document.key(one), copy(document, one));
    }
  }
  return all;
}

// Of what `schema` has written.
Json parse(const std::string &text) {
  const schema::JsonDocument document = schema::scan_json(text).document;
  return copy(document, document.root());
}

// Numbers that are not released say nothing about the thing.
Json without_open_numbers(const std::string &text) {
  Json file = parse(text);
  const int released = last_released(file);
  for_each_thing(file, [&](Json &thing, bool is_slot) {
    if (thing.value("since", 1) <= released) return;
    thing["since"] = kOpen;
    if (is_slot) thing.erase("index");
  });
  file.erase("minor");
  return file;
}

class Merge {
 public:
  // Null stands for what is not there.
  const Json *value(const Json *base, const Json *ours, const Json *theirs, const std::string &path) {
    if (same(ours, theirs) || same(base, theirs)) return ours;
    if (same(base, ours)) return theirs;
    if (ours && theirs && ours->is_object() && theirs->is_object()) return keep(object(base, *ours, *theirs, path));
    conflicts_.push_back(path);
    return ours;
  }
  Json object(const Json *base, const Json &ours, const Json &theirs, const std::string &path) {
    Json result = Json::object();
    const Members bases(base), our(&ours), their(&theirs);
    std::unordered_set<std::string> seen;
    const auto add = [&](const std::string &key) {
      if (!seen.insert(key).second) return;
      const std::string inner = path.empty() ? key : path + ", " + key;
      const Json *b = bases.find(key), *o = our.find(key), *t = their.find(key);
      const Json *one = is_list(key) ? keep(list(b, o, t, inner)) : value(b, o, t, inner);
      if (one == nullptr || (is_list(key) && one->empty())) return;
      result.get_ref<Json::object_t &>().emplace_back(key, *one);
    };
    for (const auto &[key, unused] : ours.items()) add(key);
    for (const auto &[key, unused] : theirs.items()) add(key);
    return result;
  }
  std::vector<std::string> take_conflicts() { return std::move(conflicts_); }

 private:
  static bool same(const Json *a, const Json *b) { return a && b ? *a == *b : a == b; }
  const Json *keep(Json json) {
    kept_.push_back(std::make_unique<Json>(std::move(json)));
    return kept_.back().get();
  }
  // The things of a list, the first of each identity.
  class Things {
   public:
    explicit Things(const Json *list) {
      if (list == nullptr) return;
      for (const Json &one : *list) things_.emplace(identity(one), &one);
    }
    const Json *find(const std::string &name) const {
      const auto found = things_.find(name);
      return found == things_.end() ? nullptr : found->second;
    }

   private:
    std::unordered_map<std::string, const Json *> things_;
  };
  Json list(const Json *base, const Json *ours, const Json *theirs, const std::string &path) {
    Json result = Json::array();
    const Things bases(base), our(ours), their(theirs);
    std::unordered_set<std::string> seen;
    for (const Json *side : {ours, theirs}) {
      for (const Json &one : side ? *side : Json::array()) {
        const std::string name = identity(one);
        if (!seen.insert(name).second) continue;
        const Json *merged =
            value(bases.find(name), our.find(name), their.find(name), path + ", " + one.value("name", ""));
        if (merged != nullptr) result.push_back(*merged);
      }
    }
    return result;
  }
  std::vector<std::string> conflicts_;
  std::vector<std::unique_ptr<Json>> kept_;
};

// Released slots first, then the others as they come.
void number(Json &file) {
  const int work = last_released(file) + 1;
  int newest = work - 1, next = 0;
  for_each_thing(file, [&](Json &thing, bool) {
    if (thing.value("since", 1) == kOpen) thing["since"] = work;
    newest = std::max(newest, thing.value("since", 1));
  });
  Json &slots = file["slots"];
  for (const Json &slot : slots) next = std::max(next, slot.value("index", -1) + 1);
  for (Json &slot : slots) {
    if (!slot.contains("index")) slot["index"] = next++;
  }
  if (slots.empty()) file.erase("slots");
  file["minor"] = std::max(newest, 1);
}

}  // namespace

MergeResult merge_interfaces(const std::string &base, const std::string &ours, const std::string &theirs) {
  Merge merge;
  const Json root = without_open_numbers(base);
  Json file = merge.object(&root, without_open_numbers(ours), without_open_numbers(theirs), "");
  number(file);
  return {file.dump(2), merge.take_conflicts()};
}

}  // namespace caplet::commands
