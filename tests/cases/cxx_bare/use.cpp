#include "jars_capi.hpp"


#include "../case.h"

namespace {

using jars::jar;

int run_working() {
  const jar one = jar::make(false).value();
  const auto opened = one.open(false).value();
  const auto counter = one.counter(false).value();
  CHECK(one.label(false).value() == "plums" && one.note(false).value() == "sweet" && one.weight(false).value() == 0.5);
  CHECK(opened.second == "empty" && counter(2).value() == 3 && jar::alive() == 3);
  CHECK(jar::find(false) && jar::take(false));
  return 0;
}

template <class T>
bool has_failed(const caplet::expected<T> &result) {
  return !result && result.error().matches(PyExc_ValueError) && PyErr_Occurred() == nullptr;
}

int run_failing() {
  const jar one = jar::make(false).value();
  CHECK(has_failed(jar::make(true)) && has_failed(jar::find(true)) && has_failed(jar::take(true)));
  CHECK(has_failed(one.label(true)) && has_failed(one.note(true)) && has_failed(one.weight(true)));
  CHECK(has_failed(one.open(true)) && has_failed(one.counter(true)) && jar::alive() == 1);
  return 0;
}

// Results stay as they were.
int run_c() {
  char before = 0, *text = &before;
  std::size_t size = 7;
  const jar one = jar::make(false).value();
  CHECK(jar_label(one.get(), true, &text, &size) == -1 && text == &before && size == 7);
  CHECK_RAISED(PyExc_ValueError);
  CHECK(jar_note(one.get(), true, &text, &size) == -1 && text == &before && size == 7);
  CHECK_RAISED(PyExc_ValueError);
  return 0;
}

int run() {
  if (run_working() < 0 || run_failing() < 0 || run_c() < 0) return -1;
  CHECK(jar::alive() == 0);
  return 0;
}

}  // namespace

CONSUMER(jars_import, run)
