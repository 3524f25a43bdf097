# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Arrays of pointers that macros cast: adopted, checked, recorded, compared, and what their providers state.

python3 tests/adopt/arrays_test.py CAPLET
"""

import json
import pathlib
import sys
import unittest

import adopt_test
from adopt_test import TABLE, Adopt

ARRAY = """\
#ifndef GEO_TARGET
#define GEO_TARGET 2
#endif
static void **GEO_API;
#define geo_abi (*(unsigned (*)(void))GEO_API[0])
#define geo_version (*(int (*)(void))GEO_API[1])
#define geo_norm (*(double (*)(const double *v, int n))GEO_API[3])
#define geo_old (*(void (*)(int))GEO_API[5])
#if GEO_TARGET >= 2
#define geo_scale (*(void (*)(double *v, int n, double by))GEO_API[8])
#endif
"""
ADOPT_ARRAY = ["adopt", "t.h", "--array", "GEO_API", "--capsule", "pkg.mod._C_API", "--version", "geo_version"]


class Arrays(Adopt):
    """An array after it was adopted: check, record and dump read it again as its file says."""

    def setUp(self):
        super().setUp()
        self.write(ARRAY)
        self.caplet(*ADOPT_ARRAY, "--abi", "geo_abi==2", "--define", "GEO_TARGET=2")
        self.path = self.folder / "geo.caplet.json"
        self.before = self.path.read_bytes()

    def edit(self, *edits, text=ARRAY):
        for old, new in edits:
            self.assertIn(old, text)
            text = text.replace(old, new)
        self.write(text)

    def slots(self):
        return {
            slot["name"]: (slot["index"], slot.get("since", 1), slot.get("until"))
            for slot in json.loads(self.path.read_text())["slots"]
        }

    def test_it_is_read_again(self):
        self.assertEqual(self.caplet("check", "t.h"), ("", ""))
        self.assertEqual(self.caplet("record", "t.h")[0], "geo.caplet.json is up to date\n")
        self.assertEqual(self.caplet("dump", "t.h")[0].encode(), self.before)
        self.assertEqual(self.caplet("dump", "geo.caplet.json")[0].encode(), self.before)
        self.assertEqual(self.caplet(*ADOPT_ARRAY, "--define", "GEO_TARGET=2")[0], "geo.caplet.json is up to date\n")
        self.caplet("generate", "t.h", "--out", "out")

    def test_it_is_read_with_what_was_defined(self):
        self.edit(("#define GEO_TARGET 2", "#define GEO_TARGET 1"))
        self.caplet("check", "t.h")

    def test_a_place_moves(self):
        self.edit(("GEO_API[3]", "GEO_API[4]"))
        self.assertIn(
            "t.h:7:9: error: slot 4 geo_norm: its `index` is `4`, recorded is `3`",
            self.caplet("check", "t.h", status=1)[1],
        )
        err = self.caplet("record", "t.h", status=1)[1]
        self.assertIn("slot 4 geo_norm: had the index 3", err)
        self.assertIn("hint: give it back its place in the array", err)
        self.assertEqual(self.path.read_bytes(), self.before)

    def test_a_type_changes(self):
        self.edit(("double by", "float by"))
        self.assertIn("[PARAM_TYPE_CHANGED]", self.caplet("record", "t.h", status=1)[1])

    def test_a_hole_is_filled(self):
        """What is behind it doesn't move."""
        self.edit(("#if GEO", "#define geo_more (*(int (*)(void))GEO_API[6])\n#if GEO"))
        out = self.caplet("record", "t.h")[0]
        self.assertIn("new: slot 6 geo_more", out)
        self.assertEqual(self.slots()["geo_more"], (6, 2, None))
        self.assertEqual(self.caplet("record", "t.h")[0], "geo.caplet.json is up to date\n")

    def test_nothing_tells_of_what_is_new(self):
        document = json.loads(self.before)
        del document["foreign"]["version"]
        self.path.write_text(json.dumps(document))
        self.edit(("#if GEO", "#define geo_more (*(int (*)(void))GEO_API[6])\n#if GEO"))
        self.assertIn(
            "slot 6 geo_more: is new, and nothing tells whether a provider has it (X) [VERSION_NOT_RAISED]",
            self.caplet("record", "t.h", status=1)[1],
        )

    def test_a_slot_ends(self):
        self.edit(("#define geo_old (*(void (*)(int))GEO_API[5])\n", ""))
        err = self.caplet("record", "t.h", status=1)[1]
        self.assertIn("slot 5 geo_old: is gone", err)
        self.assertIn("hint: restore it; if it is gone: caplet record --end geo_old", err)
        self.assertIn("  ended: geo_old\n", self.caplet("record", "t.h", "--end", "geo_old")[0])
        self.assertEqual(self.slots()["geo_old"], (5, 1, 1))
        self.assertEqual(json.loads(self.path.read_text())["minor"], 2)
        self.assertEqual(self.caplet("check", "t.h"), ("", ""))
        self.write(ARRAY)
        self.caplet("record", "t.h")
        self.assertEqual(self.slots()["geo_old"], (5, 1, None))

    def test_a_place_is_used_again(self):
        """By macros of the header of before, whoever uses the place calls something else, recorded or not."""
        self.edit(("geo_old (*(void (*)(int))", "geo_new (*(int (*)(void))"))
        for end in ([], ["--end", "geo_old"]):
            err = self.caplet("record", "t.h", *end, status=1)[1]
            self.assertIn("slot 5 geo_new: is new in the place of `geo_old`", err)
            self.assertIn("[SLOT_REUSED]", err)
        self.caplet("record", "t.h", "--new-abi")
        self.assertEqual(self.slots()["geo_new"], (5, 1, None))
        self.assertNotIn("geo_old", self.slots())

    def test_what_can_not_end(self):
        self.assertIn(
            "--end: the header still has `geo_old`", self.caplet("record", "t.h", "--end", "geo_old", status=2)[1]
        )
        self.assertIn("did you mean `geo_old`?", self.caplet("record", "t.h", "--end", "geo_ol", status=2)[1])
        self.write(TABLE, "s.h")
        self.caplet("adopt", "s.h", "--struct", "table", "--capsule", "pkg.mod._C_API")
        self.write(TABLE.replace("  double (*last)(double x);\n", ""), "s.h")
        err = self.caplet("record", "s.h", "--interface", "table.caplet.json", "--end", "last", status=2)[1]
        self.assertIn("--end: the slots of this table have no places of their own", err)

    def test_what_providers_state_is_kept_and_can_be_stated_anew(self):
        document = json.loads(self.before)
        document["foreign"]["checks"] = [{"of": "geo_version", "at_least": 1}]
        document["slots"][2]["on_error"] = -1
        self.path.write_text(json.dumps(document))
        self.caplet("record", "t.h")
        kept = json.loads(self.path.read_text())
        self.assertEqual(kept["foreign"]["checks"], document["foreign"]["checks"])
        self.assertEqual(kept["foreign"]["abi"], {"of": "geo_abi", "equals": 2})
        again = [*ADOPT_ARRAY, "--define", "GEO_TARGET=2"]
        err = self.caplet(*again, "--abi", "geo_abi==3", status=1)[1]
        self.assertIn("the breaking number `geo_abi` had to be 2, must be 3; compiled consumers are refused", err)
        self.caplet(*again, "--abi", "geo_abi==3", "--new-abi")
        stated = json.loads(self.path.read_text())
        self.assertEqual((stated["abi"], stated["foreign"]["abi"]["equals"]), (2, 3))
        self.assertEqual(stated["foreign"]["checks"], document["foreign"]["checks"])

    def test_releases(self):
        again = [*ADOPT_ARRAY, "--versions", "GEO_TARGET=1:1.0,2:1.2", "--name", "again"]
        self.caplet(*again)
        document = json.loads((self.folder / "again.caplet.json").read_text())
        self.assertEqual(document["minor"], 2)
        self.assertEqual({slot["name"]: slot.get("since", 1) for slot in document["slots"]}["geo_scale"], 2)
        self.assertEqual(self.caplet(*again)[0], "again.caplet.json is up to date\n")
        self.write(ARRAY + "#define geo_more (*(int (*)(void))GEO_API[9])\n")
        err = self.caplet("record", "t.h", "--interface", "again.caplet.json", status=2)[1]
        self.assertIn("the minor is 3, but `releases` has the numbers of 2 only", err)
        document["foreign"]["version"]["releases"].append({"value": 3, "version": "1.3"})
        (self.folder / "again.caplet.json").write_text(json.dumps(document))
        self.assertIn("API 1.3", self.caplet("record", "t.h", "--interface", "again.caplet.json")[0])


if __name__ == "__main__":
    adopt_test.CAPLET = pathlib.Path(sys.argv[1]).resolve()
    unittest.main(argv=sys.argv[:1])
