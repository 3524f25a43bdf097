// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/layout_oracle.h"

namespace caplet::model {

std::string FieldLayout::place(const FieldLayout &other) const {
  std::string text = "at " + std::to_string(offset / 8);
  if (size != other.size) text += ", " + std::to_string(size) + " bytes";
  if (bits) text += ", bit " + std::to_string(offset % 8) + (is_signed ? ", signed" : ", unsigned");
  return text;
}

}  // namespace caplet::model
