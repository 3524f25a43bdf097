// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What Rust makes of types of C.
#pragma once

#include <map>
#include <string>
#include <unordered_set>

#include "model/api.h"
#include "render/facts/subject.h"

namespace caplet::render {

enum class RustKind {
  kNone,  // Rust has no such type; `why`
  kVoid,
  kNumber,  // bool, char and enums, too
  kRecord,
  kCallback,
  kPointer,
  kArray,
};
// What a pointer leads to.
enum class RustTarget {
  kUnknown,  // void, and what Rust doesn't know
  kObject,   // PyObject
  kType,     // PyTypeObject
  kHandle,   // what is opaque
  kSized,    // what Rust can read and write
};

struct RustType {
  RustKind kind = RustKind::kNone;
  std::string text = {};  // "c_int", "*const f64"; of a callback: "Option<geo_visit>"
  std::string why = {};   // of kNone: "a complex number"
  bool is_plain = false;  // any value of it is fine: no pointers, and no unions
  bool is_float = false, is_bool = false;
  // ---- Of pointers and callbacks ----
  std::string element = {};  // "f64"; of a callback: "geo_visit"
  RustTarget target = RustTarget::kUnknown;
  bool is_const = false;                  // what it leads to
  bool is_char = false;                   // that is a char
  bool is_plain_target = false;           // `is_plain` of that
  const model::Handle *handle = nullptr;  // of kHandle, unless it is a struct that may grow
};

class RustTypes {
 public:
  explicit RustTypes(const Subject &subject);

  // Of a struct, union, enum or handle, whose tag may be the name of something else as well.
  std::string type_name(const model::Named &entity) const;
  // Whether a type or constant is called so, which Rust takes for a pattern where a parameter is.
  bool is_item(const std::string &name) const { return items_.count(name) != 0; }
  RustType of(const model::Type &type) const;
  // As a parameter: arrays are pointers.
  RustType of_parameter(const model::Type &type) const;
  // Of a number of another project's, as it was seen; kNone where it was not, or is no number.
  RustType of_external(const model::External &entity) const;
  // "c_int"
  std::string enum_type(const model::Enum &entity) const;
  // "unsafe extern \"C\" fn(context: *mut c_void) -> c_int"; empty where Rust has no such type, and then `why` says
  // why.
  std::string function(const model::Signature &signature, std::string &why) const;

  // Why Rust can't lay a record out; empty where it can.
  const std::string &flaw(const model::Record &record) const;
  std::string flaw(const model::Layout &layout) const;
  // Of a struct that may grow: the fields ahead of the first that Rust can't lay out, whose places are known.
  model::Layout known_part(const model::Layout &layout) const;
  // Whether it has pointers, callbacks or unions in it, by value; begins with PyObject_HEAD; has a large array.
  bool is_plain(const model::Layout &layout) const;
  bool has_head(const model::Layout &layout) const;
  bool has_large_array(const model::Layout &layout) const;
  bool has_union(const model::Layout &layout) const;
  // Whether Rust has the callback's type.
  bool is_known(const model::Callback &callback) const;

  model::Type without_typedef(const model::Type &type) const { return model::without_typedef(type, subject_.names); }

 private:
  RustType of_base(const model::Type &type) const;
  RustType of_pointer(const model::Type &inner) const;
  const model::Record *record_by_value(const model::Field &field) const;
  template <typename Test>
  bool any_field(const model::Layout &layout, const Test &test) const;

  const Subject &subject_;
  std::unordered_set<std::string> taken_;  // names that a tag may not have
  std::unordered_set<std::string> items_;
  mutable std::map<const model::Record *, std::string> flaws_;
  mutable std::map<const model::Callback *, bool> known_;
};

}  // namespace caplet::render
