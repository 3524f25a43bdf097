# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Consumers and providers of functions that modules in Cython share: SciPy's, and one of our own by a Cython of PyPI.

The packages come from PyPI into FOLDER, as those of packages_long.py, which this is a part of.

Usage: functions_long.py CAPLET FOLDER [UNITTEST ARGUMENTS]
"""

import json
import os
import shutil
import subprocess
import sys

import packages_long as packages
from packages_long import HERE, Package, extension

sys.path.append(str(HERE.parent / "cython"))
import cythons  # noqa: E402


class Functions(Package):
    runtime = (extension.FOREIGN, extension.FUNCTIONS)

    def caplet(self, *arguments, folders=(), status=0):
        """What it prints, with the Python of the test as python3."""
        programs = self.work / "bin"
        programs.mkdir(exist_ok=True)
        python = programs / "python3"
        python.is_symlink() or python.symlink_to(packages.PYTHON.executable)
        done = subprocess.run(
            [packages.CAPLET, *arguments],
            cwd=str(self.work),
            env=dict(
                os.environ,
                PATH=f"{programs}{os.pathsep}{os.environ['PATH']}",
                PYTHONPATH=os.pathsep.join(map(str, folders)),
            ),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            universal_newlines=True,
        )
        self.assertEqual(done.returncode, status, done.stdout)
        return done.stdout


class SciPy(Functions):
    """148 functions of BLAS and 1,496 of LAPACK; the types of those that LAPACK calls back are told."""

    RELEASES = {"1.11.4": "1.26.4", "1.18.1": "2.5.5"}
    SELECTS = {
        "cselect1": "int (__pyx_t_float_complex *)",
        "cselect2": "int (__pyx_t_float_complex *, __pyx_t_float_complex *)",
        "dselect2": "int (double *, double *)",
        "dselect3": "int (double *, double *, double *)",
        "sselect2": "int (float *, float *)",
        "sselect3": "int (float *, float *, float *)",
        "zselect1": "int (__pyx_t_double_complex *)",
        "zselect2": "int (__pyx_t_double_complex *, __pyx_t_double_complex *)",
    }
    ONLY = {"cython_blas": "ddot,dgemm,dscal,snrm2,dzasum", "cython_lapack": "dgesv,dgees"}
    PATH = 'the C API "scipy.linalg.cython_blas.__pyx_capi__"'

    def with_numpy(self, release):
        self.needs = (f"numpy=={self.RELEASES[release]}",)
        return [self.download(f"scipy=={release}"), *map(self.download, self.needs)]

    def adopt_functions(self, module, release, *arguments):
        told = {"s": "float", "d": "double", **(self.SELECTS if module == "cython_lapack" else {})}
        types = [part for name, type in told.items() for part in ("--type", f"{name}={type}")]
        path = self.work / f"{module}-{release}.caplet.json"
        path.unlink() if path.exists() else None
        options = ["--functions", *types, "--distribution", "scipy", "--out", path, *arguments]
        self.caplet("adopt", f"module:scipy.linalg.{module}", *options, folders=self.with_numpy(release))
        return path

    def generate_both(self, release):
        for module, names in self.ONLY.items():
            self.generate(self.adopt_functions(module, release), "--only", names)

    def test_documented(self):
        """The commands of docs/adopting.md."""
        page = (extension.ROOT / "docs" / "adopting.md").read_text(encoding="utf-8")
        commands = [
            line.split() for line in page.splitlines() if line.startswith("    caplet") and "cython_blas" in line
        ]
        self.assertEqual([command[1] for command in commands], ["adopt", "check"])
        for path in self.work.glob("cython_blas.caplet.json"):
            path.unlink()
        for command in commands:
            said = self.caplet(*command[1:], folders=self.with_numpy("1.11.4"))
            self.assertIn("148 slots" if command[1] == "adopt" else "", said)
        self.assertEqual(said, "")

    def test_releases_agree(self):
        """Whatever order each has them in; and the file of one is true of the other."""
        for module in self.ONLY:
            files = [self.adopt_functions(module, release) for release in self.RELEASES]
            self.assertEqual(self.caplet("diff", *files), "no changes\n")
            counts = {path.read_text(encoding="utf-8").count('"capsule_name"') for path in files}
            self.assertEqual(counts, {{"cython_blas": 148, "cython_lapack": 1496}[module]})
            check = ["check", f"module:scipy.linalg.{module}", "--interface", files[0]]
            self.assertEqual(self.caplet(*check, folders=self.with_numpy("1.18.1")), "")

    def test_calls(self):
        """By a consumer that was made from either release, in C and C++, with both."""
        for made_from in self.RELEASES:
            self.generate_both(made_from)
            self.build("blas_use")
            for release in self.RELEASES:
                self.with_numpy(release)
                self.assert_prints(f"scipy=={release}", "import blas_use; print(blas_use.run())", "0")

    def test_another_type(self):
        """As if the provider had changed it, and called it by its name."""
        path = self.adopt_functions("cython_blas", "1.11.4")
        document = json.loads(path.read_text(encoding="utf-8"))
        dasum = next(one for one in document["slots"] if one["name"] == "dasum")
        del dasum["capsule_name"]
        dasum["parameters"][1]["type"] = "float *"
        path.write_text(json.dumps(document), encoding="utf-8")
        self.generate(path, "--only", self.ONLY["cython_blas"] + ",dasum")
        self.generate(self.adopt_functions("cython_lapack", "1.11.4"), "--only", self.ONLY["cython_lapack"])
        self.build("blas_use")
        real = "__pyx_t_5scipy_6linalg_11cython_blas_d"
        for release in self.RELEASES:
            self.with_numpy(release)
            self.assert_fails(
                f"scipy=={release}",
                "import blas_use",
                f"ImportError: blas_use cannot use {self.PATH}: function dasum differs: compiled for double (int *, float *, "
                f"int *), provided is {real} (int *, {real} *, int *): install another scipy (installed: {release})",
            )

    def test_without(self):
        self.generate_both("1.11.4")
        self.build("blas_use")
        self.needs = ()
        self.assert_fails(
            "numpy==1.26.4",
            "import blas_use",
            f'ImportError: blas_use cannot use {self.PATH}: importing "scipy.linalg.cython_blas" failed: install scipy',
        )


class Own(Functions):
    """The scales of tests/cases/foreign_functions by a Cython of PyPI, and modules of either kind on either side."""

    SOURCE = HERE / "cython"
    CASES = HERE.parent / "cases"
    INTERFACE = CASES / "foreign_functions" / "scales.caplet.json"
    UNSEEN = ("weigh_once",)  # which is gone

    def setUp(self):
        super().setUp()
        for name in ("scales", "use", "client"):
            for path in [*self.work.glob(f"{name}*.so"), *self.work.glob(f"scales/{name}*")]:
                path.unlink()
        shutil.rmtree(self.work / "scales", ignore_errors=True)
        (self.work / "scales").mkdir()
        (self.work / "scales" / "__init__.py").write_text("")
        self.generate(
            self.INTERFACE, "--target", "consumer", "--target", "provider", "--target", "mock", "--require", "1"
        )
        found = [one for one in cythons.find(packages.FOLDER) if one.name == "pypi"]
        if not found:
            self.skipTest("no network")
        self.cython = found[0]

    def link(self, name, *sources, flags=()):
        flags = ["-w", f"-I{self.work}", "-std=c11", *flags]
        extension.compile(sources, self.work / name, packages.PYTHON, "gcc", flags)

    def link_use(self):
        case = self.CASES / "foreign_functions"
        self.link("use", case / "use.c", case / "use_mock.c", *self.runtime)

    def translate(self, source, name, edit=lambda text: text):
        """Builds the module `name` of the Cython source, whose declarations are edited."""
        declarations = (self.SOURCE / "scales" / "_core.pxd").read_text(encoding="utf-8")
        (self.work / "scales" / "_core.pxd").write_text(edit(declarations), encoding="utf-8")
        path = self.work / name.replace(".", "/")
        copy = path.with_suffix(".pyx")
        copy.write_text(edit((self.SOURCE / source).read_text(encoding="utf-8")), encoding="utf-8")
        self.cython.translate(copy, path.with_suffix(".c"), [self.work])
        self.link(name.replace(".", "/"), path.with_suffix(".c"))

    def run_python(self, code):
        done = subprocess.run(
            [packages.PYTHON.executable, "-c", code],
            env=dict(os.environ, PYTHONPATH=str(self.work), PYTHONDONTWRITEBYTECODE="1"),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            universal_newlines=True,
        )
        return done.stdout.rstrip().rpartition("\n")[2]

    def test_a_provider_in_cython(self):
        self.translate("scales/_core.pyx", "scales._core")
        types = "real=double", "visit=int (*)(__pyx_t_6scales_5_core_real, void *)"
        options = [part for one in types for part in ("--type", one)]
        adopted = self.work / "adopted.caplet.json"
        adopted.unlink() if adopted.exists() else None
        self.caplet(
            "adopt",
            "module:scales._core",
            "--functions",
            "--name",
            "scales",
            *options,
            "--out",
            adopted,
            folders=[self.work],
        )
        said = {one["name"]: one.get("capsule_name", "void (void)") for one in self.slots(self.INTERFACE)}
        seen = {one["name"]: one["capsule_name"] for one in self.slots(adopted)}
        self.assertEqual(seen, {name: text for name, text in said.items() if name not in self.UNSEEN})
        self.link_use()
        self.assertEqual(self.run_python("import use; print(use.run())"), "0")

    @staticmethod
    def slots(path):
        return json.loads(path.read_text(encoding="utf-8"))["slots"]

    def test_one_of_another_type(self):
        self.translate("scales/_core.pyx", "scales._core", lambda text: text.replace("zero(int to)", "zero(long to)"))
        self.link_use()
        self.assertEqual(
            self.run_python("import use"),
            'ImportError: use cannot use the C API "scales._core.__pyx_capi__": function zero differs: compiled for int '
            "(int), provided is int (long): install another scales",
        )

    def test_a_consumer_in_cython(self):
        """Of the generated provider, which has no file of Cython's but the declarations."""
        provider = [self.CASES / "functions_provider" / "impl.c", self.work / "scales_provider.c", *self.runtime]
        self.translate("client.pyx", "client")
        self.link("scales/_core", *provider)
        self.assertEqual(self.run_python("import client; print(client.run())"), "(-5+3j)")
        self.translate("client.pyx", "client", lambda text: text.replace("zero(int to)", "zero(long to)"))
        self.assertEqual(
            self.run_python("import client"),
            "TypeError: C function scales._core.zero has wrong signature (expected int (long), got int (int))",
        )

    def test_what_a_build_leaves_out(self):
        provider = [self.CASES / "functions_provider" / "impl.c", self.work / "scales_provider.c", *self.runtime]
        self.link("scales/_core", *provider, flags=["-DCAPLET_WITHOUT_tare"])
        self.link_use()
        code = "import use, scales._core as core; print('tare' in core.__pyx_capi__, len(core.__pyx_capi__))"
        self.assertEqual(self.run_python(code), "False 9")


if __name__ == "__main__":
    packages.main()
