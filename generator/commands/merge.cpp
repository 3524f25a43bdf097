// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "commands/merge.h"

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

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

const Json *member(const Json &object, const std::string &key) {
  const auto found = object.is_object() ? object.find(key) : object.end();
  return object.is_object() && found != object.end() ? &*found : nullptr;
}
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

// Numbers that are not released say nothing about the thing.
Json without_open_numbers(const std::string &text) {
  Json file = Json::parse(text);
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
    const auto add = [&](const std::string &key) {
      if (result.contains(key)) return;
      const std::string inner = path.empty() ? key : path + ", " + key;
      const Json *b = base ? member(*base, key) : nullptr, *o = member(ours, key), *t = member(theirs, key);
      const Json *one = is_list(key) ? keep(list(b, o, t, inner)) : value(b, o, t, inner);
      if (one != nullptr && !(is_list(key) && one->empty())) result[key] = *one;
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
  static const Json *thing(const Json *list, const std::string &name) {
    if (list == nullptr) return nullptr;
    const auto found = std::find_if(list->begin(), list->end(), [&](const Json &one) { return identity(one) == name; });
    return found == list->end() ? nullptr : &*found;
  }
  Json list(const Json *base, const Json *ours, const Json *theirs, const std::string &path) {
    Json result = Json::array();
    std::vector<std::string> seen;
    for (const Json *side : {ours, theirs}) {
      for (const Json &one : side ? *side : Json::array()) {
        const std::string name = identity(one);
        if (std::find(seen.begin(), seen.end(), name) != seen.end()) continue;
        seen.push_back(name);
        const Json *merged =
            value(thing(base, name), thing(ours, name), thing(theirs, name), path + ", " + one.value("name", ""));
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
