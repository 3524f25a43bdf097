// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What the two .pxd files of an API are made of: over its header of C, and over that of C++.
#pragma once

#include <string>
#include <vector>

#include "render/cython/language.h"
#include "render/keys.h"

namespace caplet::render {

// A declaration with its documentation, and what stands indented below it.
struct CythonLine {
  std::string doc, text;
  std::vector<CythonLine> members = {};
};
// `doc`, `text` and rows `members` of the same.
Keys<CythonLine> line_keys();

// Rows `cxx_heads`, `cxx_types`, `cxx_blocks` and `cxx_cimports`. cxx.cpp
void add_cython_cxx(const Subject &subject, Data &data);
// Rows {from, names}
void add_cimports(const CythonLanguage &language, Key key, Data &data);

}  // namespace caplet::render
