# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What a wheel, or an installed distribution, provides, uses and declares. Nothing of it is imported."""

import configparser
import email.parser
import json
import re
from dataclasses import dataclass, field
from typing import BinaryIO, Callable, Dict, Iterable, List, NamedTuple, Optional

from caplet._apis import normalised
from caplet._findings import Finding
from caplet._records import DamagedRecordError, Record, find_records, record_of_header

MOST_OF_A_TEXT = 1 << 26  # bytes of a header, an interface file, metadata


class File(NamedTuple):
    """A file of a package: its name there, and how it is opened."""

    name: str
    open: Callable[[], BinaryIO]


class Found(NamedTuple):
    """An API that a module provides or uses."""

    record: Record
    module: str
    """The file's name in the package."""


class Interface(NamedTuple):
    """What an interface file says of its API."""

    capsule: str
    abi: int
    minor: int


@dataclass
class Package:
    """A wheel or an installed distribution."""

    title: str
    """How messages call it: "geometry-1.4-py3-none-any.whl", "geometry 1.4"."""
    distribution: str = ""
    requires: List[str] = field(default_factory=list)
    """Its Requires-Dist."""
    entry_points: Dict[str, str] = field(default_factory=dict)
    """Those of the group caplet.apis: packages by the API's name."""
    provided: List[Found] = field(default_factory=list)
    used: List[Found] = field(default_factory=list)
    headers: Dict[str, Optional[Record]] = field(default_factory=dict)
    """The headers `<api>_capi.h` in it, by their file's name; None is not one that Caplet wrote."""
    interfaces: Dict[str, Interface] = field(default_factory=dict)
    """The interface files in it, by their file's name."""
    problems: List[Finding] = field(default_factory=list)
    """What could not be read."""

    def add_metadata(self, metadata: str, entry_points: str) -> None:
        """Takes what a dist-info says: METADATA and entry_points.txt."""
        message = email.parser.HeaderParser().parsestr(metadata)
        self.distribution = normalised(message.get("Name") or "")
        self.requires = [str(one) for one in message.get_all("Requires-Dist") or []]
        self.entry_points = _entry_points(entry_points)

    def add_files(self, files: Iterable[File]) -> None:
        """Looks into whatever may tell of an API."""
        for file in files:
            if is_module(file.name):
                self._add(file, self._add_module)
            elif file.name.endswith("_capi.h"):
                self._add(file, self._add_header)
            elif file.name.endswith(".caplet.json"):
                self._add(file, self._add_interface)

    def add_file(self, file: File) -> None:
        """Looks into one that was named for this: a header, else a module, whatever it is called."""
        self._add(file, self._add_header if file.name.endswith("_capi.h") else self._add_module)

    def _add(self, file: File, how: Callable[[File], None]) -> None:
        try:
            how(file)
        except (DamagedRecordError, OSError, ValueError) as error:
            self.problems.append(Finding("damaged", "error", self.title, file.name, str(error), "build it again"))

    def _add_header(self, file: File) -> None:
        self.headers[file.name] = record_of_header(text_of(file))

    def _add_interface(self, file: File) -> None:
        self.interfaces[file.name] = _interface(text_of(file))

    def _add_module(self, file: File) -> None:
        with file.open() as stream:
            for record in find_records(stream):
                (self.provided if record.provides else self.used).append(Found(record, file.name))


def is_module(name: str) -> bool:
    """Whether a file's name is that of a compiled module, or of a library that one is linked with."""
    return re.search(r"\.(so|pyd|dll|dylib)$|\.so\.[0-9.]+$", name) is not None


def text_of(file: File) -> str:
    """Its text, of bounded length."""
    with file.open() as stream:
        data = stream.read(MOST_OF_A_TEXT + 1)
    if len(data) > MOST_OF_A_TEXT:
        raise ValueError(f"it has more than {MOST_OF_A_TEXT} bytes")
    return data.decode("utf-8", "replace")


def _interface(text: str) -> Interface:
    try:
        members = json.loads(text)
        return Interface(str(members["capsule"]), int(members["abi"]), int(members["minor"]))
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        raise ValueError(f"it is no interface file: {error!r}") from error


def _entry_points(text: str) -> Dict[str, str]:
    parser = configparser.ConfigParser(delimiters="=", strict=False, interpolation=None)
    parser.optionxform = str  # type: ignore
    try:
        parser.read_string(text)
    except configparser.Error:
        return {}
    return {name: value.strip() for name, value in parser.items("caplet.apis")} if "caplet.apis" in parser else {}
