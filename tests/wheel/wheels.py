# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Builds the source distribution, and both wheels from it, as a release does.

    work, made = wheels.from_command_line()
    made.static, made.any, made.sdist

What is there and newer than the sources is used again.
"""

import dataclasses
import os
import pathlib
import subprocess
import sys
import tarfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "projects" / "python"))
from steps import run  # noqa: E402

SKIPPED = 77  # the exit status that CTest takes for a skipped test
TOOLS = ("scikit-build-core>=1.1", "auditwheel", "packaging")
SDIST = "import sys; from scikit_build_core.build import build_sdist; build_sdist(sys.argv[1])"
WHEEL = "import sys; from scikit_build_core.build import build_wheel; build_wheel(sys.argv[1])"
NO_NETWORK = ("NewConnectionError", "NameResolutionError", "ConnectTimeoutError", "No matching distribution found")


@dataclasses.dataclass
class Wheels:
    sdist: pathlib.Path
    static: pathlib.Path  # with the program
    any: pathlib.Path  # without
    python: pathlib.Path  # of the environment that has TOOLS


def make_tools(work):
    python = work / "tools" / "bin" / "python"
    if not (work / "tools" / "complete").exists():
        run(sys.executable, "-m", "venv", "--clear", work / "tools")
        try:
            run(python, "-m", "pip", "install", "--quiet", "--retries=1", "--timeout=20", *TOOLS)
        except RuntimeError as error:
            if not any(word in str(error) for word in NO_NETWORK):
                raise
            print("there is no package index to take scikit-build-core from")
            sys.exit(SKIPPED)
        (work / "tools" / "complete").touch()
    return python


def newest_source():
    names = subprocess.check_output(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT)
    paths = [ROOT / name for name in names.decode().split("\0") if name and not name.startswith(("tests/", "docs/"))]
    return max(path.stat().st_mtime for path in paths if path.is_file())


def make(work, llvm=""):
    work.mkdir(parents=True, exist_ok=True)
    python, dist = make_tools(work), work / "dist"
    dist.mkdir(exist_ok=True)
    done = sorted(dist.iterdir())
    if len(done) != 3 or min(path.stat().st_mtime for path in done) < newest_source():
        for path in done:
            path.unlink()
        run(python, "-c", SDIST, dist, cwd=ROOT)
        (sdist,) = dist.iterdir()
        with tarfile.open(sdist) as archive:
            archive.extractall(work / "sdist")
        source = work / "sdist" / sdist.name[: -len(".tar.gz")]
        for kind in ("any", "static"):
            arguments = f"-DCAPLET_LLVM_DIR={llvm}" if llvm else ""
            run(python, "-c", WHEEL, dist, cwd=source, env=dict(os.environ, CAPLET_WHEEL=kind, CMAKE_ARGS=arguments))
    return Wheels(*(next(dist.glob(pattern)) for pattern in ("*.tar.gz", "*musllinux*.whl", "*-any.whl")), python)


def from_command_line():
    """Takes WORK and [LLVM] out of the command line, for unittest; the folder, and what is made in it."""
    work = pathlib.Path(sys.argv.pop(1)).resolve()
    llvm = sys.argv.pop(1) if len(sys.argv) > 1 and os.path.isdir(sys.argv[1]) else ""
    return work, make(work, llvm)
