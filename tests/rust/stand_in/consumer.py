# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Stands in for the consumer of tests/handshake: what it imports, the handshake of a module in Rust does, with the descriptor of the
one in C."""

import ctypes
import importlib.util
import os

import use_rust

_path = os.environ["CAPLET_TEST_CONSUMER"]
_spec = importlib.util.spec_from_file_location("consumer", _path)
_c = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_c)
capsule, compiled = _c.capsule, _c.compiled
_unimported = _c.reset()
_PATH, _AREA = "geometry._core._C_API", 3  # the slot geo_area


class _Consumer(ctypes.Structure):
    _fields_ = [
        ("size", ctypes.c_uint32),
        ("floor", ctypes.c_uint16),
        ("reserved", ctypes.c_uint16),
        ("path", ctypes.c_char_p),
        ("compiled", ctypes.c_void_p),
        ("unimported", ctypes.c_void_p),
    ]


def import_api(module):
    use_rust.stand_in(module, _PATH, compiled, 1, False, True)


def try_import(module):
    return int(use_rust.stand_in(module, _PATH, compiled, 1, True, True) is not None)


def import_with(module, wanted, pointer):
    it = _Consumer.from_address(wanted)
    found = use_rust.stand_in(module, it.path.decode(), it.compiled, it.floor, False, False)
    ctypes.c_void_p.from_address(pointer).value = found


def published():
    return use_rust.published() or _unimported


def has_area():
    return use_rust.has(_AREA, 1)


def reset():
    use_rust.reset()
    return _unimported
