// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What a class of the consumer's C++ header has, itself and from its bases.
#pragma once

#include <vector>

#include "render/cxx/cxx_functions.h"

namespace caplet::render {

// The classes that have it: all, or those that may change the object, or the owner alone.
bool is_of_view(const CxxFunction &function);
bool is_of_ref(const CxxFunction &function);
bool is_constructor(const CxxFunction &function);

struct CxxMember {
  const CxxFunction *function;
  const model::Handle *of;  // the class, or a base
};

// Of a handle's class, from the functions of the whole API; its own first. Names are looked up as C++ does: those of a
// class hide its bases', and what it has from two of them is ambiguous.
std::vector<CxxMember> members_of(const ConsumerSide &side, const model::Handle &handle,
                                  const std::vector<CxxFunction> &functions);

// The conversions to its bases, and from those to theirs. C++ goes up by one conversion of a class only, so that each
// class has all of them.
std::vector<const model::Slot *> upcasts_of(const ConsumerSide &side, const model::Handle &handle,
                                            const std::vector<CxxFunction> &functions);

}  // namespace caplet::render
