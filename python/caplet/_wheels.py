# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Reads wheels, which may be damaged or hostile: what is unpacked is bounded, and checksums are looked at."""

import os
import re
import zipfile
import zlib
from typing import BinaryIO, List, cast

from caplet._findings import InputError
from caplet._packages import File, Package, text_of

MOST_MEMBERS = 100_000
MOST_BYTES = 8 << 30  # of all members, unpacked; they are read in pieces
_UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError)


def read_wheel(path: str) -> Package:
    """What a wheel has.

    Args:
        path: The file, whose name need not end in .whl.

    Raises:
        InputError: it is no wheel, or damaged, or larger than any wheel.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            return _package(os.path.basename(path), archive)
    except _UNREADABLE as error:
        why = error.strerror if isinstance(error, OSError) else error
        raise InputError(f"{path}: can't be read as a wheel: {why}") from error


def _package(title: str, archive: zipfile.ZipFile) -> Package:
    members = [one for one in archive.infolist() if not one.is_dir()]
    total = sum(one.file_size for one in members)
    if len(members) > MOST_MEMBERS or total > MOST_BYTES:
        raise ValueError(f"it has {len(members)} members of {total} bytes; at most {MOST_MEMBERS} of {MOST_BYTES}")
    files = [_file(archive, one) for one in members]
    package = Package(title)
    package.add_metadata(_of_info(files, "METADATA"), _of_info(files, "entry_points.txt"))
    if not package.distribution:
        raise ValueError("it has no METADATA with a name")
    package.add_files(files)
    return package


def _file(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> File:
    return File(member.filename, lambda: cast(BinaryIO, archive.open(member)))


def _of_info(files: List[File], name: str) -> str:
    found = [one for one in files if re.fullmatch(rf"[^/]+\.dist-info/{re.escape(name)}", one.name)]
    return text_of(found[0]) if found else ""
