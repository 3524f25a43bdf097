// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// From how C++ sees a slot to what stands in the table. docs/decisions/0006-cxx-is-lowered-to-c.md has the rules;
// render writes thunks and wrappers along the same lines.
#pragma once

#include <string>
#include <vector>

#include "model/names.h"

namespace caplet::model {

// How a result, and the news that there is none, come back from C.
enum class ResultForm {
  kNothing,   // void, and it cannot fail
  kDirect,    // itself, and it cannot fail
  kSentinel,  // itself; the error value may be one of its own, so whoever sees it asks for a pending exception
  kTruth,     // a bool as int: 0, 1, or -1
  kStatus,    // int: 0 or -1; the result goes through parameters
  kFound,     // an optional: int 1, 0 or -1; its value goes through parameters
};

struct Lowered {
  Signature signature;
  ResultForm result = ResultForm::kNothing;
  ErrorValue on_error;              // of the slot; what it states itself goes before
  std::vector<Callback> callbacks;  // the types of callables among the parameters and results
  bool can_fail() const { return result != ResultForm::kNothing && result != ResultForm::kDirect; }
};

// What C++ passes as one argument is one or more parameters of C, and an out-parameter is a pointer to each of them.
// `begin` and `count` say where in Signature::parameters.
struct Part {
  std::size_t begin = 0, count = 0;
};

// The form must be one that check_cxx() accepts. `slot` names the types of callables.
Lowered lower(const CxxForm &form, const std::string &slot, const Api &api, const Names &names);
// Of a callable's type, which is a std::function: what its C function takes and returns.
Lowered lower_callable(const CxxType &function, const std::string &name, const Api &api, const Names &names);

std::string callable_name(const std::string &slot, const std::string &parameter);  // "geo_walk_visit_callback"
std::string release_name(const Api &api);                                          // "geometry_release"

// Whether a value of this type is owned memory that the receiver gives back through the slot of kind kRelease.
bool gives_memory(const CxxType &result);

// Fills in the C forms of all slots with a C++ one, and adds the callbacks and the slot that these need.
void lower_slots(Api &api);

}  // namespace caplet::model
