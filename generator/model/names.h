// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Which entity of an API a type's base names.
#pragma once

#include <string>
#include <unordered_map>
#include <variant>

#include "model/api.h"

namespace caplet::model {

struct Scalar;
using Entity = std::variant<std::monostate, const Scalar *, const Typedef *, const Enum *, const Record *,
                            const Handle *, const Callback *, const External *>;
// Null where it is no T.
template <typename T>
const T *as(const Entity &entity) {
  const T *const *found = std::get_if<const T *>(&entity);
  return found == nullptr ? nullptr : *found;
}

// How C refers to them: "enum geo_level", or "geo_level" where a typedef of the same name exists.
std::string reference(const Enum &entity);
std::string reference(const Record &entity);
std::string reference(const Handle &entity);

// Whether both sides compare what their compilers see of it: no type of Python's headers, which look different under
// the limited API, and none that the C library alone looks into.
bool is_measured(const External &entity);
// Whether it is declared in a header of Python's.
bool is_pythons(const External &entity);

// An index over an Api, which must outlive it unchanged.
class Names {
 public:
  explicit Names(const Api &api);
  Entity find(const std::string &base) const;  // monostate: unknown
  template <typename T>
  const T *find(const std::string &base) const {
    return as<T>(find(base));
  }

 private:
  std::unordered_map<std::string, Entity> entities_;
};

// The type behind typedefs, with the pointers and bounds they add.
Type see_through(Type type, const Names &names);
// The same where a typedef stands for what it names as a whole: `matrix *` stays a pointer to an array.
Type without_typedef(Type type, const Names &names);
// Whether it is a handle itself, not a pointer to one.
bool is_handle(const Type &type, const Names &names);
// Whether C passes it as an address: a pointer, an array or a callback, also behind typedefs.
bool is_pointer(const Type &type, const Names &names);

}  // namespace caplet::model
