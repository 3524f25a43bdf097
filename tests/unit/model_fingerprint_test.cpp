// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/fingerprint.h"

#include <gmock/gmock.h>

#include <functional>

#include "ledger/resolve.h"
#include "model/type_text.h"

namespace caplet::model::fingerprint_test {
namespace {

Type type(const std::string &text) {
  TypeSyntaxError error;
  return *parse_type(text, &error);
}
Parameter parameter(const std::string &name, const std::string &text) {
  Parameter one;
  one.name = name;
  one.type = type(text);
  return one;
}
Slot function(const std::string &name, const std::string &result, std::vector<Parameter> parameters) {
  Slot slot;
  slot.name = name;
  slot.signature.result = type(result);
  slot.signature.parameters = std::move(parameters);
  return slot;
}
Field field(const std::string &name, const std::string &text) {
  Field one;
  one.name = name;
  one.type = type(text);
  return one;
}

Api geometry() {
  Api api;
  api.name = "geometry";
  api.capsule = "geometry._core._C_API";
  Record point;
  point.name = "geo_point";
  point.layout.fields = {field("x", "double"), field("y", "double")};
  api.records = {point};
  Enum level;
  level.name = "geo_level";
  level.enumerators.resize(2);
  level.enumerators[0].name = "GEO_LOW";
  level.enumerators[1].name = "GEO_HIGH";
  level.enumerators[1].value = 1;
  api.enums = {level};
  api.slots = {function("geo_norm", "double", {parameter("v", "const double *"), parameter("n", "Py_ssize_t")}),
               function("geo_move", "int", {parameter("p", "struct geo_point *"), parameter("l", "enum geo_level")})};
  return api;
}

std::uint64_t of(const Api &api) { return fingerprint(ledger::resolve(api, nullptr)).chain.back(); }

std::uint64_t changed(const std::function<void(Api *)> &edit) {
  Api api = geometry();
  edit(&api);
  return of(api);
}

// The numbers of docs/abi.md; tests/abi recomputes them with another implementation.
TEST(Fingerprint, IsTheDocumentedChain) {
  Api api;
  api.name = "geometry";
  api.capsule = "geometry._core._C_API";
  api.slots = {function("geo_norm", "double", {parameter("v", "const double *"), parameter("n", "Py_ssize_t")})};
  const Fingerprints result = fingerprint(ledger::resolve(api, nullptr));
  ASSERT_EQ(result.rows.size(), 1U);
  EXPECT_THAT(result.rows[0].items, testing::ElementsAre("slot", "0", "function", "geo_norm", "default",
                                                         "fn(default; f64; ptr(f64); ssize)"));
  EXPECT_EQ(result.rows[0].subject, "slot 0 geo_norm");
  EXPECT_EQ(result.rows[0].text, "double (const double *, Py_ssize_t)");
  EXPECT_EQ(hex(result.chain[0]), "8e6a44f17294c199");
  EXPECT_EQ(hex(result.chain[1]), "096c84e8094f4676");
}

TEST(Fingerprint, SeesWhatBreaksCompiledConsumers) {
  const std::uint64_t same = of(geometry());
  const auto differs = [&](const char *what, const std::function<void(Api *)> &edit) {
    EXPECT_NE(changed(edit), same) << what;
  };
  differs("capsule", [](Api *a) { a->capsule = "geometry._core._D_API"; });
  differs("abi", [](Api *a) { a->abi = 2; });
  differs("result", [](Api *a) { a->slots[0].signature.result = type("float"); });
  differs("parameter", [](Api *a) { a->slots[0].signature.parameters[1].type = type("int64_t"); });
  differs("parameter added", [](Api *a) { a->slots[0].signature.parameters.push_back(parameter("k", "int")); });
  differs("variadic", [](Api *a) { a->slots[0].signature.variadic = true; });
  differs("order", [](Api *a) { std::swap(a->slots[0], a->slots[1]); });
  differs("slot name", [](Api *a) { a->slots[0].name = "geo_norm2"; });
  differs("convention", [](Api *a) { a->slots[0].signature.convention = CallingConvention::kMs; });
  differs("kind", [](Api *a) {
    a->slots[0].kind = SlotKind::kData;
    a->slots[0].type = type("double");
  });
  differs("pointee volatile", [](Api *a) { a->slots[0].signature.parameters[0].type = type("volatile double *"); });
  differs("field type", [](Api *a) { a->records[0].layout.fields[0].type = type("float"); });
  differs("field order", [](Api *a) { std::swap(a->records[0].layout.fields[0], a->records[0].layout.fields[1]); });
  differs("field added", [](Api *a) { a->records[0].layout.fields.push_back(field("z", "double")); });
  differs("bits", [](Api *a) { a->records[0].layout.fields[0].bits = 3; });
  differs("packed", [](Api *a) { a->records[0].layout.packed = 1; });
  differs("field align", [](Api *a) { a->records[0].layout.fields[0].align = 32; });
  differs("union", [](Api *a) {
    a->records[0].layout.kind = RecordKind::kUnion;
    a->slots[1].signature.parameters[0].type = type("union geo_point *");
  });
  differs("extensible", [](Api *a) { a->records[0].extensible = true; });
  differs("enumerator value", [](Api *a) { a->enums[0].enumerators[1].value = 2; });
  differs("enumerator name", [](Api *a) { a->enums[0].enumerators[1].name = "GEO_TOP"; });
  differs("underlying", [](Api *a) { a->enums[0].underlying = type("int8_t"); });
}

TEST(Fingerprint, IgnoresPromises) {
  Api api = geometry();
  api.slots[0].signature.result = type("double *");
  const std::uint64_t before = of(api);
  api.slots[0].result = Nullness::kNonnull;
  api.slots[0].threads = Threads::kShared;
  api.slots[0].lifetime = "v";
  api.slots[0].attributes = {"nonnull(1)", "pure"};
  api.slots[0].deprecated_since = 2;
  api.limited_api = "3.11";
  api.deprecation_window = 2;
  EXPECT_EQ(of(api), before);
}

TEST(Fingerprint, IgnoresWhatDoesNot) {
  const std::uint64_t same = of(geometry());
  const auto equal = [&](const char *what, const std::function<void(Api *)> &edit) {
    EXPECT_EQ(changed(edit), same) << what;
  };
  equal("parameter name", [](Api *a) { a->slots[0].signature.parameters[0].name = "w"; });
  equal("pointee const", [](Api *a) { a->slots[0].signature.parameters[0].type = type("double *"); });
  equal("restrict", [](Api *a) { a->slots[0].signature.parameters[0].type = type("double *restrict"); });
  equal("top-level const", [](Api *a) { a->slots[0].signature.parameters[1].type = type("const Py_ssize_t"); });
  equal("top-level volatile", [](Api *a) { a->slots[0].signature.parameters[0].type = type("double *volatile"); });
  equal("same class", [](Api *a) { a->slots[0].signature.parameters[1].type = type("ptrdiff_t"); });
  equal("same class", [](Api *a) { a->slots[1].signature.result = type("int32_t"); });
  equal("doc", [](Api *a) { a->slots[0].doc = "Norm."; });
  equal("deprecated", [](Api *a) { a->slots[0].deprecated = ""; });
  equal("retired", [](Api *a) { a->slots[0].retired = true; });
  equal("contract", [](Api *a) { a->slots[1].on_error = std::int64_t{-1}; });
  equal("record order", [](Api *a) {
    Record other;
    other.name = "geo_other";
    other.since = 1;
    other.layout.fields = {field("x", "int")};
    a->records.insert(a->records.begin(), other);
    a->records.erase(a->records.begin());
  });
  equal("recorded rename", [](Api *a) {
    a->slots[0].was = a->slots[0].name;
    a->slots[0].name = "geo_length";
  });
  equal("recorded path", [](Api *a) {
    a->was = a->capsule;
    a->capsule = "geometry._native._C_API";
  });
  equal("typedef", [](Api *a) {
    Typedef alias;
    alias.name = "geo_real";
    alias.type = type("double");
    a->typedefs = {alias};
    a->slots[0].signature.parameters[0].type = type("const geo_real *");
  });
  equal("array parameter", [](Api *a) {
    Typedef alias;
    alias.name = "geo_vector";
    alias.type = type("double[3]");
    a->typedefs = {alias};
    a->slots[0].signature.parameters[0].type = type("geo_vector");
  });
  equal("a typedef for the tag", [](Api *a) {
    a->records[0].has_typedef = true;
    a->slots[1].signature.parameters[0].type = type("geo_point *");
  });
}

TEST(Fingerprint, ChainsMinors) {
  Api api = ledger::resolve(geometry(), nullptr);
  const Fingerprints one = fingerprint(api);
  api.history = {{1, "1.0", hex(one.chain[1]), 0}};
  Api grown = geometry();
  grown.slots.push_back(function("geo_area", "double", {}));
  const Api two = ledger::resolve(grown, &api);
  EXPECT_EQ(two.minor, 2);
  EXPECT_EQ(two.slots[2].since, 2);
  const Fingerprints both = fingerprint(two);
  EXPECT_EQ(both.chain[1], one.chain[1]) << "an append leaves the released minor alone";
  ASSERT_EQ(both.chain.size(), 3U);
  EXPECT_NE(both.chain[2], both.chain[1]);
}

}  // namespace
}  // namespace caplet::model::fingerprint_test
