// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "model/cxx_type_text.h"
#include "model/lowering.h"
#include "model/scalars.h"
#include "model/type_text.h"
#include "model/validate_parts.h"

namespace caplet::model {
namespace {

constexpr std::size_t kMostBases = 1000, kMostClasses = 1000;

enum class Use { kParameter, kResult, kInside, kCallableParameter, kCallableResult };

class CxxCheck {
 public:
  CxxCheck(const Api &api, const Names &names, Diagnostics &diagnostics)
      : api_(api), names_(names), diagnostics_(diagnostics) {
    for (const Slot &slot : api.slots) index(slot);
  }

  void slot(const Slot &slot) {
    const CxxForm &form = *slot.cxx;
    if (api_.takes_table() && form.kind != CxxKind::kFunction) {
      return diagnostics_.error(
          "cxx-isolated", slot.origin,
          "`" + slot.name + "` does not take the table of the " + (api_.is_isolated() ? "isolated API" : "protocol"),
          "members and owned memory have no lowering there: annotate free functions");
    }
    if (api_.header.empty()) {
      return diagnostics_.error("cxx-without-header", slot.origin,
                                "`" + slot.name + "` has a C++ form, but the provider's header is not named",
                                "name it in `header`: the generated thunk includes it");
    }
    const int before = diagnostics_.error_count();
    owner(slot);
    if (!type(form.result, Use::kResult)) refuse(form.result, slot.origin);
    for (const CxxParameter &one : form.parameters) {
      if (!type(one.type, Use::kParameter)) refuse(one.type, one.origin.known() ? one.origin : slot.origin);
    }
    if (form.kind == CxxKind::kUpcast) upcast(slot);
    if (diagnostics_.error_count() == before) c_form(slot);
  }

  // What consumers own must end somewhere.
  void handle(const Handle &handle) {
    const auto found = givers_.find(&handle);
    if (found == givers_.end()) return;
    const Slot *giver = found->second;
    if (handle.ownership == HandleOwnership::kBorrowed) {
      diagnostics_.error("handle-undestroyed", giver->origin,
                         "`" + giver->name + "` gives away a `" + handle.name + "`, which is borrowed only",
                         "return a reference, or leave ownership = borrowed out");
    } else if (destroyed_.count(&handle) == 0 && slots_.count(handle.destroy) == 0) {
      diagnostics_.error("handle-undestroyed", giver->origin,
                         "`" + giver->name + "` gives away a `" + handle.name + "`, which nothing destroys",
                         "annotate its destructor: CAPLET_SLOT() before `~`");
    }
  }

  void exception(const ExceptionType &exception) {
    const auto found = slots_.find(exception.object);
    if (found != slots_.end() && found->second->kind == SlotKind::kObject && !found->second->retired) return;
    diagnostics_.error("unknown-object", exception.origin,
                       "`" + exception.name + "` becomes `" + exception.object + "`, which is no object of the API",
                       "declare it: CAPLET_SLOT() extern PyObject *" + exception.object + ";");
  }

 private:
  void owner(const Slot &slot) {
    const CxxForm &form = *slot.cxx;
    const bool is_member = form.kind != CxxKind::kFunction && form.kind != CxxKind::kRelease;
    if (form.of.empty() && !is_member) return;
    if (names_.find<Handle>(form.of) != nullptr) return;
    diagnostics_.error("unknown-handle", slot.origin,
                       "`" + slot.name + "` is a member of `" + form.of + "`, which is no handle of the API");
  }

  void upcast(const Slot &slot) {
    const CxxForm &form = *slot.cxx;
    if (form.result.kind != CxxTypeKind::kReference || names_.find<Handle>(form.result.plain.base) == nullptr) {
      return diagnostics_.error(
          "unknown-handle", slot.origin,
          "`" + slot.name + "` converts to `" + spell(form.result) + "`, which is no reference to a handle of the API");
    }
    std::set<const Handle *> bases;
    collect_bases(form.of, bases);
    if (bases.count(names_.find<Handle>(form.of)) == 0) return count_bases(slot);
    diagnostics_.error("cyclic-type", slot.origin,
                       "`" + form.of + "` is a base of itself by way of `" + slot.name + "`",
                       "leave one of the conversions out: bases have no way back");
  }

  // One that is a base by two ways counts twice, as C++ has it: ladders of classes double with each step.
  void count_bases(const Slot &slot) {
    std::size_t count = 0;
    std::vector<const Handle *> next = {names_.find<Handle>(slot.cxx->of)};
    while (!next.empty() && count <= kMostBases) {
      const auto [begin, end] = bases_.equal_range(next.back());
      next.pop_back();
      for (auto one = begin; one != end; ++one, ++count) next.push_back(one->second);
    }
    if (count <= kMostBases) return;
    diagnostics_.error("type-too-large", slot.origin,
                       "`" + slot.cxx->of + "` has more than " + std::to_string(kMostBases) + " bases");
  }

  void collect_bases(const std::string &derived, std::set<const Handle *> &out) const {
    std::vector<const Handle *> next = {names_.find<Handle>(derived)};
    while (!next.empty() && out.size() <= kMostBases) {
      const auto [begin, end] = bases_.equal_range(next.back());
      next.pop_back();
      for (auto one = begin; one != end; ++one) {
        if (out.insert(one->second).second) next.push_back(one->second);
      }
    }
  }

  // What is asked of every handle.
  void index(const Slot &slot) {
    slots_.emplace(slot.name, &slot);
    if (!slot.cxx) return;
    const Handle *owner = names_.find<Handle>(slot.cxx->of);
    if (slot.cxx->kind == CxxKind::kDestructor && owner != nullptr) destroyed_.insert(owner);
    if (slot.cxx->kind == CxxKind::kUpcast) {
      const Handle *base = names_.find<Handle>(slot.cxx->result.plain.base);
      if (base != nullptr) bases_.emplace(owner, base);
    } else if (!slot.retired && slot.cxx->kind == CxxKind::kConstructor) {
      givers_.emplace(owner, &slot);
    } else if (!slot.retired) {
      index_given(slot.cxx->result, slot);
    }
  }
  void index_given(const CxxType &type, const Slot &slot) {
    const bool owned =
        type.kind == CxxTypeKind::kUnique || (type.kind == CxxTypeKind::kPlain && is_handle(type.plain, names_));
    if (owned) givers_.emplace(names_.find<Handle>(type.plain.base), &slot);
    if (type.kind == CxxTypeKind::kFunction) return;
    for (const CxxType &one : type.arguments) index_given(one, slot);
  }

  // A number, an enum or a struct: what can be copied.
  bool is_value(const Type &written) const {
    const Type type = see_through(written, names_);
    if (!type.pointers.empty() || !type.bounds.empty()) return false;
    const Entity entity = names_.find(type.base);
    if (const auto *scalar = as<Scalar>(entity)) {
      return scalar->kind != ScalarKind::kVoid && scalar->kind != ScalarKind::kPython;
    }
    return !as<Handle>(entity) && !std::holds_alternative<std::monostate>(entity) && !as<Callback>(entity);
  }

  bool type(const CxxType &type, Use use) const {
    const auto inside = [&](const CxxType &one) { return this->type(one, Use::kInside); };
    const bool in_callable = use == Use::kCallableParameter || use == Use::kCallableResult;
    switch (type.kind) {
      case CxxTypeKind::kPlain:
        return use == Use::kResult || !is_handle(type.plain, names_);
      case CxxTypeKind::kReference:
        return use != Use::kInside && (is_handle(type.plain, names_) || is_value(type.plain));
      case CxxTypeKind::kStringView:
      case CxxTypeKind::kString:
        return use != Use::kCallableResult;
      case CxxTypeKind::kSpan:
      case CxxTypeKind::kVector:
      case CxxTypeKind::kArray:
        return use != Use::kCallableResult && is_value(type.plain);
      case CxxTypeKind::kOptional:
        return optional(type.arguments[0], use);
      case CxxTypeKind::kPair:
      case CxxTypeKind::kTuple:
        return !in_callable && std::all_of(type.arguments.begin(), type.arguments.end(), inside);
      case CxxTypeKind::kFunction:
        return (use == Use::kParameter || use == Use::kResult) && callable(type);
      case CxxTypeKind::kUnique:
        return !in_callable && is_handle(type.plain, names_);
    }
    return false;
  }
  bool optional(const CxxType &value, Use use) const {
    if (value.kind == CxxTypeKind::kPlain) return is_value(value.plain);
    const bool is_counted = value.kind == CxxTypeKind::kString || value.kind == CxxTypeKind::kStringView ||
                            value.kind == CxxTypeKind::kVector || value.kind == CxxTypeKind::kSpan;
    return use != Use::kCallableResult && is_counted && type(value, Use::kInside);
  }
  bool callable(const CxxType &function) const {
    return type(function.arguments[0], Use::kCallableResult) &&
           std::all_of(function.arguments.begin() + 1, function.arguments.end(),
                       [&](const CxxType &one) { return type(one, Use::kCallableParameter); });
  }

  void refuse(const CxxType &type, const Origin &where) {
    diagnostics_.error("cxx-type", where, "`" + spell(type) + "` can't stand here",
                       "docs/cxx.md has the table of what can; write the lowering by hand for the rest");
  }

  void c_form(const Slot &slot) {
    const Lowered lowered = lower(*slot.cxx, slot.name, api_, names_);
    if (!same(lowered.signature, slot.signature)) return differs(slot, lowered.signature);
    const bool states = slot.on_error.index() != 0;
    if (states != (lowered.on_error.index() != 0)) return differs(slot, lowered.signature);
    for (const Callback &wanted : lowered.callbacks) {
      const auto *found = names_.find<Callback>(wanted.name);
      if (found == nullptr || !same(wanted.signature, found->signature)) {
        return diagnostics_.error(
            "cxx-form-differs", slot.origin,
            "the callback `" + wanted.name + "` of `" + slot.name + "` is not what its C++ form needs",
            "its type is `" + spell(wanted.signature) + "`");
      }
    }
  }
  void differs(const Slot &slot, const Signature &wanted) {
    diagnostics_.error("cxx-form-differs", slot.origin,
                       "`" + slot.name + "` is `" + spell(slot.signature) + "`, which is not what its C++ form is in C",
                       "it is `" + spell(wanted) + "`" + (slot.on_error.index() == 0 ? ", with `on_error`" : ""));
  }
  static bool same(const Signature &a, const Signature &b) {
    return a.result == b.result && a.variadic == b.variadic &&
           std::equal(a.parameters.begin(), a.parameters.end(), b.parameters.begin(), b.parameters.end(),
                      [](const Parameter &x, const Parameter &y) { return x.name == y.name && x.type == y.type; });
  }

  const Api &api_;
  const Names &names_;
  Diagnostics &diagnostics_;
  std::unordered_map<std::string, const Slot *> slots_;
  std::unordered_map<const Handle *, const Slot *> givers_;  // the first slot that gives one of it away
  std::unordered_set<const Handle *> destroyed_;             // by a destructor
  std::unordered_multimap<const Handle *, const Handle *> bases_;
};

}  // namespace

void check_cxx(const Api &api, const Names &names, Diagnostics &diagnostics) {
  const bool has_cxx = std::any_of(api.slots.begin(), api.slots.end(), [](const Slot &one) { return one.cxx; });
  if (has_cxx && api.handles.size() > kMostClasses) {
    return diagnostics.error("type-too-large", api.origin,
                             "a C++ API has at most " + std::to_string(kMostClasses) + " classes, this one " +
                                 std::to_string(api.handles.size()));
  }
  CxxCheck check(api, names, diagnostics);
  for (const Slot &slot : api.slots) {
    if (slot.cxx) check.slot(slot);
  }
  for (const Handle &one : api.handles) check.handle(one);
  for (const ExceptionType &one : api.exceptions) check.exception(one);
}

}  // namespace caplet::model
