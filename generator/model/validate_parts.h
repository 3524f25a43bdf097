// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The parts of validate(), each of which reports what it finds.
#pragma once

#include "model/names.h"
#include "model/validate.h"

namespace caplet::model {

// What goes into generated code as it stands is what C takes there: names of parameters, fields, symbols, guards and
// headers. Texts are UTF-8 without NUL.
void check_words(const Api &api, Diagnostics &diagnostics);
// Every type that is written anywhere names something.
void check_types(const Api &api, const Names &names, Diagnostics &diagnostics);
// No typedef, callback or record contains itself, or others in others more than kMostNested deep.
void check_cycles(const Api &api, const Names &names, Diagnostics &diagnostics);
// No type is longer or deeper than anyone writes, once names are replaced by what they stand for: everything that is
// made of types takes no more than that. Needs check_types and check_cycles passed.
void check_sizes(const Api &api, const Names &names, Diagnostics &diagnostics);
// What stands by value can: complete types, bit-fields, bounds, enumerators. Needs check_types and check_cycles passed.
void check_values(const Api &api, const Names &names, Diagnostics &diagnostics);
// Records that begin with a Python object's head, and the types that they name. Needs check_cycles passed.
void check_objects(const Api &api, const Names &names, Diagnostics &diagnostics);
// Indices, versions, and the contracts on parameters and results.
void check_slots(const Api &api, const Names &names, Diagnostics &diagnostics);
// Adopted tables: one form, their places, and what their numbers are read from. What only they have stands in no other.
// Needs check_types passed.
void check_foreign(const Api &api, const Names &names, Diagnostics &diagnostics);
// The numbers and texts that their providers state. A part of check_foreign().
void check_requirements(const Api &api, const Names &names, Diagnostics &diagnostics);
// Where the capsule is found when many providers have one each.
void check_protocol(const Api &api, const Names &names, Diagnostics &diagnostics);

// Constants have types that hold their values, and name none that goes without saying.
void check_constants(const Api &api, const Names &names, Diagnostics &diagnostics);

// What a function returns for a failure is a value of its result.
void check_error_values(const Api &api, const Names &names, Diagnostics &diagnostics);
// What destroys a handle is a function of the API that takes it alone.
void check_handles(const Api &api, const Names &names, Diagnostics &diagnostics);

// C++ forms: their types have a lowering, the C form is what it gives, and what is owned can be destroyed.
void check_cxx(const Api &api, const Names &names, Diagnostics &diagnostics);

}  // namespace caplet::model
