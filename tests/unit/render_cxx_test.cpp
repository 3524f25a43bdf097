// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// How functions of C++ are spelled on both sides. tests/cases/cxx compiles and runs the whole.
#include <gmock/gmock.h>

#include <map>

#include "ledger/resolve.h"
#include "model/cxx_type_text.h"
#include "model/lowering.h"
#include "render/cxx/cxx_names.h"
#include "render/render.h"

namespace caplet::render::cxx_test {
namespace {

using model::CxxKind;
using testing::HasSubstr;
using testing::Not;

model::CxxType type(const std::string &text) {
  model::TypeSyntaxError error;
  return model::parse_cxx_type(text, &error).value();
}

model::Slot function(const std::string &symbol, const std::string &result, const std::vector<std::string> &parameters) {
  model::Slot slot;
  slot.name = "geo_" + split(symbol).last;
  slot.symbol = symbol;
  slot.cxx.emplace();
  slot.cxx->result = type(result);
  for (const std::string &text : parameters) {
    model::CxxParameter parameter;
    parameter.type = type(text);
    parameter.name = std::string(1, static_cast<char>('a' + slot.cxx->parameters.size()));
    slot.cxx->parameters.push_back(parameter);
  }
  return slot;
}

model::Slot member(CxxKind kind, const std::string &name, const std::string &symbol) {
  model::Slot slot = function(symbol, "void", {});
  slot.name = name;
  slot.cxx->kind = kind;
  slot.cxx->of = "struct geo_mesh";
  return slot;
}

// The texts of both sides, for an API with these slots besides a handle, an enum and a struct.
class Cxx : public testing::Test {
 protected:
  Cxx() {
    api_.name = "geometry";
    api_.capsule = "geometry._C_API";
    api_.prefix = "geo";
    api_.language = model::Language::kCxx;
    api_.header = "geo.hpp";
    model::Handle mesh;
    mesh.name = "geo_mesh";
    mesh.symbol = "geo::mesh";
    api_.handles = {mesh};
    model::Enum level;
    level.name = "geo_mesh_level";
    level.symbol = "geo::mesh::level";
    level.is_scoped = true;
    level.enumerators.resize(1);
    level.enumerators[0].name = "geo_mesh_level_low";
    level.enumerators[0].symbol = "geo::mesh::level::low";
    api_.enums = {level};
    model::Record point;
    point.name = "geo_point";
    point.symbol = "geo::point";
    point.layout.fields.resize(1);
    point.layout.fields[0].name = "x";
    point.layout.fields[0].type.base = "double";
    api_.records = {point};
  }

  void render(std::vector<model::Slot> slots) {
    api_.slots = std::move(slots);
    model::lower_slots(api_);
    const model::Api resolved = ledger::resolve(api_, nullptr);
    Diagnostics diagnostics;
    const auto outputs =
        render::render(resolved, model::fingerprint(resolved), "{}\n", options_, MemoryFileSystem(), diagnostics);
    ASSERT_TRUE(outputs.has_value()) << diagnostics.text();
    for (const OutputFile &one : *outputs) texts_[one.path] = one.bytes;
  }
  const std::string &provider() { return texts_.at("geometry_provider.cpp"); }
  const std::string &consumer() { return texts_.at("geometry_capi.hpp"); }

  model::Api api_;
  Options options_;
  std::map<std::string, std::string> texts_;
};

TEST(CxxNames, OperatorsMayHaveScopesInTheirNames) {
  EXPECT_EQ(split("geo::mesh::operator+=").last, "operator+=");
  EXPECT_EQ(split("geo::mesh::operator std::string").scope, "geo::mesh");
  EXPECT_EQ(split("geo::operators::run").last, "run");
  EXPECT_EQ(split("geo::operator_for").last, "operator_for");
  EXPECT_EQ(split("area").scope, "");
  EXPECT_EQ(split("operator==").last, "operator==");
}

TEST_F(Cxx, ThunkLiftsCallsAndLowers) {
  render({function("geo::f", "std::string", {"std::string_view", "std::vector<int>", "struct geo_mesh &"})});
  EXPECT_THAT(provider(),
              HasSubstr("static int caplet_geometry_thunk_geo_f(const char *a, size_t a_size, const int *b, "
                        "size_t b_size, geo::mesh *c,\n    char **result, size_t *result_size) noexcept {\n"
                        "  return caplet::serve(caplet::raise_current, [&] {\n"
                        "    return geo::f(std::string_view(a, a_size), std::vector<int>(b, b + b_size), *c);\n"
                        "  }, result, result_size);\n}\n"));
  EXPECT_THAT(provider(), HasSubstr("    caplet_geometry_thunk_geo_f, /* 0 */\n"));
}

TEST_F(Cxx, WhatCannotFailHasNoGuard) {
  model::Slot slot = function("geo::f", "double", {"double"});
  slot.cxx->is_noexcept = true;
  render({slot});
  EXPECT_THAT(provider(), HasSubstr("thunk_geo_f(double a) noexcept {\n  return geo::f(a);\n}\n"));
  EXPECT_THAT(consumer(),
              HasSubstr("inline double f(double a) noexcept {\n  return caplet::nothrow(::geo_f)(a);\n}\n"));
}

TEST_F(Cxx, AParameterMayHaveTheNameOfAGlobalFunction) {
  model::Slot slot = function("count", "int", {"int"});
  slot.cxx->parameters[0].name = "count";
  render({slot});
  EXPECT_THAT(provider(), HasSubstr("return ::count(count);"));
  EXPECT_THAT(consumer(), HasSubstr("namespace geometry {\nCAPLET_BEGIN_MODE\n\ninline caplet::result<int> "
                                    "count(int count) {\n"));
}

TEST_F(Cxx, AllThatIsGivenIsOwnedBeforeAnythingCanFail) {
  render({function("geo::f", "void", {"std::string", "std::function<int (int)>", "std::unique_ptr<struct geo_mesh>"}),
          member(CxxKind::kDestructor, "geo_mesh_delete", "geo::mesh::~mesh")});
  EXPECT_THAT(provider(), HasSubstr("[&] {\n    caplet::context caplet_b_owner(b_context, b_release);\n"
                                    "    std::unique_ptr<geo::mesh> caplet_c_owner(c);\n"
                                    "    std::function<int (int)> caplet_b_function;\n"));
  EXPECT_THAT(consumer(), HasSubstr("f(std::string_view a, std::function<int (int)> b, geo::mesh c) {\n"));
}

TEST_F(Cxx, WhatIsReturnedAsAReferenceIsNotCopied) {
  render({function("geo::f", "std::string_view", {})});
  EXPECT_THAT(provider(), HasSubstr("[&]() -> decltype(auto) {\n    return geo::f();\n  }, result, result_size);\n"));
}

TEST_F(Cxx, AStatedErrorValueIsAskedFor) {
  model::Slot usual = function("geo::f", "int", {}), stated = function("geo::g", "int", {});
  stated.on_error = std::int64_t{-7};
  render({usual, stated});
  EXPECT_THAT(consumer(), HasSubstr("f() {\n  return caplet::checked<int>(::geo_f());\n"));
  EXPECT_THAT(consumer(), HasSubstr("g() {\n  return caplet::checked<int>(::geo_g(), static_cast<int>(-7));\n"));
  EXPECT_THAT(provider(), HasSubstr("return caplet::guarded(-7, caplet::raise_current, [&] {\n    return geo::g();\n"));
}

TEST_F(Cxx, RegisteredExceptionsAreCaughtInOrder) {
  model::Slot object;
  object.name = "geo_Error";
  object.kind = model::SlotKind::kObject;
  object.type.base = "PyObject";
  object.type.pointers.resize(1);
  model::ExceptionType error;
  error.name = "geo::error";
  error.object = "geo_Error";
  api_.exceptions = {error};
  render({object, function("geo::f", "void", {})});
  EXPECT_THAT(provider(), HasSubstr("  } catch (const geo::error &error) {\n"
                                    "    caplet::raise(::geo_Error, caplet::text_of(error, \"geo::error\"));\n"
                                    "  } catch (...) {\n    caplet::raise_current();\n  }\n"));
  EXPECT_THAT(provider(), HasSubstr("caplet::serve(caplet_geometry_raise, [&] {"));
}

TEST_F(Cxx, AnOptionalFunctionMayBeMissing) {
  model::Slot slot = function("geo::f", "void", {});
  slot.optional = true;
  render({slot});
  EXPECT_THAT(provider(), HasSubstr("#ifndef CAPLET_WITHOUT_geo_f\nstatic int caplet_geometry_thunk_geo_f(void)"));
  EXPECT_THAT(provider(), HasSubstr("#define caplet_geometry_geo_f caplet_geometry_thunk_geo_f\n"));
}

TEST_F(Cxx, MembersOfBasesAreInherited) {
  const auto of = [](model::Slot slot, const char *handle) {
    slot.cxx->of = handle;
    return slot;
  };
  const auto upcast = [&](const std::string &from, const std::string &to) {
    model::Slot slot = member(CxxKind::kUpcast, from + "_as_" + to, "");
    slot.cxx->of = "struct " + from;
    slot.cxx->is_noexcept = true;
    slot.cxx->result = type("struct " + to + " &");
    return slot;
  };
  for (const char *name : {"shape", "priced"}) {
    model::Handle base;
    base.name = std::string("geo_") + name;
    base.symbol = std::string("geo::") + name;
    api_.handles.push_back(base);
  }
  const CxxKind method = CxxKind::kMethod;
  render({upcast("geo_mesh", "geo_shape"), upcast("geo_mesh", "geo_priced"),
          of(member(method, "geo_shape_draw", "geo::shape::draw"), "struct geo_shape"),
          of(member(method, "geo_shape_size", "geo::shape::size"), "struct geo_shape"),
          of(member(method, "geo_shape_name", "geo::shape::name"), "struct geo_shape"),
          of(member(method, "geo_priced_name", "geo::priced::name"), "struct geo_priced"),
          of(member(method, "geo_priced_get", "geo::priced::get"), "struct geo_priced"),
          member(method, "geo_mesh_size", "geo::mesh::size")});
  EXPECT_THAT(consumer(), HasSubstr("void> mesh_ref::draw() {\n"
                                    "  return caplet::done(::geo_shape_draw(geo::shape_ref(*this).get()));\n"));
  EXPECT_THAT(consumer(), HasSubstr("mesh_ref::size() {\n  return caplet::done(::geo_mesh_size(get_()));\n"))
      << "hides that of the base; its own `get` makes room for the base's";
  EXPECT_THAT(consumer(), Not(HasSubstr("::geo_shape_size(geo::shape_ref(*this)")));
  EXPECT_THAT(consumer(), HasSubstr("mesh_ref::get() {\n"
                                    "  return caplet::done(::geo_priced_get(geo::priced_ref(*this).get_()));\n"));
  EXPECT_THAT(consumer(), Not(HasSubstr("mesh_ref::name()"))) << "of which base?";
}

TEST_F(Cxx, WhatCannotBeOwnedHasNoClassThatOwns) {
  render({function("geo::f", "struct geo_mesh &", {})});
  EXPECT_THAT(consumer(), HasSubstr("using mesh = mesh_ref;\n"));
  EXPECT_THAT(consumer(), Not(HasSubstr("class mesh ")));
  EXPECT_THAT(consumer(), HasSubstr("inline caplet::result<geo::mesh_ref> f() {\n"));
}

TEST_F(Cxx, MembersOfTheNamesOfOursHaveThem) {
  render({member(CxxKind::kDestructor, "geo_mesh_delete", "geo::mesh::~mesh"),
          member(CxxKind::kMethod, "geo_mesh_get", "geo::mesh::get"),
          function("geo::f", "void", {"const struct geo_mesh &"})});
  EXPECT_THAT(consumer(), HasSubstr("const ::geo_mesh *get_() const noexcept { return caplet_self_; }"));
  EXPECT_THAT(consumer(), HasSubstr("  caplet::result<void> get();\n"));
  EXPECT_THAT(consumer(), HasSubstr("::geo_f(a.get_())"));
}

TEST_F(Cxx, ReleasedFunctionsHaveADetachedOverload) {
  model::Slot slot = function("geo::f", "double", {"double"});
  slot.gil = model::Gil::kReleased;
  render({slot});
  EXPECT_THAT(consumer(), HasSubstr("f(caplet::without_gil_t, double a) {\n"
                                    "  return caplet::checked<double>(caplet::detach([&] { return ::geo_f(a); }));\n"));
}

TEST_F(Cxx, EnumsOfAClassAreItsMembers) {
  model::Slot slot = function("geo::f", "void", {"enum geo_mesh_level"});
  slot.cxx->parameters[0].default_value = "geo::mesh::level::low";
  render({slot});
  EXPECT_THAT(consumer(), HasSubstr("enum class mesh_level {\n  low = 0,\n};\n"));
  EXPECT_THAT(consumer(), HasSubstr("  using level = geo::mesh_level;\n"));
  EXPECT_THAT(consumer(), HasSubstr("f(geo::mesh_level a = geo::mesh_level::low) {\n"));
  EXPECT_THAT(consumer(), HasSubstr("::geo_f(static_cast<::geo_mesh_level>(a))"));
}

TEST_F(Cxx, DefaultsThatNoViewHasAreLeftOut) {
  model::Slot slot = function("geo::f", "void", {"int", "const struct geo_mesh &", "int"});
  for (model::CxxParameter &one : slot.cxx->parameters) one.default_value = one.name == "b" ? "{}" : "1";
  render({slot});
  EXPECT_THAT(consumer(), HasSubstr("f(int a, geo::mesh_view b, int c = 1) {\n"));
}

TEST_F(Cxx, PlainFunctionsOfCxxAreForwarded) {
  model::Slot slot = function("geo::f", "double", {});
  slot.cxx.reset();
  slot.signature.result.base = "double";
  render({slot});
  EXPECT_THAT(consumer(), HasSubstr("inline double f() noexcept {\n  return caplet::nothrow(::geo_f)();\n}\n"));
  EXPECT_THAT(provider(), HasSubstr("    geo::f, /* 0 */\n"));
}

TEST_F(Cxx, TheBundledRuntimeIsIncludedByItsOwnName) {
  options_.bundle_runtime = true;
  render({function("geo::f", "void", {})});
  EXPECT_EQ(texts_.count("caplet_runtime.hpp"), 1U);
  for (const char *name : {"geometry_provider.cpp", "geometry_capi.hpp"}) {
    EXPECT_THAT(texts_[name], HasSubstr("#include \"caplet_runtime.hpp\"\n"));
    EXPECT_THAT(texts_[name], Not(HasSubstr("#include <caplet/")));
  }
}

TEST_F(Cxx, IsolatedApisHaveNoCxxHeader) {
  api_.interpreters = model::Interpreters::kIsolated;
  render({});
  EXPECT_EQ(texts_.count("geometry_capi.hpp"), 0U);
}

}  // namespace
}  // namespace caplet::render::cxx_test
