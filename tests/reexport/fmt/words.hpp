// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#ifndef WORDS_HPP
#define WORDS_HPP

#include <Python.h>
#include <caplet/annotate.h>
#include <fmt/color.h>
#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

CAPLET_API(words, capsule = "words._core._C_API", distribution = "words");
CAPLET_CONSTANT(FMT_VERSION);

namespace words {

CAPLET_SLOT() std::string integer(std::string_view format, long long value);
CAPLET_SLOT() std::string real(std::string_view format, double value);
CAPLET_SLOT() std::string text(std::string_view format, std::string_view value);
CAPLET_SLOT() std::string flag(std::string_view format, bool value);
CAPLET_SLOT() std::string pointer(std::string_view format, const void *value);
CAPLET_SLOT() std::string pair(std::string_view format, long long first, double second);
CAPLET_SLOT() std::string joined(const std::vector<double> &values, std::string_view separator);
CAPLET_SLOT() std::size_t size(std::string_view format, long long value);
CAPLET_SLOT() std::string coloured(fmt::color colour, std::string_view value);
CAPLET_SLOT() std::string emphasised(fmt::emphasis emphasis, std::string_view value);
CAPLET_SLOT() fmt::text_style *style_new(fmt::color colour);
CAPLET_SLOT() void style_delete(fmt::text_style *style) noexcept;
CAPLET_SLOT() bool has_emphasis(const fmt::text_style &style) noexcept;
CAPLET_SLOT() std::string styled(const fmt::text_style &style, std::string_view value);

}  // namespace words
#endif
