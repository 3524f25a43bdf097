# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A provider of three releases and its consumers, compiled, in wheels and environments that are made up around them.

geometry 1.0 has API 1.1, geometry 1.1 has API 1.2, and what comes next has API 1.3, which is not released; geometry 2.0
has API 2.1.
"""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import extension  # noqa: E402
import interpreters  # noqa: E402

HEADER = """\
#ifndef GEOMETRY_H
#define GEOMETRY_H
#include <caplet/annotate.h>
CAPLET_API(geometry, capsule = "geometry._core._C_API", distribution = "geometry");
{slots}
#endif
"""
SLOT = "CAPLET_SLOT({}) int geo_{}(int a);"
MODULE = """\
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include "{include}"
{functions}
static int exec_{name}(PyObject *module) {{ {body} }}
static PyModuleDef_Slot slots[] = {{{{Py_mod_exec, (void *)exec_{name}}}, {{0, NULL}}}};
static struct PyModuleDef def = {{PyModuleDef_HEAD_INIT, "{name}", NULL, 0, NULL, slots, NULL, NULL, NULL}};
PyMODINIT_FUNC PyInit_{name}(void) {{ return PyModuleDef_Init(&def); }}
"""
RELEASES = {"1.0": ["one"], "1.1": ["one", "two"], "next": ["one", "two", "three"], "2.0": ["uno"]}


class Geometry:
    """All that is compiled, each once."""

    def __init__(self, caplet, work):
        self.caplet, self.work = caplet, Path(work)
        self.python = interpreters.find()[0]
        shutil.rmtree(self.work, ignore_errors=True)
        source = self.work / "source"
        source.mkdir(parents=True)
        for version, names in RELEASES.items():
            self.write(source / version, version, names)

    def run(self, *arguments, folder):
        subprocess.run([self.caplet, *map(str, arguments)], cwd=folder, check=True, stdout=subprocess.DEVNULL)

    def write(self, folder, version, names):
        folder.mkdir()
        before = {"1.1": "1.0", "next": "1.1"}.get(version)
        if before:
            shutil.copy(folder.parent / before / "geometry.caplet.json", folder)
        slots = "\n".join(SLOT.format("", name) for name in names)
        (folder / "geometry.h").write_text(HEADER.format(slots=slots))
        if version == "2.0":
            shutil.copy(folder.parent / "1.0" / "geometry.caplet.json", folder)
        self.run("record", *(["--new-abi"] if version == "2.0" else []), "geometry.h", folder=folder)
        if version != "next":
            self.run("release", version, "geometry.caplet.json", folder=folder)
        targets = ["--target=provider", "--target=consumer", "--target=package"]
        self.run("generate", "geometry.h", "--out", "out", "--bundle-runtime", *targets, folder=folder)

    def files(self, version):
        """What the package `geometry.include` has."""
        out = self.work / "source" / version / "out"
        names = ["geometry_capi.h", "geometry.caplet.json"]
        return {f"geometry/include/{name}": (out / name).read_bytes() for name in names}

    def compile(self, name, source, version, *more, flags=(), link_flags=(), compiler="gcc"):
        folder = self.work / "source" / version
        binary = self.work / (name + self.python.suffix)
        if not binary.exists():
            path = self.work / f"{name}.c"
            path.write_text(source)
            includes = [f"-I{folder}", f"-I{folder / 'out'}"]
            extension.compile([path, *more], self.work / name, self.python, compiler, [*includes, *flags], link_flags)
        return binary.read_bytes()

    def provider(self, version):
        functions = "\n".join(f"int geo_{name}(int a) {{ return a; }}" for name in RELEASES[version])
        source = MODULE.format(
            include="geometry_provider.h", name="_core", functions=functions, body="return geometry_provide(module);"
        )
        name = f"provider-{version}"
        out = self.work / "source" / version / "out"
        return self.compile(name, source, version, out / "geometry_provider.c", flags=["-w"])

    def consumer(self, version, require=None, name="", **how):
        """One that is compiled with the header of a release, and accepts others from API 1.`require` on."""
        source = MODULE.format(
            include="geometry_capi.h", name="_fast", functions="", body="return geometry_import(module);"
        )
        flags = ["-w", *([f"-DGEOMETRY_REQUIRE={require}"] if require else []), *how.pop("flags", [])]
        return self.compile(f"consumer-{version}-{require}-{name}", source, version, flags=flags, **how)


def metadata(name, version, requires=()):
    lines = ["Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}"]
    return "\n".join([*lines, *(f"Requires-Dist: {one}" for one in requires)]) + "\n"


def entry_points(apis):
    return "[caplet.apis]\n" + "".join(f"{name} = {package}\n" for name, package in apis.items())


def make_wheel(folder, name, version, files, requires=(), apis=None):
    """Writes a wheel and returns its path."""
    path = Path(folder) / f"{name}-{version}-cp311-cp311-linux_x86_64.whl"
    info = f"{name}-{version}.dist-info"
    members = dict(files, **{f"{info}/METADATA": metadata(name.replace("_", "-"), version, requires)})
    if apis:
        members[f"{info}/entry_points.txt"] = entry_points(apis)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, content in members.items():
            archive.writestr(member, content)
    return path


def install(folder, name, version, files, requires=(), apis=None, editable=None):
    """Puts a distribution into a folder of packages, as pip leaves it; of an editable one, only what leads to it."""
    folder = Path(folder)
    info = f"{name}-{version}.dist-info"
    members = dict(files, **{f"{info}/METADATA": metadata(name, version, requires)})
    if apis:
        members[f"{info}/entry_points.txt"] = entry_points(apis)
    if editable:
        members[f"{info}/direct_url.json"] = f'{{"url": "{Path(editable).as_uri()}", "dir_info": {{"editable": true}}}}'
    members[f"{info}/RECORD"] = "".join(f"{member},,\n" for member in members)
    for member, content in members.items():
        path = folder / member
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
