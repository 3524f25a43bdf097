// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// How C++ sees a slot: what the provider's thunk calls, and what the C++ consumer header offers. lowering.h makes the
// slot's C form from it. docs/decisions/0006-cxx-is-lowered-to-c.md has the table.
#pragma once

#include <string>
#include <vector>

#include "model/type.h"
#include "support/diagnostics.h"

namespace caplet::model {

enum class CxxTypeKind {
  kPlain,       // what C has, too: `plain`; a handle's class by value only as a result
  kReference,   // `plain` &: to a scalar, a struct or a handle
  kStringView,  // std::string_view
  kString,      // std::string; also const std::string & and std::string && as parameters
  kSpan,        // std::span<plain>
  kVector,      // std::vector<plain>; also const & and &&, as all that follow
  kArray,       // std::array<plain, bound>
  kOptional,    // std::optional<arguments[0]>
  kPair,        // std::pair of two arguments
  kTuple,       // std::tuple of any number
  kFunction,    // std::function: arguments[0] is the result, the rest the parameters
  kUnique,      // std::unique_ptr<plain>, of a handle
};
struct CxxType {
  CxxTypeKind kind = CxxTypeKind::kPlain;
  Type plain;
  std::uint64_t bound = 0;
  std::vector<CxxType> arguments;
  bool operator==(const CxxType &o) const {
    return kind == o.kind && plain == o.plain && bound == o.bound && arguments == o.arguments;
  }
  bool operator!=(const CxxType &o) const { return !(*this == o); }
};

struct CxxParameter {
  std::string name;  // may be empty
  CxxType type;
  std::string default_value;  // as C++ consumers can write it; else empty
  Origin origin;
};

enum class CxxKind {
  kFunction,     // also static members
  kMethod,       // an operator, too
  kConstructor,  // `symbol` names the class twice
  kDestructor,
  kUpcast,   // from a handle to the base that `result` refers to; Caplet makes it
  kRelease,  // frees what other slots gave away; Caplet makes it
};
struct CxxForm {
  CxxKind kind = CxxKind::kFunction;
  std::string of;  // the handle whose member it is, as C refers to it: "struct geo_mesh"; also of static members
  bool is_const = false, is_noexcept = false, is_explicit = false;
  CxxType result;
  std::vector<CxxParameter> parameters;
};

}  // namespace caplet::model
