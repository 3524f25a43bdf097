// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "diff_edges.h"

namespace caplet::diff {
namespace {

TEST(Edges, Versions) {
  expect({
      {"since of a record",
       with(R"("records": [{"name": "geo_r", "kind": "struct", "fields": [{"name": "x", "type": "int"}]}])"),
       second(
           R"("records": [{"name": "geo_r", "since": 2, "kind": "struct", "fields": [{"name": "x", "type": "int"}]}], "slots": [{"index": 0, "name": "geo_a", "returns": "void"}])"),
       {"HISTORY_EDITED struct geo_r X,A", "ABI_NOT_BUMPED API geo X"}},
      {"since of a typedef",
       with(R"("typedefs": [{"name": "geo_i", "type": "int"}])"),
       second(
           R"("typedefs": [{"name": "geo_i", "since": 2, "type": "int"}], "slots": [{"index": 0, "name": "geo_a", "returns": "void"}])"),
       {"HISTORY_EDITED typedef geo_i X"}},
      {"since of a value",
       with(R"("enums": [{"name": "geo_e", "values": [{"name": "A", "value": 1}]}])"),
       second(
           R"("enums": [{"name": "geo_e", "values": [{"name": "A", "since": 2, "value": 1}]}], "slots": [{"index": 0, "name": "geo_a", "returns": "void"}])"),
       {"HISTORY_EDITED enum geo_e X,A", "ABI_NOT_BUMPED API geo X"}},
      {"since of a value of an enum that became another",
       with(R"("enums": [{"name": "geo_e", "values": [{"name": "A", "value": 1}]}])"),
       second(
           R"("enums": [{"name": "geo_d", "values": [{"name": "A", "since": 2, "value": 1}]}], "slots": [{"index": 0, "name": "geo_a", "returns": "void"}])"),
       {"TYPE_RENAMED enum geo_d A,S", "ABI_NOT_BUMPED API geo X"}},
      {"since of a field",
       with(
           R"("records": [{"name": "geo_r", "kind": "struct", "extensible": true, "fields": [{"name": "x", "type": "int"}]}])"),
       second(
           R"("records": [{"name": "geo_r", "kind": "struct", "extensible": true, "fields": [{"name": "x", "since": 2, "type": "int"}]}], "slots": [{"index": 0, "name": "geo_a", "returns": "void"}])"),
       {"HISTORY_EDITED struct geo_r X,A", "ABI_NOT_BUMPED API geo X"}},
      {"since of a field of a fixed record",
       with(R"("records": [{"name": "geo_r", "kind": "struct", "fields": [{"name": "x", "type": "int"}]}])"),
       second(
           R"("records": [{"name": "geo_r", "kind": "struct", "fields": [{"name": "x", "since": 2, "type": "int"}]}], "slots": [{"index": 0, "name": "geo_a", "returns": "void"}])"),
       {"HISTORY_EDITED struct geo_r X"}},
      {"the next abi forgot the last one",
       second(R"("slots": [{"index": 0, "name": "geo_a", "returns": "void"}])"),
       R"("abi": 2, "minor": 1, "slots": [{"index": 0, "name": "geo_a", "returns": "void"}])",
       {"HISTORY_EDITED API geo X", "ABI_BUMPED_NEEDLESSLY API geo D"}},
      {"the next abi knows the last one",
       second(R"("slots": [{"index": 0, "name": "geo_a", "returns": "void"}])"),
       R"("abi": 2, "minor": 1, "history": [{"abi": 1, "minor": 1, "version": "1.0", "fingerprint": "0123456789abcdef"}], "slots": [{"index": 0, "name": "geo_a", "returns": "void"}])",
       {"ABI_BUMPED_NEEDLESSLY API geo D"}},
      {"the abi went back",
       R"("abi": 2, "minor": 1, "history": [{"minor": 1, "version": "2.0", "fingerprint": "0123456789abcdef"}], "slots": [{"index": 0, "name": "geo_a", "returns": "void"}])",
       first(R"("slots": [{"index": 0, "name": "geo_a", "returns": "void"}])"),
       {"VERSION_DECREASED API geo X"}},
      {"a handle of a released minor is new",
       first(R"("slots": [{"index": 0, "name": "geo_a", "returns": "void"}])"),
       with(R"("handles": [{"name": "geo_h"}])"),
       {"MINOR_NOT_BUMPED struct geo_h X"}},
      {"a record of a released minor became opaque",
       with(R"("records": [{"name": "geo_r", "kind": "struct", "fields": [{"name": "x", "type": "int"}]}])"),
       with(R"("handles": [{"name": "geo_r"}])"),
       {"HANDLE_HIDDEN struct geo_r A,S", "ABI_NOT_BUMPED API geo X"}},
      {"retired without a deprecation",
       second(
           R"("deprecation_window": 2, "slots": [{"index": 0, "name": "geo_a", "returns": "void"}, {"index": 1, "name": "geo_b", "returns": "int", "since": 1}])"),
       second(
           R"("deprecation_window": 2, "slots": [{"index": 0, "name": "geo_a", "returns": "void"}, {"index": 1, "name": "geo_b", "returns": "int", "since": 1, "retired": true}])"),
       {"SLOT_RETIRED slot 1 geo_b A*,S: recorded as retired", "DEPRECATION_WINDOW_SHORT slot 1 geo_b X"}},
      {"deprecated in a minor that was not released",
       second(
           R"("deprecation_window": 2, "slots": [{"index": 0, "name": "geo_a", "returns": "void"}, {"index": 1, "name": "geo_b", "returns": "int", "since": 1, "deprecated": "", "deprecated_since": 2}])"),
       second(
           R"("deprecation_window": 2, "slots": [{"index": 0, "name": "geo_a", "returns": "void"}, {"index": 1, "name": "geo_b", "returns": "int", "since": 1, "deprecated": "", "deprecated_since": 2, "retired": true}])",
           5),
       {"SLOT_RETIRED slot 1 geo_b A*,S: recorded as retired", "DEPRECATION_WINDOW_SHORT slot 1 geo_b X"}},
      {"deprecated long enough",
       second(
           R"("deprecation_window": 2, "slots": [{"index": 0, "name": "geo_a", "returns": "void"}, {"index": 1, "name": "geo_b", "returns": "int", "since": 1, "deprecated": ""}])"),
       second(
           R"("deprecation_window": 2, "slots": [{"index": 0, "name": "geo_a", "returns": "void"}, {"index": 1, "name": "geo_b", "returns": "int", "since": 1, "deprecated": "", "retired": true}])",
           3),
       {"SLOT_RETIRED slot 1 geo_b A*,S: recorded as retired"}},
      {"it was retired before",
       second(
           R"("deprecation_window": 2, "slots": [{"index": 0, "name": "geo_a", "returns": "void"}, {"index": 1, "name": "geo_b", "returns": "int", "since": 1, "retired": true}])"),
       second(
           R"("deprecation_window": 2, "slots": [{"index": 0, "name": "geo_a", "returns": "void"}, {"index": 1, "name": "geo_b", "returns": "int", "since": 1, "retired": true, "doc": "A."}])"),
       {"DOC_CHANGED slot 1 geo_b D"}},
      {"a slot with a promise is gone",
       second(
           R"("deprecation_window": 2, "slots": [{"index": 0, "name": "geo_a", "returns": "void"}, {"index": 1, "name": "geo_b", "returns": "int", "since": 1}])"),
       second(R"("deprecation_window": 2, "slots": [{"index": 0, "name": "geo_a", "returns": "void"}])"),
       {"SLOT_REMOVED slot 1 geo_b A,S", "ABI_NOT_BUMPED API geo X"}},
      {"the slot was never released",
       second(
           R"("deprecation_window": 2, "slots": [{"index": 0, "name": "geo_a", "returns": "void"}, {"index": 1, "name": "geo_b", "returns": "int", "since": 2}])"),
       second(
           R"("deprecation_window": 2, "slots": [{"index": 0, "name": "geo_a", "returns": "void"}, {"index": 1, "name": "geo_b", "returns": "int", "since": 2, "retired": true}])"),
       {"SLOT_RETIRED slot 1 geo_b A*,S: recorded as retired", "UNRELEASED_CHANGED slot 1 geo_b D"}},
      {"retired in the next abi",
       second(
           R"("deprecation_window": 2, "slots": [{"index": 0, "name": "geo_a", "returns": "void"}, {"index": 1, "name": "geo_b", "returns": "int", "since": 1}])"),
       R"("abi": 2, "minor": 1, "history": [{"abi": 1, "minor": 1, "version": "1.0", "fingerprint": "0123456789abcdef"}], "deprecation_window": 2, "slots": [{"index": 0, "name": "geo_a", "returns": "void"}, {"index": 1, "name": "geo_b", "returns": "int", "since": 1, "retired": true}])",
       {"SLOT_RETIRED slot 1 geo_b A*,S: recorded as retired"}},
  });
}

// The paths of a capsule: the one that it has, the first one where that differs, and the aliases.
struct Paths {
  std::string capsule, was;
  std::vector<std::string> aliases;
};
Findings moved(const Paths &then, const Paths &now) {
  const auto make = [](const Paths &paths) {
    model::Api api = read(first(R"("slots": [{"index": 0, "name": "geo_a", "returns": "void"}])"));
    api.capsule = paths.capsule;
    api.was = paths.was;
    api.aliases = paths.aliases;
    return api;
  };
  return find_changes(make(then), make(now), {true, ""}).findings;
}

TEST(Versions, ACapsuleMoves) {
  const std::string path = "CAPSULE_PATH_CHANGED API geo ", abi = "ABI_NOT_BUMPED API geo X";
  const Paths old{"geo._C_API", "", {}}, recorded{"geo._core._C_API", "geo._C_API", {"geo._C_API"}};
  EXPECT_THAT(names(moved(old, recorded)), testing::ElementsAre(path + "D"));
  EXPECT_THAT(names(moved(recorded, {"geo._core._C_API", "geo._C_API", {}})), testing::ElementsAre(path + "L", abi));
  EXPECT_THAT(names(moved({"geo._core._C_API", "geo._C_API", {}}, recorded)), testing::ElementsAre(path + "D"));
  EXPECT_THAT(names(moved(recorded, {"geo._C_API", "", {}})), testing::ElementsAre(path + "L", abi));
  EXPECT_THAT(names(moved(recorded, {"geo._C_API", "", {"geo._core._C_API"}})), testing::ElementsAre(path + "D"));
}

TEST(Versions, AMoveThatIsNotRecordedSaysHow) {
  const auto fix = [](const Paths &then, const Paths &now) { return moved(then, now).front().fix; };
  const Paths old{"geo._C_API", "", {}};
  EXPECT_EQ(fix(old, {"geo._core._C_API", "", {}}), "record it: caplet record --rename geo._C_API geo._core._C_API");
  const std::string otherwise = "publish under the old path, too: aliases in CAPLET_API";
  EXPECT_EQ(fix(old, {"geo._core._C_API", "geo._other", {}}), otherwise);
  EXPECT_EQ(fix({"geo._C_API", "geo._other", {}}, old), otherwise);
}

}  // namespace
}  // namespace caplet::diff
