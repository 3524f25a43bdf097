# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Finds capsules, and says what is in one: nothing that its pointer leads to is touched."""

import ctypes
import functools
import importlib
import sys
from types import ModuleType
from typing import Any, Iterator, NamedTuple, Optional, Tuple

from caplet._findings import InputError
from caplet._memory import POINTER, Memory


class Capsule(NamedTuple):
    """What a capsule holds: addresses."""

    name: Optional[int]
    pointer: int
    destructor: int


@functools.lru_cache(maxsize=None)
def capsule_type() -> type:
    """The type of capsules, which Python has no name for before 3.13.

    Raises:
        InputError: this is no CPython.
    """
    if sys.implementation.name != "cpython":
        raise InputError(f"capsules can be looked into in CPython alone, not in {sys.implementation.name}")
    return type(importlib.import_module("_datetime").datetime_CAPI)


def read_capsule(memory: Memory, capsule: object) -> Capsule:
    """Its name, pointer and destructor.

    Python's own function for the pointer compares names, which may lead nowhere: the pointer is read where it stands.
    """
    pointer = memory.number(id(capsule) + _place_of_pointer(memory))
    return Capsule(_call("PyCapsule_GetName", capsule), pointer or 0, _call("PyCapsule_GetDestructor", capsule) or 0)


@functools.lru_cache(maxsize=None)
def _place_of_pointer(memory: Memory) -> int:
    """How far from its beginning a capsule has its pointer: builds of Python differ in what comes first."""
    new = ctypes.pythonapi.PyCapsule_New
    new.restype = ctypes.py_object
    new.argtypes = [ctypes.c_void_p] * 3
    known = new(0x1234560, None, None)
    return next(at for at in range(0, 16 * POINTER, POINTER) if memory.number(id(known) + at) == 0x1234560)


def capsules_of(module: ModuleType, name: str) -> Iterator[Tuple[str, object]]:
    """The capsules that a module has: its attributes, what Cython exports, attributes of its types."""
    kind = capsule_type()
    for attribute, value in _attributes(module):
        if type(value) is kind:
            yield f"{name}:{attribute}", value
        elif attribute == "__pyx_capi__" and isinstance(value, dict):
            yield from ((f"{name}:__pyx_capi__.{key}", one) for key, one in _sorted(value) if type(one) is kind)
        elif isinstance(value, type) and value.__module__ == name:
            of_type = _attributes(value)
            yield from ((f"{name}:{attribute}.{key}", one) for key, one in of_type if type(one) is kind)


def _call(function: str, capsule: object) -> Optional[int]:
    called = getattr(ctypes.pythonapi, function)
    called.restype = ctypes.c_void_p
    called.argtypes = [ctypes.py_object]
    result: Optional[int] = called(capsule)
    return result


def _attributes(thing: object) -> Iterator[Tuple[str, object]]:
    try:
        yield from _sorted(dict(vars(thing)))
    except Exception:  # whatever a foreign module does there
        return


def _sorted(all_of: Any) -> Iterator[Tuple[str, object]]:
    for key in sorted(one for one in all_of if isinstance(one, str)):
        yield key, all_of[key]
