# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""`check --fix` and `diff --fix` where a header, an interface file and a baseline meet; tests/breaking/fix.py has every
rule.

What is mended goes to stderr; then follows what a check without `--fix` would say.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

CAPLET = None

HEADER = """\
#ifndef GEO_H
#define GEO_H
#include <caplet/annotate.h>
CAPLET_API(geo, capsule = "geo._core._C_API", distribution = "geo");
%s
#endif
"""
NORM = "CAPLET_SLOT() double geo_norm(const double *v, int n);"
AREA = "CAPLET_SLOT() double geo_area(double w, double h);"
FLIP = "CAPLET_SLOT() int geo_flip(int way);"
POINT = "struct CAPLET_LAYOUT() geo_point { double x, y; };\nCAPLET_SLOT() void geo_use(struct geo_point *p);"
UP_TO_DATE = "no changes; suggested version: API 1.1\n"
GIT = {
    "GIT_AUTHOR_NAME": "a",
    "GIT_AUTHOR_EMAIL": "a@b",
    "GIT_COMMITTER_NAME": "a",
    "GIT_COMMITTER_EMAIL": "a@b",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}


class Fix(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.file = self.folder / "geo.caplet.json"

    def header(self, *declarations):
        (self.folder / "geo.h").write_text(HEADER % "\n".join(declarations))

    def run_caplet(self, *arguments):
        return subprocess.run(
            [CAPLET, *arguments], cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )

    def caplet(self, *arguments, status=0):
        done = self.run_caplet(*arguments)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done.stdout, done.stderr

    def released(self, *declarations):
        self.header(*declarations)
        self.caplet("record", "geo.h")
        self.caplet("release", "1.0")
        (self.folder / "old.caplet.json").write_bytes(self.file.read_bytes())

    def edit(self, change):
        document = json.loads(self.file.read_text())
        change(document)
        self.file.write_text(json.dumps(document, indent=2) + "\n")

    def fix(self, *arguments, status=0, left=""):
        """What was mended; a second run mends nothing more, and says what was left."""
        out, err = self.caplet(*arguments, "--fix", status=status)
        once = {path.name: path.read_bytes() for path in self.folder.glob("*.*")}
        said = "".join(line + "\n" for line in err.splitlines() if ": fixed " in line)
        self.assertEqual(err, said + left)
        self.assertEqual(self.caplet(*arguments, "--fix", status=status), (out, left))
        self.assertEqual(self.caplet(*arguments, status=status), (out, left))
        self.assertEqual({path.name: path.read_bytes() for path in self.folder.glob("*.*")}, once)
        return said

    def slots(self):
        return [
            (s["index"], s["name"], s.get("since", 1), s.get("was"), s.get("retired", False))
            for s in json.loads(self.file.read_text())["slots"]
        ]

    def test_records_what_the_header_appended(self):
        self.released(NORM)
        self.header(AREA, NORM)
        self.assertEqual(
            self.fix("check", "geo.h"),
            "geo.caplet.json: fixed interface-differs slot 1 geo_area: it is recorded\n"
            "geo.caplet.json: fixed interface-differs API geo: it is recorded\n",
        )
        fixed = self.file.read_bytes()
        (self.folder / "old.caplet.json").replace(self.file)
        self.caplet("record", "geo.h")
        self.assertEqual(self.file.read_bytes(), fixed)

    def test_retires_what_the_header_lost(self):
        self.released(NORM, AREA)
        self.header(AREA)
        self.assertEqual(
            self.fix("check", "geo.h"), "geo.caplet.json: fixed SLOT_REMOVED slot 0 geo_norm: `geo_norm` is retired\n"
        )
        fixed = self.file.read_bytes()
        (self.folder / "old.caplet.json").replace(self.file)
        self.caplet("record", "geo.h", "--retire", "geo_norm")
        self.assertEqual(self.file.read_bytes(), fixed)

    def test_records_a_rename_that_can_be_nothing_else(self):
        self.released(POINT)
        self.header(POINT.replace(" x,", " lon,"))
        self.assertEqual(
            self.fix("check", "geo.h"),
            "geo.caplet.json: fixed FIELD_RENAMED struct geo_point: `x` is recorded as its first name\n",
        )
        fixed = self.file.read_bytes()
        (self.folder / "old.caplet.json").replace(self.file)
        self.caplet("record", "geo.h", "--rename", "geo_point.x", "geo_point.lon")
        self.assertEqual(self.file.read_bytes(), fixed)

    def test_a_guess_is_left(self):
        """Retired or renamed, that is a decision: the refusal of `record` names both."""
        for gone, kept in ((NORM, FLIP), (FLIP, NORM)):
            self.released(NORM, FLIP)
            before = self.file.read_bytes()
            self.header(gone.replace("geo_", "geo_new_"), kept)
            _, refusal = self.caplet("record", "geo.h", status=1)
            _, differs = self.caplet("check", "geo.h", status=1)
            self.assertIn("caplet record --rename geo_", refusal)
            self.assertEqual(self.caplet("check", "geo.h", "--fix", status=1), ("", refusal + differs))
            self.assertEqual(self.file.read_bytes(), before)
            self.file.unlink()
            (self.folder / "old.caplet.json").unlink()

    def test_nothing_is_written_where_one_change_needs_a_decision(self):
        self.released(NORM, AREA)
        before = self.file.read_bytes()
        self.header(NORM.replace("int n", "long n"))
        _, err = self.caplet("check", "geo.h", "--fix", status=1)
        self.assertIn("[PARAM_TYPE_CHANGED]", err)
        self.assertNotIn("fixed", err)
        self.assertEqual(self.file.read_bytes(), before)

    def test_gives_back_what_was_released(self):
        """A `since` that was edited makes the file contradict its history, so no comparison is reached without the fix."""
        self.released(NORM, AREA)
        good = self.file.read_bytes()
        self.edit(lambda document: (document["slots"][1].update(since=2), document.update(minor=2)))
        self.assertIn("[released-changed]", self.caplet("check", "geo.h", "--against", "old.caplet.json", status=1)[1])
        self.assertEqual(
            self.fix("check", "geo.h", "--against", "old.caplet.json", left=UP_TO_DATE),
            "geo.caplet.json: fixed SLOT_SINCE_INVALID slot 1 geo_area: it is as in `old.caplet.json`\n",
        )
        self.assertEqual(self.file.read_bytes(), good)

    def test_both_at_once(self):
        """The header moved on, and the file was edited."""
        self.released(NORM, AREA)
        self.edit(lambda document: document.update(history=[]))
        self.header(NORM, AREA, FLIP)
        _, err = self.caplet("check", "geo.h", "--against", "old.caplet.json", "--fix")
        self.assertEqual(
            err.splitlines()[:3],
            [
                "geo.caplet.json: fixed interface-differs slot 2 geo_flip: it is recorded",
                "geo.caplet.json: fixed HISTORY_EDITED API geo: it is as in `old.caplet.json`",
                "geo.caplet.json: fixed MINOR_NOT_BUMPED slot 2 geo_flip: it is in the next minor",
            ],
        )
        self.assertEqual(
            self.slots(),
            [(0, "geo_norm", 1, None, False), (1, "geo_area", 1, None, False), (2, "geo_flip", 2, None, False)],
        )

    def test_what_is_left_decides_the_exit_status(self):
        self.released(NORM, AREA)
        old = (self.folder / "old.caplet.json").read_bytes()

        def change(document):
            document["slots"][0]["returns"] = "float"
            document["slots"].pop(1)
            document["history"] = []

        self.edit(change)
        out, err = self.caplet("diff", "old.caplet.json", "geo.caplet.json", "--fix", status=1)
        self.assertEqual(
            err,
            "geo.caplet.json: fixed SLOT_REMOVED slot 1 geo_area: `geo_area` is retired\n"
            "geo.caplet.json: fixed HISTORY_EDITED API geo: it is as in `old.caplet.json`\n",
        )
        self.assertIn("[RETURN_CHANGED]", out)
        self.assertNotIn("[SLOT_REMOVED]", out)
        self.assertEqual(self.caplet("diff", "old.caplet.json", "geo.caplet.json", "--fix", status=1), (out, ""))
        self.assertEqual((self.folder / "old.caplet.json").read_bytes(), old)

    def test_a_retired_slot_keeps_its_types(self):
        self.released(POINT, NORM)

        def change(document):
            del document["records"]
            document["slots"].pop(0)
            document["slots"][0]["index"] = 0

        self.edit(change)
        self.caplet("diff", "old.caplet.json", "geo.caplet.json", "--fix")
        self.assertEqual(self.slots(), [(0, "geo_use", 1, None, True), (1, "geo_norm", 1, None, False)])
        self.assertEqual([one["name"] for one in json.loads(self.file.read_text())["records"]], ["geo_point"])

    def test_two_renames_of_the_same_shape_are_left(self):
        two = "struct CAPLET_LAYOUT() geo_%s { double x; };\nCAPLET_SLOT() void geo_use_%s(struct geo_%s *p);"
        self.released(two % ("a", "a", "a"), two % ("b", "b", "b"))
        text = self.file.read_text().replace("struct geo_a", "struct geo_c").replace('"geo_a"', '"geo_c"')
        text = text.replace("struct geo_b", "struct geo_d").replace('"geo_b"', '"geo_d"')
        self.file.write_text(text)
        out, err = self.caplet("diff", "old.caplet.json", "geo.caplet.json", "--fix", status=1)
        self.assertEqual((err, self.file.read_text()), ("", text))
        self.assertIn("caplet record --rename geo_a geo_c\n", out)

    def test_what_is_approved_is_left(self):
        self.released(NORM, AREA)
        self.edit(lambda document: (document["slots"].pop(1), document.update(history=[])))
        self.edit(
            lambda document: document.update(
                approvals=[
                    {"finding": "SLOT_REMOVED slot 1 geo_area", "reason": "never worked"},
                    {"finding": "HISTORY_EDITED API geo", "reason": "the release was withdrawn"},
                ]
            )
        )
        before = self.file.read_bytes()
        _, err = self.caplet("diff", "old.caplet.json", "geo.caplet.json", "--fix")
        self.assertEqual((err, self.file.read_bytes()), ("", before))

    def test_the_next_abi_is_nobodys_to_begin_but_its_history_can_be_mended(self):
        self.released(NORM, AREA)
        self.header(AREA)
        self.caplet("record", "geo.h", "--new-abi")
        good = self.file.read_bytes()
        self.edit(lambda document: document.update(history=[]))
        self.assertEqual(
            self.caplet("diff", "old.caplet.json", "geo.h", "--fix")[1],
            "geo.caplet.json: fixed HISTORY_EDITED API geo: it is as in `old.caplet.json`\n",
        )
        self.assertEqual(self.file.read_bytes(), good)

    def test_a_baseline_of_git_is_read_only(self):
        def git(*arguments):
            return subprocess.run(
                ["git", *arguments],
                cwd=self.folder,
                env={**os.environ, **GIT},
                check=True,
                stdout=subprocess.PIPE,
                text=True,
            ).stdout

        self.released(NORM, AREA)
        git("init", "-q")
        git("add", ".")
        git("commit", "-q", "-m", "one")
        self.edit(lambda document: document["slots"].pop(0))
        self.edit(lambda document: document["slots"][0].update(index=0))
        self.caplet("check", "geo.caplet.json", "--against", "git:HEAD", "--fix")
        self.assertEqual(self.slots(), [(0, "geo_norm", 1, None, True), (1, "geo_area", 1, None, False)])
        self.assertEqual(git("status", "--porcelain"), " M geo.caplet.json\n")

    def test_a_document_on_stdout_stays_one(self):
        self.released(NORM, AREA)
        self.edit(lambda document: document["slots"].pop(1))
        for name in ("json", "sarif"):
            out, _ = self.caplet("diff", "old.caplet.json", "geo.caplet.json", "--fix", "--format", name)
            json.loads(out)

    def test_bad_input_is_reported_once_and_not_written(self):
        self.released(NORM)
        self.file.write_text("{")
        _, err = self.caplet("check", "geo.h", "--fix", status=2)
        self.assertEqual(err.count("[json-syntax]"), 1, err)
        self.assertEqual(self.file.read_text(), "{")
        self.file.unlink()
        self.assertIn("[no-interface-file]", self.caplet("check", "geo.h", "--fix", status=2)[1])
        self.assertFalse(self.file.exists())


if __name__ == "__main__":
    CAPLET = os.path.abspath(sys.argv.pop(1))
    unittest.main()
