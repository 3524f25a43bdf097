// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The slots of an API as its header of C has them.
#pragma once

#include <string>
#include <vector>

#include "render/facts/subject.h"

namespace caplet::render {

struct ConsumerSlot {
  model::Slot slot;      // as it is called: of foreign tables with the whole name, and without the state
  std::string question;  // what stands behind `<prefix>_has_`
};

// All that consumers see, in order; of a foreign table, those of the tables that slots lead to, too.
std::vector<ConsumerSlot> consumer_slots(const Subject &subject);

}  // namespace caplet::render
