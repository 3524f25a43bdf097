// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Names that generated code, or what it includes, has a use for: refused before a compiler stumbles over them.
#include <algorithm>
#include <iterator>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <unordered_set>

#include "render/cxx/cxx_names.h"
#include "render/own_names.h"
#include "render/python_names.h"
#include "render/render.h"
#include "support/text.h"

namespace caplet::render {
namespace {

using model::Api;
using model::Named;
using model::Slot;

constexpr const char *kRename = "give it another name, or the API another name or prefix";

// The table as functions of an isolated API take it: the one name that both sides declare. Null where there is none.
const Named *own_table(const Api &api) {
  const auto is_table = [&](const model::Handle &one) { return one.name == api.table_name(); };
  const auto found = std::find_if(api.handles.begin(), api.handles.end(), is_table);
  return api.is_isolated() && found != api.handles.end() ? &*found : nullptr;
}

class NameCheck {
 public:
  NameCheck(const Subject &subject, const std::vector<const Target *> &targets, Diagnostics &diagnostics)
      : api_(subject.api),
        diagnostics_(diagnostics),
        ours_(own_names(subject, targets)),
        macros_(macro_names(subject.api)),
        table_(own_table(subject.api)),
        has_(subject.api.function_prefix() + "_has_"),
        with_(subject.api.name + "_with_") {
    for (const auto &one : subject.api.typedefs) typedefs_.insert(one.name);
    for (const auto &one : subject.api.enums) types_.insert(one.name);
    for (const auto &one : subject.api.records) types_.insert(one.name);
    for (const auto &one : subject.api.handles) types_.insert(one.name);
    for (const auto &one : subject.api.slots) functions_.emplace(one.name, &one);
    for (const auto &one : subject.api.callbacks) typedefs_.insert(one.name);
    for (const auto &entity : subject.api.enums) {
      for (const auto &one : entity.enumerators) {
        if (!one.retired) enumerators_.insert(one.name);
      }
    }
  }

  bool run() {
    check_api();
    for (const Slot &one : api_.slots) {
      if (one.kind == model::SlotKind::kReserved) continue;
      slot(one);
      hiding(one);
      parameters(one.signature, one.origin);
      if (one.cxx) parameters(*one.cxx, one.origin);
    }
    for (const auto &one : api_.typedefs) name(one, kElse, is_the_same(one) ? "mfove" : "mfoveyt");
    for (const auto &one : api_.callbacks) {
      name(one, kElse, "mfoveyt");
      parameters(one.signature, one.origin);
    }
    for (const auto &one : api_.constants) {
      name(one, kElse, "mfovey");
      hiding(one);
    }
    tags(api_.enums);
    tags(api_.records);
    tags(api_.handles);
    for (const auto &one : api_.enums) {
      for (const auto &value : one.enumerators) {
        if (value.retired) continue;
        name(value, kElse, "movey");
        if (!one.is_scoped) hiding(value);
      }
    }
    for (const auto &one : api_.records) fields(one.layout, one.origin);
    return fine_;
  }

 private:
  static constexpr const char *kElse = "give it another name";

  void refuse(const Origin &where, const std::string &what, const std::string &hint) {
    fine_ = false;
    diagnostics_.error("generated-name", where, what, hint);
  }

  // Consumers of a foreign protocol call it by another name, and the table's struct has it as a field.
  void slot(const Slot &one) {
    Slot called = one;
    if (api_.foreign && api_.protocol) {
      field(one, one.origin);
      called.name = api_.function_prefix() + "_" + one.name;
    }
    name(called, "CAPLET_SLOT(name = ...) gives it another name for consumers", "mfovey");
  }

  // "geometry_has_geo_norm", "geometry_with_geo_norm_"
  bool is_of_slot(std::string_view name) const {
    const auto slot_behind = [&](std::string_view start, std::string_view text) {
      const auto found = starts_with(text, start) ? functions_.find(text.substr(start.size())) : functions_.end();
      return found == functions_.end() || found->second->kind == model::SlotKind::kReserved ? nullptr : found->second;
    };
    const Slot *asked = slot_behind(has_, name);
    if (asked != nullptr && !asked->retired) return true;
    return !name.empty() && name.back() == '_' && slot_behind(with_, name.substr(0, name.size() - 1)) != nullptr;
  }
  bool is_ours(const std::string &name) const { return ours_.count(name) != 0 || is_of_slot(name); }

  static bool is_caplets(const std::string &name) {
    return name.compare(0, 7, "caplet_") == 0 || name.compare(0, 7, "CAPLET_") == 0;
  }

  void check_api() {
    const std::string &name = api_.name;
    if (name == "caplet" || is_caplets(name))
      return refuse(api_.origin, "generated code has its own `" + name + "`", "give the API another name");
    if (!is_lifted(api_)) return;
    if (name == "std" || is_of_python(name, "mfovey"))
      refuse(api_.origin, "the C++ namespace `" + name + "` would not be the API's alone", "give the API another name");
  }

  // C++ has one place for types and typedefs, and the names of functions hide those of types.
  template <typename Entity>
  void tags(const std::vector<Entity> &all) {
    const char *kinds = api_.language == model::Language::kCxx ? "mfoveyt" : "myt";
    for (const Entity &one : all) {
      name(one, kElse, one.has_typedef ? "mfoveyt" : kinds);
      hiding(one);
      const std::string macro = macro_over(one);
      if (!macro.empty()) {
        const std::string what = macro == one.name ? "the type `" : "consumers' class for `" + one.name + "`, `";
        refuse(one.origin, what + macro + "` has the name of a macro for consumers", kElse);
      } else if (!one.has_typedef && typedefs_.count(one.name) != 0) {
        refuse(one.origin, "the type `" + one.name + "` has the name of a typedef, which C++ can't tell apart", kElse);
      } else if (api_.language == model::Language::kCxx && functions_.count(one.name) != 0) {
        refuse(one.origin, "the type `" + one.name + "` has the name of a function, which hides it in C++", kElse);
      } else if (api_.language == model::Language::kCxx && enumerators_.count(one.name) != 0) {
        refuse(one.origin, "the type `" + one.name + "` has the name of an enumerator, which hides it in C++", kElse);
      }
    }
  }

  // The name of the type, or of a class that C++ gets for it, where it is also that of a macro; else empty.
  template <typename Entity>
  std::string macro_over(const Entity &one) const {
    if (macros_.count(one.name) != 0) return one.name;
    if (!std::is_same_v<Entity, model::Handle> || !is_lifted(api_)) return "";
    for (const char *end : {"_view", "_ref"}) {
      const std::string name = split(one.spelled_in_provider()).last + end;
      if (macros_.count(name) != 0) return name;
    }
    return "";
  }

  // A typedef may stand twice: that of the C library, too.
  static bool is_the_same(const model::Typedef &one) {
    static constexpr const char *kAlike[][2] = {{"u_char", "unsigned char"}, {"u_int", "unsigned int"},
                                                {"u_long", "unsigned long"}, {"u_short", "unsigned short"},
                                                {"uint", "unsigned int"},    {"ulong", "unsigned long"},
                                                {"ushort", "unsigned short"}};
    return std::any_of(std::begin(kAlike), std::end(kAlike), [&](const auto &row) {
      return one.name == row[0] && one.type.base == row[1] && one.type.pointers.empty() && one.type.bounds.empty();
    });
  }

  // What the user's header calls them, which the provider includes behind Python.h and the runtime.
  template <typename Signature>
  void parameters(const Signature &signature, const Origin &otherwise) {
    if (api_.header.empty()) return;
    for (const auto &one : signature.parameters) {
      if (harmless_.count(one.name) != 0) continue;  // functions mostly call theirs alike
      const bool is_macro = is_of_python(one.name, "m") && one.name != "linux" && one.name != "unix";
      if (!is_macro && one.name.compare(0, 7, "CAPLET_") != 0) {
        harmless_.insert(one.name);
        continue;
      }
      refuse(one.origin.known() ? one.origin : otherwise,
             "the parameter `" + one.name + "` has the name of a macro of Python.h, or of what it includes", kElse);
    }
  }

  // "geo::size_t": generated code around it would mean that by `size_t`.
  void hiding(const Named &one) {
    const QualifiedName name = split(one.symbol);
    if (name.scope.empty() || !is_of_python(name.last, "y")) return;
    refuse(one.origin, "`" + one.symbol + "` has the name of a type that generated code needs", kElse);
  }

  // "geo" and "mesh" of "geo::mesh"
  bool has_macro_in_symbol(const Named &one) const {
    for (std::string rest = one.symbol; !rest.empty();) {
      const QualifiedName name = split(rest);
      const std::string last = name.last[0] == '~' ? name.last.substr(1) : name.last;
      const bool is_namespace = rest != one.symbol && name.scope.empty() && types_.count(last) == 0;
      if (is_namespace && (is_of_python(last, "ovey") || (last != api_.name && is_ours(last)) ||
                           functions_.count(last) != 0 || typedefs_.count(last) != 0))
        return true;
      if (is_caplets(last) || last == "caplet" || last == "std" || is_of_python(last, "mf") || macros_.count(last) != 0)
        return true;
      rest = name.scope;
    }
    return false;
  }

  // kinds: of what Python.h declares, which of it is in the way.
  void name(const Named &one, const char *hint, std::string_view kinds) {
    if (&one == table_) return;
    if (is_ours(one.name) || is_caplets(one.name) || one.name == "std") {
      refuse(one.origin, "generated code has its own `" + one.name + "`", kRename);
    } else if (is_of_python(one.name, kinds)) {
      refuse(one.origin, "Python.h, or what it includes, has its own `" + one.name + "`", hint);
    } else if (has_macro_in_symbol(one)) {
      refuse(one.origin, "a part of `" + one.symbol + "` is another's name, of a function or a macro", kElse);
    } else if (macros_.count(one.name) != 0) {
      if (is_word_of_templates(one.name))
        refuse(one.origin, "`" + one.name + "` is a macro for consumers, and a word of generated code", hint);
    }
  }

  void field(const Named &one, const Origin &where) {
    if (macros_.count(one.name) != 0) {
      refuse(where, "the field `" + one.name + "` has the name of a macro for consumers, the API's `" + one.name + "`",
             "give one of them another name");
    } else if (is_of_python(one.name, "m") || one.name.compare(0, 7, "CAPLET_") == 0) {
      refuse(where, "the field `" + one.name + "` has the name of a macro of Python.h, or of what it includes", kElse);
    }
  }

  void fields(const model::Layout &layout, const Origin &otherwise) {
    for (const model::Field &one : layout.fields) {
      const Origin &where = one.origin.known() ? one.origin : otherwise;
      field(one, where);
      if (!one.anonymous.empty()) fields(one.anonymous.front(), where);
    }
  }

  const Api &api_;
  Diagnostics &diagnostics_;
  std::unordered_set<std::string> ours_, macros_;
  std::unordered_set<std::string_view> typedefs_, types_, enumerators_;
  std::unordered_set<std::string_view> harmless_;  // names of parameters
  std::unordered_map<std::string_view, const Slot *> functions_;
  const Named *table_;
  std::string has_, with_;  // what stands before a slot's name
  bool fine_ = true;
};

}  // namespace

bool check_names(const Subject &subject, Diagnostics &diagnostics) {
  const auto targets = choose_targets(subject.api, subject.options, diagnostics);
  return targets && NameCheck(subject, *targets, diagnostics).run();
}

bool check_names(const Api &api, const Options &options, Diagnostics &diagnostics) {
  if (api.foreign) return true;    // whose names another's header has: looked at where code is asked for
  const model::Fingerprints none;  // neither is looked at
  const std::string no_json;
  const Subject subject = make_subject(api, none, no_json, options);
  return check_names(subject, diagnostics);
}

}  // namespace caplet::render
