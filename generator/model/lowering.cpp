// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/lowering.h"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "model/contract.h"
#include "model/scalars.h"
#include "model/type_text.h"

namespace caplet::model {
namespace {

Type named(std::string base, bool is_const = false) {
  Type type;
  type.base = std::move(base);
  type.qualifiers.is_const = is_const;
  return type;
}
Type pointer_to(Type type) {
  type.pointers.emplace_back();
  return type;
}
Type const_pointer_to(Type type) {
  (type.pointers.empty() ? type.qualifiers : type.pointers.back()).is_const = true;
  return pointer_to(std::move(type));
}

class Lowering {
 public:
  Lowering(const std::string &owner, const Api &api, const Names &names) : owner_(owner), api_(api), names_(names) {}

  Lowered form(const CxxForm &form) {
    switch (form.kind) {
      case CxxKind::kRelease:
        add("memory", pointer_to(named("void"))).nullable = true;
        out_.signature.result = named("void");
        break;
      case CxxKind::kDestructor:
        self(named(form.of)).nullable = true;
        out_.signature.parameters.back().steals = true;
        out_.signature.result = named("void");
        break;
      case CxxKind::kConstructor:
        parameters(form);
        out_.signature.result = pointer_to(named(form.of));
        fails(ResultForm::kSentinel, Null{});
        break;
      default:
        if (form.kind != CxxKind::kFunction) self(named(form.of, form.is_const)).nonnull = true;
        parameters(form);
        result(form.result, form.is_noexcept && !allocates_);
    }
    out_.signature.is_noexcept = !out_.can_fail();
    return std::move(out_);
  }

  Lowered callable(const CxxType &function) {
    add("context", pointer_to(named("void")));
    for (std::size_t i = 1; i < function.arguments.size(); ++i)
      parameter(function.arguments[i], "a" + std::to_string(i - 1));
    result(function.arguments.front(), false);
    return std::move(out_);
  }

 private:
  Parameter &self(Type handle) { return add("self", pointer_to(std::move(handle))); }

  void parameters(const CxxForm &form) {
    for (std::size_t i = 0; i < form.parameters.size(); ++i) {
      const CxxParameter &one = form.parameters[i];
      parameter(one.type, one.name.empty() ? "a" + std::to_string(i) : one.name);
    }
  }

  // The name may be taken: of "text_size", or of "self".
  Parameter &add(std::string name, Type type) {
    while (!taken_.insert(name).second) name += '_';
    Parameter one;
    one.name = std::move(name);
    one.type = std::move(type);
    out_.signature.parameters.push_back(std::move(one));
    return out_.signature.parameters.back();
  }

  void counted(const std::string &name, Type elements) {
    const std::size_t at = out_.signature.parameters.size();
    add(name, std::move(elements));
    const std::string size = add(name + "_size", named("size_t")).name;
    out_.signature.parameters[at].length = size;
  }

  void parameter(const CxxType &type, const std::string &name) {
    const std::size_t at = out_.signature.parameters.size();
    allocates_ = allocates_ || type.kind == CxxTypeKind::kString || type.kind == CxxTypeKind::kVector ||
                 type.kind == CxxTypeKind::kFunction;
    switch (type.kind) {
      case CxxTypeKind::kPlain:
        add(name, type.plain);
        break;
      case CxxTypeKind::kReference:
        add(name, pointer_to(type.plain)).nonnull = true;
        break;
      case CxxTypeKind::kStringView:
      case CxxTypeKind::kString:
        counted(name, pointer_to(named("char", true)));
        break;
      case CxxTypeKind::kSpan:
        counted(name, pointer_to(type.plain));
        break;
      case CxxTypeKind::kVector:
        counted(name, const_pointer_to(type.plain));
        break;
      case CxxTypeKind::kArray:
        add(name, const_pointer_to(type.plain)).nonnull = true;
        break;
      case CxxTypeKind::kOptional:
        if (type.arguments[0].kind == CxxTypeKind::kPlain) {
          add(name, const_pointer_to(type.arguments[0].plain));
        } else {
          parameter(type.arguments[0], name);
        }
        out_.signature.parameters[at].nonnull = false;
        out_.signature.parameters[at].nullable = true;
        break;
      case CxxTypeKind::kPair:
      case CxxTypeKind::kTuple:
        for (std::size_t i = 0; i < type.arguments.size(); ++i) {
          parameter(type.arguments[i], name + "_" + std::to_string(i));
        }
        break;
      case CxxTypeKind::kFunction:
        add(name, named(callback(type, name))).nonnull = true;
        add(name + "_context", pointer_to(named("void"))).nullable = true;
        add(name + "_release", named(release())).nullable = true;
        break;
      case CxxTypeKind::kUnique:
        add(name, pointer_to(type.plain)).steals = true;
        break;
    }
  }

  void result(const CxxType &type, bool cannot_fail) {
    if (type.kind == CxxTypeKind::kPlain && type.plain.is_void()) {
      out_.signature.result = named(cannot_fail ? "void" : "int");
      if (!cannot_fail) fails(ResultForm::kStatus, std::int64_t{-1});
    } else if (type.kind == CxxTypeKind::kPlain && cannot_fail && !is_handle(type.plain, names_)) {
      out_.signature.result = type.plain;
      out_.result = ResultForm::kDirect;
    } else if (returns_pointer(type)) {
      out_.signature.result =
          type.kind == CxxTypeKind::kPlain && !is_handle(type.plain, names_) ? type.plain : pointer_to(type.plain);
      out_.result = ResultForm::kDirect;
      if (!cannot_fail || is_handle_value(type)) fails(ResultForm::kSentinel, Null{});
    } else if (is_truth(type)) {
      out_.signature.result = named("int");
      fails(ResultForm::kTruth, std::int64_t{-1});
    } else if (is_number(type)) {
      out_.signature.result = type.plain;
      fails(ResultForm::kSentinel, std::int64_t{-1});
    } else {
      out_.signature.result = named("int");
      const bool is_optional = type.kind == CxxTypeKind::kOptional;
      fails(is_optional ? ResultForm::kFound : ResultForm::kStatus, std::int64_t{-1});
      given(is_optional ? type.arguments[0] : type, "result");
    }
  }

  void fails(ResultForm form, ErrorValue value) {
    out_.result = form;
    out_.on_error = std::move(value);
  }

  void out(const std::string &name, Type type) {
    Parameter &one = add(name, pointer_to(std::move(type)));
    one.out = true;
    one.nonnull = true;
  }
  void counted_out(const std::string &name, Type elements) {
    out(name, std::move(elements));
    out(name + "_size", named("size_t"));
  }

  // What a result writes through.
  void given(const CxxType &type, const std::string &name) {
    switch (type.kind) {
      case CxxTypeKind::kPlain:
        return out(name, is_handle(type.plain, names_) ? pointer_to(type.plain) : type.plain);
      case CxxTypeKind::kReference:
      case CxxTypeKind::kUnique:
        return out(name, pointer_to(type.plain));
      case CxxTypeKind::kStringView:
        return counted_out(name, pointer_to(named("char", true)));
      case CxxTypeKind::kString:
        return counted_out(name, pointer_to(named("char")));
      case CxxTypeKind::kSpan:
      case CxxTypeKind::kVector:
        return counted_out(name, pointer_to(type.plain));
      case CxxTypeKind::kArray:
        return out(name, type.plain);
      case CxxTypeKind::kOptional:
        out(name + "_has", named("bool"));
        return given(type.arguments[0], name);
      case CxxTypeKind::kPair:
      case CxxTypeKind::kTuple:
        for (std::size_t i = 0; i < type.arguments.size(); ++i) {
          given(type.arguments[i], name + "_" + std::to_string(i));
        }
        return;
      case CxxTypeKind::kFunction:
        out(name, named(callback(type, name)));
        out(name + "_context", pointer_to(named("void")));
        return out(name + "_release", named(release()));
    }
  }

  std::string callback(const CxxType &type, const std::string &name) {
    Callback one;
    one.name = callable_name(owner_, name);
    one.signature = lower_callable(type, one.name, api_, names_).signature;
    one.is_inline = true;
    out_.callbacks.push_back(one);
    return one.name;
  }
  std::string release() {
    Callback one;
    one.name = release_name(api_);
    one.signature.result = named("void");
    one.signature.parameters.resize(1);
    one.signature.parameters[0].name = "context";
    one.signature.parameters[0].type = pointer_to(named("void"));
    one.is_inline = true;
    out_.callbacks.push_back(one);
    return one.name;
  }

  bool is_handle_value(const CxxType &type) const {
    return type.kind == CxxTypeKind::kPlain && is_handle(type.plain, names_);
  }
  bool returns_pointer(const CxxType &type) const {
    if (type.kind == CxxTypeKind::kReference || type.kind == CxxTypeKind::kUnique || is_handle_value(type)) return true;
    if (type.kind != CxxTypeKind::kPlain) return false;
    const Type behind = see_through(type.plain, names_);
    return !behind.pointers.empty() || names_.find<Callback>(behind.base);
  }
  const Scalar *scalar(const CxxType &type) const {
    if (type.kind != CxxTypeKind::kPlain) return nullptr;
    const Type behind = see_through(type.plain, names_);
    const auto *found = names_.find<Scalar>(behind.base);
    return found != nullptr && behind.pointers.empty() ? found : nullptr;
  }
  bool is_truth(const CxxType &type) const {
    const Scalar *found = scalar(type);
    return found != nullptr && found->kind == ScalarKind::kBool;
  }
  bool is_number(const CxxType &type) const {
    const Scalar *found = scalar(type);
    return found != nullptr && (found->kind == ScalarKind::kInteger || found->kind == ScalarKind::kFloating ||
                                found->kind == ScalarKind::kCharacter);
  }

  const std::string &owner_;
  const Api &api_;
  const Names &names_;
  std::set<std::string> taken_;
  bool allocates_ = false;  // lifting the parameters does
  Lowered out_;
};

}  // namespace

Lowered lower(const CxxForm &form, const std::string &slot, const Api &api, const Names &names) {
  return Lowering(slot, api, names).form(form);
}
Lowered lower_callable(const CxxType &function, const std::string &name, const Api &api, const Names &names) {
  return Lowering(name, api, names).callable(function);
}

std::string callable_name(const std::string &slot, const std::string &parameter) {
  return slot + "_" + parameter + "_callback";
}
std::string release_name(const Api &api) { return api.name + "_release"; }

bool gives_memory(const CxxType &result) {
  return result.kind == CxxTypeKind::kString || result.kind == CxxTypeKind::kVector ||
         (result.kind != CxxTypeKind::kFunction &&
          std::any_of(result.arguments.begin(), result.arguments.end(), gives_memory));
}

namespace {

bool has_slot(const Api &api, CxxKind kind) {
  return std::any_of(api.slots.begin(), api.slots.end(),
                     [&](const Slot &one) { return one.cxx && one.cxx->kind == kind; });
}

// What annotations say of parameters holds for those of C that have their names.
void keep_contracts(const Signature &stated, Signature &lowered, const Origin &origin) {
  std::unordered_map<std::string, const Parameter *> by_name;
  for (const Parameter &one : stated.parameters) {
    if (!one.name.empty()) by_name.emplace(one.name, &one);
  }
  for (Parameter &one : lowered.parameters) {
    one.origin = origin;
    const auto found = by_name.find(one.name);
    if (found == by_name.end()) continue;
    one.origin = found->second->origin;
    keep_contract(*found->second, &one);
  }
}

void add_release_slot(Api &api) {
  Slot slot;
  slot.name = api.function_prefix() + "_free";
  slot.doc = "Frees memory that another function of this API gave away.";
  slot.origin = api.origin;
  slot.cxx.emplace();
  slot.cxx->kind = CxxKind::kRelease;
  slot.cxx->is_noexcept = true;
  slot.cxx->result.plain.base = "void";
  api.slots.push_back(std::move(slot));
}

}  // namespace

void lower_slots(Api &api) {
  const bool gives = std::any_of(api.slots.begin(), api.slots.end(),
                                 [](const Slot &one) { return one.cxx && gives_memory(one.cxx->result); });
  if (gives && !has_slot(api, CxxKind::kRelease)) add_release_slot(api);
  std::vector<Callback> added;
  std::unordered_set<std::string> known;
  const Names names(api);
  for (Slot &slot : api.slots) {
    if (!slot.cxx) continue;
    Lowered lowered = lower(*slot.cxx, slot.name, api, names);
    keep_contracts(slot.signature, lowered.signature, slot.origin);
    slot.signature = std::move(lowered.signature);
    const bool may_state = lowered.result == ResultForm::kSentinel && slot.on_error.index() > 1;
    if (!may_state) slot.on_error = lowered.on_error;
    for (Callback &one : lowered.callbacks) {
      one.origin = slot.origin;
      if (known.insert(one.name).second) added.push_back(std::move(one));
    }
  }
  api.callbacks.insert(api.callbacks.end(), std::make_move_iterator(added.begin()),
                       std::make_move_iterator(added.end()));
}

}  // namespace caplet::model
