// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Records that are Python objects.
#pragma once

#include "model/names.h"

namespace caplet::model {

// Whether the record begins with PyObject_HEAD or PyObject_VAR_HEAD, itself or by a first field that does.
bool is_object(const Record &record, const Names &names);

}  // namespace caplet::model
