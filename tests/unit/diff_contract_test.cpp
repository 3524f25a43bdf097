// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "diff_edges.h"

namespace caplet::diff::contract_test {
namespace {

TEST(Edges, OwnershipAndAttributes) {
  expect({
      {"an argument is stolen", "int geo_f(PyObject *p)", "int geo_f(PyObject *p [steals])",
       "OWNERSHIP_CHANGED slot 0 geo_f A*; ABI_NOT_BUMPED API geo X"},
      {"the direction of a buffer", "int geo_f(double *p)", "int geo_f(double *p [out])",
       "BUFFER_LENGTH_CHANGED slot 0 geo_f A*; ABI_NOT_BUMPED API geo X"},
      {"what is said of a handle stays",
       "handle geo_h [ownership=unique, destroy=geo_a]; void geo_a(struct geo_h *h); void geo_b(struct geo_h *h)",
       "handle geo_h [ownership=unique, destroy=geo_a, doc=More.]; void geo_a(struct geo_h *h); void geo_b(struct "
       "geo_h *h)",
       "DOC_CHANGED struct geo_h D"},
      {"what is said of a handle changes",
       "handle geo_h [ownership=unique, destroy=geo_a]; void geo_a(struct geo_h *h); void geo_b(struct geo_h *h)",
       "handle geo_h [ownership=borrowed, destroy=geo_b]; void geo_a(struct geo_h *h); void geo_b(struct geo_h *h)",
       "OWNERSHIP_CHANGED struct geo_h A*; OWNERSHIP_CHANGED struct geo_h A*; ABI_NOT_BUMPED API geo X"},
      {"something is said of a handle", "handle geo_h; void geo_a(struct geo_h *h); void geo_b(struct geo_h *h)",
       "handle geo_h [ownership=unique, destroy=geo_a]; void geo_a(struct geo_h *h); void geo_b(struct geo_h *h)",
       "ANNOTATION_ADDED struct geo_h D; ANNOTATION_ADDED struct geo_h D"},
      {"a function with a contract became data", "int geo_f() [gil=released]", "data int geo_f",
       "SLOT_KIND_CHANGED slot 0 geo_f A,S; ABI_NOT_BUMPED API geo X"},
      {"data became a function with a contract", "data int geo_f", "int geo_f() [gil=released]",
       "SLOT_KIND_CHANGED slot 0 geo_f A,S; ABI_NOT_BUMPED API geo X"},
      {"attributes stay", R"(int geo_f() [attributes=["pure"]])", R"(int geo_f() [attributes=["noreturn", "pure"]])",
       "FNATTR_NARROWED slot 0 geo_f A*; ABI_NOT_BUMPED API geo X"},
      {"an attribute that is advice", "int geo_f()", R"(int geo_f() [attributes=["warn_unused_result"]])",
       "FNATTR_NARROWED slot 0 geo_f D"},
      {"attributes that go leave others", R"(int geo_f() [attributes=["noreturn", "pure"]])",
       R"(int geo_f() [attributes=["pure"]])", "FNATTR_NARROWED slot 0 geo_f A*; ABI_NOT_BUMPED API geo X"},
  });
}

TEST(Edges, LifetimesAndCounts) {
  expect({
      {"a lifetime is said", "const char *geo_f(const char *p, const char *q, int n, int m)",
       "const char *geo_f(const char *p, const char *q, int n, int m) [lifetime=static]",
       "ANNOTATION_ADDED slot 0 geo_f D"},
      {"a lifetime stays", "const char *geo_f(const char *p, const char *q, int n, int m) [lifetime=static]",
       "const char *geo_f(const char *p, const char *q, int n, int m) [lifetime=static, gil=required]",
       "ANNOTATION_ADDED slot 0 geo_f D"},
      {"a lifetime by another parameter", "const char *geo_f(const char *p, const char *q, int n, int m) [lifetime=p]",
       "const char *geo_f(const char *p, const char *q, int n, int m) [lifetime=q]",
       "LIFETIME_CHANGED slot 0 geo_f A*; ABI_NOT_BUMPED API geo X"},
      {"a lifetime by a parameter with another name",
       "const char *geo_f(const char *p, const char *q, int n, int m) [lifetime=q]",
       "const char *geo_f(const char *p, const char *r, int n, int m) [lifetime=r]", "PARAM_RENAMED slot 0 geo_f D"},
      {"a count is said", "const char *geo_f(const char *p, const char *q, int n, int m)",
       "const char *geo_f(const char *p [length=n], const char *q, int n, int m)", "ANNOTATION_ADDED slot 0 geo_f D"},
      {"a count stays where its parameter moves", "int geo_f(int *p [length=n], int n, int m)",
       "int geo_f(int *p [length=n], int m, int n)", "PARAM_REORDERED slot 0 geo_f A*; ABI_NOT_BUMPED API geo X"},
      {"a counting parameter has another name", "int geo_f(int *p [length=n], int n)",
       "int geo_f(int *p [length=count], int count)", "PARAM_RENAMED slot 0 geo_f D"},
  });
}

TEST(Edges, WhatIsSaid) {
  expect({
      {"the GIL is spoken of", "int geo_f()", "int geo_f() [gil=required]", "ANNOTATION_ADDED slot 0 geo_f D"},
      {"a result's ownership is said", "PyObject *geo_f()", "PyObject *geo_f() [ownership=new]",
       "ANNOTATION_ADDED slot 0 geo_f D"},
      {"documentation of parts",
       "api [doc=A.]; enum geo_e { A = 1 [doc=A.] }; struct geo_r { int x [doc=A.]; }; void geo_a()",
       "api [doc=B.]; enum geo_e { A = 1 [doc=B.] }; struct geo_r { int x [doc=B.]; }; void geo_a()",
       "DOC_CHANGED struct geo_r D; DOC_CHANGED enum geo_e D; DOC_CHANGED API geo D"},
      {"deprecation of parts", "enum geo_e { A = 1 }; void geo_a()",
       "api [deprecated=no]; enum geo_e { A = 1 [deprecated=no] }; void geo_a()",
       "DEPRECATED_ADDED API geo D; DEPRECATED_ADDED enum geo_e D"},
      {"noexcept stays", "int geo_f() [noexcept]", "int geo_f() [noexcept, doc=A.]", "DOC_CHANGED slot 0 geo_f D"},
      {"a callback's parameter has another name and type", "callback int geo_c(int a); int geo_f(int p)",
       "callback int geo_c(long b); int geo_f(int p)",
       "CALLBACK_CHANGED callback geo_c S; PLATFORM_TYPE callback geo_c D"},
  });
}

// From what allows least to what allows most; where nothing is said, one thread at a time.
TEST(Edges, LevelsOfThreads) {
  const std::vector<std::string> levels = {"incompatible", "compatible", "distinct", "shared", "atomic"};
  const auto at = [](const std::string &level) {
    return "int geo_f()" + (level.empty() ? "" : " [threads=" + level + "]");
  };
  const Names narrowed = {"THREADSAFETY_NARROWED slot 0 geo_f A*", "ABI_NOT_BUMPED API geo X"};
  const Names widened = {"THREADSAFETY_NARROWED slot 0 geo_f D"};
  for (std::size_t then = 0; then < levels.size(); ++then) {
    for (std::size_t now = 0; now < levels.size(); ++now) {
      if (then == now) continue;
      EXPECT_EQ(found(at(levels[then]), at(levels[now])), now < then ? narrowed : widened)
          << levels[then] << levels[now];
    }
    EXPECT_EQ(found(at(""), at(levels[then])), then == 0 ? narrowed : widened) << levels[then];
    EXPECT_EQ(found(at(levels[then]), at("")), then > 1 ? narrowed : widened) << levels[then];
  }
}

}  // namespace
}  // namespace caplet::diff::contract_test
