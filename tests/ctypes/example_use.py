# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Calls examples/zlib; example.py runs it."""

import sys
import threading
import zlib

import zcodec_ctypes as api

api.zcodec_import(sys.modules[__name__])
data = b"caplet " * 1000
assert api.zcodec_crc32(0, data, len(data)) == zlib.crc32(data)
assert api.zcodec_adler32(1, data, len(data)) == zlib.adler32(data)
assert zlib.decompress(api.zcodec_compress(data, len(data), api.ZCODEC_BEST)) == data
assert api.zcodec_zlib_version() == zlib.ZLIB_RUNTIME_VERSION.encode()


def pieces(stream, given):
    out = []

    def sink(context, piece, size):
        out.append(bytes(piece[:size]))
        return 0

    api.zcodec_write(stream, given, len(given), sink, None)
    api.zcodec_finish(stream, sink, None)
    return b"".join(out)


stream = api.zcodec_deflate_new(api.ZCODEC_FAST)
packed = pieces(stream, data)
assert zlib.decompress(packed) == data and api.zcodec_statistics(stream).bytes_in == len(data)
api.zcodec_free(stream)
stream = api.zcodec_inflate_new()
assert pieces(stream, packed) == data
api.zcodec_free(stream)

stream = api.zcodec_inflate_new()
try:
    pieces(stream, b"not compressed at all")
    raise AssertionError("no exception")
except api.zcodec_error() as error:
    assert str(error), error


def refuse(context, piece, size):
    raise LookupError("no room")


try:
    other = api.zcodec_deflate_new(api.ZCODEC_STORE)
    for _ in range(100):
        api.zcodec_write(other, data, len(data), refuse, None)
    raise AssertionError("no exception")
except LookupError as error:
    assert error.args == ("no room",)

failures = []


def work():
    for _ in range(200):
        if api.zcodec_crc32(0, data, len(data)) != zlib.crc32(data):
            failures.append("crc32")
        if zlib.decompress(api.zcodec_compress(data, len(data), api.ZCODEC_FAST)) != data:
            failures.append("compress")


threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert not failures, failures
