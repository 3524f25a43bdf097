# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The life of an API through the commands: record, release, append, refuse, retire, rename, generate, verify, check."""

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
FLIP = "CAPLET_SLOT(on_error = -1) int geo_flip(int way);"


class Commands(unittest.TestCase):
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
        return done.stdout if status == 0 else done.stderr

    def interface(self):
        return json.loads((self.folder / "geo.caplet.json").read_text())

    def slots(self):
        return [(s["index"], s["name"], s.get("since", 1), s.get("retired", False)) for s in self.interface()["slots"]]

    def files(self):
        return {p.relative_to(self.folder): (p.read_bytes(), p.stat().st_mtime_ns)
                for p in self.folder.rglob("*") if p.is_file()}

    def released(self, *declarations):
        self.header(*declarations)
        self.caplet("record", "geo.h")
        self.caplet("release", "1.0")

    def test_record_writes_the_interface_file_and_says_what_is_new(self):
        self.header(NORM, AREA)
        self.assertEqual(self.caplet("record", "geo.h"),
                         "geo.caplet.json: API 1.1, 2 slots\n  new: slot 0 geo_norm\n  new: slot 1 geo_area\n")
        self.assertEqual(self.caplet("record", "geo.h"), "geo.caplet.json is up to date\n")
        self.assertEqual(self.slots(), [(0, "geo_norm", 1, False), (1, "geo_area", 1, False)])

    def test_dry_run_writes_nothing(self):
        self.header(NORM)
        before = self.files()
        text = self.caplet("record", "geo.h", "--dry-run")
        self.assertEqual(self.files(), before)
        self.caplet("record", "geo.h")
        self.assertEqual((self.folder / "geo.caplet.json").read_text(), text)

    def test_both_front_ends_dump_the_same(self):
        self.header(NORM, FLIP)
        self.caplet("record", "geo.h")
        self.assertEqual(self.caplet("dump", "geo.h"), self.caplet("dump", "geo.caplet.json"))
        self.assertEqual(self.caplet("dump", "geo.h"), (self.folder / "geo.caplet.json").read_text())

    def test_release_seals_a_minor_and_a_new_slot_begins_the_next(self):
        self.released(NORM)
        history = self.interface()["history"]
        self.assertEqual([(h["minor"], h["version"]) for h in history], [(1, "1.0")])
        self.assertEqual(self.caplet("release", "1.0.1"), "geo.caplet.json: API 1.1 is already released\n")
        self.header(AREA, NORM)
        self.caplet("record", "geo.h")
        self.assertEqual(self.slots(), [(0, "geo_norm", 1, False), (1, "geo_area", 2, False)])
        self.assertEqual(self.interface()["minor"], 2)
        self.assertEqual(self.interface()["history"], history)
        self.caplet("release", "1.1")
        self.assertEqual([h["version"] for h in self.interface()["history"]], ["1.0", "1.1"])

    def test_what_is_not_released_may_still_change(self):
        self.released(NORM)
        self.header(NORM, AREA, FLIP)
        self.caplet("record", "geo.h")
        self.header(NORM, FLIP.replace("int way", "long way"))
        self.caplet("record", "geo.h")
        self.assertEqual(self.slots(), [(0, "geo_norm", 1, False), (1, "geo_flip", 2, False)])

    def test_a_break_of_a_released_minor_is_refused(self):
        self.released(NORM, AREA)
        before = self.files()
        self.header(NORM.replace("int n", "long n"), AREA)
        text = self.caplet("record", "geo.h", status=1)
        self.assertIn("geo.h:5:53: error: slot 0 geo_norm: parameter 2 `n` was `int`, is `long`; compiled consumers are "
                      "refused, and consumers may no longer compile (A,S) [PARAM_TYPE_CHANGED]", text)
        self.assertIn("or begin the next abi: caplet record --new-abi", text)
        self.header(AREA)
        text = self.caplet("record", "geo.h", status=1)
        self.assertIn("slot 0 geo_norm: is gone; compiled consumers are refused", text)
        self.assertIn("hint: restore it, or retire it: caplet record --retire geo_norm\n", text)
        self.assertEqual(self.files()[pathlib.Path("geo.caplet.json")], before[pathlib.Path("geo.caplet.json")])

    def test_record_says_which_option_it_wants(self):
        way, point = "enum geo_way { GEO_UP = 1 };", "struct CAPLET_LAYOUT() geo_point { double x, y; };"
        go = "CAPLET_SLOT() int geo_go(enum geo_way way, struct geo_point *p);"
        self.released(NORM, way, point, go)
        self.header(NORM.replace("geo_norm", "geo_length"), way, point, go)
        self.assertIn("if it is `geo_length` now: caplet record --rename geo_norm geo_length; if it is gone: "
                      "caplet record --retire geo_norm", self.caplet("record", "geo.h", status=1))
        self.caplet("record", "geo.h", "--rename", "geo_norm", "geo_length")
        for old, new in (("geo_point.x", "geo_point.lon"), ("geo_way.GEO_UP", "geo_way.GEO_NORTH"),
                         ("geo_point", "geo_place")):
            before, after = old.split(".")[-1], new.split(".")[-1]
            way, point, go = (text.replace(before, after, 2) if before != "x" else text.replace(" x,", " lon,")
                              for text in (way, point, go))
            self.header(NORM.replace("geo_norm", "geo_length"), way, point, go)
            self.assertIn(f"caplet record --rename {old} {new}\n", self.caplet("record", "geo.h", status=1))
            self.caplet("record", "geo.h", "--rename", old, new)
            self.assertEqual(self.caplet("record", "geo.h"), "geo.caplet.json is up to date\n")
        fingerprint = self.interface()["history"][0]["fingerprint"]
        self.assertEqual(self.interface()["records"][0]["was"], "geo_point")
        self.caplet("check", "geo.h")
        self.assertEqual(self.interface()["history"][0]["fingerprint"], fingerprint)

    def test_a_break_of_sources_and_of_the_contract_is_refused_unless_approved(self):
        limit = "#define GEO_MAX 8\nCAPLET_CONSTANT(GEO_MAX);"
        self.released(NORM, FLIP, limit)
        self.header(NORM, FLIP.replace("-1", "-2"), limit)
        self.assertIn("(A*) [ERROR_CONVENTION_CHANGED]", self.caplet("record", "geo.h", status=1))
        self.header(NORM, FLIP)
        self.assertIn("constant GEO_MAX: is gone; consumers may no longer compile (S) [CONST_REMOVED]",
                      self.caplet("record", "geo.h", status=1))
        document = self.interface()
        document["approvals"] = [{"finding": "CONST_REMOVED constant GEO_MAX", "reason": "nobody used it"}]
        (self.folder / "geo.caplet.json").write_text(json.dumps(document))
        self.caplet("record", "geo.h")
        self.assertNotIn("constants", self.interface())

    def test_retire_keeps_the_place(self):
        self.released(NORM, AREA)
        self.assertIn("still exports `geo_norm`", self.caplet("record", "geo.h", "--retire", "geo_norm", status=2))
        self.header(AREA)
        self.assertIn("did you mean `geo_norm`?", self.caplet("record", "geo.h", "--retire", "geo_nor", status=2))
        self.caplet("record", "geo.h", "--retire", "geo_norm")
        self.assertEqual(self.slots(), [(0, "geo_norm", 1, True), (1, "geo_area", 1, False)])
        self.assertEqual(self.caplet("record", "geo.h"), "geo.caplet.json is up to date\n")
        self.caplet("check", "geo.h")

    def test_rename_keeps_the_identity(self):
        self.released(NORM)
        self.header(NORM.replace("geo_norm", "geo_length"))
        self.caplet("record", "geo.h", status=1)
        self.caplet("record", "geo.h", "--rename", "geo_norm", "geo_length")
        self.assertEqual(self.interface()["slots"][0]["was"], "geo_norm")
        self.caplet("check", "geo.h")
        self.header(NORM)
        self.caplet("record", "geo.h", "--rename", "geo_length", "geo_norm")
        self.assertNotIn("was", self.interface()["slots"][0])

    POINT = "struct CAPLET_LAYOUT() geo_point { double x; };"
    OPAQUE = "struct CAPLET_HANDLE() geo_point;"
    MOVE = "CAPLET_SLOT() void geo_move(struct geo_point *p);"

    def test_hide_keeps_the_layout(self):
        self.released(self.POINT, self.MOVE)
        self.assertIn("no handle of the header", self.caplet("record", "geo.h", "--hide", "geo_point", status=2))
        self.header(self.OPAQUE, self.MOVE)
        self.assertIn("or record it: caplet record --hide geo_point", self.caplet("record", "geo.h", status=1))
        self.assertIn("did you mean `geo_point`?", self.caplet("record", "geo.h", "--hide", "geo_pont", status=2))
        self.caplet("record", "geo.h", "--hide", "geo_point")
        file = self.interface()
        self.assertNotIn("records", file)
        self.assertEqual([one["name"] for one in file["handles"] + file["hidden_records"]], ["geo_point", "geo_point"])
        self.caplet("check", "geo.h")
        self.assertEqual(self.caplet("record", "geo.h"), "geo.caplet.json is up to date\n")
        self.caplet("release", "1.1")
        self.header(self.POINT, self.MOVE)  # and back
        self.caplet("record", "geo.h")
        self.assertNotIn("hidden_records", self.interface())
        self.caplet("check", "geo.h")
        self.header(self.POINT.replace("double", "float"), self.MOVE)
        self.assertIn("[FIELD_RETYPED]", self.caplet("record", "geo.h", status=1))

    def test_hidden_and_exposed_as_something_else(self):
        self.released(self.POINT, self.MOVE)
        self.header(self.OPAQUE, self.MOVE)
        self.caplet("record", "geo.h", "--hide", "geo_point")
        self.header(self.POINT.replace("double", "float"), self.MOVE)
        self.assertIn("[FIELD_RETYPED]", self.caplet("record", "geo.h", status=1))

    def test_hiding_what_no_release_has_leaves_nothing(self):
        self.header(self.POINT, self.MOVE)
        self.caplet("record", "geo.h")
        self.header(self.OPAQUE, self.MOVE)
        self.caplet("record", "geo.h", "--hide", "geo_point")
        self.assertNotIn("hidden_records", self.interface())

    def test_a_capsule_moves(self):
        self.released(NORM)
        first = self.interface()["history"][0]["fingerprint"]
        moved = HEADER.replace("_core._C_API\"", "_impl._C_API\"%s") % ("%s", NORM)
        (self.folder / "geo.h").write_text(moved % "")
        self.assertIn("record it: caplet record --rename geo._core._C_API geo._impl._C_API",
                      self.caplet("record", "geo.h", status=1))
        rename = ["record", "geo.h", "--rename", "geo._core._C_API", "geo._impl._C_API"]
        self.assertIn("its alias `geo._core._C_API` is gone; compiled consumers are refused at load (L) [CAPSULE_PATH_CHANGED]",
                      self.caplet(*rename, status=1))
        (self.folder / "geo.h").write_text(moved % ', aliases = "geo._core._C_API"')
        self.caplet(*rename)
        file = self.interface()
        self.assertEqual((file["capsule"], file["was"], file["aliases"]),
                         ("geo._impl._C_API", "geo._core._C_API", ["geo._core._C_API"]))
        self.caplet("check", "geo.h")
        self.header(NORM)
        self.caplet("record", "geo.h", "--rename", "geo._impl._C_API", "geo._core._C_API", status=1)
        self.assertEqual(self.interface()["history"][0]["fingerprint"], first)

    def test_new_abi_begins_again(self):
        self.released(NORM, AREA)
        first = self.interface()["history"][0]["fingerprint"]
        self.header(AREA.replace("double w", "float w"))
        self.caplet("record", "geo.h", "--new-abi")
        self.assertEqual((self.interface()["abi"], self.slots()), (2, [(0, "geo_area", 1, False)]))
        self.assertEqual(self.interface()["history"],
                         [{"abi": 1, "minor": 1, "version": "1.0", "fingerprint": first}])
        self.caplet("release", "2.0")
        self.caplet("check", "geo.h")

    def test_check_names_the_slots_that_differ(self):
        self.assertIn("[file-unreadable]", self.caplet("check", "geo.h", status=2))
        self.header(NORM)
        self.assertIn("caplet record geo.h",
                      self.caplet("check", "geo.h", status=2))
        self.caplet("record", "geo.h")
        self.assertEqual(self.caplet("check", "geo.h"), "")
        self.header(NORM.replace("int n", "long n"), AREA)
        text = self.caplet("check", "geo.h", status=1)
        self.assertIn("geo.h:5:22: error: slot 0 geo_norm: its type is `double (const double *, long)`, recorded is "
                      "`double (const double *, int)` [interface-differs]\n", text)
        self.assertIn("geo.h:6:22: error: slot 1 geo_area: is not recorded [interface-differs]\n", text)
        self.assertIn("hint: run `caplet record geo.h`", text)

    def test_an_edited_history_is_found(self):
        self.released(NORM)
        path = self.folder / "geo.caplet.json"
        path.write_text(path.read_text().replace('"int"', '"long"'))
        self.assertIn("[released-changed]", self.caplet("check", "geo.caplet.json", status=1))
        self.assertIn("[released-changed]", self.caplet("generate", "geo.caplet.json", "--out", "out", status=1))
        self.assertFalse((self.folder / "out").exists())

    def test_generate_writes_only_what_changed(self):
        self.header(NORM)
        self.assertEqual(self.caplet("generate", "geo.h", "--out", "out", "--print-outputs").split(),
                         ["out/geo_provider.h", "out/geo_provider.c", "out/geo_capi.h"])
        before = self.files()
        self.caplet("generate", "geo.h", "--out", "out")
        self.assertEqual(self.files(), before)
        self.caplet("generate", "geo.h", "--out", "out", "--verify")
        (self.folder / "out" / "geo_capi.h").write_text("edited")
        self.assertIn("out/geo_capi.h: error: the generated file is not up to date [stale-output]",
                      self.caplet("generate", "geo.h", "--out", "out", "--verify", status=1))
        self.assertEqual((self.folder / "out" / "geo_capi.h").read_text(), "edited")

    def test_generate_refuses_a_stale_interface_file(self):
        self.header(NORM)
        self.caplet("record", "geo.h")
        self.header(NORM, AREA)
        text = self.caplet("generate", "geo.h", "--out", "out", "--record-hint", "make geo-record", status=1)
        self.assertIn("slot 1 geo_area: is not recorded [interface-differs]", text)
        self.assertIn("hint: make geo-record", text)
        self.assertFalse((self.folder / "out").exists())

    def test_both_front_ends_generate_the_same(self):
        self.header(NORM, FLIP)
        self.caplet("record", "geo.h")
        self.caplet("generate", "geo.h", "--out", "a")
        self.caplet("generate", "geo.caplet.json", "--out", "b", "--", "-DIGNORED")
        for name in ("geo_provider.h", "geo_provider.c", "geo_capi.h"):
            self.assertEqual((self.folder / "a" / name).read_bytes(), (self.folder / "b" / name).read_bytes())

    def test_depfile_without_what_is_written(self):
        self.header(NORM)
        self.caplet("generate", "geo.h", "--out", "out", "--bundle-runtime", "--", "-Iout")
        self.caplet("generate", "geo.h", "--out", "out", "--bundle-runtime", "--depfile", "d", "--stamp", "stamp", "--", "-Iout")
        self.assertTrue((self.folder / "out" / "caplet" / "annotate.h").exists())
        read = (self.folder / "d").read_text()
        self.assertIn("geo.h", read)
        self.assertNotIn("out/caplet/annotate.h", read)

    def test_depfile_and_stamp(self):
        (self.folder / "my types.h").write_text("typedef int geo_way;\n")
        self.header('#include "my types.h"', FLIP)
        self.caplet("generate", "geo.h", "--out", "out", "--depfile", "d", "--stamp", "stamp")
        self.assertEqual((self.folder / "stamp").read_bytes(), b"")
        lines = (self.folder / "d").read_text().split(" \\\n  ")
        self.assertEqual(lines[0], "stamp:")
        self.assertEqual(os.path.basename(lines[1]), "geo.h")
        self.assertIn("my\\ types.h", [os.path.basename(line.strip()) for line in lines])

    def test_nothing_is_written_where_something_can_not_be(self):
        self.header(NORM)
        (self.folder / "out").mkdir()
        (self.folder / "out" / "geo_capi.h").mkdir()
        self.assertIn("out/geo_capi.h: error: can't write the file",
                      self.caplet("generate", "geo.h", "--out", "out", status=2))
        self.assertEqual(sorted(p.name for p in (self.folder / "out").iterdir()), ["geo_capi.h"])

    def test_usage(self):
        self.assertIn("did you mean `record`?", self.caplet("recrod", status=2))
        self.assertIn("usage: caplet COMMAND", self.caplet("--help"))
        self.assertIn("--retire", self.caplet("record", "--help"))
        self.assertIn("[usage]", self.caplet("generate", "geo.h", status=2))
        self.assertRegex(self.caplet("--version"), r"^caplet \d+\.\d+\.\d+ \(Clang \d+\.\d+\.\d+\)\n$")


if __name__ == "__main__":
    CAPLET = os.path.abspath(sys.argv.pop(1))
    unittest.main()
