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


def run(_, arguments, pythons):
    work = arguments.work / "handshake"
    interface = extension.ROOT / "examples" / "zlib" / "provider" / "zcodec.caplet.json"
    build.call([arguments.caplet, "generate", interface, "--target", "python", "--out", work])
    for python in pythons:
        if not python.is_cpython:
            continue
        folder = work / python.name
        sources = [SUITE / "consumer.c", extension.RUNTIME]
        flags = ["-std=c11", "-O0", "-D_GNU_SOURCE", "-pthread"]
        extension.compile(sources, folder / "consumer", python, flags=flags, link_flags=["-pthread"])
        done = subprocess.run(
            [python.executable, HERE / "stand_in" / "suite.py", *TESTS],
            cwd=SUITE,
            env=dict(
                os.environ,
                PYTHONPATH=os.pathsep.join(map(str, (HERE / "stand_in", work, SUITE))),
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
