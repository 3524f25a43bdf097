// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The same as in capsule_cost.cpp with pybind11::capsule.

#include <pybind11/pybind11.h>

#include <benchmark/benchmark.h>

#include "point.h"

namespace {

void own(benchmark::State &state) {
  // Its form with a deleter leaves no room for a name.
  for (auto step : state)
    benchmark::DoNotOptimize(
        pybind11::capsule(new Point{1, 2}, [](void *point) { delete static_cast<Point *>(point); }));
}
BENCHMARK(own)->Name("own/pybind11");

void wrap(benchmark::State &state) {
  for (auto step : state) benchmark::DoNotOptimize(pybind11::capsule(&origin, kPath));
}
BENCHMARK(wrap)->Name("wrap/pybind11");

void read(benchmark::State &state) {
  const pybind11::capsule capsule(&origin, kPath);
  // It asks the capsule for its name, and compares nothing.
  for (auto step : state) benchmark::DoNotOptimize(capsule.get_pointer<Point>()->x);
}
BENCHMARK(read)->Name("read/pybind11");

void import(benchmark::State &state) {
  for (auto step : state) {
    const pybind11::capsule capsule = pybind11::module_::import("cost").attr("point");
    benchmark::DoNotOptimize(capsule.get_pointer<Point>()->x);
  }
}
BENCHMARK(import)->Name("import/pybind11");

}  // namespace
