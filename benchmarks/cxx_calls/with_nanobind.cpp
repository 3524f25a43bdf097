// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What is left to another extension without Caplet: the methods as nanobind binds them, called as Python objects.
#include <nanobind/nanobind.h>
#include <nanobind/stl/function.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/string_view.h>
#include <nanobind/stl/vector.h>

#include "calls.h"
#include "meter.hpp"

namespace nb = nanobind;

NB_MODULE(meter_nanobind, module) {
  nb::class_<meter::gauge>(module, "Gauge")
      .def(nb::init<int>())
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

[[maybe_unused]] const int appended = PyImport_AppendInittab("meter_nanobind", PyInit_meter_nanobind);

struct Nanobind {
  int add(int by) { return nb::cast<int>(add_(by)); }
  int add_checked(int by) { return nb::cast<int>(add_checked_(by)); }
  bool fail() {
    try {
      add_checked_(-1);
    } catch (const nb::python_error &error) {
      return error.matches(PyExc_IndexError);
    }
    return false;
  }
  std::size_t length(std::string_view text) { return nb::cast<std::size_t>(length_(text)); }
  std::string text(std::size_t size) { return nb::cast<std::string>(text_(size)); }
  double sum(const std::vector<double> &values) { return nb::cast<double>(sum_(values)); }
  std::vector<double> doubled(const std::vector<double> &values) {
    return nb::cast<std::vector<double>>(doubled_(values));
  }
  template <class F>
  double apply(F f) {
    return nb::cast<double>(apply_(std::function<double(double)>(f)));
  }

  // Found once, as one who calls them often would.
  nb::object gauge = nb::module_::import_("meter_nanobind").attr("Gauge")(0);
  nb::object add_ = gauge.attr("add"), add_checked_ = gauge.attr("add_checked"), length_ = gauge.attr("length"),
             text_ = gauge.attr("text"), sum_ = gauge.attr("sum"), doubled_ = gauge.attr("doubled"),
             apply_ = gauge.attr("apply");
};

}  // namespace

void add_nanobind() { add_calls<Nanobind>("nanobind"); }
