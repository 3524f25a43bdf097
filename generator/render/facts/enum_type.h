// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The type of an enum whose source names none, as compilers choose it.
#pragma once

#include "model/api.h"

namespace caplet::render {

enum class EnumType { kInt, kUnsignedInt, kInt64, kUnsignedInt64 };
EnumType chosen_type(const model::Enum &entity);

}  // namespace caplet::render
