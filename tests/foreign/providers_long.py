# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Generated providers in place of those that packages wrote by hand, under consumers that nobody compiled anew: librt's under mypy,
persistent's under BTrees and its own test suite.

As packages_long.py: from PyPI into FOLDER; skipped (77) without network or CPython 3.12.

Usage: providers_long.py CAPLET FOLDER [UNITTEST ARGUMENTS]
"""

import json
import os
import re
import shutil
import subprocess
import sys

import packages_long
from packages_long import extension

MYPY = ("1.19.0", "1.20.0", "2.0.0", "2.4.1")
DEMO = "def shown(number: int) -> str:\n    return str(number)\n"


def replaced(text, pattern, by):
    """With what the pattern finds, once, as `by`."""
    new, count = re.subn(pattern, lambda found: by, text, flags=re.DOTALL)
    assert count == 1, f"{count} times: {pattern}"
    return new


class Provider(packages_long.Package):
    def sources(self, requirement, folder):
        """A copy of a folder of its source distribution, to be changed."""
        downloads = packages_long.FOLDER / "sources"
        downloads.mkdir(exist_ok=True)
        unpacked = packages_long.adopting.download(requirement, downloads, "")
        if unpacked is None:
            self.skip()
        copy = self.work / "sources"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(unpacked / folder, copy)
        return copy

    def site(self, name, *requirements):
        """A folder with all of these, as pip installs them."""
        site = self.work / name
        shutil.rmtree(site, ignore_errors=True)
        for one in requirements:
            shutil.copytree(self.download(one), site, dirs_exist_ok=True)
        return site

    def adopt_with(self, header, options, flags, edit):
        interface = self.work / "table.caplet.json"
        interface.unlink(missing_ok=True)
        command = [packages_long.CAPLET, "adopt", header, *options.split(), "--out", interface]
        done = subprocess.run(
            [*command, "--", *flags, "-isystem", packages_long.PYTHON.include],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.assertEqual(done.returncode, 0, done.stdout)
        document = json.loads(interface.read_text(encoding="utf-8"))
        edit(document)
        interface.write_text(json.dumps(document), encoding="utf-8")
        return interface

    def link(self, sources, flags, out):
        """Without warnings as errors: the packages' own code is as it is."""
        python = packages_long.PYTHON
        include = [f"-I{python.include}", *flags]
        extension.run(["gcc", "-O2", "-fPIC", "-shared", *include, *sources, "-o", f"{out}{python.suffix}"])

    def run_in(self, path, *command):
        environment = dict(os.environ, PYTHONPATH=os.pathsep.join(map(str, path)), PYTHONDONTWRITEBYTECODE="1")
        done = subprocess.run(
            [packages_long.PYTHON.executable, *map(str, command)],
            env=environment,
            cwd=self.work,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.assertEqual(done.returncode, 0, done.stdout)
        return done.stdout


class LibRT(Provider):
    """The numbers of its ABI and its version come from the interface file, and functions are checked."""

    REQUIREMENT = "librt==0.17.0"
    NEEDS = ("mypy_extensions==1.2.0", "typing_extensions==4.16.0", "pathspec==1.1.1", "ast-serialize==0.13.1")
    UNITS = ("internal/librt_internal.c", "init.c", "int_ops.c", "exc_ops.c", "pythonsupport.c", "getargsfast.c")

    @staticmethod
    def complete(document):
        """Its functions are static, and which releases have which version stands in its changelog."""
        for slot in document["slots"]:
            slot["static"] = True
        document["minor"] = 2
        releases = [{"value": 0, "version": "0.6.2"}, {"value": 1, "version": "0.9.0"}]
        document["foreign"]["version"]["releases"] = releases
        document["slots"][20]["since"] = 2

    @staticmethod
    def swap(document):
        LibRT.complete(document)
        five, six = document["slots"][5], document["slots"][6]
        five["name"], six["name"] = six["name"], five["name"]

    def make(self, edit, site):
        """librt.internal in `site`, from its own source with the provider in place of its array."""
        sources = self.sources(self.REQUIREMENT, "librt-0.17.0")
        flags = [f"-I{sources}", f"-I{sources / 'internal'}"]
        options = (
            "--array NativeInternal_API --name librt_internal --capsule librt.internal._C_API --distribution librt "
            "--include Python.h --include CPy.h --abi NativeInternal_ABI_Version==2 --version NativeInternal_API_Version"
        )
        header = sources / "internal" / "librt_internal_api.h"
        interface = self.adopt_with(header, options, flags, edit)
        self.generate(interface, "--target", "provider", "--bundle-runtime")
        unit = sources / "internal" / "librt_internal.c"
        text = unit.read_text(encoding="utf-8")
        text = replaced(
            text,
            r"static void \*NativeInternal_API\[.*?PyModule_Add\(m, \"_C_API\"[^{]*",
            "if (librt_internal_provide(m) < 0) ",
        )
        for getter in ("ABI", "API"):
            text = replaced(text, rf"static int\nNativeInternal_{getter}_Version\(void\) {{.*?\n}}\n", "")
        text = replaced(
            text,
            r"(?=static int\nlibrt_internal_module_exec)",
            '#include "librt_internal_provider.c"\n',
        )
        unit.write_text(text, encoding="utf-8")
        self.link([sources / one for one in self.UNITS], [*flags, f"-I{self.work}"], site / "librt" / "internal")

    def check(self, version, site, cache):
        """What mypy says of each module that it looks at."""
        path = [self.download(f"mypy=={version}"), site]
        said = self.run_in(path, "-m", "mypy", "-v", "--fixed-format-cache", "--cache-dir", cache, "demo.py")
        self.assertIn("Success: no issues found", said)
        return said

    def test_mypy(self):
        theirs = self.site("theirs", self.REQUIREMENT, *self.NEEDS)
        ours = self.site("ours", self.REQUIREMENT, *self.NEEDS)
        for old in (ours / "librt").glob("internal.*.so"):
            old.unlink()
        self.make(self.complete, ours)
        where = self.run_in([ours], "-c", "import librt.internal as it; print(it.__file__)")
        self.assertIn(str(ours), where)
        (self.work / "demo.py").write_text(DEMO, encoding="utf-8")
        for version in MYPY:
            with self.subTest(version=version):
                cache = self.work / f"cache-{version}"
                shutil.rmtree(cache, ignore_errors=True)
                self.assertNotIn("Metadata fresh", self.check(version, ours, cache))
                self.assertIn("Metadata fresh for demo", self.check(version, ours, cache))
                # What was written by one is read by the other.
                self.assertIn("Metadata fresh for demo", self.check(version, theirs, cache))
                shutil.rmtree(cache)
                self.check(version, theirs, cache)
                self.assertIn("Metadata fresh for demo", self.check(version, ours, cache))

    def test_two_swapped(self):
        site = self.site("swapped", self.REQUIREMENT)
        with self.assertRaisesRegex(extension.CompileError, "error: .*incompatible pointer type"):
            self.make(self.swap, site)


class Persistent(Provider):
    """Another module of the package, whose wheel is as it was, fills a slot through its pointer."""

    REQUIREMENT = "persistent==6.9"
    NEEDS = (
        "BTrees==6.5",
        "zope.interface==8.7",
        "zope.deferredimport==6.1.1",
        "zope.proxy==7.3",
        "cffi==2.1.1",
        "pycparser==3.12",
        "transaction==5.1",
    )
    OPTIONS = (
        "--struct cPersistenceCAPIstruct --name persistent --capsule persistent.cPersistence.CAPI "
        "--distribution persistent --include Python.h --define DONT_USE_CPERSISTENCECAPI"
    )
    # Where its functions have another type than the slot, which a cast hides today.
    ADAPTERS = """
static PyObject *getattro(PyObject *self, PyObject *name) { return Per_getattro((cPersistentObject *)self, name); }
static int setattro(PyObject *self, PyObject *name, PyObject *value) {
    return Per_setattro((cPersistentObject *)self, name, value);
}
static int per_setstate(PyObject *self) { return Per_setstate((cPersistentObject *)self); }
#include "persistent_provider.c"

"""
    PROVIDE = """
    {
        struct persistent_values values = {&Pertype};
        if (persistent_provide(module, &values) < 0)
            return NULL;
        capi = PyObject_GetAttrString(module, "CAPI");
        cPersistenceCAPI = PyCapsule_GetPointer(capi, CAPI_CAPSULE_NAME);
        Py_DECREF(capi);
    }
"""

    @staticmethod
    def complete(document):
        for slot in document["slots"]:
            slot["static"] = slot.get("kind", "function") == "function"
            if slot["name"] == "percachedel":
                slot["filled"] = "later"
            if slot["name"] == "setstate":  # which <stdlib.h> has
                slot.update(name="per_setstate", symbol="setstate")

    def test_btrees(self):
        sources = self.sources(self.REQUIREMENT, "persistent-6.9/src/persistent")
        interface = self.adopt_with(sources / "cPersistence.h", self.OPTIONS, [f"-I{sources}"], self.complete)
        self.generate(interface, "--target", "provider", "--bundle-runtime")
        self.assertIn("\nstatic struct caplet_persistent_whole ", (self.work / "persistent_provider.c").read_text())
        unit = sources / "cPersistence.c"
        text = unit.read_text(encoding="utf-8")
        text = replaced(text, r"static cPersistenceCAPIstruct\ntruecPersistenceCAPI = .*?\n};\n", self.ADAPTERS)
        text = replaced(
            text,
            r"    cPersistenceCAPI = &truecPersistenceCAPI;.*?PyModule_AddObject\(module, \"CAPI\", capi\) < 0\)\n"
            r"        return NULL;\n",
            self.PROVIDE,
        )
        unit.write_text(text, encoding="utf-8")
        site = self.site("site", self.REQUIREMENT, *self.NEEDS)
        for old in (site / "persistent").glob("cPersistence.*.so"):
            old.unlink()
        units = [sources / "cPersistence.c", sources / "ring.c"]
        self.link(units, [f"-I{self.work}", f"-I{sources}"], site / "persistent" / "cPersistence")
        self.run_in(
            [site], "-c", "import persistent as p, persistent.cPersistence as c; assert p.Persistent is c.Persistent"
        )
        tests = site / "BTrees" / "tests"
        # Without those of all families of trees again, which take two minutes.
        names = {path.stem for path in tests.glob("test*.py")} - {"test_dynamic_btrees"}
        said = self.run_in([site], "-m", "unittest", *(f"BTrees.tests.{name}" for name in sorted(names)))
        count = int(re.search(r"Ran (\d+) tests", said)[1])
        self.assertGreaterEqual(count, 900, said)
        print(f"{count} tests of BTrees pass")


if __name__ == "__main__":
    sys.exit(packages_long.main())
