// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What references of an adopted table lead to, and of which type it is: what generated code reads, or calls, at import.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/names.h"

namespace caplet::model {

// A leading field, or a slot; then its members that dots lead to: "header.version.major".
struct Referenced {
  const Field *field = nullptr;
  const Slot *slot = nullptr;  // where it is a function, that is called without arguments
  std::vector<const Field *> members;
  Type type;  // of the value

  bool is_called() const { return slot != nullptr && slot->kind == SlotKind::kFunction; }
};

// Why a reference leads nowhere, as the end of a sentence about it ("which is no field ..."), and what helps.
struct BadReference {
  std::string why, hint;
};

// `api`, which has a `foreign` part, and `names` must outlive this.
class References {
 public:
  References(const Api &api, const Names &names);
  // Nullopt where the reference leads nowhere, which `bad` then says.
  std::optional<Referenced> find(std::string_view reference, BadReference *bad) const;

 private:
  const Names &names_;
  std::unordered_map<std::string_view, const Field *> fields_;
  std::unordered_map<std::string_view, const Slot *> slots_;
};

}  // namespace caplet::model
