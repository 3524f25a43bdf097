// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What is left to another extension without Caplet: the methods as pybind11 binds them, called as Python objects.
#include <pybind11/embed.h>
#include <pybind11/functional.h>
#include <pybind11/stl.h>

#include "calls.h"
#include "meter.hpp"

namespace py = pybind11;

PYBIND11_EMBEDDED_MODULE(meter_pybind11, module) {
  py::class_<meter::gauge>(module, "Gauge")
      .def(py::init<int>())
      .def("add", &meter::gauge::add)
      .def("add_checked", &meter::gauge::add_checked)
      .def("length", &meter::gauge::length)
      .def("text", &meter::gauge::text)
      // It has no type for std::span.
      .def("sum", [](const meter::gauge &self, const std::vector<double> &values) { return self.sum(values); })
      .def("doubled", &meter::gauge::doubled)
      .def("apply", &meter::gauge::apply);
}

namespace {

struct Pybind11 {
  int add(int by) { return py::cast<int>(add_(by)); }
  int add_checked(int by) { return py::cast<int>(add_checked_(by)); }
  bool fail() {
    try {
      add_checked_(-1);
    } catch (const py::error_already_set &error) {
      return error.matches(PyExc_IndexError);
    }
    return false;
  }
  std::size_t length(std::string_view text) { return py::cast<std::size_t>(length_(text)); }
  std::string text(std::size_t size) { return py::cast<std::string>(text_(size)); }
  double sum(const std::vector<double> &values) { return py::cast<double>(sum_(values)); }
  std::vector<double> doubled(const std::vector<double> &values) {
    return py::cast<std::vector<double>>(doubled_(values));
  }
  template <class F>
  double apply(F f) {
    return py::cast<double>(apply_(std::function<double(double)>(f)));
  }

  // Found once, as one who calls them often would.
  py::object gauge = py::module_::import("meter_pybind11").attr("Gauge")(0);
  py::object add_ = gauge.attr("add"), add_checked_ = gauge.attr("add_checked"), length_ = gauge.attr("length"),
             text_ = gauge.attr("text"), sum_ = gauge.attr("sum"), doubled_ = gauge.attr("doubled"),
             apply_ = gauge.attr("apply");
};

}  // namespace

void add_pybind11() { add_calls<Pybind11>("pybind11"); }
