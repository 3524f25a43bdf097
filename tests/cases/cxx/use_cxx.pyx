# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# cython: language_level=3
"""Classes, overloads, exceptions, callables and types of the standard library, in Cython."""

import sys

from cython.operator cimport dereference as of
from libcpp.utility cimport move
from libcpp.vector cimport vector

from geometry cimport geo_import, geo_point
from geometry_cxx cimport *

geo_import(sys.modules[__name__])


cdef class Mesh:
    cdef mesh *own

    def __cinit__(self, bytes name):
        self.own = new mesh(name)

    def __dealloc__(self):
        del self.own

    def center(self):
        return self.own.center()

    def find(self, double x):
        cdef optional[geo_point] found = self.own.find(x)
        return found.value() if found.has_value() else None


cdef double halved(double x) except *:
    if x < 0:
        raise LookupError("negative")
    return x / 2


cdef double plus(void *context, double x) except *:
    return x + <object>context


cdef bint visit(void *context, const geo_point &one, string_view name) except *:
    found = <list>context
    found.append((one.x, name.data()[:name.size()]))
    return len(found) < 2


def raised(function, *arguments):
    try:
        function(*arguments)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def fail_by(int how):
    fail(how)


def slow_detached(double x):
    cdef double result
    with nogil:
        result = slow(x)
    return result


def walked(Mesh what):
    found = []
    what.own.walk(function_bool_const_geo_point_std_string_view(visit, <void *>found))
    return found


def apply_halved(double x):
    return apply(function_double_double(halved), x)


def run_classes():
    cdef geo_point point = geo_point(3, 4)
    cdef vector[geo_point] points
    assert raised(Mesh, b"") == "ValueError: a mesh has a name", raised(Mesh, b"")
    first = Mesh(b"first")
    assert raised(first.center) == "IndexError: no points", raised(first.center)
    first_mesh = <Mesh>first
    first_mesh.own.add(point)
    points.push_back(geo_point(6, 8))
    points.push_back(geo_point(0, 1))
    first_mesh.own.add(points)
    assert first_mesh.own.lengths().size() == 3 and first.center()["x"] == 3
    assert first.find(6) == {"x": 6, "y": 8} and first.find(7) is None
    assert raised(first.find, float("nan")).startswith("ValueError: ")
    assert first_mesh.own.lengths() == [5, 10, 1] and first_mesh.own.describe() == b"first of 3"
    first_mesh.own.at_mutable(1).x = 7
    assert first_mesh.own.at(1).x == 7
    assert first_mesh.own.scale(2).get().at(1).x == 14 and first_mesh.own.scale(0.5).get() is not NULL
    assert walked(first) == [(3, b"first"), (7, b"first")]
    first_mesh.own.rename(b"renamed")
    assert first_mesh.own.name() == b"renamed" and first_mesh.own.answer() == 42 and priced_ref.digits() == 2


def run_ownership():
    cdef mesh *made = new mesh(b"a mesh")
    cdef box[mesh] parsed = mesh.parse(b"text", mesh_kind_closed)
    cdef box[mesh] scaled = parsed.get().scaled(2)
    assert parsed.get().is_closed() and parsed.get().what() == mesh_kind_closed and scaled.get().lengths().size() == 0
    assert geo_same(of(parsed), of(scaled)) and not geo_same(of(made), of(scaled))
    assert area(of(made)) == 0 and area(3) == 9
    made.merge(move(of(parsed)))
    del made
    assert mesh.alive() == 1


def run_functions():
    cdef function_double_double add_two = adder(2)
    cdef array_double_3 x, y
    cdef object ten = 10
    x[0], x[1], x[2] = 1, 0, 0
    y[0], y[1], y[2] = 0, 1, 0
    assert cross(x, y)[2] == 1
    assert half(b"abcd").value() == b"ab" and not half(b"abc").has_value()
    assert split(b"a=b").second.value() == b"b" and split(b"a").first == b"a"
    assert raise_(level_low, level_high) == level_high and raise_(level_low) == level_low
    assert levels().size() == 2 and levels()[1] == level_high
    assert add_two(3) == 5 and apply_halved(4) == 2
    assert apply(function_double_double(plus, <void *>ten), 4) == 14
    assert raised(apply_halved, -1.0) == "LookupError: negative"
    assert global_name() == b"global"


def run_failures():
    assert [raised(fail_by, how).split(":")[0] for how in range(5)] == [
        "ParseError", "Stop", "MemoryError", "KeyError", "RuntimeError"]
    fail(5)
    assert slow_detached(1) == -1 and raised(slow_detached, -1.0).startswith("ValueError: negative")


def run():
    run_classes()
    run_ownership()
    run_functions()
    run_failures()
