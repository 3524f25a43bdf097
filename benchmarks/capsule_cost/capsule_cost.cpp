// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What a capsule costs: the bare PyCapsule_* and Caplet's classes here, pybind11 and nanobind in their own files.
//   own    makes a capsule that owns a struct, and drops it
//   wrap   makes one for a pointer that it does not own, and drops it
//   read   gets the struct of a given name out of a capsule
//   import gets it from "module.attribute", of a module that is loaded already

#include <Python.h>

#include <benchmark/benchmark.h>

#include <caplet/caplet.hpp>
#include <new>

#include "point.h"

namespace {

// ---- PyCapsule_* ----

void destroy(PyObject *capsule) { delete static_cast<Point *>(PyCapsule_GetPointer(capsule, kPath)); }

void own_bare(benchmark::State &state) {
  for (auto step : state) {
    PyObject *capsule = PyCapsule_New(new Point{1, 2}, kPath, destroy);
    require(capsule != nullptr);
    Py_DECREF(capsule);
  }
}
BENCHMARK(own_bare)->Name("own/PyCapsule_New");

void wrap_bare(benchmark::State &state) {
  for (auto step : state) {
    PyObject *capsule = PyCapsule_New(&origin, kPath, nullptr);
    require(capsule != nullptr);
    Py_DECREF(capsule);
  }
}
BENCHMARK(wrap_bare)->Name("wrap/PyCapsule_New");

void read_bare(benchmark::State &state) {
  PyObject *capsule = PyCapsule_New(&origin, kPath, nullptr);
  for (auto step : state) {
    auto *point = static_cast<Point *>(PyCapsule_GetPointer(capsule, kPath));
    require(point != nullptr);
    benchmark::DoNotOptimize(point->x);
  }
  Py_DECREF(capsule);
}
BENCHMARK(read_bare)->Name("read/PyCapsule_GetPointer");

void import_bare(benchmark::State &state) {
  for (auto step : state) {
    auto *point = static_cast<Point *>(PyCapsule_Import(kPath, 0));
    require(point != nullptr);
    benchmark::DoNotOptimize(point->x);
  }
}
BENCHMARK(import_bare)->Name("import/PyCapsule_Import");

// ---- Caplet ----

void own_caplet(benchmark::State &state) {
  for (auto step : state) benchmark::DoNotOptimize(caplet::capsule::make(kPath, Point{1, 2}));
}
BENCHMARK(own_caplet)->Name("own/caplet make");

void delete_point(Point *point) { delete point; }

void own_pointer_caplet(benchmark::State &state) {
  for (auto step : state) benchmark::DoNotOptimize(caplet::capsule::wrap<&delete_point>(kPath, new Point{1, 2}));
}
BENCHMARK(own_pointer_caplet)->Name("own/caplet wrap<deleter>");

void wrap_caplet(benchmark::State &state) {
  for (auto step : state) benchmark::DoNotOptimize(caplet::capsule::wrap(kPath, &origin));
}
BENCHMARK(wrap_caplet)->Name("wrap/caplet");

void read_caplet(benchmark::State &state) {
  const caplet::capsule capsule = caplet::capsule::wrap(kPath, &origin);
  for (auto step : state) benchmark::DoNotOptimize(capsule.as<Point>(kPath).x);
}
BENCHMARK(read_caplet)->Name("read/caplet as<T>");

void import_caplet(benchmark::State &state) {
  for (auto step : state) {
    const auto point = caplet::import<Point>(kPath);
    benchmark::DoNotOptimize(point->x);
  }
}
BENCHMARK(import_caplet)->Name("import/caplet");

void begin_python() {
  Py_InitializeEx(0);
  PyObject *module = PyImport_AddModule("cost");
  const caplet::capsule capsule = caplet::capsule::wrap(kPath, &origin);
  require(module != nullptr && PyObject_SetAttrString(module, "point", capsule.object()) == 0);
}

}  // namespace

int main(int argc, char **argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  begin_python();
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
}
