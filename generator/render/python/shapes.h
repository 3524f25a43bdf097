// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What ctypes makes of types of C.
#pragma once

#include <map>
#include <string>

#include "render/python/language.h"

namespace caplet::render {

enum class ShapeKind {
  kNone,  // ctypes has no such type; `why`
  kVoid,
  kBool,
  kInteger,
  kFloating,
  kCharacter,  // char and wchar_t
  kEnum,
  kObject,   // PyObject *
  kAddress,  // void *, and pointers to what Python does not look into
  kText,     // const char *, const wchar_t *
  kHandle,   // a pointer to something opaque of the API
  kRecord,
  kCallback,
  kPointer,
  kArray,
};

struct Shape {
  ShapeKind kind = ShapeKind::kNone;
  std::string type = {};        // "_ctypes.c_int", a class of the module
  std::string annotation = {};  // the class as type checkers have it: "_Pointer[_ctypes.c_int]"
  std::string name = {};        // of an enum, record or handle: the class
  bool is_bytes = false;        // a pointer to bytes that are only read
  bool is_instance = false;     // a pointer to a struct that is a Python object
  std::string why = {};         // of kNone: "a complex number"
};

// Whether callers must know how it is called: by another convention than the platform's.
bool has_own_convention(const model::Signature &signature);

class Shapes {
 public:
  Shapes(const Subject &subject, const PythonLanguage &language);

  Shape of(const model::Type &type) const;
  // As a parameter: arrays are pointers.
  Shape of_parameter(const model::Type &type) const;
  // Of a number of another project's, as it was seen; kNone where it was not, or is no number.
  Shape of_external(const model::External &entity) const;

  // "_ctypes.c_int"
  const std::string &enum_type(const model::Enum &entity) const;

  // Why ctypes can't lay a record out; empty where it can.
  const std::string &flaw(const model::Record &record) const;
  // Why its fields can't be reached at all, also where it may grow; empty where they can.
  std::string flaw_of_fields(const model::Record &record) const { return find_flaw(record.layout); }
  // Why ctypes can't pass it by value; empty where it can.
  std::string flaw_by_value(const model::Type &type) const;
  // Why the callback can't be written; empty where it can.
  const std::string &flaw(const model::Callback &callback) const;

  // What a parameter takes, and what callers may give for it; what a result is, and what callers get.
  std::string taken(const Shape &shape) const;
  std::string given(const Shape &shape, bool may_be_none) const;
  std::string got(const Shape &shape, bool may_be_none) const;
  // What a field of a struct reads as.
  std::string field(const Shape &shape) const;
  // "_ctypes.CFUNCTYPE(_ctypes.c_int, _ctypes.c_void_p)"
  std::string callback(const model::Callback &callback) const;

 private:
  model::Type without_typedef(const model::Type &type) const { return model::without_typedef(type, subject_.names); }
  Shape of_base(const model::Type &type) const;
  Shape of_pointer(const model::Type &inner) const;
  Shape of_scalar(const model::Scalar &scalar) const;
  std::string find_flaw(const model::Callback &callback) const;
  std::string find_flaw(const model::Layout &layout) const;
  std::string find_flaw(const model::Field &field) const;
  std::string find_enum_type(const model::Enum &entity) const;
  bool is_beyond_libffi(const model::Layout &layout) const;
  bool find_beyond_libffi(const model::Layout &layout) const;

  const Subject &subject_;
  const PythonLanguage &language_;
  // What was worked out once of enums, records and callbacks.
  mutable std::map<const model::Named *, std::string> flaws_, enum_types_;
  mutable std::map<const model::Layout *, bool> beyond_libffi_;
};

}  // namespace caplet::render
