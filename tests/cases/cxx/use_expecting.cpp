// Beside functions that throw in the same module.
#define CAPLET_EXPECTED
#include "geometry_capi.hpp"

#include "../case.h"
#include "use.h"

int run_expecting() {
  CHECK(geometry::import(nullptr).has_value());
  caplet::expected<geo::mesh> mesh = geo::mesh::make("first");
  CHECK(mesh && mesh->size() == 0 && !mesh->is_closed().value());
  const caplet::expected<geo::mesh> nameless = geo::mesh::make("");
  CHECK(!nameless && nameless.error().matches(PyExc_ValueError) && PyErr_Occurred() == nullptr);
  CHECK(mesh->add({3, 4}) && mesh->at(0).value().y == 4 && !mesh->at(1));
  mesh->at(0).value().y = 5;
  CHECK(std::as_const(*mesh).at(0).value().y == 5);
  CHECK(mesh->rename("second") && mesh->name().value() == "second" && mesh->answer() == 42 && !mesh->set_price(-1));
  CHECK(geo::window::make(1)->show().value() == 1);
  CHECK(mesh->find(3).value().has_value() && !mesh->find(2).value());
  CHECK(geo::mesh::make(*mesh).value().size() == 1);
  CHECK(geo::split("a=b").value().second == "b");
  CHECK(geo::area(2) == 4 && geo::fail(0).error().matches(geo_ParseError));
  const auto add = geo::adder(2).value();
  CHECK(add(3).value() == 5 && add(-1).error().matches(PyExc_ValueError));
  const auto stopped = geo::apply(
      [](double x) {
        PyErr_SetString(PyExc_KeyError, "left pending");
        caplet::throw_pending();
        return x;
      },
      1);
  CHECK(stopped.error().matches(PyExc_KeyError));
  CHECK(geo::slow(caplet::without_gil, -1).error().matches(PyExc_ValueError));
  return 0;
}
