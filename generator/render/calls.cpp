// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/calls.h"

#include "render/conversions.h"

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

// ---- Callables, whose bodies are thunks and wrappers again ----

struct CallableForm {
  model::Lowered lowered;
  const CxxType &result;
  std::vector<CxxType> parameters;
  std::string error;
  CallShape shape() const { return {lowered.signature, lowered.result, error, result, 1}; }
};

CallableForm form_of(const CxxSide &side, const Callable &callable) {
  const Speller &speller = side.speller();
  const std::vector<CxxType> &types = callable.type.arguments;
  CallableForm form{model::lower_callable(callable.type, callable.callback, speller.api(), speller.names()),
                    types.front(),
                    {types.begin() + 1, types.end()},
                    ""};
  const bool is_null = std::holds_alternative<model::Null>(form.lowered.on_error);
  const std::string type = side.c_type(form.lowered.signature.result);
  form.error = is_null ? "nullptr" : form.lowered.can_fail() ? "static_cast<" + type + ">(-1)" : "";
  return form;
}

std::string c_parameters(const CxxSide &side, const model::Signature &signature) {
  std::vector<std::string> all;
  for (std::size_t i = 0; i < signature.parameters.size(); ++i) {
    all.push_back(declared(side.c_type(signature.parameters[i].type), side.speller().parameter_name(signature, i)));
  }
  return list(all);
}

// For C, of one that C++ gives; its context is a `new std::function`.
//     const ::geo_f_x_callback caplet_x_function = [](void *context, int a0) noexcept -> int {
//       return (*static_cast<std::function<int (int)> *>(context))(a0);
//     };
void define_for_c(Code &code, const CxxSide &side, const Callable &callable) {
  const CallableForm form = form_of(side, callable);
  const model::Signature &signature = form.lowered.signature;
  model::Type type;
  type.base = callable.callback;
  const std::string context = side.speller().parameter_name(signature, 0);
  const std::string function = "(*static_cast<" + side.type(callable.type) + " *>(" + context + "))";
  code.open("const " + side.c_type(type) + " " + callable.name + "_function = [](" + c_parameters(side, signature) +
            ") noexcept -> " + side.c_type(signature.result) + " {");
  code.add(thunk_body(side, form.shape(), form.parameters,
                      [&](const std::string &arguments) { return function + "(" + arguments + ")"; }));
  code.close("};");
}

// For C++, of one that C gave, with its context.
//     std::function<int (int)> caplet_x_function;
//     if (x != nullptr) {
//       caplet_x_function = [caplet_fn = x, caplet_context = caplet_x_owner.share()](int a0) -> int {
//         return caplet_fn(caplet_context.get(), a0);
//       };
//     }
void define_for_cxx(Code &code, const CxxSide &side, const Callable &callable, const std::string &type) {
  const CallableForm form = form_of(side, callable);
  const std::string variable = callable.name + "_function";
  std::vector<std::string> parameters;
  std::vector<NamedArgument> arguments;
  for (const CxxType &one : form.parameters) {
    arguments.push_back({"a" + std::to_string(arguments.size()), one});
    parameters.push_back(declared(side.type(one), arguments.back().name));
  }
  code.line(type + " " + variable + ";").open("if (" + callable.value + " != nullptr) {");
  code.open(variable + " = [caplet_fn = " + callable.value + ", caplet_context = " + callable.name +
            "_owner.share()](" + list(parameters) + ") -> " + side.result(side.type(form.result)) + " {");
  code.add(wrapper_body(side, form.shape(), arguments, {"caplet_context.get()"},
                        [](const std::string &passed) { return "caplet_fn(" + passed + ")"; }));
  code.close("};").close();
}

void prepare(Code &code, const Lifting &lifting) {
  code.add(lifting.owners());
  for (const Callable &one : lifting.callables()) define_for_cxx(code, lifting.side(), one, lifting.type(one.type));
}

//     std::unique_ptr<std::function<int (int)>> caplet_x(new std::function<int (int)>(std::move(x)));
void prepare(Code &code, const Arguments &arguments) {
  for (const Callable &one : arguments.callables()) {
    const std::string type = arguments.side().type(one.type);
    code.line("std::unique_ptr<" + type + "> " + one.name + "(new " + type + "(std::move(" + one.value + ")));");
    define_for_c(code, arguments.side(), one);
  }
}

void finish(Code &code, const Results &results) {
  code.add(results.owners()).add(results.making());
  for (const Callable &one : results.callables()) define_for_c(code, results.side(), one);
  code.add(results.writing());
}

// ---- Thunks: what C gets of a result of C++ ----

// Itself: "caplet::unless_failed(new geo::mesh(CALL))".
std::string lowered_result(const CxxSide &side, const CxxType &type, const std::string &call) {
  if (type.kind == CxxTypeKind::kReference) return side.lower_reference(type.plain, call);
  if (type.kind == CxxTypeKind::kUnique) return "caplet::unless_failed(" + call + ")";
  if (is_value(side, type)) return side.lower(type.plain, call);
  return "caplet::unless_failed(new " + side.type(type) + "(" + call + "))";
}

// A status, and the result through pointers. Where nothing throws, what a call that has failed returned is dropped.
//     auto &&caplet_value = CALL;
//     if (caplet::has_failed()) return -1;
//     *result = caplet_value;
//     return 0;
Code give_result(const CxxSide &side, const CallShape &shape, std::size_t first_out, const std::string &call) {
  const bool is_optional = shape.form == ResultForm::kFound;
  const CxxType &type = is_optional ? shape.result.arguments.front() : shape.result;
  Results results(side, shape.signature, first_out);
  Code code;
  if (!is_optional && is_value(side, type)) {
    results.give(type, call);
  } else {
    code.line("auto &&caplet_value = " + call + ";").line("if (caplet::has_failed()) return -1;");
    if (is_optional) code.line("if (!caplet_value) return 0;");
    results.give(type, is_optional ? "(*caplet_value)" : "caplet_value");
  }
  finish(code, results);
  return code.line(is_optional ? "return 1;" : "return 0;");
}

Code lower_result(const CxxSide &side, const CallShape &shape, std::size_t first_out, const std::string &call) {
  Code code;
  switch (shape.form) {
    case ResultForm::kNothing:
      return code.line(call + ";");
    case ResultForm::kDirect:
    case ResultForm::kSentinel:
      return code.line("return " + lowered_result(side, shape.result, call) + ";");
    case ResultForm::kTruth:
      return code.line("return " + call + " ? 1 : 0;");
    case ResultForm::kStatus:
      if (is_void(shape.result)) return code.line(call + ";").line("return 0;");
      break;
    case ResultForm::kFound:
      break;
  }
  return give_result(side, shape, first_out, call);
}

// ---- Wrappers: what C++ gets of a result of C ----

// Itself: "geo::mesh(caplet::adopt, VALUE)".
std::string lifted_result(const CxxSide &side, const CxxType &type, const std::string &value) {
  if (type.kind == CxxTypeKind::kReference) return side.lift_reference(type.plain, value);
  if (is_value(side, type)) return side.lift(type.plain, value);
  return side.owner(type.plain) + "(" + side.adopted(type.plain, value) + ")";
}

// A status, and the result in variables.
//     double caplet_result{};
//     const int caplet_status = ::geo_f(get(), &caplet_result);
//     if (caplet_status < 0) return caplet::CAPLET_MODE::failed<double>();
//     return caplet_result;
Code take_result(const CxxSide &side, const CallShape &shape, std::vector<std::string> arguments, const Call &call) {
  const bool is_optional = shape.form == ResultForm::kFound;
  const std::string type = side.result_type(shape.result);
  Lifting lifting(side, shape.signature, arguments.size(), Lifting::Of::kResults);
  std::string value;
  if (!is_void(shape.result)) value = lifting.value(is_optional ? shape.result.arguments.front() : shape.result);
  arguments.insert(arguments.end(), lifting.arguments().begin(), lifting.arguments().end());
  Code code = lifting.variables();
  code.line("const int caplet_status = " + call(list(arguments)) + ";");
  code.line("if (caplet_status < 0) " + side.failure(type));
  if (is_optional) code.line("if (caplet_status == 0) return " + type + "();");
  prepare(code, lifting);
  if (is_optional) return code.line("return " + type + "(" + value + ");");
  if (!value.empty()) return code.line("return " + value + ";");
  return side.success().empty() ? code : code.line(side.success());
}

Code lift_result(const CxxSide &side, const CallShape &shape, const std::vector<std::string> &arguments,
                 const Call &call) {
  const std::string type = side.result_type(shape.result);
  const std::string direct = call(list(arguments));
  Code code;
  switch (shape.form) {
    case ResultForm::kNothing:
      return code.line(direct + ";");
    case ResultForm::kDirect:
      return code.line("return " + lifted_result(side, shape.result, direct) + ";");
    case ResultForm::kSentinel:
      code.line("const auto caplet_value = " + direct + ";");
      code.line("if (caplet_value == " + shape.error + " && caplet::is_pending()) " + side.failure(type));
      return code.line("return " + lifted_result(side, shape.result, "caplet_value") + ";");
    case ResultForm::kTruth:
      code.line("const int caplet_value = " + direct + ";");
      code.line("if (caplet_value < 0) " + side.failure(type));
      return code.line("return caplet_value != 0;");
    case ResultForm::kStatus:
    case ResultForm::kFound:
      break;
  }
  return take_result(side, shape, arguments, call);
}

}  // namespace

Code thunk_body(const CxxSide &side, const CallShape &shape, const std::vector<CxxType> &parameters, const Call &call) {
  Lifting lifting(side, shape.signature, shape.first, Lifting::Of::kArguments);
  std::vector<std::string> arguments;
  for (const CxxType &one : parameters) arguments.push_back(lifting.value(one));
  Code body;
  prepare(body, lifting);
  body.add(lower_result(side, shape, lifting.at(), call(list(arguments))));
  if (shape.error.empty()) return body;
  Code guarded;
  return guarded.open("return caplet::guarded(" + shape.error + ", " + side.raise() + ", [&] {")
      .add(body)
      .close("});");
}

Code wrapper_body(const CxxSide &side, const CallShape &shape, const std::vector<NamedArgument> &parameters,
                  const std::vector<std::string> &leading, const Call &call) {
  Arguments passed(side, shape.signature, shape.first);
  for (const NamedArgument &one : parameters) passed.pass(one.type, one.name);
  std::vector<std::string> arguments = leading;
  arguments.insert(arguments.end(), passed.arguments().begin(), passed.arguments().end());
  Code code;
  prepare(code, passed);
  return code.add(lift_result(side, shape, arguments, call));
}

}  // namespace caplet::render
