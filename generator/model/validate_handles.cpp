// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <algorithm>

#include "model/named_walk.h"
#include "model/type_walk.h"
#include "model/validate_parts.h"

namespace caplet::model {
namespace {

// `destroy = x`: consumers call it with the handle and nothing else, and so does whatever drops a stolen one.
class DestroyCheck {
 public:
  DestroyCheck(const Api &api, const Names &names, Diagnostics &diagnostics)
      : api_(api), names_(names), slots_(by_name(api.slots)), diagnostics_(diagnostics) {}

  void handle(const Handle &handle) {
    if (handle.destroy.empty()) return;
    const auto found = slots_.find(handle.destroy);
    if (found == slots_.end()) {
      return refuse(handle, "which is no slot of the API", "annotate that function: CAPLET_SLOT() before it");
    }
    const Slot *slot = found->second;
    if (slot->kind != SlotKind::kFunction) return refuse(handle, "which is no function", "name a function");
    if (slot->retired && is_in_use(handle)) {
      return refuse(handle, "which is retired", "name the function that took its place");
    }
    if (!takes_alone(*slot, handle)) {
      refuse(handle, "which does not take `" + reference(handle) + " *` alone",
             api_.is_isolated() ? "its parameters are the table and the handle" : "its one parameter is the handle");
    }
  }

 private:
  void refuse(const Handle &handle, const std::string &why, const std::string &hint) {
    diagnostics_.error("invalid-destroyer", handle.origin,
                       "`" + handle.name + "` is destroyed with `" + handle.destroy + "`, " + why, hint);
  }

  bool is_in_use(const Handle &handle) const {
    return std::any_of(api_.slots.begin(), api_.slots.end(), [&](const Slot &one) {
      return !one.retired && reached_types(one, names_).count(reference(handle)) != 0;
    });
  }

  bool takes_alone(const Slot &slot, const Handle &handle) const {
    if (slot.cxx && slot.cxx->kind == CxxKind::kDestructor) return names_.find<Handle>(slot.cxx->of) == &handle;
    const std::vector<Parameter> &all = slot.signature.parameters;
    const std::size_t before = api_.is_isolated() ? 1 : 0;
    if (slot.signature.variadic || all.size() != before + 1) return false;
    const Type type = see_through(all.back().type, names_);
    if (type.pointers.size() != 1 || !type.bounds.empty()) return false;
    return type.base == "void" || names_.find<Handle>(type.base) == &handle;
  }

  const Api &api_;
  const Names &names_;
  const std::unordered_map<std::string_view, const Slot *> slots_;
  Diagnostics &diagnostics_;
};

}  // namespace

void check_handles(const Api &api, const Names &names, Diagnostics &diagnostics) {
  DestroyCheck check(api, names, diagnostics);
  for (const Handle &one : api.handles) check.handle(one);
}

}  // namespace caplet::model
