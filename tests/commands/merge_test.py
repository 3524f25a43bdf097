# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Joining the interface files of two branches: caplet record --merge, by hand and as a merge driver of git."""

import copy
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

CAPLET = None


def slot(name, result="int", **more):
    return {"name": name, "returns": result, **more}


def interface(*slots, **more):
    return {
        "$schema": "caplet-1.schema.json",
        "name": "geo",
        "capsule": "geo._core._C_API",
        "language": "c",
        **more,
        "slots": list(slots),
    }


def way(*names):
    return {"enums": [{"name": "geo_way", "values": [{"name": n, "value": i} for i, n in enumerate(names)]}]}


class Merge(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def caplet(self, *arguments, status=0):
        done = subprocess.run(
            [CAPLET, *arguments], cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done.stderr

    def write(self, name, document, release=None):
        path = self.folder / name
        path.write_text(json.dumps(document))
        text = subprocess.run(
            [CAPLET, "dump", name], cwd=self.folder, capture_output=True, check=True, text=True
        ).stdout
        path.write_text(text)
        if release:
            self.caplet("release", release, name)
        return json.loads(path.read_text())

    def base(self, *slots, **more):
        """Released as 1.0."""
        return self.write("base.json", interface(*slots, **more), "1.0")

    @staticmethod
    def with_slots(document, *slots):
        """With slots in minor 2 behind what is there."""
        document = copy.deepcopy(document)
        for one in slots:
            document["slots"].append({"index": len(document["slots"]), "since": 2, **one})
        document["minor"] = 2
        return document

    def merge(self, status=0):
        err = self.caplet("record", "--merge", "base.json", "ours.json", "theirs.json", status=status)
        return err if status else json.loads((self.folder / "ours.json").read_text())

    def rows(self, document):
        return [(one["index"], one["name"], one.get("since", 1)) for one in document["slots"]]

    def test_both_appended(self):
        base = self.base(slot("a"))
        self.write("ours.json", self.with_slots(base, slot("b"), slot("c")))
        self.write("theirs.json", self.with_slots(base, slot("x"), slot("y")))
        merged = self.merge()
        self.assertEqual(self.rows(merged), [(0, "a", 1), (1, "b", 2), (2, "c", 2), (3, "x", 2), (4, "y", 2)])
        self.assertEqual((merged["minor"], merged["history"]), (2, base["history"]))
        self.assertEqual(
            (self.folder / "ours.json").read_text(),
            subprocess.run(
                [CAPLET, "dump", "ours.json"], cwd=self.folder, capture_output=True, check=True, text=True
            ).stdout,
        )

    def test_one_side_released_what_it_appended(self):
        base = self.base(slot("a"))
        self.write("ours.json", self.with_slots(base, slot("b")))
        self.write("theirs.json", self.with_slots(base, slot("x")), "1.1")
        merged = self.merge()
        self.assertEqual(self.rows(merged), [(0, "a", 1), (1, "x", 2), (2, "b", 3)])
        self.assertEqual([line["version"] for line in merged["history"]], ["1.0", "1.1"])

    def test_both_released_a_minor(self):
        base = self.base(slot("a"))
        ours = self.write("ours.json", self.with_slots(base, slot("b")), "1.1")
        self.write("theirs.json", self.with_slots(base, slot("x")), "1.1")
        self.assertIn("both sides changed `history`, each in its own way [merge-conflict]", self.merge(status=1))
        self.assertEqual(json.loads((self.folder / "ours.json").read_text()), ours)

    def test_each_side_changed_something_else(self):
        base = self.base(slot("a", doc="one"), slot("b"), **way("UP"))
        ours, theirs = copy.deepcopy(base), copy.deepcopy(base)
        ours["slots"][0]["doc"] = "two"
        theirs["slots"][0]["deprecated"] = "use b"
        ours["enums"][0]["values"].append({"name": "LEFT", "value": 5, "since": 2})
        theirs["enums"][0]["values"].append({"name": "RIGHT", "value": 6, "since": 2})
        ours["minor"] = theirs["minor"] = 2
        self.write("ours.json", ours)
        self.write("theirs.json", theirs)
        merged = self.merge()
        self.assertEqual((merged["slots"][0]["doc"], merged["slots"][0]["deprecated"]), ("two", "use b"))
        self.assertEqual(
            [(v["name"], v.get("since", 1)) for v in merged["enums"][0]["values"]],
            [("UP", 1), ("LEFT", 2), ("RIGHT", 2)],
        )

    def test_one_side_dropped_what_was_not_released(self):
        base = self.write("base.json", interface(slot("a"), slot("b"), slot("c")))
        self.write("ours.json", interface(slot("a"), slot("c")))
        self.write("theirs.json", interface(slot("a"), slot("b"), slot("c"), slot("d")))
        self.assertEqual(len(base["slots"]), 3)
        self.assertEqual(self.rows(self.merge()), [(0, "a", 1), (1, "c", 1), (2, "d", 1)])

    def test_both_changed_one_thing(self):
        base = self.base(slot("a"))
        self.write("ours.json", self.with_slots(base, slot("b", "int")))
        self.write("theirs.json", self.with_slots(base, slot("b", "double")))
        self.assertIn("both sides changed `slots, b, returns`", self.merge(status=1))

    def test_what_is_no_interface_file(self):
        self.base(slot("a"))
        (self.folder / "ours.json").write_text("{")
        (self.folder / "theirs.json").write_text("{}")
        self.assertIn("[json-syntax]", self.merge(status=2))
        self.assertIn("[usage]", self.caplet("record", "--merge", "base.json", status=2))

    def test_as_a_merge_driver_of_git(self):
        settings = {"user.name": "a", "user.email": "a@b", "merge.caplet.driver": f"'{CAPLET}' record --merge %O %A %B"}
        options = [word for key, value in settings.items() for word in ("-c", f"{key}={value}")]
        environment = dict(os.environ, GIT_CONFIG_GLOBAL=os.devnull, GIT_CONFIG_SYSTEM=os.devnull)

        def git(*words):
            subprocess.run(
                ["git", *options, *words],
                cwd=self.folder,
                env=environment,
                check=True,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
            )

        def commit(document):
            self.write("geo.caplet.json", document)
            git("add", ".")
            git("commit", "-qm", "x")

        base = self.base(slot("a"))
        (self.folder / ".gitattributes").write_text("*.caplet.json merge=caplet\n")
        git("init", "-q", "-b", "main")
        commit(base)
        git("checkout", "-qb", "theirs")
        commit(self.with_slots(base, slot("x")))
        git("checkout", "-q", "main")
        commit(self.with_slots(base, slot("b")))
        git("merge", "-q", "theirs")
        merged = json.loads((self.folder / "geo.caplet.json").read_text())
        self.assertEqual(self.rows(merged), [(0, "a", 1), (1, "b", 2), (2, "x", 2)])

    def test_what_git_left_in_conflict(self):
        """Without the driver: one command joins the three sides that git keeps."""
        options = ["-c", "user.name=a", "-c", "user.email=a@b", "-C", str(self.folder)]
        environment = dict(os.environ, GIT_CONFIG_GLOBAL=os.devnull, GIT_CONFIG_SYSTEM=os.devnull)

        def git(*words, status=0):
            done = subprocess.run(
                ["git", *options, *words], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
            self.assertEqual(done.returncode, status, words)

        def commit(document):
            self.write("sub/geo.caplet.json", document)
            git("add", ".")
            git("commit", "-qm", "x")

        base = self.base(slot("a"))
        (self.folder / "sub").mkdir()
        path = self.folder / "sub" / "geo.caplet.json"
        git("init", "-q", "-b", "main")
        commit(base)
        git("checkout", "-qb", "theirs")
        commit(self.with_slots(base, slot("x")))
        git("checkout", "-q", "main")
        self.assertEqual(
            self.caplet("record", "--merge", "sub/geo.caplet.json", status=2),
            """\
sub/geo.caplet.json: error: git has no merge of this file under way [usage]
  hint: name the three files: caplet record --merge BASE OURS THEIRS
""",
        )
        commit(self.with_slots(base, slot("b")))
        git("merge", "-q", "theirs", status=1)
        line = path.read_text().splitlines().index("<<<<<<< HEAD") + 1
        self.assertEqual(
            self.caplet("check", "sub/geo.caplet.json", status=2),
            f"""\
sub/geo.caplet.json:{line}:1: error: unresolved merge conflict [merge-conflict]
<<<<<<< HEAD
^~~~~~~
  hint: run `caplet record --merge sub/geo.caplet.json`, which joins both sides, or mend it by hand
""",
        )
        self.caplet("record", "--merge", "sub/geo.caplet.json")
        self.assertEqual(self.rows(json.loads(path.read_text())), [(0, "a", 1), (1, "b", 2), (2, "x", 2)])


if __name__ == "__main__":
    CAPLET = os.path.abspath(sys.argv.pop(1))
    unittest.main()
