# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Other generators over the same API as headers.py has it, for those that are installed: what each reads, and its command.

castxml reads the annotated header as it is and describes it as XML, SWIG wraps its declarations for Python, Cython exports
functions of the same signatures by `cdef api`. None of them does what Caplet does; each is what somebody would use instead.
"""

import re
import shutil

import headers

_ANNOTATION = re.compile(r" ?CAPLET_\w+\([^()]*\)")
_SLOT = re.compile(r"^CAPLET_SLOT\([^()]*\) (.*);$", re.MULTILINE)


def _plain(text):
    """A header without annotations, which SWIG would take for declarations."""
    text = re.sub(r"^CAPLET_API\(.*\n|^#include <caplet.*\n", "", text, flags=re.MULTILINE)
    return re.sub(r"^ ", "", _ANNOTATION.sub("", text), flags=re.MULTILINE)


def _declared(api):
    """The types of the header, as a .pyx says them."""
    lines = [
        f'cdef extern from "{api}.h":',
        f"    ctypedef int (*{api}_visit)(void *context, int index, double value)",
        f"    enum {api}_mode:",
        "        pass",
        f"    enum {api}_order:",
        "        pass",
    ]
    for i in range(5):
        lines += [
            f"    struct {api}_region{i}:",
            "        double x, y",
            "        int level",
            f"    struct {api}_table{i}:",
            "        pass",
        ]
    return lines


def _function(declaration):
    """`cdef api int f(...)` that does nothing. Cython has no tags, and objects are `object`."""
    declaration = re.sub(r"\b(struct|enum) ", "", _ANNOTATION.sub("", declaration))
    declaration = declaration.replace("PyObject *object", "object thing").replace("PyObject *", "object ")
    nothing = {"void": "pass", "object": "return thing", "const": "return NULL"}
    return [f"cdef api {declaration}:", "    " + nothing.get(declaration.split()[0], "return 0")]


def _pyx(text, api):
    functions = (line for declaration in _SLOT.findall(text) for line in _function(declaration))
    return "\n".join(["# cython: language_level=3", *_declared(api), *functions, ""])


def commands(folder, functions, has_python, flags, api="bench"):
    """name -> command, of what is installed; `flags` are Clang's."""
    text = headers.text(functions, has_python, api)
    folder.mkdir()
    header, plain = folder / f"{api}_annotated.h", folder / f"{api}.h"
    header.write_text(text)
    plain.write_text(_plain(text))
    (folder / f"{api}.i").write_text(f'%module {api}\n%{{\n#include "{api}.h"\n%}}\n%include "{api}.h"\n')
    (folder / f"{api}.pyx").write_text(_pyx(text, api))
    tools = {
        "castxml": ["castxml", "--castxml-output=1", "-x", "c", *flags, str(header), "-o", str(folder / "out.xml")],
        "swig -python": ["swig", "-python", "-o", str(folder / "out.c"), str(folder / f"{api}.i")],
        "cython, cdef api": [cython(), "-3", str(folder / f"{api}.pyx"), "-o", str(folder / "cython.c")],
    }
    return {name: command for name, command in tools.items() if command[0] and shutil.which(command[0])}


def cython():
    return next((name for name in ("cython", "cython3") if shutil.which(name)), None)
