// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Which thing of the old interface is which of the new one.
#pragma once

#include <functional>
#include <unordered_map>
#include <vector>

#include "diff/comparison.h"

namespace caplet::diff {

// By identity, then by name, then, of what is left, where `fits` says so: certain where nothing else fits. The order is
// that of the old side, then what was added.
template <typename T>
std::vector<Pair<T>> pair_up(const std::vector<T> &then, const std::vector<T> &now,
                             const std::function<bool(const T &, const T &)> &fits = nullptr) {
  std::vector<const T *> partner(then.size(), nullptr);
  std::vector<bool> taken(now.size(), false);
  const auto pass = [&](const auto &key) {
    std::unordered_map<std::string, std::size_t> index;
    for (std::size_t i = 0; i < now.size(); ++i) {
      if (!key(now[i]).empty()) index.emplace(key(now[i]), i);
    }
    for (std::size_t i = 0; i < then.size(); ++i) {
      if (partner[i] != nullptr) continue;
      const auto found = index.find(key(then[i]));
      if (found == index.end() || taken[found->second]) continue;
      taken[found->second] = true;
      partner[i] = &now[found->second];
    }
  };
  pass([](const T &one) -> const std::string & { return one.identity(); });
  pass([](const T &one) -> const std::string & { return one.name; });
  const std::vector<const T *> known = partner;
  const std::vector<bool> was_taken = taken;
  std::size_t first = 0;  // that isn't taken: where all are renamed in order, nothing is looked at twice
  for (std::size_t i = 0; fits && i < then.size(); ++i) {
    while (first < now.size() && taken[first]) ++first;
    for (std::size_t j = first; partner[i] == nullptr && j < now.size(); ++j) {
      if (taken[j] || !fits(then[i], now[j])) continue;
      taken[j] = true;
      partner[i] = &now[j];
    }
  }
  std::vector<Pair<T>> pairs;
  for (std::size_t i = 0; i < then.size(); ++i) {
    pairs.push_back({&then[i], partner[i]});
    if (partner[i] == known[i]) continue;
    bool &certain = pairs.back().certain;
    for (std::size_t k = 0; certain && k < then.size(); ++k) {
      if (k != i && known[k] == nullptr && fits(then[k], *partner[i])) certain = false;
    }
    for (std::size_t k = 0; certain && k < now.size(); ++k) {
      if (&now[k] != partner[i] && !was_taken[k] && fits(then[i], now[k])) certain = false;
    }
  }
  for (std::size_t i = 0; i < now.size(); ++i) {
    if (!taken[i]) pairs.push_back({nullptr, &now[i]});
  }
  return pairs;
}

// Fills the members of a Comparison, in this order.
void pair_things(Comparison &c);
void pair_members(Comparison &c);  // enumerators, layouts, fields
void pair_signatures(Comparison &c);
void classify_types(Comparison &c);  // and find who is to blame

}  // namespace caplet::diff
