# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Caplet for builds: where its program, headers and CMake package are, and which installed packages provide a C API.

>>> import caplet
>>> caplet.get_include()                   # to pass with -I: <caplet/annotate.h>, <caplet/caplet.h>
>>> caplet.find_api("geometry").include    # to pass with -I: "geometry_capi.h" of whichever package provides it

Nothing that is found is imported. `python -m caplet` answers the same from a shell, and runs the program `caplet`.
"""

from caplet._apis import AmbiguousApiError, Api, ApiError, ApiNotFoundError, BrokenApiError, find_api, find_apis
from caplet._installed import (
    NotInstalledError,
    get_cmake_dir,
    get_executable,
    get_include,
    get_pkg_config_dir,
    get_runtime_source,
)

__all__ = [
    "AmbiguousApiError",
    "Api",
    "ApiError",
    "ApiNotFoundError",
    "BrokenApiError",
    "NotInstalledError",
    "__version__",
    "find_api",
    "find_apis",
    "get_cmake_dir",
    "get_executable",
    "get_include",
    "get_pkg_config_dir",
    "get_runtime_source",
]

__version__: str


def __getattr__(name: str) -> str:
    # Asked for only when somebody needs it: reading metadata takes longer than importing all of this.
    if name == "__version__":
        from importlib.metadata import version

        return version("caplet")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
