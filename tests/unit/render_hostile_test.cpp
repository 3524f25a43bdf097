// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// No text of an interface file becomes code that it isn't: each string of whole interfaces is replaced by others that
// try to leave the comment, string, directive or name that they stand in. Either the interface is refused, or the code
// of all targets is as before but for comments and strings.
#include <gmock/gmock.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>
#include <sstream>

#include "ledger/resolve.h"
#include "model/fingerprint.h"
#include "model/validate.h"
#include "render/render.h"
#include "schema/schema.h"

namespace caplet::render::hostile_test {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char *kHostile[] = {
    "plain */ evil(); /*",           "plain /* evil",   "plain // evil",   "plain\nevil();",
    "plain\r#define evil",           "plain\\\nevil",   "plain\\",         "plain?\?/\n*/ evil",
    "plain\"; evil(); \"",           "plain> evil <",   "plain; evil",     "plain\x1e*/ evil",
    "{{evil}} {{#slots}} {{{api}}}", "geo::operator/*", "geo::operator//", "geo::operator()(evil)",
    "\"plain\" evil \"\"",           "1'evil",
};

// Trigraphs, then lines that a backslash joins.
std::string spliced(const std::string &text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_backslash = text.compare(i, 3, "?\?/") == 0;
    if (is_backslash) i += 2;
    const char c = is_backslash ? '\\' : text[i];
    if (c == '\\' && i + 1 < text.size() && text[i + 1] == '\n') {
      ++i;
    } else {
      result += c;
    }
  }
  return result;
}

// What a compiler takes for code: no comments, nothing in quotes, one space for many; no fingerprints.
std::string code_of(const std::string &file) {
  const std::string text = spliced(file);
  std::string code;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (text.compare(i, 10, "#include <") == 0) {
      i = std::min(text.find_first_of(">\n", i), text.size());  // whatever is between, it names a file
      code += "#include <" + text.substr(i, 1);
    } else if (text.compare(i, 2, "/*") == 0) {
      i = text.find("*/", i + 2);
      if (i == std::string::npos) return code + " comment without an end";
      ++i;
    } else if (text.compare(i, 2, "//") == 0) {
      i = std::min(text.find('\n', i), text.size()) - 1;
    } else if (c == '"' ||
               (c == '\'' && (code.empty() || std::isalnum(static_cast<unsigned char>(code.back())) == 0))) {
      const std::size_t begin = i;
      while (++i < text.size() && text[i] != c && text[i] != '\n') i += text[i] == '\\' ? 1 : 0;
      if (i >= text.size() || text[i] != c) return code + " string without an end: " + text.substr(begin, 60);
      code += std::string(c == '"' ? "\"\"" : "''");
    } else if (c == ' ' || c == '\t') {
      if (!code.empty() && code.back() != ' ' && code.back() != '\n') code += ' ';
    } else {
      code += c;
    }
  }
  static const std::regex kVaries("0x[0-9a-f]{16}|[ \n]+|(\"\" ?)+");
  return std::regex_replace(code, kVaries, " ");
}

// The code of each file that is generated for the interface; nullopt where it is refused.
std::optional<std::vector<std::string>> generated(const Json &document) {
  Diagnostics diagnostics;
  const std::string text = document.dump();
  std::optional<model::Api> read = schema::read("a.json", text, diagnostics);
  if (!read) return std::nullopt;
  const model::Api api = ledger::resolve(std::move(*read), nullptr);
  if (!model::validate(api, diagnostics)) return std::nullopt;
  Options options;
  options.embed_interface = false;  // its pieces have other sizes
  options.targets = {"provider", "consumer", "mock", "conformance"};
  MemoryFileSystem files;
  const auto outputs = render(api, model::fingerprint(api), text, options, files, diagnostics);
  if (!outputs) return std::nullopt;
  std::vector<std::string> all;
  for (const OutputFile &one : *outputs) all.push_back(code_of(one.bytes));
  return all;
}

// "/slots/*/doc" of "/slots/3/doc": one place of each kind is enough.
std::string kind_of(const std::string &pointer) {
  static const std::regex kIndex("/[0-9]+");
  return std::regex_replace(pointer, kIndex, "/*");
}

// Texts that a named thing may have, whether the sample has them or not.
constexpr const char *kKeys[] = {"symbol", "was", "doc", "deprecated", "comment", "destroy", "lifetime"};

// What those have not: types of other projects, by which nothing is generated but where they are named.
constexpr const char *kExternals = R"json({
  "$schema": "caplet-1.schema.json", "name": "g", "capsule": "g._C_API", "language": "c++", "header": "g.hpp",
  "headers": ["h.hpp"], "abi": 1, "minor": 1,
  "external": [{"name": "struct tm", "header": "time.h"}, {"name": "FILE", "header": "stdio.h"}],
  "slots": [
    {"index": 0, "name": "f", "returns": "int",
     "parameters": [{"name": "t", "type": "const struct tm *"}, {"name": "s", "type": "FILE *"}]}
  ]
})json";

// The places of all texts, one of each kind, and where others could be.
std::vector<std::string> places(const Json &document) {
  const Json flat = document.flatten();
  std::map<std::string, int> seen;
  std::vector<std::string> all;
  const auto add = [&](const std::string &pointer) {
    if (++seen[kind_of(pointer)] == 1) all.push_back(pointer);
  };
  for (const auto &[pointer, value] : flat.items()) {
    if (value.is_string()) add(pointer);
  }
  for (const auto &[pointer, value] : flat.items()) {
    const std::size_t last = pointer.rfind('/');
    if (pointer.substr(last) != "/name") continue;
    for (const char *const key : kKeys) add(pointer.substr(0, last + 1) + key);
  }
  return all;
}

std::optional<std::vector<std::string>> generated_with(Json document, const std::string &pointer, const char *text) {
  document[Json::json_pointer(pointer)] = text;
  return generated(document);
}

class Hostile : public testing::TestWithParam<const char *> {};

TEST_P(Hostile, TextStaysText) {
  std::ifstream file(std::string(CAPLET_CASES) + "/" + GetParam());
  const Json document = *GetParam() == '\0' ? Json::parse(kExternals) : Json::parse(file);
  const auto untouched = generated(document);
  ASSERT_TRUE(untouched);
  int accepted = 0;
  for (const std::string &pointer : places(document)) {
    const auto harmless = generated_with(document, pointer, "plain text");
    for (const char *const text : kHostile) {
      const auto now = generated_with(document, pointer, text);
      if (!now) continue;
      ++accepted;
      EXPECT_EQ(*now, harmless ? *harmless : *untouched) << pointer << " = " << text;
    }
  }
  EXPECT_GT(accepted, 20);
}

INSTANTIATE_TEST_SUITE_P(Interfaces, Hostile,
                         testing::Values("", "cxx_names/expect/shapes.caplet.json", "contract/expect/names.caplet.json",
                                         "callbacks/expect/tree.caplet.json", "retired/expect/legacy.caplet.json"));

TEST(Operators, AreThoseOfCxx) {
  const auto takes = [](const std::string &symbol) {
    model::Api api;
    api.name = "geo";
    api.capsule = "geo._C_API";
    api.language = model::Language::kCxx;
    api.header = "geo.hpp";
    api.abi = api.minor = 1;
    model::Slot slot;
    slot.name = "geo_scale";
    slot.symbol = symbol;
    slot.index = 0;
    slot.since = 1;
    slot.signature.result.base = "int";
    slot.cxx.emplace();
    slot.cxx->result.plain.base = "int";
    api.slots.push_back(slot);
    Diagnostics diagnostics;
    model::validate(api, diagnostics);
    return diagnostics.text().find("[invalid-name]") == std::string::npos;
  };
  for (const char *const good :
       {"geo::operator*=", "operator()", "geo::mesh::operator[]", "operator->*", "operator<=>"}) {
    EXPECT_TRUE(takes(good)) << good;
  }
  for (const char *const bad : {"geo::operator", "operator/*", "operator//", "operator*/", "operator<>", "operator([",
                                "operator,,", "operator+ ", "geo::operator new", "operator\"\"_x", "1::operator+"}) {
    EXPECT_FALSE(takes(bad)) << bad;
  }
}

}  // namespace
}  // namespace caplet::render::hostile_test
