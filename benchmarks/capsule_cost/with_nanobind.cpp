// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The same as in capsule_cost.cpp with nanobind::capsule.

#include <nanobind/nanobind.h>

#include <benchmark/benchmark.h>

#include "point.h"

// Its functions need what the import of a module of its own sets up.
NB_MODULE(cost_nanobind, module) { (void)module; }

namespace {

[[maybe_unused]] const int appended = PyImport_AppendInittab("cost_nanobind", PyInit_cost_nanobind);

void own(benchmark::State &state) {
  for (auto step : state)
    benchmark::DoNotOptimize(
        nanobind::capsule(new Point{1, 2}, kPath, [](void *point) noexcept { delete static_cast<Point *>(point); }));
}
BENCHMARK(own)->Name("own/nanobind");

void wrap(benchmark::State &state) {
  for (auto step : state) benchmark::DoNotOptimize(nanobind::capsule(&origin, kPath));
}
BENCHMARK(wrap)->Name("wrap/nanobind");

void read(benchmark::State &state) {
  const nanobind::capsule capsule(&origin, kPath);
  for (auto step : state) benchmark::DoNotOptimize(static_cast<Point *>(capsule.data(kPath))->x);
}
BENCHMARK(read)->Name("read/nanobind");

void import(benchmark::State &state) {
  require(PyImport_ImportModule("cost_nanobind") != nullptr);
  for (auto step : state) {
    const auto capsule = nanobind::borrow<nanobind::capsule>(nanobind::module_::import_("cost").attr("point"));
    benchmark::DoNotOptimize(static_cast<Point *>(capsule.data(kPath))->x);
  }
}
BENCHMARK(import)->Name("import/nanobind");

}  // namespace
