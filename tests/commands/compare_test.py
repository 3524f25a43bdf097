# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Comparing interfaces through the commands: diff, check --against, rules; what is printed where, and what fails."""

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
FLIP = "CAPLET_SLOT(on_error = -1) int geo_flip(int way);"
AREA = "CAPLET_SLOT() double geo_area(double w, double h);"
GIT = {
    "GIT_AUTHOR_NAME": "a",
    "GIT_AUTHOR_EMAIL": "a@b",
    "GIT_COMMITTER_NAME": "a",
    "GIT_COMMITTER_EMAIL": "a@b",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}


class Compare(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def header(self, *declarations):
        (self.folder / "geo.h").write_text(HEADER % "\n".join(declarations))

    def caplet(self, *arguments, status=0):
        done = subprocess.run(
            [CAPLET, *arguments], cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done.stdout, done.stderr

    def git(self, *arguments):
        subprocess.run(
            ["git", *arguments],
            cwd=self.folder,
            env={**os.environ, **GIT},
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def released(self, *declarations):
        self.header(*declarations)
        self.caplet("record", "geo.h")
        self.caplet("release", "1.0")
        (self.folder / "old.caplet.json").write_bytes((self.folder / "geo.caplet.json").read_bytes())

    def broken(self):
        """Released, then edited by a hand that does not know what the file is for."""
        self.released(NORM, AREA)
        path = self.folder / "geo.caplet.json"
        document = json.loads(path.read_text())
        document["slots"][0]["parameters"][1]["type"] = "long"
        document["history"] = []
        path.write_text(json.dumps(document, indent=2))

    def test_diff_prints_findings_and_fails(self):
        self.broken()
        out, err = self.caplet("diff", "old.caplet.json", "geo.caplet.json", status=1)
        self.assertEqual(err, "")
        self.assertIn(
            "slot 0 geo_norm: parameter 2 `n` was `int`, is `long`, which differs on x86_64-linux-gnu, "
            "arm64-apple-darwin only; compiled consumers are refused, and "
            "consumers may no longer compile (A,S) [PARAM_TYPE_CHANGED]",
            out,
        )
        self.assertIn("[HISTORY_EDITED]", out)
        self.assertTrue(out.endswith("suggested version: API 2.1\n"), out)

    def test_fail_on_chooses(self):
        self.released(NORM)
        self.header(NORM, AREA)
        self.caplet("record", "geo.h")
        out, _ = self.caplet("diff", "old.caplet.json", "geo.caplet.json")
        self.assertTrue(out.endswith("1 finding, 0 stop; suggested version: API 1.2\n"), out)
        self.caplet("diff", "old.caplet.json", "geo.caplet.json", "--fail-on", "F", status=1)
        self.assertIn("[usage]", self.caplet("diff", "old.caplet.json", "geo.h", "--fail-on", "B", status=2)[1])

    def test_a_header_without_an_interface_file_is_numbered_as_record_would(self):
        self.released(NORM)
        (self.folder / "geo.caplet.json").unlink()
        self.header(AREA, NORM)
        out, _ = self.caplet("diff", "old.caplet.json", "geo.h")
        self.assertIn("slot 1 geo_area: is new; needs a new minor (F) [SLOT_APPENDED]", out)
        self.header(AREA)
        self.assertIn("slot 0 geo_norm: is gone", self.caplet("diff", "old.caplet.json", "geo.h", status=1)[0])

    def test_equal_interfaces(self):
        self.released(NORM)
        self.assertEqual(
            self.caplet("diff", "old.caplet.json", "geo.h"), ("no changes; suggested version: API 1.1\n", "")
        )

    def test_check_against_a_file_speaks_on_stderr(self):
        self.released(NORM)
        self.header(NORM, AREA)
        self.caplet("record", "geo.h")
        for baseline in ("old.caplet.json", "file:old.caplet.json"):
            out, err = self.caplet("check", "geo.h", "--against", baseline)
            self.assertEqual(out, "")
            self.assertIn("note: slot 1 geo_area: is new", err)

    def test_check_against_git(self):
        self.released(NORM, AREA)
        folder = self.folder / "sub"
        folder.mkdir()
        (folder / "geo.h").write_bytes((self.folder / "geo.h").read_bytes())
        (folder / "geo.caplet.json").write_bytes((self.folder / "geo.caplet.json").read_bytes())
        self.git("init", "-q")
        self.git("add", ".")
        self.git("commit", "-q", "-m", "one")
        self.git("tag", "-a", "v1", "-m", "annotated")
        self.caplet("check", "geo.h", "--against", "git:v1")
        self.caplet("check", "sub/geo.h", "--against", "git:HEAD")
        self.caplet("check", "sub/geo.caplet.json", "--against", "git:v1:old.caplet.json")
        self.assertIn("git has no `v2` here", self.caplet("check", "geo.h", "--against", "git:v2", status=2)[1])
        self.assertIn(
            "[baseline-unreadable]", self.caplet("check", "geo.h", "--against", "git:v1:none.json", status=2)[1]
        )
        self.header(NORM)
        self.caplet("record", "geo.h", "--retire", "geo_area")
        err = self.caplet("check", "geo.h", "--against", "git:v1")[1]
        self.assertIn("note: slot 1 geo_area: is retired, and raises when it is called", err)
        self.assertIn("recorded as retired [SLOT_RETIRED]", err)

    def test_what_is_not_released_may_break_unless_asked(self):
        self.header(NORM)
        self.caplet("record", "geo.h")
        old = (self.folder / "geo.caplet.json").read_text()
        (self.folder / "old.caplet.json").write_text(old)
        (self.folder / "geo.caplet.json").write_text(old.replace('"int"', '"long"'))
        self.assertIn("[UNRELEASED_CHANGED]", self.caplet("diff", "old.caplet.json", "geo.caplet.json")[0])
        self.assertIn(
            "[PARAM_TYPE_CHANGED]",
            self.caplet("diff", "--as-released", "old.caplet.json", "geo.caplet.json", status=1)[0],
        )

    def test_an_approval_lets_a_finding_through(self):
        self.broken()
        path = self.folder / "geo.caplet.json"
        document = json.loads(path.read_text())
        document["history"] = json.loads((self.folder / "old.caplet.json").read_text())["history"]
        document["approvals"] = [{"finding": "PARAM_TYPE_CHANGED slot 0 geo_norm", "reason": "never used"}]
        path.write_text(json.dumps(document))
        out, _ = self.caplet("diff", "old.caplet.json", "geo.caplet.json")
        self.assertIn("approved: never used [PARAM_TYPE_CHANGED]", out)

    def formatted(self, name):
        self.broken()
        return self.caplet("diff", "old.caplet.json", "geo.caplet.json", "--format", name, status=1)[0]

    def test_json(self):
        report = json.loads(self.formatted("json"))
        self.assertEqual(
            (report["old"], report["new"], report["fails"], report["suggested_version"]),
            ("old.caplet.json", "geo.caplet.json", True, "API 2.1"),
        )
        finding = next(one for one in report["findings"] if one["rule"] == "PARAM_TYPE_CHANGED")
        self.assertEqual(
            (finding["severity"], finding["subject"], finding["stops"], finding["new"]["file"]),
            ("A,S", "slot 0 geo_norm", True, "geo.caplet.json"),
        )
        self.assertGreater(finding["new"]["line"], 1)

    def test_sarif_has_what_the_standard_requires(self):
        """Its `required`, its enumerations and the references between its parts, by hand; sarif_schema_test.py has the
        schema itself where it can be fetched."""
        report = json.loads(self.formatted("sarif"))
        self.assertEqual(report["version"], "2.1.0")
        self.assertEqual(len(report["runs"]), 1)
        run = report["runs"][0]
        self.assertTrue(set(run) <= {"tool", "invocations", "columnKind", "results", "properties"}, run.keys())
        self.assertIn(run["columnKind"], ("utf16CodeUnits", "unicodeCodePoints"))
        driver = run["tool"]["driver"]
        self.assertEqual(driver["name"], "caplet")
        ids = [rule["id"] for rule in driver["rules"]]
        self.assertEqual(len(ids), len(set(ids)))
        for rule in driver["rules"]:
            for key in ("shortDescription", "fullDescription", "help"):
                self.assertTrue(rule[key]["text"])
        for result in run["results"]:
            self.assertEqual(ids[result["ruleIndex"]], result["ruleId"])
            self.assertIn(result["level"], ("none", "note", "warning", "error"))
            self.assertTrue(result["message"]["text"])
            for location in result["locations"] + result.get("relatedLocations", []):
                physical = location["physicalLocation"]
                self.assertTrue(physical["artifactLocation"]["uri"])
                region = physical["region"]
                self.assertTrue(region["startLine"] >= 1 and region["startColumn"] >= 1)
                self.assertGreaterEqual(region.get("endColumn", region["startColumn"]), region["startColumn"])
        self.assertEqual(set(ids), {result["ruleId"] for result in run["results"]})

    def test_github(self):
        lines = self.formatted("github").splitlines()
        self.assertTrue(all(line.startswith(("::error ", "::notice ", "::warning ")) for line in lines), lines)
        self.assertTrue(any("title=PARAM_TYPE_CHANGED,file=geo.caplet.json,line=" in line for line in lines), lines)
        self.assertTrue(any("%0A" in line for line in lines), lines)

    def test_markdown(self):
        text = self.formatted("markdown")
        self.assertTrue(text.startswith("### `geo.caplet.json` against `old.caplet.json`\n\n| |"), text)
        self.assertIn("| **stops** | `PARAM_TYPE_CHANGED` | A,S |", text)

    def differing(self):
        """A header that breaks what was released, and is not recorded."""
        self.released(NORM, AREA)
        self.header(NORM.replace("int n", "long n"), AREA, FLIP)

    CHECK = ("check", "geo.h", "--against", "old.caplet.json")

    def test_a_header_that_is_not_recorded_is_judged_all_the_same(self):
        self.differing()
        out, err = self.caplet(*self.CHECK, status=1)
        self.assertEqual(out, "")
        self.assertIn(
            "slot 0 geo_norm: its `type` is `double (const double *, long)`, recorded is "
            "`double (const double *, int)` [interface-differs]\n",
            err,
        )
        self.assertIn("slot 2 geo_flip: is not recorded [interface-differs]\n", err)
        self.assertEqual(err.count("hint: run `caplet record geo.h`\n"), 1, err)
        self.assertIn(
            "parameter 2 `n` was `int`, is `long`, which differs on x86_64-linux-gnu, arm64-apple-darwin only; "
            "compiled consumers are refused",
            err,
        )
        self.assertIn("(F) [SLOT_APPENDED]", err)
        self.assertTrue(err.endswith("; suggested version: API 2.1\n"), err)
        self.assertNotIn("[released-changed]", err)  # what the file says of releases is as it was
        self.assertIn(
            "[PARAM_TYPE_CHANGED]",
            self.caplet("check", "geo.h", "--against", "old.caplet.json", "--fail-on", "X", status=1)[1],
        )

    def test_a_header_that_has_no_interface_file_is_judged_all_the_same(self):
        self.differing()
        (self.folder / "geo.caplet.json").unlink()
        err = self.caplet(*self.CHECK, status=2)[1]
        self.assertIn("[PARAM_TYPE_CHANGED]", err)
        self.assertIn("slot 2 geo_flip: is new; needs a new minor (F) [SLOT_APPENDED]", err)
        self.assertIn("the header has no interface file [no-interface-file]", err)

    def test_an_edited_release_is_judged_all_the_same(self):
        self.released(NORM, AREA)
        path = self.folder / "geo.caplet.json"
        path.write_text(path.read_text().replace('"int"', '"long"'))
        err = self.caplet("check", "geo.caplet.json", "--against", "old.caplet.json", status=1)[1]
        self.assertIn("[released-changed]", err)
        self.assertIn("[PARAM_TYPE_CHANGED]", err)

    def test_record_names_the_platforms(self):
        self.differing()
        self.assertIn(
            "which differs on x86_64-linux-gnu, arm64-apple-darwin only", self.caplet("record", "geo.h", status=1)[1]
        )

    FORMATS = ("json", "sarif", "github", "markdown")

    def ids(self, name, text):
        """What a document says: of each finding and message, its id, and whether it stops."""
        if name == "json":
            all_of_it = json.loads(text)
            return {(one["rule"], one["stops"]) for one in all_of_it["findings"]} | {
                (one["id"], one["level"] == "error") for one in all_of_it["messages"]
            }
        if name == "sarif":
            run = json.loads(text)["runs"][0]
            for one in run["results"]:
                self.assertEqual(run["tool"]["driver"]["rules"][one["ruleIndex"]]["id"], one["ruleId"])
                self.assertTrue(one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"])
            return {(one["ruleId"], one["level"] == "error") for one in run["results"]}
        if name == "github":
            return {
                (line.split("title=")[1].split(",")[0].split("::")[0], line.startswith("::error"))
                for line in text.splitlines()
            }
        return {
            (line.split("`")[1], line.startswith("| **stops**"))
            for line in text.splitlines()
            if line.startswith(("| **stops**", "|  |"))
        }

    def test_every_format_has_all_that_was_found(self):
        self.differing()
        document = json.loads((self.folder / "geo.caplet.json").read_text())
        document["approvals"] = [{"finding": "SLOT_REMOVED slot 1 geo_area", "reason": "once"}]
        (self.folder / "geo.caplet.json").write_text(json.dumps(document))
        expected = {
            ("interface-differs", True),
            ("PARAM_TYPE_CHANGED", True),
            ("SLOT_APPENDED", False),
            ("stale-approval", True),
            ("ABI_NOT_BUMPED", True),
            ("PLATFORM_TYPE", False),
        }
        for name in self.FORMATS:
            self.assertEqual(self.ids(name, self.caplet(*self.CHECK, "--format", name, status=1)[0]), expected, name)
        self.assertEqual(
            self.ids("json", self.caplet("check", "geo.h", "--format", "json", status=1)[0]),
            {("interface-differs", True)},
        )

    def test_every_format_is_a_document_where_there_is_nothing_to_say(self):
        self.released(NORM)
        for arguments in (
            ("check", "geo.h"),
            ("check", "geo.caplet.json"),
            self.CHECK,
            ("diff", "old.caplet.json", "geo.h"),
        ):
            for name in self.FORMATS:
                out, err = self.caplet(*arguments, "--format", name)
                self.assertEqual((self.ids(name, out), err), (set(), ""))
        self.assertEqual(self.caplet("check", "geo.h"), ("", ""))
        report = json.loads(self.caplet("check", "geo.h", "--format", "json")[0])
        self.assertEqual((report["fails"], report["complete"], report["suggested_version"]), (False, True, "API 1.1"))

    def test_every_format_is_a_document_where_the_input_is_bad(self):
        self.released(NORM)
        (self.folder / "bad.caplet.json").write_text("{")
        for arguments, wrong in (
            (("check", "bad.caplet.json"), "json-syntax"),
            (("check", "none.h"), "file-unreadable"),
            (("check", "geo.h", "--against", "none.json"), "file-unreadable"),
            (("check", "geo.h", "--profile", "pdp-11"), "unknown-profile"),
            (("diff", "bad.caplet.json", "geo.h"), "json-syntax"),
            (("diff", "geo.h", "none.caplet.json"), "file-unreadable"),
        ):
            for name in self.FORMATS:
                out, err = self.caplet(*arguments, "--format", name, status=2)
                self.assertEqual(self.ids(name, out), {(wrong, True)}, out)
                self.assertIn(f"[{wrong}]", err)
        report = json.loads(self.caplet("check", "none.h", "--format", "json", status=2)[0])
        self.assertEqual((report["fails"], report["complete"]), (True, False))
        run = json.loads(self.caplet("check", "none.h", "--format", "sarif", status=2)[0])["runs"][0]
        self.assertFalse(run["invocations"][0]["executionSuccessful"])
        out = self.caplet("check", "geo.h", "geo.caplet.json", "--format", "sarif", status=2)[0]
        self.assertEqual(self.ids("sarif", out), {("usage", True)})

    def test_rules(self):
        out, _ = self.caplet("rules")
        self.assertIn("SLOT_REMOVED", out)
        self.assertTrue(self.caplet("rules", "SLOT_REMOVED")[0].startswith("SLOT_REMOVED (A,S): a slot is gone"))
        self.assertIn("did you mean `SLOT_MOVED`?", self.caplet("rules", "SLOT_MOVE", status=2)[1])


if __name__ == "__main__":
    CAPLET = os.path.abspath(sys.argv.pop(1))
    unittest.main()
