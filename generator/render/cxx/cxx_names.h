// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Names as C++ qualifies them, and where the consumer's C++ header has what they name.
#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>

#include "model/api.h"

namespace caplet::render {

// "geo::mesh" and "operator+=" of "geo::mesh::operator+="; the scope may be empty.
struct QualifiedName {
  std::string scope, last;
};
QualifiedName split(const std::string &qualified);

// A member of a class stands in the class's namespace as "mesh_kind", and the class of a handle calls it `member`.
struct CxxName {
  std::string space;  // "geo"
  std::string name;   // "mesh", "mesh_kind"
  const model::Handle *within = nullptr;
  std::string member;      // "kind"
  bool is_hidden = false;  // something else is called as the outermost namespace: "mesh::mesh"
  std::string qualified() const { return (is_hidden ? "::" : "") + space + "::" + name; }
};

class CxxNames {
 public:
  explicit CxxNames(const model::Api &api);
  // What another project declares has its own place, which consumers may include: here it is in the API's.
  CxxName of(const model::Named &entity) const;
  // The enum that has an enumerator, as the provider spells that; or null.
  const model::Enum *enum_of(const std::string &enumerator) const;
  // Whether the header has a class for it.
  bool has_class(const model::Handle &handle) const;

 private:
  CxxName of(const std::string &symbol) const;
  CxxName placed(const model::Named &entity) const;

  const model::Api &api_;
  std::unordered_map<std::string, const model::Handle *> classes_;  // by symbol; null: a struct of C
  std::unordered_set<std::string> mentioned_;                       // handles in C++ forms, as C refers to them
  std::unordered_set<std::string> declared_;                        // in any namespace
};

}  // namespace caplet::render
