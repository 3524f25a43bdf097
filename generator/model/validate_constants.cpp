// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <limits>

#include "model/type_text.h"
#include "model/validate_parts.h"
#include "model/values.h"

namespace caplet::model {
namespace {

class ConstantCheck {
 public:
  ConstantCheck(const Names &names, Diagnostics &diagnostics) : names_(names), diagnostics_(diagnostics) {}

  void constant(const Constant &one) {
    if (!one.type) {
      if (one.is_literal) refuse(one, "is a literal without a type", "say which: \"type\": \"char\" or \"bool\"");
      return;
    }
    const std::string type = "`" + spell(*one.type) + "`";
    if (is_implied(one)) {
      return refuse(one, "has the type " + type + " already", "leave `type` out: one interface has one spelling");
    }
    if (!may_have(one)) {
      return refuse(one, "can't have the type " + type + " with this value",
                    "the type is an integer, floating or enum type that holds it, or `const char *` of a text");
    }
    if (one.is_literal && !is_literal_type(one.type->base)) {
      refuse(one, "has the type " + type + ", which has no literals of its own",
             "`literal` is for bool, char, wchar_t, char16_t and char32_t");
    }
  }

 private:
  void refuse(const Constant &one, const std::string &what, const char *hint) {
    diagnostics_.error("constant-invalid", one.origin, "the constant `" + one.name + "` " + what, hint);
  }

  static bool is_literal_type(const std::string &base) {
    return base == "bool" || base == "char" || base == "wchar_t" || base == "char16_t" || base == "char32_t";
  }

  // Whether the value alone says as much.
  static bool is_implied(const Constant &one) {
    const std::string type = spell(*one.type);
    if (std::holds_alternative<double>(one.value)) return type == "double";
    const auto *number = std::get_if<std::int64_t>(&one.value);
    const bool is_int = number != nullptr && holds("i32", Number{*number});
    return (type == "int" && is_int) || (type == "long" && number != nullptr && !is_int) ||
           (type == "unsigned long" && std::holds_alternative<std::uint64_t>(one.value));
  }

  bool may_have(const Constant &one) const {
    if (std::holds_alternative<std::string>(one.value)) return spell(*one.type) == "const char *";
    const std::string abi_class = abi_class_of(*one.type, names_);
    if (const auto *real = std::get_if<double>(&one.value)) return is_real_class(abi_class) && holds(abi_class, *real);
    const auto *bits = std::get_if<std::uint64_t>(&one.value);
    const Number number =
        bits != nullptr ? Number{static_cast<std::int64_t>(*bits), *bits > std::numeric_limits<std::int64_t>::max()}
                        : Number{std::get<std::int64_t>(one.value)};
    const Type target = see_through(*one.type, names_);
    const bool is_external = names_.find<External>(target.base);
    if (is_external) return target.pointers.empty() && target.bounds.empty();
    return is_integer_class(abi_class) && holds(abi_class, number, Where::kSomewhere);
  }

  const Names &names_;
  Diagnostics &diagnostics_;
};

}  // namespace

void check_constants(const Api &api, const Names &names, Diagnostics &diagnostics) {
  ConstantCheck check(names, diagnostics);
  for (const Constant &one : api.constants) check.constant(one);
}

}  // namespace caplet::model
