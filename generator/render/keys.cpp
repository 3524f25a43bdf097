// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/keys.h"

#include <algorithm>

namespace caplet::render {

const Entry *AnyKeys::find(std::string_view key) const {
  const auto found = std::find_if(rows_.begin(), rows_.end(), [&](const Row &one) { return one.key == key; });
  return found == rows_.end() ? nullptr : found->entry.get();
}

void AnyKeys::add(Key key, std::shared_ptr<const Entry> entry) {
  const auto found = std::find_if(rows_.begin(), rows_.end(), [&](const Row &one) { return one.key == key.text(); });
  if (found == rows_.end()) {
    rows_.push_back({key.text(), std::move(entry)});
  } else {
    found->entry = std::move(entry);
  }
}

}  // namespace caplet::render
