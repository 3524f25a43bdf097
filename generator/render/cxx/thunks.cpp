// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/cxx/thunks.h"

#include "model/named_walk.h"
#include "render/c/c_view.h"
#include "render/c/literals.h"
#include "render/cxx/calls.h"
#include "render/cxx/cxx_names.h"

namespace caplet::render {
namespace {

using model::CxxForm;
using model::CxxKind;
using model::CxxType;
using model::CxxTypeKind;
using model::Slot;

// A parameter may have the name of what is declared outside.
std::string outer(const std::string &name) { return name.find("::") == std::string::npos ? "::" + name : name; }

model::Type handle(const CxxForm &form) {
  model::Type type;
  type.base = form.of;
  return type;
}

// "geo::norm(ARGUMENTS)", "self->area(ARGUMENTS)", "new geo::mesh(ARGUMENTS)", "delete self"
Call call_of(const CxxSide &side, const Slot &slot) {
  const CxxForm &form = *slot.cxx;
  const std::string &symbol = slot.spelled_in_provider();
  const std::string first = slot.signature.parameters.empty() ? "" : side.speller().parameter_name(slot.signature, 0);
  std::string before;
  switch (form.kind) {
    case CxxKind::kFunction:
      before = outer(symbol) + "(";
      break;
    case CxxKind::kMethod:
      before = first + "->" + split(symbol).last + "(";
      break;
    case CxxKind::kConstructor:
      before = "new " + side.type(handle(form)) + "(";
      break;
    case CxxKind::kDestructor:
      return [=](const std::string &) { return "delete " + first; };
    case CxxKind::kUpcast:
      return [=, type = side.type(form.result.plain)](const std::string &) {
        return "*static_cast<" + type + " *>(" + first + ")";
      };
    case CxxKind::kRelease:
      return [=](const std::string &) { return "caplet::release_memory(" + first + ")"; };
  }
  return [=](const std::string &arguments) { return before + arguments + ")"; };
}

bool has_self(CxxKind kind) { return kind != CxxKind::kFunction && kind != CxxKind::kConstructor; }

CxxType result_of(const CxxForm &form) {
  if (form.kind != CxxKind::kConstructor) return form.result;
  CxxType type;
  type.kind = CxxTypeKind::kUnique;
  type.plain = handle(form);
  return type;
}

// The Python exception, as an expression.
std::string exception_object(const Speller &speller, const std::string &name) {
  const Slot *slot = model::find_named(speller.api().slots, name);
  if (slot == nullptr) return outer(name);
  const std::string symbol = outer(speller.name(*slot));
  return slot->type.pointers.empty() ? "reinterpret_cast<PyObject *>(&" + symbol + ")" : symbol;
}

}  // namespace

std::string cxx_error_value(const Speller &speller, const Slot &slot) {
  return std::holds_alternative<model::Null>(slot.on_error) ? "nullptr" : speller.error_value(slot);
}

//     static int caplet_geometry_thunk_geo_shape_rename(geo::shape *self, const char *name, size_t size) noexcept {
//       return caplet::serve(caplet_geometry_raise, [&] {
//         return self->rename(std::string(name, size));
//       });
//     }
std::string thunk(const Speller &speller, const Slot &slot) {
  const ProviderSide side(speller);
  const model::Lowered lowered = model::lower(*slot.cxx, slot.name, speller.api(), speller.names());
  const CxxType result = result_of(*slot.cxx);
  const std::string error = lowered.can_fail() ? cxx_error_value(speller, slot) : "";
  const std::size_t first = has_self(slot.cxx->kind) ? 1 : 0;
  std::vector<CxxType> parameters;
  for (const model::CxxParameter &one : slot.cxx->parameters) parameters.push_back(one.type);
  Code code;
  code.open("static " + speller.prototype(slot.signature, thunk_name(speller.api(), slot)) + " noexcept {");
  code.add(thunk_body(side, {slot.signature, lowered.result, error, result, first}, parameters, call_of(side, slot)));
  return code.close().text(0);
}

//     try {
//       throw;
//     } catch (const geo::parse_error &error) {
//       caplet::raise(::geo_ParseError, caplet::text_of(error, "geo::parse_error"));
//     } catch (...) {
//       caplet::raise_current();
//     }
std::string raise_function(const Speller &speller) {
  const model::Api &api = speller.api();
  if (api.exceptions.empty()) return "";
  Code code;
  code.open("static void " + ProviderSide(speller).raise() + "() noexcept {").line("#if CAPLET_EXCEPTIONS");
  code.open("try {").line("throw;");
  for (const model::ExceptionType &one : api.exceptions) {
    code.reopen("} catch (const " + outer(one.name) + " &error) {");
    code.line("caplet::raise(" + exception_object(speller, one.object) + ", caplet::text_of(error, " +
              string_literal(one.name) + "));");
  }
  code.reopen("} catch (...) {").line("caplet::raise_current();").close();
  code.line("#else").line("caplet::raise_current();").line("#endif");
  return code.close().text(0);
}

void add_thunks(const Speller &speller, Data &data) {
  std::vector<const Slot *> thunks =
      slots_where(speller.api(), [](const Slot &one) { return one.cxx && !one.retired; });
  const std::string raise = thunks.empty() ? "" : raise_function(speller);
  data.set("raise_function", raise.substr(0, raise.size() - (raise.empty() ? 0 : 1)));
  Keys<const Slot *> keys;
  keys.text("optional_name", [](const Slot *slot) { return slot->optional ? slot->name : ""; });
  keys.text("text", [&speller](const Slot *slot) {
    const std::string text = thunk(speller, *slot);
    return text.substr(0, text.size() - 1);
  });
  data.list("thunks", std::move(thunks), keys);
}

}  // namespace caplet::render
