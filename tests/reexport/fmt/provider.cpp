// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "words_provider.h"

#include "../module.h"

namespace words {

template <typename... Values>
static std::string format_any(std::string_view format, const Values &...values) {
  return fmt::vformat(fmt::string_view(format.data(), format.size()), fmt::make_format_args(values...));
}

std::string integer(std::string_view format, long long value) { return format_any(format, value); }
std::string real(std::string_view format, double value) { return format_any(format, value); }
std::string text(std::string_view format, std::string_view value) { return format_any(format, value); }
std::string flag(std::string_view format, bool value) { return format_any(format, value); }
std::string pointer(std::string_view format, const void *value) { return format_any(format, value); }
std::string pair(std::string_view format, long long first, double second) { return format_any(format, first, second); }
std::string joined(const std::vector<double> &values, std::string_view separator) {
  return fmt::format("{}", fmt::join(values, fmt::string_view(separator.data(), separator.size())));
}
std::size_t size(std::string_view format, long long value) { return format_any(format, value).size(); }
std::string coloured(fmt::color colour, std::string_view value) { return fmt::format(fmt::fg(colour), "{}", value); }
std::string emphasised(fmt::emphasis emphasis, std::string_view value) {
  return fmt::format(fmt::text_style(emphasis), "{}", value);
}
fmt::text_style *style_new(fmt::color colour) { return new fmt::text_style(fmt::fg(colour)); }
void style_delete(fmt::text_style *style) noexcept { delete style; }
bool has_emphasis(const fmt::text_style &style) noexcept { return style.has_emphasis(); }
std::string styled(const fmt::text_style &style, std::string_view value) { return fmt::format(style, "{}", value); }

}  // namespace words

REEXPORT_PROVIDER(words)
