# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What the wheel brings along, and where it lies."""

import os
import sys
import sysconfig
from importlib.metadata import PackageNotFoundError, distribution
from typing import Iterator

import caplet

PROGRAM = "caplet" + (sysconfig.get_config_var("EXE") or "")


class NotInstalledError(FileNotFoundError):
    """A part of Caplet is not where it belongs: the message says which, and what to do."""


def get_include() -> str:
    """The folder to pass with -I, for <caplet/annotate.h>, <caplet/caplet.h> and <caplet/caplet.hpp>.

    Returns:
        Its path, absolute.

    Raises:
        NotInstalledError: Caplet runs from its sources, without having been installed.
    """
    return _part("include", "caplet/caplet.h")


def get_cmake_dir() -> str:
    """The folder of CapletConfig.cmake, for `cmake -DCaplet_DIR=...`.

    Builds with scikit-build-core need none of it: they find the package through the entry point `cmake.root`.

    Returns:
        Its path, absolute.

    Raises:
        NotInstalledError: as for `get_include`.
    """
    return _part("lib/cmake/Caplet", "CapletConfig.cmake")


def get_pkg_config_dir() -> str:
    """The folder of caplet.pc, for PKG_CONFIG_PATH.

    Returns:
        Its path, absolute.

    Raises:
        NotInstalledError: as for `get_include`.
    """
    return _part("lib/pkgconfig", "caplet.pc")


def get_runtime_source() -> str:
    """caplet.c, to be compiled into an extension whose code was not generated with --bundle-runtime.

    Returns:
        Its path, absolute.

    Raises:
        NotInstalledError: as for `get_include`.
    """
    return os.path.join(_part("share/caplet/runtime", "caplet.c"), "caplet.c")


def get_executable() -> str:
    """The program `caplet`, to be run without a Python between.

    Returns:
        Its path, absolute.

    Raises:
        NotInstalledError: this is the wheel for platforms that have no build of the program, or the program was removed.
    """
    if not _is_script_of_this_package():
        for folder in _script_folders():
            path = os.path.join(folder, PROGRAM)
            if os.path.isfile(path):
                return path
    raise NotInstalledError(
        f"the program `caplet` is not installed for this Python ({sys.executable}): no wheel has it for this platform. "
        "Run `caplet generate` where there is one (Linux on x86-64), and commit what it writes: that builds here. Or "
        "build the program from Caplet's source distribution, with LLVM: pip install --no-binary caplet caplet"
    )


def _part(folder: str, file: str) -> str:
    # Two folders in an editable installation: the sources, and what CMake installed.
    for root in caplet.__path__:
        path = os.path.join(os.path.abspath(root), *folder.split("/"))
        if os.path.isfile(os.path.join(path, *file.split("/"))):
            return path
    raise NotInstalledError(
        f"`{folder}` of Caplet is not beside its Python package ({', '.join(caplet.__path__)}): install it, with "
        "`pip install caplet` or, from a checkout, `pip install .`"
    )


def _script_folders() -> Iterator[str]:
    """Where installers put scripts: of this Python, of `--prefix` and isolated builds, of `--user`, of `--target`."""
    yield sysconfig.get_path("scripts")
    for root in caplet.__path__:
        site_packages = os.path.dirname(os.path.abspath(root))
        python_folder = os.path.dirname(os.path.dirname(site_packages))  # above lib/pythonX.Y
        yield os.path.join(os.path.dirname(python_folder), "bin")
        yield os.path.join(python_folder, "Scripts")
        yield os.path.join(site_packages, "bin")
    yield sysconfig.get_path("scripts", _user_scheme())


def _user_scheme() -> str:
    if sys.version_info >= (3, 10):
        return sysconfig.get_preferred_scheme("user")
    return "nt_user" if os.name == "nt" else "posix_user"


def _is_script_of_this_package() -> bool:
    """Whether the script `caplet` only calls this package: so it is in the wheel without the program."""
    try:
        entries = distribution("caplet").entry_points
    except PackageNotFoundError:
        return False
    return any(entry.group == "console_scripts" and entry.name == "caplet" for entry in entries)
