// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tree_provider.h"

#include "../module.h"

REEXPORT_PROVIDER(tree)
