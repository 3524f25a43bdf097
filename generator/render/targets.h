// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What `caplet generate --target` knows.
#pragma once

#include <string_view>

#include "render/view.h"

namespace caplet::render {

struct TargetFile {
  std::string_view file_name;  // itself a template: "{{api}}_provider.h"; where it makes nothing, there is no file
  std::string_view template_name;
};
struct Target {
  std::string_view name;
  std::string_view purpose;
  bool by_default;
  Data (*view)(const Subject &subject);
  TargetFile files[2];  // the second may be empty
};

inline constexpr Target kTargets[] = {
    {"provider",
     "the table, for the module that exports the API",
     true,
     provider_view,
     {{"{{api}}_provider.h", "provider/header.mustache"},
      {"{{api}}_provider.{{^is_cxx}}c{{/is_cxx}}{{#is_cxx}}cpp{{/is_cxx}}", "provider/source.mustache"}}},
    {"consumer",
     "the header for modules that import the API",
     true,
     consumer_view,
     {{"{{api}}_capi.h", "consumer/header.mustache"},
      {"{{#is_lifted}}{{api}}_capi.hpp{{/is_lifted}}", "consumer/cxx_header.mustache"}}},
    {"mock",
     "a table for the tests of such modules, which then need no provider",
     false,
     mock_view,
     {{"{{api}}_mock.h", "mock/header.mustache"}, {}}},
    {"conformance",
     "assertions that a header still has the API's binary interface, for the compiler that ships it",
     false,
     conformance_view,
     {{"{{api}}_conformance.{{^is_cxx}}c{{/is_cxx}}{{#is_cxx}}cpp{{/is_cxx}}", "conformance/source.mustache"}, {}}},
};

}  // namespace caplet::render
