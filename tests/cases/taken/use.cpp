// What functions that can't be called would have taken over is released: those of a newer provider, those that a build
// left out, and retired ones, which consumers of the first release still call.
#define CAPLET_EXPECTED
#define GEOMETRY_REQUIRE 1
#define GEOMETRY_GUARDED
#include "geometry_capi.hpp"

#include <cstdlib>
#include <memory>

#include "../case.h"

namespace {

// How many references a thing has that a callable holds one of.
long count(const std::shared_ptr<int> &held) { return held.use_count(); }

template <class Call>
int check_refused(Call call) {
  PyObject *const thing = PyList_New(0);
  CHECK(thing != nullptr);
  const Py_ssize_t before = Py_REFCNT(thing);
  const auto held = std::make_shared<int>(1);
  Py_INCREF(thing);
  CHECK(call(geo::mesh::make().value(), [held](int x) { return x + *held; }, thing));
  CHECK(Py_REFCNT(thing) == before && count(held) == 1 && geo::mesh::alive() == 0);
  Py_DECREF(thing);
  return 0;
}

template <class T>
bool is_refused(const caplet::expected<T> &result) {
  return !result && result.error().matches(PyExc_NotImplementedError);
}
bool is_refused(int result) {
  const bool refused = result == -1 && PyErr_ExceptionMatches(PyExc_NotImplementedError);
  PyErr_Clear();
  return refused;
}

int run_newer() {
  CHECK(is_refused(geo::keep_map(geo::map(caplet::adopt, nullptr))) && is_refused(geo::map::make()));
  return check_refused([](geo::mesh mesh, std::function<int(int)> f, PyObject *object) {
    return is_refused(geo::keep(std::move(mesh), std::move(f), object));
  });
}

int run_current() {
  CHECK(geo::keep_map(geo::map::make().value()).value() == 1);
  return check_refused([](geo::mesh mesh, std::function<int(int)> f, PyObject *object) {
    return geo::keep(std::move(mesh), std::move(f), object).value() == 2;
  });
}

int run_left_out() {
  CHECK(is_refused(geo::perhaps(geo::mesh::make().value())) && geo::mesh::alive() == 0);
  CHECK(is_refused(geo::perhaps(geo::mesh(caplet::adopt, nullptr))));
  return 0;
}

int call(void *context, int x) { return *static_cast<int *>(context) + x; }
void released(void *context) { ++*static_cast<int *>(context); }

int run_retired() {
  const geometry_table &table = *geometry_table_();
  int releases = 0;
  CHECK(is_refused(table.geo_drop(geo_mesh_new(), call, &releases, released)));
  CHECK(releases == 1 && geo_mesh_alive() == 0);
  CHECK(is_refused(table.geo_drop(nullptr, call, nullptr, nullptr)));
  return check_refused([&](geo::mesh, const auto &, PyObject *object) { return is_refused(table.geo_forget(object)); });
}

int run() {
  if (std::getenv("GEO_MINOR") != nullptr) return run_newer();
  return run_current() < 0 || run_left_out() < 0 ? -1 : run_retired();
}

}  // namespace

CONSUMER(geo_import, run)
