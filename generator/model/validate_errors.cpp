// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <algorithm>
#include <limits>
#include <optional>
#include <sstream>
#include <unordered_map>

#include "model/named_walk.h"
#include "model/scalars.h"
#include "model/type_text.h"
#include "model/validate_parts.h"
#include "model/values.h"

namespace caplet::model {
namespace {

// Callers compare with the error value that is documented: the result must hold it as it is.
class ErrorCheck {
 public:
  ErrorCheck(const Api &api, const Names &names, Diagnostics &diagnostics)
      : api_(api), names_(names), diagnostics_(diagnostics) {}

  void slot(const Slot &slot) {
    const Type &result = slot.signature.result;
    if (std::holds_alternative<std::monostate>(slot.on_error)) return;
    if (std::holds_alternative<Null>(slot.on_error)) {
      if (!is_pointer(result)) refuse(slot, ", which can't be NULL on error", "use a number");
    } else if (is_pointer(result) || !is_arithmetic(result)) {
      refuse(slot, ", which can't be a number on error",
             is_pointer(result) ? "use on_error = NULL" : "leave on_error out");
    } else if (const auto *name = std::get_if<std::string>(&slot.on_error)) {
      named(slot, *name);
    } else if (const auto *number = std::get_if<std::int64_t>(&slot.on_error)) {
      held(slot, Number{*number}, std::to_string(*number));
    } else {
      const double real = std::get<double>(slot.on_error);
      if (!holds_real(slot.signature.result, real)) refuse_value(slot, text_of(real), false);
    }
  }

 private:
  static std::string text_of(double real) {
    std::ostringstream text;
    text << real;
    return text.str();
  }

  // "`geo_norm` returns `double`, which can't be NULL on error"
  void refuse(const Slot &slot, const std::string &why, const std::string &hint) {
    diagnostics_.error("invalid-error-value", slot.origin,
                       "`" + slot.name + "` returns `" + spell(slot.signature.result) + "`" + why, hint);
  }

  void named(const Slot &slot, const std::string &name) {
    if (!known_) index();
    const auto found = known_->find(name);
    if (found != known_->end()) {
      const Known &one = found->second;
      if (one.constant != nullptr) return of_constant(slot, *one.constant);
      const Enumerator &value = *one.enumerator;
      if (!is_enum(*one.entity, slot.signature.result)) held(slot, Number{value.value, value.is_unsigned}, name);
      return;
    }
    diagnostics_.error("invalid-error-value", slot.origin,
                       "the error value `" + name + "` is neither a number, NULL, nor a constant of the API",
                       "export it with CAPLET_CONSTANT(" + name + ")");
  }

  struct Known {
    const Constant *constant;  // or an enumerator
    const Enum *entity;
    const Enumerator *enumerator;
  };
  // Made where a name is asked for: there may be many of either.
  void index() {
    known_.emplace();
    for (const Constant &one : api_.constants) known_->emplace(one.name, Known{&one, nullptr, nullptr});
    for (const Enum &entity : api_.enums) {
      for (const Enumerator &one : entity.enumerators) known_->emplace(one.name, Known{nullptr, &entity, &one});
    }
  }

  void of_constant(const Slot &slot, const Constant &constant) {
    if (const auto *real = std::get_if<double>(&constant.value)) {
      if (!holds_real(slot.signature.result, *real)) refuse_value(slot, constant.name, false);
    } else if (const auto *number = std::get_if<std::int64_t>(&constant.value)) {
      held(slot, Number{*number}, constant.name);
    } else if (const auto *bits = std::get_if<std::uint64_t>(&constant.value)) {
      const bool is_large = *bits > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
      held(slot, Number{static_cast<std::int64_t>(*bits), is_large}, constant.name);
    } else {
      refuse_value(slot, constant.name, false);
    }
  }

  void held(const Slot &slot, const Number &number, const std::string &text) {
    if (holds_number(slot.signature.result, number)) return;
    const std::string kind = abi_class_of(slot.signature.result, names_);
    refuse_value(slot, text, is_integer_class(kind) && holds(kind, number, Where::kSomewhere));
  }
  void refuse_value(const Slot &slot, const std::string &text, bool is_held_somewhere) {
    const std::string kind = abi_class_of(slot.signature.result, names_);
    refuse(slot, ", which can't hold the error value `" + text + "`" + (is_held_somewhere ? " on every platform" : ""),
           takes_minus_one(kind) ? "the largest value of an unsigned type is written -1"
                                 : "choose a value of the result's type");
  }

  bool holds_real(const Type &result, double real) const {
    const std::string kind = abi_class_of(result, names_);
    return !is_integer_class(kind) && holds(kind, real);
  }
  bool holds_number(const Type &result, const Number &number) const {
    const std::string kind = abi_class_of(result, names_);
    if (is_real_class(kind)) {
      return !number.is_unsigned && is_exact(number.value) && holds(kind, static_cast<double>(number.value));
    }
    return holds(kind, number) || (!number.is_unsigned && number.value == -1 && takes_minus_one(kind));
  }
  // Whether a double has all the digits; no number near the ends of the range has, but one.
  static bool is_exact(std::int64_t number) {
    constexpr std::int64_t all_below = std::int64_t{1} << std::numeric_limits<double>::digits;
    return number >= -all_below && number <= all_below;
  }

  bool is_pointer(const Type &type) const { return model::is_pointer(type, names_); }
  bool is_arithmetic(const Type &type) const {
    const Type target = see_through(type, names_);
    const Entity entity = names_.find(target.base);
    if (as<Enum>(entity) || as<External>(entity)) return true;
    const auto *scalar = as<Scalar>(entity);
    return scalar != nullptr && scalar->kind != ScalarKind::kVoid && scalar->kind != ScalarKind::kPython;
  }
  bool is_enum(const Enum &entity, const Type &type) const {
    return names_.find<Enum>(see_through(type, names_).base) == &entity;
  }

  const Api &api_;
  const Names &names_;
  Diagnostics &diagnostics_;
  std::optional<std::unordered_map<std::string, Known>> known_;
};

}  // namespace

void check_error_values(const Api &api, const Names &names, Diagnostics &diagnostics) {
  ErrorCheck check(api, names, diagnostics);
  for_each_slot(api.slots, [&](const Slot &slot) {
    if (slot.kind == SlotKind::kFunction) check.slot(slot);
  });
}

}  // namespace caplet::model
