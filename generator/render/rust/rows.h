// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What the templates of the target `rust` see besides the view `api`.
#pragma once

#include <string>

#include "render/keys.h"
#include "render/rust/language.h"
#include "render/rust/types.h"

namespace caplet::render {

// What the module compares with what it finds, and the texts that every module has.
void add_rust_compiled(const Subject &subject, const RustTypes &types, Data &data);
// Rows `enum_rows`, `layout_rows`, `opaque_rows`, `alias_rows`, `constant_rows`.
void add_rust_types(const Subject &subject, const RustLanguage &language, const RustTypes &types, Data &data);
// Rows `table_rows`, `function_rows`, `object_rows`, `data_rows`, `raw_rows`, `owned_rows` and `questions`.
void add_rust_slots(const Subject &subject, const RustLanguage &language, const RustTypes &types, Data &data);
// Rows `field_rows`, of structs that may grow.
void add_rust_fields(const Subject &subject, const RustTypes &types, Data &data);

}  // namespace caplet::render
