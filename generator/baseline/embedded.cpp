// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The interface file that a compiled provider carries, in one struct of texts that each end in NUL. Its canonical
// beginning is looked for in the bytes, so the format of the binary does not matter, nor whether it was stripped.

#include <algorithm>
#include <set>

#include "baseline/sources.h"

namespace caplet::baseline {
namespace {

// Of any format: what is newer is for the reader to say.
constexpr std::string_view kBeginning = "{\n  \"$schema\": \"caplet-", kName = "\n  \"name\": \"";
constexpr std::size_t kMostNamed = 200;  // characters of other names that a message has

// The JSON object that `bytes` begin with, without the NULs between its pieces; empty where it does not end.
std::string object_of(std::string_view bytes) {
  std::string text;
  int depth = 0;
  bool in_string = false, escaped = false;
  for (const char c : bytes) {
    if (c == '\0') continue;
    text += c;
    if (in_string) {
      if (!escaped && c == '"') in_string = false;
      escaped = !escaped && c == '\\';
      continue;
    }
    if (c == '"') in_string = true;
    if (c == '{' || c == '[') ++depth;
    if ((c == '}' || c == ']') && --depth == 0) return text + '\n';
  }
  return "";
}

std::string name_of(std::string_view text) {
  const std::size_t at = text.find(kName);
  if (at == std::string_view::npos) return "";
  text.remove_prefix(at + kName.size());
  return std::string(text.substr(0, text.find('"')));
}

// "geometry._core" of "geometry/_core.abi3.so", where that is an extension module: in a library that one is linked
// with, an interface belongs to whatever links it.
std::string module_at(const std::string &file, std::string_view bytes) {
  const std::size_t slash = file.rfind('/');
  const std::size_t begin = slash == std::string::npos ? 0 : slash + 1;
  const std::string stem = file.substr(begin, file.find('.', begin) - begin);
  // The function that Python looks for, or from 3.15 the one of PEP 793.
  const auto exports = [&](const char *start) { return bytes.find(start + stem) != std::string_view::npos; };
  if (!exports("PyInit_") && !exports("PyModExport_")) return "";
  std::string module = file.substr(0, begin) + stem;
  std::replace(module.begin(), module.end(), '/', '.');
  return module;
}

}  // namespace

std::vector<Embedded> find_embedded(std::string_view bytes, const std::string &file) {
  std::vector<Embedded> all;
  std::size_t next = 0;
  for (std::size_t at = bytes.find(kBeginning); at != std::string_view::npos; at = next) {
    // Inside of itself, where everything is indented, an interface has no other beginning.
    next = bytes.find(kBeginning, at + kBeginning.size());
    std::string text = object_of(bytes.substr(at, next == std::string_view::npos ? next : next - at));
    if (!text.empty()) all.push_back({name_of(text), std::move(text), ""});
  }
  const std::string module = all.empty() ? "" : module_at(file, bytes);
  for (Embedded &one : all) one.module = module;
  return all;
}

std::optional<Text> choose_embedded(const std::vector<Embedded> &all, const std::string &file, const Request &request,
                                    Diagnostics &diagnostics) {
  std::set<std::string> names;
  for (const Embedded &one : all) names.insert(one.name);
  const std::string &wanted = request.api.empty() && names.size() == 1 ? *names.begin() : request.api;
  for (const Embedded &one : all) {
    if (one.name == wanted) return Text{file, one.text, true, one.module};
  }
  std::string others;
  for (const std::string &one : names) {
    if (others.size() < kMostNamed) others += (others.empty() ? "`" : ", `") + one + "`";
  }
  if (request.api.empty() && !names.empty()) {
    diagnostics.file_error("baseline-unreadable", file, "it has several interfaces: " + others,
                           "compare it with the one that is meant, or name that interface file");
    return std::nullopt;
  }
  diagnostics.file_error(
      "baseline-unreadable", file,
      all.empty() ? "there is no interface in it" : "it has no interface of `" + request.api + "`, only of " + others,
      all.empty()
          ? "a provider generated with --no-embed-interface carries none; compare with the interface file: git:REF"
          : "");
  return std::nullopt;
}

std::optional<Text> read_binary(const std::string &path, const Request &request, const FileSystem &files,
                                Diagnostics &diagnostics) {
  std::string why;
  const std::optional<std::string> bytes = files.read(path, &why);
  const std::string file = "/" + path.substr(path.rfind('/') + 1);
  if (bytes) return choose_embedded(find_embedded(*bytes, file), path, request, diagnostics);
  diagnostics.file_error("file-unreadable", path, "can't read the file: " + why, inputs_hint());
  return std::nullopt;
}

}  // namespace caplet::baseline
