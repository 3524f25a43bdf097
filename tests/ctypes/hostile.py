# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""An interface of names that Python, enum, ctypes and the generated module have another use for: the module has them all."""

import os

import build
import extension

INTERFACE = extension.ROOT / "tests" / "ctypes" / "hostile.caplet.json"

CHECK = """
import ctypes, hostile_ctypes as api
assert list(api.mode.__members__) == ["mro_", "member_under", "name_of", "real_", "from_", "member_both_"]
assert api._under_ is api.mode(1) and api.from_ == 4 and api.mode(77).name is None
assert [name for name, _ in api.len_._fields_] == ["from_", "_fields__", "lambda_"]
assert api.isinstance_ == 2 and api.None__ == 1
for call, count in ((api.type_, 5), (api._Handle_, 2), (api.getattr_, 0), (api.python, 0), (api.sys, 0), (api.id_, 0)):
    try:
        call(*[None] * count)
    except RuntimeError as error:
        assert "hostile_import() was not called" in str(error)
try:
    api.hostile_import()
except ImportError as error:
    print(error)
"""


def run(_, arguments, pythons):
    work = arguments.work / "hostile"
    build.call([arguments.caplet, "generate", INTERFACE, "--target", "python", "--out", work])
    for python in pythons:
        environment = dict(os.environ, PYTHONPATH=str(work), PYTHONDONTWRITEBYTECODE="1")
        printed = build.call([python.executable, "-W", "error", "-c", CHECK], env=environment)
        if not printed.startswith("hostile_ctypes cannot use the C API") and python.is_cpython:
            raise build.Failure(printed)
