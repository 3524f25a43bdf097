// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/facts/binary_record.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace caplet::render {
namespace {

using Json = nlohmann::ordered_json;

// A literal of more than 4095 bytes is none that every compiler takes. Of older minors than these nothing is said.
constexpr int kMostMinors = 64;

Json from_minor(const std::vector<std::string> &of_minors, int first) {
  return std::vector<std::string>(of_minors.begin() + first, of_minors.end());
}

Json of_both_sides(const Subject &subject, int least) {
  const model::Api &api = subject.api;
  const int first = std::max(least, api.minor + 1 - kMostMinors);
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

// ASCII only, as names of distributions and releases could be anything.
std::string text_of(const Json &record) { return record.dump(-1, ' ', true, Json::error_handler_t::replace); }

}  // namespace

std::string provider_record(const Subject &subject) {
  Json record = of_both_sides(subject, 1);
  record["capsules"] = subject.api.aliases;
  record["capsules"].insert(record["capsules"].begin(), subject.api.capsule);
  return "caplet-provider 1 " + text_of(record);
}

std::string consumer_record(const Subject &subject, const std::string &floor) {
  Json record = of_both_sides(subject, subject.floor);
  record["capsule"] = subject.api.capsule;
  record["floor"] = floor;
  return "caplet-consumer 1 " + text_of(record);
}

}  // namespace caplet::render
