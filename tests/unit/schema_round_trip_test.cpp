// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include <gmock/gmock.h>

#include "model/type_text.h"
#include "schema/schema.h"
#include "schema_samples.h"

namespace caplet::schema::round_trip_test {
namespace {

using namespace model;

Api read_well(const std::string &text) {
  Diagnostics diagnostics;
  const std::optional<Api> api = read("geo.caplet.json", text, diagnostics);
  EXPECT_EQ(diagnostics.text(), "");
  return api.value_or(Api{});
}

TEST(SchemaRoundTrip, CanonicalTextIsAFixpoint) { EXPECT_EQ(write(read_well(kEverything)), kEverything); }

TEST(SchemaRoundTrip, TheApi) {
  const Api api = read_well(kEverything);
  EXPECT_EQ(api.name, "geometry");
  EXPECT_EQ(api.capsule, "geometry._core._C_API");
  EXPECT_EQ(api.was, "geometry._C_API");
  EXPECT_EQ(api.distribution, "geometry");
  EXPECT_EQ(api.language, Language::kCxx);
  EXPECT_EQ(api.header, "geometry.hpp");
  EXPECT_EQ(api.headers, (std::vector<std::string>{"geometry/a.hpp", "geometry/b.hpp"}));
  EXPECT_EQ(api.guards, std::vector<std::string>{"GEOMETRY_HPP"});
  EXPECT_EQ(api.includes, (std::vector<std::string>{"zbase.h", "aux.h"}));
  EXPECT_EQ(api.defines, (std::vector<std::string>{"GEO_WIDTH=8", "GEO_FAST"}));
  EXPECT_EQ(api.prefix, "geo");
  EXPECT_EQ(api.interpreters, Interpreters::kIsolated);
  EXPECT_EQ(api.abi, 2);
  EXPECT_EQ(api.minor, 3);
  EXPECT_EQ(api.floor, 2);
  EXPECT_EQ(api.deprecated, "use geometry2");
  EXPECT_EQ(api.doc, "Plane geometry.\n\"Fast\" and \\ small: \x1B, \u00E9.");
  EXPECT_EQ(api.comment, "The ledger of geometry.");
  EXPECT_EQ(api.extra, "{\n  \"x-reviewed\": 1.5e+20\n}\n");
}

TEST(SchemaRoundTrip, ForeignTablesAndExternalTypes) {
  const Api api = read_well(kEverything);
  ASSERT_TRUE(api.foreign);
  EXPECT_EQ(api.foreign->record, "Geometry_CAPI");
  EXPECT_TRUE(api.foreign->is_unnamed);
  ASSERT_EQ(api.foreign->leading.size(), 2u);
  EXPECT_EQ(api.foreign->leading[1].name, "size");
  ASSERT_EQ(api.externals.size(), 3u);
  EXPECT_TRUE(api.externals[1].opaque);
  EXPECT_TRUE(api.externals[2].is_enum);
  ASSERT_EQ(api.externals[2].seen.size(), 2u);
  EXPECT_EQ(api.externals[2].seen[0].profile, "x86_64-linux-gnu");
  EXPECT_EQ(api.externals[2].seen[0].kind, "");
  EXPECT_EQ(api.externals[2].seen[1].kind, "unsigned");
  EXPECT_EQ(api.externals[2].seen[1].size, 8);
  EXPECT_EQ(api.externals[2].seen[1].align, 8);
  EXPECT_EQ(api.externals[0].name, "struct tm");
  EXPECT_EQ(api.externals[0].header, "time.h");
}

TEST(SchemaRoundTrip, TypedefsAndEnums) {
  const Api api = read_well(kEverything);
  ASSERT_EQ(api.typedefs.size(), 2u);
  const Typedef &real = api.typedefs[0];
  EXPECT_EQ(real.symbol, "geo::real");
  EXPECT_EQ(real.was, "geo_float");
  EXPECT_EQ(real.since, 2);
  EXPECT_EQ(spell(real.type), "double");
  EXPECT_EQ(real.doc, "A number.");
  EXPECT_TRUE(api.typedefs[1].is_inline);
  EXPECT_EQ(api.typedefs[1].since, 1);
  ASSERT_EQ(api.enums.size(), 1u);
  const Enum &level = api.enums[0];
  EXPECT_TRUE(level.has_typedef && level.is_scoped && level.closed && level.is_external);
  EXPECT_EQ(spell(level.underlying.value()), "uint64_t");
  ASSERT_EQ(level.enumerators.size(), 2u);
  EXPECT_EQ(level.enumerators[0].symbol, "geo::level::low");
  EXPECT_EQ(level.enumerators[0].value, INT64_MIN);
  EXPECT_FALSE(level.enumerators[0].is_unsigned || level.enumerators[0].retired || level.enumerators[0].deprecated);
  EXPECT_EQ(level.enumerators[1].value, -1);
  EXPECT_TRUE(level.enumerators[1].is_unsigned && level.enumerators[1].retired);
  EXPECT_EQ(level.enumerators[1].deprecated, "");
}

TEST(SchemaRoundTrip, RecordsAndHandles) {
  const Api api = read_well(kEverything);
  ASSERT_EQ(api.records.size(), 1u);
  const Record &point = api.records[0];
  EXPECT_TRUE(point.has_typedef && point.extensible);
  EXPECT_EQ(point.layout.kind, RecordKind::kStruct);
  EXPECT_EQ(point.layout.packed, 4);
  EXPECT_EQ(point.layout.align, 16);
  const std::vector<Field> &fields = point.layout.fields;
  ASSERT_EQ(fields.size(), 4u);
  EXPECT_EQ(fields[0].was, "lon");
  EXPECT_EQ(spell_declaration(fields[0].type, "x"), "const double *const x[2]");
  EXPECT_EQ(fields[1].name, "");
  EXPECT_EQ(fields[1].bits, 0);
  EXPECT_EQ(fields[2].bits, 3);
  EXPECT_EQ(fields[2].packed, 1);
  EXPECT_EQ(fields[2].align, 8);
  EXPECT_EQ(fields[3].type.bounds, (std::vector<std::uint64_t>{2, 3}));
  ASSERT_EQ(fields[3].anonymous.size(), 1u);
  const Layout &in_place = fields[3].anonymous[0];
  EXPECT_EQ(in_place.kind, RecordKind::kUnion);
  EXPECT_EQ(in_place.packed, 1);
  EXPECT_EQ(in_place.align, 2);
  ASSERT_EQ(in_place.fields.size(), 2u);
  EXPECT_EQ(in_place.fields[1].comment, "overlaid");
  EXPECT_EQ(in_place.fields[1].extra, "{\n  \"x-unit\": \"m\"\n}\n");
  ASSERT_EQ(api.handles.size(), 2u);
  EXPECT_EQ(api.handles[0].kind, RecordKind::kUnion);
  EXPECT_TRUE(api.handles[0].has_typedef);
  EXPECT_TRUE(api.handles[1].is_external && api.constants[0].is_external);
  EXPECT_EQ(api.handles[0].destroy, "geo_mesh_free");
  EXPECT_EQ(api.handles[0].ownership, HandleOwnership::kUnique);
  EXPECT_EQ(api.handles[1].ownership, HandleOwnership::kUnstated);
}

TEST(SchemaRoundTrip, CallbacksAndConstants) {
  const Api api = read_well(kEverything);
  ASSERT_EQ(api.callbacks.size(), 1u);
  EXPECT_EQ(spell(api.callbacks[0].signature), "int (const geo_point *, void *)");
  EXPECT_TRUE(api.callbacks[0].signature.is_noexcept);
  EXPECT_EQ(api.callbacks[0].signature.convention, CallingConvention::kStdcall);
  EXPECT_TRUE(api.callbacks[0].is_function && api.callbacks[0].is_inline);
  ASSERT_EQ(api.constants.size(), 9u);
  EXPECT_EQ(std::get<std::int64_t>(api.constants[0].value), 8);
  EXPECT_EQ(std::get<std::uint64_t>(api.constants[1].value), UINT64_MAX);
  EXPECT_FALSE(api.constants[1].type);
  EXPECT_EQ(spell(*api.constants[2].type), "unsigned int");
  EXPECT_EQ(spell(*api.constants[3].type), "char");
  EXPECT_TRUE(api.constants[3].is_literal);
  EXPECT_FALSE(api.constants[4].is_literal);
  EXPECT_EQ(std::get<double>(api.constants[5].value), 3.141592653589793);
  EXPECT_EQ(std::get<double>(api.constants[6].value), 1.0);
  EXPECT_EQ(std::get<double>(api.constants[7].value), 1e-300);
  EXPECT_EQ(std::get<std::string>(api.constants[8].value), "plane");
}

TEST(SchemaRoundTrip, Slots) {
  const Api api = read_well(kEverything);
  ASSERT_EQ(api.slots.size(), 12u);
  const Slot &norm = api.slots[0];
  EXPECT_EQ(norm.index, 0);
  EXPECT_EQ(norm.kind, SlotKind::kFunction);
  EXPECT_EQ(norm.symbol, "geo::norm");
  EXPECT_EQ(norm.identity(), "geo_length");
  EXPECT_EQ(norm.since, 1);
  const std::vector<Parameter> &parameters = norm.signature.parameters;
  ASSERT_EQ(parameters.size(), 5u);
  EXPECT_TRUE(parameters[0].nonnull && !parameters[0].nullable);
  EXPECT_EQ(parameters[0].length, "n");
  EXPECT_TRUE(parameters[2].nullable && parameters[2].steals);
  EXPECT_TRUE(parameters[3].out && !parameters[3].inout);
  EXPECT_TRUE(parameters[4].inout);
  EXPECT_TRUE(norm.signature.variadic && norm.signature.is_noexcept);
  EXPECT_EQ(norm.signature.convention, CallingConvention::kVectorcall);
  EXPECT_EQ(norm.gil, Gil::kReleased);
  EXPECT_EQ(std::get<double>(norm.on_error), -1.0);
  EXPECT_EQ(norm.deprecated, "use geo_norm2");
  EXPECT_EQ(norm.comment, "kept for 1.x");
  EXPECT_EQ(norm.extra, R"({
  "x-ticket": {
    "number": 7,
    "people": ["ann", "bo"],
    "open": true
  },
  "x-note": null
}
)");
  EXPECT_TRUE(api.slots[1].optional);
  EXPECT_TRUE(std::holds_alternative<Null>(api.slots[1].on_error));
  EXPECT_EQ(api.slots[1].ownership, Ownership::kNew);
  EXPECT_TRUE(api.slots[2].retired);
  EXPECT_EQ(api.slots[2].since, 2);
  EXPECT_EQ(api.slots[2].gil, Gil::kRequired);
  EXPECT_EQ(std::get<std::int64_t>(api.slots[2].on_error), -1);
  EXPECT_EQ(api.slots[3].kind, SlotKind::kObject);
  EXPECT_TRUE(api.slots[3].is_static && api.slots[0].is_external);
  EXPECT_EQ(spell(api.slots[3].type), "PyObject *");
  EXPECT_EQ(api.slots[4].kind, SlotKind::kData);
  EXPECT_EQ(spell(api.slots[4].type), "const double[16]");
  EXPECT_EQ(api.slots[5].kind, SlotKind::kReserved);
  EXPECT_EQ(std::get<std::string>(api.slots[6].on_error), "GEO_HIGH");
  EXPECT_TRUE(api.slots[7].threads == Threads::kDistinct && api.slots[7].result == Nullness::kNonnull);
  EXPECT_EQ(api.slots[7].lifetime, "from");
  EXPECT_EQ(api.slots[7].attributes, (std::vector<std::string>{"nonnull(1)", "pure"}));
  EXPECT_TRUE(api.slots[8].threads == Threads::kCompatible && api.slots[8].result == Nullness::kNullable);
}

TEST(SchemaRoundTrip, SlotsOfAdoptedTables) {
  const Api api = read_well(kEverything);
  ASSERT_EQ(api.slots.size(), 12u);
  EXPECT_EQ(api.slots[9].index, api.slots[10].index);
  EXPECT_EQ(api.slots[9].until, 2);
  EXPECT_TRUE(api.slots[9].dereferenced && !api.slots[10].dereferenced);
  EXPECT_TRUE(api.slots[9].filled == Filled::kLater && api.slots[10].filled == Filled::kAtImport);
  EXPECT_EQ(api.slots[10].capsule_name, "int");
  EXPECT_EQ(api.slots[11].kind, SlotKind::kTable);
  ASSERT_EQ(api.slots[11].slots.size(), 1u);
  EXPECT_EQ(api.slots[11].slots[0].name, "append");
  EXPECT_EQ(api.slots[11].slots[0].since, 1);
}

TEST(SchemaRoundTrip, WhatProvidersOfAdoptedTablesState) {
  const Api api = read_well(kEverything);
  const Foreign &table = *api.foreign;
  EXPECT_EQ(table.defines, std::vector<std::string>{"GEO_TARGET=3"});
  EXPECT_EQ(table.abi->of, "geo_abi");
  EXPECT_EQ(table.abi->at_least, 1);
  EXPECT_EQ(table.abi->at_most, 33554432);
  EXPECT_TRUE(std::holds_alternative<std::monostate>(table.abi->equals));
  EXPECT_EQ(table.version->of, "version");
  ASSERT_EQ(table.version->releases.size(), 2u);
  EXPECT_EQ(table.version->releases[1].value, 18);
  EXPECT_EQ(table.version->releases[1].version, "2.0");
  EXPECT_EQ(table.size->of, "size");
  ASSERT_EQ(table.checks.size(), 2u);
  EXPECT_EQ(std::get<std::string>(table.checks[0].equals), "geo\n");
  EXPECT_EQ(std::get<std::int64_t>(table.checks[1].equals), -1);
  EXPECT_EQ(table.state, "geo_state");
  EXPECT_EQ(table.previous, "header.older");
  EXPECT_EQ(api.protocol->attribute, "capsule");
  EXPECT_EQ(api.protocol->lifetime, TableLifetime::kProcess);
}

TEST(SchemaRoundTrip, TheFormsOfAdoptedTables) {
  const std::string start = R"({"$schema": "caplet-1.schema.json", "name": "g", "capsule": "g.c", "foreign": )";
  const Api array = read_well(start + R"({"array": "G_API", "count": 379}})");
  EXPECT_EQ(array.foreign->array, "G_API");
  EXPECT_EQ(array.foreign->count, 379);
  EXPECT_THAT(write(array), testing::HasSubstr(R"("foreign": {"array": "G_API", "count": 379})"));
  const Api functions = read_well(start + R"({"functions": true}})");
  EXPECT_TRUE(functions.foreign->functions && functions.foreign->array.empty());
  EXPECT_THAT(write(functions), testing::HasSubstr(R"("foreign": {"functions": true})"));
}

TEST(SchemaRoundTrip, HistoryAndApprovals) {
  const Api api = read_well(kEverything);
  ASSERT_EQ(api.history.size(), 2u);
  EXPECT_EQ(api.history[0].abi, 1);
  EXPECT_EQ(api.history[0].minor, 4);
  EXPECT_EQ(api.history[0].version, "1.9");
  EXPECT_EQ(api.history[0].fingerprint, "0123456789abcdef");
  EXPECT_EQ(api.history[1].abi, 0);
  ASSERT_EQ(api.approvals.size(), 1u);
  EXPECT_EQ(api.approvals[0].finding, "SLOT_RENAMED geo_norm");
  EXPECT_EQ(api.approvals[0].reason, "nobody used it");
  EXPECT_EQ(api.approvals[0].expires, "2.1");
}

TEST(SchemaRoundTrip, OriginsAreWhereNamesStand) {
  const Api api = read_well(kEverything);
  const std::string_view text = kEverything;
  const auto at = [&](const Origin &where) {
    return text.substr(where.bytes.begin, where.bytes.end - where.bytes.begin);
  };
  EXPECT_EQ(at(api.origin), "\"" + api.name + "\"");
  EXPECT_TRUE(api.origin.known());
  EXPECT_EQ(at(api.minor_origin), "3");
  EXPECT_EQ(at(api.slots[3].origin), "\"" + api.slots[3].name + "\"");
  EXPECT_EQ(at(api.slots[0].signature.parameters[1].origin), "\"" + api.slots[0].signature.parameters[1].name + "\"");
  EXPECT_EQ(at(api.callbacks[0].signature.parameters[1].origin), "{") << "has no name";
  EXPECT_EQ(at(api.enums[0].enumerators[1].origin), "\"" + api.enums[0].enumerators[1].name + "\"");
  const Field &inner = api.records[0].layout.fields[3].anonymous[0].fields[0];
  EXPECT_EQ(at(inner.origin), "\"" + inner.name + "\"");
}

TEST(SchemaRoundTrip, ADraftHasNothingRecorded) {
  const Api api = read_well(R"({
    "$schema": "caplet-1.schema.json", "name": "geo", "capsule": "geo._C_API",
    "typedefs": [{"name": "real", "type": "double"}],
    "slots": [{"name": "norm", "returns": "real"}, {"name": "later", "since": 2, "returns": "real"}]
  })");
  EXPECT_EQ(api.abi, 0);
  EXPECT_EQ(api.minor, 0);
  EXPECT_EQ(api.floor, 0);
  EXPECT_EQ(api.typedefs[0].since, 0);
  EXPECT_EQ(api.slots[0].index, -1);
  EXPECT_EQ(api.slots[0].since, 0);
  EXPECT_EQ(api.slots[1].since, 2);
}

TEST(SchemaRoundTrip, ASlotWithoutIndexIsNotYetRecorded) {
  const Api api = read_well(R"({
    "$schema": "caplet-1.schema.json", "name": "geo", "capsule": "geo._C_API", "abi": 1, "minor": 1,
    "slots": [{"index": 0, "name": "old", "returns": "int"}, {"name": "new", "returns": "int"}]
  })");
  EXPECT_EQ(api.slots[0].since, 1);
  EXPECT_EQ(api.slots[1].since, 0);
}

TEST(SchemaRoundTrip, OldWordsAreReadAndNewOnesWritten) {
  const std::string start =
      R"({"$schema": "caplet-1.schema.json", "name": "g", "capsule": "g.c", "language": "c", "slots": [)"
      R"({"name": "f", "returns": "int", "parameters": [], "threads": ")";
  for (const auto &[old, now] : {std::pair("safe", "shared"), std::pair("serialised", "compatible")}) {
    EXPECT_THAT(write(read_well(start + old + R"("}]})")),
                testing::HasSubstr(std::string(R"("threads": ")") + now + '"'));
  }
}

TEST(SchemaRoundTrip, LineEndsOfWindowsAreRead) {
  std::string text;
  for (const char c : std::string(kEverything)) text += c == '\n' ? "\r\n" : std::string(1, c);
  EXPECT_EQ(write(read_well(text)), kEverything);
}

TEST(SchemaRoundTrip, AnyLayoutAndOrderIsRead) {
  const std::string text =
      R"({"slots":[{"returns":"int","name":"f","index":0}],"minor":1,"abi":1,"capsule":"g.c","name":"g",)"
      R"("$schema":"caplet-1.schema.json","language":"c"})";
  EXPECT_EQ(write(read_well(text)),
            "{\n"
            "  \"$schema\": \"caplet-1.schema.json\",\n"
            "  \"name\": \"g\",\n"
            "  \"capsule\": \"g.c\",\n"
            "  \"language\": \"c\",\n"
            "  \"abi\": 1,\n"
            "  \"minor\": 1,\n"
            "  \"slots\": [\n"
            "    {\"index\": 0, \"name\": \"f\", \"returns\": \"int\"}\n"
            "  ]\n"
            "}\n");
}

}  // namespace
}  // namespace caplet::schema::round_trip_test
