// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "diff_edges.h"

namespace caplet::diff::types_test {
namespace {

TEST(Edges, Qualifiers) {
  expect({
      {"restrict stays", "int geo_f(double *restrict p)", "int geo_f(const double *restrict p)",
       "POINTEE_CONST_ADDED slot 0 geo_f D"},
      {"a const field stays const", "struct geo_r { int *const a; }; void geo_a()",
       "struct geo_r { const int *const a; }; void geo_a()", "POINTEE_CONST_ADDED struct geo_r S"},
      {"a field itself did not become const", "struct geo_r { int *a; }; void geo_a()",
       "struct geo_r { const int *a; }; void geo_a()", "POINTEE_CONST_ADDED struct geo_r S"},
      {"a field became const, and is no longer restrict", "struct geo_r { int *restrict a; }; void geo_a()",
       "struct geo_r { int *const a; }; void geo_a()", "TOPLEVEL_QUAL_CHANGED struct geo_r S"},
      {"restrict on a field", "struct geo_r { int *a; }; void geo_a()",
       "struct geo_r { int *restrict a; }; void geo_a()", "RESTRICT_ADDED struct geo_r A*; ABI_NOT_BUMPED API geo X"},
      {"the callee's copy may be volatile", "int geo_f(int p)", "int geo_f(volatile int p)",
       "TOPLEVEL_QUAL_CHANGED slot 0 geo_f D"},
      {"the callee's copy may be _Atomic", "int geo_f(int p)", "int geo_f(_Atomic int p)",
       "TOPLEVEL_QUAL_CHANGED slot 0 geo_f D"},
  });
}

TEST(Edges, Callbacks) {
  expect({
      {"a function type decays", "callback int geo_c() [function_type]; int geo_f(geo_c p)",
       "callback int geo_c() [function_type]; int geo_f(geo_c *p)", "PARAM_TYPE_CHANGED slot 0 geo_f D"},
      {"a callback is blamed for its convention", "callback int geo_c(); int geo_f(geo_c p)",
       "callback int geo_c() [convention=stdcall]; int geo_f(geo_c p)",
       "CALLBACK_CHANGED callback geo_c A,S; ABI_NOT_BUMPED API geo X"},
      {"a callback is blamed for its form", "callback int geo_c(); int geo_f(geo_c p)",
       "callback int geo_c() [function_type]; int geo_f(geo_c p)", "CALLBACK_CHANGED callback geo_c S"},
      {"a callback is blamed for its form where it is pointed to", "callback int geo_c(); int geo_f(geo_c *p)",
       "callback int geo_c() [function_type]; int geo_f(geo_c *p)",
       "CALLBACK_CHANGED callback geo_c A,S; ABI_NOT_BUMPED API geo X"},
      {"nobody takes the callback: convention", "callback int geo_c(); int geo_f(int p)",
       "callback int geo_c() [convention=stdcall]; int geo_f(int p)", "CALLBACK_CHANGED callback geo_c S"},
      {"nobody takes the callback: form", "callback int geo_c(); int geo_f(int p)",
       "callback int geo_c() [function_type]; int geo_f(int p)", "CALLBACK_CHANGED callback geo_c S"},
      {"a function that may not throw is asked for", "callback int geo_c(); int geo_f(int p)",
       "callback int geo_c() [noexcept]; int geo_f(int p)", "CALLBACK_CHANGED callback geo_c S"},
      {"a function that may throw is accepted", "callback int geo_c() [noexcept]; int geo_f(int p)",
       "callback int geo_c(); int geo_f(int p)", "CALLBACK_CHANGED callback geo_c D"},
  });
}

TEST(Edges, Typedefs) {
  expect({
      {"a typedef is blamed through a callback", "typedef int geo_id; callback int geo_c(geo_id a); int geo_f(geo_c p)",
       "typedef double geo_id; callback int geo_c(geo_id a); int geo_f(geo_c p)",
       "TYPEDEF_TARGET_CHANGED typedef geo_id A,S; ABI_NOT_BUMPED API geo X"},
      {"another typedef of that name is not to blame", "typedef int geo_a; typedef long geo_b; int geo_f(geo_b p)",
       "typedef double geo_b [was=geo_a]; int geo_f(geo_b p)",
       "PARAM_TYPE_CHANGED slot 0 geo_f A,S; TYPEDEF_TARGET_CHANGED typedef geo_b S; TYPEDEF_REMOVED typedef geo_b S; "
       "TYPE_RENAMED typedef geo_b S: the rename is recorded; ABI_NOT_BUMPED API geo X"},
      {"a typedef for the same class", "typedef int geo_b; int geo_f(geo_b p)",
       "typedef int32_t geo_b; int geo_f(geo_b p)", "TYPEDEF_TARGET_CHANGED typedef geo_b D"},
      {"a typedef that hides a pointer is no longer used by another",
       "typedef char *geo_s; typedef geo_s geo_t; void geo_a()",
       "typedef char *geo_s; typedef char *geo_t; void geo_a()", "TYPEDEF_TARGET_CHANGED typedef geo_t D"},
      {"a typedef's pointee got const and another name of its type", "typedef int *geo_t; void geo_a()",
       "typedef const int32_t *geo_t; void geo_a()", "TYPEDEF_TARGET_CHANGED typedef geo_t S"},
      {"a typedef is no longer restrict", "typedef int *restrict geo_t; void geo_a()",
       "typedef int *geo_t; void geo_a()", "TYPEDEF_TARGET_CHANGED typedef geo_t D"},
      {"another name of the same class", "int geo_f(int p)", "int geo_f(int32_t p)",
       "PARAM_TYPE_CHANGED slot 0 geo_f D"},
  });
}

TEST(Edges, EnumsAndHandles) {
  expect({
      {"the enum is blamed for its width", "enum geo_e { A = 1 } [underlying=int]; int geo_f(enum geo_e p)",
       "enum geo_e { A = 1 } [underlying=short]; int geo_f(enum geo_e p)",
       "ENUM_UNDERLYING_CHANGED enum geo_e A,S; ABI_NOT_BUMPED API geo X"},
      {"an underlying type of the same class", "enum geo_e { A = 1 } [underlying=int]; int geo_f(enum geo_e p)",
       "enum geo_e { A = 1 } [underlying=int32_t]; int geo_f(enum geo_e p)", "ENUM_UNDERLYING_CHANGED enum geo_e D"},
      {"an underlying type that changed through a typedef",
       "typedef int geo_i; enum geo_e { A = 1 } [underlying=geo_i]; void geo_a()",
       "typedef short geo_i; enum geo_e { A = 1 } [underlying=geo_i]; void geo_a()",
       "ENUM_UNDERLYING_CHANGED enum geo_e A,S; TYPEDEF_TARGET_CHANGED typedef geo_i S; ABI_NOT_BUMPED API geo X"},
      {"a handle behind another number of pointers", "handle geo_h; struct geo_h *geo_f()",
       "handle geo_h; void **geo_f()", "RETURN_CHANGED slot 0 geo_f A,S; ABI_NOT_BUMPED API geo X"},
      {"a handle is blamed for its kind", "handle geo_h [typedef]; geo_h *geo_f()",
       "handle geo_h [typedef, kind=union]; geo_h *geo_f()", "HANDLE_RETAGGED geo_h A,S; ABI_NOT_BUMPED API geo X"},
  });
}

TEST(Edges, ArraysAndFields) {
  expect({
      {"another element type is more than another bound", "struct geo_r { double[3] a; }; void geo_a()",
       "struct geo_r { int[4] a; }; void geo_a()", "FIELD_RETYPED struct geo_r A,S; ABI_NOT_BUMPED API geo X"},
      {"the bounds of a parameter", "int geo_f(double[2][3] p)", "int geo_f(double[2][4] p)",
       "PARAM_TYPE_CHANGED slot 0 geo_f A,S; ABI_NOT_BUMPED API geo X"},
      {"the bound of a variable", "data double[3] geo_v", "data double[4] geo_v",
       "ARRAY_BOUND_CHANGED slot 0 geo_v A,S; ABI_NOT_BUMPED API geo X"},
      {"a variable of the same class", "data int geo_v", "data int32_t geo_v", "DATA_TYPE_CHANGED slot 0 geo_v D"},
      {"the bound of a field with a type in place", "struct geo_r { struct { int i; } u [bounds=[2]]; }; void geo_a()",
       "struct geo_r { struct { int i; } u [bounds=[3]]; }; void geo_a()",
       "ARRAY_BOUND_CHANGED struct geo_r A,S; ABI_NOT_BUMPED API geo X"},
      {"a type in place became a named one", "struct geo_r { struct { int i; } u; }; void geo_a()",
       "struct geo_r { int u; }; void geo_a()", "FIELD_RETYPED struct geo_r A,S; ABI_NOT_BUMPED API geo X"},
      {"a named type became one in place", "struct geo_r { int u; }; void geo_a()",
       "struct geo_r { struct { int i; } u; }; void geo_a()",
       "FIELD_RETYPED struct geo_r A,S; ABI_NOT_BUMPED API geo X"},
      {"a bit-field without a name got one", "struct geo_r { int [bits=3]; int x; }; void geo_a()",
       "struct geo_r { int a [bits=3]; int x; }; void geo_a()",
       "FIELD_REMOVED struct geo_r A,S; FIELD_APPENDED struct geo_r A; ABI_NOT_BUMPED API geo X"},
      {"a bit-field lost its name", "struct geo_r { int a [bits=3]; int x; }; void geo_a()",
       "struct geo_r { int [bits=3]; int x; }; void geo_a()",
       "FIELD_REMOVED struct geo_r A,S; FIELD_APPENDED struct geo_r A; ABI_NOT_BUMPED API geo X"},
  });
}

}  // namespace
}  // namespace caplet::diff::types_test
