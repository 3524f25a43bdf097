// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/render.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <ctime>

#include "ledger/resolve.h"
#include "model/type_text.h"

namespace caplet::render::render_test {
namespace {

using testing::HasSubstr;
using testing::Not;

model::Type type(const std::string &text) {
  model::TypeSyntaxError error;
  return model::parse_type(text, &error).value();
}

model::Slot function(const std::string &name, const std::string &result, std::vector<std::string> parameters) {
  model::Slot slot;
  slot.name = name;
  slot.signature.result = type(result);
  for (const std::string &text : parameters) {
    model::Parameter parameter;
    parameter.type = type(text);
    parameter.name = "p" + std::to_string(slot.signature.parameters.size());
    slot.signature.parameters.push_back(parameter);
  }
  return slot;
}

model::Api small_api() {
  model::Api api;
  api.name = "geometry";
  api.capsule = "geometry._core._C_API";
  api.header = "geometry.h";
  api.guards = {"GEOMETRY_H"};
  api.slots = {function("geo_norm", "double", {"const double *", "Py_ssize_t"})};
  return api;
}

struct Rendering {
  Options options;
  MemoryFileSystem files;
  Diagnostics diagnostics;
  std::map<std::string, std::string> texts;

  bool run(const model::Api &interface) {
    const model::Api api = ledger::resolve(interface, nullptr);
    options.interface_name = "geometry.caplet.json";
    options.command = "caplet generate geometry.caplet.json";
    const auto outputs = render(api, model::fingerprint(api), "{}\n", options, files, diagnostics);
    if (!outputs) return false;
    for (const OutputFile &one : *outputs) texts[one.path] = one.bytes;
    return true;
  }
  const std::string &consumer() { return texts.at("geometry_capi.h"); }
  const std::string &source() { return texts.at("geometry_provider.c"); }
};

TEST(Render, WritesProviderAndConsumer) {
  Rendering rendering;
  ASSERT_TRUE(rendering.run(small_api())) << rendering.diagnostics.text();
  EXPECT_EQ(rendering.texts.size(), 3U);
  EXPECT_EQ(rendering.texts.count("geometry_provider.h"), 1U);
  EXPECT_THAT(rendering.consumer(), HasSubstr("double (*geo_norm)(const double *p0, Py_ssize_t p1); /* 0 */"));
  EXPECT_THAT(rendering.source(), HasSubstr("    geo_norm, /* 0 */\n"));
}

// What stands between the first `mark` and the NUL, without the quotes that cut it into lines.
std::string record_in(const std::string &text, const std::string &mark) {
  const std::size_t begin = text.find(mark);
  std::string record = text.substr(begin, text.find("\\0", begin) - begin);
  for (std::size_t at = record.find("\"\n"); at != std::string::npos; at = record.find("\"\n"))
    record.erase(at, record.find('"', at + 1) + 1 - at);
  return record;
}

TEST(Render, RecordsOfALongHistoryFitIntoALiteral) {
  model::Api api = small_api();
  api.minor = 200;
  for (int minor = 1; minor < api.minor; ++minor)
    api.history.push_back({minor, "2026.11." + std::to_string(minor), "0123456789abcdef", 0});
  Rendering rendering;
  ASSERT_TRUE(rendering.run(api)) << rendering.diagnostics.text();
  const std::string consumer = record_in(rendering.consumer(), "caplet-consumer 1 ");
  const std::string provider = record_in(rendering.source(), "caplet-provider 1 ");
  for (const std::string &one : {consumer, provider}) {
    EXPECT_LT(one.size(), 4000U);
    EXPECT_THAT(one, HasSubstr("\\\"first\\\":137,"));
    EXPECT_THAT(one, HasSubstr("\\\"versions\\\":[\\\"2026.11.137\\\","));
    EXPECT_THAT(one, HasSubstr(",\\\"2026.11.199\\\",\\\"\\\"]"));
  }
}

TEST(Render, TargetsChooseFiles) {
  Rendering rendering;
  rendering.options.targets = {"consumer"};
  ASSERT_TRUE(rendering.run(small_api()));
  EXPECT_EQ(rendering.texts.size(), 1U);
}

TEST(Render, UnknownTargetIsAnError) {
  Rendering rendering;
  rendering.options.targets = {"consumr"};
  EXPECT_FALSE(rendering.run(small_api()));
  EXPECT_THAT(rendering.diagnostics.text(), HasSubstr("error: unknown target `consumr` [unknown-target]"));
  EXPECT_THAT(rendering.diagnostics.text(), HasSubstr("did you mean `consumer`?"));
}

TEST(Render, FloorAboveTheMinorIsAnError) {
  Rendering rendering;
  rendering.options.require = 2;
  EXPECT_FALSE(rendering.run(small_api()));
  EXPECT_THAT(rendering.diagnostics.text(),
              HasSubstr("the interface has API 1.1, and minor 2 is required [floor-above-minor]"));
}

TEST(Render, AnIsolatedApiMayDeclareItsTable) {
  Rendering rendering;
  model::Api api = small_api();
  api.handles.emplace_back().name = "geometry_table";
  EXPECT_FALSE(rendering.run(api));
  EXPECT_THAT(rendering.diagnostics.text(), HasSubstr("generated code has its own `geometry_table` [generated-name]"));
  api.interpreters = model::Interpreters::kIsolated;
  EXPECT_TRUE(rendering.run(api));
}

TEST(Render, AFolderOfTemplatesOverridesTheEmbeddedOnes) {
  Rendering rendering;
  rendering.options.templates = "mine";
  rendering.files.files["mine/consumer/header.mustache"] = "{{#functions}}\n{{head}}\n{{/functions}}\n";
  ASSERT_TRUE(rendering.run(small_api())) << rendering.diagnostics.text();
  EXPECT_EQ(rendering.consumer(), "static inline double geo_norm(const double *p0, Py_ssize_t p1) {\n");
  EXPECT_THAT(rendering.source(), HasSubstr("geometry_provide"));
}

TEST(Render, AKeyThatTheDataLacksNamesTheTemplate) {
  Rendering rendering;
  rendering.options.templates = "mine";
  rendering.files.files["mine/consumer/header.mustache"] = "{{#functions}}{{haed}}{{/functions}}";
  EXPECT_FALSE(rendering.run(small_api()));
  EXPECT_THAT(rendering.diagnostics.text(),
              HasSubstr("mine/consumer/header.mustache:1:15: error: `haed` is not known here [invalid-template]\n"));
  EXPECT_THAT(rendering.diagnostics.text(), HasSubstr("did you mean `head`?"));
}

Target own_target(const std::string &view) {
  Target own;
  own.name = "list";
  own.view = view;
  own.files = {{"{{api}}.md", "list.mustache"}};
  return own;
}

TEST(Render, ATargetOfAUsersOwnIsMadeOfItsFolder) {
  Rendering rendering;
  rendering.options.templates = "mine";
  rendering.options.own = own_target("api");
  rendering.files.files["mine/list.mustache"] =
      "{{#functions}}{{name}}: {{result}}{{#parameters}}; {{type}} {{name}}{{/parameters}}\n{{/functions}}";
  ASSERT_TRUE(rendering.run(small_api())) << rendering.diagnostics.text();
  EXPECT_EQ(
      rendering.texts,
      (std::map<std::string, std::string>{{"geometry.md", "geo_norm: double; const double * p0; Py_ssize_t p1\n"}}));
  rendering.options.targets = {"list", "consumer"};
  ASSERT_TRUE(rendering.run(small_api()));
  EXPECT_EQ(rendering.texts.size(), 2U);
}

TEST(Render, ATargetOfAUsersOwnMaySeeWhatABuiltInOneSees) {
  Rendering rendering;
  rendering.options.templates = "mine";
  rendering.options.own = own_target("consumer");
  rendering.files.files["mine/list.mustache"] = "{{#functions}}{{head}}{{/functions}}";
  ASSERT_TRUE(rendering.run(small_api())) << rendering.diagnostics.text();
  EXPECT_EQ(rendering.texts["geometry.md"], "static inline double geo_norm(const double *p0, Py_ssize_t p1) {");
}

TEST(Render, WordsOfATargetAreNoNamesOfTheApi) {
  Rendering rendering;
  rendering.options.templates = "mine";
  rendering.options.own = own_target("api");
  rendering.options.own->words = {"{{#slots}}{{name}}_listed {{/slots}}", "list_of_{{api}}"};
  rendering.files.files["mine/list.mustache"] = "{{api}}";
  model::Api api = small_api();
  api.slots.push_back(function("geo_norm_listed", "void", {}));
  EXPECT_FALSE(rendering.run(api));
  EXPECT_THAT(rendering.diagnostics.text(), HasSubstr("generated code has its own `geo_norm_listed` [generated-name]"));
}

TEST(Render, BundledRuntimeIsIncludedByItsOwnName) {
  Rendering rendering;
  rendering.options.bundle_runtime = true;
  ASSERT_TRUE(rendering.run(small_api()));
  EXPECT_EQ(rendering.texts.size(), 6U);
  for (const auto &[name, text] : rendering.texts) EXPECT_THAT(text, Not(HasSubstr("#include <caplet/"))) << name;
  EXPECT_THAT(rendering.consumer(), HasSubstr("#include \"caplet_runtime.h\"\n"));
  EXPECT_THAT(rendering.texts["caplet_runtime.h"], HasSubstr("typedef struct caplet_r1_header"));
  EXPECT_EQ(rendering.texts.count("caplet/annotate.h"), 1U);
  EXPECT_EQ(rendering.texts.count("caplet/python_types.h"), 1U);
  EXPECT_THAT(rendering.texts["caplet_runtime.h"], HasSubstr("static int caplet_r1_refuse("));
}

TEST(Render, EmbeddedInterfaceIsCutIntoShortPieces) {
  Rendering rendering;
  const model::Api api = ledger::resolve(small_api(), nullptr);
  const std::string line(9000, 'x');
  const auto outputs = render(api, model::fingerprint(api), "{\n" + line + "\n}\n", rendering.options, rendering.files,
                              rendering.diagnostics);
  ASSERT_TRUE(outputs.has_value());
  const std::string &source = outputs->at(1).bytes;
  EXPECT_THAT(source, HasSubstr("  char piece_0[3];\n  char piece_1[3901];\n  char piece_2[3901];\n  char piece_3["));
  EXPECT_THAT(source, HasSubstr("sizeof(caplet_geometry_interface),"));
}

TEST(Render, InterfaceCanBeLeftOut) {
  Rendering rendering;
  rendering.options.embed_interface = false;
  ASSERT_TRUE(rendering.run(small_api()));
  EXPECT_THAT(rendering.source(), Not(HasSubstr("_interface")));
}

TEST(Render, ProviderOfAnObjectMadeAtRunTimeIsSingle) {
  Rendering rendering;
  model::Api api = small_api();
  model::Slot error;
  error.name = "geo_error";
  error.kind = model::SlotKind::kObject;
  error.type = type("PyObject *");
  api.slots.push_back(error);
  ASSERT_TRUE(rendering.run(api));
  EXPECT_THAT(rendering.source(), HasSubstr("static struct geometry_table caplet_geometry_table = {"));
  EXPECT_THAT(rendering.source(), HasSubstr("return caplet_provide_single(module, "));
  EXPECT_THAT(rendering.consumer(), HasSubstr("PyObject *const *geo_error; /* 1 */"));
  EXPECT_THAT(rendering.consumer(), HasSubstr("#define geo_error (*geometry_imported_()->geo_error)"));
}

TEST(Render, NamesOfACxxProviderStayOutOfTheConsumer) {
  Rendering rendering;
  model::Api api = small_api();
  api.language = model::Language::kCxx;
  model::Record point;
  point.name = "geo_point";
  point.symbol = "geo::point";
  point.layout.fields.resize(1);
  point.layout.fields[0].name = "x";
  point.layout.fields[0].type = type("double");
  api.records = {point};
  api.slots = {function("geo_turn", "struct geo_point", {"const struct geo_point *"})};
  api.slots[0].symbol = "geo::turn";
  ASSERT_TRUE(rendering.run(api));
  EXPECT_THAT(rendering.texts["geometry_provider.h"],
              HasSubstr("geo::point (*geo_turn)(const geo::point *p0); /* 0 */"));
  EXPECT_THAT(rendering.texts["geometry_provider.cpp"], HasSubstr("    geo::turn, /* 0 */\n"));
  EXPECT_THAT(rendering.consumer(), HasSubstr("struct geo_point (*geo_turn)(const struct geo_point *p0); /* 0 */"));
  EXPECT_THAT(rendering.consumer(), Not(HasSubstr("::")));
}

TEST(Render, CallingConventionsAreWordsThatVanishElsewhere) {
  Rendering rendering;
  model::Api api = small_api();
  api.slots[0].signature.convention = model::CallingConvention::kStdcall;
  ASSERT_TRUE(rendering.run(api));
  EXPECT_THAT(rendering.consumer(), HasSubstr("#if defined(__i386__) || defined(_M_IX86)\n"
                                              "#define GEOMETRY_STDCALL __attribute__((stdcall))\n"
                                              "#else\n#define GEOMETRY_STDCALL\n#endif\n"));
  EXPECT_THAT(rendering.consumer(), HasSubstr("double (GEOMETRY_STDCALL *geo_norm)(const double *p0, Py_ssize_t p1);"));
}

// Not a benchmark: it fails where rendering is no longer linear in the slots.
TEST(Render, TimeGrowsWithTheSlots) {
  const auto measure = [](int slots) {
    model::Api api = small_api();
    api.slots.clear();
    for (int i = 0; i < slots; ++i) {
      api.slots.push_back(function("geo_" + std::to_string(i), "int", {"const double *", "Py_ssize_t"}));
    }
    Rendering rendering;
    const std::clock_t begin = std::clock();
    EXPECT_TRUE(rendering.run(api));
    return std::clock() - begin;
  };
  // Of the processor, and the least of three: what else the machine does only adds.
  const auto least = [&](int slots) { return std::min({measure(slots), measure(slots), measure(slots)}); };
  EXPECT_LT(least(4000), 40 * least(400));
}

TEST(Render, ATableThatLeadsToObjectsIsOfOneInterpreter) {
  for (const auto &[text, is_single] : {std::pair("PyObject *[2]", true), std::pair("double[2]", false)}) {
    model::Api api = small_api();
    api.slots.emplace_back();
    api.slots.back().name = "geo_data";
    api.slots.back().kind = model::SlotKind::kData;
    api.slots.back().type = type(text);
    Rendering rendering;
    ASSERT_TRUE(rendering.run(api)) << rendering.diagnostics.text();
    EXPECT_EQ(rendering.texts.at("geometry_provider.c").find("caplet_provide_single") != std::string::npos, is_single)
        << text;
  }
}

}  // namespace
}  // namespace caplet::render::render_test
