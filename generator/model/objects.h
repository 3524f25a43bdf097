// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Which types are Python objects. Objects belong to an interpreter, and so does a table that leads to one.
#pragma once

#include "model/names.h"

namespace caplet::model {

// Whether values of the type begin with PyObject_HEAD: PyObject, PyTypeObject, and what Python's own headers declare.
bool is_object_struct(const std::string &base, const Names &names);
// What the record begins with, itself or by a first field that does.
Head head_of(const Record &record, const Names &names);
// Whether that is PyObject_HEAD or PyObject_VAR_HEAD.
bool is_object(const Record &record, const Names &names);
// A variable that is, or leads to, objects made at run time: through pointers, arrays, typedefs and fields.
bool leads_to_objects(const Slot &slot, const Names &names);

}  // namespace caplet::model
