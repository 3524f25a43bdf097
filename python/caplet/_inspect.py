# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""`caplet inspect`: says what is behind the capsules of a module, without a compiler and without trusting them."""

import argparse
import importlib
import json
import pkgutil
import sys
from importlib.metadata import distributions
from types import ModuleType
from typing import Any, Dict, Iterator, List, Optional, Tuple

from caplet._capsules import capsule_type, capsules_of, read_capsule
from caplet._findings import InputError, printable
from caplet._memory import Memory
from caplet._tables import MAGIC, Line, describe, describe_table


def inspect(where: str, interface_path: Optional[str], is_calling: bool) -> int:
    """Prints what is behind one capsule, "module:attribute", or behind all of a module.

    Args:
        where: What to import, and what to look at.
        interface_path: An interface file that says what should be there.
        is_calling: Whether what gives the numbers of a foreign table is called.

    Returns:
        0, or 1 where something is damaged, or other than the file says.

    Raises:
        InputError: there is no such module, attribute or file.
    """
    interface = _interface(interface_path) if interface_path else None
    name, _, attribute = where.partition(":")
    module = _imported(name)
    found = [(where, _attribute(module, where, attribute))] if attribute else list(capsules_of(module, name))
    if not found:
        raise InputError(f"{name} has no capsule")
    memory = Memory()  # behind the import, which maps more
    lines = [line for title, thing in found for line in _lines(memory, title, thing, interface, is_calling)]
    sys.stdout.write("".join(f"{printable(line.text)}\n" for line in lines))
    return 1 if any(line.is_wrong for line in lines) else 0


def scan(name: str) -> int:
    """Prints a line for each capsule of a module, of a package with all below it, or of all that is installed ("").

    Returns:
        0. What can't be imported is passed over, and counted.
    """
    seen: Dict[int, Tuple[str, object, int]] = {}
    memory, failed = Memory(), 0
    for module_name in _below(name) if name else _installed():
        module = _quietly_imported(module_name)
        if module is None:
            failed += 1
            continue
        for title, thing in capsules_of(module, module_name):
            at = read_capsule(memory, thing).pointer
            first, kept, count = seen.get(at, (title, thing, 0))
            seen[at] = (first, kept, count + 1)
    _print_scan(Memory(), seen, failed)
    return 0


def _print_scan(memory: Memory, seen: Dict[int, Tuple[str, object, int]], failed: int) -> None:
    cython = 0
    for title, thing, count in sorted(seen.values(), key=lambda one: one[0]):
        if ":__pyx_capi__." in title:
            cython += 1
            continue
        capsule = read_capsule(memory, thing)
        more = f" (and {count - 1} more of it)" if count > 1 else ""
        print(printable(f"{title}: {_kind(memory, capsule.pointer)}, name {_name(memory, capsule.name)}{more}"))
    text = f"{len(seen)} capsules, {cython} of them functions and variables of Cython"
    print(text + (f"; {failed} modules could not be imported" if failed else ""))


def _kind(memory: Memory, at: int) -> str:
    if memory.read(at, 8) == MAGIC:
        return "a table of Caplet"
    place = memory.find(at)
    return (
        "a function"
        if place is not None and place.is_code
        else "a table or data"
        if memory.is_mapped(at)
        else "damaged"
    )


def _lines(
    memory: Memory, title: str, thing: object, interface: Optional[Dict[str, Any]], is_calling: bool
) -> Iterator[Line]:
    if type(thing) is not capsule_type():
        yield Line(f"{title}: a {type(thing).__name__}, not a capsule", True)
        return
    capsule = read_capsule(memory, thing)
    freed = f", freed by {describe(memory, capsule.destructor)}" if capsule.destructor else ""
    yield Line(f"{title}: name {_name(memory, capsule.name)}, pointer 0x{capsule.pointer:x}{freed}")
    for line in describe_table(memory, capsule.pointer, interface, is_calling):
        yield Line(f"  {line.text}", line.is_wrong)


def _name(memory: Memory, address: Optional[int]) -> str:
    if address is None:
        return "none"
    text = memory.text(address)
    return "(unreadable)" if text is None else json.dumps(text, ensure_ascii=False)


def _interface(path: str) -> Dict[str, Any]:
    try:
        with open(path, encoding="utf-8") as file:
            interface = json.load(file)
    except (OSError, ValueError, RecursionError) as error:
        raise InputError(f"{path}: {error.strerror if isinstance(error, OSError) else error}") from error
    if not isinstance(interface, dict) or not isinstance(interface.get("slots"), list):
        raise InputError(f"{path}: it is no interface file")
    return interface


def _imported(name: str) -> ModuleType:
    try:
        return importlib.import_module(name)
    except Exception as error:
        raise InputError(f"importing {name} failed: {type(error).__name__}: {error}") from error


def _quietly_imported(name: str) -> Optional[ModuleType]:
    try:
        return importlib.import_module(name)
    except (Exception, SystemExit):
        return None


def _attribute(module: ModuleType, where: str, attribute: str) -> object:
    value: object = module
    for part in attribute.split("."):
        value = value.get(part) if isinstance(value, dict) else getattr(value, part, None)
        if value is None:
            raise InputError(f"{where}: there is no `{part}`")
    return value


def _below(name: str) -> Iterator[str]:
    module = _imported(name)
    yield name
    for one in pkgutil.walk_packages(getattr(module, "__path__", []), f"{name}.", onerror=lambda _: None):
        # Tests of packages do anything when they are imported, and main modules run.
        if not {"tests", "test", "conftest", "__main__"} & set(one.name.split(".")):
            yield one.name


def _installed() -> Iterator[str]:
    """Each module with a compiled part that a distribution lists, without what else is in the package."""
    names: List[str] = []
    for distribution in distributions():
        for file in distribution.files or []:
            if file.suffix in (".so", ".pyd") and ".." not in file.parts:
                names.append(".".join([*file.parts[:-1], file.name.partition(".")[0]]))
    return iter(sorted(set(names)))


def run(given: argparse.Namespace) -> int:
    """`caplet inspect [MODULE[:ATTRIBUTE]] [--interface FILE [--call]] [--scan]`"""
    if given.scan:
        return scan(given.where or "")
    if not given.where:
        raise InputError("name a module, or --scan what is installed")
    if given.call and not given.interface:
        raise InputError("--call needs --interface, which says what to call")
    return inspect(given.where, given.interface, given.call)
