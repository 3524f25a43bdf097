# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Stands in for the consumer of tests/handshake: what it imports, zcodec_ctypes does, with the descriptor of the one in C."""

import ctypes
import importlib.util
import os

import zcodec_ctypes as python

_path = os.environ["CAPLET_TEST_CONSUMER"]
_spec = importlib.util.spec_from_file_location("consumer", _path)
_c = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_c)
capsule, compiled = _c.capsule, _c.compiled
_unimported = _c.reset()
_imported = python._Imported()


class _Consumer(ctypes.Structure):
    _fields_ = [
        ("size", ctypes.c_uint32),
        ("floor", ctypes.c_uint16),
        ("reserved", ctypes.c_uint16),
        ("path", ctypes.c_char_p),
        ("compiled", ctypes.POINTER(python._Descriptor)),
        ("unimported", ctypes.c_void_p),
    ]


def _text(text):
    return text.decode() if text is not None else None


def _compiled(path, it):
    """A descriptor in C as the module has its own."""
    versions = [None] * (it.minor + 1)
    if it.versions:
        versions = list(map(_text, (ctypes.c_char_p * (it.minor + 1)).from_address(it.versions)))
    externals = it.externals[: it.external_count] if it.size >= python._WITH_EXTERNALS else []
    return python._Compiled(
        path=path,
        abi=it.abi,
        minor=it.minor,
        capsule=_text(it.capsule),
        distribution=_text(it.distribution),
        version=_text(it.version),
        fingerprints=it.fingerprints[: it.minor + 1],
        versions=versions,
        slots=[(_text(one.name), _text(one.text), one.hash, one.since, one.flags) for one in it.slots[: it.slot_count]],
        rows=[(_text(one.name), _text(one.text), one.hash, one.since) for one in it.rows[: it.row_count]],
        types=[(_text(one.name), one.size, one.alignment, one.since) for one in it.types[: it.type_count]],
        externals=[(_text(one.name), _text(one.header), one.size, one.alignment, one.kind) for one in externals],
        objects=[],
        isolated=False,
    )


def _own(module, is_optional):
    wants = _compiled("geometry._core._C_API", python._Descriptor.from_address(compiled))
    return python._Attempt(wants, 1, module, is_optional)


def import_api(module):
    _imported.do(_own(module, False))


def try_import(module):
    return int(_imported.do(_own(module, True)))


def import_with(module, wanted, pointer):
    wanted = _Consumer.from_address(wanted)
    imported = python._Imported()
    imported.do(python._Attempt(_compiled(_text(wanted.path), wanted.compiled[0]), wanted.floor, module))
    ctypes.c_void_p.from_address(pointer).value = imported.attempt.address


def published():
    return _imported.attempt.address if _imported.attempt is not None else _unimported


def has_area():
    names = [one[0] for one in _imported.attempt.wants.slots]
    return _imported.has(names.index("geo_area"), 1)


def reset():
    _imported.attempt = None
    return _unimported
