// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "diff_edges.h"

namespace caplet::diff::pairing_test {
namespace {

TEST(Edges, PairedSlotsAndRecords) {
  expect({
      {"another function in the same place", "void geo_f()", "int geo_g()",
       "SLOT_REMOVED slot 0 geo_f A,S; SLOT_INSERTED slot 0 geo_g A; ABI_NOT_BUMPED API geo X"},
      {"another variable in the same place", "data int geo_v", "data double geo_w",
       "SLOT_REMOVED slot 0 geo_v A,S; SLOT_INSERTED slot 0 geo_w A; ABI_NOT_BUMPED API geo X"},
      {"the same variable under another name", "data int geo_v", "data int geo_w",
       "SLOT_RENAMED slot 0 geo_w A,S; ABI_NOT_BUMPED API geo X"},
      {"a record under another name", "struct geo_r { int x; }; void geo_a()", "struct geo_s { int x; }; void geo_a()",
       "TYPE_RENAMED struct geo_s A,S; ABI_NOT_BUMPED API geo X"},
      {"a record with fewer fields", "struct geo_r { int x; int y; }; void geo_a()",
       "struct geo_s { int x; }; void geo_a()",
       "TYPE_REMOVED struct geo_r A,S; MINOR_NOT_BUMPED struct geo_s X,A; ABI_NOT_BUMPED API geo X"},
      {"a record with more fields", "struct geo_r { int x; }; void geo_a()",
       "struct geo_s { int x; int y; }; void geo_a()",
       "TYPE_REMOVED struct geo_r A,S; MINOR_NOT_BUMPED struct geo_s X,A; ABI_NOT_BUMPED API geo X"},
      {"a record of another kind", "struct geo_r { int x; }; void geo_a()", "union geo_s { int x; }; void geo_a()",
       "TYPE_REMOVED struct geo_r A,S; MINOR_NOT_BUMPED union geo_s X,A; ABI_NOT_BUMPED API geo X"},
      {"a record with another field", "struct geo_r { int x; }; void geo_a()", "struct geo_s { int y; }; void geo_a()",
       "TYPE_REMOVED struct geo_r A,S; MINOR_NOT_BUMPED struct geo_s X,A; ABI_NOT_BUMPED API geo X"},
      {"a record with a field of another type", "struct geo_r { int x; }; void geo_a()",
       "struct geo_s { long x; }; void geo_a()",
       "TYPE_REMOVED struct geo_r A,S; PLATFORM_TYPE struct geo_s D; MINOR_NOT_BUMPED struct geo_s X,A; ABI_NOT_BUMPED "
       "API geo X"},
  });
}

TEST(Edges, PairedEnumsAndMembers) {
  expect({
      {"an enum under another name", "enum geo_e { A = 1 }; void geo_a()", "enum geo_d { A = 1 }; void geo_a()",
       "TYPE_RENAMED enum geo_d A,S; ABI_NOT_BUMPED API geo X"},
      {"an enum with fewer values", "enum geo_e { A = 1, B = 2 }; void geo_a()", "enum geo_d { A = 1 }; void geo_a()",
       "TYPE_REMOVED enum geo_e A,S; MINOR_NOT_BUMPED enum geo_d X,A; ABI_NOT_BUMPED API geo X"},
      {"an enum with more values", "enum geo_e { A = 1 }; void geo_a()", "enum geo_d { A = 1, B = 2 }; void geo_a()",
       "TYPE_REMOVED enum geo_e A,S; MINOR_NOT_BUMPED enum geo_d X,A; ABI_NOT_BUMPED API geo X"},
      {"an enum with another value", "enum geo_e { A = 1 }; void geo_a()", "enum geo_d { B = 2 }; void geo_a()",
       "TYPE_REMOVED enum geo_e A,S; MINOR_NOT_BUMPED enum geo_d X,A; ABI_NOT_BUMPED API geo X"},
      {"an enum without values", "enum geo_e {}; void geo_a()", "enum geo_d {}; void geo_a()",
       "TYPE_REMOVED enum geo_e A,S; MINOR_NOT_BUMPED enum geo_d X,A; ABI_NOT_BUMPED API geo X"},
      {"parameters without a name are no order", "int geo_f(int, int a)", "int geo_f(int a, int)",
       "PARAM_RENAMED slot 0 geo_f D; PARAM_RENAMED slot 0 geo_f D"},
      {"parameters of other types change places", "int geo_f(double w, int h)", "int geo_f(int h, double w)",
       "PARAM_REORDERED slot 0 geo_f A,S; ABI_NOT_BUMPED API geo X"},
      {"fields without a name have only their place", "struct geo_r { int [bits=0]; int x; }; void geo_a()",
       "struct geo_r { int x; int [bits=0]; }; void geo_a()",
       "FIELD_MOVED struct geo_r A,S; FIELD_REMOVED struct geo_r A,S; FIELD_APPENDED struct geo_r A; ABI_NOT_BUMPED "
       "API geo X"},
      {"one value becomes one other", "enum geo_e { A = 1, B = 1 }; void geo_a()",
       "enum geo_e { C = 9, D = 1 }; void geo_a()",
       "ENUM_VALUE_REMOVED enum geo_e A,S; ENUM_VALUE_RENAMED enum geo_e A,S; MINOR_NOT_BUMPED enum geo_e X,A; "
       "ABI_NOT_BUMPED API geo X"},
  });
}

}  // namespace
}  // namespace caplet::diff::pairing_test
