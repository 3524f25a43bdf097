# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The folders of a package, asked of Python's own finders, without importing it or the packages around it.

`importlib.util.find_spec("geometry.include")` would import `geometry`, and with it the extension that may not be built
yet, or not for this Python.
"""

import os
import sys
from importlib.machinery import ModuleSpec
from typing import Any, Iterable, List, Optional


def package_folders(name: str) -> List[str]:
    """Where the files of a package lie.

    Args:
        name: Its full name, "geometry.include".

    Returns:
        Its folders, absolute: several for namespace packages and some editable installations, none where there is none.
    """
    folders: Optional[List[str]] = None  # of the package around; None is sys.path
    full_name = ""
    for part in name.split("."):
        full_name = f"{full_name}.{part}" if full_name else part
        found = _searched(full_name, folders)
        # A folder of data need not be a package that Python knows.
        plain = [os.path.join(folder, part) for folder in folders or []]
        folders = _unique(found + [folder for folder in plain if os.path.isdir(folder)])
        if not folders:
            return []
    return folders or []


def package_resource(name: str, file: str) -> Optional[str]:
    """A file of a package whose folder exists only for Python, as in editable installations by meson-python.

    Args:
        name: The package's full name.
        file: The file's name.

    Returns:
        Its path, absolute; None where the package is an ordinary one, or has no such file.
    """
    around = name.rpartition(".")[0]
    spec = _find_spec(name, package_folders(around) if around else None)
    reader: Any = getattr(spec.loader, "get_resource_reader", lambda _: None)(name) if spec else None
    path = reader.files() / file if hasattr(reader, "files") else None
    return os.path.abspath(path) if isinstance(path, os.PathLike) and os.path.isfile(path) else None


def archive_around(folder: str) -> Optional[str]:
    """The file that has a folder inside: a wheel or another zip file on sys.path.

    Args:
        folder: As `package_folders` returns it.

    Returns:
        That file's path; None where the folder is one of the file system, or isn't there.
    """
    while not os.path.exists(folder) and os.path.dirname(folder) != folder:
        folder = os.path.dirname(folder)
    return folder if os.path.isfile(folder) else None


def _searched(full_name: str, path: Optional[List[str]]) -> List[str]:
    spec = _find_spec(full_name, path)
    locations = spec.submodule_search_locations if spec else None
    return [os.path.abspath(folder) for folder in locations or []]


def _find_spec(full_name: str, path: Optional[List[str]]) -> Optional[ModuleSpec]:
    for finder in sys.meta_path:
        try:
            spec = finder.find_spec(full_name, path, None) if hasattr(finder, "find_spec") else None
        except KeyError:  # a namespace package looks for the one around it among the imported
            return None
        if spec is not None:
            return spec
    return None


def _unique(folders: Iterable[str]) -> List[str]:
    return list(dict.fromkeys(folders))
