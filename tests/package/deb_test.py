# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The Debian package: cpack makes it, dpkg installs it into a folder, README's example works from there, and nothing
stays when it is removed.

Usage: deb_test.py BUILD WORK
"""

import os
import pathlib
import shutil
import sys
import sysconfig
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "projects" / "python"))
from steps import run  # noqa: E402

HELLO = ROOT / "examples" / "hello"
SUFFIX = sysconfig.get_config_var("EXT_SUFFIX")
SKIPPED = 77
BUILD = WORK = None


def files(folder):
    return {path.relative_to(folder).as_posix(): path for path in folder.rglob("*")}


class Root:
    """A folder as dpkg's root. Its database says that what this machine has is installed, so dependencies count."""

    def __init__(self, folder):
        shutil.rmtree(folder, ignore_errors=True)
        self.folder, self.database = folder / "root", folder / "dpkg"
        self.folder.mkdir(parents=True)
        shutil.copytree(
            "/var/lib/dpkg", self.database, ignore=shutil.ignore_patterns("lock*", "*.postinst", "triggers")
        )
        (self.database / "triggers").mkdir()
        self.dpkg = ["dpkg", f"--instdir={self.folder}", f"--admindir={self.database}", f"--log={folder / 'log'}"]

    def caplet(self, *arguments):
        return run(self.folder / "usr" / "bin" / "caplet", *arguments)


class Package(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        made = WORK / "made"
        shutil.rmtree(made, ignore_errors=True)
        run("cpack", "-G", "DEB", "-B", made, cwd=BUILD)
        (cls.deb,) = made.glob("caplet_*.deb")

    def test_what_is_in_it(self):
        content = WORK / "content"
        shutil.rmtree(content, ignore_errors=True)
        run("dpkg-deb", "-x", self.deb, content)
        inside = files(content)
        for name in (
            "bin/caplet",
            "include/caplet/caplet.h",
            "share/man/man1/caplet.1.gz",
            "share/doc/caplet/copyright",
        ):
            self.assertIn(f"usr/{name}", inside)
        for name in ("bash-completion/completions/caplet", "fish/vendor_completions.d/caplet.fish"):
            self.assertIn(f"usr/share/{name}", inside)
        own = [str(folder).encode() for folder in (ROOT, BUILD)]
        leaks = [
            name for name, path in inside.items() if path.is_file() and any(one in path.read_bytes() for one in own)
        ]
        self.assertEqual(leaks, [], "names folders of the machine that built it")
        self.assertNotRegex(run("readelf", "-d", content / "usr" / "bin" / "caplet"), r"RPATH|RUNPATH")

    @unittest.skipIf(shutil.which("lintian") is None, "lintian is not installed")
    def test_lintian_finds_no_error(self):
        run("lintian", "--fail-on", "error", "--allow-root", self.deb)

    def test_installed_used_and_removed(self):
        root = Root(WORK / "scratch")
        run(*root.dpkg, "--install", self.deb)
        self.assertRegex(root.caplet("--version"), r"^caplet \d+\.\d+\.\d+ \(LLVM ")
        self.use(root)
        run(*root.dpkg, "--purge", "caplet")
        self.assertEqual(sorted(files(root.folder)), [])

    def use(self, root):
        """The example that README shows."""
        work = WORK / "hello"
        shutil.rmtree(work, ignore_errors=True)
        root.caplet("generate", HELLO / "provider" / "hello.h", "--bundle-runtime", "--out", work)
        flags = ["-shared", "-fPIC", "-I", sysconfig.get_path("include"), "-I", work, "-I", HELLO / "provider"]
        sources = [HELLO / "provider" / "hello.c", work / "hello_provider.c"]
        run("cc", *flags, *sources, "-o", work / f"hello{SUFFIX}")
        run("cc", *flags, HELLO / "consumer" / "party.c", "-o", work / f"party{SUFFIX}")
        code = "import party; print(party.welcome())"
        self.assertEqual(run(sys.executable, "-c", code, cwd=work), "Hello, everybody!\n")


if __name__ == "__main__":
    BUILD, WORK = (pathlib.Path(sys.argv.pop(1)).resolve() for _ in range(2))
    if shutil.which("dpkg") is None or shutil.which("cpack") is None or os.geteuid() != 0:
        print("skipped: dpkg installs for root only, and on Debian")
        sys.exit(SKIPPED)
    unittest.main()
