# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Annotated headers of any size, for the benchmarks: the same text for the same arguments.

Of every ten functions one takes a callback, two a record, one an opaque handle, and with Python.h one an object; each
has a doc comment. Five records, five handles and two enums are shared by all.
"""

_TYPES = """\
typedef int (*{api}_visit)(void *context, int index, double value);
enum {api}_mode {{ {API}_FAST, {API}_EXACT = 4, {API}_LAST }};
enum {api}_order {{ {API}_UP = -1, {API}_DOWN = 1 }};
"""
_SHARED = """\
/// A region, number {i}.
struct CAPLET_LAYOUT() {api}_region{i} {{ double x, y; int level; struct {{ unsigned kind : 3; unsigned used : 1; }} bits; }};
struct {api}_table{i};
"""
_BODIES = (
    "double {f}(const double *values, long count, double scale);",
    "CAPLET_ERROR int {f}(struct {api}_region{r} *region CAPLET_PARAM(nonnull), double by);",
    "int {f}(struct {api}_region{r} region, unsigned long long mask);",
    "CAPLET_ERROR int {f}(const char *text CAPLET_PARAM(nonnull), unsigned char *out, long size);",
    "void {f}(struct {api}_table{r} *table, const char *const *names, long count);",
    "CAPLET_ERROR int {f}({api}_visit visit, void *context, int depth);",
    "unsigned {f}(enum {api}_mode mode, enum {api}_order order, float weight);",
    "const char *{f}(int index);",
    "long long {f}(long long a, long long b, short c, signed char d);",
)
_LAST = {False: "double {f}(double a, double b);", True: "PyObject *{f}(PyObject *object, Py_ssize_t size);"}
_ERROR = "CAPLET_SLOT(on_error = -1)"


def text(functions, python, api="bench", capsule=None, standard=()):
    """The header of an API with so many functions, `<api>_f0` and on; `standard` are headers of C++ that it includes."""
    names = {"api": api, "API": api.upper()}
    lines = [f"#ifndef {names['API']}_H", f"#define {names['API']}_H"]
    lines += (["#include <Python.h>"] if python else []) + [f"#include <{name}>" for name in standard]
    lines += ["#include <caplet/annotate.h>", f'CAPLET_API({api}, capsule = "{capsule or api + "._core._C_API"}");']
    lines += [_TYPES.format(**names)] + [_SHARED.format(i=i, **names) for i in range(5)]
    bodies = _BODIES + (_LAST[python],)
    for i in range(functions):
        body = bodies[i % 10].format(f=f"{api}_f{i}", r=i // 10 % 5, **names)
        slot, body = (
            (_ERROR, body[len("CAPLET_ERROR ") :]) if body.startswith("CAPLET_ERROR ") else ("CAPLET_SLOT()", body)
        )
        lines += [
            f"/// Function {i} of the benchmark: what it does takes a line.",
            "///",
            "/// It has a second paragraph, as real documentation does.",
            f"{slot} {body}",
        ]
    return "\n".join(lines + ["#endif", ""])
