# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Reads this process's memory without trusting an address: the system is asked, which answers a bad one with an error."""

import ctypes
import functools
import os
import struct
import sys
from typing import Any, Callable, List, NamedTuple, Optional

POINTER = struct.calcsize("P")
_LONGEST_TEXT = 400


class Mapping(NamedTuple):
    """A range of addresses that something is behind."""

    begin: int
    end: int
    is_code: bool
    file: str
    """The base name of the file that is mapped; empty for memory without one."""


class Memory:
    """Reads memory, and knows what is mapped where when it is made: make it behind the imports that map more.

    Raises:
        OSError: this system has no way to read memory that can't crash.
    """

    def __init__(self) -> None:
        self._read = _reader()
        self._mappings = _mappings()

    def read(self, address: int, size: int) -> Optional[bytes]:
        """Bytes; None where some of them are not readable."""
        if address <= 0 or size < 0 or address + size > 1 << (8 * POINTER):
            return None
        return self._read(address, size)

    def number(self, address: int, code: str = "P") -> Optional[int]:
        """A number in the form of `struct`; None where it is not readable."""
        data = self.read(address, struct.calcsize(code))
        return None if data is None else int(struct.unpack(code, data)[0])

    def text(self, address: int) -> Optional[str]:
        """A text that ends in NUL, cut where it is long; None where it is not readable."""
        data = b""
        while b"\0" not in data and len(data) < _LONGEST_TEXT:
            more = self.read(address + len(data), 16) or self.read(address + len(data), 1)
            if more is None:
                return None
            data += more
        whole = data.partition(b"\0")[0]
        return whole[:_LONGEST_TEXT].decode("utf-8", "backslashreplace") + ("" if b"\0" in data else "...")

    def find(self, address: int) -> Optional[Mapping]:
        """What is mapped there; None where nothing is, or where the system doesn't say."""
        return next((one for one in self._mappings if one.begin <= address < one.end), None)

    def is_mapped(self, address: int) -> bool:
        """Whether a byte there can be read."""
        return self.read(address, 1) is not None


def symbol(address: int) -> str:
    """The name of what begins exactly there, as the dynamic linker knows it; empty without one."""
    dladdr, found = _dladdr(), _DlInfo()
    if dladdr and dladdr(address, ctypes.byref(found)) and found.symbol and found.at == address:
        return str(found.symbol.decode("utf-8", "backslashreplace"))
    return ""


@functools.lru_cache(maxsize=None)
def _dladdr() -> Any:
    try:
        function = ctypes.CDLL(None).dladdr
    except (AttributeError, TypeError, OSError):  # Windows
        return None
    function.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
    return function


class _DlInfo(ctypes.Structure):
    _fields_ = [
        ("file", ctypes.c_char_p),
        ("base", ctypes.c_void_p),
        ("symbol", ctypes.c_char_p),
        ("at", ctypes.c_void_p),
    ]


def _reader() -> Callable[[int, int], Optional[bytes]]:
    if sys.platform == "win32":
        return _reader_of_windows()
    if sys.platform == "darwin":
        return _reader_of_macos()
    if os.path.exists("/proc/self/mem"):
        return _reader_of_proc()
    raise OSError("memory can be read safely on Linux, macOS and Windows alone")


def _reader_of_proc() -> Callable[[int, int], Optional[bytes]]:
    descriptor = os.open("/proc/self/mem", os.O_RDONLY | os.O_CLOEXEC)

    def read(address: int, size: int) -> Optional[bytes]:
        try:
            data = os.pread(descriptor, size, address)
        except (OSError, OverflowError):
            return None
        return data if len(data) == size else None

    return read


def _reader_of_macos() -> Callable[[int, int], Optional[bytes]]:
    system = ctypes.CDLL(None)
    task = ctypes.c_uint.in_dll(system, "mach_task_self_")
    system.mach_vm_read_overwrite.argtypes = [ctypes.c_uint, *[ctypes.c_uint64] * 3, ctypes.POINTER(ctypes.c_uint64)]

    def read(address: int, size: int) -> Optional[bytes]:
        data, count = ctypes.create_string_buffer(size or 1), ctypes.c_uint64()
        failed = system.mach_vm_read_overwrite(task, address, size, ctypes.addressof(data), ctypes.byref(count))
        return None if failed or count.value != size else data.raw[:size]

    return read


def _reader_of_windows() -> Callable[[int, int], Optional[bytes]]:
    kernel = vars(ctypes)["WinDLL"]("kernel32")  # which ctypes has on Windows alone
    kernel.GetCurrentProcess.restype = ctypes.c_void_p
    kernel.ReadProcessMemory.argtypes = [ctypes.c_void_p] * 3 + [ctypes.c_size_t, ctypes.POINTER(ctypes.c_size_t)]

    def read(address: int, size: int) -> Optional[bytes]:
        data, count = ctypes.create_string_buffer(size or 1), ctypes.c_size_t()
        done = kernel.ReadProcessMemory(kernel.GetCurrentProcess(), address, data, size, ctypes.byref(count))
        return data.raw[:size] if done and count.value == size else None

    return read


def _mappings() -> List[Mapping]:
    try:
        with open("/proc/self/maps", encoding="utf-8", errors="backslashreplace") as lines:
            return [_mapping(line) for line in lines]
    except OSError:
        return []


def _mapping(line: str) -> Mapping:
    parts = line.split(None, 5)
    begin, end = (int(one, 16) for one in parts[0].split("-"))
    return Mapping(begin, end, "x" in parts[1], os.path.basename(parts[5].strip()) if len(parts) > 5 else "")
