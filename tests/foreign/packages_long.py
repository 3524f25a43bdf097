# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Consumers of the tables of packages that people use, made from their own headers: adopted, generated, compiled, imported, called.

The packages come from PyPI into FOLDER, where what is there already is not fetched again. Without network, or without
CPython 3.12, it is skipped (77).

Usage: packages_long.py CAPLET FOLDER [UNITTEST ARGUMENTS]
"""

import json
import os
import subprocess
import sys
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent / "adopt")]
import extension  # noqa: E402
import interpreters  # noqa: E402
import packages as adopting  # noqa: E402

CAPLET = FOLDER = PYTHON = None
SOURCES = HERE / "packages"
STANDARDS = {".c": "-std=c11", ".cpp": "-std=c++17"}


class Package(unittest.TestCase):
    maxDiff = None
    runtime = (extension.FOREIGN,)

    def download(self, requirement):
        found = adopting.download(requirement, FOLDER, "3.12")
        return found or self.skip()

    @staticmethod
    def skip():
        print("no network")
        os._exit(77)

    def setUp(self):
        self.interpreter = PYTHON  # what builds and runs the consumer
        self.work = FOLDER / self.id().rpartition(".")[2]
        self.work.mkdir(exist_ok=True)

    def adopt(self, name, edit=lambda document: None):
        """The interface file of a row of tests/adopt/packages.py, as `edit` completes it."""
        row = adopting.ROWS[name]
        include = self.download(row.requirement) / row.include
        flags = [f"-I{include}", "-isystem", PYTHON.include]
        path = self.work / f"{name}.caplet.json"
        path.unlink() if path.exists() else None
        document = adopting.adopt(CAPLET, row, include, flags, path)
        edit(document)
        path.write_text(json.dumps(document), encoding="utf-8")
        return path

    def generate(self, interface, *arguments):
        done = subprocess.run(
            [CAPLET, "generate", interface, "--out", self.work, *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            universal_newlines=True,
        )
        self.assertEqual(done.returncode, 0, done.stdout)

    def build(self, module, *flags, others=()):
        """Its units by either compiler in turn, all with the warnings of users; others: besides, in place of the consumer's runtime."""
        objects = []
        own = [*SOURCES.glob(f"{module}.c"), *SOURCES.glob(f"{module}_too.cpp")]
        for number, source in enumerate([*own, *(others or self.runtime)]):
            language = "++" if source.suffix == ".cpp" else ""
            compiler = extension.find_compiler(f"clang{language}-22") if number % 2 else "g++" if language else "gcc"
            path = self.work / f"{module}.{number}.o"
            flags_of = [STANDARDS[source.suffix], f"-I{self.work}", *flags]
            extension.syntax(source, self.interpreter, compiler, flags_of, strict=source in own)
            objects.append(extension.object_file(source, path, self.interpreter, compiler, flags_of))
        extension.run(["g++", "-shared", *objects, "-o", self.work / (module + self.interpreter.suffix)])

    needs = ()  # besides the package itself

    def python(self, requirement, code):
        """(status, output) with the package and what was built."""
        return self.python_in([self.download(requirement), *map(self.download, self.needs)], code)

    def python_in(self, folders, code, **further):
        environment = dict(
            os.environ,
            PYTHONPATH=os.pathsep.join(map(str, [self.work, *folders])),
            PYTHONDONTWRITEBYTECODE="1",
            **further,
        )
        done = subprocess.run(
            [self.interpreter.executable, "-c", code],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            universal_newlines=True,
        )
        return done.returncode, done.stdout

    def assert_prints(self, requirement, code, printed):
        self.assertEqual(self.python(requirement, code), (0, printed + "\n"))

    def assert_fails(self, requirement, code, said):
        status, output = self.python(requirement, code)
        self.assertNotEqual(status, 0)
        self.assertEqual(output.rstrip().rpartition("\n")[2], said)


class NumPy(Package):
    """346 slots from NumPy's own header, of which a consumer has as many as it asks for; the layout of arrays by hand."""

    PATH = 'the C API "numpy._core._multiarray_umath._ARRAY_API"'
    ONLY = (
        "PyArray_Type,NPY_NUMUSERTYPES,PyArray_DescrFromType,PyArray_Size,PyArray_Zeros,PyArray_GetNDArrayCVersion,"
        "PyArray_GetNDArrayCFeatureVersion,NpyIter_GetTransferFlags,PyArray_GetDefaultDescr"
    )

    @staticmethod
    def complete(document):
        """What macros and inline functions of NumPy's know."""
        document["name"] = "numpy"
        document.setdefault("constants", []).append({"name": "NPY_DOUBLE", "value": 12})
        next(one for one in document["slots"] if one["name"] == "NpyIter_GetTransferFlags")["on_error"] = -1
        fields = (("data", "char *"), ("nd", "int"), ("dimensions", "npy_intp *"), ("strides", "npy_intp *"))
        document["records"] = [one for one in document["records"] if one["name"] != "tagPyArrayObject"]
        document["handles"] = [one for one in document["handles"] if one["name"] != "tagPyArrayObject"]
        document["typedefs"] = [one for one in document["typedefs"] if one["name"] not in ("PyArrayObject", "npy_intp")]
        document["typedefs"].append({"name": "npy_intp", "type": "Py_ssize_t"})
        document["records"].append(
            {
                "name": "PyArrayObject",
                "kind": "struct",
                "typedef": True,
                "head": "object",
                "type_object": "PyArray_Type",
                "basicsize": "at_least",
                "fields": [{"name": name, "type": type} for name, type in fields],
            }
        )

    def interface(self):
        return self.adopt("numpy-2.5.5", self.complete)

    def test_both(self):
        self.generate(self.interface(), "--only", self.ONLY)
        self.build("numpy_use", "-DNUMPY_REQUIRE=1", "-DNUMPY_GUARDED")
        self.assert_prints("numpy==2.5.5", "import numpy_use; print(numpy_use.run())", "22")
        self.assert_fails(
            "numpy==1.26.4",
            "import numpy_use; numpy_use.run()",
            f"NotImplementedError: NpyIter_GetTransferFlags needs API 20 of {self.PATH}, the imported provider has 17: "
            "install numpy>=2.3",
        )

    def test_too_old(self):
        self.generate(self.interface(), "--only", self.ONLY)
        self.build("numpy_use", "-DNUMPY_REQUIRE=4")
        self.assert_prints("numpy==2.5.5", "import numpy_use; print(numpy_use.run())", "22")
        self.assert_fails(
            "numpy==1.26.4",
            "import numpy_use",
            f"ImportError: numpy_use cannot use {self.PATH}: it provides API 17 (numpy 1.25), this consumer needs 20 "
            "(numpy 2.3): install numpy>=2.3 (installed: 1.26.4)",
        )

    def test_without(self):
        self.generate(self.interface(), "--only", self.ONLY)
        self.build("numpy_use")
        self.assert_fails(
            "greenlet==3.5.6",
            "import numpy_use",
            f'ImportError: numpy_use cannot use {self.PATH}: importing "numpy._core._multiarray_umath" failed: install '
            "numpy>=2.5",
        )

    def test_without_the_gil(self):
        found = [one for one in interpreters.find_all() if one.free_threaded and one.version_info[:2] == (3, 13)]
        if not found:
            self.skipTest("no CPython 3.13 without the GIL")
        self.interpreter = found[0]
        self.generate(self.interface(), "--only", self.ONLY)
        self.build("numpy_use", "-DNUMPY_REQUIRE=1", "-DNUMPY_GUARDED")
        numpy = adopting.download("numpy==2.4.1", FOLDER, "3.13", "cp313t") or self.skip()
        code = "import sys, numpy_use; print(numpy_use.run(), sys._is_gil_enabled())"
        self.assertEqual(self.python_in([numpy], code, PYTHON_GIL="0"), (0, "21 False\n"))

    def test_of_the_distribution(self):
        """Debian's own. That of Debian 12 is older than what the header knows of, that of 13 lacks what the consumer asks for."""
        names = "python3-numpy,libblas3,liblapack3,libgfortran5,libquadmath0".split(",")
        system = interpreters.probe(interpreters.SYSTEM)
        numpy = system and adopting.download_debian(names, FOLDER)
        if not numpy:
            self.skipTest("only Debian has its packages, and needs the network for them")
        self.interpreter = system
        self.generate(self.interface(), "--only", self.ONLY)
        self.build("numpy_use", "-DNUMPY_REQUIRE=1", "-DNUMPY_GUARDED")
        libraries = {str(path.parent) for path in numpy.glob("usr/lib/*/**/*.so.*")}
        folder = numpy / "usr" / "lib" / "python3" / "dist-packages"
        code = "import numpy_use; numpy_use.run()"
        status, output = self.python_in([folder], code, LD_LIBRARY_PATH=os.pathsep.join(libraries))
        old = "numpy.core._multiarray_umath._ARRAY_API"
        said = {
            (
                3,
                11,
            ): f'ImportError: numpy_use cannot use the C API "{old}": it provides API 16, this consumer needs 17 (numpy 1.25): '
            "install numpy>=1.25 (installed: 1.24.2)",
            (
                3,
                13,
            ): f"NotImplementedError: NpyIter_GetTransferFlags needs API 20 of {self.PATH}, the imported provider has 19: "
            "install numpy>=2.3",
        }
        self.assertEqual((status, output.splitlines()[-1]), (1, said[system.version_info[:2]]))

    def test_its_own_refusal_is_the_cause(self):
        """In another interpreter."""
        self.generate(self.interface(), "--only", self.ONLY)
        self.build("numpy_use", "-DNUMPY_REQUIRE=1", "-DNUMPY_GUARDED")
        within = (
            "try:\n import numpy_use\nexcept ImportError as error:\n"
            " print(str(error).partition(': ')[2], '|', type(error.__cause__).__name__)"
        )
        code = f"import numpy, _xxsubinterpreters as s; s.run_string(s.create(), {within!r})"
        status, output = self.python("numpy==2.5.5", code)
        self.assertEqual(status, 0, output)
        self.assertIn('importing "numpy._core._multiarray_umath" failed | ImportError\n', output)


class UFunc(Package):
    """Another table of the same module."""

    @staticmethod
    def complete(document):
        document.update(name="ufunc", distribution="numpy", aliases=["numpy.core._multiarray_umath._UFUNC_API"])

    def test_both(self):
        self.generate(self.adopt("numpy-ufunc", self.complete), "--only", "PyUFunc_Type,PyUFunc_getfperr")
        self.build("ufunc_use")
        code = "import numpy, ufunc_use as use; print(use.is_ufunc(numpy.add), use.is_ufunc(numpy.zeros))"
        for requirement in ("numpy==2.5.5", "numpy==1.26.4"):
            self.assert_prints(requirement, code, "True False")


class Greenlet(Package):
    """The name in the capsule is not where it is, and the layout of its objects is not in its header."""

    @staticmethod
    def complete(document, further=()):
        fields = ("weakreflist", "dict", "pimpl", *further)
        document["handles"] = []
        document["distribution"] = "greenlet"
        document["records"] = [
            {
                "name": "_greenlet",
                "kind": "struct",
                "head": "object",
                "type_object": "PyGreenlet_Type",
                "basicsize": "equal",
                "fields": [{"name": name, "type": "void *"} for name in fields],
            }
        ]

    def test_it(self):
        self.generate(self.adopt("greenlet", self.complete))
        self.build("greenlet_use")
        self.assert_prints("greenlet==3.5.6", "import greenlet_use; print(greenlet_use.run(lambda: 42))", "(1, 42)")

    def test_another_layout(self):
        self.generate(self.adopt("greenlet", lambda document: self.complete(document, ["more"])))
        self.build("greenlet_use")
        self.assert_fails(
            "greenlet==3.5.6",
            "import greenlet_use",
            'ImportError: greenlet_use cannot use the C API "greenlet._greenlet._C_API": objects of the type greenlet '
            "have 40 bytes, this consumer was compiled for 48, the size of struct _greenlet",
        )


class MultiDict(Package):
    """A table of each interpreter, with a state that functions take first."""

    def setUp(self):
        super().setUp()
        header = self.download("multidict==7.2.1") / "multidict" / "multidict_capi.h"
        interface = self.work / "multidict.caplet.json"
        interface.unlink() if interface.exists() else None
        options = (
            "--struct MultiDict_CAPI --name multidict --capsule multidict._multidict.CAPI --distribution multidict "
        )
        options += "--version api_version --state state"
        subprocess.run(
            [CAPLET, "adopt", header, *options.split(), "--out", interface, "--", "-isystem", PYTHON.include],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        document = json.loads(interface.read_text(encoding="utf-8"))
        document["interpreters"] = "isolated"
        interface.write_text(json.dumps(document), encoding="utf-8")
        self.generate(interface)
        self.build("multidict_use")

    def test_two_interpreters(self):
        within = "import multidict_use; print(multidict_use.run(), multidict_use.address() != {}, flush=True)"
        code = (
            "import multidict_use, _xxsubinterpreters as s; print(multidict_use.run(), flush=True)\n"
            f"s.run_string(s.create(), {within!r}.format(multidict_use.address()))"
        )
        shown = "(<MultiDict('key': 0, 'key': 1, 'key': 2)>, 3)"
        self.assert_prints("multidict==7.2.1", code, f"{shown}\n{shown} True")

    def test_the_table_outlives_its_provider(self):
        code = """
import gc, sys, multidict._multidict as provider, multidict_use
del provider.CAPI, provider
for name in [name for name in sys.modules if name.startswith("multidict.") or name == "multidict"]:
    del sys.modules[name]
gc.collect()
print(multidict_use.run()[1])
"""
        self.assert_prints("multidict==7.2.1", code, "3")


class LibRT(Package):
    """Tables behind slots of the table, as they are read from the header."""

    needs = ("mypy_extensions==1.2.0",)

    def test_it(self):
        self.generate(HERE.parent.parent / "schemas" / "librt_vecs.caplet.json")
        self.build("librt_use")
        self.assert_prints(
            "librt==0.17.0",
            "import librt_use; vec, api = librt_use.run(); print(list(vec), api > 0)",
            "[0, 1, 4, 9, 16, 25] True",
        )


def main():
    """Runs the tests of the script; the exit status where there is no interpreter for them."""
    global CAPLET, FOLDER, PYTHON
    CAPLET, FOLDER = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    FOLDER.mkdir(parents=True, exist_ok=True)
    fit = [one for one in interpreters.find_all() if one.is_cpython and one.version_info[:2] == (3, 12)]
    PYTHON = next(iter(fit), None)
    if PYTHON is None:
        print("no CPython 3.12")
        return 77
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])


if __name__ == "__main__":
    sys.exit(main())
