// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "diff_edges.h"

namespace caplet::diff::versions_test {
namespace {

TEST(Edges, Versions) {
  expect({
      {"since of a record", "struct geo_r { int x; }; void geo_a()",
       "minor 2; struct geo_r { int x; } [since=2]; void geo_a()",
       "HISTORY_EDITED struct geo_r X,A; ABI_NOT_BUMPED API geo X"},
      {"since of a typedef", "typedef int geo_i; void geo_a()", "minor 2; typedef int geo_i [since=2]; void geo_a()",
       "HISTORY_EDITED typedef geo_i X"},
      {"since of a value", "enum geo_e { A = 1 }; void geo_a()",
       "minor 2; enum geo_e { A = 1 [since=2] }; void geo_a()",
       "HISTORY_EDITED enum geo_e X,A; ABI_NOT_BUMPED API geo X"},
      {"since of a value of an enum that became another", "enum geo_e { A = 1 }; void geo_a()",
       "minor 2; enum geo_d { A = 1 [since=2] }; void geo_a()",
       "TYPE_RENAMED enum geo_d A,S; ABI_NOT_BUMPED API geo X"},
      {"since of a field", "struct geo_r { int x; } [extensible]; void geo_a()",
       "minor 2; struct geo_r { int x [since=2]; } [extensible]; void geo_a()",
       "HISTORY_EDITED struct geo_r X,A; ABI_NOT_BUMPED API geo X"},
      {"since of a field of a fixed record", "struct geo_r { int x; }; void geo_a()",
       "minor 2; struct geo_r { int x [since=2]; }; void geo_a()", "HISTORY_EDITED struct geo_r X"},
      {"the next abi forgot the last one", "minor 2; void geo_a()", "abi 2; void geo_a()",
       "HISTORY_EDITED API geo X; ABI_BUMPED_NEEDLESSLY API geo D"},
      {"the next abi knows the last one", "minor 2; void geo_a()", "abi 2 after 1; void geo_a()",
       "ABI_BUMPED_NEEDLESSLY API geo D"},
      {"the abi went back", "abi 2 after 2; void geo_a()", "void geo_a()", "VERSION_DECREASED API geo X"},
      {"a handle of a released minor is new", "void geo_a()", "handle geo_h; void geo_a()",
       "MINOR_NOT_BUMPED struct geo_h X"},
      {"a record of a released minor became opaque", "struct geo_r { int x; }; void geo_a()",
       "handle geo_r; void geo_a()", "HANDLE_HIDDEN struct geo_r A,S; ABI_NOT_BUMPED API geo X"},
  });
}

TEST(Edges, DeprecationWindows) {
  expect({
      {"retired without a deprecation", "minor 2; api [deprecation_window=2]; void geo_a(); int geo_b() [since=1]",
       "minor 2; api [deprecation_window=2]; void geo_a(); int geo_b() [since=1, retired]",
       "SLOT_RETIRED slot 1 geo_b A*,S: recorded as retired; DEPRECATION_WINDOW_SHORT slot 1 geo_b X"},
      {"deprecated in a minor that was not released",
       "minor 2; api [deprecation_window=2]; void geo_a(); int geo_b() [since=1, deprecated=, deprecated_since=2]",
       "minor 5; api [deprecation_window=2]; void geo_a(); int geo_b() [since=1, deprecated=, deprecated_since=2, "
       "retired]",
       "SLOT_RETIRED slot 1 geo_b A*,S: recorded as retired; DEPRECATION_WINDOW_SHORT slot 1 geo_b X"},
      {"deprecated long enough",
       "minor 2; api [deprecation_window=2]; void geo_a(); int geo_b() [since=1, deprecated=]",
       "minor 3; api [deprecation_window=2]; void geo_a(); int geo_b() [since=1, deprecated=, retired]",
       "SLOT_RETIRED slot 1 geo_b A*,S: recorded as retired"},
      {"it was retired before", "minor 2; api [deprecation_window=2]; void geo_a(); int geo_b() [since=1, retired]",
       "minor 2; api [deprecation_window=2]; void geo_a(); int geo_b() [since=1, retired, doc=A.]",
       "DOC_CHANGED slot 1 geo_b D"},
      {"a slot with a promise is gone", "minor 2; api [deprecation_window=2]; void geo_a(); int geo_b() [since=1]",
       "minor 2; api [deprecation_window=2]; void geo_a()", "SLOT_REMOVED slot 1 geo_b A,S; ABI_NOT_BUMPED API geo X"},
      {"the slot was never released", "minor 2; api [deprecation_window=2]; void geo_a(); int geo_b() [since=2]",
       "minor 2; api [deprecation_window=2]; void geo_a(); int geo_b() [since=2, retired]",
       "SLOT_RETIRED slot 1 geo_b A*,S: recorded as retired; UNRELEASED_CHANGED slot 1 geo_b D"},
      {"retired in the next abi", "minor 2; api [deprecation_window=2]; void geo_a(); int geo_b() [since=1]",
       "abi 2 after 1; api [deprecation_window=2]; void geo_a(); int geo_b() [since=1, retired]",
       "SLOT_RETIRED slot 1 geo_b A*,S: recorded as retired"},
  });
}

// The paths of a capsule: the one that it has, the first one where that differs, and the aliases.
struct Paths {
  std::string capsule, was;
  std::vector<std::string> aliases;
};
Findings moved(const Paths &then, const Paths &now) {
  const auto make = [](const Paths &paths) {
    model::Api api = read("void geo_a()");
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
}  // namespace caplet::diff::versions_test
