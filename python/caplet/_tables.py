# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What is behind the pointer of a capsule: a table of Caplet's, one that an interface file describes, or something else."""

import ctypes as c
import functools
import sys
from typing import Any, Dict, Iterable, Iterator, List, NamedTuple, Optional, Tuple, Type

from caplet._memory import POINTER, Memory, symbol
from caplet._numbers import Number, Reach, numbers, reach

MAGIC = 0x003154454C504143.to_bytes(8, sys.byteorder)  # "CAPLET1\0", or the other way round
_MOST_SLOTS = 100_000  # that are printed
_MOST_WORDS = 512  # of a table that nothing is known of
_MOST_BASES = 16  # of a metaclass
_NUMBERS = {
    "int": "i",
    "int32_t": "i",
    "uint32_t": "I",
    "unsigned int": "I",
    "int64_t": "q",
    "uint64_t": "Q",
    "void *": "P",
}


class _Header(c.Structure):  # caplet_header of caplet/abi.h
    _fields_ = [
        ("magic", c.c_char * 8),
        ("header_size", c.c_uint16),
        ("protocol", c.c_uint16),
        ("flags", c.c_uint32),
        ("table_size", c.c_uint32),
        ("slot_count", c.c_uint32),
        ("abi", c.c_uint16),
        ("minor", c.c_uint16),
        ("reserved", c.c_uint32),
        ("fingerprint", c.c_uint64),
        ("descriptor", c.c_void_p),
        ("state", c.c_void_p),
        ("interpreter", c.c_int64),
    ]


class _Descriptor(c.Structure):  # the beginning of caplet_descriptor
    _fields_ = [
        ("size", c.c_uint32),
        ("abi", c.c_uint16),
        ("minor", c.c_uint16),
        ("counts", c.c_uint32 * 4),
        ("capsule", c.c_void_p),
        ("distribution", c.c_void_p),
        ("version", c.c_void_p),
        ("fingerprints", c.c_void_p),
        ("versions", c.c_void_p),
        ("slots", c.c_void_p),
    ]


class _SlotInfo(c.Structure):  # caplet_slot_info
    _fields_ = [
        ("name", c.c_void_p),
        ("text", c.c_void_p),
        ("hash", c.c_uint64),
        ("since", c.c_uint16),
        ("flags", c.c_uint16),
    ]


class Line(NamedTuple):
    """Something that is said of a table."""

    text: str
    is_wrong: bool = False


def describe_table(
    memory: Memory, at: int, interface: Optional[Dict[str, Any]], is_calling: bool = False
) -> Iterator[Line]:
    """What is at an address.

    Args:
        memory: Of this process.
        at: What the capsule's pointer says.
        interface: The interface file of a foreign table, parsed; else None.
        is_calling: Whether functions that give its numbers are called.
    """
    place = memory.find(at)
    if not memory.is_mapped(at):
        yield Line("damaged: nothing is mapped there", True)
    elif place is not None and place.is_code:
        yield Line(f"a function: {describe(memory, at)}")
    elif at % POINTER:
        yield Line("misaligned: no table", True)
    elif memory.read(at, 8) == MAGIC:
        yield from _native(memory, at)
    elif interface is not None:
        stated = list(numbers(memory, at, interface, is_calling))
        yield from _foreign(memory, at, interface, reach(stated, interface))
        yield from _numbers(stated)
    else:
        yield from _unknown(memory, at)


def describe(memory: Memory, address: int) -> str:
    """What a pointer in a table leads to."""
    if address == 0:
        return "NULL"
    place = memory.find(address)
    if not memory.is_mapped(address):
        return f"0x{address:x} (nothing is mapped there)"
    name = symbol(address)
    is_code = place is not None and place.is_code
    kind = "code" if is_code else _object_at(memory, address) or _text_at(memory, address) or "data"
    where = (place.file if place is not None else "") or "memory without a file"
    return f"{kind} in {where}" + (f", {name}" if name else "")


def _text_at(memory: Memory, address: int) -> str:
    text = memory.text(address) or ""
    return f'"{text}"' if len(text) > 3 and text.isascii() and text.isprintable() else ""


def _native(memory: Memory, at: int) -> Iterator[Line]:
    header = _structure(memory, at, _Header)
    if header is None:
        yield Line("damaged: its header can't be read", True)
        return
    flags = f", flags 0x{header.flags:x}" if header.flags else ""
    yield Line(
        f"a table of Caplet, protocol {header.protocol}: API {header.abi}.{header.minor}, {header.slot_count} slots, "
        f"fingerprint {header.fingerprint:016x}, interpreter {header.interpreter}{flags}"
    )
    if header.protocol != 1 or header.header_size != c.sizeof(_Header):
        yield Line("of another protocol than 1: use a newer caplet", True)
    elif header.table_size < header.header_size + header.slot_count * POINTER:
        yield Line(f"damaged: {header.table_size} bytes are too few for its slots", True)
    else:
        yield from _native_slots(memory, at, header)


def _native_slots(memory: Memory, at: int, header: Any) -> Iterator[Line]:
    descriptor = _structure(memory, header.descriptor or 0, _Descriptor)
    if descriptor is None:
        yield Line("damaged: its descriptor can't be read", True)
        return
    distribution, version = (memory.text(one or 0) for one in (descriptor.distribution, descriptor.version))
    if distribution:
        yield Line(f"of {distribution} {version or '(unreleased)'}")
    for index in range(min(header.slot_count, _MOST_SLOTS)):
        info = _structure(memory, (descriptor.slots or 0) + index * c.sizeof(_SlotInfo), _SlotInfo)
        address = memory.number(at + header.header_size + index * POINTER)
        if info is None or address is None:
            yield Line(f"damaged: slot {index} can't be read", True)
            return
        since = f", since {info.since}" if info.since > 1 else ""
        name, text = memory.text(info.name or 0), memory.text(info.text or 0)
        yield Line(f"{index:4} {name}: {text}{since} = {describe(memory, address)}")


def _foreign(memory: Memory, at: int, interface: Dict[str, Any], reached: Reach) -> Iterator[Line]:
    foreign: Dict[str, Any] = interface.get("foreign") or {}
    for field in foreign.get("fields", []):
        yield Line(f"field {field['name']} = {_field(memory, at + field['offset'], field['type'])}")
    known: Dict[int, List[Dict[str, Any]]] = {}  # those that took turns stand in one place
    for one in interface.get("slots", []):
        known.setdefault(one["index"], []).append(one)
    for index in range(max(known, default=-1) + 1):
        there = [one for one in known.get(index, []) if reached.has(one)]
        if index in known and not there:
            yield Line(f"{index:4} {known[index][-1]['name']}: not there, by what the table says of itself")
            continue
        slot = there[-1] if there else None
        address = memory.number(at + (slot or {}).get("offset", index * POINTER))
        what = "(beyond what can be read)" if address is None else describe(memory, address)
        if slot is None:
            yield Line(f"{index:4} (not recorded) = {what}")
            continue
        yield Line(f"{index:4} {slot['name']} = {what}")
        wrong = _wrong(slot, address, what)
        if wrong and not reached.may_lack(slot):
            yield Line(f"     WRONG: {wrong}", True)


def _numbers(stated: Iterable[Number]) -> Iterator[Line]:
    for one in stated:
        yield Line(one.text)
        if one.wrong:
            yield Line(f"     WRONG: {one.wrong}", True)


def _wrong(slot: Dict[str, Any], address: Optional[int], what: str) -> str:
    if address is None:
        return "the table ends before it"
    if not address:
        return "" if slot.get("optional") or slot.get("retired") else "it is NULL, and not optional"
    if slot.get("kind", "function") == "function" and not what.startswith("code"):
        return "a function is recorded"
    if slot.get("type") == "PyTypeObject *" and not what.startswith("type "):
        return "a type is recorded"
    return ""


def _field(memory: Memory, at: int, kind: str) -> str:
    if kind in ("char *", "const char *"):
        text = memory.text(memory.number(at) or 0)
        return "(unreadable)" if text is None else repr(text)
    value = memory.number(at, _NUMBERS.get(kind, "i"))
    return "(unreadable)" if value is None else f"0x{value:x}" if kind == "void *" else str(value)


def _unknown(memory: Memory, at: int) -> Iterator[Line]:
    """Pointers as long as they lead somewhere, with numbers among the first of them."""
    yield Line("a table that nothing is known of: where it ends is a guess; --interface FILE says what is in it")
    lines: List[str] = []
    empty = 0
    while len(lines) < _MOST_WORDS and empty < 5:
        word = memory.number(at + len(lines) * POINTER)
        is_number = bool(word) and not memory.is_mapped(word or 0)
        if word is None or (is_number and len(lines) >= 8):
            break
        empty = 0 if word else empty + 1
        lines.append(f"{len(lines):4} " + (f"number 0x{word:x}" if is_number else describe(memory, word)))
    yield from (Line(line) for line in lines[: len(lines) - empty])


def _structure(memory: Memory, at: int, kind: Type[c.Structure]) -> Any:
    data = memory.read(at, c.sizeof(kind)) if at % POINTER == 0 else None
    return None if data is None else kind.from_buffer_copy(data)


# ---- Python's own objects ----


@functools.lru_cache(maxsize=None)
def _words(memory: Memory) -> Tuple[Optional[int], Optional[int], Optional[int]]:
    """Which word of an object leads to its type, and which of a type to its name and its base: builds of Python differ in what
    comes first."""
    thing = 1.5
    of_type = next((i for i in range(16) if memory.number(id(thing) + i * POINTER) == id(float)), None)
    of_name = next((i for i in range(3, 16) if memory.text(memory.number(id(int) + i * POINTER) or 0) == "int"), None)
    of_base = next((i for i in range(3, 64) if memory.number(id(bool) + i * POINTER) == id(int)), None)
    return of_type, of_name, of_base


def _object_at(memory: Memory, address: int) -> Optional[str]:
    """ "type T" or "object of T", where the memory there looks like one of this interpreter."""
    of_type, of_name, of_base = _words(memory)
    if of_type is None or of_name is None or of_base is None or address % POINTER:
        return None
    kind = memory.number(address + of_type * POINTER) or 0
    meta = memory.number(kind + of_type * POINTER) or 0
    if meta != id(type) and memory.number(meta + of_type * POINTER) != id(type):
        return None
    at = kind  # an object is a type where its own type derives from `type`
    for _ in range(_MOST_BASES):
        if at in (0, id(type)):
            break
        at = memory.number(at + of_base * POINTER) or 0
    is_type = at == id(type)
    name = memory.text(memory.number((address if is_type else kind) + of_name * POINTER) or 0)
    return f"{'type' if is_type else 'object of'} {name}"
