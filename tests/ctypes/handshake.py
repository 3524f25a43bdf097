# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The handshake in Python against that in C: the tests of tests/handshake, which know all that can be wrong with a table and the
whole text of each refusal, run with the consumer in C and once more with its import done by a generated module in Python, which
is given what the consumer in C was compiled for (stand_in/consumer.py)."""

import os
import subprocess

import build
import extension

HERE = extension.ROOT / "tests" / "ctypes"
SUITE = extension.ROOT / "tests" / "handshake"
# Not those of tracing, processes and reference counts, which are of the extension module.
TESTS = [
    "tables_test",
    "capsules_test.Missing",
    "capsules_test.NoCapsule",
    "capsules_test.OnDisk",
    "capsules_test.Published",
]


def run_suite(folder, python, paths):
    """Builds the consumer in C in `folder`, and runs the tests with the one that stands in for it, which is found in `paths`."""
    sources = [SUITE / "consumer.c", extension.RUNTIME]
    flags = ["-std=c11", "-O0", "-D_GNU_SOURCE", "-pthread"]
    extension.compile(sources, folder / "consumer", python, flags=flags, link_flags=["-pthread"])
    done = subprocess.run(
        [python.executable, HERE / "suite.py", *TESTS],
        cwd=SUITE,
        env=dict(
            os.environ,
            PYTHONPATH=os.pathsep.join(map(str, (*paths, SUITE))),
            PYTHONDONTWRITEBYTECODE="1",
            CAPLET_TEST_CONSUMER=str(folder / f"consumer{python.suffix}"),
        ),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        timeout=120,
    )
    if done.returncode != 0:
        raise build.Failure(f"{python.name}:\n{done.stdout}")


def run(_, arguments, pythons):
    work = arguments.work / "handshake"
    interface = extension.ROOT / "examples" / "zlib" / "provider" / "zcodec.caplet.json"
    build.call([arguments.caplet, "generate", interface, "--target", "python", "--out", work])
    for python in pythons:
        if python.is_cpython:
            run_suite(work / python.name, python, (HERE / "stand_in", work))
