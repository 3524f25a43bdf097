# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Writes a module that exports so many functions through Caplet, and one that does through Cython's `cdef api`.

    python3 make_sources.py COUNT FOLDER

Function i adds i to a number. FOLDER gets cost<COUNT>.h and cost<COUNT>.c (module cost<COUNT>, which has function 0
for Python too) and cython<COUNT>.pyx.
"""

import sys
from pathlib import Path

HEADER = """\
#ifndef COST{n}_H
#define COST{n}_H
#include <caplet/annotate.h>
CAPLET_API(cost{n}, capsule = "cost{n}._C_API", distribution = "cost{n}");
{slots}
#endif
"""
SOURCE = """\
#include "cost{n}_provider.h"

{functions}

static PyObject *call(PyObject *self, PyObject *number) {{
  long value = PyLong_AsLong(number);
  (void)self;
  return value == -1 && PyErr_Occurred() ? NULL : PyLong_FromLong(cost{n}_f0((int)value));
}}
static PyMethodDef methods[] = {{{{"f0", call, METH_O, NULL}}, {{NULL, NULL, 0, NULL}}}};
static PyModuleDef_Slot slots[] = {{{{Py_mod_exec, (void *)cost{n}_provide}}, {{0, NULL}}}};
static struct PyModuleDef definition = {{PyModuleDef_HEAD_INIT, "cost{n}", NULL, 0, methods, slots, NULL, NULL, NULL}};
PyMODINIT_FUNC PyInit_cost{n}(void) {{ return PyModuleDef_Init(&definition); }}
"""


def main(count, folder):
    each = range(count)
    folder.mkdir(parents=True, exist_ok=True)
    slots = "\n".join(f"CAPLET_SLOT(on_error = -1) int cost{count}_f{i}(int number);" for i in each)
    functions = "\n".join(f"int cost{count}_f{i}(int number) {{ return number + {i}; }}" for i in each)
    cython = "\n".join(f"cdef api int cython{count}_f{i}(int number):\n    return number + {i}" for i in each)
    texts = {
        f"cost{count}.h": HEADER.format(n=count, slots=slots),
        f"cost{count}.c": SOURCE.format(n=count, functions=functions),
        f"cython{count}.pyx": f"# cython: language_level=3\n{cython}\n",
    }
    for name, text in texts.items():
        path = folder / name
        if not path.exists() or path.read_text() != text:
            path.write_text(text)


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))
