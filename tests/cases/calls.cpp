// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Module `use` of allocations.py and threads.py: call(i) makes the ith call of the API that tests/cases/cxx has,
// alive() counts its objects.
#include "geometry_capi.hpp"

#include "case.h"

namespace {

constexpr const char *text = "a text that is longer than what strings hold within themselves";
const geo::point points[] = {{1, 2}, {3, 4}};

// Captures more than std::function holds within itself.
auto callable(double more) {
  return [more, text = std::string(text), array = std::array<double, 4>{}](double x) { return x + more + array[0]; };
}

void (*const calls[])() = {
    [] { geo::mesh mesh(text); },
    [] { geo::mesh mesh(points, text); },
    [] { geo::mesh(text).add(points); },
    [] { const geo::mesh mesh(points), copy(mesh), scaled = copy.scaled(2); },
    [] { geo::mesh(points, text).describe(); },
    [] { geo::mesh(points).lengths(); },
    [] { geo::mesh(points, text).take_apart(); },
    [] {
      geo::mesh mesh(points);
      mesh.merge(geo::mesh::parse(text));
    },
    [] {
      geo::mesh mesh(points);
      static_cast<geo::shape_ref>(mesh).rename(text);
    },
    [] {
      geo::mesh(points).walk([keep = std::string(text)](const geo::point &one, std::string_view) {
        return std::string(keep).size() > one.x;
      });
    },
    [] { geo::half(std::string(text)); },
    [] { geo::split(std::string(text) + "=" + text); },
    [] { geo::levels(); },
    [] { geo::first_of(std::vector<geo::level>(9, geo::level::low), [](geo::level) { return std::optional<int>(); }); },
    [] {
      const auto add = geo::adder(2), copy = add;
      copy(1);
    },
    [] { geo::adder(2)(-1); },
    [] { geo::apply(callable(1), 2); },
    [] { geo::apply([](double) -> double { throw std::runtime_error(text); }, 2); },
    [] { geo::each(caplet::without_gil, callable(1)); },
    [] {
      geo::allocate([a = std::string(text)](int x) { return x; }, [a = std::string(text)](int x) { return x; }, "");
    },
    [] { geo::allocate([](int x) { return x; }, [](int x) { return x; }, text); },
    [] { geo::fail(0); },
    [] { geo::fail(3); },
    [] { geo::mesh(""); },
    [] { geometry::global_name(); },
};

PyObject *call(PyObject *, PyObject *number) {
  return caplet::guarded(nullptr, caplet::raise_current, [&]() -> PyObject * {
    calls[PyLong_AsLong(number)]();
    Py_RETURN_NONE;
  });
}
PyObject *count(PyObject *, PyObject *) { return PyLong_FromSize_t(std::size(calls)); }
PyObject *alive(PyObject *, PyObject *) { return PyLong_FromLong(geo::mesh::alive()); }

PyMethodDef methods[] = {{"call", call, METH_O, nullptr},
                         {"count", count, METH_NOARGS, nullptr},
                         {"alive", alive, METH_NOARGS, nullptr},
                         {nullptr, nullptr, 0, nullptr}};

}  // namespace

MODULE(use, methods, geo_import)
