# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""On another platform's machine, built by one of its toolchains: the tests of the capsule classes, and two APIs in one extension
whose bundled runtimes have different versions. Each returns None, or what failed."""

import importlib.util
import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(TESTS)]
import extension  # noqa: E402


def script(name):
    """tests/NAME/run.py, of which each folder has one."""
    spec = importlib.util.spec_from_file_location(f"{name}_run", TESTS / name / "run.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def capsules(machine, tools, caplet, work):
    suite = script("capsule")
    try:
        suite.build(work, machine.python, tools["c++"], tools["c"], [], ["-std=c++17"])
    except extension.CompileError as error:
        return str(error)
    done = suite.start(work, machine.python, [], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8")
    return done.stdout if done.returncode else None


def bundles(machine, tools, caplet, work):
    suite = script("bundle")
    suite.make_both(caplet, work)
    try:
        built = suite.Variant("built", tools["c"], tools["c++"], []).build(work, machine.python)
        suite.run(machine.python, built, suite.MISSING)
    except (extension.CompileError, subprocess.TimeoutExpired) as error:
        return str(error)
    return None
