// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/cxx/calls.h"

#include "render/c/literals.h"
#include "render/cxx/conversions.h"

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
  CallShape shape(const char *error) const { return {lowered.signature, lowered.result, error, result, 1}; }
};

CallableForm form_of(const CxxSide &side, const Callable &callable) {
  const Speller &speller = side.speller();
  const std::vector<CxxType> &types = callable.type.arguments;
  return {model::lower_callable(callable.type, callable.callback, speller.api(), speller.names()),
          types.front(),
          {types.begin() + 1, types.end()}};
}

// What C's function of a callable returns for a failure.
const char *error_of(const model::Lowered &lowered) {
  if (!lowered.can_fail()) return "";
  return std::holds_alternative<model::Null>(lowered.on_error) ? "nullptr" : "-1";
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
//       return (*static_cast<caplet_x_type *>(context))(a0);
//     };
void define_for_c(Code &code, const CxxSide &side, const Callable &callable) {
  const CallableForm form = form_of(side, callable);
  const model::Signature &signature = form.lowered.signature;
  model::Type type;
  type.base = callable.callback;
  const std::string context = side.speller().parameter_name(signature, 0);
  const std::string function = "(*static_cast<" + callable.name + "_type *>(" + context + "))";
  code.open("const " + side.c_type(type) + " " + callable.name + "_function = [](" + c_parameters(side, signature) +
            ") noexcept -> " + side.c_type(signature.result) + " {");
  code.add(thunk_body(side, form.shape(error_of(form.lowered)), form.parameters,
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
  code.add(wrapper_body(side, form.shape(""), arguments, {"caplet_context.get()"},
                        [](const std::string &passed) { return "caplet_fn(" + passed + ")"; }));
  code.close("};").close();
}

void prepare(Code &code, const Lifting &lifting) {
  code.add(lifting.owners());
  for (const Callable &one : lifting.callables()) define_for_cxx(code, lifting.side(), one, lifting.type(one.type));
}

//     using caplet_x_type = std::function<int (int)>;
//     std::unique_ptr<caplet_x_type> caplet_x(new caplet_x_type(std::move(x)));
void prepare(Code &code, const Arguments &arguments) {
  for (const Callable &one : arguments.callables()) {
    const std::string type = one.name + "_type";
    code.line("using " + type + " = " + arguments.side().type(one.type) + ";");
    code.line("std::unique_ptr<" + type + "> " + one.name + "(new " + type + "(std::move(" + one.value + ")));");
    define_for_c(code, arguments.side(), one);
  }
}

// ---- Thunks: what C gets of a result of C++ ----

// Itself: "caplet::unless_failed(new geo::mesh(CALL))".
std::string lowered_result(const CxxSide &side, const CxxType &type, const std::string &call) {
  if (type.kind == CxxTypeKind::kReference) return side.lower_reference(type.plain, call);
  if (type.kind == CxxTypeKind::kUnique) return "caplet::unless_failed(" + call + ")";
  if (is_value(side, type)) return side.lower(type.plain, call);
  return "caplet::unless_failed(new " + side.type(type) + "(" + call + "))";
}

// A callable, through pointers to its three parts.
//     auto caplet_value = CALL;
//     if (caplet::has_failed()) return -1;
//     using caplet_result_type = std::function<int (int)>;
//     std::unique_ptr<caplet_result_type> caplet_result(
//         caplet_value ? new caplet_result_type(std::move(caplet_value)) : nullptr);
//     ...
//     *result = caplet_result ? caplet_result_function : nullptr;
//     *result_context = caplet_result.release();
//     *result_release = caplet::release_callable<caplet_result_type>;
//     return 0;
Code give_callable(const CxxSide &side, const CallShape &shape, std::size_t first_out, const std::string &call) {
  const auto out = [&](std::size_t index) { return side.speller().parameter_name(shape.signature, first_out + index); };
  const std::string name = "caplet_" + out(0), type = name + "_type";
  Code code;
  code.line("auto caplet_value = " + call + ";").line("if (caplet::has_failed()) return -1;");
  code.line("using " + type + " = " + side.type(shape.result) + ";");
  code.line("std::unique_ptr<" + type + "> " + name + ";");
  code.line("if (caplet_value) " + name + ".reset(new " + type + "(std::move(caplet_value)));");
  define_for_c(code, side, {shape.result, shape.signature.parameters[first_out].type.base, name, ""});
  code.line("*" + out(0) + " = " + name + " ? " + name + "_function : nullptr;");
  code.line("*" + out(1) + " = " + name + ".release();");
  code.line("*" + out(2) + " = caplet::release_callable<" + type + ">;");
  return code.line("return 0;");
}

Code lower_result(const CxxSide &side, const CallShape &shape, std::size_t first_out, const std::string &call) {
  switch (shape.form) {
    case ResultForm::kNothing:
      return Code().line(call + ";");
    case ResultForm::kDirect:
    case ResultForm::kSentinel:
      return Code().line("return " + lowered_result(side, shape.result, call) + ";");
    case ResultForm::kTruth:
      return Code().line("return " + call + " ? 1 : 0;");
    case ResultForm::kStatus:
    case ResultForm::kFound:
      break;
  }
  return give_callable(side, shape, first_out, call);
}

// Whether it goes through pointers, or there is none, as the runtime knows how: "caplet::serve(RAISE, [&] { ... },
// result)".
bool is_served(const CallShape &shape) {
  return (shape.form == ResultForm::kStatus || shape.form == ResultForm::kFound) &&
         shape.result.kind != CxxTypeKind::kFunction;
}

// A text or elements may be returned as a reference, which the runtime has to see.
const char *lambda(const CxxType &result) {
  const bool may_be_lent = result.kind == CxxTypeKind::kStringView || result.kind == CxxTypeKind::kSpan;
  return may_be_lent ? "[&]() -> decltype(auto) {" : "[&] {";
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
//     if (::geo_f(get(), &caplet_result) < 0) return caplet::failed<double>();
//     return caplet_result;
Code take_result(const CxxSide &side, const CallShape &shape, std::vector<std::string> arguments, const Call &call) {
  const bool is_optional = shape.form == ResultForm::kFound;
  const std::string type = side.result_type(shape.result);
  const std::string failure = " < 0) return " + side.ending() + "failed<" + type + ">();";
  Lifting lifting(side, shape.signature, arguments.size(), Lifting::Of::kResults);
  const std::string value = lifting.value(is_optional ? shape.result.arguments.front() : shape.result);
  arguments.insert(arguments.end(), lifting.arguments().begin(), lifting.arguments().end());
  Code code = lifting.variables();
  if (is_optional) {
    code.line("const int caplet_status = " + call(list(arguments)) + ";").line("if (caplet_status" + failure);
    code.line("if (caplet_status == 0) return " + type + "();");
  } else {
    code.line("if (" + call(list(arguments)) + failure);
  }
  prepare(code, lifting);
  return code.line("return " + (is_optional ? type + "(" + value + ")" : value) + ";");
}

// The rest: "return caplet::checked<double>(::geo_f(get()));".
Code lift_result(const CxxSide &side, const CallShape &shape, const std::vector<std::string> &arguments,
                 const Call &call) {
  const std::string direct = call(list(arguments));
  switch (shape.form) {
    case ResultForm::kNothing:
      return Code().line(direct + ";");
    case ResultForm::kDirect:
      return Code().line("return " + lifted_result(side, shape.result, direct) + ";");
    case ResultForm::kSentinel: {
      const std::string error = shape.error.empty() ? "" : ", " + shape.error;
      return Code().line("return " + side.ending() + "checked<" + side.result_type(shape.result) + ">(" + direct +
                         error + ");");
    }
    case ResultForm::kTruth:
      return Code().line("return " + side.ending() + "truth(" + direct + ");");
    case ResultForm::kStatus:
      if (is_void(shape.result)) return Code().line("return " + side.ending() + "done(" + direct + ");");
      break;
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
  const std::string direct = call(list(arguments));
  Code body, guarded;
  prepare(body, lifting);
  if (is_served(shape)) {
    std::string outs;
    for (std::size_t i = lifting.at(); i < shape.signature.parameters.size(); ++i) {
      outs += ", " + side.speller().parameter_name(shape.signature, i);
    }
    guarded.open("return caplet::serve(" + side.raise() + ", " + lambda(shape.result));
    return guarded.add(body.line("return " + direct + ";")).close("}" + outs + ");");
  }
  body.add(lower_result(side, shape, lifting.at(), direct));
  if (shape.error.empty()) return body;
  return guarded.open("return caplet::guarded(" + shape.error + ", " + side.raise() + ", [&] {").add(body).close("});");
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
