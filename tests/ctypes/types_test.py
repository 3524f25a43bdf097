# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The .pyi files: mypy of PyPI finds no fault with them and with right uses, finds all wrong ones, and its stubtest finds that they say
what the modules are.

python3 tests/ctypes/types_test.py CAPLET FOLDER
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent / "cython")]
import build  # noqa: E402
import extension  # noqa: E402
import interpreters  # noqa: E402

MYPY = "mypy==2.4.1"
CASES = ("c_types", "callbacks", "contract", "extensible", "floor", "isolated", "objects", "slots")
ZCODEC = extension.ROOT / "examples" / "zlib" / "provider" / "zcodec.caplet.json"
# typeshed says that arrays and handles have these, which come from C.
ALLOWED = r"""
.*\.__iter__
.*\.fam_matrix
"""
OFFLINE = ("NewConnectionError", "NameResolutionError", "ConnectTimeoutError")


def with_mypy(folder):
    """A python that has mypy, or None without a network."""
    python = folder / "venv" / "bin" / "python"
    if not python.exists():
        build.call([sys.executable, "-m", "venv", folder / "venv"])
    command = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--retries=1", MYPY]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8")
    if done.returncode != 0 and any(one in done.stdout for one in OFFLINE):
        return None
    if done.returncode != 0:
        raise build.Failure(done.stdout)
    return python


def wrong_lines(text):
    return {number for number, line in enumerate(text.splitlines(), 1) if line.rstrip().endswith("# wrong")}


def main(caplet, folder):
    folder.mkdir(parents=True, exist_ok=True)
    python = with_mypy(folder)
    if python is None:
        print("no network")
        return 77  # for CTest
    place = folder / "place"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    host = next(one for one in interpreters.find() if one.is_cpython)
    for name in CASES:
        for made in build.Case(name, caplet, folder / "cases", host, "python").generated.glob("*_ctypes.py*"):
            shutil.copy(made, place)
    build.call([caplet, "generate", ZCODEC, "--target=python", "--out", place])
    modules = sorted(one.stem for one in place.glob("*_ctypes.py"))
    (place / "allowed").write_text(ALLOWED)
    text = (HERE / "typed_use.py").read_text(encoding="utf-8")
    (place / "typed_use.py").write_text(text)
    environment = dict(os.environ, PYTHONDONTWRITEBYTECODE="1")
    mypy = [python, "-m", "mypy", "--strict", "--no-error-summary"]
    for version in ("3.10", "3.13"):
        build.call(
            [*mypy, f"--python-version={version}", *(f"{one}.pyi" for one in modules)], cwd=place, env=environment
        )
    done = subprocess.run(
        [*map(str, mypy), "typed_use.py"], cwd=place, env=environment, stdout=subprocess.PIPE, encoding="utf-8"
    )
    found = {int(number) for number in re.findall(r"^typed_use\.py:(\d+): error", done.stdout, re.MULTILINE)}
    assert found == wrong_lines(text), (sorted(found ^ wrong_lines(text)), done.stdout)
    build.call(
        [python, "-m", "mypy.stubtest", "--concise", "--allowlist=allowed", "--ignore-unused-allowlist", *modules],
        cwd=place,
        env=environment,
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()))
