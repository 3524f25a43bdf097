// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Structs of Python objects in adopted tables, whose providers make the objects: they may have more fields than
// consumers know, unless something lies behind them.
#pragma once

#include <set>
#include <string>

#include "diff/pairs.h"

namespace caplet::diff {

// Whether the field is the struct's own. Of other tables, a fingerprint counts every field.
bool is_of_adopted_object(const Pairs &c, const FieldPair &one);

class ObjectGrowth {
 public:
  explicit ObjectGrowth(const Pairs &c);
  // Of a field that is new in such a struct: whether only those notice who lay something behind an object, which are
  // types derived from it.
  bool is_expected(const FieldPair &one) const;

 private:
  const Pairs &c_;
  std::set<std::string> held_;  // records that others have by value
};

}  // namespace caplet::diff
