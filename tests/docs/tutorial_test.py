# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Follows docs/tutorial.md by its own commands, in one shell, and compares what they print. Its files are those of
examples/hello, and so are the lines that README shows.

    python3 tests/docs/tutorial_test.py CAPLET

    ```c FILE           is written to FILE
    ```sh               runs, and must succeed
    ```sh fails         its last command must fail
    ```sh in the ...    is for people
    ```text             what the commands before print, both streams
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
HELLO = ROOT / "examples" / "hello"
CAPLET = None


def blocks(page="tutorial.md"):
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    return re.findall(r"^```(.+?)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def without_licence(path):
    return re.sub(r"\A/\* SPDX.*?\*/\n", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)


class Shell:
    """One shell for the whole page, as a reader has one."""

    def __init__(self, folder, caplet):
        environment = dict(
            os.environ,
            PATH=f"{pathlib.Path(caplet).resolve().parent}{os.pathsep}{os.environ['PATH']}",
            PYTHONDONTWRITEBYTECODE="1",
        )
        self.process = subprocess.Popen(
            ["sh"],
            cwd=folder,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def run(self, commands):
        """The status of the last command, and all that was printed."""
        self.process.stdin.write(f'{commands}\necho " status $?"\n')
        self.process.stdin.flush()
        printed = ""
        for line in self.process.stdout:
            if line.startswith(" status "):
                return int(line.split()[1]), printed
            printed += line
        raise AssertionError(f"the shell ended:\n{printed}")

    def close(self):
        self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()


def follow(test, page, caplet):
    """Does what the page says, in a folder of its own; how many commands ran."""
    with tempfile.TemporaryDirectory() as folder:
        shell = Shell(folder, caplet)
        test.addCleanup(shell.close)
        ran, printed = 0, ""
        for kind, text in blocks(page):
            language, _, rest = kind.partition(" ")
            if language == "c":
                (pathlib.Path(folder) / rest).write_text(text)
            elif language == "text":
                test.assertEqual(printed, text)
            elif not rest.startswith("in "):
                status, printed = shell.run(text)
                test.assertEqual(status != 0, rest == "fails", text + printed)
                ran += 1
    return ran


class Tutorial(unittest.TestCase):
    def test_every_step_does_what_the_page_says(self):
        self.assertGreater(follow(self, "tutorial.md", CAPLET), 8)

    def test_its_files_are_those_of_the_example(self):
        files = {rest.partition(" ")[2]: text for rest, text in blocks() if rest.startswith("c ")}
        self.assertEqual(sorted(files), ["consumer/party.c", "provider/hello.c", "provider/hello.h"])
        for name, text in files.items():
            self.assertEqual(without_licence(HELLO / name), text)

    def test_readme_shows_lines_of_the_example(self):
        readme = (ROOT / "README.md").read_text(encoding="utf-8")
        shown = re.search(r"^```c\n(.*?)^```$", readme, re.MULTILINE | re.DOTALL)[1]
        parts = re.split(r"^/\* (\w+/\w+\.[ch]).*\*/\n", shown, flags=re.MULTILINE)[1:]
        self.assertEqual(parts[::2], ["provider/hello.h", "provider/hello.c", "consumer/party.c"])
        for name, text in zip(parts[::2], parts[1::2]):
            rest = (HELLO / name).read_text(encoding="utf-8").splitlines()
            for line in filter(None, text.splitlines()):
                self.assertIn(line, rest)
                rest = rest[rest.index(line) + 1 :]  # in their order

    def test_every_step_says_what_it_prints(self):
        """Whatever prints is followed by what."""
        kinds = [kind for kind, _ in blocks()]
        for kind, following in zip(kinds, kinds[1:]):
            if kind == "sh fails":
                self.assertEqual(following, "text")


if __name__ == "__main__":
    CAPLET = sys.argv.pop(1)
    if shutil.which("python3-config") is None:
        print("skipped: no python3-config, which comes with Python's headers")
        sys.exit(77)
    unittest.main()
