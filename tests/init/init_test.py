# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What `caplet init` writes, for each combination of its options, and what it refuses. build.py builds it.

init_test.py CAPLET [--bless]: the folders of expected/ are what EXPECTED makes, byte for byte; --bless writes them.
"""

import itertools
import json
import keyword
import os
import pathlib
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
EXPECTED = {"geometry": [], "measure": ["--cmake", "--cxx", "--consumer-of", "geometry"]}
BUILDS = {"--setuptools": "setup.py", "--cmake": "CMakeLists.txt", "--meson": "meson.build"}
CAPLET = None


def caplet(folder, *arguments):
    return subprocess.run([CAPLET, *arguments], cwd=folder, capture_output=True, text=True, timeout=60, check=False)


def files(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


class Init(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def init(self, name, *arguments):
        done = caplet(self.folder, "init", name, *arguments)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return done.stdout

    def refuses(self, said, *arguments):
        before = files(self.folder)
        done = caplet(self.folder, "init", *arguments)
        self.assertEqual((done.returncode, done.stdout, files(self.folder)), (2, "", before), arguments)
        self.assertIn(said, done.stderr)

    def test_the_bytes(self):
        for name, arguments in EXPECTED.items():
            self.init(name, *arguments)
            self.assertEqual(files(self.folder / name), files(HERE / "expected" / name))

    def test_it_says_what_it_wrote_and_what_is_next(self):
        said = self.init("geometry")
        listed = re.findall(r"^  geometry/(\S+)$", said, re.MULTILINE)
        self.assertEqual(sorted(listed), sorted(files(self.folder / "geometry")))
        self.assertEqual(said.splitlines()[0], "geometry: a provider of the C API `geometry`")
        self.assertEqual(
            said.partition("next")[2],
            ", in that folder:\n  pip install .\n  python tests/test_geometry.py\n"
            "and when src/geometry.h has changed:\n  caplet record src/geometry.h\n",
        )
        self.assertIn(
            "measure: a consumer of the C API `geometry`\n", self.init("measure", "--consumer-of", "geometry")
        )

    def test_each_combination(self):
        sides = ([], ["--consumer-of", "shapes"])
        for number, (build, cxx, side) in enumerate(itertools.product(BUILDS, ([], ["--cxx"]), sides)):
            with self.subTest(build=build, cxx=cxx, side=side):
                name = f"p{number}"
                self.init(name, build, *cxx, *side)
                written = files(self.folder / name)
                self.assertEqual([one for one in BUILDS.values() if one in written], [BUILDS[build]])
                source = f"src/{name if side else 'core'}.{'cpp' if cxx else 'c'}"
                self.assertLessEqual({"pyproject.toml", source, f"tests/test_{name}.py", ".gitignore"}, set(written))
                self.assertFalse([one for one, text in written.items() if b"{{" in text or b"\n\n\n\n" in text])
                if not side:
                    self.check_recorded(name, "hpp" if cxx else "h")

    def check_recorded(self, name, ending):
        """The interface file is what `caplet record` would write."""
        header = self.folder / name / "src" / f"{name}.{ending}"
        include = ["--", "-isystem", sysconfig.get_path("include")]
        done = caplet(self.folder, "record", header, "--dry-run", *include)
        self.assertEqual(done.stdout, header.with_suffix(".caplet.json").read_text(), done.stderr)
        self.assertEqual(json.loads(done.stdout)["name"], name)

    def test_without_a_build_system_it_is_setuptools(self):
        self.init("geometry")
        self.init("shapes", "--setuptools")
        renamed = {
            one.replace("shapes", "geometry"): text.replace(b"shapes", b"geometry").replace(b"SHAPES", b"GEOMETRY")
            for one, text in files(self.folder / "shapes").items()
        }
        self.assertEqual(files(self.folder / "geometry"), renamed)

    def test_what_the_pages_say(self):
        pages = [ROOT / "README.md", *sorted((ROOT / "docs").glob("**/*.md"))]
        shown = {one for page in pages for one in re.findall(r"`caplet init (\w+[^`]*)`", page.read_text())}
        self.assertGreater(len(shown), 5)
        for words in sorted(shown - {"NAME"}):
            self.init(*words.split())
            shutil.rmtree(self.folder / words.split()[0])

    def test_names_that_no_project_can_have(self):
        for name in ("", "9lives", "a-b", "a.b", "../a", "a b", "größe", "_a", "a_", "a" * 1001):
            self.refuses("[usage]" if not name else "[invalid-name]", name)
        for name in [*keyword.kwlist, "int", "namespace", "tests", "caplet"]:
            self.refuses("[invalid-name]", name)
        self.refuses("makes names that generated code can't have", "std", "--cxx")
        self.refuses("is that of the API", "geometry", "--consumer-of", "geometry")
        self.refuses("`lambda` can't be the name: it is a keyword of Python", "geometry", "--consumer-of", "lambda")

    def test_nothing_that_is_there_is_touched(self):
        (self.folder / "geometry" / ".git").mkdir(parents=True)
        self.refuses("geometry: error: the folder is not empty [unwritable-output]", "geometry")
        self.assertEqual(os.listdir(self.folder / "geometry"), [".git"])
        (self.folder / "shapes").write_text("a file")
        self.refuses("shapes/", "shapes")
        self.assertEqual((self.folder / "shapes").read_text(), "a file")
        (self.folder / "empty").mkdir()
        self.init("empty")

    def test_of_what_cannot_be_written_whole_nothing_stays(self):
        name = "a" * 240  # which "test_", ".py" and the name of a temporary file make too long
        self.refuses("[unwritable-output]", name)
        self.assertEqual(os.listdir(self.folder), [])


def bless():
    shutil.rmtree(HERE / "expected", ignore_errors=True)
    (HERE / "expected").mkdir()
    for name, arguments in EXPECTED.items():
        subprocess.run([CAPLET, "init", name, *arguments], cwd=HERE / "expected", check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    CAPLET = os.path.abspath(sys.argv.pop(1))
    if sys.argv[1:] == ["--bless"]:
        bless()
    else:
        unittest.main()
