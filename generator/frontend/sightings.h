// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What Clang knows of a type of another project.
#pragma once

#include "frontend/unit.h"
#include "model/api.h"

namespace caplet::frontend {

// Fills in what depends on the definition: whether the type is opaque and an enum, and how it is seen on the platform
// of this run. Opaque is what has no size where its header alone is read (incomplete types, functions, void), and
// structs of Python objects, which look different under the limited API. Of what is never measured nothing is noted.
void examine(Unit &unit, const clang::NamedDecl &declaration, model::External &external);

// Whether it is a Python object, or begins with one, at whatever depth.
bool begins_with_object(const clang::RecordDecl &record);

// Forgets what was seen where it isn't part of the ABI: of records behind pointers. To be called when the API is
// complete.
void keep_what_binds(model::Api &api);

}  // namespace caplet::frontend
