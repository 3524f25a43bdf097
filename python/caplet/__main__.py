# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""`python -m caplet`: says where things are, and runs the program `caplet` with all other arguments."""

import os
import subprocess
import sys
from typing import Callable, Dict, List, NoReturn, Optional, Sequence

import caplet
from caplet import _tools

USAGE = """\
usage: python -m caplet QUERY
       python -m caplet requires FILE...           what to require of pip, read from what was compiled
       python -m caplet audit WHEEL...             whether wheels say what they need, and fit
       python -m caplet doctor [PATH]              whether what is installed fits
       python -m caplet inspect MODULE             what is behind the capsules of a module
       python -m caplet COMMAND ...   as the program `caplet`, see `caplet --help`

queries:
  --include-dir      the folder with Caplet's headers, for -I
  --cmake-dir        the folder with CapletConfig.cmake, for -DCaplet_DIR=
  --pkg-config-dir   the folder with caplet.pc, for PKG_CONFIG_PATH
  --runtime-source   caplet.c, to compile into extensions whose generated code does not bundle it
  --executable       the program `caplet`
  --api NAME         the folder with NAME_capi.h, of whichever installed package provides it, for -I
  --apis             the names of all APIs that installed packages provide
"""

QUERIES: Dict[str, Callable[[], str]] = {
    "--include-dir": caplet.get_include,
    "--cmake-dir": caplet.get_cmake_dir,
    "--pkg-config-dir": caplet.get_pkg_config_dir,
    "--runtime-source": caplet.get_runtime_source,
    "--executable": caplet.get_executable,
    "--apis": lambda: "\n".join(caplet.find_apis()),
}


def main(arguments: Optional[Sequence[str]] = None) -> int:
    """Answers a query, or runs the program in place of this process.

    Args:
        arguments: Those of the command line; by default those of this process.

    Returns:
        The exit status: 0, or 2 after an error, which is printed.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        if given and given[0] in _tools.COMMANDS:
            return _tools.run(given)
        answer = _answer(given)
        if answer is None:
            _run(given)
        print(answer)
    except (caplet.ApiError, caplet.NotInstalledError) as error:
        print(f"caplet: error: {error}", file=sys.stderr)
        return 2
    return 0


def _answer(arguments: List[str]) -> Optional[str]:
    if arguments in ([], ["--help"], ["-h"]):
        return USAGE.rstrip()
    if len(arguments) == 1 and arguments[0] in QUERIES:
        return QUERIES[arguments[0]]()
    if len(arguments) == 2 and arguments[0] == "--api":
        return caplet.find_api(arguments[1]).include
    return None


def _run(arguments: List[str]) -> NoReturn:
    command = [_program(arguments), *arguments]
    if os.name == "nt":  # whose exec leaves the caller's shell waiting for nothing
        raise SystemExit(subprocess.call(command))
    sys.stdout.flush()
    os.execv(command[0], command)


def _program(arguments: List[str]) -> str:
    try:
        return caplet.get_executable()
    except caplet.NotInstalledError:
        if arguments == ["--version"]:
            print(f"caplet {caplet.__version__} (without the program)")
            raise SystemExit(0) from None
        raise


if __name__ == "__main__":
    sys.exit(main())
