// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/named_walk.h"
#include "model/objects.h"
#include "model/validate_parts.h"

namespace caplet::model {
namespace {

class ObjectCheck {
 public:
  ObjectCheck(const Api &api, const Names &names, Diagnostics &diagnostics)
      : names_(names), slots_(by_name(api.slots)), diagnostics_(diagnostics) {}

  void record(const Record &one) {
    if (one.layout.head != Head::kNone && one.layout.kind == RecordKind::kUnion) {
      error(one, "a union can't begin with a Python object", "make it a struct");
    }
    if (one.type_object.empty()) {
      if (one.basicsize != BasicSize::kUnstated) {
        error(one, "`basicsize` without `type_object`",
              "name the slot of the type: type_object = " + one.name + "_Type");
      }
      return;
    }
    if (!is_object(one, names_)) {
      error(one, "`" + one.name + "` has a `type_object`, but does not begin with `PyObject_HEAD`",
            "leave `type_object` out, or begin the struct with PyObject_HEAD");
    }
    if (!is_type_slot(one.type_object)) {
      error(one, "`" + one.type_object + "` is no slot of a `PyTypeObject`",
            "export the type: `extern PyTypeObject " + one.type_object + " CAPLET_SLOT();`");
    }
    if (one.extensible) {
      error(one, "`" + one.name + "` may grow, so consumers never look at its size",
            "leave `type_object` out, or drop `extensible`");
    }
  }

 private:
  bool is_type_slot(const std::string &name) const {
    const auto slot = slots_.find(name);
    return slot != slots_.end() && slot->second->kind == SlotKind::kObject && slot->second->type.base == "PyTypeObject";
  }
  void error(const Record &one, std::string message, std::string hint) {
    diagnostics_.error("invalid-object-layout", one.origin, std::move(message), std::move(hint));
  }

  const Names &names_;
  const std::unordered_map<std::string_view, const Slot *> slots_;
  Diagnostics &diagnostics_;
};

}  // namespace

void check_objects(const Api &api, const Names &names, Diagnostics &diagnostics) {
  ObjectCheck check(api, names, diagnostics);
  for (const Record &one : api.records) check.record(one);
}

}  // namespace caplet::model
