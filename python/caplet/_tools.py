# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The commands that need no compiler, and so no program: `python -m caplet` runs them itself."""

import argparse
import sys
from typing import Callable, Sequence

from caplet import _audit, _inspect
from caplet._findings import FORMATS, InputError

COMMANDS = ("requires", "audit", "doctor", "inspect")


def run(arguments: Sequence[str]) -> int:
    """Runs one of COMMANDS.

    Args:
        arguments: The command's name and what follows it.

    Returns:
        The exit status: 0; 1 where something is wrong; 2 where an input can't be read, which is said on stderr.
    """
    given = _parser().parse_args(arguments)
    try:
        return int(given.run(given))
    except InputError as error:
        print(f"caplet: error: {error}", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("caplet", allow_abbrev=False)
    commands = parser.add_subparsers(required=True, dest="command")

    def add(name: str, run: Callable[[argparse.Namespace], int], text: str) -> argparse.ArgumentParser:
        command = commands.add_parser(name, description=text, allow_abbrev=False)
        command.set_defaults(run=run)
        return command

    requires = add("requires", _audit.requires, "Print what to require of pip for the C APIs that files use.")
    requires.add_argument(
        "files", nargs="+", metavar="FILE", help="a compiled module, a wheel, or a header NAME_capi.h"
    )
    audit = add(
        "audit", _audit.audit, "Check that wheels say what their modules need, and that they fit their providers."
    )
    audit.add_argument("wheels", nargs="+", metavar="WHEEL")
    audit.add_argument("--with", dest="providers", action="append", default=[], metavar="WHEEL", help="a provider's")
    doctor = add("doctor", _audit.doctor, "Say which installed consumers will refuse which installed providers.")
    doctor.add_argument("path", nargs="?", metavar="PATH", help="a virtual environment, or a folder of packages")
    for command in (audit, doctor):
        command.add_argument("--format", choices=FORMATS, default="text")
    inspect = add("inspect", _inspect.run, "Say what is behind the capsules of a module, without trusting them.")
    inspect.add_argument("where", nargs="?", metavar="MODULE[:ATTRIBUTE]", help="what to import, and what to look at")
    inspect.add_argument("--interface", metavar="FILE", help="an interface file that says what should be there")
    inspect.add_argument("--call", action="store_true", help="call what gives the table's numbers, as the file says")
    inspect.add_argument(
        "--scan", action="store_true", help="list the capsules of MODULE and all below it, or of all that is installed"
    )
    return parser
