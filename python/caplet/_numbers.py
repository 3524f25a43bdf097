# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What the provider of a foreign table says of itself: numbers and texts in the table, and what its getters return."""

import ctypes as c
from typing import Any, Dict, Iterable, Iterator, List, NamedTuple, Optional, Tuple, Union

from caplet._memory import POINTER, Memory

Value = Union[int, str, None]

_TYPES: Dict[str, Any] = {
    "bool": c.c_bool,
    "char": c.c_byte,
    "signed char": c.c_byte,
    "unsigned char": c.c_ubyte,
    "short": c.c_short,
    "unsigned short": c.c_ushort,
    "int": c.c_int,
    "unsigned int": c.c_uint,
    "long": c.c_long,
    "unsigned long": c.c_ulong,
    "long long": c.c_longlong,
    "unsigned long long": c.c_ulonglong,
    "size_t": c.c_size_t,
    "Py_ssize_t": c.c_ssize_t,
    **{f"int{bits}_t": getattr(c, f"c_int{bits}") for bits in (8, 16, 32, 64)},
    **{f"uint{bits}_t": getattr(c, f"c_uint{bits}") for bits in (8, 16, 32, 64)},
}
_TEXTS = ("char *", "const char *")


class Number(NamedTuple):
    """One of them, and what was found."""

    text: str
    """The whole line."""

    wrong: str
    """What it should be; empty where it is so, or where nobody looked."""

    what: str = ""
    """`abi`, `version`, `size` or `check`."""

    value: Value = None
    """What was found; None where nothing was read."""


class Reach(NamedTuple):
    """How much of a foreign table its provider says that it has."""

    minor: Optional[int]
    """The minor of the interface file; None where it is not known."""

    size: Optional[int]
    """In bytes; None where it is not known."""

    is_open: bool
    """Whether it says so by what was not read."""

    def may_lack(self, slot: Dict[str, Any]) -> bool:
        """Whether nobody knows."""
        return self.is_open and (slot.get("since", 1) > 1 or bool(slot.get("until")))

    def has(self, slot: Dict[str, Any]) -> bool:
        """Whether the slot is there; yes, where nothing says otherwise."""
        if self.minor is not None and not slot.get("since", 1) <= self.minor <= (slot.get("until") or self.minor):
            return False
        return self.size is None or slot.get("offset", slot["index"] * POINTER) + POINTER <= self.size


def reach(stated: Iterable[Number], interface: Dict[str, Any]) -> Reach:
    """What follows from the `version` and the `size` among the numbers."""
    found = {one.what: one.value for one in stated if one.what in ("version", "size")}
    values = {what: value for what, value in found.items() if isinstance(value, int)}
    minor = values.get("version")
    releases = ((interface.get("foreign") or {}).get("version") or {}).get("releases")
    if minor is not None and releases:
        minor = sum(one["value"] <= minor for one in releases)
    return Reach(minor, values.get("size"), len(values) < len(found))


def numbers(memory: Memory, at: int, interface: Dict[str, Any], is_calling: bool) -> Iterator[Number]:
    """What the interface file says that the table states: `abi`, `version`, `size` and `checks`, in this order.

    Args:
        memory: Of this process.
        at: The table.
        interface: The interface file.
        is_calling: Whether functions of the table are called. Nothing proves that they are the ones that the file means.
    """
    foreign: Dict[str, Any] = interface.get("foreign") or {}
    stated = [(key, foreign.get(key)) for key in ("abi", "version", "size")]
    for what, one in [*stated, *(("check", one) for one in foreign.get("checks", []))]:
        if one:
            yield _number(memory, at, interface, what, one, is_calling)._replace(what=what)


def _number(
    memory: Memory, at: int, interface: Dict[str, Any], what: str, wanted: Dict[str, Any], is_calling: bool
) -> Number:
    of = wanted["of"]
    fields = {one.get("name"): one for one in interface["foreign"].get("fields", [])}
    slots = {one["name"]: one for one in interface["slots"] if "name" in one}
    if of in fields:
        kind = _resolved(interface, fields[of]["type"])
        return _judged(f"{what} {of}", _stored(memory, at + fields[of]["offset"], kind), wanted)
    slot = slots.get(of)
    if slot is None:
        return Number(f"{what} {of}: it stands in a struct, where nothing is read", "")
    place = at + slot.get("offset", slot["index"] * POINTER)
    if slot.get("kind", "function") == "function":
        return _of_getter(memory, place, _resolved(interface, slot.get("returns", "void")), what, wanted, is_calling)
    kind = _resolved(interface, slot["type"])
    if slot.get("dereferenced"):
        place, kind = memory.number(place) or 0, kind.rstrip("*").strip()
    return _judged(f"{what} {of}", _stored(memory, place, kind), wanted)


def _of_getter(memory: Memory, place: int, kind: str, what: str, wanted: Dict[str, Any], is_calling: bool) -> Number:
    title = f"{what} {wanted['of']}()"
    address = memory.number(place) or 0
    found = memory.find(address)
    if not is_calling:
        return Number(f"{title}: not called; --call does", "")
    if found is None or not found.is_code:
        return Number(f"{title}: not called", "a function is recorded")
    if kind not in _TYPES and kind not in _TEXTS:
        return Number(f"{title}: not called, as it returns `{kind}`", "")
    # Attached, as the getters of a table may expect; an exception that it leaves is raised here.
    getter = c.PYFUNCTYPE(c.c_void_p if kind in _TEXTS else _TYPES[kind])(address)
    try:
        value = getter()
    except Exception as error:
        return Number(f"{title} raised {type(error).__name__}: {error}", "a getter does not fail")
    return _judged(title, (memory.text(value or 0)) if kind in _TEXTS else int(value), wanted)


def _judged(title: str, value: Value, wanted: Dict[str, Any]) -> Number:
    if value is None:
        return Number(f"{title}: (unreadable)", "it can't be read")
    return Number(f"{title} = {value!r}", _unmet(value, wanted), value=value)


def _unmet(value: Value, wanted: Dict[str, Any]) -> str:
    relations: List[Tuple[str, str, Any]] = [
        ("equals", "", lambda a, b: a == b),
        ("at_least", "at least ", lambda a, b: isinstance(a, int) and a >= b),
        ("at_most", "at most ", lambda a, b: isinstance(a, int) and a <= b),
    ]
    bad = [
        f"{text}{wanted[key]!r}" for key, text, holds in relations if key in wanted and not holds(value, wanted[key])
    ]
    return f"recorded is {' and '.join(bad)}" if bad else ""


def _resolved(interface: Dict[str, Any], kind: str) -> str:
    """The type without the file's typedefs."""
    targets = {one["name"]: one["type"] for one in interface.get("typedefs", [])}
    for _ in targets:
        if kind not in targets:
            break
        kind = targets[kind]
    return str(kind)


def _stored(memory: Memory, place: int, kind: str) -> Value:
    if kind in _TEXTS:
        return memory.text(memory.number(place) or 0)
    if kind.startswith("char["):
        data = memory.read(place, int(kind[5:-1] or 0))
        return None if data is None else data.partition(b"\0")[0].decode("utf-8", "backslashreplace")
    size: Optional[Any] = _TYPES.get(kind)
    data = memory.read(place, c.sizeof(size)) if size is not None else None
    return None if data is None or size is None else int(size.from_buffer_copy(data).value)
