// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What an import costs and what a call costs: through Caplet, through Cython's `cdef api`, and by the least there is
// (PyCapsule_Import alone, a plain function pointer, the function through Python). The modules are loaded already, so
// this is the cost that each consumer pays once.

#include <Python.h>

#include <benchmark/benchmark.h>

#include "cost1000_capi.h"
#include "cost10_capi.h"
#include "cython1000_api.h"
#include "cython10_api.h"

namespace {

void require(bool holds) {
  if (holds) return;
  PyErr_Print();
  std::abort();
}

PyObject *consumer() { return PyImport_AddModule("__main__"); }

// ---- Importing ----

template <int Import(PyObject *)>
void import_caplet(benchmark::State &state) {
  for (auto step : state) require(Import(consumer()) == 0);
}
BENCHMARK_TEMPLATE(import_caplet, cost10_import)->Name("import/caplet/10");
BENCHMARK_TEMPLATE(import_caplet, cost1000_import)->Name("import/caplet/1000");

template <int Import()>
void import_cython(benchmark::State &state) {
  for (auto step : state) require(Import() == 0);
}
BENCHMARK_TEMPLATE(import_cython, import_cython10)->Name("import/cython/10");
BENCHMARK_TEMPLATE(import_cython, import_cython1000)->Name("import/cython/1000");

void import_capsule(benchmark::State &state, const char *path) {
  for (auto step : state) {
    void *table = PyCapsule_Import(path, 0);
    require(table != nullptr);
    benchmark::DoNotOptimize(table);
  }
}
BENCHMARK_CAPTURE(import_capsule, 10, "cost10._C_API")->Name("import/PyCapsule_Import/10");
BENCHMARK_CAPTURE(import_capsule, 1000, "cost1000._C_API")->Name("import/PyCapsule_Import/1000");

// ---- Calling: a chain, so that each call waits for the one before ----

// The very function that the table holds.
int (*volatile pointer)(int);

void call_pointer(benchmark::State &state) {
  require(cost1000_import(consumer()) == 0);
  pointer = cost1000_table_()->cost1000_f0;
  int number = 0;
  for (auto step : state) benchmark::DoNotOptimize(number = pointer(number));
}
BENCHMARK(call_pointer)->Name("call/function pointer");

void call_caplet(benchmark::State &state) {
  require(cost1000_import(consumer()) == 0);
  int number = 0;
  for (auto step : state) benchmark::DoNotOptimize(number = cost1000_f0(number));
}
BENCHMARK(call_caplet)->Name("call/caplet");

void call_cython(benchmark::State &state) {
  require(import_cython1000() == 0);
  int number = 0;
  for (auto step : state) benchmark::DoNotOptimize(number = cython1000_f0(number));
}
BENCHMARK(call_cython)->Name("call/cython");

void call_python(benchmark::State &state) {
  PyObject *module = PyImport_ImportModule("cost1000");
  PyObject *function = module != nullptr ? PyObject_GetAttrString(module, "f0") : nullptr;
  require(function != nullptr);
  long number = 0;
  for (auto step : state) {
    PyObject *argument = PyLong_FromLong(number);
    PyObject *result = PyObject_CallOneArg(function, argument);
    require(result != nullptr);
    number = PyLong_AsLong(result);
    Py_DECREF(argument);
    Py_DECREF(result);
  }
  Py_DECREF(function);
  Py_DECREF(module);
}
BENCHMARK(call_python)->Name("call/through Python");

void begin_python() {
  Py_InitializeEx(0);
  PyObject *folder = PyUnicode_FromString(CAPLET_MODULES);
  require(folder != nullptr && PyList_Insert(PySys_GetObject("path"), 0, folder) == 0);
  Py_DECREF(folder);
}

}  // namespace

int main(int argc, char **argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  begin_python();
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
}
