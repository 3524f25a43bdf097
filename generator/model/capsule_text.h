// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Types as the names of capsules with a function each say them: in Cython's spelling, without the API's own typedefs.
#pragma once

#include <string>

#include "model/names.h"

namespace caplet::model {

// The word for a name of the API in such a text, which a tag may precede: "__pyx_t_5scipy_6linalg_11cython_blas_d".
std::string capsule_word(const Named &entity);
// "double const *", "int (*)(int, void *)": typedefs and callbacks are what they stand for.
std::string capsule_text(const Type &type, const Names &names);
// "double (int *, double const *)"
std::string capsule_text(const Signature &signature, const Names &names);
// What a provider calls the capsule of the function: as was seen, or else as its type is spelled.
std::string capsule_name_of(const Slot &slot, const Names &names);
// Of a pointer to it: "double (*)(int)".
std::string capsule_text(const Callback &callback, const Names &names);

}  // namespace caplet::model
