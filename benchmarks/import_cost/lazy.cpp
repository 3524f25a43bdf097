// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The call of import_cost.cpp in a lazy consumer, which looks at each call whether anything is imported.

#include <Python.h>

#include <benchmark/benchmark.h>

#include "cost1000_capi.h"

namespace {

void call_lazy(benchmark::State &state) {
  int number = 0;
  for (auto step : state) benchmark::DoNotOptimize(number = cost1000_f0(number));
}
BENCHMARK(call_lazy)->Name("call/caplet, lazy");

}  // namespace
