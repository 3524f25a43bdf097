// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "diff/platforms.h"

#include <algorithm>
#include <unordered_map>

namespace caplet::diff {
namespace {

using namespace model;

std::string number(std::uint64_t value) { return std::to_string(value); }

// `what` differs on these and is the same on those.
std::string sentence(const std::vector<std::string> &differing, const std::vector<std::string> &same) {
  if (same.empty()) return "";
  return differing.empty() ? ", which is the same on " + join(same) : ", which differs on " + join(differing) + " only";
}

// "size was 12, is 16; `t` was at 4, is at 8"
std::string change(const RecordLayout &then, const RecordLayout &now) {
  std::string text;
  const auto add = [&](const std::string &what, const std::string &before, const std::string &after) {
    if (before != after) text += (text.empty() ? "" : "; ") + what + " was " + before + ", is " + after;
  };
  add("size", number(then.size), number(now.size));
  add("align", number(then.align), number(now.align));
  std::unordered_map<std::string, const FieldLayout *> before;
  for (const FieldLayout &field : then.fields) before.emplace(field.identity, &field);
  for (const FieldLayout &field : now.fields) {
    const auto found = before.find(field.identity);
    if (found != before.end()) add("`" + field.name + "`", found->second->place(field), field.place(*found->second));
  }
  return text;
}

const RecordLayout *find(const Layouts &layouts, const Record &record) {
  const auto found = layouts.records.find(record.name);
  return found == layouts.records.end() ? nullptr : &found->second;
}

}  // namespace

std::string join(const std::vector<std::string> &all) {
  std::string text;
  for (const std::string &one : all) text += (text.empty() ? "" : ", ") + one;
  return text;
}

const std::vector<Platform> &Platforms::all() const {
  if (is_asked_ || profiles_.oracle == nullptr) return platforms_;
  is_asked_ = true;
  for (const std::string &triple : profiles_.triples) {
    std::optional<Layouts> then = profiles_.oracle->layouts(then_.api, triple);
    std::optional<Layouts> now = profiles_.oracle->layouts(now_.api, triple);
    if (then && now) {
      platforms_.push_back({triple, std::move(*then), std::move(*now)});
    } else {
      refused_.push_back(triple);
    }
  }
  return platforms_;
}

bool Platforms::differ(const Platform &platform, const Type &then, const Type &now, bool is_parameter) const {
  const CanonicalTypes before(then_.names, &platform.then.scalars), after(now_.names, &platform.now.scalars);
  return is_parameter ? before.parameter(then) != after.parameter(now) : before.value(then) != after.value(now);
}

std::string Platforms::where(const Type &then, const Type &now, bool is_parameter) const {
  std::vector<std::string> differing, same;
  for (const Platform &one : all()) (differ(one, then, now, is_parameter) ? differing : same).push_back(one.triple);
  return sentence(differing, same);
}

bool Platforms::differ_somewhere(const Type &then, const Type &now, bool is_parameter) const {
  return std::any_of(all().begin(), all().end(),
                     [&](const Platform &one) { return differ(one, then, now, is_parameter); });
}

std::string Platforms::where(const Record &then, const Record &now) const {
  std::vector<std::string> differing, same;
  std::vector<std::pair<std::string, std::string>> changes;  // what -> where
  for (const Platform &one : all()) {
    const RecordLayout *before = find(one.then, then), *after = find(one.now, now);
    if (before == nullptr || after == nullptr) return "";
    const std::string text = change(*before, *after);
    (text.empty() ? same : differing).push_back(one.triple);
    if (text.empty()) continue;
    const auto known = std::find_if(changes.begin(), changes.end(), [&](const auto &row) { return row.first == text; });
    if (known == changes.end()) {
      changes.emplace_back(text, one.triple);
    } else {
      known->second += ", " + one.triple;
    }
  }
  std::string text = sentence(differing, same);
  if (text.empty() || changes.empty()) return text;
  text += " (";
  for (const auto &[what, triples] : changes) {
    const bool is_first = &what == &changes.front().first;
    text += (is_first ? "" : "; ") + (changes.size() == 1 ? what : triples + ": " + what);
  }
  return text + ")";
}

std::string Platforms::not_judged() const {
  std::vector<std::string> all;
  for (const std::string &triple : refused_) all.push_back("platform " + triple);
  if (!platforms_.empty()) {
    for (const auto &[record, type] : platforms_.front().now.not_judged) {
      all.push_back("`" + record + "`, which has `" + type + "` of another project");
    }
  }
  return join(all);
}

}  // namespace caplet::diff
