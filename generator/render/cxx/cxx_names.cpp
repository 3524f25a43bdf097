// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/cxx/cxx_names.h"

#include <cctype>

#include "model/names.h"

namespace caplet::render {
namespace {

// Where the name of an operator begins, which may have "::" itself: "operator std::string".
std::size_t find_operator(const std::string &qualified) {
  constexpr std::string_view word = "operator";
  for (std::size_t at = qualified.find(word); at != std::string::npos; at = qualified.find(word, at + 1)) {
    const bool begins = at == 0 || qualified[at - 1] == ':';
    const std::size_t end = at + word.size();
    const bool ends = end < qualified.size() && std::isalnum(static_cast<unsigned char>(qualified[end])) == 0 &&
                      qualified[end] != '_' && qualified[end] != ':';
    if (begins && ends) return at;
  }
  return std::string::npos;
}

}  // namespace

QualifiedName split(const std::string &qualified) {
  std::size_t last = find_operator(qualified);
  if (last == std::string::npos) {
    const std::size_t colons = qualified.rfind("::");
    last = colons == std::string::npos ? 0 : colons + 2;
  }
  return {qualified.substr(0, last < 2 ? 0 : last - 2), qualified.substr(last)};
}

namespace {

void collect(const model::CxxType &type, std::unordered_set<std::string> &out) {
  if (type.plain.pointers.empty()) out.insert(type.plain.base);
  for (const model::CxxType &one : type.arguments) collect(one, out);
}

}  // namespace

CxxNames::CxxNames(const model::Api &api) : api_(api) {
  for (const model::Handle &one : api.handles) classes_.emplace(one.spelled_in_provider(), &one);
  for (const model::Record &one : api.records) classes_.emplace(one.spelled_in_provider(), nullptr);
  for (const model::Slot &slot : api.slots) {
    if (!slot.cxx) continue;
    mentioned_.insert(slot.cxx->of);
    collect(slot.cxx->result, mentioned_);
    for (const model::CxxParameter &one : slot.cxx->parameters) collect(one.type, mentioned_);
  }
  const auto declare = [this](const auto &all) {
    for (const model::Named &one : all) {
      const CxxName name = placed(one);
      declared_.insert(name.name);
      declared_.insert(name.member);
    }
  };
  declare(api.slots);
  declare(api.enums);
  declare(api.records);
  declare(api.handles);
  declare(api.constants);
  for (const model::Handle &one : api.handles)
    declared_.insert({placed(one).name + "_view", placed(one).name + "_ref"});
}

bool CxxNames::has_class(const model::Handle &handle) const {
  return !handle.symbol.empty() || mentioned_.count(model::reference(handle)) != 0;
}

const model::Enum *CxxNames::enum_of(const std::string &enumerator) const {
  for (const model::Enum &entity : api_.enums) {
    if (!entity.is_scoped) continue;
    for (const model::Enumerator &one : entity.enumerators) {
      if (!one.symbol.empty() && one.symbol == enumerator) return &entity;
    }
  }
  return nullptr;
}

CxxName CxxNames::of(const model::Named &entity) const {
  CxxName out = placed(entity);
  out.is_hidden = declared_.count(out.space.substr(0, out.space.find("::"))) != 0;
  return out;
}

CxxName CxxNames::placed(const model::Named &entity) const {
  if (!entity.is_external) return of(entity.spelled_in_provider());
  const std::string prefix = api_.function_prefix() + "_";
  const bool has_prefix = entity.name.compare(0, prefix.size(), prefix) == 0;
  return {api_.name, has_prefix ? entity.name.substr(prefix.size()) : entity.name, nullptr, "", false};
}

CxxName CxxNames::of(const std::string &symbol) const {
  const QualifiedName name = split(symbol);
  if (name.scope.empty()) return {api_.name, name.last, nullptr, "", false};
  const auto found = classes_.find(name.scope);
  if (found == classes_.end()) return {name.scope, name.last, nullptr, "", false};
  const CxxName outer = of(name.scope);
  return {outer.space, outer.name + "_" + name.last, found->second, name.last, false};
}

}  // namespace caplet::render
