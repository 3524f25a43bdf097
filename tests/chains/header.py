# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A header that changes from release to release, with the provider behind it and a consumer for each release.

A function adds up what it is given, so that what it must return is known. A type belongs to the API while a function takes it;
afterwards the header may keep it, drop it, or have something else under its names.
"""

KINDS = ["struct", "union", "enum", "typedef", "callback"]
# What the header does with a type that no function takes any more.
AFTERWARDS = ["kept", "private", "gone", "other"]


class Type:
    def __init__(self, kind, number):
        self.kind, self.number, self.state = kind, number, "kept"

    def enumerators(self):
        return [f"G_T{self.number}_{letter}" for letter in "AB"]

    def declaration(self, name):
        """As the header of now has it; empty where it has none."""
        if self.state == "gone":
            return ""
        if self.state == "other":
            return self.other(name)
        layout = "CAPLET_LAYOUT() " if self.state == "kept" else ""
        return {
            "struct": f"struct {layout}{name} {{ int x; double y[2]; }};",
            "union": f"typedef union {layout}{name} {{ int x; double y; }} {name};",
            "enum": f"enum {name} {{ {self.enumerators()[0]} = 1, {self.enumerators()[1]} = {self.number + 20} }};",
            "typedef": f"typedef long {name};",
            "callback": f"typedef int (*{name})(int n);",
        }[self.kind]

    def other(self, name):
        return {
            "struct": f"struct {name} {{ char *text; struct {name} *next; }};",
            "union": f"typedef struct {name} {name};",
            "enum": f"enum {name}_of_another {{ {self.enumerators()[1]} = 700 }};",
            "typedef": f"struct {name}_tag {{ int n; }};\ntypedef struct {name}_tag {name};",
            "callback": f"typedef double {name};",
        }[self.kind]

    def spelled(self, name):
        return f"{self.kind} {name}" if self.kind in ("struct", "enum") else name


class Function:
    """`takes`: types, or None for an int. `gives`: "int", "struct" (its first such type) or "string"."""

    def __init__(self, number, takes, gives):
        self.number, self.takes, self.gives = number, takes, gives
        self.retired = False


class Header:
    def __init__(self, language):
        self.language, self.types, self.functions, self.fresh = language, [], [], 0

    @property
    def is_cxx(self):
        return self.language == "c++"

    @property
    def file(self):
        return "g.hpp" if self.is_cxx else "g.h"

    def type_name(self, one):
        return f"t{one.number}" if self.is_cxx else f"g_t{one.number}"

    def name(self, function):
        return f"f{function.number}" if self.is_cxx else f"g_f{function.number}"

    def slot(self, function):
        return f"g_f{function.number}"

    # ---- Steps ----

    def add_function(self, random):
        takes = []
        for _ in range(random.randrange(1, 4)):
            usable = [one for one in self.types if self.is_taken(one)]
            if random.random() < 0.3:
                takes.append(None)
            elif usable and random.random() < 0.4:
                takes.append(random.choice(usable))
            else:
                self.types.append(Type(random.choice(KINDS), self.number()))
                takes.append(self.types[-1])
        has_struct = any(one and one.kind == "struct" for one in takes)
        gives = random.choice(["int"] + ["struct"] * has_struct + ["string", "string"] * self.is_cxx)
        self.functions.append(Function(self.number(), takes, gives))

    def retire(self, random):
        """Returns the slot to retire, or None."""
        live = [one for one in self.functions if not one.retired]
        if len(live) < 2:
            return None
        gone = random.choice(live[1:])
        gone.retired = True
        for one in gone.takes:
            if one and not self.is_taken(one):
                one.state = random.choice(AFTERWARDS)
        return self.slot(gone)

    def number(self):
        self.fresh += 1
        return self.fresh

    def is_taken(self, one):
        return any(one in function.takes for function in self.functions if not function.retired)

    # ---- What is written ----

    def text(self):
        lines = ["#ifndef G_H", "#define G_H", "#include <caplet/annotate.h>"]
        lines += ["#include <string>"] * self.is_cxx
        lines += ['CAPLET_API(g, capsule = "g._C_API", distribution = "g");', "namespace g {" if self.is_cxx else ""]
        lines += [one.declaration(self.type_name(one)) for one in self.types]
        lines += [f"CAPLET_SLOT() {self.prototype(one)};" for one in self.functions if not one.retired]
        return "\n".join(lines + ["}" if self.is_cxx else "", "#endif", ""])

    def spelled(self, one):
        return one.spelled(self.type_name(one))

    def result(self, function):
        if function.gives == "struct":
            return self.spelled(next(one for one in function.takes if one and one.kind == "struct"))
        return "std::string" if function.gives == "string" else "int"

    def parameter(self, one, i):
        if one is None:
            return f"int a{i}"
        pointer = "const " if one.kind in ("struct", "union") else ""
        return f"{pointer}{self.spelled(one)} {'*' if pointer else ''}a{i}"

    def prototype(self, function):
        parameters = ", ".join(self.parameter(one, i) for i, one in enumerate(function.takes))
        return f"{self.result(function)} {self.name(function)}({parameters})"

    def body(self, function):
        def value(one, i):
            if one is None or one.kind in ("enum", "typedef"):
                return f"(int)a{i}"
            return f"a{i}(10)" if one.kind == "callback" else f"a{i}->x"

        total = " + ".join([str(function.number)] + [value(one, i) for i, one in enumerate(function.takes)])
        if function.gives == "struct":
            return f"{self.result(function)} r = {{{total}, {{0, 0}}}}; return r;"
        return f"return std::to_string({total});" if function.gives == "string" else f"return {total};"

    def provider(self):
        live = [one for one in self.functions if not one.retired]
        functions = [f"{self.prototype(one)} {{ {self.body(one)} }}" for one in live]
        space = ("namespace g {\n", "\n}\n") if self.is_cxx else ("", "\n")
        return (
            '#include "g_provider.h"\n'
            + space[0]
            + "\n".join(functions)
            + space[1]
            + "static int fill(PyObject *module) { return g_provide(module); }\n"
            + module("g", "fill", "")
        )

    def call(self, function):
        """The statements of a call, and what must come out."""
        total, setup, arguments = function.number, "", []
        for i, one in enumerate(function.takes):
            name = self.spelled(one) if one else ""
            if self.is_cxx and one:
                name = f"g::{self.type_name(one)}"
            if one is None or one.kind == "typedef":
                arguments.append("3")
                total += 3
            elif one.kind == "enum":
                arguments.append(("g::" if self.is_cxx else "") + one.enumerators()[1])
                total += one.number + 20
            elif one.kind == "callback":
                arguments.append("next")
                total += 11
            else:
                setup += f"{name} s{i}; memset(&s{i}, 0, sizeof s{i}); s{i}.x = 2; "
                arguments.append(f"&s{i}")
                total += 2
        call = f"{'g::' if self.is_cxx else ''}{self.name(function)}({', '.join(arguments)})"
        read = {"int": call, "struct": f"{call}.x", "string": f"std::stoi({call})"}[function.gives]
        return f"{setup}int got = {read};", total

    def consumer(self, number):
        """A module whose run() returns {slot: what it returned, or None with NotImplementedError}."""
        lines = []
        for one in (one for one in self.functions if not one.retired):
            statements, _ = self.call(one)
            lines.append(
                f'  {{ {statements} if (note(results, "{self.slot(one)}", got) < 0) return NULL; }}'
                if not self.is_cxx
                else f'  try {{ {statements} if (note(results, "{self.slot(one)}", got) < 0) return NULL; }}\n'
                f"  catch (const caplet::python_error &error) {{ error.restore();\n"
                f'    if (note(results, "{self.slot(one)}", 0) < 0) return NULL; }}'
            )
        return (
            f'#include "g_capi.{"hpp" if self.is_cxx else "h"}"\n#include <string.h>\n'
            + CONSUMER_HEAD
            + "static PyObject *run(PyObject *self, PyObject *ignored) {\n  (void)self;\n  (void)ignored;\n  (void)next;\n"
            "  PyObject *results = PyDict_New();\n  if (results == NULL) return NULL;\n"
            + "\n".join(lines)
            + "\n  return results;\n}\n"
            'static PyMethodDef methods[] = {{"run", run, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};\n'
            + (IMPORT_CXX if self.is_cxx else IMPORT_C)
            + module(f"use{number}", "fill", "methods")
        )

    def expected(self):
        return {self.slot(one): self.call(one)[1] for one in self.functions if not one.retired}


CONSUMER_HEAD = """
static int next(int n) { return n + 1; }
static int note(PyObject *results, const char *name, int got) {
  PyObject *value;
  if (PyErr_Occurred()) {
    if (!PyErr_ExceptionMatches(PyExc_NotImplementedError)) return -1;
    PyErr_Clear();
    return PyDict_SetItemString(results, name, Py_None);
  }
  value = PyLong_FromLong(got);
  if (value == NULL || PyDict_SetItemString(results, name, value) < 0) return -1;
  Py_DECREF(value);
  return 0;
}
"""
IMPORT_C = "static int fill(PyObject *module) { return g_import(module); }\n"
IMPORT_CXX = """static int fill(PyObject *module) {
  try { g::import(module); return 0; } catch (const caplet::python_error &error) { error.restore(); return -1; }
}
"""


def module(name, fill, methods):
    """What makes it a module in one phase, as C and C++ both read it."""
    return (
        f'static struct PyModuleDef definition = {{PyModuleDef_HEAD_INIT, "{name}", NULL, -1, {methods or "NULL"}, NULL, '
        f"NULL, NULL, NULL}};\nPyMODINIT_FUNC PyInit_{name}(void) {{\n  PyObject *made = PyModule_Create(&definition);\n"
        f"  if (made != NULL && {fill}(made) < 0) {{ Py_DECREF(made); return NULL; }}\n  return made;\n}}\n"
    )
