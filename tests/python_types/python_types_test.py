# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""<caplet/python_types.h> means what Python.h means, before it, behind it and in its place: for the compilers with every
interpreter, and for the generator.

    python3 tests/python_types/python_types_test.py build/caplet
"""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import extension  # noqa: E402
import interpreters  # noqa: E402

CAPLET = None
OURS, PYTHON = "#include <caplet/python_types.h>\n", "#include <Python.h>\n"
USE = """\
#ifdef __cplusplus
extern "C" {
#endif
PyObject *use_objects(PyObject *object, PyTypeObject *type, PyThreadState *state, PyInterpreterState *interpreter);
Py_ssize_t use_numbers(Py_ssize_t size, Py_hash_t hash, Py_uhash_t unsigned_hash, Py_UCS4 character);
#ifdef __cplusplus
}
#endif
"""
# As CPython's headers do, which are old C: a compiler of C++ only has to take both.
LANGUAGES = {"c": "-std=c11", "c++": "-std=c++17"}
COMPILERS = (("gcc", "c"), ("g++", "c++"), ("clang-22", "c"), ("clang++-22", "c++"))
HEADER = """\
#ifndef GEO_H
#define GEO_H
%s#include <caplet/annotate.h>
CAPLET_API(geo, capsule = "geo._C_API");
CAPLET_SLOT() PyObject *geo_wrap(PyTypeObject *type, PyObject *const *v, Py_ssize_t n);
CAPLET_SLOT() Py_hash_t geo_hash(PyThreadState *state, struct _is *interpreter);
CAPLET_SLOT(on_error = -1) int geo_write(Py_UCS4 character, Py_uhash_t hash, struct _object *object);
#endif
"""


class PythonTypes(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def compile(self, text, python, compiler, language, flags=()):
        source = self.folder / ("use.c" if language == "c" else "use.cpp")
        source.write_text(text)
        extension.syntax(source, python, extension.find_compiler(compiler), [LANGUAGES[language], *flags])

    def test_compilers(self):
        for python in interpreters.find():
            limited = [[extension.LIMITED]] if python.has_limited_api else []
            for compiler, language in COMPILERS:
                for flags in ([], *limited):
                    for order in ((OURS, PYTHON), (PYTHON, OURS), (OURS, OURS), (OURS, PYTHON, OURS)):
                        with self.subTest(python=python.name, compiler=compiler, flags=flags, order=order):
                            self.compile(USE.join([*order, ""]), python, compiler, language, flags)

    def record(self, include, ending, *flags):
        header = self.folder / f"geo{ending}"
        header.write_text(HEADER % include)
        (self.folder / "geo.caplet.json").unlink(missing_ok=True)
        subprocess.run([CAPLET, "record", header, *flags], check=True, stdout=subprocess.DEVNULL)
        return (self.folder / "geo.caplet.json").read_text()

    def test_generator(self):
        python = interpreters.find()[0]
        for ending in ".h", ".hpp":
            whole = self.record(PYTHON, ending, "--", f"-isystem{python.include}")
            self.assertEqual(whole, self.record(OURS, ending, "--no-python"))
            self.assertEqual(whole, self.record(OURS + PYTHON, ending, "--", f"-isystem{python.include}"))
            self.assertNotIn("python_types", whole)

    def test_provider_and_consumer_compile(self):
        self.record(OURS, ".h", "--no-python")
        command = [CAPLET, "generate", self.folder / "geo.h", "--out", self.folder / "out", "--bundle-runtime"]
        subprocess.run([*command, "--no-python"], check=True, stdout=subprocess.DEVNULL)
        self.assertTrue((self.folder / "out" / "caplet" / "python_types.h").exists())
        flags = [f"-I{self.folder}", f"-I{self.folder / 'out'}"]
        for python in interpreters.find():
            for compiler, language in COMPILERS:
                with self.subTest(python=python.name, compiler=compiler):
                    self.compile('#include "geo_capi.h"\n#include "geo.h"\n', python, compiler, language, flags)
                    self.compile('#include "geo_provider.h"\n', python, compiler, language, flags)


if __name__ == "__main__":
    CAPLET = str(Path(sys.argv.pop(1)).resolve())
    unittest.main()
