# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What each build does that somebody runs who works on the provider."""

import os
import re
import shutil
import sysconfig

from steps import expect, run

SLOT = "/* more slots go here */"
SUFFIX = sysconfig.get_config_var("EXT_SUFFIX")
COMPILES = re.compile(r"core\.c\b.*-o |-o .*core\.c\b")
OUTDATED = "/* of an older build */\n"


class ByHand:
    """The commands of that person: `build` prints a line for each file that it compiles."""

    def __init__(self, projects):
        self.projects, self.folder = projects, projects.provider
        self.environment = projects.index.inside(projects.index.tools)
        self.python = projects.index.tools

    def run(self, *command, fails=False):
        return run(*command, cwd=self.folder, env=self.environment, fails=fails)

    def build(self, fails=False):
        system, tree = self.projects.options.system, self.folder / "tree"
        if system == "setuptools":
            return self.run(self.python, "setup.py", "build_ext", "--inplace", fails=fails)
        if system == "make":
            return self.run("make", f"PYTHON={self.python}", fails=fails)
        if system == "hatchling":
            return self.run(self.python, "-m", "hatchling", "build", "--target", "wheel", fails=fails)
        if not tree.exists():
            self.configure(tree)
        return (
            self.run("cmake", "--build", tree, "--verbose", fails=fails)
            if system != "meson"
            else self.run("ninja", "-v", "-C", tree, fails=fails)
        )

    def configure(self, tree):
        if self.projects.options.system == "meson":
            self.run(self.python.parent / "meson", "setup", tree)
            return
        package = run(self.python, "-m", "caplet", "--cmake-dir").strip()
        generator = self.environment.get("CMAKE_GENERATOR", "Ninja")
        self.run("cmake", "-G", generator, "-B", tree, f"-DCaplet_DIR={package}", f"-DPython_EXECUTABLE={self.python}")

    def headers(self):
        return sorted(self.folder.rglob("geometry_capi.h"))

    def outdate(self):
        """What was generated differs from what would be, and its time doesn't tell."""
        for path in self.headers():
            before = path.stat()
            path.write_text(path.read_text() + OUTDATED)
            os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))

    def is_outdated(self):
        return any(path.read_text().endswith(OUTDATED) for path in self.headers())

    def caplets(self):
        """The program, which the wheel of this test has twice: among the scripts, and where CMake's package looks."""
        return [path for path in self.python.parents[1].rglob("caplet") if path.is_file()]


def check_by_hand(projects):
    hand, row = ByHand(projects), projects.row
    for leftover in ("build", "tree"):
        shutil.rmtree(projects.provider / leftover, ignore_errors=True)
    for leftover in projects.provider.glob(f"geometry/_core{SUFFIX}"):
        leftover.unlink()
    output = hand.build()
    row.show("flags", COMPILES.search(output), "a first build generates and compiles", output)
    check_nothing_to_do(hand)
    check_newer(hand, "header", [projects.provider / "src" / "geometry.h"])
    check_newer(hand, "include", [projects.provider / "src" / "limits" / "geometry_limits.h"])
    check_newer(hand, "interface file", [projects.provider / "src" / "geometry.caplet.json"])
    check_newer(hand, "generator", hand.caplets())
    check_changed(hand)


def check_nothing_to_do(hand):
    asks_always = hand.projects.options.system == "setuptools"
    hand.outdate()
    output = hand.build()
    hand.projects.row.show("no-op", not COMPILES.search(output), "another one compiles nothing", output)
    expect(asks_always or hand.is_outdated(), "nor does it generate", output)


def check_newer(hand, cell, files):
    assert files
    hand.outdate()
    for file in files:
        os.utime(file)
    output = hand.build()
    hand.projects.row.show(cell, not hand.is_outdated(), "a newer one is generated with", output)
    check_nothing_to_do(hand)
    hand.outdate()


def check_changed(hand):
    projects = hand.projects
    projects.edit("src/limits/geometry_limits.h", "8", "9")
    output = hand.build(fails=True)
    expect("GEO_MAX_DIMENSIONS" in output, "a change of an included header is seen, and stops it", output)
    projects.edit("src/limits/geometry_limits.h", "9", "8")
    hand.build()
    projects.edit("src/geometry.h", SLOT, f"CAPLET_SLOT() double geo_twice(double x);\n{SLOT}")
    output = hand.build(fails=True)
    message = "is not recorded [interface-differs]"
    projects.row.show("stale", message in output, "the build stops and names what is not recorded", output)
    projects.record()
    output = hand.build()
    is_new = any("geo_twice" in path.read_text() for path in hand.headers())
    expect(is_new and COMPILES.search(output), "a changed header makes new code", output)
    check_nothing_to_do(hand)
