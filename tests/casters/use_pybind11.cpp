// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include "geometry_pybind11.h"
#include "pairs_pybind11.h"
#include "shapes_pybind11.h"
#include "geometry_use.h"
#include "others_use.h"

namespace py = pybind11;

PYBIND11_MODULE(use_pybind11, m) {
  geometry::import(m.ptr());
  py::register_local_exception_translator([](std::exception_ptr thrown) {
    try {
      if (thrown) std::rethrow_exception(thrown);
    } catch (const caplet::python_error &error) {
      error.restore();
    }
  });
  bound::bind(m, py::return_value_policy::reference, py::return_value_policy::take_ownership);
  m.def("is_null", bound::is_null).def("never_null", bound::is_null, py::arg("what").none(false));
  m.def("self", bound::self);
  if (::pairs_import(m.ptr()) < 0) throw py::error_already_set();
  bound::bind_others(m, py::return_value_policy::take_ownership);
  m.def("sum", bound::sum, py::arg("what"));
  py::enum_<::shapes_color>(m, "color").value("red", ::SHAPES_RED).value("blue", ::SHAPES_BLUE);
  m.def("call", [](const py::function &f, geo::mesh_view what) { return f(what); });
  py::class_<bound::holder>(m, "holder").def(py::init<std::string_view>()).def("lend", &bound::holder::lend);
}
