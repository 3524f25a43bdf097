#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Existing tables: what `caplet adopt` writes is what compilers see, and check, record and diff work on it.

Usage: adopt_test.py CAPLET C_COMPILER CXX_COMPILER
"""

import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import unittest

import oracle
import run

sys.path.insert(0, str(run.HERE.parent))
import interpreters  # noqa: E402

CAPLET = None
COMPILERS = {"c": [], "c++": []}
PYTHONS = interpreters.find()

TABLE = """\
struct table {
  int version;
  void (*first)(int);
  int (*second)(const char *text);
  void *reserved;
  double (*last)(double x);
};
"""
ADOPT = ["adopt", "t.h", "--struct", "table", "--capsule", "pkg.mod._C_API"]


def fields_of(document):
    """(name in the struct, offset) of every leading field and slot that has a name."""
    for field in document["foreign"].get("fields", []):
        if "name" in field:
            yield field["name"], field["offset"]
    for slot in document["slots"]:
        yield slot.get("symbol", slot["name"]), slot["offset"]


def assertions(document, header, moved_by=0):
    """A C or C++ file in which a compiler compares its offsets with the file's."""
    word = "static_assert" if document["language"] == "c++" else "_Static_assert"
    lines = [f"#include <{name}>" for name in document["foreign"].get("includes", [])]
    lines += ["#include <stddef.h>", f'#include "{header}"']
    record = document["foreign"]["struct"]
    lines += [
        f'{word}(offsetof({record}, {name}) == {offset + moved_by}, "{name}");' for name, offset in fields_of(document)
    ]
    return "\n".join(lines) + "\n"


class Adopt(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def caplet(self, *arguments, status=0):
        done = subprocess.run(
            [CAPLET, *map(str, arguments)], cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done.stdout, done.stderr

    def write(self, text, name="t.h"):
        (self.folder / name).write_text(text)

    def compiles(self, compiler, text, language, includes):
        suffix = "cpp" if language == "c++" else "c"
        self.write(text, f"offsets.{suffix}")
        standard = "-std=c++17" if language == "c++" else "-std=c11"
        done = subprocess.run(
            [compiler, standard, "-w", "-fsyntax-only", *[f"-I{path}" for path in includes], f"offsets.{suffix}"],
            cwd=self.folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        return done.returncode == 0, done.stdout

    def same_offsets(self, document, header, includes):
        language = document["language"]
        self.assertTrue(COMPILERS[language])
        for compiler in COMPILERS[language]:
            fine, output = self.compiles(compiler, assertions(document, header), language, includes)
            self.assertTrue(fine, f"{compiler}: {output}")
            fine, output = self.compiles(compiler, assertions(document, header, 1), language, includes)
            self.assertFalse(fine, f"{compiler} does not look at offsets")

    def same_indices(self, document, header, includes, least):
        for compiler in COMPILERS["c"]:
            flags = [f"-I{path}" for path in includes]
            with tempfile.TemporaryDirectory() as folder:
                count, wrong = oracle.ask(document, header, compiler, flags, pathlib.Path(folder))
            self.assertEqual(wrong, [])
            self.assertGreaterEqual(count, least)


class Offsets(Adopt):
    def test_of_pythons_tables(self):
        self.assertTrue(PYTHONS)
        for python in PYTHONS:
            include = pathlib.Path(python.include)
            for name, (header, arguments) in run.TABLES.items():
                if not (include / header).exists():  # PyPy has no pyexpat.h
                    continue
                with self.subTest(python=python.name, table=name):
                    (self.folder / "a.caplet.json").unlink(missing_ok=True)
                    self.caplet("adopt", include / header, *shlex.split(arguments), "--out", "a.caplet.json")
                    document = json.loads((self.folder / "a.caplet.json").read_text())
                    self.same_offsets(document, header, [include])
                    self.caplet("check", include / header, "--interface", "a.caplet.json")

    def test_of_forms(self):
        for folder in sorted(run.HERE.glob("forms/*")):
            with self.subTest(form=folder.name):
                document = json.loads((folder / "expect").read_text())
                includes = [folder] + [python.include for python in PYTHONS if python.is_cpython][:1]
                if "array" in document["foreign"]:
                    if document["language"] == "c":  # of which the oracle is
                        self.same_indices(document, document["header"], includes, least=3)
                else:
                    self.same_offsets(document, document["header"], includes)


class PythonsTables(Adopt):
    def adopted(self, python, name):
        header, arguments = run.TABLES[name]
        path = pathlib.Path(python.include) / header
        (self.folder / f"{python.name}.json").unlink(missing_ok=True)
        if path.exists():
            self.caplet("adopt", path, *shlex.split(arguments), "--out", f"{python.name}.json")
        return path.exists()

    def test_the_interface_files_describe_every_interpreter(self):
        """Both tables only ever grew: older headers lack slots at the end, newer ones have more there."""
        for python in PYTHONS:
            for name in run.TABLES:
                if not self.adopted(python, name):
                    continue
                with self.subTest(python=python.name, table=name):
                    ours = run.ROOT / "schemas" / f"{name}.caplet.json"
                    theirs = f"{python.name}.json"
                    if not python.is_cpython:  # PyPy's struct is its own
                        continue
                    out, _ = self.caplet("diff", ours, theirs)
                    found = {line.rsplit("[", 1)[1] for line in out.splitlines() if ": note: slot " in line}
                    self.assertLessEqual(found, {"SLOT_APPENDED]", "PARAM_RENAMED]"}, out)

    def test_pyexpat_grew(self):
        versions = {python.version_info[:2]: python for python in PYTHONS if python.is_cpython}
        if (3, 12) not in versions or (3, 13) not in versions:
            self.skipTest("needs 3.12 and 3.13")
        old, new = versions[3, 12], versions[3, 13]
        self.assertTrue(self.adopted(old, "pyexpat") and self.adopted(new, "pyexpat"))
        out, _ = self.caplet("diff", f"{old.name}.json", f"{new.name}.json")
        self.assertIn("slot 19 SetReparseDeferralEnabled: is new; needs a new minor (F) [SLOT_APPENDED]", out)
        out, _ = self.caplet("diff", f"{new.name}.json", f"{old.name}.json", status=1)
        self.assertIn("slot 19 SetReparseDeferralEnabled: is gone", out)

    def test_check_names_the_slot_of_an_edited_header(self):
        header, arguments = run.TABLES["datetime"]
        python = next(python for python in PYTHONS if python.is_cpython)
        original = (pathlib.Path(python.include) / header).read_text()
        first = "    PyTypeObject *DateType;\n"
        second = "    PyTypeObject *DateTimeType;\n"
        edits = {
            "slot 0 DateType: is recorded, but gone": (first, ""),
            "slot 0 inserted: is not recorded": (first, "    void (*inserted)(void);\n" + first),
            "slot 1 DateTimeType: its `kind` is `data`, recorded is `object`": (second, "    int DateTimeType;\n"),
            "slot 1 DateType: its `index` is `1`, recorded is `0`": (first + second, second + first),
            "API datetime: its `foreign, fields` is": (first, "    double leading;\n" + first),
        }
        flags = ["--", f"-I{python.include}"]
        self.write(original, header)
        self.caplet("adopt", header, *shlex.split(arguments), *flags)
        self.caplet("check", header, "--interface", "datetime.caplet.json", *flags)
        for message, (old, new) in edits.items():
            with self.subTest(message=message):
                self.assertIn(old, original)
                self.write(original.replace(old, new), header)
                _, err = self.caplet("check", header, "--interface", "datetime.caplet.json", *flags, status=1)
                self.assertIn(message, err)
                self.assertIn("hint: run `caplet record datetime.h --interface datetime.caplet.json`", err)


class Documented(Adopt):
    def test_the_commands_of_the_page(self):
        python = next(python for python in PYTHONS if python.is_cpython)
        programs = self.folder / "bin"
        programs.mkdir()
        for name, target in (("caplet", CAPLET), ("python3", python.executable)):
            (programs / name).symlink_to(target)
        page = (run.ROOT / "docs" / "adopting.md").read_text(encoding="utf-8")
        blocks = re.findall(r"```sh\n(.*?)```", page, re.DOTALL)
        self.assertEqual(len(blocks), 4)
        done = subprocess.run(
            ["bash", "-e", "-o", "pipefail", "-c", "".join(blocks)],
            cwd=self.folder,
            text=True,
            env=dict(os.environ, PATH=f"{programs}:{os.environ['PATH']}", PYTHONPATH=str(run.ROOT / "python")),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        self.assertEqual(done.returncode, 0, done.stdout)
        document = json.loads((self.folder / "datetime.caplet.json").read_text())
        self.assertEqual((document["abi"], len(document["slots"])), (3, 15))


class Changes(Adopt):
    """What diff, check --against and record say of a table that changes."""

    # Nobody checks a table that is filled by hand.
    UNCHECKED = "compiled consumers call or read something else unnoticed"

    def setUp(self):
        super().setUp()
        self.write(TABLE)
        self.caplet(*ADOPT, "--out", "old.json")

    def after(self, *edits):
        text = TABLE
        for old, new in edits:
            self.assertIn(old, text)
            text = text.replace(old, new)
        self.write(text)
        (self.folder / "new.json").unlink(missing_ok=True)
        self.caplet(*ADOPT, "--out", "new.json")

    def findings(self, status):
        out, _ = self.caplet("diff", "old.json", "new.json", status=status)
        return out

    def test_nothing(self):
        self.after(("int version;", "int version; /* of the table */"))
        self.assertIn("no changes", self.findings(0))

    def test_appended(self):
        self.after(("x);\n}", "x);\n  void (*more)(void);\n}"))
        self.assertIn("slot 4 more: is new; needs a new minor (F) [SLOT_APPENDED]", self.findings(0))

    def test_claimed(self):
        self.after(("void *reserved", "void (*claims)(void)"))
        self.assertIn("slot 2 claims: takes a reserved place", self.findings(0))

    def test_claimed_of_many(self):
        """Those behind it are called as they lie: reserved[1] is reserved[0] now."""
        self.write(TABLE.replace("void *reserved;", "void *reserved[16];"))
        (self.folder / "old.json").unlink()
        self.caplet(*ADOPT, "--out", "old.json")
        self.after(("void *reserved;", "void (*claims)(void);\n  void *reserved[15];"))
        out = self.findings(0)
        self.assertIn("slot 2 claims: takes a reserved place", out)
        self.assertIn("1 finding, 0 stop", out)

    def test_reserved_again(self):
        self.after(("double (*last)(double x)", "void *unused"))
        out = self.findings(1)
        self.assertIn("slot 3 reserved_3: was `last`, and is only a reserved place now", out)
        self.assertIn("[SLOT_REMOVED]", out)

    def test_inserted(self):
        self.after(("  int (*second)", "  void (*between)(void);\n  int (*second)"))
        out = self.findings(1)
        self.assertIn(f"slot 1 between: is new among released slots; {self.UNCHECKED} (A) [SLOT_INSERTED]", out)
        self.assertIn("hint: put it at the end of the struct", out)
        self.assertIn("hint: give it back its place in the struct", out)
        self.assertNotIn("caplet record", out)
        self.assertIn("slot 2 second: had the index 1", out)
        self.assertNotIn("SLOT_APPENDED", out)

    def test_leading_field(self):
        self.after(("int version;", "int version;\n  double since;"))
        out = self.findings(1)
        self.assertIn(f"slot 0 first: stood at the offset 8, stands at 16; {self.UNCHECKED} (A) [SLOT_MOVED]", out)
        self.assertIn("the table's header is another", out)

    def test_removed_and_retyped(self):
        self.after(("  void (*first)(int);\n", ""), ("double x", "float x"))
        out = self.findings(1)
        self.assertIn("slot 0 first: is gone", out)
        self.assertIn("slot 2 last: parameter 1 `x` was `double`, is `float`", out)
        self.assertIn("[SLOT_MOVED]", out)

    def test_check_against(self):
        self.after(("x);\n}", "x);\n  void (*more)(void);\n}"))
        self.caplet("check", "t.h", "--interface", "new.json", "--against", "old.json")
        self.after(("double x", "float x"))
        _, err = self.caplet("check", "t.h", "--interface", "new.json", "--against", "old.json", status=1)
        self.assertIn("[PARAM_TYPE_CHANGED]", err)

    def test_record_appends_and_refuses_a_break(self):
        self.write(TABLE.replace("x);\n}", "x);\n  void (*more)(void);\n}"))
        self.assertIn("new: slot 4 more", self.caplet("record", "t.h", "--interface", "old.json")[0])
        self.write(TABLE)
        _, err = self.caplet("record", "t.h", "--interface", "old.json", status=1)
        self.assertIn("slot 4 more: is gone", err)


class Again(Adopt):
    """A second `adopt`, over the file of the first."""

    BREAK = TABLE.replace("  void (*first)(int);\n", "")
    MORE = TABLE.replace("x);\n}", "x);\n  void (*more)(void);\n}")

    def setUp(self):
        super().setUp()
        self.write(TABLE)
        self.caplet(*ADOPT)
        self.path = self.folder / "table.caplet.json"
        self.before = self.path.read_bytes()

    def test_a_break_is_refused_as_record_refuses_it(self):
        self.write(self.BREAK)
        for arguments in (ADOPT, [*ADOPT, "--dry-run"], ["record", "t.h"]):
            out, err = self.caplet(*arguments, status=1)
            self.assertEqual(out, "")
            self.assertIn(
                "slot 0 first: is gone; compiled consumers call or read something else unnoticed, and consumers may no longer compile (A,S) "
                "[SLOT_REMOVED]",
                err,
            )
            self.assertTrue(err.endswith(" stop\n  hint: where that is meant, begin the next abi: --new-abi\n"), err)
            self.assertEqual([self.path.read_bytes()], [self.before])
            self.assertEqual(len(list(self.folder.iterdir())), 2)

    def test_another_table_is_refused_and_so_is_another_capsule(self):
        self.write(TABLE.replace("struct table", "struct other").replace("first", "begin"))
        arguments = ["adopt", "t.h", "--struct", "other", "--name", "table", "--capsule", "pkg.mod._C_API"]
        self.assertIn("slot 0 begin: was called `first`", self.caplet(*arguments, status=1)[1])
        self.write(TABLE)
        self.assertIn("[CAPSULE_PATH_CHANGED]", self.caplet(*ADOPT[:-1], "pkg.other._C_API", status=1)[1])
        self.assertEqual(self.path.read_bytes(), self.before)

    def test_what_it_changes_is_said(self):
        self.write(self.MORE)
        err = self.caplet(*ADOPT, "--dry-run")[1]
        self.assertIn("note: slot 4 more: is new; needs a new minor (F) [SLOT_APPENDED]", err)
        self.assertEqual(self.path.read_bytes(), self.before)
        out, err = self.caplet(*ADOPT)
        self.assertIn("note: slot 4 more: is new; needs a new minor (F) [SLOT_APPENDED]", out)
        self.assertIn("1 finding, 0 stop\ntable.caplet.json: API 1.1, 5 slots\n", out)
        self.assertEqual(self.caplet(*ADOPT), ("table.caplet.json is up to date\n", ""))

    def test_a_break_that_is_meant_begins_another_abi(self):
        self.write(self.BREAK)
        (self.folder / "copy").mkdir()
        for name in ("t.h", "table.caplet.json"):
            shutil.copy(self.folder / name, self.folder / "copy")
        out, err = self.caplet(*ADOPT, "--new-abi")
        self.assertEqual(err, "")
        self.assertIn(
            "slot 0 first: is gone; compiled consumers call or read something else unnoticed, and consumers may no longer compile (A,S); the abi is "
            "raised to 2 [SLOT_REMOVED]",
            out,
        )
        self.assertIn("table.caplet.json: API 2.1, 3 slots\n", out)
        self.caplet("check", "t.h")
        self.assertEqual(self.caplet(*ADOPT)[0], "table.caplet.json is up to date\n")
        self.caplet("record", "copy/t.h", "--new-abi")
        self.assertEqual((self.folder / "copy" / "table.caplet.json").read_bytes(), self.path.read_bytes())
        self.write(self.BREAK.replace("double x", "float x"))  # of the new abi nothing may break either
        self.assertIn("[PARAM_TYPE_CHANGED]", self.caplet(*ADOPT, status=1)[1])

    def test_it_is_in_use_without_a_release(self):
        self.caplet("check", "t.h", "--released")
        self.caplet("check", "t.h", "--released", "1.0", status=1)
        self.caplet("release", "1.0")
        self.caplet("check", "t.h", "--released", "1.0")
        self.write(self.MORE)
        self.caplet("record", "t.h")
        self.assertIn("API 1.2 is not released", self.caplet("check", "t.h", "--released", status=1)[1])

    def test_its_capsule_moves(self):
        moved = [*ADOPT[:-1], "pkg.core._C_API"]
        self.assertIn(
            "record it: caplet record --rename pkg.mod._C_API pkg.core._C_API", self.caplet(*moved, status=1)[1]
        )
        self.caplet("record", "t.h", "--rename", "pkg.mod._C_API", "pkg.core._C_API")
        document = json.loads(self.path.read_text())
        self.assertEqual(
            (document["capsule"], document["was"], document["aliases"]),
            ("pkg.core._C_API", "pkg.mod._C_API", ["pkg.mod._C_API"]),
        )
        self.caplet("check", "t.h")
        self.assertEqual(self.caplet(*moved)[0], "table.caplet.json is up to date\n")

    def test_after_a_release_likewise(self):
        self.caplet("release", "1.0")
        self.write(self.BREAK)
        self.assertIn("[SLOT_REMOVED]", self.caplet(*ADOPT, status=1)[1])
        self.caplet(*ADOPT, "--new-abi")
        document = json.loads(self.path.read_text())
        self.assertEqual([(one["abi"], one["version"]) for one in document["history"]], [(1, "1.0")])
        self.assertEqual((document["abi"], document["minor"]), (2, 1))

    def test_an_annotated_headers_file_is_not_overwritten(self):
        native = self.folder / "native.caplet.json"
        native.write_text(
            json.dumps(
                {
                    "$schema": "caplet-1.schema.json",
                    "name": "native",
                    "capsule": "a.b",
                    "language": "c",
                    "abi": 1,
                    "minor": 1,
                    "slots": [{"index": 0, "name": "f", "returns": "int", "parameters": []}],
                }
            )
        )
        before = native.read_bytes()
        for more in ([], ["--new-abi"], ["--dry-run"]):
            self.assertEqual(
                self.caplet(*ADOPT, "--out", "native.caplet.json", *more, status=2),
                (
                    "",
                    """\
native.caplet.json: error: it is the interface file of an annotated header [usage]
  hint: name another with --out
""",
                ),
            )
        self.assertEqual(native.read_bytes(), before)

    def test_a_file_that_can_not_be_read_is_not_overwritten(self):
        self.path.write_text("{")
        self.assertIn("[json-syntax]", self.caplet(*ADOPT, status=2)[1])
        self.assertEqual(self.path.read_text(), "{")

    def test_another_abi_of_nothing(self):
        self.path.unlink()
        self.assertIn(
            "there is no interface file to edit [no-interface-file]", self.caplet(*ADOPT, "--new-abi", status=2)[1]
        )
        self.assertFalse(self.path.exists())


class Ledger(Adopt):
    def setUp(self):
        super().setUp()
        self.write(TABLE)
        self.caplet(*ADOPT)
        self.path = self.folder / "table.caplet.json"

    def test_where_it_is_written(self):
        self.assertTrue(self.path.exists())
        self.assertIn("is up to date", self.caplet(*ADOPT)[0])
        self.assertEqual(self.caplet(*ADOPT, "--dry-run")[0], self.path.read_text())
        self.assertEqual(self.caplet("dump", "table.caplet.json")[0], self.path.read_text())

    def test_its_file_is_found_beside_the_header(self):
        self.caplet("check", "t.h")
        (self.folder / "sub").mkdir()
        for name in ("t.h", "table.caplet.json"):
            (self.folder / name).rename(self.folder / "sub" / name)
        self.caplet("check", "sub/t.h")
        self.assertEqual(self.caplet("check", "sub/t.h", "--against", "sub/table.caplet.json"), ("", "no changes\n"))
        self.caplet("adopt", "sub/t.h", "--struct", "table", "--capsule", "a.b", "--name", "again")
        self.assertEqual(
            self.caplet("check", "sub/t.h", status=2)[1],
            """\
sub/t.h: error: several interface files describe tables of it: `sub/again.caplet.json`, `sub/table.caplet.json` [no-interface-file]
  hint: choose one: --interface sub/again.caplet.json
""",
        )

    def test_what_a_header_can_not_say_stays(self):
        document = json.loads(self.path.read_text())
        document["slots"][1].update(optional=True, on_error=-1, gil="released", doc="The second.", static=True)
        document["slots"][1]["parameters"][0]["nonnull"] = True
        document["foreign"]["capsule_name"] = None
        document["interpreters"] = "isolated"
        document["comment"] = "by hand"
        self.path.write_text(json.dumps(document))
        canonical = self.caplet("dump", "table.caplet.json")[0]
        self.caplet("check", "t.h", "--interface", "table.caplet.json")
        self.caplet(*ADOPT)
        self.assertEqual(self.path.read_text(), canonical)
        for word in (
            '"optional": true',
            '"static": true',
            '"isolated"',
            '"nonnull": true',
            '"capsule_name": null',
            "by hand",
            "The second.",
        ):
            self.assertIn(word, canonical)

    def test_a_slot_with_a_name_of_its_own(self):
        """As the header's is somebody else's."""
        document = json.loads(self.path.read_text())
        header_name = document["slots"][1]["name"]
        document["slots"][1].update(name="geo_own", symbol=header_name)
        self.path.write_text(json.dumps(document))
        canonical = self.caplet("dump", "table.caplet.json")[0]
        self.caplet("check", "t.h", "--interface", "table.caplet.json")
        self.caplet(*ADOPT)
        self.assertEqual(self.path.read_text(), canonical)
        self.caplet("generate", "t.h", "--interface", "table.caplet.json", "--target", "provider", "--out", "out")
        source = (self.folder / "out" / "table_provider.c").read_text()
        self.assertRegex(source, rf"geo_own, offsetof\([\w ]+, {header_name}\)\);")

    def test_offsets_are_of_one_size_of_pointers(self):
        self.caplet("check", "t.h", "--interface", "table.caplet.json", "--", "-m32")

    def test_consumers_are_generated(self):
        self.caplet("generate", "t.h", "--interface", "table.caplet.json", "--out", "out")
        self.assertEqual(os.listdir(self.folder / "out"), ["table_capi.h"])

    def test_a_tag_or_a_typedef(self):
        self.path.unlink()
        self.write(TABLE.replace("struct table", "typedef struct table").replace("};", "} geo_t;"))
        for name, stored in (("geo_t", "geo_t"), ("table", "struct table"), ("struct table", "struct table")):
            out, _ = self.caplet("adopt", "t.h", "--struct", name, "--capsule", "a.b", "--dry-run")
            self.assertEqual(json.loads(out)["foreign"]["struct"], stored)

    def test_a_capsule_that_many_have(self):
        again = [
            "adopt",
            "t.h",
            "--struct",
            "table",
            "--capsule",
            "geo_api",
            "--name",
            "shared",
            "--attribute",
            "capsule",
        ]
        self.caplet(*again)
        path = self.folder / "shared.caplet.json"
        document = json.loads(path.read_text())
        self.assertEqual((document["capsule"], document["protocol"]), ("geo_api", {"attribute": "capsule"}))
        self.assertEqual(self.caplet("check", "t.h", "--interface", "shared.caplet.json"), ("", ""))
        self.assertEqual(self.caplet(*again)[0], "shared.caplet.json is up to date\n")
        self.assertIn("[TABLE_FORM_CHANGED]", self.caplet(*again[:-2], "--method", "capsule", status=1)[1])
        err = self.caplet(*again, "--method", "capsule", status=2)[1]
        self.assertIn("the protocol has more than one place [invalid-protocol]", err)

    def test_names_of_the_api(self):
        for struct, name in (("PyGeo_CAPI", "geo"), ("_geo_API", "geo"), ("python_geo", "python_geo")):
            self.write(TABLE.replace("table", struct))
            out, _ = self.caplet("adopt", "t.h", "--struct", struct, "--capsule", "a.b", "--dry-run")
            self.assertEqual(json.loads(out)["name"], name)


if __name__ == "__main__":
    CAPLET, c, cxx = pathlib.Path(sys.argv[1]).resolve(), *sys.argv[2:4]
    for language, names in (("c", [c, "gcc", "clang"]), ("c++", [cxx, "g++", "clang++"])):
        clangs = [f"{names[-1]}-{version}" for version in (22, 19, 16)]
        found = [shutil.which(name) for name in names] + [next(filter(None, map(shutil.which, clangs)), None)]
        COMPILERS[language] = sorted({path for path in found if path})
    unittest.main(argv=sys.argv[:1])
