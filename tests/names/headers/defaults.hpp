// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Default arguments that compilers would rather have spelled otherwise.
#ifndef DEFAULTS_HPP
#define DEFAULTS_HPP
#include <caplet/annotate.h>
#include <cstddef>
#include <cstdint>
#include <string_view>
CAPLET_API(defaults, capsule = "defaults._C_API");
struct CAPLET_LAYOUT() df_how {
  int width;
  double scale;
};
CAPLET_SLOT() int df_find(std::string_view text, std::size_t n = std::string_view::npos);
CAPLET_SLOT() int df_least(std::string_view text, std::int64_t n = INT64_MIN, std::uint64_t most = UINT64_MAX);
CAPLET_SLOT() int df_count(std::string_view text, unsigned n = ~0u, std::uint8_t k = 255);
CAPLET_SLOT() int df_show(std::string_view text, const df_how &how = {}, df_how more = df_how{});
CAPLET_SLOT() int df_stop(std::string_view text, char32_t stop = U'\0', char16_t other = u'\'', char c = 'c');
CAPLET_SLOT() int df_null(std::string_view text, const char *a = nullptr, const char *b = NULL);
CAPLET_SLOT() int df_ratio(std::string_view text, float ratio = 0.5, float third = 0.3f, double other = .1, bool is = true);
CAPLET_SLOT() int df_texts(std::string_view text = "a\"b", std::string_view more = {});
#endif
