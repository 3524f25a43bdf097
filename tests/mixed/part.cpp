// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include <vector>

#include "counter_capi.h"

long add_in_cxx(long step) { return std::vector<long>{counter_add(step)}.front(); }
