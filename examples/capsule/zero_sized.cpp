// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Does not compile, as PyO3's example of a zero-sized type doesn't: there would be nothing to point to. The compiler
// says "caplet: an empty type has nothing to point to; give the capsule a value with members".
#include <caplet/caplet.hpp>

struct Nothing {};

PyObject *make() { return caplet::capsule::try_make("nothing", Nothing{}).release(); }
