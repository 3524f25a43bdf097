// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/rust/arguments.h"

#include <algorithm>

#include "model/named_walk.h"
#include "render/rust/words.h"

namespace caplet::render {
namespace {

using model::Parameter;
using model::Slot;

const char *null_of(bool is_const) { return is_const ? "std::ptr::null()" : "std::ptr::null_mut()"; }

// An argument that may be None: `value` of `it`, or NULL.
RustArgument optional(RustArgument one, bool is_const, const std::string &value) {
  one.type = "Option<" + one.type + ">";
  one.value = one.name + ".map_or(" + null_of(is_const) + ", " + value + ")";
  return one;
}

}  // namespace

RustCalls::RustCalls(const Subject &subject, const RustLanguage &language, const RustTypes &types)
    : subject_(subject), language_(language), types_(types) {}

bool RustCalls::takes_table(const Slot &slot) const {
  const std::vector<Parameter> &all = slot.signature.parameters;
  if (!subject_.api.is_isolated() || all.empty()) return false;
  const RustType type = types_.of_parameter(all.front().type);
  return type.handle != nullptr && type.handle->name == subject_.api.table_name();
}

// What takes more than the handle, and the table, needs to be told more than a destructor knows.
const Slot *RustCalls::destroyer(const model::Handle &handle) const {
  for (const Slot &one : subject_.api.slots) {
    const bool is_destructor = one.cxx && one.cxx->kind == model::CxxKind::kDestructor;
    if (one.retired || one.kind != model::SlotKind::kFunction || (one.name != handle.destroy && !is_destructor))
      continue;
    const std::size_t first = takes_table(one) ? 1 : 0;
    if (one.signature.parameters.size() != first + 1 || one.signature.variadic) continue;
    if (types_.of_parameter(one.signature.parameters[first].type).handle == &handle) return &one;
  }
  return nullptr;
}
bool RustCalls::destroys(const Slot &slot, const RustType &type) const {
  return type.handle != nullptr && destroyer(*type.handle) == &slot;
}

// ---- One parameter ----

RustArgument RustCalls::object(const Parameter &parameter, RustArgument one, const RustType &type) const {
  one.is_object = true;
  one.is_reference = !parameter.steals;
  const std::string bound = type.target == RustTarget::kType ? "Bound<'_, PyType>" : "Bound<'_, PyAny>";
  const std::string method = type.target == RustTarget::kType ? "as_type_ptr"
                             : parameter.steals               ? "into_ptr"
                                                              : "as_ptr";
  one.type = (parameter.steals ? "" : "&") + bound;
  one.value = one.name + "." + method + "()";
  return parameter.nullable ? optional(one, type.is_const, "|it| it." + method + "()") : one;
}

// A handle of which the interface doesn't say who ends it may be gone, whatever Rust thinks.
RustArgument RustCalls::handle(const Slot &slot, const Parameter &parameter, RustArgument one,
                               const RustType &type) const {
  const bool is_known = type.handle != nullptr && destroyer(*type.handle) != nullptr;
  if (is_known && (parameter.steals || destroys(slot, type))) {
    one.type = "Owned<" + type.element + ">";
    one.value = one.name + ".into_raw()";
    return parameter.nonnull ? one : optional(one, false, "Owned::into_raw");
  }
  const bool is_stated = parameter.nonnull || parameter.nullable;
  if (!is_known || !is_stated) return one.unsafe = "pointer", one;
  one.is_reference = true;
  const std::string pointer = "*const " + type.element + (type.is_const ? "" : " as *mut " + type.element);
  one.type = "&" + type.element;
  one.value = one.name + " as " + pointer;
  return parameter.nullable ? optional(one, type.is_const, "|it| it as " + pointer) : one;
}

RustArgument RustCalls::text(const Parameter &parameter, RustArgument one) const {
  one.is_reference = true;
  one.type = "&CStr";
  one.value = one.name + ".as_ptr()";
  return parameter.nullable ? optional(one, true, "CStr::as_ptr") : one;
}

RustArgument RustCalls::one_element(const Parameter &parameter, RustArgument one, const RustType &type) const {
  one.is_reference = true;
  one.type = (type.is_const ? "&" : "&mut ") + type.element;
  one.value = one.name;
  return parameter.nullable ? optional(one, type.is_const, "|it| it as " + type.text) : one;
}

RustArgument RustCalls::elements(const Parameter &parameter, RustArgument one, const RustType &type) const {
  one.is_reference = true;
  const bool is_bytes = type.target == RustTarget::kUnknown || type.is_char;
  const std::string pointer = std::string(type.is_const ? "as_ptr()" : "as_mut_ptr()") + (is_bytes ? ".cast()" : "");
  one.type = (type.is_const ? "&[" : "&mut [") + (is_bytes ? "u8" : type.element) + "]";
  one.value = one.name + "." + pointer;
  return parameter.nullable ? optional(one, type.is_const, "|it| it." + pointer) : one;
}

// Whether its elements are counted by a number that is a parameter, too.
bool RustCalls::is_slice(const Slot &slot, const Parameter &parameter) const {
  if (parameter.length.empty()) return false;
  const RustType type = types_.of_parameter(parameter.type);
  const bool is_void = type.target == RustTarget::kUnknown && type.element == "c_void" && type.handle == nullptr;
  const auto *counter = model::find_named(slot.signature.parameters, parameter.length);
  if (counter == nullptr || type.kind != RustKind::kPointer) return false;
  const RustType number = types_.of_parameter(counter->type);
  const bool is_number = number.kind == RustKind::kNumber && !number.is_float && !number.is_bool &&
                         subject_.names.find<model::Enum>(counter->type.base) == nullptr;
  const bool is_void_itself = is_void && types_.without_typedef(parameter.type).base == "void" &&
                              types_.without_typedef(parameter.type).pointers.size() == 1;
  return is_number &&
         (is_void_itself || (type.target == RustTarget::kSized && (type.is_plain_target || parameter.out)));
}

RustArgument RustCalls::argument(const Slot &slot, std::size_t index) const {
  const Parameter &parameter = slot.signature.parameters[index];
  const RustType type = types_.of_parameter(parameter.type);
  RustArgument one{language_.parameter_name(slot.signature, index), type.text};
  one.value = one.name;
  if (type.kind == RustKind::kCallback) {
    if (!parameter.nonnull) return one.unsafe = parameter.nullable ? "" : "pointer", one;
    one.type = type.element;
    one.value = "Some(" + one.name + ")";
    return one;
  }
  if (type.kind != RustKind::kPointer) {
    if (!type.is_plain) one.unsafe = "inside";
    return one;
  }
  if (type.target == RustTarget::kObject || (type.target == RustTarget::kType && !parameter.steals))
    return object(parameter, one, type);
  if (type.target == RustTarget::kHandle) return handle(slot, parameter, one, type);
  if (is_slice(slot, parameter)) return elements(parameter, one, type);
  const bool is_stated = (parameter.nonnull || parameter.nullable) && parameter.length.empty();
  if (is_stated && type.is_char && type.is_const) return text(parameter, one);
  const bool is_one = type.target == RustTarget::kSized && !type.is_char && (type.is_plain_target || parameter.out);
  if (is_stated && is_one) return one_element(parameter, one, type);
  one.unsafe = "pointer";
  return one;
}

// ---- All of them ----

// The lengths of slices are what is given for the parameters that count their elements.
void RustCalls::add_lengths(const Slot &slot, RustArguments &out) const {
  const std::vector<Parameter> &all = slot.signature.parameters;
  const std::size_t first = takes_table(slot) ? 1 : 0;
  for (std::size_t counter = first; counter < all.size(); ++counter) {
    std::string length, name = language_.parameter_name(slot.signature, counter);
    for (std::size_t i = first; i < all.size(); ++i) {
      if (all[i].length.empty() || all[i].length != all[counter].name || !is_slice(slot, all[i])) continue;
      const std::string slice = out.all[i].name;
      const std::string own = all[i].nullable ? slice + ".as_ref().map_or(0, |it| it.len())" : slice + ".len()";
      if (!length.empty()) {
        out.before.push_back("assert_eq!(" + own + ", " + length + ", \"`" + slice + "` has another length\");");
        out.may_panic = true;
        continue;
      }
      length = own;
    }
    if (length.empty()) continue;
    const std::string type = out.all[counter].type;
    const bool fits = type == "usize";
    out.may_panic = out.may_panic || !fits;
    const std::string value =
        fits ? length : type + "::try_from(" + length + ").expect(\"more elements than `" + name + "` can count\")";
    out.before.push_back("let " + name + " = " + value + ";");
    out.all[counter].type.clear();
    out.all[counter].unsafe.clear();
  }
}

RustArguments RustCalls::arguments(const Slot &slot) const {
  RustArguments out;
  for (std::size_t i = 0; i < slot.signature.parameters.size(); ++i) out.all.push_back(argument(slot, i));
  if (takes_table(slot)) out.all.front() = {"", "", "self.imported.table().cast()"};
  add_lengths(slot, out);
  return out;
}

}  // namespace caplet::render
