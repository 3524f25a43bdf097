#include "stats_capi.hpp"

#include <vector>

#include "../case.h"

static int run_lifted() {
  std::vector<double> values = {1, 2, 3};
  CHECK(stats::sum(values) == 6 && stats::sum({1, 2}) == 3 && stats::sum({}) == 0);
  stats::scale(values);
  CHECK(values[2] == 6);
  stats::series series(values);
  stats::scale(series.values(), 10);
  CHECK(series.values().size() == 3 && series.values()[0] == 20 && values[0] == 2);
  CHECK(stats::feet(std::vector<stats::unit>{stats::unit::foot, stats::unit::metre, stats::unit::foot}) == 2);
  CHECK(stats::maximum(std::nullopt) == -2 && stats::maximum(caplet::span<const double>()) == -1);
  CHECK(stats::maximum(caplet::span<const double>(values)) == 6);
  try {
    stats::series({1, 2, 3, 4, 5});
    CHECK(!"a series of five");
  } catch (const caplet::python_error &error) {
    CHECK(error.matches(PyExc_ValueError));
  }
  return 0;
}

static int run() {
  try {
    return run_lifted();
  } catch (const caplet::python_error &error) {
    error.restore();
    return -1;
  }
}

CONSUMER(stats::exec, run)
