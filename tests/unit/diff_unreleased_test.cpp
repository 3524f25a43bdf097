// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "diff_edges.h"

namespace caplet::diff::unreleased_test {
namespace {

constexpr const char *kThen = R"(
    minor 2;
    api [language=c++];
    typedef int geo_id [since=2];
    typedef int geo_gone [since=2];
    enum geo_e { A = 1 [since=2], B = 2 [since=2] } [since=2];
    enum geo_old_e { C = 1 [since=2] } [since=2];
    struct geo_moved { int x; int y; } [since=2];
    struct geo_less { int x; int y; } [since=2];
    struct geo_typed { int x; double[3] a; int b [bits=3]; struct { int i; } u; int *c; float old; } [since=2];
    struct geo_fixed { int x [since=2]; } [since=2];
    struct geo_kind { int x; } [since=2];
    struct geo_hidden { int h; } [since=2];
    struct geo_grows { int x [since=1]; int y [since=2]; int z [since=2]; } [extensible, since=1];
    handle geo_h [since=2, ownership=unique, destroy=geo_a];
    handle geo_g [since=2];
    handle geo_exposed [since=2];
    handle geo_said [since=2];
    callback int geo_call() [since=2];
    callback int geo_named(int a) [since=2];
    callback int geo_gone_call() [since=2];
    constant GEO_MAX = 1 [since=2];
    void geo_a();
    int geo_types(int n, double *p, const double *q, int *v, double *r, struct geo_h *h, struct geo_h *e) [since=2];
    int geo_count(int a) [since=2, noexcept];
    int geo_order(int w, double h) [since=2];
    int geo_names(int w [nonnull]) [since=2, optional];
    int geo_required() [since=2, gil=released];
    object PyObject *geo_object [since=2];
    data int geo_data [since=2];
    int geo_moved_slot() [since=2];
    double geo_old() [since=2];
    double geo_form() [since=2, cxx={"returns": "double"}];
    float geo_gone_slot() [since=2];)";
constexpr const char *kNow = R"(
    minor 3;
    api [language=c++];
    typedef long geo_id [since=3];
    enum geo_e { A = 3 [since=3], D = 2 [since=2] } [since=3, closed, underlying=short, typedef];
    enum geo_new_e { C = 1 [since=2] } [since=2];
    struct geo_moved { int y; int x; } [since=2];
    struct geo_less { int x; } [since=2];
    struct geo_typed { long x [align=16]; double[4] a; int b [bits=4]; int u; const int *c; float new; } [since=3, align=32];
    struct geo_fixed { int x [since=2]; } [since=2, extensible];
    union geo_kind { int x; } [since=2];
    struct geo_exposed { int x; } [since=2];
    struct geo_grows { int x [since=1]; long z [since=3]; } [extensible, since=1];
    handle geo_h [since=3, kind=union, ownership=borrowed, destroy=geo_types];
    handle geo_g [since=2];
    handle geo_hidden [since=2];
    handle geo_said [since=2, ownership=unique, destroy=geo_a];
    callback long geo_call() [since=2];
    callback int geo_named(int b) [since=2];
    constant GEO_MAX = 2 [since=3];
    void geo_a();
    int geo_types(unsigned int n, const double *p, double *q, volatile int *v, double *restrict r, struct geo_g *h, void *e) [since=2];
    int geo_count(int a, int b) [since=2, convention=stdcall, variadic];
    int geo_order(double h, int w) [since=2];
    int geo_names(int v [nullable]) [since=2, noexcept];
    int geo_required() [since=3, optional, gil=required];
    data PyObject *geo_object [since=2];
    data double geo_data [since=2];
    double geo_new() [since=2];
    int geo_moved_slot() [since=2];
    double geo_form() [since=2, cxx={"returns": "float"}];)";

TEST(Edges, Unreleased) {
  EXPECT_THAT(
      found(kThen, kNow),
      testing::ElementsAre("SLOT_APPENDED slot 8 geo_new F", "PLATFORM_TYPE struct geo_typed D",
                           "PLATFORM_TYPE struct geo_grows D", "PLATFORM_TYPE typedef geo_id D",
                           "PLATFORM_TYPE callback geo_call D", "UNRELEASED_CHANGED slot 1 geo_types D",
                           "UNRELEASED_CHANGED slot 2 geo_count D", "UNRELEASED_CHANGED slot 3 geo_order D",
                           "UNRELEASED_CHANGED slot 4 geo_names D", "UNRELEASED_CHANGED slot 5 geo_required D",
                           "UNRELEASED_CHANGED slot 6 geo_object D", "UNRELEASED_CHANGED slot 7 geo_data D",
                           "UNRELEASED_CHANGED slot 9 geo_moved_slot D", "UNRELEASED_CHANGED slot 9 geo_old D",
                           "UNRELEASED_CHANGED slot 10 geo_form D", "UNRELEASED_CHANGED slot 11 geo_gone_slot D",
                           "UNRELEASED_CHANGED struct geo_moved D", "UNRELEASED_CHANGED struct geo_less D",
                           "UNRELEASED_CHANGED struct geo_typed D", "UNRELEASED_CHANGED struct geo_fixed D",
                           "UNRELEASED_CHANGED union geo_kind D", "UNRELEASED_CHANGED struct geo_hidden D",
                           "UNRELEASED_CHANGED geo_e D", "UNRELEASED_CHANGED enum geo_new_e D",
                           "UNRELEASED_CHANGED union geo_h D", "UNRELEASED_CHANGED struct geo_exposed D",
                           "UNRELEASED_CHANGED struct geo_said D", "UNRELEASED_CHANGED typedef geo_id D",
                           "UNRELEASED_CHANGED typedef geo_gone D", "UNRELEASED_CHANGED callback geo_call D",
                           "UNRELEASED_CHANGED callback geo_named D", "UNRELEASED_CHANGED callback geo_gone_call D",
                           "UNRELEASED_CHANGED constant GEO_MAX D", "UNRELEASED_CHANGED struct geo_grows D"));
}

}  // namespace
}  // namespace caplet::diff::unreleased_test
