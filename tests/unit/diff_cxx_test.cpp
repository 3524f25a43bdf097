// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "diff_edges.h"

namespace caplet::diff::cxx_test {
namespace {

TEST(Edges, Cxx) {
  expect({
      {"C became C++", "double geo_f()", R"(api [language=c++]; double geo_f() [cxx={"returns": "double"}])",
       "PROVIDER_CHANGED API geo D"},
      {"C++ became C", R"(api [language=c++]; double geo_f() [cxx={"returns": "double"}])", "double geo_f()",
       "PROVIDER_CHANGED API geo D"},
      {"a function of C++ is gone", R"(api [language=c++]; double geo_f() [cxx={"returns": "double"}]; int geo_g())",
       R"(api [language=c++]; double geo_f() [cxx={"returns": "double"}])",
       "SLOT_REMOVED slot 1 geo_g A,S; ABI_NOT_BUMPED API geo X"},
      {"a retired function of C++", R"(api [language=c++]; double geo_f() [cxx={"returns": "double"}])",
       R"(api [language=c++]; double geo_f() [retired, cxx={"returns": "float"}])",
       "SLOT_RETIRED slot 0 geo_f A*,S: recorded as retired"},
      {"a function of C++ that is back", R"(api [language=c++]; double geo_f() [retired, cxx={"returns": "double"}])",
       R"(api [language=c++]; double geo_f() [cxx={"returns": "float"}])", "IDENTITY_REUSED slot 0 geo_f X"},
      {"an exception stays",
       R"(api [language=c++, exceptions=[{"name": "geo::error", "object": "geo_E"}]]; object PyObject *geo_E; object PyObject *geo_F)",
       R"(api [language=c++, exceptions=[{"name": "geo::error", "object": "geo_E"}, {"name": "geo::other", "object": "geo_F"}]]; object PyObject *geo_E; object PyObject *geo_F)",
       "EXCEPTION_MAPPED exception geo::other D"},
      {"an exception becomes another",
       R"(api [language=c++, exceptions=[{"name": "geo::error", "object": "geo_E"}]]; object PyObject *geo_E; object PyObject *geo_F)",
       R"(api [language=c++, exceptions=[{"name": "geo::error", "object": "geo_F"}]]; object PyObject *geo_E; object PyObject *geo_F)",
       "EXCEPTION_UNMAPPED exception geo::error A*; ABI_NOT_BUMPED API geo X"},
  });
}

}  // namespace
}  // namespace caplet::diff::cxx_test
