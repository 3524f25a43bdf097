// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What the templates of the target `python` see besides the view `api`.
#pragma once

#include <string>
#include <vector>

#include "render/keys.h"
#include "render/python/shapes.h"

namespace caplet::render {

// What the module compares with what it finds, and the texts that every module has.
void add_python_compiled(const Subject &subject, const PythonLanguage &language, const Shapes &shapes, Data &data);
// Rows `type_rows` and `constant_rows`.
void add_python_types(const Subject &subject, const PythonLanguage &language, const Shapes &shapes, Data &data);
// Rows `field_rows`, of structs that may grow.
void add_python_fields(const Subject &subject, const PythonLanguage &language, const Shapes &shapes, Data &data);
// What the runtime's part of the module is told of something that came with a minor.
std::vector<std::string> since_options(const Subject &subject, int since);
// Rows `function_rows`, `object_rows`, `data_rows` and `questions`.
void add_python_slots(const Subject &subject, const PythonLanguage &language, const Shapes &shapes, Data &data);

}  // namespace caplet::render
