# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Reads what is installed in an environment: of this Python, or of another one, which is not run."""

import glob
import json
import os
import sys
import urllib.parse
import urllib.request
from importlib.metadata import Distribution, distributions
from typing import BinaryIO, Dict, Iterator, List, Optional, cast

from caplet._apis import name_of, normalised
from caplet._findings import InputError
from caplet._packages import File, Package

# Of an editable project, what is neither its source nor built for it. Builds count only where nothing else does.
_OTHERS = {".git", ".hg", ".tox", ".nox", ".venv", "venv", "node_modules", "__pycache__"}
_MOST_FILES = 100_000  # of an editable project


def folders_of(path: Optional[str]) -> List[str]:
    """Where the distributions of an environment are.

    Args:
        path: A virtual environment, a folder of packages (`pip install --target`), or None for this Python.

    Raises:
        InputError: there is nothing installed.
    """
    if path is None:
        return [folder for folder in sys.path if os.path.isdir(folder)]
    patterns = ("lib*/python*/site-packages", "lib*/python*/dist-packages", "Lib/site-packages")
    inside = [folder for pattern in patterns for folder in glob.glob(os.path.join(glob.escape(path), pattern))]
    folders = sorted({os.path.realpath(folder) for folder in inside}) or [path]
    if not any(glob.glob(os.path.join(glob.escape(folder), "*.dist-info")) for folder in folders):
        raise InputError(
            f"{path}: no distribution is installed there: name a virtual environment, or a folder of packages"
        )
    return folders


def read_environment(folders: List[str]) -> Iterator[Package]:
    """The distributions in folders. Of one that is there twice, the first counts, as for Python."""
    seen = set()
    for one in distributions(path=folders):
        name = normalised(name_of(one))
        if name and name not in seen:
            seen.add(name)
            yield _package(one)


def _package(one: Distribution) -> Package:
    package = Package(f"{one.metadata['Name']} {one.version}")
    package.add_metadata(one.read_text("METADATA") or "", one.read_text("entry_points.txt") or "")
    package.add_files(_installed(one))
    project = _editable_project(one)
    if project:
        package.add_files(_of_project(project, with_builds=False))
        if not package.provided and not package.used:
            package.add_files(_of_project(project, with_builds=True))
    return package


def _installed(one: Distribution) -> Iterator[File]:
    for listed in one.files or []:
        path = str(one.locate_file(listed))
        if os.path.isfile(path):
            yield _file(str(listed).replace(os.sep, "/"), path)


def _file(name: str, path: str) -> File:
    return File(name, lambda: cast(BinaryIO, open(path, "rb")))


def _editable_project(one: Distribution) -> str:
    """The folder of a project that is installed with `pip install --editable`; else empty."""
    try:
        origin: Dict[str, object] = json.loads(one.read_text("direct_url.json") or "{}")
        information = origin.get("dir_info")
        if not (isinstance(information, dict) and information.get("editable")):
            return ""
        return urllib.request.url2pathname(urllib.parse.urlsplit(str(origin.get("url"))).path)
    except (ValueError, AttributeError):
        return ""


def _of_project(project: str, with_builds: bool) -> Iterator[File]:
    count = 0
    for folder, folders, names in os.walk(project):
        folders[:] = sorted(one for one in folders if one not in _OTHERS and (with_builds or one != "build"))
        for name in sorted(names):
            count += 1
            if count > _MOST_FILES:
                return
            path = os.path.join(folder, name)
            if os.path.isfile(path):
                yield _file(os.path.relpath(path, project).replace(os.sep, "/"), path)
