# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""An annotated C++ header of so many members, and what uses or binds all of them: the same text for the same arguments.

A class has ten members, one of each signature, beside its constructor and destructor.
"""

API = "bench"
STANDARD = ("functional", "optional", "string", "string_view", "utility", "vector")

# declaration, what a call is given
_MEMBERS = (
    ("int {f}(int by) noexcept;", "1"),
    ("double {f}(double x) const;", "2"),
    ("std::size_t {f}(std::string_view text) const;", '"text"'),
    ("std::string {f}() const;", ""),
    ("std::vector<double> {f}(const std::vector<double> &values) const;", "numbers"),
    ("bool {f}(const std::string &text);", '"text"'),
    ("std::optional<double> {f}(int key) const;", "3"),
    ("void {f}(const std::function<double(double)> &function);", "[](double x) {{ return x; }}"),
    ("std::pair<double, double> {f}() const;", ""),
    ("void {f}(const {c} &other);", "one"),
)


def _members(count):
    """(class, function, declaration, arguments)"""
    for i in range(count):
        names = {"c": f"thing{i // 10}", "f": f"f{i}"}
        declaration, arguments = (text.format(**names) for text in _MEMBERS[i % 10])
        yield names["c"], names["f"], declaration, arguments


def header(count):
    lines = [
        "#ifndef BENCH_HPP",
        "#define BENCH_HPP",
        "#include <caplet/annotate.h>",
        *includes(),
        f'CAPLET_API({API}, capsule = "{API}._core._C_API");',
        f"namespace {API} {{",
    ]
    last = None
    for name, _, declaration, _ in _members(count):
        if name != last:
            lines += ["};"] * (last is not None) + [
                f"class CAPLET_HANDLE() {name} {{",
                " public:",
                f"  CAPLET_SLOT() {name}();",
                f"  CAPLET_SLOT() ~{name}();",
            ]
        lines.append(f"  CAPLET_SLOT() {declaration}")
        last = name
    return "\n".join([*lines, "};", "}", "#endif", ""])


def includes():
    return [f"#include <{name}>" for name in STANDARD]


def includes_only():
    """What every unit has to read anyway."""
    return "\n".join(["#include <Python.h>", *includes(), ""])


def consumer(count, called):
    """Calls `called` of the `count` members."""
    lines = [
        f'#include "{API}_capi.hpp"',
        "void use(const std::vector<double> &numbers);",
        "void use(const std::vector<double> &numbers) {",
    ]
    last = None
    for name, function, _, arguments in list(_members(count))[:called]:
        if name != last:
            lines += ["  }"] * (last is not None) + ["  {", f"    {API}::{name} one;"]
        lines.append(f"    one.{function}({arguments});")
        last = name
    return "\n".join([*lines, "  }", "  (void)numbers;", "}", ""])


def _binding(count, headers, begin, library):
    lines = [f"#include <{name}>" for name in headers] + [f'#include "{API}.hpp"', f"namespace nb = {library};", begin]
    last = None
    for name, function, _, _ in _members(count):
        if name != last:
            lines.append(("  ;\n" if last else "") + f'  nb::class_<{API}::{name}>(module, "{name}").def(nb::init<>())')
        lines.append(f'      .def("{function}", &{API}::{name}::{function})')
        last = name
    return "\n".join([*lines, "  ;", "}", ""])


def nanobind(count):
    parts = ("function", "optional", "pair", "string", "string_view", "vector")
    headers = ["nanobind/nanobind.h"] + [f"nanobind/stl/{name}.h" for name in parts]
    return _binding(count, headers, f"NB_MODULE({API}, module) {{", "nanobind")


def pybind11(count):
    headers = ["pybind11/pybind11.h", "pybind11/functional.h", "pybind11/stl.h"]
    return _binding(count, headers, f"PYBIND11_MODULE({API}, module) {{", "pybind11")
