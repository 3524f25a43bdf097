// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include <nanobind/nanobind.h>
#include <nanobind/stl/string_view.h>
#include <nanobind/stl/vector.h>

#include "geometry_nanobind.h"
#include "pairs_nanobind.h"
#include "shapes_nanobind.h"
#include "geometry_use.h"
#include "others_use.h"

namespace nb = nanobind;

NB_MODULE(use_nanobind, m) {
  geometry::import(m.ptr());
  nb::register_exception_translator([](const std::exception_ptr &thrown, void *) {
    try {
      std::rethrow_exception(thrown);
    } catch (const caplet::python_error &error) {
      error.restore();
    }
  });
  bound::bind(m, nb::rv_policy::reference, nb::rv_policy::take_ownership);
  m.def("is_null", bound::is_null, nb::arg("what").none()).def("never_null", bound::is_null);
  m.def("self", bound::self);
  if (::pairs_import(m.ptr()) < 0) throw nb::python_error();
  bound::bind_others(m, nb::rv_policy::take_ownership);
  m.def("sum", bound::sum, nb::arg("what").none());
  nb::enum_<::shapes_color>(m, "color").value("red", ::SHAPES_RED).value("blue", ::SHAPES_BLUE);
  m.def("call", [](const nb::callable &f, geo::mesh_view what) { return f(what); });
  nb::class_<bound::holder>(m, "holder").def(nb::init<std::string_view>()).def("lend", &bound::holder::lend);
}
