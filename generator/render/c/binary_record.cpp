// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The text by which tools that load nothing know what a compiled module provides or requires (docs/abi.md). It is
// looked for in the bytes, so neither the format of the binary matters nor whether it was stripped.

#include <nlohmann/json.hpp>

#include "render/c/c_view.h"
#include "render/c/literals.h"

namespace caplet::render {
namespace {

using Json = nlohmann::ordered_json;

// A literal of more than 4095 bytes is none that every compiler takes. Of older minors than these nothing is said.
constexpr int kMostMinors = 64;
constexpr std::size_t kLine = 85;  // characters of a line, whose quotes take two columns in a literal

Json from_minor(const std::vector<std::string> &of_minors, int first) {
  return std::vector<std::string>(of_minors.begin() + first, of_minors.end());
}

Json of_both_sides(const Subject &subject, int first) {
  const model::Api &api = subject.api;
  std::vector<std::string> fingerprints;
  for (const std::uint64_t one : subject.fingerprints.chain) fingerprints.push_back(model::hex(one));
  Json record;
  record["api"] = api.name;
  record["abi"] = api.abi;
  record["minor"] = api.minor;
  record["isolated"] = api.is_isolated();
  // Whose tables of a protocol are found, nobody knows.
  record["distribution"] = api.protocol ? "" : api.distribution;
  record["first"] = first;
  record["fingerprints"] = from_minor(fingerprints, first);
  record["versions"] = from_minor(subject.versions, first);
  return record;
}

// Literals of a line each: cut behind commas, since nothing else of it can be broken.
std::string in_lines(const std::string &text, const char *next_line) {
  std::string out;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = text.size();
    if (text.size() - begin > kLine) end = text.rfind(',', begin + kLine) + 1;
    if (end <= begin) end = std::min(text.find(',', begin), text.size() - 1) + 1;
    out += (begin == 0 ? "" : next_line) + string_literal(std::string_view(text).substr(begin, end - begin));
    begin = end;
  }
  return out;
}

}  // namespace

std::string binary_record(const Subject &subject, Side side) {
  const model::Api &api = subject.api;
  const bool provides = side == Side::kProvider;
  Json record = of_both_sides(subject, std::max(provides ? 1 : subject.floor, api.minor + 1 - kMostMinors));
  if (provides) {
    record["capsules"] = api.aliases;
    record["capsules"].insert(record["capsules"].begin(), api.capsule);
  } else {
    record["capsule"] = api.capsule;
    record["floor"] = "";
  }
  // ASCII only, as names of distributions and releases could be anything.
  std::string text = record.dump(-1, ' ', true, Json::error_handler_t::replace);
  if (!provides) text.resize(text.size() - 2);  // the preprocessor knows the floor
  return provides ? in_lines("caplet-provider 1 " + text, "\n    ") : in_lines("caplet-consumer 1 " + text, "\n      ");
}

}  // namespace caplet::render
