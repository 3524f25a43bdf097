// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Which types of Python's headers a consumer sees that is compiled for the limited API.
#pragma once

#include <string>

#include "model/names.h"

namespace caplet::diff {

// 11 for "3.11"; 0 for no version.
int limited_minor(const std::string &version);

// What of a slot's types the limited API of 3.`minor` lacks, as a clause: "`Py_buffer`, which it has since
// Python 3.11"; nothing where it has all of them.
std::string leak(const model::Slot &slot, const model::Names &names, int minor);

}  // namespace caplet::diff
