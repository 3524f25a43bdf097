# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Providers and consumers of a protocol in two abis, the newer of which leads to the older; and of a header that was changed.

Usage: own_test.py CAPLET PYTHON WORK [UNITTEST ARGUMENTS]
"""

import ctypes
import json
import os
import shutil
import subprocess
import sys
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import extension  # noqa: E402
import interpreters  # noqa: E402

CAPLET = PYTHON = WORK = None

HEADER = """
#ifndef SHAPE_H
#define SHAPE_H
#include <Python.h>
#include <caplet/annotate.h>
CAPLET_API(shape, capsule = "protocols.shape", {abi}on_type = "__shape__");
struct CAPLET_LAYOUT() shape_box {{ {fields} }};
CAPLET_SLOT(on_error = -1) int shape_box_of(PyObject *object, struct shape_box *out);
CAPLET_SLOT(on_error = -1) double shape_area(PyObject *object{more});
#endif
"""
KINDS = {
    "first": {"abi": "", "fields": "double w, h;", "more": ""},
    "second": {"abi": "abi = 2, ", "fields": "double w, h, d;", "more": ", int side"},
    "passing": {"abi": "lifetime = capsule, ", "fields": "double w, h;", "more": ""},
    "skewed": {"abi": "", "fields": "float w; double h;", "more": ""},
}

PROVIDER = """
#include "../../handshake/module.h"
#include "shape_provider.h"
#ifdef OLDER
#include "shape1_provider.h"
int shape1_box_of(PyObject *object, struct shape1_box *out) { out->w = object != NULL; out->h = 1; return 0; }
double shape1_area(PyObject *object) { return object != NULL ? 1 : -1; }
#endif
int shape_box_of(PyObject *object, struct shape_box *out) { out->w = object != NULL; out->h = SIDE; return 0; }
double shape_area(PyObject *object MORE) { return object != NULL ? SIDE : -1; }
static PyType_Slot slots[] = {{0, NULL}};
static PyType_Spec spec = {NAME ".Box", sizeof(PyObject), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE, slots};
static int start(PyObject *module) {
  PyObject *type = PyType_FromSpec(&spec);
  PyObject *address = PyLong_FromVoidPtr((void *)(uintptr_t)shape_provided());
#ifdef OLDER
  shape_lead_to(shape1_provided());
#endif
  if (type == NULL || address == NULL || shape_publish_on((PyTypeObject *)type) < 0) return -1;
  return PyObject_SetAttrString(module, "Box", type) < 0 || PyObject_SetAttrString(module, "table", address) < 0 ? -1 : 0;
}
static PyMethodDef methods[] = {{NULL, NULL, 0, NULL}};
"""
CONSUMER = """
#include "../../handshake/module.h"
#include "shape_capi.h"
#ifdef PASSING
static shape_handle held;
static PyObject *look(PyObject *self, PyObject *object) {
  struct shape_box box;
  const int found = shape_from(object, &held);
  (void)self;
  if (found <= 0) return found < 0 ? NULL : Py_BuildValue("");
  return shape_box_of(held.table, object, &box) < 0 ? NULL : Py_BuildValue("(ddi)", box.w, box.h, (int)held.table->caplet.abi);
}
static PyObject *release(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  shape_handle_release(&held);
  return Py_BuildValue("");
}
#else
static PyObject *release(PyObject *self, PyObject *unused) { return self == unused ? NULL : Py_BuildValue(""); }
static PyObject *look(PyObject *self, PyObject *object) {
  const struct shape_table *shape;
  struct shape_box box;
  const int found = shape_of_type(NULL, Py_TYPE(object), &shape);
  (void)self;
  if (found < 0) return NULL;
  if (found == 0) return Py_BuildValue("");
  if (shape_box_of(shape, object, &box) < 0) return NULL;
  return Py_BuildValue("(ddi)", box.w, box.h, (int)shape->caplet.abi);
}
#endif
static int start(PyObject *module) { (void)module; return 0; }
static PyMethodDef methods[] = {{"look", look, METH_O, NULL}, {"release", release, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};
"""


def run(*command):
    done = subprocess.run(
        list(map(str, command)), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True
    )
    if done.returncode != 0:
        raise AssertionError(done.stdout)
    return done.stdout


def generate(kind):
    folder = WORK / kind
    folder.mkdir(parents=True)
    (folder / "shape.h").write_text(HEADER.format(**KINDS[kind]), encoding="utf-8")
    flags = ["--", "-std=c11", f"-I{extension.INCLUDE}", f"-I{PYTHON.include}"]
    run(CAPLET, "generate", folder / "shape.h", "--out", folder, *flags)
    return run(CAPLET, "dump", folder / "shape.h", *flags)


def keep_older(dumped):
    """The interface of the first abi, for the extension that has the second, too: functions and types renamed, which keep their
    identity by `was`."""
    document = json.loads(dumped)
    document["name"] = "shape1"
    document.pop("header")
    document.pop("guards", None)
    text = (
        json.dumps(document)
        .replace("struct shape_box", "struct shape1_box")
        .replace('"shape_box"', '"shape1_box", "was": "shape_box"')
    )
    document = json.loads(text)
    for slot in document["slots"]:
        slot["was"] = slot["name"]
        slot["name"] = slot["name"].replace("shape", "shape1")
    path = WORK / "second" / "shape1.caplet.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    run(CAPLET, "generate", path, "--target", "provider", "--out", path.parent)


def build(name, kind, text, sources, *flags):
    source = WORK / kind / f"{name}.c"
    text = text.replace("../../handshake", str(HERE.parent / "handshake"))
    source.write_text(f"{text}MODULE({name}, methods, start)\n", encoding="utf-8")
    includes = ["-std=c11", f"-I{WORK / kind}"]
    extension.compile([source, *sources, extension.RUNTIME], WORK / name, PYTHON, "gcc", [*includes, *flags])


def provider(name, kind, side, *flags):
    sources = sorted((WORK / kind).glob("*_provider.c"))
    more = KINDS[kind]["more"].replace(" side", " side __attribute__((unused))")
    build(name, kind, PROVIDER, sources, f"-DSIDE={side}", f"-DMORE={more}", f'-DNAME="{name}"', *flags)


def setUpModule():
    shutil.rmtree(WORK, ignore_errors=True)
    dumped = {kind: generate(kind) for kind in KINDS}
    keep_older(dumped["first"])
    provider("one", "first", 2)
    provider("two", "second", 3, "-DOLDER")
    provider("other", "skewed", 4)
    provider("passing", "passing", 5)
    build("use_passing", "passing", CONSUMER, [], "-DPASSING")
    for kind in ("first", "second"):
        build(f"use_{kind}", kind, CONSUMER, [])


class Own(unittest.TestCase):
    def look(self, consumer, module):
        """What it prints of the module's Box."""
        code = f"import {module}, {consumer}\ntry: print({consumer}.look({module}.Box()))\nexcept TypeError as error: print(error)"
        return self.python(code)

    def python(self, code):
        environment = dict(os.environ, PYTHONPATH=f"{WORK}{os.pathsep}{HERE}", PYTHONDONTWRITEBYTECODE="1")
        done = subprocess.run(
            [PYTHON.executable, "-c", code],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            universal_newlines=True,
        )
        self.assertEqual(done.returncode, 0, done.stdout)
        return done.stdout.rstrip("\n")

    def test_the_same_abi(self):
        self.assertEqual(self.look("use_first", "one"), "(1.0, 2.0, 1)")
        self.assertEqual(self.look("use_second", "two"), "(1.0, 3.0, 2)")

    def test_a_newer_abi_that_leads_to_the_older(self):
        self.assertEqual(self.look("use_first", "two"), "(1.0, 1.0, 1)")

    def test_an_older_abi(self):
        said = "cannot use shape of <class 'one.Box'>: it provides ABI 1, this consumer was compiled for ABI 2: rebuild this consumer against its provider"
        self.assertEqual(self.look("use_second", "one"), said)

    def test_tables_that_go_with_their_capsules(self):
        """What finds one on a type keeps the object and the capsule."""
        code = (
            "import passing, sys, use_passing\n"
            "box = passing.Box()\ncapsule = passing.Box.__shape__\n"
            "counts = lambda: (sys.getrefcount(box), sys.getrefcount(capsule))\n"
            "before = counts()\nprint(use_passing.look(box))\n"
            "print([now - then for now, then in zip(counts(), before)])\n"
            "use_passing.release()\nprint(counts() == before, use_passing.look(3))"
        )
        self.assertEqual(self.python(code), "(1.0, 5.0, 1)\n[1, 1]\nTrue None")

    def test_a_field_that_differs(self):
        said = self.look("use_first", "other")
        self.assertTrue(
            said.startswith("cannot use shape of <class 'other.Box'>: field struct shape_box.w differs: "), said
        )

    def spoil(self, statements):
        """What a consumer of the first abi says of the table of the second after that; `table` and `longer` are its header and its
        descriptor, 64-bit."""
        code = (
            "import ctypes, two, use_first\n"
            "class Header(ctypes.Structure): _fields_ = [('magic', ctypes.c_uint64), ('sizes', ctypes.c_uint16 * 2), ('flags', "
            "ctypes.c_uint32), ('table_size', ctypes.c_uint32), ('slots', ctypes.c_uint32), ('abi', ctypes.c_uint16), ('minor', "
            "ctypes.c_uint16), ('reserved', ctypes.c_uint32), ('fingerprint', ctypes.c_uint64), ('descriptor', ctypes.c_void_p)]\n"
            "table = Header.from_address(two.table)\n"
            "longer = (ctypes.c_uint32 * 34).from_address(table.descriptor)\n"
            "previous = ctypes.c_void_p.from_address(table.descriptor + longer[0] - 8)\n"
            f"older = Header.from_address(previous.value)\n{statements}\n"
            "try: print(use_first.look(two.Box()))\nexcept TypeError as error: print(str(error).partition('>: ')[2])"
        )
        return self.python(code)

    @unittest.skipIf(ctypes.sizeof(ctypes.c_void_p) != 8, "offsets are those of 64 bits")
    def test_damaged_chains(self):
        newer = "it provides ABI 2, this consumer was compiled for ABI 1: rebuild this consumer against its provider"
        for statements, said in (
            ("pass", "(1.0, 1.0, 1)"),
            ("previous.value = None", newer),
            ("previous.value = two.table", newer),  # in a circle
            ("previous.value += 4", "misaligned"),
            ("longer[0] -= 8", newer),  # a descriptor that ends before it
            (
                "two.keep = Header(); previous.value = ctypes.addressof(two.keep)",
                "not a Caplet table (magic 0x0000000000000000)",
            ),
        ):
            self.assertEqual(self.spoil(statements), said, statements)


if __name__ == "__main__":
    CAPLET, WORK = Path(sys.argv[1]).resolve(), Path(sys.argv[3]).resolve() / "own"
    PYTHON = interpreters.probe(sys.argv[2])
    unittest.main(argv=[sys.argv[0], *sys.argv[4:]])
