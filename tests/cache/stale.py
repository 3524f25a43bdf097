# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What may be wrong with a cache, and never shows: stale and damaged entries, others that use it, a folder that is none.

python3 tests/cache/stale.py build/caplet
"""

import hashlib
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

CAPLET = None
MASK = (1 << 64) - 1
MOST_BYTES = 256 << 20
HEADER = """\
#include <stdint.h>
#include <other.h>
#include <caplet/annotate.h>
CAPLET_API(api, capsule = "m._C_API");
CAPLET_SLOT() int api_f(struct other x, int32_t y);
"""


def xxh64(data):
    """The checksum of entries, so that the test can damage them with care."""
    first, second, third, fourth, fifth = (
        0x9E3779B185EBCA87,
        0xC2B2AE3D27D4EB4F,
        0x165667B19E3779F9,
        0x85EBCA77C2B2AE63,
        0x27D4EB2F165667C5,
    )

    def rotate(x, bits):
        return (x << bits | x >> (64 - bits)) & MASK

    def step(lane, value):
        return rotate((lane + value * second) & MASK, 31) * first & MASK

    at, size = 0, len(data)
    if size >= 32:
        lanes = [(first + second) & MASK, second, 0, (-first) & MASK]
        for at in range(0, size - 31, 32):
            lanes = [step(lane, value) for lane, value in zip(lanes, struct.unpack_from("<4Q", data, at))]
        at += 32
        total = sum(rotate(lane, bits) for lane, bits in zip(lanes, (1, 7, 12, 18))) & MASK
        for lane in lanes:
            total = ((total ^ step(0, lane)) * first + fourth) & MASK
    else:
        total = fifth
    total = (total + size) & MASK
    while size - at >= 8:
        total = (rotate(total ^ step(0, struct.unpack_from("<Q", data, at)[0]), 27) * first + fourth) & MASK
        at += 8
    if size - at >= 4:
        total = (rotate(total ^ (struct.unpack_from("<I", data, at)[0] * first & MASK), 23) * second + third) & MASK
        at += 4
    for byte in data[at:]:
        total = rotate(total ^ (byte * fifth & MASK), 11) * first & MASK
    total = (total ^ total >> 33) * second & MASK
    total = (total ^ total >> 29) * third & MASK
    return total ^ total >> 32


class Cache(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="caplet-cache-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.cache = self.folder / "cache"
        self.write("api.h", HEADER)
        self.write("include/other.h", "#pragma once\n#include <inner.h>\nstruct other { inner_t a; };\n")
        self.write(
            "include/inner.h", "#pragma once\ntypedef int32_t inner_t;\n#ifdef WIDE\n#define inner_t int64_t\n#endif\n"
        )

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return path

    def command(self, cache, flags=(), program=None):
        with_cache = ["--cache", str(cache)] if cache else []
        folders = ["-isystem", "first", "-isystem", "include"]
        return [program or CAPLET, "dump", "api.h", *with_cache, "--", *folders, *flags]

    def run_one(self, cache, flags=(), program=None):
        done = subprocess.run(self.command(cache, flags, program), cwd=self.folder, capture_output=True, timeout=300)
        return done.returncode, done.stdout, done.stderr

    def check(self, flags=(), status=0):
        """With the cache as without it; gives what it is."""
        plain = self.run_one(None, flags)
        self.assertEqual(plain, self.run_one(self.cache, flags))
        self.assertEqual(plain[0], status, plain[2])
        return plain

    def entries(self):
        return sorted(self.cache.glob("*.includes"))

    def warm(self):
        self.check()
        (entry,) = self.entries()
        self.assertGreater(entry.stat().st_size, 10_000)
        return entry

    # ---- Stale ----

    def test_uses_what_it_kept(self):
        entry = self.warm()
        before = entry.stat().st_ino
        self.check()
        self.assertEqual(before, entry.stat().st_ino)  # else it would have been written again

    def test_same_size_and_time(self):
        for name, old, new in ("inner", "int32_t i", "int16_t i"), ("other", "inner_t a", "uint8_t a"):
            path = self.folder / "include" / f"{name}.h"
            before, status = self.check(), path.stat()
            path.write_text(path.read_text().replace(old, new))
            os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
            self.assertEqual(status.st_size, path.stat().st_size)
            self.assertNotEqual(before, self.check())

    def test_touched(self):
        entry = self.warm()
        before = entry.stat().st_ino
        os.utime(self.folder / "include" / "other.h", (1, 1))
        self.check()
        self.assertEqual(before, entry.stat().st_ino)

    def test_a_file_that_stands_before(self):
        for make in (
            lambda: self.write("first/inner.h", "#pragma once\ntypedef uint64_t inner_t;\n"),  # with its folder
            lambda: self.write("first/other.h", "#pragma once\nstruct other { char a; };\n"),
        ):
            before = self.check()
            make()
            self.assertNotEqual(before, self.check())

    def test_removed(self):
        self.warm()
        (self.folder / "include" / "inner.h").unlink()
        self.assertIn(b"include-missing", self.check(status=2)[2])
        self.write("include/inner.h", "#pragma once\ntypedef int32_t inner_t;\n")
        self.check()

    def test_flags(self):
        before = self.check()
        self.assertNotEqual(before, self.check(["-DWIDE"]))
        self.assertEqual(len(self.entries()), 2)

    def test_another_program(self):
        self.warm()
        version = subprocess.run([CAPLET, "--version"], capture_output=True, text=True, check=True).stdout.split()[1]
        other = self.folder / "other-caplet"
        newer = version[:-1] + chr(ord(version[-1]) + 1)
        other.write_bytes(Path(CAPLET).read_bytes().replace(version.encode(), newer.encode()))
        shutil.copymode(CAPLET, other)
        self.assertEqual(self.run_one(None), self.run_one(self.cache, program=other))
        self.assertEqual(len(self.entries()), 2)

    # ---- Damaged ----

    def test_any_byte(self):
        entry = self.warm()
        whole = entry.read_bytes()
        plain = self.run_one(None)
        places = [*range(0, 400, 13), *range(400, len(whole), len(whole) // 60), len(whole) - 1]
        for at in places:
            damaged = bytearray(whole)
            damaged[at] ^= 0x55
            entry.write_bytes(damaged)
            self.assertEqual(plain, self.run_one(self.cache), at)
            self.assertNotEqual(bytes(damaged), entry.read_bytes(), at)

    def test_any_length(self):
        entry = self.warm()
        whole = entry.read_bytes()
        plain = self.run_one(None)
        for size in (0, 1, 10, 17, 18, 30, 34, 35, 100, 1000, len(whole) // 2, len(whole) - 1):
            entry.write_bytes(whole[:size])
            self.assertEqual(plain, self.run_one(self.cache), size)
            self.assertGreater(entry.stat().st_size, 10_000)

    def test_what_clang_refuses(self):
        entry = self.warm()
        head, payload = entry.read_bytes()[:18], entry.read_bytes()[34:]
        self.assertEqual(entry.read_bytes()[18:34].decode().lower(), f"{xxh64(payload):016x}")
        plain = self.run_one(None)
        at = payload.index(b"CPCH")
        for wrong in (b"", b"CPCH", b"CPCH" + bytes(5000), hashlib.sha512(b"x").digest() * 100):
            damaged = payload[: at - 4] + struct.pack("<I", len(wrong)) + wrong
            entry.write_bytes(head + f"{xxh64(damaged):016X}".encode() + damaged)
            self.assertEqual(plain, self.run_one(self.cache), len(wrong))

    # ---- Shared ----

    def test_eight_at_once(self):
        plain = self.run_one(None)
        for _ in range(2):
            pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
            all_of_them = [subprocess.Popen(self.command(self.cache), cwd=self.folder, **pipes) for _ in range(8)]
            for one in all_of_them:
                out, err = one.communicate(timeout=300)
                self.assertEqual(plain, (one.returncode, out, err))
        self.assertEqual(len(list(self.cache.iterdir())), 1)

    def test_folders_that_are_none(self):
        plain = self.run_one(None)
        self.write("file", "")
        for folder in ("file", "file/below", "/dev/null", "/proc/none"):
            self.assertEqual(plain, self.run_one(folder), folder)

    def test_read_only(self):
        entry = self.warm()
        before = entry.stat().st_ino
        self.cache.chmod(0o555)
        self.addCleanup(self.cache.chmod, 0o755)
        self.check()
        self.assertEqual(before, entry.stat().st_ino)
        self.check(["-DOTHER"])

    def test_a_folder_in_place_of_an_entry(self):
        entry = self.warm()
        entry.unlink()
        (entry / "below").mkdir(parents=True)
        self.check()

    def test_bound(self):
        entry = self.warm()
        old = []
        for index in range(5):
            path = self.cache / f"{index:064x}.includes"
            path.touch()
            os.truncate(path, MOST_BYTES // 4)
            os.utime(path, (index + 1000, index + 1000))
            old.append(path)
        self.check()  # what is used is not the oldest
        self.check(["-DOTHER"])
        self.assertEqual([path.exists() for path in old], [False, False, True, True, True])
        self.assertLess(sum(path.stat().st_size for path in self.cache.iterdir()), MOST_BYTES)
        self.assertTrue(entry.exists())

    def test_what_others_left(self):
        entry = self.warm()
        key, long_ago = entry.stem, time.time() - 2 * 3600
        left = [self.cache / f"{key}-1234abcd.tmp", self.cache / f"{key}-1234abcd.tmp-5678.tmp"]
        kept = [self.cache / f"{key}-aaaaaaaa.tmp", self.cache / "notes.tmp", self.cache / "x.includes"]
        for path in left + kept:
            path.write_text("x")
            os.utime(path, (long_ago, long_ago) if path != kept[0] else None)
        self.check(["-DOTHER"])
        self.assertEqual([path.exists() for path in left + kept], [False, False, True, True, True])

    def test_killed(self):
        plain = self.run_one(None)
        for delay in (0.005, 0.01, 0.02, 0.03, 0.05, 0.08):
            process = subprocess.Popen(self.command(self.cache), cwd=self.folder, stdout=subprocess.DEVNULL)
            time.sleep(delay)
            process.kill()
            process.wait()
            self.assertEqual(plain, self.run_one(self.cache))
            shutil.rmtree(self.cache, ignore_errors=True)


if __name__ == "__main__":
    CAPLET = str(Path(sys.argv.pop(1)).resolve())
    unittest.main()
