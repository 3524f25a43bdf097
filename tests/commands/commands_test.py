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
        done = subprocess.run(
            [CAPLET, *arguments], cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done.stdout if status == 0 else done.stderr

    def interface(self):
        return json.loads((self.folder / "geo.caplet.json").read_text())

    def slots(self):
        return [(s["index"], s["name"], s.get("since", 1), s.get("retired", False)) for s in self.interface()["slots"]]

    def files(self):
        return {
            p.relative_to(self.folder): (p.read_bytes(), p.stat().st_mtime_ns)
            for p in self.folder.rglob("*")
            if p.is_file()
        }

    def released(self, *declarations):
        self.header(*declarations)
        self.caplet("record", "geo.h")
        self.caplet("release", "1.0")

    def test_record_writes_the_interface_file_and_says_what_is_new(self):
        self.header(NORM, AREA)
        self.assertEqual(
            self.caplet("record", "geo.h"),
            "geo.caplet.json: API 1.1, 2 slots\n  new: slot 0 geo_norm\n  new: slot 1 geo_area\n",
        )
        self.assertEqual(self.caplet("record", "geo.h"), "geo.caplet.json is up to date\n")
        self.assertEqual(self.slots(), [(0, "geo_norm", 1, False), (1, "geo_area", 1, False)])

    def test_record_names_twenty_new_slots_and_counts_the_rest(self):
        self.header(*(f"CAPLET_SLOT() int geo_f{i}(void);" for i in range(22)))
        lines = self.caplet("record", "geo.h").splitlines()
        self.assertEqual(lines[0], "geo.caplet.json: API 1.1, 22 slots")
        self.assertEqual(lines[20:], ["  new: slot 19 geo_f19", "  and 2 more, 22 in all"])

    def test_record_says_what_else_it_did(self):
        self.released(NORM, AREA, FLIP, self.POINT, self.MOVE)
        self.header(
            NORM.replace("geo_norm", "geo_length"),
            '__attribute__((deprecated("use geo_turn"))) ' + FLIP,
            self.OPAQUE,
            self.MOVE,
        )
        self.assertEqual(
            self.caplet(
                "record", "geo.h", "--rename", "geo_norm", "geo_length", "--retire", "geo_area", "--hide", "geo_point"
            ).splitlines()[1:],
            [
                "  deprecated: slot 2 geo_flip: use geo_turn",
                "  renamed: geo_norm is geo_length",
                "  retired: geo_area",
                "  hidden: geo_point",
            ],
        )

    def test_an_annotation_without_parentheses_is_explained(self):
        for name, declaration in (
            ("SLOT", "CAPLET_SLOT double geo_norm(double x);"),
            ("SLOT", "CAPLET_SLOT\ndouble geo_norm(double x);"),
            ("PARAM", "CAPLET_SLOT() int geo_turn(int *ways CAPLET_PARAM, int n);"),
            ("LAYOUT", "struct CAPLET_LAYOUT geo_point { double x; };"),
            ("HANDLE", "struct CAPLET_HANDLE geo_mesh;"),
            ("ENUM", "enum CAPLET_ENUM geo_way { GEO_UP };"),
            ("CONSTANT", "CAPLET_CONSTANT GEO_MAX;"),
        ):
            self.header(declaration)
            self.assertRegex(
                self.caplet("record", "geo.h", status=2),
                rf"geo.h:5:\d+: error: (.*\n){{3}}  hint: `CAPLET_{name}` takes .*: `CAPLET_{name}\((\.\.\.)?\)`\n",
            )
        (self.folder / "geo.h").write_text("#include <caplet/annotate.h>\nCAPLET_API;\n")
        self.assertIn("`CAPLET_API(...)`", self.caplet("record", "geo.h", status=2))

    def test_a_guard_is_asked_for_where_both_headers_would_define_something(self):
        once = HEADER.replace("#ifndef GEO_H\n#define GEO_H\n", "#pragma once\n").replace("#endif\n", "")
        for declaration, is_asked in (
            (NORM, False),
            (self.OPAQUE + self.MOVE, False),
            ("typedef int geo_way; CAPLET_SLOT() geo_way geo_turn(void);", False),
            (self.POINT + self.MOVE, True),
            ("enum geo_way { GEO_UP }; CAPLET_SLOT() enum geo_way geo_turn(void);", True),
            ("#define GEO_MAX 8\nCAPLET_CONSTANT(GEO_MAX);", True),
            ("CAPLET_SLOT() extern const int geo_zero;", True),
        ):
            (self.folder / "geo.h").write_text(once % declaration)
            done = subprocess.run(
                [CAPLET, "record", "geo.h", "--dry-run"], cwd=self.folder, capture_output=True, text=True
            )
            self.assertEqual((done.returncode, "[no-include-guard]" in done.stderr), (0, is_asked), done.stderr)

    def test_release_finds_its_file_as_record_does(self):
        self.header(NORM)
        self.assertIn("caplet record geo.h", self.caplet("release", "1.0", "geo.h", status=2))
        self.caplet("record", "geo.h")
        self.assertEqual(self.caplet("release", "1.0", "geo.h"), "geo.caplet.json: API 1.1 is released as 1.0\n")
        self.header(NORM, AREA)
        self.assertIn("slot 1 geo_area: is not recorded", self.caplet("release", "1.1", "geo.h", status=1))
        self.caplet("record", "geo.h", "--interface", "geo.caplet.json")
        (self.folder / "geo.caplet.json").rename(self.folder / "api.json")
        self.assertIn("[no-interface-file]", self.caplet("release", "1.1", status=2))
        self.assertEqual(
            self.caplet("release", "1.1", "geo.h", "--interface", "api.json"), "api.json: API 1.2 is released as 1.1\n"
        )
        self.assertEqual(
            self.caplet("release", "1.2", "--interface", "api.json"), "api.json: API 1.2 is already released\n"
        )

    def test_check_without_an_input_looks_at_all_that_git_knows(self):
        self.assertIn("there is no interface file (*.caplet.json) here", self.caplet("check", status=2))
        self.header(NORM)
        self.caplet("record", "geo.h")
        self.assertEqual(self.caplet("check"), "")
        for name in ("one", "two"):
            (self.folder / name).mkdir()
            for file in ("geo.h", "geo.caplet.json"):
                (self.folder / name / file).write_bytes((self.folder / file).read_bytes())
        (self.folder / "one" / "geo.h").write_text(HEADER % AREA)
        self.assertEqual(self.caplet("check"), "")  # in no repository, of this folder only
        subprocess.run("git init -q && git add one two", shell=True, cwd=self.folder, check=True)
        self.assertIn("one/geo.h:5:22: error: slot 0 geo_area: is not recorded", self.caplet("check", status=1))
        (self.folder / "one" / "geo.h").unlink()  # then the interface file by itself
        self.assertEqual(self.caplet("check"), "")
        self.assertIn("git has no `nowhere`", self.caplet("check", "--against", "git:nowhere", status=2))

    def test_outputs_that_are_no_files_are_written_to(self):
        self.header(NORM)
        self.caplet("record", "geo.h")
        (self.folder / "null").symlink_to("/dev/null")
        self.caplet("generate", "geo.h", "--out", "out", "--depfile", "null", "--stamp", "null")
        self.assertTrue((self.folder / "null").is_symlink())
        self.assertTrue(pathlib.Path("/dev/null").is_char_device())
        self.assertIn("geo.h", self.caplet("generate", "geo.h", "--out", "out", "--depfile", "/dev/stdout"))
        os.mkfifo(self.folder / "fifo")
        self.assertIn(
            "fifo: error: can't write the file: nobody reads from it [unwritable-output]",
            self.caplet("generate", "geo.h", "--out", "new", "--depfile", "fifo", status=2),
        )
        self.assertFalse(any((self.folder / "new").iterdir()))
        os.mkfifo(self.folder / "fifo.h")
        self.assertIn(
            "fifo.h: error: is not a regular file [file-unreadable]", self.caplet("check", "fifo.h", status=2)
        )
        self.assertIn("nobody writes to it", self.caplet("check", "geo.h", "--interface", "fifo", status=2))

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

    def test_what_is_tagged_must_be_released(self):
        self.header(NORM)
        self.caplet("record", "geo.h")
        text = self.caplet("check", "geo.h", "--released", status=1)
        self.assertIn("error: API 1.1 is not released [not-released]\n", text)
        self.assertIn("hint: seal it before it ships: caplet release VERSION\n", text)
        self.caplet("check", "geo.h", "--released", "--fail-on", "X", status=1)
        self.caplet("release", "1.0")
        for arguments in (
            ("geo.h", "--released"),
            ("--released", "geo.h"),
            ("geo.caplet.json", "--released"),
            ("geo.h", "--released", "1.0"),
            ("--released", "1.0", "geo.h"),
            ("geo.h", "--released=1.0"),
        ):
            self.assertEqual(self.caplet("check", *arguments), "", arguments)
        text = self.caplet("check", "geo.h", "--released", "1.1", status=1)
        self.assertIn("error: API 1.1 was released as 1.0, not as 1.1 [not-released]\n", text)
        self.header(NORM, AREA)
        self.caplet("record", "geo.h")
        text = self.caplet("check", "geo.h", "--released", status=1)
        self.assertIn("error: API 1.2 is not released; the last one is API 1.1, as 1.0 [not-released]\n", text)
        self.assertIn("not-released", self.caplet("check", "geo.h", "--released", "1.0", status=1))
        self.caplet("check", "geo.h")  # nobody asked

    def test_helpers_are_looked_at_where_all_is_recorded(self):
        helper = "CAPLET_HELPERS_BEGIN\nstatic inline int geo_both(void) { return geo_gone(); }\nCAPLET_HELPERS_END"
        self.released(NORM, AREA)
        self.header(NORM, helper)
        text = self.caplet("check", "geo.h", status=1)
        self.assertIn("slot 1 geo_area: is recorded, but gone [interface-differs]", text)
        self.assertNotIn("helpers-broken", text)  # no code can be generated yet
        self.assertIn("[helpers-broken]", self.caplet("record", "geo.h", "--retire", "geo_area", status=2))

    def test_a_release_of_nothing(self):
        """An unset variable of a script lets nothing through."""
        self.released(NORM)
        for arguments in (("geo.h", "--released", ""), ("geo.h", "--released="), ("--released", "", "geo.h")):
            self.assertIn(
                "--released: the value is empty; is a variable not set? [usage]",
                self.caplet("check", *arguments, status=2),
            )
        self.caplet("check", "--released", "1.0")  # of all that is here
        self.caplet("check", "--released", "1.1", status=1)

    def test_a_new_abi_is_released_by_itself(self):
        self.released(NORM)
        self.header(NORM.replace("int n", "long n"))
        self.caplet("record", "geo.h", "--new-abi")
        self.assertIn("API 2.1 is not released [not-released]", self.caplet("check", "geo.h", "--released", status=1))
        self.caplet("release", "2.0")
        self.caplet("check", "geo.h", "--released", "2.0")

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
        self.assertIn(
            "geo.h:5:53: error: slot 0 geo_norm: parameter 2 `n` was `int`, is `long`, which differs on "
            "x86_64-linux-gnu, arm64-apple-darwin only; compiled consumers are refused, and consumers may no "
            "longer compile (A,S) [PARAM_TYPE_CHANGED]",
            text,
        )
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
        self.assertIn(
            "if it is `geo_length` now: caplet record --rename geo_norm geo_length; if it is gone: "
            "caplet record --retire geo_norm",
            self.caplet("record", "geo.h", status=1),
        )
        self.caplet("record", "geo.h", "--rename", "geo_norm", "geo_length")
        for old, new in (
            ("geo_point.x", "geo_point.lon"),
            ("geo_way.GEO_UP", "geo_way.GEO_NORTH"),
            ("geo_point", "geo_place"),
        ):
            before, after = old.split(".")[-1], new.split(".")[-1]
            way, point, go = (
                text.replace(before, after, 2) if before != "x" else text.replace(" x,", " lon,")
                for text in (way, point, go)
            )
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
        self.assertIn(
            "constant GEO_MAX: is gone; consumers may no longer compile (S) [CONST_REMOVED]",
            self.caplet("record", "geo.h", status=1),
        )
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
        moved = HEADER.replace('_core._C_API"', '_impl._C_API"%s') % ("%s", NORM)
        (self.folder / "geo.h").write_text(moved % "")
        self.assertIn(
            "record it: caplet record --rename geo._core._C_API geo._impl._C_API",
            self.caplet("record", "geo.h", status=1),
        )
        rename = ["record", "geo.h", "--rename", "geo._core._C_API", "geo._impl._C_API"]
        self.assertIn(
            "its alias `geo._core._C_API` is gone; compiled consumers are refused at load (L) [CAPSULE_PATH_CHANGED]",
            self.caplet(*rename, status=1),
        )
        (self.folder / "geo.h").write_text(moved % ', aliases = "geo._core._C_API"')
        self.caplet(*rename)
        file = self.interface()
        self.assertEqual(
            (file["capsule"], file["was"], file["aliases"]),
            ("geo._impl._C_API", "geo._core._C_API", ["geo._core._C_API"]),
        )
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
        self.assertEqual(self.interface()["history"], [{"abi": 1, "minor": 1, "version": "1.0", "fingerprint": first}])
        self.caplet("release", "2.0")
        self.caplet("check", "geo.h")

    def test_check_names_the_slots_that_differ(self):
        self.assertIn("[file-unreadable]", self.caplet("check", "geo.h", status=2))
        self.header(NORM)
        self.assertIn("caplet record geo.h", self.caplet("check", "geo.h", status=2))
        self.caplet("record", "geo.h")
        self.assertEqual(self.caplet("check", "geo.h"), "")
        self.header(NORM.replace("int n", "long n"), AREA)
        text = self.caplet("check", "geo.h", status=1)
        self.assertIn(
            "geo.h:5:22: error: slot 0 geo_norm: its `type` is `double (const double *, long)`, recorded is "
            "`double (const double *, int)` [interface-differs]\n",
            text,
        )
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
        self.assertEqual(
            self.caplet("generate", "geo.h", "--out", "out", "--print-outputs").split(),
            ["out/geo_provider.h", "out/geo_provider.c", "out/geo_capi.h"],
        )
        before = self.files()
        self.caplet("generate", "geo.h", "--out", "out")
        self.assertEqual(self.files(), before)
        self.caplet("generate", "geo.h", "--out", "out", "--verify")
        (self.folder / "out" / "geo_capi.h").write_text("edited")
        self.assertIn(
            "out/geo_capi.h: error: the generated file is not up to date [stale-output]",
            self.caplet("generate", "geo.h", "--out", "out", "--verify", status=1),
        )
        self.assertEqual((self.folder / "out" / "geo_capi.h").read_text(), "edited")

    def test_targets_say_which_files_they_make(self):
        listed = json.loads(self.caplet("targets", "--format", "json"))
        self.assertEqual([one["name"] for one in listed if one["default"]], ["provider", "consumer"])
        text, folder = self.caplet("targets"), pathlib.Path(__file__).resolve().parents[2] / "templates"
        for one in listed:
            described = json.loads((folder / one["name"] / "target.json").read_text(encoding="utf-8"))
            self.assertEqual([file["name"] for file in described["files"]], [file["name"] for file in one["files"]])
            self.assertIn(one["purpose"], text)
            self.assertIn(one["name"], self.caplet("generate", "--help"))
            for file in one["files"]:
                self.assertTrue((folder / file["template"]).exists(), file)
        self.assertEqual({path.parent.name for path in folder.glob("*/target.json")}, {one["name"] for one in listed})
        self.assertIn(
            "nowhere: error: there is no target.json in this folder",
            self.caplet("targets", "--templates", "nowhere", status=2),
        )

    def test_a_view_is_shown_and_nothing_written(self):
        self.header(NORM)
        self.caplet("record", "geo.h")
        before = self.files()
        shown = json.loads(self.caplet("generate", "geo.h", "--print-view", "--target", "mock", "--target", "consumer"))
        self.assertEqual(list(shown), ["consumer", "mock"])
        self.assertEqual(shown["consumer"]["functions"][0]["name"], "geo_norm")
        self.assertEqual(self.files(), before)

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
        self.caplet(
            "generate", "geo.h", "--out", "out", "--bundle-runtime", "--depfile", "d", "--stamp", "stamp", "--", "-Iout"
        )
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
        self.assertNotIn("annotate.h", "".join(lines))  # the program carries it: no file to wait for
        self.assertEqual(os.path.basename(lines[1]), "geo.h")
        self.assertIn("my\\ types.h", [os.path.basename(line.strip()) for line in lines])

    def test_clang_headers_are_those_of_the_program(self):
        """Not those that the machine may have: `-v` lists the folders."""
        self.header("#include <stddef.h>", NORM)
        done = subprocess.run(
            [CAPLET, "dump", "geo.h", "--no-python", "--", "-v"],
            cwd=self.folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("\n <caplet>/clang/include\n", done.stderr)
        self.assertNotRegex(done.stderr, r"\n \S*/clang/\d")

    def test_nothing_is_written_where_something_can_not_be(self):
        self.header(NORM)
        (self.folder / "out").mkdir()
        (self.folder / "out" / "geo_capi.h").mkdir()
        self.assertIn(
            "out/geo_capi.h: error: can't write the file", self.caplet("generate", "geo.h", "--out", "out", status=2)
        )
        self.assertEqual(sorted(p.name for p in (self.folder / "out").iterdir()), ["geo_capi.h"])

    def test_usage(self):
        self.assertIn("did you mean `record`?", self.caplet("recrod", status=2))
        self.assertIn("usage: caplet COMMAND", self.caplet("--help"))
        self.assertIn("--retire", self.caplet("record", "--help"))
        self.assertIn("[usage]", self.caplet("generate", "geo.h", status=2))
        self.assertRegex(
            self.caplet("--version"),
            r"^caplet \d+\.\d+\.\d+ \(LLVM \d+\.\d+\.\d+, protocol 1, caplet-1\.schema\.json\)\n$",
        )


if __name__ == "__main__":
    CAPLET = os.path.abspath(sys.argv.pop(1))
    unittest.main()
