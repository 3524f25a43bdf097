# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What `caplet diff` says of neighbours in the histories of real tables, beside what their projects say.

history_test.py CAPLET [--bless]: with --bless writes the table of README.md.
"""

import collections
import json
import pathlib
import subprocess
import sys
import unittest

from judged import JUDGED
from tables import TABLES

HERE = pathlib.Path(__file__).resolve().parent
README = HERE / "README.md"
CAPLET = None


def findings(one):
    pair = [HERE / one.table / f"{version}.caplet.json" for version in (one.then, one.now)]
    done = subprocess.run([CAPLET, "diff", "--format", "json", *pair], stdout=subprocess.PIPE, text=True)
    return json.loads(done.stdout)["findings"]


def breaks(found):
    """Whether it says that compiled consumers of the one before stop working."""
    return any("A" in one["severity"].split(",") for one in found)


def row(one, found):
    rules = collections.Counter(finding["rule"] for finding in found)
    listed = ", ".join(f"{count} {rule}" for rule, count in sorted(rules.items())) or "nothing"
    said = "breaks" if breaks(found) else "works"
    claimed = "breaks" if one.breaks else "works"
    return f"| {one.table} | {one.then} to {one.now} | {claimed}: {one.source} | {said}: {listed} | {one.why} |"


def table():
    head = ["| table | releases | the project | Caplet | why they differ |", "|---|---|---|---|---|"]
    return "\n".join([*head, *(row(one, findings(one)) for one in JUDGED)]) + "\n"


class History(unittest.TestCase):
    maxDiff = None

    def test_each_pair_of_neighbours_is_judged(self):
        pairs = [
            (table.name, then.version, now.version)
            for table in TABLES
            for then, now in zip(table.releases, table.releases[1:])
        ]
        self.assertEqual([(one.table, one.then, one.now) for one in JUDGED], pairs)

    def test_the_rules_are_those_expected(self):
        for one in JUDGED:
            with self.subTest(table=one.table, now=one.now):
                found = collections.Counter(finding["rule"] for finding in findings(one))
                self.assertEqual(dict(found), one.rules)

    def test_who_disagrees_says_why(self):
        for one in JUDGED:
            with self.subTest(table=one.table, now=one.now):
                self.assertEqual(breaks(findings(one)) != one.breaks, bool(one.why))

    def test_the_table_of_the_page_is_this(self):
        self.assertIn(table(), README.read_text(encoding="utf-8"))


if __name__ == "__main__":
    CAPLET = pathlib.Path(sys.argv[1]).resolve()
    if "--bless" in sys.argv:
        text = README.read_text(encoding="utf-8")
        README.write_text(text[: text.index("| table |")] + table(), encoding="utf-8")
    else:
        unittest.main(argv=sys.argv[:1])
