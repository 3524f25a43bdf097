// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The base types every API may use without naming a header: C's scalars, and the typedefs that the ABI knows by name.
#pragma once

#include <string_view>

namespace caplet::model {

enum class ScalarKind { kVoid, kBool, kCharacter, kInteger, kFloating, kComplex, kPython };
struct Scalar {
  std::string_view spelling;   // the one spelling in the model: "unsigned long", "Py_ssize_t", "PyObject"
  std::string_view abi_class;  // as fingerprints write it: "u64", "ssize", "long"; see docs/abi.md
  ScalarKind kind;
  std::string_view header;  // what consumers include for it: "stdint.h", "Python.h", or "" for none
};

// Null where `base` is not one of them.
const Scalar *find_scalar(std::string_view base);

struct Scalars {  // all of them
  const Scalar *first, *last;
  const Scalar *begin() const { return first; }
  const Scalar *end() const { return last; }
};
Scalars all_scalars();

}  // namespace caplet::model
