// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// A type as C writes it, without declarator parentheses: a named base, pointers, array bounds.
// "const double *restrict *" is {base "double", const} and two pointers, the inner (first) one restrict.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace caplet::model {

struct Qualifiers {
  bool is_const = false, is_volatile = false, is_restrict = false, is_atomic = false;
  bool operator==(const Qualifiers &o) const {
    return is_const == o.is_const && is_volatile == o.is_volatile && is_restrict == o.is_restrict &&
           is_atomic == o.is_atomic;
  }
};
struct Type {
  // "void", a scalar in its one spelling ("unsigned long", see scalars.h), a well-known typedef ("Py_ssize_t"), or a
  // name of this API as C refers to it: "struct geo_point" (a record, handle or enum by its tag), "geo_point" (one that
  // has a typedef of its own name, a typedef, a callback, an external type).
  std::string base;
  Qualifiers qualifiers;              // of the base
  std::vector<Qualifiers> pointers;   // one a level, innermost first
  std::vector<std::uint64_t> bounds;  // arrays, outermost first; only of fields, data and typedefs; 0 = flexible
  bool operator==(const Type &o) const {
    return base == o.base && qualifiers == o.qualifiers && pointers == o.pointers && bounds == o.bounds;
  }
  bool operator!=(const Type &o) const { return !(*this == o); }
  bool is_void() const { return base == "void" && pointers.empty(); }
  // The value itself, not what it leads to.
  bool is_const() const { return pointers.empty() ? qualifiers.is_const : pointers.back().is_const; }
};

}  // namespace caplet::model
