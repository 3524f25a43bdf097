#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Functions of a module: what `caplet adopt --functions` writes, and what check, record, diff and generate make of it.

Usage: functions_test.py CAPLET
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import extension  # noqa: E402
import interpreters  # noqa: E402

CAPLET = None
FORGE = HERE.parent / "diagnostics" / "not-a-function" / "scales_made_up.py"
T = "__pyx_t_4shop_6scales_"
FUNCTIONS = {
    "weigh": f"{T}real ({T}real const *, Py_ssize_t)",
    "each": f"int ({T}visit, int (*)(int, void *), ...)",
    "levelled": f"enum {T}level (enum {T}level)",
    "label": f"PyObject *(struct {T}pan *, union {T}any *, {T}handle *, struct __pyx_obj_4shop_6scales_Thing *)",
    "weighings": "unsigned PY_LONG_LONG (int __pyx_skip_dispatch)",
    "turned": "__pyx_t_double_complex *(__pyx_t_float_complex *, __pyx_t_long_double_complex *)",
    "other": "__pyx_t_4shop_5other_real (void)",
    "plain": "void (signed char, unsigned int, size_t, char *const *)",
}
TYPES = [
    "--type=real=double",
    "--type=visit=int (*)(" + T + "real, void *)",
    "--type=handle=struct",
    "--type=__pyx_t_4shop_5other_real=float",
]
LEARNT = {
    "typedefs": [
        {"name": "scales_real", "symbol": T + "real", "type": "double"},
        {"name": "scales_level", "symbol": T + "level", "type": "int"},
        {"name": "scales_other_real", "symbol": "__pyx_t_4shop_5other_real", "type": "float"},
    ],
    "handles": [
        {"name": "scales_pan", "symbol": T + "pan"},
        {"name": "scales_any", "kind": "union", "symbol": T + "any"},
        {"name": "scales_handle", "symbol": T + "handle", "typedef": True},
        {"name": "scales_Thing", "symbol": "__pyx_obj_4shop_6scales_Thing"},
    ],
}
SPELLED = {
    "weigh": "scales_real (const scales_real *, Py_ssize_t)",
    "each": "int (scales_visit, scales_each_a1, ...)",
    "levelled": "scales_level (scales_level)",
    "label": "PyObject * (struct scales_pan *, union scales_any *, scales_handle *, struct scales_Thing *)",
    "weighings": "unsigned long long (int)",
    "turned": "double _Complex * (float _Complex *, long double _Complex *)",
    "other": "scales_other_real (void)",
    "plain": "void (signed char, unsigned int, size_t, char *const *)",
}


def spelled(slot):
    parts = [one["type"] for one in slot.get("parameters", [])] + (["..."] if slot.get("variadic") else [])
    return f"{slot['returns']} ({', '.join(parts) or 'void'})"


class Functions(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = pathlib.Path(scratch.name)
        (self.folder / "shop").mkdir()
        self.provide(FUNCTIONS)

    def provide(self, functions):
        forge = FORGE.read_text(encoding="utf-8").partition("\n\n__pyx_capi__")[0]
        made = f"{{name: capsule(said) for name, said in {functions!r}.items()}}"
        (self.folder / "shop" / "scales.py").write_text(f"{forge}\n\n__pyx_capi__ = {made}\n", encoding="utf-8")

    def run_caplet(self, *arguments, status=0):
        done = subprocess.run(
            [CAPLET, *arguments],
            cwd=str(self.folder),
            env=dict(os.environ, PYTHONPATH=""),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            universal_newlines=True,
        )
        self.assertEqual(done.returncode, status, done.stdout)
        return done.stdout

    def adopt(self, *arguments, status=0):
        return self.run_caplet("adopt", "module:shop.scales", "--functions", *arguments, status=status)

    def document(self):
        return json.loads((self.folder / "scales.caplet.json").read_text(encoding="utf-8"))

    def edit(self, **members):
        document = self.document()
        slots = {one["name"]: one for one in document["slots"]}
        for name, more in members.items():
            slots[name].update(more)
        (self.folder / "scales.caplet.json").write_text(json.dumps(document), encoding="utf-8")

    def test_what_is_written(self):
        self.assertIn("scales.caplet.json: API 1.1, 8 slots\n", self.adopt(*TYPES, "--distribution", "shop"))
        document = self.document()
        slots = document.pop("slots")
        callbacks = {one["name"]: spelled(one) for one in document.pop("callbacks")}
        self.assertEqual(
            callbacks, {"scales_visit": "int (scales_real, void *)", "scales_each_a1": "int (int, void *)"}
        )
        self.assertEqual(
            document,
            {
                "$schema": "caplet-1.schema.json",
                "name": "scales",
                "capsule": "shop.scales.__pyx_capi__",
                "distribution": "shop",
                "language": "c",
                "abi": 1,
                "minor": 1,
                "foreign": {"functions": True},
                **LEARNT,
            },
        )
        self.assertEqual({one["name"]: spelled(one) for one in slots}, SPELLED)
        self.assertEqual({one["name"]: one["capsule_name"] for one in slots}, FUNCTIONS)
        self.assertEqual([one["index"] for one in slots], list(range(8)))

    def test_it_compiles(self):
        """As consumer and as provider, by a compiler of each language, whole and in part."""
        self.adopt(*TYPES)
        python = interpreters.find()[0]
        for number, only in enumerate(([], ["--only", "label,weighings"])):
            out = self.folder / f"out{number}"
            self.run_caplet("generate", "scales.caplet.json", "--out", out, *only)
            for ending, compiler, standard in ((".c", "gcc", "-std=c11"), (".cpp", "clang++-22", "-std=c++17")):
                source = out / ("use" + ending)
                source.write_text(
                    '#include "scales_capi.h"\nint use(void);\nint use(void) { return weighings(0) != 0; }\n'
                )
                extension.syntax(source, python, extension.find_compiler(compiler), [standard, f"-I{out}"], strict=True)
            self.assertEqual("weigh(" in (out / "scales_capi.h").read_text(), not only)
        self.run_caplet("generate", "scales.caplet.json", "--out", out, "--target", "provider")
        extension.syntax(out / "scales_provider.c", python, "gcc", ["-std=c11", f"-I{out}"], strict=True)

    def test_again(self):
        """What was written by hand stays, in a file that is up to date."""
        self.adopt(*TYPES)
        self.edit(
            weigh={"gil": "released", "on_error": -1},
            weighings={"parameters": [{"name": "skip", "type": "int"}]},
            levelled={"optional": True},
        )
        self.adopt()
        self.assertEqual(self.adopt(), "scales.caplet.json is up to date\n")
        self.assertEqual(self.adopt(*TYPES), "scales.caplet.json is up to date\n")
        self.assertIn("no function has a type of that name", self.adopt(*TYPES, "--type=reel=double", status=2))
        slots = {one["name"]: one for one in self.document()["slots"]}
        self.assertEqual((slots["weigh"]["gil"], slots["weigh"]["on_error"]), ("released", -1))
        self.assertEqual(slots["weighings"]["parameters"][0]["name"], "skip")
        self.assertTrue(slots["levelled"]["optional"])
        self.assertEqual(self.run_caplet("check", "module:shop.scales", "--interface", "scales.caplet.json"), "")

    def test_a_new_one(self):
        self.adopt(*TYPES)
        self.provide(dict({"first": f"{T}real (void)"}, **FUNCTIONS))
        said = self.run_caplet("check", "module:shop.scales", "--interface", "scales.caplet.json", status=1)
        self.assertIn("slot 8 first: is not recorded", said)
        self.assertIn("hint: run `caplet record module:shop.scales --interface scales.caplet.json`", said)
        self.run_caplet("record", "module:shop.scales", "--interface", "scales.caplet.json")
        last = self.document()["slots"][-1]
        self.assertEqual((last["name"], last["index"], last["since"], self.document()["minor"]), ("first", 8, 2, 2))
        self.assertEqual(self.adopt(), "scales.caplet.json is up to date\n")

    def test_one_that_is_gone(self):
        self.adopt(*TYPES)
        self.provide({name: said for name, said in FUNCTIONS.items() if name != "plain"})
        self.assertIn("slot 7 plain: is gone; compiled consumers are refused", self.adopt(status=1))
        record = ["record", "module:shop.scales", "--interface", "scales.caplet.json"]
        self.run_caplet(*record, "--end", "plain")
        self.assertEqual(self.document()["slots"][-1]["until"], 1)
        self.assertEqual(self.run_caplet("check", *record[1:]), "")

    def test_another_type(self):
        self.adopt(*TYPES)
        self.provide(dict(FUNCTIONS, plain="void (signed char, int, size_t, char *const *)"))
        said = self.adopt(status=1)
        self.assertIn("[PARAM_SIGN_CHANGED]", said)
        self.adopt("--new-abi")
        self.assertEqual(self.document()["abi"], 2)

    def test_another_spelling(self):
        """Of a type that is known: it breaks modules in Cython, and nothing that the file says of it is lost."""
        self.adopt(*TYPES)
        self.edit(weigh={"gil": "released"})
        before = self.document()
        other = f"int ({T}visit, int(*)(int, void *), ...)"  # with a type that has no name of its own
        self.provide(dict(FUNCTIONS, weigh="double (double const *, Py_ssize_t)", each=other))
        said = self.adopt(status=1)
        self.assertIn(f"its capsule was called `{FUNCTIONS['weigh']}`, is `double (double const *, Py_ssize_t)`", said)
        self.assertEqual(said.count("[SIGNATURE_RESPELLED]"), 2, said)
        self.assertEqual(self.document(), before)
        self.adopt("--new-abi")
        self.assertEqual(len(self.document()["callbacks"]), 2)
        weigh = self.document()["slots"][0]
        self.assertEqual((weigh["capsule_name"], weigh["gil"]), ("double (double const *, Py_ssize_t)", "released"))


if __name__ == "__main__":
    CAPLET = os.path.abspath(sys.argv.pop(1))
    unittest.main()
