// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Bytes as an annotated header: of C++ if they begin with "//++", else of C. Half of the mutations are of tokens.

#include <cctype>
#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "bounds.h"
#include "frontend/reader.h"
#include "pipeline.h"

namespace {

using Random = std::minstd_rand;

// Clang alone takes a tenth of a second, and more for what includes the standard library.
constexpr bounds_limits kLimits = {10, 1000, 512, 64};

// What headers need of Python; the real one takes a hundred times as long to parse.
constexpr const char *kPython =
    "#pragma once\n"
    "#include <stddef.h>\n"
    "typedef ptrdiff_t Py_ssize_t;\n"
    "typedef Py_ssize_t Py_hash_t;\n"
    "typedef struct _object { Py_ssize_t ob_refcnt; struct _typeobject *ob_type; } PyObject;\n"
    "typedef struct _typeobject PyTypeObject;\n"
    "typedef struct { void *buf; PyObject *obj; Py_ssize_t len; } Py_buffer;\n"
    "typedef PyObject *(*PyCFunction)(PyObject *, PyObject *);\n"
    "#define PyObject_HEAD PyObject ob_base;\n";

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

// Words, runs of space, single signs: together the whole text.
std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> tokens;
  for (std::size_t i = 0, end = 0; i < text.size(); i = end) {
    end = i + 1;
    while (end < text.size() && is_word(text[i]) && is_word(text[end])) ++end;
    tokens.emplace_back(text.substr(i, end - i));
  }
  return tokens;
}

void mutate(std::vector<std::string> &tokens, Random &random) {
  const auto any = [&] { return random() % tokens.size(); };
  const std::size_t from = any(), to = any(), count = 1 + random() % std::min<std::size_t>(12, tokens.size() - from);
  const auto begin = tokens.begin() + static_cast<std::ptrdiff_t>(from);
  const std::vector<std::string> piece(begin, begin + static_cast<std::ptrdiff_t>(count));
  switch (random() % 4) {
    case 0:
      tokens.erase(begin, begin + static_cast<std::ptrdiff_t>(count));
      break;
    case 1:
      std::swap(tokens[from], tokens[to]);
      break;
    case 2:
      tokens[from] = tokens[to];
      break;
    default:
      tokens.insert(tokens.begin() + static_cast<std::ptrdiff_t>(to), piece.begin(), piece.end());
  }
}

// A file that includes itself twice is read for ever, by any compiler.
bool may_include_itself(const std::string &text) {
  return text.find("__FILE__") != std::string::npos || text.find("include_next") != std::string::npos ||
         text.find("__BASE_FILE__") != std::string::npos || text.find("fuzzed") != std::string::npos;
}

}  // namespace

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t *data, std::size_t size, std::size_t capacity);

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t *data, std::size_t size, std::size_t capacity,
                                               unsigned seed) {
  Random random(seed);
  std::vector<std::string> tokens = split({reinterpret_cast<const char *>(data), size});
  if (tokens.size() < 2 || random() % 2 == 0) return LLVMFuzzerMutate(data, size, capacity);
  for (std::size_t count = 1 + random() % 3; count > 0 && tokens.size() > 1; --count) mutate(tokens, random);
  std::string text;
  for (const std::string &token : tokens) text += token;
  text.resize(std::min(text.size(), capacity));
  std::copy(text.begin(), text.end(), data);
  return text.size();
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  const std::string text(reinterpret_cast<const char *>(data), size);
  if (may_include_itself(text)) return -1;
  const bool is_cxx = text.compare(0, 4, "//++") == 0;
  caplet::frontend::Input input;
  input.header = is_cxx ? "/fuzzed/fuzzed.hpp" : "/fuzzed/fuzzed.h";
  input.arguments = {"-I/fuzzed/python", is_cxx ? "-std=c++17" : "-std=c11"};
  const std::map<std::string, std::string> files = {{input.header, text}, {"/fuzzed/python/Python.h", kPython}};
  bounds_begin();
  caplet::Diagnostics diagnostics;
  const auto reading = caplet::frontend::read_header(input, files, diagnostics);
  caplet::fuzz::require(reading.has_value() != diagnostics.has_errors(), "it was refused without a word", &diagnostics);
  if (reading) caplet::fuzz::exercise(reading->api, caplet::fuzz::Source::kHeader, diagnostics);
  diagnostics.text();
  bounds_end(size, kLimits);
  return 0;
}
