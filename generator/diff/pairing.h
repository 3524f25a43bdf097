// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Which thing of the old interface is which of the new one.
#pragma once

#include <algorithm>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "diff/pairs.h"

namespace caplet::diff {

// What may be one thing under two names: of those with the same key, those that fit each other.
template <typename T>
struct Likeness {
  std::function<std::string(const T &, std::size_t place)> key;
  std::function<bool(const T &, const T &)> fits;
};

template <typename T>
class Pairing {
 public:
  Pairing(const std::vector<T> &then, const std::vector<T> &now)
      : then_(then),
        now_(now),
        partner_(then.size(), kNobody),
        certain_(then.size(), true),
        taken_(now.size(), false) {}

  template <typename Key>
  void by(const Key &key) {
    std::unordered_map<std::string, std::size_t> index;
    for (std::size_t i = 0; i < now_.size(); ++i) {
      if (!key(now_[i]).empty()) index.emplace(key(now_[i]), i);
    }
    for (std::size_t i = 0; i < then_.size(); ++i) {
      if (partner_[i] != kNobody) continue;
      const auto found = index.find(key(then_[i]));
      if (found != index.end() && !taken_[found->second]) pair(i, found->second);
    }
  }

  // Certain where nothing else that is left fits either of the two.
  void by(const Likeness<T> &likeness) {
    std::unordered_map<std::string, Left> by_key;  // so that renaming everything is not quadratic
    for (std::size_t i = 0; i < then_.size(); ++i) {
      if (partner_[i] == kNobody) by_key[likeness.key(then_[i], i)].then.push_back(i);
    }
    for (std::size_t i = 0; i < now_.size(); ++i) {
      if (!taken_[i]) by_key[likeness.key(now_[i], i)].now.push_back(i);
    }
    for (const auto &[key, left] : by_key) pair_left(left, likeness);
  }

  // In the order of the old side, then what was added.
  std::vector<Pair<T>> pairs() const {
    std::vector<Pair<T>> all;
    for (std::size_t i = 0; i < then_.size(); ++i) {
      all.push_back({&then_[i], partner_[i] == kNobody ? nullptr : &now_[partner_[i]]});
      all.back().certain = certain_[i];
    }
    for (std::size_t i = 0; i < now_.size(); ++i) {
      if (!taken_[i]) all.push_back({nullptr, &now_[i]});
    }
    return all;
  }

 private:
  static constexpr std::size_t kNobody = static_cast<std::size_t>(-1);
  struct Left {
    std::vector<std::size_t> then, now;
  };

  void pair(std::size_t then, std::size_t now) {
    partner_[then] = now;
    taken_[now] = true;
  }
  void pair_left(const Left &left, const Likeness<T> &likeness) {
    auto first = left.now.begin();
    for (const std::size_t i : left.then) {
      while (first != left.now.end() && taken_[*first]) ++first;
      const auto found = std::find_if(first, left.now.end(),
                                      [&](std::size_t j) { return !taken_[j] && likeness.fits(then_[i], now_[j]); });
      if (found == left.now.end()) continue;
      pair(i, *found);
      const auto fits_too = [&](std::size_t j) { return j != *found && likeness.fits(then_[i], now_[j]); };
      const auto is_fit_too = [&](std::size_t k) { return k != i && likeness.fits(then_[k], now_[*found]); };
      certain_[i] = std::none_of(left.now.begin(), left.now.end(), fits_too) &&
                    std::none_of(left.then.begin(), left.then.end(), is_fit_too);
    }
  }

  const std::vector<T> &then_, &now_;
  std::vector<std::size_t> partner_;
  std::vector<bool> certain_, taken_;
};

// By identity, then by name, then, of what is left, by likeness.
template <typename T>
std::vector<Pair<T>> pair_up(const std::vector<T> &then, const std::vector<T> &now, const Likeness<T> &likeness = {}) {
  Pairing<T> pairing(then, now);
  pairing.by([](const T &one) -> const std::string & { return one.identity(); });
  pairing.by([](const T &one) -> const std::string & { return one.name; });
  if (likeness.fits) pairing.by(likeness);
  return pairing.pairs();
}

// Fills the members of a Pairs, in this order.
void pair_things(Pairs &c);
void pair_members(Pairs &c);  // enumerators, layouts, fields
void pair_signatures(Pairs &c);
void classify_types(Pairs &c);  // and find who is to blame

}  // namespace caplet::diff
