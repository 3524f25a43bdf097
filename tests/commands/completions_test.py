# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Completions as shells complete them, and the manual page as man formats it. A shell that isn't installed is skipped.

Usage: completions_test.py CAPLET
"""

import os
import pathlib
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

CAPLET = None
# What is typed, the last word unfinished -> what may stand there.
ASKED = {
    ("re",): {"record", "release", "requires"},
    ("generate", "--t"): {"--target", "--templates"},
    ("generate", "--target", "co"): {"consumer", "conformance"},
    ("check", "--format", "j"): {"json"},
    ("rules", "TYPEDEF_"): {"TYPEDEF_REMOVED", "TYPEDEF_TARGET_CHANGED"},
    ("completions", ""): {"bash", "zsh", "fish"},
}


def caplet(*arguments):
    return subprocess.run([CAPLET, *arguments], capture_output=True, text=True, check=True).stdout


def commands():
    return re.findall(r"^  (\w+) ", caplet("--help"), re.MULTILINE)


def needs(program):
    return unittest.skipIf(shutil.which(program) is None, f"{program} is not installed")


def read_until(terminal, words):
    said, end = "", time.monotonic() + 30
    while not all(word in said for word in words) and time.monotonic() < end:
        if select.select([terminal], [], [], 1)[0]:
            said += os.read(terminal, 4096).decode(errors="replace")
    return said


class Completions(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def script(self, shell):
        path = self.folder / f"_caplet.{shell}"
        path.write_text(caplet("completions", shell))
        return path

    def run_shell(self, *command):
        done = subprocess.run(command, cwd=self.folder, capture_output=True, text=True, timeout=60, check=False)
        self.assertEqual((done.returncode, done.stderr), (0, ""), done.stdout)
        return done.stdout

    @needs("bash")
    def test_bash(self):
        script = f'set -u; source "{self.script("bash")}"; COMP_WORDS=(caplet "$@"); COMP_CWORD=$#; _caplet; '
        for words, expected in ASKED.items():
            said = self.run_shell("bash", "-c", script + 'printf "%s\\n" "${COMPREPLY[@]}"', "bash", *words)
            self.assertEqual(set(said.split()), expected, words)
        for words in (("check", "--format", "=", "j"), ("check", "--format", "=")):  # as bash splits --format=j
            self.assertIn("json", self.run_shell("bash", "-c", script + 'echo "${COMPREPLY[@]}"', "bash", *words))
        for words in (("record", ""), ("generate", "--out", ""), ("record", "x.h", "--", "--")):  # files
            self.assertEqual(self.run_shell("bash", "-c", script + 'echo "${#COMPREPLY[@]}"', "bash", *words), "0\n")

    @needs("bash")
    def test_bash_knows_all_that_help_lists(self):
        script = (
            f'source "{self.script("bash")}"; COMP_WORDS=(caplet "$1" -); COMP_CWORD=2; _caplet; echo ${{COMPREPLY[@]}}'
        )
        for command in commands():
            listed = re.findall(
                r"^  (?:-\w,)?(--?[\w-]+)", caplet(command, "--help").split("Options:")[1], re.MULTILINE
            )
            said = self.run_shell("bash", "-c", script, "bash", command).split()
            self.assertEqual(set(said) - {"-h"}, set(listed), command)

    @needs("fish")
    def test_fish(self):
        script = self.script("fish")
        self.run_shell("fish", "--no-execute", script)
        for words, expected in ASKED.items():
            line = "caplet " + " ".join(words)
            said = self.run_shell("fish", "--no-config", "-c", f"source {script}; complete -C '{line}'")
            self.assertEqual({one.split("\t")[0] for one in said.splitlines()}, expected, words)

    @needs("zsh")
    def test_zsh(self):
        """At a terminal, as zsh completes nowhere else."""
        self.run_shell("zsh", "-n", self.script("zsh"))
        shutil.copy(self.script("zsh"), self.folder / "_caplet")
        setup = f"PS1=; fpath=({self.folder} $fpath); autoload -Uz compinit; compinit -u -D; unsetopt list_ambiguous"
        (self.folder / ".zshrc").write_text(f"{setup}; echo ready\n")
        for words, expected in ASKED.items():
            said = self.typed_in_zsh("caplet " + " ".join(words), expected)
            self.assertEqual([word for word in expected if word not in said], [], said)

    def typed_in_zsh(self, line, expected):
        """What is shown, until all that is expected is there, or nothing more comes."""
        environment = dict(os.environ, ZDOTDIR=str(self.folder), TERM="dumb")
        process, terminal = pty.fork()
        if process == 0:
            os.execvpe("zsh", ["zsh", "-i", "--no-global-rcs"], environment)
        try:
            read_until(terminal, {"ready"})
            os.write(terminal, line.encode() + b"\t")
            return read_until(terminal, expected)
        finally:
            os.close(terminal)
            os.waitpid(process, 0)


class Manual(unittest.TestCase):
    def formatted(self, *command):
        done = subprocess.run(command, input=caplet("man"), capture_output=True, text=True, timeout=60, check=False)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return re.sub(r"\x1b\[[\d;]*m|.\x08", "", done.stdout)

    @needs("groff")
    def test_groff_has_no_warning_and_shows_all(self):
        shown = self.formatted("groff", "-ww", "-man", "-Tascii", "-P-c")
        for command in commands():
            self.assertIn(f"caplet {command}", shown)
        for option in ("--merge", "--bundle-runtime", "--record-hint", "--version"):
            self.assertIn(option, shown)

    @needs("mandoc")
    def test_mandoc_has_one_warning(self):
        """That there is no date, which would be another in each build."""
        done = subprocess.run(
            ["mandoc", "-T", "lint", "-W", "warning"], input=caplet("man"), capture_output=True, text=True, check=False
        )
        self.assertRegex(done.stdout, r'\A\S+ \S+ WARNING: missing date, using "": TH\n\Z')


if __name__ == "__main__":
    CAPLET = os.path.abspath(sys.argv.pop(1))
    unittest.main()
