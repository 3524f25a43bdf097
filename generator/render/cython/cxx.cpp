// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The C++ header of consumers as Cython sees it. C++ converts where both differ: texts are std::string on Cython's
// side, elements std::vector, and what a class without an empty value returns is a box, since variables of Cython begin
// empty.
#include <algorithm>
#include <cctype>
#include <map>
#include <set>

#include "model/named_walk.h"
#include "render/cxx/cxx_functions.h"
#include "render/cxx/cxx_members.h"
#include "render/cython/declarations.h"

namespace caplet::render {
namespace {

using model::CxxKind;
using model::CxxType;
using model::CxxTypeKind;
using model::Handle;
using model::Slot;

// Where a type stands: as an argument of Cython's, as a result, within another type, as what a callable is given.
enum class Use { kArgument, kResult, kWithin, kGiven };

class CythonCxx {
 public:
  explicit CythonCxx(const Subject &subject)
      : subject_(subject), api_(subject.api), language_(subject, subject.api.name), side_(language_.c()) {
    for (const Slot &one : api_.slots) {
      const bool is_shown = !one.retired && one.kind == model::SlotKind::kFunction && !one.signature.variadic;
      if (is_shown) functions_.emplace_back(subject, side_, one);
    }
    for (const Handle &one : api_.handles) {
      if (side_.cxx_names().has_class(one)) forward(one);
    }
    for (const model::Enum &one : api_.enums) {
      if (one.is_scoped) add(one);
    }
    for (const Handle &one : api_.handles) {
      if (side_.cxx_names().has_class(one)) add(one);
    }
    for (const CxxFunction &one : functions_) {
      const CxxName cxx = side_.cxx_names().of(one.slot());
      const bool is_free = cxx.within == nullptr && form(one).of.empty();
      if (is_free && one.kind() == CxxKind::kFunction)
        add(one, is_operator(one) ? one.slot().name : one.name(), 4, lines(blocks_, cxx.space));
    }
  }

  void fill(Data &data) {
    for (std::string &one : language_.take_declarations()) types_.push_back({"", std::move(one)});
    Keys<Block> keys;
    keys.text("space", &Block::space).rows("lines", &Block::lines, line_keys());
    data.list("cxx_heads", std::move(heads_), keys);
    data.list("cxx_types", std::move(types_), line_keys());
    data.list("cxx_blocks", std::move(blocks_), keys);
    add_cimports(language_, "cxx_cimports", data);
  }

 private:
  // What stands in one namespace.
  struct Block {
    std::string space;
    std::vector<CythonLine> lines;
  };
  static std::vector<CythonLine> &lines(std::vector<Block> &blocks, const std::string &space) {
    if (blocks.empty() || blocks.back().space != space) blocks.push_back({space, {}});
    return blocks.back().lines;
  }
  std::string name(const model::Named &entity) const { return side_.cxx_names().of(entity).name; }
  bool is_owned(const Handle &handle) const { return side_.destroyer(handle) != nullptr; }

  // ---- Types ----

  static bool has_class(const CxxType &type, const ConsumerSide &side) {
    if (type.kind == CxxTypeKind::kFunction) return false;
    if (type.kind == CxxTypeKind::kUnique || (!is_text(type) && side.is_handle(type.plain))) return true;
    return std::any_of(type.arguments.begin(), type.arguments.end(),
                       [&](const CxxType &one) { return has_class(one, side); });
  }
  static bool is_text(const CxxType &type) {
    return type.kind == CxxTypeKind::kString || type.kind == CxxTypeKind::kStringView;
  }

  std::string plain(const model::Type &type, Use use) const {
    const auto *found = side_.speller().names().find<model::Enum>(type.base);
    if (found != nullptr && type.pointers.empty() && found->is_scoped) return name(*found);
    if (type.base == "bool" && type.pointers.empty()) {
      return use == Use::kWithin ? language_.imported("libcpp", "bool") : "bint";
    }
    return language_.type(type);
  }
  std::string type(const CxxType &type, Use use) {
    switch (type.kind) {
      case CxxTypeKind::kUnique:
        return owner(type.plain);
      case CxxTypeKind::kReference:
        if (side_.is_handle(type.plain))
          return base_name(type.plain) + (type.plain.qualifiers.is_const ? "_view" : "_ref");
        return plain(type.plain, Use::kGiven) + " &";
      case CxxTypeKind::kString:
      case CxxTypeKind::kStringView:
        if (use == Use::kGiven) return "string_view";
        return use == Use::kArgument ? "const " + language_.imported("libcpp.string", "string") + " &"
                                     : language_.imported("libcpp.string", "string");
      case CxxTypeKind::kSpan:
      case CxxTypeKind::kVector:
        return elements(type, use);
      case CxxTypeKind::kArray:
      case CxxTypeKind::kTuple:
      case CxxTypeKind::kFunction: {
        const std::string own = named(type);
        return use == Use::kArgument && type.kind == CxxTypeKind::kArray ? "const " + own + " &" : own;
      }
      case CxxTypeKind::kOptional:
        return "optional[" + this->type(type.arguments[0], Use::kWithin) + "]";
      case CxxTypeKind::kPair:
        return language_.imported("libcpp.pair", "pair") + "[" + this->type(type.arguments[0], Use::kWithin) + ", " +
               this->type(type.arguments[1], Use::kWithin) + "]";
      case CxxTypeKind::kPlain:
        return side_.is_handle(type.plain) ? owner(type.plain) : plain(type.plain, use);
    }
    return "";
  }
  std::string elements(const CxxType &type, Use use) {
    model::Type element = type.plain;
    const bool is_const = element.qualifiers.is_const || type.kind == CxxTypeKind::kVector;
    element.qualifiers.is_const = false;
    const std::string own = plain(element, Use::kWithin);
    if (type.kind == CxxTypeKind::kVector && use != Use::kArgument)
      return language_.imported("libcpp.vector", "vector") + "[" + own + "]";
    // There are no elements of a vector<bool> in a row.
    const bool is_vector = is_const && use == Use::kArgument && element.base != "bool";
    if (is_vector) return "const " + language_.imported("libcpp.vector", "vector") + "[" + own + "] &";
    return (is_const ? "const_span[" : "span[") + own + "]";
  }
  std::string base_name(const model::Type &handle) const { return name(*side_.handle(handle)); }
  std::string owner(const model::Type &handle) const {
    return base_name(handle) + (is_owned(*side_.handle(handle)) ? "" : "_ref");
  }

  // A type of C++ whose parameters Cython has no words for, by a name of its own.
  //     cdef cppclass array_double_3 "std::array<double, 3>":
  //         double &operator[](size_t place)
  std::string named(const CxxType &type) {
    static constexpr std::string_view kSpace = "std::";
    std::string in_cxx = side_.type(type), out;
    for (const char c : in_cxx.substr(kSpace.size())) {
      const bool is_word = std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
      if (is_word || (!out.empty() && out.back() != '_')) out += is_word ? c : '_';
    }
    while (out.back() == '_') out.pop_back();
    if (!named_.insert(out).second) return out;
    CythonLine declared;
    if (type.kind == CxxTypeKind::kArray) {
      declared.members.push_back({"", plain(type.plain, Use::kGiven) + " &operator[](size_t place)"});
    } else if (type.kind == CxxTypeKind::kTuple) {
      for (std::size_t i = 0; i < type.arguments.size(); ++i) {
        elements_.push_back({"", this->type(type.arguments[i], Use::kWithin) + " &" + out + "_" + std::to_string(i) +
                                     " \"std::get<" + std::to_string(i) + ">\"(" + out + " &tuple)"});
      }
    } else {
      in_cxx.replace(0, std::string_view("std::function").size(), "::caplet::cython::function");
      add_callable(type, out, declared.members);
    }
    declared.text = "cdef cppclass " + out + " \"" + in_cxx + "\":";
    if (declared.members.empty()) declared.members.push_back({"", "pass"});
    types_.push_back(std::move(declared));
    types_.insert(types_.end(), elements_.begin(), elements_.end());
    elements_.clear();
    return out;
  }
  //     function_int_int()
  //     function_int_int(int (*call)(int) except *)
  //     function_int_int(int (*call)(void *, int) except *, void *context)
  //     int operator()(int) except +raise_current
  //     bint operator bool()
  void add_callable(const CxxType &function, const std::string &own, std::vector<CythonLine> &members) {
    const std::string result = type(function.arguments[0], Use::kResult);
    std::string given, passed;
    for (std::size_t i = 1; i < function.arguments.size(); ++i) {
      given += (i == 1 ? "" : ", ") + type(function.arguments[i], Use::kGiven);
      passed += (i == 1 ? "" : ", ") + type(as_argument(function.arguments[i]), Use::kArgument);
    }
    members.push_back({"", own + "()"});
    members.push_back({"", own + "(" + result + " (*call)(" + given + ") except *)"});
    members.push_back({"", own + "(" + result + " (*call)(void *" + (given.empty() ? "" : ", ") + given +
                               ") except *, void *context)"});
    members.push_back({"", result + " operator()(" + passed + ") except +raise_current"});
    members.push_back({"", "bint operator bool()"});
  }

  // ---- Functions ----

  // Of a function that C has as it is, C's.
  const model::CxxForm &form(const CxxFunction &one) {
    const Slot &slot = one.slot();
    if (slot.cxx) return *slot.cxx;
    const auto [found, is_new] = c_forms_.try_emplace(&slot);
    if (!is_new) return found->second;
    found->second.result.plain = slot.signature.result;
    for (const model::Parameter &each : slot.signature.parameters) {
      found->second.parameters.push_back({each.name, {CxxTypeKind::kPlain, each.type, 0, {}}, "", each.origin});
    }
    return found->second;
  }
  static std::string clause(const CxxFunction &one) {
    return std::string(one.can_fail() ? " except +raise_current" : " noexcept") +
           (one.slot().gil == model::Gil::kReleased ? " nogil" : "");
  }
  const model::Parameter *of_c(const Slot &slot, const std::string &name) const {
    return name.empty() ? nullptr : model::find_named(slot.signature.parameters, name);
  }
  std::string parameter(const Slot &slot, const std::vector<model::CxxParameter> &all, std::size_t index) {
    const model::CxxParameter &one = all[index];
    const std::string name = language_.parameter(side_.speller().safe_name(all, index));
    const model::Parameter *c = of_c(slot, one.name);
    if (one.type.kind == CxxTypeKind::kPlain && c != nullptr && CythonLanguage::takes_object(*c))
      return "object " + name;
    const std::string written = type(as_argument(one.type), Use::kArgument);
    return written + (written.back() == '*' || written.back() == '&' ? "" : " ") + name;
  }
  std::string result(const CxxFunction &one) {
    const CxxType &type = form(one).result;
    if (is_constructor(one)) return "";
    if (type.kind == CxxTypeKind::kPlain && CythonLanguage::returns_object(one.slot())) return "object ";
    const std::string written = this->type(type, Use::kResult);
    if (has_class(type, side_)) return "box[" + written + "] ";
    return written + (written.back() == '*' || written.back() == '&' ? "" : " ");
  }
  // As often as there are defaults to leave out.
  //     double area(int side) except +raise_current
  void add(const CxxFunction &one, const std::string &name, int indent, std::vector<CythonLine> &out) {
    const Slot &slot = one.slot();
    const std::vector<model::CxxParameter> &all = form(one).parameters;
    const std::string own = is_constructor(one) ? name : language_.declared(language_.identifier(name), one.name());
    std::size_t needed = all.size();
    const auto can_be_left_out = [&](const model::CxxParameter &parameter) {
      const bool is_object = parameter.type.kind == CxxTypeKind::kReference && side_.is_handle(parameter.type.plain);
      return !is_object && !parameter.default_value.empty();
    };
    while (needed > 0 && can_be_left_out(all[needed - 1])) --needed;
    std::string doc = language_.comment(slot_doc_of(slot), indent);
    if (indent > 4 && one.kind() == CxxKind::kFunction)
      doc += std::string(static_cast<std::size_t>(indent), ' ') + "@staticmethod\n";
    std::string parameters;
    for (std::size_t i = 0; i <= all.size(); ++i) {
      if (i >= needed) out.push_back({doc, result(one) + own + "(" + parameters + ")" + clause(one)});
      if (i < all.size()) parameters += (i == 0 ? "" : ", ") + parameter(slot, all, i);
    }
  }
  std::string slot_doc_of(const Slot &slot) const {
    std::string text = slot.doc;
    const auto say = [&](const std::string &line) { text += (text.empty() ? "" : "\n") + line; };
    const std::string since = since_text(subject_, slot.since);
    if (!since.empty()) say(since);
    if (slot.deprecated) say("Deprecated" + (slot.deprecated->empty() ? "." : ": " + *slot.deprecated));
    return text;
  }

  // ---- Classes ----

  //     enum level:
  //         level_low "geo::level::low"
  void add(const model::Enum &one) {
    const CxxName cxx = side_.cxx_names().of(one);
    CythonLine out{language_.comment(one.doc, 4), "enum " + cxx.name + ":"};
    for (const model::Enumerator &value : one.enumerators) {
      const std::string last = split(value.spelled_in_provider()).last;
      if (!value.retired)
        out.members.push_back(
            {language_.comment(value.doc, 8), cxx.name + "_" + last + " \"" + cxx.qualified() + "::" + last + "\""});
    }
    if (out.members.empty()) out.members.push_back({"", "pass"});
    lines(heads_, cxx.space).push_back(std::move(out));
  }

  void forward(const Handle &handle) {
    const CxxName cxx = side_.cxx_names().of(handle);
    for (const char *suffix : {"_view", "_ref", ""}) {
      if (*suffix != 0 || is_owned(handle))
        lines(heads_, cxx.space).push_back({"", "cdef cppclass " + cxx.name + suffix});
    }
  }
  // Those of its bases first: of two with one name Cython 0.29 takes the last.
  std::vector<std::string> bases(const Handle &handle, const std::string &suffix) const {
    std::vector<std::string> found;
    for (const CxxFunction &one : functions_) {
      const bool is_upcast = one.kind() == CxxKind::kUpcast && one.slot().cxx->of == model::reference(handle);
      if (is_upcast) found.push_back(base_name(one.slot().cxx->result.plain) + suffix);
    }
    return found;
  }

  // A class with what it has that it doesn't inherit. Before Cython 3, a class inherits but the last of several
  // overloads.
  struct Class {
    std::string name;
    std::vector<std::string> bases;
    std::vector<CythonLine> lines;
    std::vector<std::pair<std::string, CythonLine>> members;  // by name
  };
  void add(Class made, const std::string &doc, const std::string &space) {
    std::map<std::string, std::string> &last = last_[made.name];
    std::string text = "cdef cppclass " + made.name;
    for (const std::string &one : made.bases) {
      for (const auto &[name, line] : last_[one]) last[name] = line;
      text += (&one == &made.bases.front() ? "(" : ", ") + one;
    }
    const std::map<std::string, std::string> inherited = last;
    for (auto &[name, line] : made.members) {
      const auto found = inherited.find(name);
      if (found != inherited.end() && found->second == line.text) continue;
      last[name] = line.text;
      made.lines.push_back(std::move(line));
    }
    if (made.lines.empty()) made.lines.push_back({"", "pass"});
    lines(blocks_, space).push_back({doc, text + (made.bases.empty() ? ":" : "):"), std::move(made.lines)});
  }

  //     cdef cppclass mesh_view(shape_view):
  //         mesh_view(const geo_mesh *self)
  //         double area() noexcept
  // and the like for mesh_ref and mesh.
  void add(const Handle &handle) {
    const CxxName cxx = side_.cxx_names().of(handle);
    const std::string get = side_.own_member(handle, "get"),
                      c = language_.imported(api_.name, language_.type_name(handle));
    const std::string view = cxx.name + "_view", ref = cxx.name + "_ref";
    Class of_view{view, bases(handle, "_view"), {{"", view + "(const " + c + " *self)"}}, {}};
    Class of_ref{
        ref, bases(handle, "_ref"), {{"", ref + "(" + c + " *self)"}, {"", c + " *" + get + "() noexcept nogil"}}, {}};
    Class of_owner{cxx.name, {ref}, {}, {}};
    of_ref.bases.push_back(view);
    const std::vector<CxxMember> all = members_of(side_, handle, functions_);
    for (const CxxMember &one : all) {
      const CxxFunction &function = *one.function;
      if (!is_of_view(function) && !is_of_ref(function) && !is_constructor(function)) continue;
      const std::string name = is_constructor(function) ? cxx.name : name_among(all, function);
      std::vector<CythonLine> declared;
      add(function, name, 8, declared);
      for (CythonLine &line : declared) {
        // Cython 0.29 can't call a static member that was inherited.
        const bool is_static = function.kind() == CxxKind::kFunction;
        if (is_static && one.of == &handle) (is_owned(handle) ? of_owner : of_ref).lines.push_back(line);
        if (is_constructor(function)) of_owner.lines.push_back(line);
        if (is_static || is_constructor(function)) continue;
        if (is_of_view(function)) of_view.members.emplace_back(name, line);
        of_ref.members.emplace_back(name, line);
        of_owner.members.emplace_back(name, line);
      }
    }
    add(std::move(of_view), language_.comment(handle.doc, 4), cxx.space);
    add(std::move(of_ref), "", cxx.space);
    if (is_owned(handle)) add(std::move(of_owner), "", cxx.space);
  }
  // Of two functions that differ in const alone, which Cython doesn't know, one has the slot's name; and so have
  // operators.
  std::string name_among(const std::vector<CxxMember> &all, const CxxFunction &function) {
    const std::vector<model::CxxParameter> &own = form(function).parameters;
    const auto is_twin = [&](const CxxMember &one) {
      if (!is_of_view(*one.function) || one.function->name() != function.name()) return false;
      const std::vector<model::CxxParameter> &other = form(*one.function).parameters;
      return std::equal(own.begin(), own.end(), other.begin(), other.end(),
                        [](const auto &a, const auto &b) { return a.type == b.type; });
    };
    const bool has_twin = is_of_ref(function) && std::any_of(all.begin(), all.end(), is_twin);
    if (!has_twin && !is_operator(function)) return function.name();
    const std::string prefix = form(function).of.substr(form(function).of.rfind(' ') + 1) + "_";
    const bool has_prefix = function.slot().name.compare(0, prefix.size(), prefix) == 0;
    return has_prefix ? function.slot().name.substr(prefix.size()) : function.slot().name;
  }
  static bool is_operator(const CxxFunction &function) { return function.name().compare(0, 8, "operator") == 0; }

  const Subject &subject_;
  const model::Api &api_;
  CythonLanguage language_;
  ConsumerSide side_;
  std::vector<CxxFunction> functions_;
  std::vector<Block> heads_, blocks_;  // of classes before their members, and the rest
  std::vector<CythonLine> types_, elements_;
  std::map<const Slot *, model::CxxForm> c_forms_;
  std::set<std::string> named_;
  std::map<std::string, std::map<std::string, std::string>> last_;  // by class and name: what is inherited
};

}  // namespace

void add_cython_cxx(const Subject &subject, Data &data) { CythonCxx(subject).fill(data); }

}  // namespace caplet::render
