# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What a compiled module says of the C APIs that it provides and uses, read from its bytes: nothing is loaded.

Generated code has one text for each (docs/abi.md, "Records"):

    caplet-consumer 1 {"api":"geometry","abi":1,"minor":2,...}

The text is looked for as it is, so that the binary's format, byte order and symbols do not matter.
"""

import json
import re
from dataclasses import dataclass
from typing import Any, BinaryIO, Dict, Iterator, List, Optional, Set, Tuple

_MARK = re.compile(rb'caplet-(consumer|provider) (\d{1,4}) \{"')
_LONGEST = 8192  # bytes of a record; those that are generated have at most 4095
_CHUNK = 1 << 20

# In C, the literals of a record, and where the statement ends.
_OF_HEADER = re.compile(r'"(caplet-(?:consumer|provider) \d)')
_TOKEN = re.compile(r'"((?:[^"\\]|\\.)*)"|(CAPLET_QUOTED)|(;)')


class DamagedRecordError(ValueError):
    """A record that isn't whole, or that a newer Caplet wrote."""


@dataclass(frozen=True)
class Record:
    """A C API that a module provides or uses."""

    provides: bool
    """Whether the module is the provider; else it is a consumer."""
    api: str
    """The API's name, as in `geometry_import`."""
    capsules: Tuple[str, ...]
    """The paths of the capsule. A consumer looks for one, a provider may have further ones."""
    abi: int
    minor: int
    """What the module was compiled with: API abi.minor."""
    floor: int
    """The least minor that a consumer accepts; of a provider, its own."""
    isolated: bool
    """Whether each interpreter has a table of its own."""
    distribution: str
    """The provider's, as in `pip install`; empty where the interface doesn't say."""
    first: int
    """The minor of the first of `fingerprints` and `versions`."""
    fingerprints: Tuple[str, ...]
    versions: Tuple[str, ...]
    """The release of the distribution that brought each minor; empty where there is none yet."""

    def fingerprint(self, minor: int) -> Optional[str]:
        """Of a minor; None where the record doesn't go back that far."""
        return self.fingerprints[minor - self.first] if self.first <= minor <= self.minor else None

    def version(self, minor: int) -> str:
        """The release that brought a minor; empty where it isn't known."""
        return self.versions[minor - self.first] if self.first <= minor <= self.minor else ""

    def requirement(self) -> str:
        """What pip is to be asked for, "geometry>=1.4"; empty where no release has it, or no distribution is named."""
        version = self.version(self.floor)
        return f"{self.distribution}>={version}" if self.distribution and version else ""

    def described(self, minor: int) -> str:
        """ "1.2 (geometry 1.1)", as messages at import say it."""
        version = self.version(minor)
        release = f" ({self.distribution} {version})" if self.distribution and version else ""
        return f"{self.abi}.{minor}{release}"


def find_records(stream: BinaryIO) -> Iterator[Record]:
    """The records in a binary of whatever format, each once.

    Args:
        stream: Its bytes; read in pieces, however many there are.

    Raises:
        DamagedRecordError: there is one that can't be read.
    """
    seen: Set[Record] = set()
    for provides, version, text in _texts(stream):
        record = _made(provides, version, _members(text))
        if record not in seen:
            seen.add(record)
            yield record


def record_of_header(text: str) -> Optional[Record]:
    """What a consumer that is compiled with a header `<api>_capi.h` as it is will say.

    Args:
        text: The header's.

    Returns:
        The record; None where the text is no such header.

    Raises:
        DamagedRecordError: it is one, but not as it was generated.
    """
    start = _OF_HEADER.search(text)
    if start is None:
        return None
    whole = ""
    for token in _TOKEN.finditer(text, start.start(), start.start() + 4 * _LONGEST):
        if token[3]:
            break
        # The header's own minor is the floor, unless it is compiled with another.
        literal = "0" if token[2] else token[1].replace("\\?", "?")
        whole += literal.encode("ascii", "replace").decode("unicode_escape", "replace")
    kind, version, rest = whole.partition("\0")[0].split(" ", 2)
    members = _members(rest.encode())
    if members.get("floor") == "0":
        members["floor"] = str(members.get("minor"))
    return _made(kind == "caplet-provider", int(version), members)


def _texts(stream: BinaryIO) -> Iterator[Tuple[bool, int, bytes]]:
    window = b""
    while True:
        more = stream.read(_CHUNK)
        window += more
        # What begins in the last bytes is read together with what follows them.
        safe = max(0, len(window) - _LONGEST) if more else len(window)
        for mark in _MARK.finditer(window):
            if mark.start() < safe:
                text = window[mark.end() - 2 : mark.start() + _LONGEST].partition(b"\0")[0]
                yield mark[1] == b"provider", int(mark[2]), text
        if not more:
            return
        window = window[safe:]


def _members(text: bytes) -> Dict[str, Any]:
    try:
        members = json.loads(text.decode("ascii"))
    except (ValueError, RecursionError) as error:
        raise DamagedRecordError("a record in it is damaged: it is no JSON") from error
    if not isinstance(members, dict):
        raise DamagedRecordError("a record in it is damaged: it is no JSON object")
    return members


def _made(provides: bool, version: int, members: Dict[str, Any]) -> Record:
    if version != 1:
        raise DamagedRecordError(f"a record in it has format {version}: use a newer caplet")
    try:
        record = Record(
            provides,
            _is(str, members["api"]),
            tuple(_all(str, members["capsules"] if provides else [members["capsule"]])),
            _is(int, members["abi"]),
            _is(int, members["minor"]),
            int(_is(str, members["floor"]).rstrip("uUlL"), 0) if not provides else _is(int, members["minor"]),
            _is(bool, members["isolated"]),
            _is(str, members["distribution"]),
            _is(int, members["first"]),
            tuple(_all(str, members["fingerprints"])),
            tuple(_all(str, members["versions"])),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise DamagedRecordError(f"a record in it is damaged: {error}") from error
    count = record.minor - record.first + 1
    in_order = 1 <= record.first <= record.minor and 1 <= record.floor <= record.minor
    if not (in_order and count == len(record.fingerprints) == len(record.versions) and record.capsules):
        raise DamagedRecordError("a record in it is damaged: its numbers do not agree")
    return record


def _is(kind: type, value: Any) -> Any:
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise TypeError(f"{value!r} is no {kind.__name__}")
    return value


def _all(kind: type, values: Any) -> List[Any]:
    return [_is(kind, one) for one in _is(list, values)]
