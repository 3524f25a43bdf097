// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/calls.h"

#include "render/lifting.h"
#include "render/lowering.h"

namespace caplet::render {
namespace {

using model::CxxType;
using model::CxxTypeKind;
using model::ResultForm;

std::string list(const std::vector<std::string> &items) {
  std::string text;
  for (const std::string &one : items) text += (text.empty() ? "" : ", ") + one;
  return text;
}

bool is_void(const CxxType &type) { return type.kind == CxxTypeKind::kPlain && type.plain.is_void(); }
bool is_value(const CxxSide &side, const CxxType &type) {
  return type.kind == CxxTypeKind::kPlain && !side.is_handle(type.plain);
}

// ---- Inward ----

std::string lowered_result(const CxxSide &side, const CxxType &type, const std::string &call) {
  if (type.kind == CxxTypeKind::kReference) return side.lower_reference(type.plain, call);
  if (type.kind == CxxTypeKind::kUnique) return "caplet::unless_failed(" + call + ")";
  if (is_value(side, type)) return side.lower(type.plain, call);
  return "caplet::unless_failed(new " + side.type(type) + "(" + call + "))";
}

// Where nothing throws, what a call that has failed returned is dropped.
Code give(const CxxSide &side, const Border &border, std::size_t first_out, const std::string &call) {
  const bool is_optional = border.form == ResultForm::kFound;
  const CxxType &type = is_optional ? border.result.arguments.front() : border.result;
  Giving giving(side, border.signature, first_out);
  Code code;
  if (!is_optional && is_value(side, type)) {
    giving.give(type, call);
    return code.add(giving.statements()).line("return 0;");
  }
  code.line("auto &&caplet_value = " + call + ";").line("if (caplet::has_failed()) return -1;");
  if (is_optional) code.line("if (!caplet_value) return 0;");
  giving.give(type, is_optional ? "(*caplet_value)" : "caplet_value");
  return code.add(giving.statements()).line(is_optional ? "return 1;" : "return 0;");
}

Code lower_result(const CxxSide &side, const Border &border, std::size_t first_out, const std::string &call) {
  Code code;
  switch (border.form) {
    case ResultForm::kNothing:
      return code.line(call + ";");
    case ResultForm::kDirect:
    case ResultForm::kSentinel:
      return code.line("return " + lowered_result(side, border.result, call) + ";");
    case ResultForm::kTruth:
      return code.line("return " + call + " ? 1 : 0;");
    case ResultForm::kStatus:
      if (is_void(border.result)) return code.line(call + ";").line("return 0;");
      break;
    case ResultForm::kFound:
      break;
  }
  return give(side, border, first_out, call);
}

// ---- Outward ----

std::string lifted_result(const CxxSide &side, const CxxType &type, const std::string &value) {
  if (type.kind == CxxTypeKind::kReference) return side.lift_reference(type.plain, value);
  if (is_value(side, type)) return side.lift(type.plain, value);
  return side.owner(type.plain) + "(" + side.adopted(type.plain, value) + ")";
}

Code take_results(const CxxSide &side, const Border &border, std::vector<std::string> arguments, const Call &call) {
  const bool is_optional = border.form == ResultForm::kFound;
  const std::string type = side.result_type(border.result);
  Lifting lifting(side, border.signature, border.first + arguments.size(), Lifting::Of::kResults);
  std::string value;
  if (!is_void(border.result)) {
    value = lifting.value(is_optional ? border.result.arguments.front() : border.result);
  }
  arguments.insert(arguments.end(), lifting.arguments().begin(), lifting.arguments().end());
  Code code = lifting.variables();
  code.line("const int caplet_status = " + call(list(arguments)) + ";");
  code.line("if (caplet_status < 0) " + side.failure(type));
  if (is_optional) {
    code.line("if (caplet_status == 0) return " + type + "();");
    return code.add(lifting.preparation()).line("return " + type + "(" + value + ");");
  }
  code.add(lifting.preparation());
  if (!value.empty()) return code.line("return " + value + ";");
  return side.success().empty() ? code : code.line(side.success());
}

Code lift_result(const CxxSide &side, const Border &border, const std::vector<std::string> &arguments,
                 const Call &call) {
  const std::string type = side.result_type(border.result);
  const std::string direct = call(list(arguments));
  Code code;
  switch (border.form) {
    case ResultForm::kNothing:
      return code.line(direct + ";");
    case ResultForm::kDirect:
      return code.line("return " + lifted_result(side, border.result, direct) + ";");
    case ResultForm::kSentinel:
      code.line("const auto caplet_value = " + direct + ";");
      code.line("if (caplet_value == " + border.error + " && caplet::is_pending()) " + side.failure(type));
      return code.line("return " + lifted_result(side, border.result, "caplet_value") + ";");
    case ResultForm::kTruth:
      code.line("const int caplet_value = " + direct + ";");
      code.line("if (caplet_value < 0) " + side.failure(type));
      return code.line("return caplet_value != 0;");
    case ResultForm::kStatus:
    case ResultForm::kFound:
      break;
  }
  return take_results(side, border, arguments, call);
}

// ---- Callables ----

Border callable_border(const CxxSide &side, const model::Lowered &lowered, const CxxType &function) {
  const bool is_null = std::holds_alternative<model::Null>(lowered.on_error);
  const std::string type = side.c_type(lowered.signature.result);
  std::string error = is_null ? "nullptr" : lowered.can_fail() ? "static_cast<" + type + ">(-1)" : "";
  return {lowered.signature, lowered.result, std::move(error), function.arguments.front(), 1};
}

std::string c_parameters(const CxxSide &side, const model::Signature &signature) {
  std::vector<std::string> all;
  for (std::size_t i = 0; i < signature.parameters.size(); ++i) {
    all.push_back(declared(side.c_type(signature.parameters[i].type), side.speller().parameter_name(signature, i)));
  }
  return list(all);
}

std::vector<CxxType> parameters_of(const CxxType &function) {
  return {function.arguments.begin() + 1, function.arguments.end()};
}

}  // namespace

Code inward(const CxxSide &side, const Border &border, const std::vector<CxxType> &parameters, const Call &call) {
  Lifting lifting(side, border.signature, border.first, Lifting::Of::kArguments);
  std::vector<std::string> arguments;
  for (const CxxType &one : parameters) arguments.push_back(lifting.value(one));
  Code body = lifting.preparation();
  body.add(lower_result(side, border, lifting.at(), call(list(arguments))));
  if (border.error.empty()) return body;
  Code guarded;
  return guarded.open("return caplet::guarded(" + border.error + ", " + side.raise() + ", [&] {")
      .add(body)
      .close("});");
}

Code outward(const CxxSide &side, const Border &border, const std::vector<Given> &parameters,
             const std::vector<std::string> &leading, const Call &call) {
  Passing passing(side, border.signature, border.first);
  for (const Given &one : parameters) passing.pass(one.type, one.name);
  std::vector<std::string> arguments = leading;
  arguments.insert(arguments.end(), passing.arguments().begin(), passing.arguments().end());
  Border rest = border;
  rest.first = 0;
  Code code = passing.preparation();
  return code.add(lift_result(side, rest, arguments, call));
}

Code given_function(const CxxSide &side, const CxxType &function, const std::string &callback,
                    const std::string &name) {
  const Speller &speller = side.speller();
  const model::Lowered lowered = model::lower_callable(function, callback, speller.api(), speller.names());
  model::Type type;
  type.base = callback;
  const std::string context = speller.parameter_name(lowered.signature, 0);
  const std::string call = "(*static_cast<" + side.type(function) + " *>(" + context + "))";
  Code code;
  code.open("const " + side.c_type(type) + " " + name + " = [](" + c_parameters(side, lowered.signature) +
            ") noexcept -> " + side.c_type(lowered.signature.result) + " {");
  code.add(inward(side, callable_border(side, lowered, function), parameters_of(function),
                  [&](const std::string &arguments) { return call + "(" + arguments + ")"; }));
  return code.close("};");
}

Code held_function(const CxxSide &side, const CxxType &function, const std::string &callback, const std::string &name,
                   const std::string &pointer, const std::string &context) {
  const Speller &speller = side.speller();
  const model::Lowered lowered = model::lower_callable(function, callback, speller.api(), speller.names());
  std::string parameters;
  std::vector<Given> given;
  for (std::size_t i = 1; i < function.arguments.size(); ++i) {
    const std::string parameter = "a" + std::to_string(i - 1);
    parameters += (i > 1 ? ", " : "") + declared(side.type(function.arguments[i]), parameter);
    given.push_back({parameter, function.arguments[i]});
  }
  const std::string result = side.result(side.type(function.arguments.front()));
  Code code;
  code.open(name + " = [caplet_fn = " + pointer + ", caplet_context = " + context + "](" + parameters + ") -> " +
            result + " {");
  code.add(outward(side, callable_border(side, lowered, function), given, {"caplet_context.get()"},
                   [](const std::string &arguments) { return "caplet_fn(" + arguments + ")"; }));
  return code.close("};");
}

}  // namespace caplet::render
