// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "baseline/kind.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>

namespace caplet::baseline {
namespace {

struct Row {
  std::string_view text;
  Kind kind;
};

constexpr Row kSchemes[] = {
    {"file", Kind::kUnknown}, {"git", Kind::kGit}, {"wheel", Kind::kWheel}, {"module", Kind::kModule}};

constexpr Row kEndings[] = {{"json", Kind::kInterface}, {"whl", Kind::kWheel},  {"so", Kind::kBinary},
                            {"pyd", Kind::kBinary},     {"a", Kind::kBinary},   {"dylib", Kind::kBinary},
                            {"dll", Kind::kBinary},     {"h", Kind::kHeader},   {"hh", Kind::kHeader},
                            {"hpp", Kind::kHeader},     {"hxx", Kind::kHeader}, {"h++", Kind::kHeader},
                            {"H", Kind::kHeader},       {"inc", Kind::kHeader}, {"inl", Kind::kHeader},
                            {"ipp", Kind::kHeader},     {"tpp", Kind::kHeader}};

// ELF; PE; Mach-O, of either byte order and size, and several in one; an archive.
constexpr std::string_view kBinaries[] = {
    "\177ELF",          "MZ",       "\xfe\xed\xfa\xce", "\xfe\xed\xfa\xcf", "\xce\xfa\xed\xfe", "\xcf\xfa\xed\xfe",
    "\xca\xfe\xba\xbe", "!<arch>\n"};

bool begins_with(std::string_view text, std::string_view start) { return text.substr(0, start.size()) == start; }

Kind find(const Row *first, const Row *last, std::string_view text) {
  const Row *found = std::find_if(first, last, [&](const Row &row) { return row.text == text; });
  return found == last ? Kind::kUnknown : found->kind;
}

// Without the numbers of "libgeo.so.1.2".
std::string_view without_version(std::string_view name) {
  const std::size_t so = name.find(".so.");
  if (so == std::string_view::npos) return name;
  const std::string_view rest = name.substr(so + 4);
  return rest.find_first_not_of("0123456789.") == std::string_view::npos ? name.substr(0, so + 3) : name;
}

}  // namespace

Kind kind_of_name(const std::string &path) {
  const std::string_view name = without_version(std::string_view(path).substr(path.find_last_of("/\\") + 1));
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos ? Kind::kUnknown
                                       : find(std::begin(kEndings), std::end(kEndings), name.substr(dot + 1));
}

Kind kind_of_bytes(const std::string &bytes) {
  if (begins_with(bytes, "PK\3\4")) return Kind::kWheel;
  const auto is_start = [&](std::string_view start) { return begins_with(bytes, start); };
  if (std::any_of(std::begin(kBinaries), std::end(kBinaries), is_start)) return Kind::kBinary;
  if (bytes.find('\0') != std::string::npos) return Kind::kUnknown;
  const std::size_t begin = bytes.find_first_not_of(" \t\r\n");
  if (begin != std::string::npos && bytes[begin] == '{') return Kind::kInterface;
  return bytes.find("CAPLET_API") == std::string::npos ? Kind::kUnknown : Kind::kHeader;
}

Named kind_of(const std::string &text, const FileSystem &files) {
  Named named{Kind::kUnknown, text};
  const std::size_t colon = text.find(':');
  const std::string_view scheme = std::string_view(text).substr(0, colon);
  const auto is_it = [&](const Row &row) { return colon != std::string::npos && row.text == scheme; };
  const Row *row = std::find_if(std::begin(kSchemes), std::end(kSchemes), is_it);
  if (row != std::end(kSchemes)) named = {row->kind, text.substr(colon + 1)};
  if (named.kind == Kind::kUnknown) named.kind = kind_of_name(named.path);
  if (named.kind != Kind::kUnknown) return named;
  std::string why;
  const std::optional<std::string> bytes = files.read(named.path, &why);
  if (bytes) named.kind = kind_of_bytes(*bytes);
  return named;
}

}  // namespace caplet::baseline
