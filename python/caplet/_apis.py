# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Which installed packages provide a C API, by the entry points that they declare.

A provider declares, in its pyproject.toml, the package whose folder has `geometry_capi.h` and `geometry.caplet.json`:

    [project.entry-points."caplet.apis"]
    geometry = "geometry.include"
"""

import difflib
import os
import re
from dataclasses import dataclass
from importlib.metadata import Distribution, EntryPoint, distributions
from typing import Iterator, List, Optional, Set, Tuple

from caplet._folders import archive_around, package_folders, package_resource

GROUP = "caplet.apis"


class ApiError(LookupError):
    """An API that can't be used. The message says why, and what to install or to change."""


class ApiNotFoundError(ApiError):
    """No installed distribution declares the API."""


class AmbiguousApiError(ApiError):
    """More than one installed distribution declares the API."""


class BrokenApiError(ApiError):
    """A distribution declares the API, and lacks its files."""


@dataclass(frozen=True)
class Api:
    """The C API of an installed package. All paths are absolute."""

    name: str
    """The API's name, as in `geometry_import`."""
    distribution: str
    """The distribution that provides it, as in `pip install`."""
    version: str
    """That distribution's version."""
    include: str
    """The folder to pass with -I."""
    header: str
    """`geometry_capi.h`, which consumers in C and C++ include."""
    cxx_header: Optional[str]
    """`geometry_capi.hpp`, where the API is one of C++; else None."""
    interface: str
    """`geometry.caplet.json`, the interface file."""


def find_api(name: str) -> Api:
    """Finds the one installed provider of an API, without importing it.

    Editable installations, namespace packages and zipped metadata are found as others are. The files must be in the file system.

    Args:
        name: The API's name: `geometry` for `geometry_capi.h`.

    Returns:
        Where its files are, and which distribution they belong to.

    Raises:
        ApiNotFoundError: nothing that is installed declares it.
        AmbiguousApiError: more than one distribution declares it; the message names them.
        BrokenApiError: a distribution declares it, but its files are missing, or inside a zip file.
    """
    found = [(provider, entry) for provider, entry in _declared() if entry.name == name]
    if not found:
        raise ApiNotFoundError(_not_found(name))
    if len(found) > 1:
        providers = " and ".join(_spelled(provider) for provider, _ in found)
        raise AmbiguousApiError(f"the API `{name}` is provided by {providers}: uninstall all but one")
    return _api_of(*found[0])


def find_apis() -> List[str]:
    """The names of all APIs that installed distributions declare.

    Returns:
        The names, sorted, each once.
    """
    return sorted({entry.name for _, entry in _declared()})


def normalised(name: str) -> str:
    """A distribution's name as pip compares them: `my_pkg` is `My.Pkg`."""
    return re.sub(r"[-_.]+", "-", name).lower()


def name_of(any_distribution: Distribution) -> str:
    """A distribution's name; empty for what an interrupted installation left."""
    return any_distribution.metadata["Name"] if "Name" in any_distribution.metadata else ""


def _declared() -> Iterator[Tuple[Distribution, EntryPoint]]:
    """The entry points of the group. Of a distribution that is installed twice, that of the first on sys.path counts."""
    names: Set[str] = set()
    for any_distribution in distributions():
        if GROUP in (
            any_distribution.read_text("entry_points.txt") or ""
        ):  # most are left here, with no metadata parsed
            names.add(normalised(name_of(any_distribution)))
    for name in sorted(names - {""}):  # without a name: left over from an installation that was interrupted
        first = _first(name)
        if first:
            yield from ((first, entry) for entry in first.entry_points if entry.group == GROUP)


def _api_of(provider: Distribution, entry: EntryPoint) -> Api:
    name, package = entry.name, entry.value.strip()
    folders = package_folders(package)

    def find(file: str) -> Optional[str]:
        paths = (os.path.join(folder, file) for folder in folders)
        return next((path for path in paths if os.path.isfile(path)), None) or package_resource(package, file)

    header = find(f"{name}_capi.h")
    interface = find(f"{name}.caplet.json")
    if not header or not interface:
        missing = f"{name}_capi.h" if not header else f"{name}.caplet.json"
        where = f"not in {' or '.join(folders)}" if folders else "nowhere, as there is no such package"
        archive = next(filter(None, map(archive_around, package_folders(package.split(".")[0]))), None)
        if archive:
            raise BrokenApiError(
                f"{_spelled(provider)} declares the API `{name}` in `{package}`, which is inside {archive}, where no compiler "
                "can read it: install it with pip"
            )
        raise BrokenApiError(
            f"{_spelled(provider)} declares the API `{name}` in `{package}`, but `{missing}` is {where}: install it "
            "again; if it is your own, let its build install the file there"
        )
    return Api(
        name=name,
        distribution=provider.metadata["Name"],
        version=provider.version,
        include=os.path.dirname(header),
        header=header,
        cxx_header=find(f"{name}_capi.hpp"),
        interface=interface,
    )


def _not_found(name: str) -> str:
    text = f"no installed distribution provides the API `{name}`: "
    namesake = _first(name) if name else None
    if namesake:
        return (
            text
            + f"{_spelled(namesake)} is installed, but has no entry point `{name}` in the group `{GROUP}`; install a newer one, "
            "or ask its authors for it"
        )
    near = difflib.get_close_matches(name, find_apis(), n=1)
    if near:
        return text + f"did you mean `{near[0]}`?"
    return (
        text
        + f"install the one that does (try `pip install {name}`), and in builds that are isolated add it to `requires` "
        "of [build-system] in pyproject.toml"
    )


def _first(name: str) -> Optional[Distribution]:
    return next((each for each in distributions(name=name) if name_of(each)), None)


def _spelled(provider: Distribution) -> str:
    return f"{provider.metadata['Name']} {provider.version}"
