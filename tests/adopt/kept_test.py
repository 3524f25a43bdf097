# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What the interface file of an existing table says by hand: it stays when the header is read again, unless the header
contradicts it.

python3 tests/adopt/kept_test.py CAPLET
"""

import json
import pathlib
import sys
import unittest

import adopt_test
from adopt_test import PYTHONS, Adopt

HEADER = """\
#ifndef GEO_H
#define GEO_H
typedef struct { PyObject_HEAD double x, y; } geo_point;
typedef struct geo_mesh geo_mesh;
enum geo_mode { GEO_A, GEO_B };
typedef void (*geo_visit)(void *data, int n);
struct geo_inner {
  PyTypeObject *Point_Type;
  int (*count)(geo_mesh *mesh);
  void (*walk)(geo_mesh *mesh, geo_visit visit, void *data);
};
struct geo_mixed {
  int n;
  void (*run)(void);
};
struct geo_api {
  int version;
  PyTypeObject *Point_Type;
  PyObject *(*make)(double x, enum geo_mode mode);
  struct geo_inner *inner, *plain;
  struct geo_later *later;
  struct geo_mixed *mixed;
  void (*drop)(geo_mesh *mesh);
};
#endif
"""
ADOPT = ["adopt", "geo.h", "--struct", "geo_api", "--capsule", "geo._C_API", "--include", "Python.h"]
LATER = [
    {"index": 0, "name": "one", "offset": 0, "returns": "int"},
    {"index": 1, "name": "two", "offset": 8, "filled": "later", "returns": "void"},
]


class Kept(Adopt):
    def setUp(self):
        super().setUp()
        python = next(python for python in PYTHONS if python.is_cpython)
        self.flags = ["--", "-isystem", python.include]
        self.write(HEADER, "geo.h")
        self.caplet(*ADOPT, "--version", "version", "--object", "Point_Type==geo_point", *self.flags)
        self.path = self.folder / "geo.caplet.json"

    def again(self, *command, status=0):
        out, err = self.caplet(*(command or ADOPT), *self.flags, status=status)
        return out + err

    def say(self, edit):
        """Edits the file by hand; its canonical text."""
        document = json.loads(self.path.read_text())
        edit(document, {slot["name"]: slot for slot in document["slots"]})
        self.path.write_text(json.dumps(document))
        text = self.caplet("dump", "geo.caplet.json")[0]
        self.path.write_text(text)
        return text

    @staticmethod
    def everything(document, slots):
        document.update(distribution="geo", prefix="g", interpreters="single", aliases=["geo.old"], doc="All.")
        document.update({"comment": "of all", "x-mine": {"a": 1}})
        document.update(limited_api="3.9", deprecation_window=2, helpers=["#define GEO_TWICE(x) (2 * (x))"])
        document["constants"] = [{"name": "GEO_MOST", "value": 9, "doc": "No more."}]
        releases = [{"value": 1, "version": "1.0"}]
        document["foreign"].update(capsule_name="geo.C", version={"of": "version", "releases": releases})
        document["foreign"].update(
            abi={"of": "version", "at_least": 1}, checks=[{"of": "version", "at_most": 9}], size={"of": "version"}
        )
        slots["make"].update(optional=True, on_error=None, gil="required", threads="shared", ownership="new")
        slots["make"].update({"result": "nonnull", "filled": "later", "doc": "Makes.", "deprecated": "no", "x-k": 1})
        slots["drop"]["parameters"][0]["nonnull"] = True
        slots["later"].update(kind="table", slots=LATER)
        slots["plain"].update(kind="data", doc="Not a table.")
        del slots["plain"]["slots"]
        slots["inner"].update(doc="Inner.", comment="a table", optional=True)
        count, walk = slots["inner"]["slots"][1:]
        count.update(optional=True, on_error=-1, gil="released", doc="Counts.", comment="in it", filled="later")
        walk["parameters"][0]["nonnull"] = True
        point = next(one for one in document["records"] if one["name"] == "geo_point")
        point.update(basicsize="at_least", doc="A point.", comment="of x and y")
        point["fields"][0].update(doc="East.", comment="of 0")
        document["enums"][0].update(closed=True, doc="Modes.")
        document["enums"][0]["values"][0].update(doc="The first.", deprecated="no")
        mesh = next(one for one in document["handles"] if one["name"] == "geo_mesh")
        mesh.update(destroy="drop", ownership="unique", doc="A mesh.")
        document["callbacks"][0].update(doc="Visits.")
        document["callbacks"][0]["parameters"][0]["nullable"] = True

    def test_all_that_is_said_by_hand(self):
        text = self.say(self.everything)
        for command, said in (
            (("record", "geo.h"), "geo.caplet.json is up to date\n"),
            ((), "geo.caplet.json is up to date\n"),
            (("check", "geo.h"), ""),
        ):
            with self.subTest(command=command):
                self.assertEqual(self.again(*command), said)
                self.assertEqual(self.path.read_text(), text)

    def test_a_table_is_read_from_the_header(self):
        """Where it is said to be one, also with what is no slot of its own accord."""

        def edit(document, slots):
            del document["callbacks"][1]
            document["records"] = [one for one in document["records"] if one["name"] != "geo_mixed"]
            document["handles"].append({"name": "geo_mixed"})
            slots["mixed"].update(kind="table", slots=[{"index": 1, "name": "run", "offset": 8, "returns": "void"}])
            slots["inner"]["slots"].pop()

        self.say(edit)
        out = self.again("check", "geo.h", status=1)
        self.assertIn("slot 5 mixed: its `slots` is `n, run`, recorded is `run`", out)
        self.again("record", "geo.h")
        slots = {slot["name"]: slot for slot in json.loads(self.path.read_text())["slots"]}
        self.assertEqual([one["name"] for one in slots["mixed"]["slots"]], ["n", "run"])
        self.assertEqual([one["name"] for one in slots["inner"]["slots"]], ["Point_Type", "count", "walk"])
        self.assertEqual(self.again("check", "geo.h"), "")

    def test_the_first_slot_may_be_data(self):
        """What stands before slots is no slot, unless the file has it as one."""

        def edit(document, slots):
            slots["inner"]["kind"] = "data"
            del slots["inner"]["slots"]

        self.path.unlink()
        self.write(
            HEADER.replace("  PyTypeObject *Point_Type;\n  PyObject *(*make)(double x, enum geo_mode mode);\n", ""),
            "geo.h",
        )
        self.again()
        self.say(edit)
        self.again("record", "geo.h")
        document = json.loads(self.path.read_text())
        self.assertEqual(
            document["slots"][0],
            {"index": 0, "kind": "data", "name": "inner", "offset": 8, "type": "struct geo_inner *"},
        )
        self.assertEqual(self.again("check", "geo.h"), "")

    def test_a_header_that_contradicts(self):
        self.say(self.everything)
        for edit, said in (
            (("struct geo_later *later", "int later"), "slot 4 later: was a table, is data"),
            (("int (*count)(geo_mesh *mesh);", ""), "slot 2 inner.count: is gone"),
            (("int (*count)(geo_mesh", "double (*count)(geo_mesh"), "slot 2 inner.count: was `int (geo_mesh *)`, is"),
            (("PyTypeObject *Point_Type;\n  PyObject", "PyObject"), "`Point_Type` is no slot of a `PyTypeObject`"),
            (("PyObject_HEAD double", "int head; double"), "does not begin with `PyObject_HEAD`"),
            (("double x, y; } geo_point", "double x; } geo_dot"), "no struct `geo_point` in this header"),
        ):
            for command in (("record", "geo.h"), ()):
                with self.subTest(edit=edit, command=command):
                    self.assertIn(edit[0], HEADER)
                    before = self.path.read_text()
                    self.write(HEADER.replace(*edit), "geo.h")
                    status = 2 if "`" in said and "was" not in said else 1
                    self.assertIn(said, self.again(*command, status=status))
                    self.assertEqual(self.path.read_text(), before)

    def test_an_object_that_was_a_handle(self):
        def edit(document, slots):
            document["records"] = [one for one in document["records"] if one["name"] != "geo_point"]
            document["handles"].append({"name": "geo_point", "typedef": True})

        self.write(HEADER.replace("drop)(geo_mesh", "drop)(geo_point *at, geo_mesh"), "geo.h")
        self.path.unlink()
        self.again()
        self.say(edit)
        self.assertIn("geo_point: has a layout now; needs a new minor (F) [HANDLE_EXPOSED]", self.again())
        self.assertEqual(json.loads(self.path.read_text())["records"][0]["head"], "object")


if __name__ == "__main__":
    adopt_test.CAPLET = str(pathlib.Path(sys.argv[1]).resolve())
    unittest.main(argv=sys.argv[:1] + sys.argv[2:])
