// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Assertions that a header still has the API's binary interface. They use the header's own names: each named type is
// compared with what the API says once, so that what mentions it need only mention it still.
#include <algorithm>
#include <iterator>
#include <set>

#include "render/c/c_view.h"
#include "render/c/constants.h"
#include "render/c/literals.h"
#include "render/c/record_checks.h"
#include "render/c/type_declarations.h"

namespace caplet::render {
namespace {

using model::Api;
using model::Slot;
using model::SlotKind;

// How a compiler says that it compiles for a platform; __GLIBC__ is the C library's word.
struct Platform {
  std::string_view profile, condition;
};
constexpr Platform kPlatforms[] = {
    {"x86_64-linux-gnu", "defined(__x86_64__) && defined(__linux__) && defined(__GLIBC__) && !defined(__ILP32__)"},
    {"i686-linux-gnu", "defined(__i386__) && defined(__linux__) && defined(__GLIBC__)"},
    {"aarch64-linux-gnu", "defined(__aarch64__) && defined(__linux__) && defined(__GLIBC__) && !defined(__ILP32__)"},
    {"x86_64-windows-msvc", "defined(_M_X64) && defined(_MSC_VER)"},
    {"arm64-apple-darwin", "defined(__aarch64__) && defined(__APPLE__)"},
    {"wasm32", "defined(__wasm32__)"},
};

// "geo_point.x: its offset differs from API 1.2 (FIELD_MOVED)"
std::string how(const Api &api, const Check &check) {
  const std::string version = std::to_string(api.abi) + "." + std::to_string(api.minor);
  const std::string rule = check.rule.empty() ? "" : " (" + check.rule + ")";
  return check.subject + ": its " + check.aspect + " differs from API " + version + rule;
}

// Constants are no constant expressions where they are real numbers, texts or variables of C: a run compares them.
Check constant_check(const Speller &speller, const model::Constant &constant) {
  const std::string &name = speller.name(constant);
  const ConstantText text = constant_text(speller, constant);
  const std::string literal = speller.api().language == model::Language::kCxx ? text.cxx : text.c;
  const bool is_text = std::holds_alternative<std::string>(constant.value);
  return {constant.name, "value", "CONST_CHANGED",
          is_text ? "strcmp(" + name + ", " + literal + ") != 0" : name + " != " + literal};
}

std::string has_type(const Speller &speller, const model::Constant &constant) {
  const std::string &name = speller.name(constant);
  return speller.api().language == model::Language::kCxx ? has_type_in_cxx(speller, constant, name)
                                                         : has_type_in_c(speller, constant, name);
}

void drop_docs(model::Layout &layout) {
  for (model::Field &field : layout.fields) {
    field.doc.clear();
    for (model::Layout &inner : field.anonymous) drop_docs(inner);
  }
}

model::Record twin_of(const model::Record &record, const Api &api) {
  model::Record twin = record;
  twin.name = api.name + "_was_" + record.name;
  twin.doc.clear();
  drop_docs(twin.layout);
  return twin;
}

class ConformanceView {
 public:
  ConformanceView(const Subject &subject, const Speller &speller)
      : subject_(subject),
        api_(subject.api),
        speller_(speller),
        gone_(types_of_retired_slots(subject)),
        is_(upper(api_.name) + "_IS(") {}

  Data data() {
    Data data = common_view(subject_);
    data.set("include", speller_.uses_header() ? api_.header : api_.name + "_provider.h");
    const bool is_cxx = api_.language == model::Language::kCxx;
    data.set("is_cxx", is_cxx);
    data.set("zero", is_cxx ? "{}" : "{0}");
    const auto is_static = [](const Slot &one) { return one.is_static && !one.retired; };
    data.set("has_static", std::any_of(api_.slots.begin(), api_.slots.end(), is_static));
    data.texts("types", "text", without_newlines(inline_types()));
    check_types();
    check_externals();
    check_records();
    check_slots();
    check_constants();
    data.texts("twins", "text", without_newlines(std::move(twins_)));
    data.texts("checks", "text", without_newlines(std::move(checks_)));
    add_probes(data);
    return data;
  }

 private:
  void add(const Check &check) {
    checks_.push_back("static_assert(" + check.condition + ", \"" + how(api_, check) + "\");");
  }

  // What the header writes in place, and the API names.
  std::vector<std::string> inline_types() const {
    if (!speller_.uses_header()) return {};
    std::set<const model::Named *> wanted;
    for (const auto &one : api_.typedefs) {
      if (one.is_inline && is_here(one)) wanted.insert(&one);
    }
    for (const auto &one : api_.callbacks) {
      if (one.is_inline && is_here(one)) wanted.insert(&one);
    }
    return declare_types(speller_, {[&](const model::Named &entity) { return wanted.count(&entity) != 0; },
                                    [](const model::Record &) { return true; }});
  }

  bool is_here(const model::Named &type) const { return gone_.count(&type) == 0; }

  void check_types() {
    for (const auto &one : api_.typedefs) {
      if (one.is_inline || !is_here(one)) continue;
      const std::string type = pointer_to(speller_, one.type);
      add({one.name, "type", "TYPEDEF_TARGET_CHANGED", is_ + "(" + speller_.base(one.name) + " *)0, " + type + ")"});
    }
    for (const auto &one : api_.callbacks) {
      if (!one.is_inline && is_here(one)) check_callback(one);
    }
    for (const auto &one : api_.enums) {
      if (is_here(one)) check_enum(one);
    }
  }

  void check_callback(const model::Callback &callback) {
    std::string type = speller_.function_pointer(callback.signature, callback.is_function ? "" : "*", false);
    if (callback.signature.is_noexcept) type += " noexcept";
    add({callback.name, "type", "CALLBACK_CHANGED", is_ + "(" + speller_.base(callback.name) + " *)0, " + type + ")"});
  }

  void check_enum(const model::Enum &entity) {
    const std::string type = speller_.base(model::reference(entity));
    const std::string fixed = entity.underlying ? speller_.type(*entity.underlying) : "int";
    // The sign of one that isn't fixed is the compiler's choice; values within int are the same either way.
    std::string condition = "sizeof(" + type + ") == sizeof(" + fixed + ")";
    const std::string sign = ")-1 < (";
    if (entity.underlying) {
      condition += " && ((" + type + sign + type + ")1) == ((" + fixed + sign + fixed + ")1)";
    }
    add({entity.name, "type", "ENUM_UNDERLYING_CHANGED", condition});
    for (const model::Enumerator &one : entity.enumerators) {
      const std::string value = (entity.is_scoped ? "(" + fixed + ")" : "") + speller_.name(one);
      if (!one.retired) add({one.name, "value", "ENUM_VALUE_CHANGED", value + " == " + enumerator_literal(one)});
    }
  }

  // What was seen of others' types, where the compiler's own words say that this is the platform.
  void check_externals() {
    for (const model::External &one : api_.externals) {
      for (const model::Sighting &seen : one.seen) {
        const auto *platform = std::find_if(std::begin(kPlatforms), std::end(kPlatforms),
                                            [&](const Platform &row) { return row.profile == seen.profile; });
        if (platform == std::end(kPlatforms)) continue;
        add({one.name, "form on " + seen.profile, "EXTERNAL_CHANGED", external_condition(one, seen)});
        checks_.back() = "#if " + std::string(platform->condition) + "\n" + checks_.back() + "\n#endif";
      }
    }
  }

  static std::string external_condition(const model::External &one, const model::Sighting &seen) {
    const std::string &type = one.name;
    std::string condition = "sizeof(" + type + ") == " + std::to_string(seen.size);
    // Of scalars compilers and languages don't agree on what it says.
    if (seen.kind == "record") condition += " && alignof(" + type + ") == " + std::to_string(seen.align);
    const bool is_integer = seen.kind == "signed" || seen.kind == "unsigned";
    if (!is_integer || one.is_enum) return condition;
    const std::string least = "(" + type + ")-1", one_of_it = "(" + type + ")1", none = "(" + type + ")0";
    condition += " && " + least + (seen.kind == "signed" ? " < " : " > ") + one_of_it;
    return condition + " && (" + type + ")0.5 == " + none;
  }

  void check_records() {
    for (const model::Record &one : api_.records) {
      if (!is_here(one)) continue;
      const model::Record twin = twin_of(one, api_);
      twins_.push_back(record_definition(speller_, twin));
      RecordChecks found = check_record(speller_, one, tagged_name(twin));
      for (const Check &check : found.checks) add(check);
      bit_fields_.insert(bit_fields_.end(), found.bit_fields.begin(), found.bit_fields.end());
    }
  }

  void check_slots() {
    for (const Slot &slot : api_.slots) {
      // The generated header that stands in for the user's leaves out what the provider has to itself.
      const bool declared = speller_.uses_header() || !(slot.is_static || is_per_interpreter(api_, slot));
      if (!slot.retired && slot.kind != SlotKind::kReserved && declared) check_slot(slot);
    }
  }

  // Whether the function itself has the type of the slot. Elsewhere a thunk stands between: compiled consumers see its
  // C form, whatever it calls.
  static bool has_type_of_slot(const Slot &slot) {
    if (!slot.cxx) return true;
    const auto is_plain = [](const model::CxxType &type) { return type.kind == model::CxxTypeKind::kPlain; };
    const std::vector<model::CxxParameter> &all = slot.cxx->parameters;
    return slot.cxx->kind == model::CxxKind::kFunction && is_plain(slot.cxx->result) &&
           slot.cxx->result.plain == slot.signature.result &&
           std::all_of(all.begin(), all.end(), [&](const model::CxxParameter &one) { return is_plain(one.type); });
  }

  void check_slot(const Slot &slot) {
    if (!has_type_of_slot(slot)) return;
    // Compilers complain of a static function that is used where it isn't defined.
    const std::string &name = speller_.name(slot);
    const std::string address = slot.is_static ? "(__typeof__(" + name + ") *)0, " : "&" + name + ", ";
    if (slot.kind == SlotKind::kFunction) {
      std::string type = speller_.function_pointer(slot.signature, "", false);
      if (slot.signature.is_noexcept) type += " noexcept";
      add({slot.name, "type", "", upper(api_.name) + "_IS_FUNCTION(" + address + type + ")"});
    } else {
      const char *rule = slot.kind == SlotKind::kData ? "DATA_TYPE_CHANGED" : "TYPEOBJ_INDIRECTION_CHANGED";
      add({slot.name, "type", rule, is_ + address + pointer_to(speller_, slot.type) + ")"});
    }
  }

  void check_constants() {
    if (!speller_.uses_header()) return;
    for (const model::Constant &one : api_.constants) {
      const std::string condition = has_type(speller_, one);
      if (!condition.empty()) add({one.name, "type", "CONST_CHANGED", condition});
    }
  }

  void add_probes(Data &data) {
    // Without a header of the user's nothing but the interface file says what a constant is.
    const std::vector<model::Constant> constants =
        speller_.uses_header() ? api_.constants : std::vector<model::Constant>();
    data.set("has_probes", !constants.empty() || !bit_fields_.empty());
    Keys<Check> checks;
    checks.text("condition", &Check::condition).text("how", [&api = api_](const Check &one) { return how(api, one); });
    std::vector<Check> of_constants;
    for (const model::Constant &one : constants) of_constants.push_back(constant_check(speller_, one));
    data.list("constants", std::move(of_constants), checks);
    Keys<BitField> fields;
    fields.text("record", &BitField::record).text("twin", &BitField::twin).text("path", &BitField::path);
    fields.text("type", &BitField::type).text("how", [&api = api_](const BitField &one) {
      return how(api, {one.subject, "layout", "BITFIELD_CHANGED", ""});
    });
    data.list("bit_fields", bit_fields_, fields);
  }

  const Subject &subject_;
  const Api &api_;
  const Speller &speller_;
  std::set<const model::Named *> gone_;
  std::string is_;
  std::vector<std::string> twins_, checks_;
  std::vector<BitField> bit_fields_;
};

}  // namespace

Data conformance_data(const Subject &subject, const Speller &speller) {
  return ConformanceView(subject, speller).data();
}

}  // namespace caplet::render
