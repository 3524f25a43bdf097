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
AREA = "CAPLET_SLOT() double geo_area(double w, double h);"
GIT = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@b",
       "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}


class Compare(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def header(self, *declarations):
        (self.folder / "geo.h").write_text(HEADER % "\n".join(declarations))

    def caplet(self, *arguments, status=0):
        done = subprocess.run([CAPLET, *arguments], cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              text=True)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done.stdout, done.stderr

    def git(self, *arguments):
        subprocess.run(["git", *arguments], cwd=self.folder, env={**os.environ, **GIT}, check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

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
        self.assertIn("slot 0 geo_norm: parameter 2 `n` was `int`, is `long`, which differs on x86_64-linux-gnu, "
                      "arm64-apple-darwin only; compiled consumers are refused, and "
                      "consumers may no longer compile (A,S) [PARAM_TYPE_CHANGED]", out)
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
        self.assertEqual(self.caplet("diff", "old.caplet.json", "geo.h"), ("no changes; suggested version: API 1.1\n", ""))

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
        self.assertIn("[baseline-unreadable]",
                      self.caplet("check", "geo.h", "--against", "git:v1:none.json", status=2)[1])
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
        self.assertIn("[PARAM_TYPE_CHANGED]",
                      self.caplet("diff", "--as-released", "old.caplet.json", "geo.caplet.json", status=1)[0])

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
        self.assertEqual((report["old"], report["new"], report["fails"], report["suggested_version"]),
                         ("old.caplet.json", "geo.caplet.json", True, "API 2.1"))
        finding = next(one for one in report["findings"] if one["rule"] == "PARAM_TYPE_CHANGED")
        self.assertEqual((finding["severity"], finding["subject"], finding["stops"], finding["new"]["file"]),
                         ("A,S", "slot 0 geo_norm", True, "geo.caplet.json"))
        self.assertGreater(finding["new"]["line"], 1)

    def test_sarif_has_what_the_standard_requires(self):
        """Its `required`, its enumerations and the references between its parts, by hand; sarif_schema_test.py has the
        schema itself where it can be fetched."""
        report = json.loads(self.formatted("sarif"))
        self.assertEqual(report["version"], "2.1.0")
        self.assertEqual(len(report["runs"]), 1)
        run = report["runs"][0]
        self.assertTrue(set(run) <= {"tool", "columnKind", "results", "properties"}, run.keys())
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

    def test_rules(self):
        out, _ = self.caplet("rules")
        self.assertIn("SLOT_REMOVED", out)
        self.assertTrue(self.caplet("rules", "SLOT_REMOVED")[0].startswith("SLOT_REMOVED (A,S): a slot is gone"))
        self.assertIn("did you mean `SLOT_MOVED`?", self.caplet("rules", "SLOT_MOVE", status=2)[1])


if __name__ == "__main__":
    CAPLET = os.path.abspath(sys.argv.pop(1))
    unittest.main()
