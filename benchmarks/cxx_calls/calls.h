// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What is measured, once for each way to call it. A way is a class that makes a gauge and has a function for each call:
//   add, add_checked, length, text, sum, doubled, apply   return what the gauge does
//   fail                                                  whether add_checked(-1) was caught
#ifndef CALLS_H
#define CALLS_H

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

inline void require(bool holds) {
  if (!holds) std::abort();
}

template <class Way>
void call_add(benchmark::State &state, Way &way) {
  for (auto step : state) benchmark::DoNotOptimize(way.add(1));
}
template <class Way>
void call_add_checked(benchmark::State &state, Way &way) {
  for (auto step : state) benchmark::DoNotOptimize(way.add_checked(1));
}
template <class Way>
void call_fail(benchmark::State &state, Way &way) {
  for (auto step : state) require(way.fail());
}
template <class Way>
void call_length(benchmark::State &state, Way &way) {
  const std::string text = "a text of some forty characters, in ASCII";
  for (auto step : state) require(way.length(text) == text.size());
}
// Short enough for std::string itself, and not.
template <class Way, std::size_t size>
void call_text(benchmark::State &state, Way &way) {
  for (auto step : state) require(way.text(size).size() == size);
}
template <class Way>
void call_sum(benchmark::State &state, Way &way) {
  const std::vector<double> values(100, 1.0);
  for (auto step : state) require(way.sum(values) == 100);
}
template <class Way>
void call_doubled(benchmark::State &state, Way &way) {
  const std::vector<double> values(100, 1.0);
  for (auto step : state) require(way.doubled(values).back() == 2);
}
template <class Way>
void call_apply(benchmark::State &state, Way &way) {
  double factor = 2;
  for (auto step : state) benchmark::DoNotOptimize(way.apply([&factor](double x) { return x * factor; }));
}

template <class Way>
void add_calls(const std::string &name) {
  static const auto add = [](const std::string &call, const std::string &of,
                             void (*measure)(benchmark::State &, Way &)) {
    benchmark::RegisterBenchmark((call + "/" + of).c_str(), [measure](benchmark::State &state) {
      Way way;
      measure(state, way);
    });
  };
  add("noexcept", name, call_add<Way>);
  add("may throw", name, call_add_checked<Way>);
  add("throws", name, call_fail<Way>);
  add("string_view", name, call_length<Way>);
  add("string of 8", name, call_text<Way, 8>);
  add("string of 80", name, call_text<Way, 80>);
  add("span of 100", name, call_sum<Way>);
  add("vector of 100", name, call_doubled<Way>);
  add("callable", name, call_apply<Way>);
}

// Each in its own file; all that were compiled in are called by main.
void add_direct();
void add_lifted();
void add_expected();
void add_nanobind();
void add_pybind11();

#endif
