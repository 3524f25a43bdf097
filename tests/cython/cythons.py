# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Finds the Cythons that tests run: Debian's, and a newer one of PyPI, which is kept in a folder.

found = cythons.find(pathlib.Path("build/cython"))
found[0].translate("use.pyx", "use.c", ["build/include"])
"""

import dataclasses
import os
import shutil
import subprocess
import sys
import zipfile

import interpreters

VERSION = "3.3.1"
REQUIREMENT = f"cython=={VERSION} --hash=sha256:61abc7feedd20dac6c4ff7ab3a30e17136a067b242ab9253e2b4a6d9a72c2b61\n"
NO_NETWORK = ("NewConnectionError", "NameResolutionError", "ConnectTimeoutError")
DEBIANS = ("/usr/bin/cython3", "/usr/bin/python3")


class TranslateError(Exception):
    """Cython failed, or warned; the message has its command and its output."""


@dataclasses.dataclass
class Cython:
    name: str
    command: list
    environment: dict
    pythons: list  # interpreters that its modules are run under

    def translate(self, source, out, include, flags=()):
        """At the strictest level, warnings as errors."""
        command = [
            *self.command,
            "-3",
            "-Wextra",
            "-Werror",
            *flags,
            *(f"-I{folder}" for folder in include),
            source,
            "-o",
            out,
        ]
        done = subprocess.run(
            [str(part) for part in command],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=dict(os.environ, **self.environment),
            encoding="utf-8",
        )
        if done.returncode != 0 or "warning:" in done.stdout:
            raise TranslateError(" ".join(map(str, command)) + "\n" + done.stdout)


def _download(folder):
    """The folder that a wheel of PyPI, by its hash, is unpacked in; None where there is no network."""
    unpacked = folder / f"cython-{VERSION}"
    if unpacked.exists():
        return unpacked
    wheels = folder / "wheels"
    wheels.mkdir(parents=True, exist_ok=True)
    requirements = wheels / "requirements.txt"
    requirements.write_text(REQUIREMENT)
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pip",
            "download",
            "--quiet",
            "--disable-pip-version-check",
            "--no-deps",
            "--only-binary=:all:",
            "--platform=any",
            "--ignore-requires-python",
            "--require-hashes",
            "--retries=1",
            "--timeout=20",
            "--dest",
            str(wheels),
            "--requirement",
            str(requirements),
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    if done.returncode != 0:
        if any(word in done.stdout for word in NO_NETWORK):
            return None
        sys.exit(done.stdout)
    started = folder / f"cython-{VERSION}.{os.getpid()}"
    for wheel in wheels.glob("*.whl"):
        zipfile.ZipFile(wheel).extractall(started)
    try:
        started.rename(unpacked)  # several tests may do so at once
    except OSError:
        shutil.rmtree(started)
    return unpacked


def find(folder, everywhere=False):
    """Debian's with Debian's Python, and the newer one with the newest CPython; everywhere: with all of them."""
    plain = [one for one in interpreters.find() if one.is_cpython and not one.debug and not one.has_own_libc]
    plain.sort(key=lambda one: one.version_info)
    ours = [one for one in plain if not one.free_threaded]
    found = []
    debians = [one for one in ours if os.path.realpath(one.executable) == os.path.realpath(DEBIANS[1])]
    if os.path.exists(DEBIANS[0]) and debians:
        found.append(Cython("debian", [DEBIANS[0]], {}, debians))
    unpacked = _download(folder)
    if unpacked:
        chosen = plain if everywhere else ours[-1:]
        found.append(Cython("pypi", [sys.executable, "-m", "cython"], {"PYTHONPATH": str(unpacked)}, chosen))
    return found
