# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The wheel where there is less than on the machine that made it: in Debian 11, with a C compiler and no LLVM, and in a root
that has no C library, no /proc and nothing else. Skipped where one can't be made: that takes root, debootstrap and a mirror.

    python3 tests/wheel/roots_test.py WORK [LLVM]
"""

import os
import pathlib
import shutil
import subprocess
import sys
import unittest
import zipfile

import wheels

WORK = MADE = None
EXAMPLE = pathlib.Path(__file__).resolve().parent / "example"
DEBIAN = ("debootstrap", "--variant=minbase", "--include=gcc,libc6-dev,python3-dev,python3-venv", "bullseye")
BARE_HEADER = """\
#include <stddef.h>
#include <caplet/annotate.h>
CAPLET_API(rx, capsule = "rx._C_API", distribution = "rx");
CAPLET_SLOT() size_t rx_count(const char *text);
"""


def chroot(root, *command):
    """What a command prints in a root, with nothing of our environment."""
    return wheels.run("chroot", root, *command, env={"PATH": "/usr/sbin:/usr/bin:/bin", "HOME": "/root", "LC_ALL": "C"})


class Roots(unittest.TestCase):
    def test_debian_11(self):
        if not shutil.which("debootstrap"):
            self.skipTest("debootstrap is not installed")
        root = WORK / "debian-11"
        if not (root / "complete").exists():
            shutil.rmtree(root, ignore_errors=True)
            subprocess.run([*DEBIAN, root], stdout=subprocess.DEVNULL, check=True)
            (root / "complete").touch()
        work = root / "mnt"
        shutil.rmtree(work, ignore_errors=True)
        shutil.copytree(EXAMPLE, work / "example")
        shutil.copy(MADE.static, work)
        self.assertIn("GLIBC 2.31", chroot(root, "ldd", "--version"))
        said = chroot(root, "sh", "/mnt/example/run.sh", "python3", f"/mnt/{MADE.static.name}", "/mnt")
        self.assertTrue(said.endswith("example: fine\n"), said)

    def test_a_bare_root(self):
        root = WORK / "bare"
        shutil.rmtree(root, ignore_errors=True)
        root.mkdir()
        with zipfile.ZipFile(MADE.static) as archive:
            (name,) = [name for name in archive.namelist() if name.endswith(".data/scripts/caplet")]
            (root / "caplet").write_bytes(archive.read(name))
        (root / "caplet").chmod(0o755)
        (root / "rx.h").write_text(BARE_HEADER)
        self.assertRegex(chroot(root, "/caplet", "--version"), r"^caplet ")
        chroot(root, "/caplet", "record", "--no-python", "rx.h")
        chroot(root, "/caplet", "generate", "--no-python", "rx.h", "--out", "generated", "--bundle-runtime")
        self.assertIn("rx_count", (root / "generated" / "rx_capi.h").read_text())
        self.assertTrue((root / "generated" / "caplet_runtime.h").exists())


if __name__ == "__main__":
    if os.geteuid() != 0:
        print("only root can chroot")
        sys.exit(wheels.SKIPPED)
    WORK, MADE = wheels.from_command_line()
    unittest.main()
