// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Bytes as an interface file. Half of the mutations are of the JSON tree, for the half that stays JSON goes deeper.

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "bounds.h"
#include "pipeline.h"
#include "schema/schema.h"

namespace {

using Json = nlohmann::ordered_json;
using Random = std::minstd_rand;

// Every target is rendered three times, with a line for each of up to a thousand minors.
constexpr bounds_limits kLimits = {5, 300, 64, 16};

constexpr const char *kStrings[] = {"",
                                    "int",
                                    "const char *",
                                    "void",
                                    "struct t_point",
                                    "t_f",
                                    "PyObject *",
                                    "t_visit",
                                    "const",
                                    "restrict *",
                                    "size_t",
                                    "union t_both",
                                    "t_level",
                                    "geo::norm",
                                    "object",
                                    "data",
                                    "reserved",
                                    "long double",
                                    "*/ /*",
                                    "a\n\"b\"\\",
                                    "Ünï",
                                    "double[2][3]",
                                    "enum t_level *",
                                    "NULL",
                                    "function",
                                    "union",
                                    "released",
                                    "x",
                                    "_Atomic int",
                                    "\?\?/"};
constexpr std::int64_t kNumbers[] = {0, 1, 2, 3, -1, 7, 8, 16, 63, 64, 127, 255, 65535, 65536, 2147483647, 2147483648};

std::size_t below(Random &random, std::size_t count) { return random() % count; }

void collect(Json &node, std::vector<Json *> &nodes) {
  nodes.push_back(&node);
  if (!node.is_structured()) return;
  for (Json &child : node) collect(child, nodes);
}

Json invent(Random &random) {
  switch (below(random, 6)) {
    case 0:
      return nullptr;
    case 1:
      return below(random, 2) == 0;
    case 2:
      return below(random, 2) == 0 ? Json(0.5) : Json(UINT64_MAX - below(random, 2));
    case 3:
      return kNumbers[below(random, std::size(kNumbers))];
    default:
      return kStrings[below(random, std::size(kStrings))];
  }
}

void shrink_or_grow(Json &node, const Json &other, Random &random) {
  if (node.is_array()) {
    const std::size_t at = below(random, node.size() + 1);
    if (at < node.size() && below(random, 2) == 0) {
      node.erase(at);
    } else {
      node.insert(node.begin() + static_cast<std::ptrdiff_t>(at), at < node.size() ? node[at] : other);
    }
  } else if (node.is_object() && !node.empty()) {
    const auto member = std::next(node.begin(), static_cast<std::ptrdiff_t>(below(random, node.size())));
    const std::string key = member.key();
    node.erase(key);
  }
}

void mutate(Json &document, Random &random) {
  std::vector<Json *> nodes;
  collect(document, nodes);
  Json &node = *nodes[below(random, nodes.size())];
  const Json other = *nodes[below(random, nodes.size())];
  switch (below(random, 5)) {
    case 0:
      node = other;
      break;
    case 1:
      node = invent(random);
      break;
    case 2:
      if (node.is_object() && other.is_object()) {
        node.update(other);
        break;
      }
      [[fallthrough]];
    default:
      shrink_or_grow(node, other, random);
  }
}

}  // namespace

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t *data, std::size_t size, std::size_t capacity);

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t *data, std::size_t size, std::size_t capacity,
                                               unsigned seed) {
  Random random(seed);
  Json document = Json::parse(data, data + size, nullptr, false);
  if (document.is_discarded() || below(random, 2) == 0) return LLVMFuzzerMutate(data, size, capacity);
  for (std::size_t count = 1 + below(random, 3); count > 0; --count) mutate(document, random);
  const std::string text = document.dump(2, ' ', false, Json::error_handler_t::replace);
  if (text.size() > capacity) return LLVMFuzzerMutate(data, size, capacity);
  std::copy(text.begin(), text.end(), data);
  return text.size();
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  const std::string text(reinterpret_cast<const char *>(data), size);
  bounds_begin();
  caplet::Diagnostics diagnostics;
  const auto stated = caplet::schema::read("api.caplet.json", text, diagnostics);
  caplet::fuzz::require(stated.has_value() != diagnostics.has_errors(), "it was refused without a word");
  // Each minor is a line in every generated file: 65,535 of them are slow to write, and nothing else.
  if (stated && stated->minor < 1000) caplet::fuzz::exercise(*stated, caplet::fuzz::Source::kInterface, diagnostics);
  diagnostics.text();
  bounds_end(size, kLimits);
  return 0;
}
