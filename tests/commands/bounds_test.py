# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Input of any shape takes time and memory in proportion to its size: what is long, deep, doubled or a bomb is read or
refused with a message. Each of these took minutes or gigabytes, or crashed, where work grew with the square of something.

Usage: bounds_test.py CAPLET
"""

import json
import os
import pathlib
import struct
import subprocess
import sys
import tempfile
import time
import unittest
import zlib

CAPLET = None
SECONDS = 20  # of the processor, under sanitizers and on a slow machine; most take a tenth of one
MEGABYTES = 1024

BASE = {"$schema": "caplet-1.schema.json", "name": "g", "capsule": "g._C_API", "abi": 1, "minor": 1}
HEAD = '#ifndef G_H\n#define G_H\n#include <caplet/annotate.h>\nCAPLET_API(g, capsule = "g._C_API");\n'


def slot(index=0, name="f", returns="int", **more):
    return {"index": index, "name": name, "returns": returns, **more}


def takes(type):
    return [slot(parameters=[{"name": "x", "type": type}])]


class Bounds(unittest.TestCase):
    def setUp(self):
        self.scratch = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self.scratch.name)

    def tearDown(self):
        self.scratch.cleanup()

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return name

    def interface(self, name="g.caplet.json", indent=None, **members):
        return self.write(name, json.dumps({**BASE, "slots": [slot()], **members}, indent=indent))

    def run_caplet(self, status, *arguments, seconds=SECONDS, megabytes=MEGABYTES):
        """What is on stderr."""
        with tempfile.TemporaryFile() as out:
            process = subprocess.Popen(
                [CAPLET, *arguments], cwd=self.folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=out
            )
            deadline = time.monotonic() + 30 * seconds
            while True:
                done, code, usage = os.wait4(process.pid, os.WNOHANG)
                if done or time.monotonic() > deadline:
                    break
                time.sleep(0.01)
            if not done:
                process.kill()
                done, code, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(code) if hasattr(os, "waitstatus_to_exitcode") else code >> 8
            out.seek(0)
            text = out.read().decode("utf-8", "replace")
        self.assertEqual(process.returncode, status, text[:2000])
        self.assertLess(usage.ru_utime + usage.ru_stime, seconds, text[:2000])
        self.assertLess(usage.ru_maxrss / 1024, megabytes, text[:2000])
        return text

    def dump(self, status, name, **more):
        return self.run_caplet(status, "dump", name, **more)

    # ---- Deep ----

    def test_nested_json(self):
        for text in (
            "[" * 100_000,
            '{"a":' * 100_000,
            json.dumps({**BASE, "slots": []})[:-1] + ', "x-a": ' + "[" * 100_000,
        ):
            self.assertIn(
                "more than 64 levels [json-too-deep]", self.dump(2, self.write("g.caplet.json", text), megabytes=300)
            )

    def test_a_nested_compilation_database(self):
        self.write("db/compile_commands.json", "[" * 100_000)
        self.write("db/g.h", HEAD + "CAPLET_SLOT() int f(int x);\n#endif\n")
        self.assertIn("it has more than 64 levels [compile-database]", self.dump(2, "db/g.h"))

    def test_chains_of_typedefs(self):
        names = [{"name": "t0", "type": "int"}] + [{"name": f"t{i}", "type": f"t{i - 1}"} for i in range(1, 50_000)]
        for chain in (names, names[::-1]):
            self.interface(typedefs=chain, slots=takes("t49999"))
            self.assertIn("more than 64 deep [type-too-large]", self.dump(2, "g.caplet.json"))
        lines = "".join(f"typedef t{i - 1} t{i};\n" for i in range(1, 10_000))
        self.write("g.h", HEAD + "typedef int t0;\n" + lines + "CAPLET_SLOT() int f(t9999 x);\n#endif\n")
        self.assertIn("more than 64 deep [type-too-large]", self.dump(2, "g.h"))

    def test_structs_in_structs(self):
        field = {"name": "x", "type": "int"}
        records = [{"name": "r0", "fields": [field]}]
        records += [{"name": f"r{i}", "fields": [{"name": "x", "type": f"struct r{i - 1}"}]} for i in range(1, 20_000)]
        self.interface(records=records)
        self.assertIn("[type-too-large]", self.dump(2, "g.caplet.json"))
        lines = "".join(f"struct CAPLET_LAYOUT() r{i} {{ struct r{i - 1} x; }};\n" for i in range(1, 2_000))
        self.write(
            "g.h",
            HEAD
            + "struct CAPLET_LAYOUT() r0 { int x; };\n"
            + lines
            + "CAPLET_SLOT() int f(struct r1999 *x);\n#endif\n",
        )
        self.assertIn("[type-too-large]", self.dump(2, "g.h"))

    def test_deep_expressions(self):
        """Of which Clang alone takes fewer."""
        for status, value in (
            (0, "!" * 50_000 + "1"),
            (0, "1?1:" * 50_000 + "1"),
            (0, "+".join(["1"] * 50_000)),
            (2, "(" * 50_000 + "1" + ")" * 50_000),
        ):
            self.write(
                "g.h", HEAD + "enum CAPLET_ENUM() e { A = " + value + " };\nCAPLET_SLOT() int f(enum e x);\n#endif\n"
            )
            self.dump(status, "g.h")

    def test_conditions_in_conditions(self):
        lines = "".join(f"#if X{i}\n#endif\nCAPLET_SLOT() int f{i}(int x);\n" for i in range(5_000))
        nested = "".join(f"#if X{i}\n" for i in range(5_000)) + "#endif\n" * 5_000
        self.write("g.h", HEAD + lines + nested + "#endif\n")
        self.dump(0, "g.h")

    def test_bases_of_bases(self):
        def up(index, below, above):
            return slot(
                index,
                f"{below}_as_{above}",
                f"struct {above} *",
                parameters=[{"name": "self", "type": f"struct {below} *"}],
                cxx={"kind": "upcast", "class": f"struct {below}", "returns": f"struct {above} &", "noexcept": True},
            )

        def refused(pairs, names):
            self.interface(
                handles=[{"name": name} for name in names],
                header="g.hpp",
                language="c++",
                slots=[up(i, *pair) for i, pair in enumerate(pairs)],
            )
            return self.dump(2, "g.caplet.json")

        ladder = [(f"{a}{i}", f"{b}{i + 1}") for i in range(40) for a in "hk" for b in "hk"]
        self.assertIn("has more than 1000 bases", refused(ladder, [f"{a}{i}" for i in range(41) for a in "hk"]))
        names = [f"h{i}" for i in range(3_000)]
        self.assertIn("a C++ API has at most 1000 classes", refused(list(zip(names, names[1:])), names))
        ring = list(zip(names[:900], names[1:900] + names[:1]))
        self.assertIn("is a base of itself", refused(ring, names[:900]))

    # ---- Long ----

    def test_callbacks_that_double(self):
        """Both front ends."""
        lines = "".join(f"typedef int (*c{i})(c{i - 1}, c{i - 1});\n" for i in range(1, 26))
        self.write("g.h", HEAD + "typedef int (*c0)(int);\n" + lines + "CAPLET_SLOT() int f(c25 x);\n#endif\n")
        self.assertIn("the callback `c9` has more than 16,384 characters", self.dump(2, "g.h"))
        callbacks = [{"name": "c0", "returns": "int"}]
        callbacks += [
            {"name": f"c{i}", "returns": f"c{i - 1}", "parameters": [{"name": "x", "type": f"c{i - 1}"}]}
            for i in range(1, 60)
        ]
        self.interface(callbacks=callbacks, slots=takes("c59"))
        self.assertIn("has more than 16,384 characters", self.dump(2, "g.caplet.json"))

    def test_callbacks_that_double_in_a_message_of_clang(self):
        """Which shows types with all typedefs replaced."""
        lines = "".join(f"typedef int (*c{i})(c{i - 1}, c{i - 1});\n" for i in range(1, 26))
        self.write("g.h", HEAD + "typedef int (*c0)(int);\n" + lines + "typedef double y(c25, c25)(c25);\n#endif\n")
        text = self.dump(2, "g.h")
        self.assertIn("function cannot return function type 'double (c25)'", text)
        self.assertLess(len(text), 1000)
        using = "".join(f"using t{i} = p<t{i - 1}, t{i - 1}>;\n" for i in range(1, 26))
        both = (
            "template <class T, class U> struct p {};\nusing t0 = int;\n" + using + "t25 a; t24 *b = &a; int c = a;\n"
        )
        self.write("g.hpp", HEAD + both + "#endif\n")
        text = self.dump(2, "g.hpp")
        self.assertIn("'t25'", text)
        self.assertLess(len(text), 2000)

    def test_a_long_type_that_stands_everywhere(self):
        parameters = [{"name": f"p{i}", "type": "double"} for i in range(250)]
        self.interface(
            callbacks=[{"name": "c", "returns": "int", "parameters": parameters}],
            slots=[slot(i, f"f{i}", "c") for i in range(10_000)],
        )
        self.assertIn("the types of the API have more than 16 MiB", self.dump(2, "g.caplet.json"))

    def test_stars(self):
        for stars in ("*" * 200_000, "*" * 300):
            self.interface(slots=takes("int " + stars))
            self.assertIn("has more than", self.dump(2, "g.caplet.json"))
        self.interface(slots=takes("int" + "[2]" * 50_000))
        self.dump(2, "g.caplet.json")

    def test_long_words(self):
        self.interface(**{"$schema": "caplet-" + "1" * 1_000_000 + ".schema.json"})
        self.assertIn("[wrong-schema]", self.dump(2, "g.caplet.json"))
        self.write("g.caplet.json", "{" + "1" * 1_000_000)
        self.assertIn("[json-syntax]", self.dump(2, "g.caplet.json"))
        self.write("g.caplet.json", '{"abi": ' + "1" * 1_000_000 + "}")
        self.assertIn("[number-out-of-range]", self.dump(2, "g.caplet.json"))
        self.dump(2, self.write("g.caplet.json", json.dumps({**BASE, "name": "a" * 1_000_000, "slots": [slot()]})))

    def test_a_file_without_end(self):
        (self.folder / "zero.caplet.json").symlink_to("/dev/zero")
        self.assertIn("it has more than 1 GiB [file-unreadable]", self.dump(2, "zero.caplet.json", megabytes=6_000))
        self.write("g.caplet.json", b" " * (17 << 20))
        self.assertIn("an interface file has at most 16 MiB [file-unreadable]", self.dump(2, "g.caplet.json"))

    # ---- Many ----

    def test_errors_on_one_line(self):
        """Each message draws what is around its caret, and after a hundred there are no more."""
        self.interface(slots=[slot(i, f"s{i}", "nope") for i in range(50_000)])
        text = self.dump(2, "g.caplet.json")
        self.assertEqual(text.count("[unknown-type]"), 100)
        self.assertTrue(
            text.endswith("there are more messages, which are not shown [too-many-messages]\n"), text[-200:]
        )
        self.assertLess(len(text), 100_000)

    def test_findings_on_one_line(self):
        self.interface("old.caplet.json", slots=[slot(i, f"s{i}", "int") for i in range(20_000)])
        self.interface("new.caplet.json", slots=[slot(i, f"s{i}", "double") for i in range(20_000)])
        text = self.run_caplet(0, "diff", "old.caplet.json", "new.caplet.json", "--profile", "x86_64-linux-gnu")
        self.assertLess(len(text), 20_000_000)

    def test_annotations_on_one_line(self):
        line = " ".join(f"CAPLET_SLOT() int f{i}(int x);" for i in range(5_000))
        self.write("g.h", HEAD + line + "\n#endif\n")
        self.dump(0, "g.h")
        self.write("g.h", HEAD + line.replace("(int x)", "(void x)") + "\n#endif\n")
        self.dump(2, "g.h")

    def test_a_long_key_around_many_values(self):
        self.interface(bogus=1, **{"x-" + "a" * 100_000: list(range(100_000))})
        self.assertIn("[unknown-key]", self.dump(2, "g.caplet.json", megabytes=300))

    def test_many_keys(self):
        self.interface(**{f"x-{i}": i for i in range(100_000)})
        self.dump(0, "g.caplet.json")
        self.interface(**{f"y-{i}": i for i in range(100_000)})
        self.assertEqual(self.dump(2, "g.caplet.json").count("[unknown-key]"), 100)

    def test_many_enumerators(self):
        names = [f"E{i}" for i in range(100_000)]
        self.write(
            "g.h",
            HEAD + "enum CAPLET_ENUM() e { " + ",\n".join(names) + " };\nCAPLET_SLOT() int f(enum e x);\n#endif\n",
        )
        self.dump(0, "g.h")

    def test_many_things(self):
        """Of every kind, as `generate` and `diff` see them."""
        count = 3_000
        old = self.everything("old.caplet.json", count, "int")
        new = self.everything("new.caplet.json", count, "double")
        self.run_caplet(0, "generate", old, "--out", "out")
        for target in ("python", "pybind11", "docs"):
            self.run_caplet(0, "generate", old, "--target", target, "--out", "out")
        self.run_caplet(0, "diff", old, new, "--profile", "x86_64-linux-gnu")

    def test_many_uses(self):
        """Of a large enum, of handles with functions of their own, of structs that double, of pointers to pointers."""
        numbers = range(3_000)
        records = [{"name": "r0", "fields": [{"name": "x", "type": "int"}]}]
        both = ("x", "y")
        records += [
            {"name": f"r{i}", "fields": [{"name": name, "type": f"struct r{i - 1}"} for name in both]}
            for i in range(1, 25)
        ]
        slots = [slot(i, f"free{i}", "void", parameters=[{"name": "x", "type": f"struct h{i} *"}]) for i in numbers]
        slots += [slot(3_000 + i, f"use{i}", "enum e", parameters=[{"name": "e", "type": "enum e"}]) for i in numbers]
        name = self.interface(
            enums=[{"name": "e", "values": [{"name": f"E{i}", "value": i} for i in numbers]}],
            handles=[{"name": f"h{i}", "destroy": f"free{i}"} for i in numbers],
            records=records,
            slots=slots + [slot(6_000, "f", "struct r24", parameters=[{"name": "x", "type": "int " + "*" * 60}])],
        )
        for target in ("python", "pybind11", "docs"):
            self.run_caplet(0, "generate", name, "--target", target, "--out", "out")

    def test_documentation_of_backticks(self):
        """Runs of which none has another one, and marks of all formats, whose escapes and fences are longer."""
        runs = " ".join("`" * width for width in range(700, 0, -1))
        marks = "".join(f"\n\n    {'`' * width}\n" for width in range(300)) + "*_|<{`[\\" * 30_000
        name = self.interface(
            slots=[slot(0, "f", doc=runs), slot(1, "g", doc=marks), slot(2, "h", doc="- `f`\n" * 50_000)]
        )
        self.run_caplet(0, "generate", name, "--target", "docs", "--out", "out")

    def everything(self, name, count, type):
        numbers = range(count)
        return self.interface(
            name,
            external=[{"name": f"x{i}", "header": "x.h"} for i in numbers],
            typedefs=[{"name": f"t{i}", "type": type} for i in numbers],
            enums=[{"name": f"e{i}", "values": [{"name": f"E{i}", "value": 1}]} for i in numbers]
            + [{"name": "all", "values": [{"name": f"A{i}", "value": 0} for i in numbers]}],
            records=[{"name": f"r{i}", "fields": [{"name": "x", "type": type}]} for i in numbers]
            + [{"name": "whole", "fields": [{"name": f"f{i}", "type": type} for i in numbers]}],
            handles=[{"name": f"h{i}"} for i in numbers],
            callbacks=[{"name": f"c{i}", "returns": type} for i in numbers],
            constants=[{"name": f"k{i}", "value": i} for i in numbers],
            slots=[
                slot(i, f"s{i}", "int", on_error=f"k{i}", parameters=[{"name": "t", "type": f"t{i}"}]) for i in numbers
            ]
            + [slot(count, "many", "int", parameters=[{"name": f"p{i}", "type": type} for i in range(500)])],
        )

    def test_many_places_of_an_array(self):
        """Which numbers lead to, whose types are objects', and which others had before."""
        count = 60_000
        old, new = (self.array(f"{word}.caplet.json", word, count) for word in ("old", "new"))
        self.run_caplet(0, "generate", old, "--out", "out")
        self.run_caplet(0, "generate", old, "--target", "provider", "--out", "out")
        self.run_caplet(1, "diff", old, new)

    def array(self, name, word, count):
        return self.interface(
            name,
            foreign={
                "array": "A",
                "state": "s",
                "checks": [{"of": f"{word}{count - 1 - i}", "equals": i} for i in range(count)],
            },
            records=[
                {"name": f"r{i}", "head": "object", "type_object": f"T{i}", "fields": [{"name": "x", "type": "int"}]}
                for i in range(count // 10)
            ],
            slots=[slot(i, f"{word}{i}") for i in range(count)]
            + [
                {"index": count + i, "kind": "object", "name": f"T{i}", "type": "PyTypeObject *", "dereferenced": True}
                for i in range(count // 10)
            ]
            + [{"index": 2 * count, "kind": "data", "name": "s", "type": "void *"}],
        )

    def test_many_functions(self):
        """Of a dict: each by itself, in another order, in part, respelled and provided."""
        count = 10_000
        old = self.functions("old.caplet.json", range(count), "t")
        new = self.functions("new.caplet.json", range(count)[::-1], "other")
        only = ",".join(f"f{i}" for i in range(0, count, 2))
        for more in ((), ("--target", "provider"), ("--only", only)):
            self.run_caplet(0, "generate", old, "--out", "out", *more)
        self.run_caplet(1, "diff", old, new)

    def functions(self, name, order, word):
        return self.interface(
            name,
            foreign={"functions": True},
            typedefs=[{"name": f"t{i}", "symbol": f"__pyx_t_1g_{word}{i}", "type": "int"} for i in order],
            slots=[slot(i, f"f{n}", capsule_name=f"{word}{n} (void)") for i, n in enumerate(order)],
        )

    def test_many_tables_and_objects_of_a_struct(self):
        """Which slots a file calls data, which structs it has types for, and what is new in either."""
        count = 2_000
        inner = "".join(f"struct i{i} {{ void (*f)(void); }};\n" for i in range(count))
        slots = "".join(f"  struct i{i} *p{i};\n" for i in range(count))
        self.write("table.h", f"{inner}struct t {{\n{slots}}};\n")
        adopt = ["adopt", "table.h", "--struct", "t", "--capsule", "g._C_API", "--out", "a.json"]
        self.run_caplet(0, *adopt)
        document = json.loads((self.folder / "a.json").read_text(encoding="utf-8"))
        for one in document["slots"]:
            one["kind"] = "data"
            del one["slots"]
        self.write("a.json", json.dumps(document))
        self.run_caplet(0, *adopt)
        old, new = (self.tables(f"{fields}.caplet.json", fields, 4 * count) for fields in (1, 2))
        self.run_caplet(1, "diff", old, new, "--profile", "x86_64-linux-gnu")

    def tables(self, name, fields, count):
        inner = [slot(i, f"f{i}") for i in range(fields)]
        return self.interface(
            name,
            foreign={"struct": "t"},
            handles=[{"name": "inner"}],
            records=[
                {"name": f"r{i}", "head": "object", "fields": [{"name": f"x{j}", "type": "int"} for j in range(fields)]}
                for i in range(count)
            ],
            slots=[
                {"index": i, "kind": "table", "name": f"p{i}", "type": "struct inner *", "slots": inner}
                for i in range(count)
            ],
        )

    def test_headers_that_include_each_other_late(self):
        """Each was included from the command line before the header's own includes lead to it."""
        count = 1_200
        for i in range(count):
            then = f'#include "h{i + 1}.h"\n' if i + 1 < count else ""
            self.write(f"h{i}.h", f"#ifndef H{i}\n#define H{i}\n{then}typedef int t{i};\n#endif\n")
        self.write("table.h", '#include "h0.h"\nextern void **A;\n#define f (*(t1199 (*)(void))A[0])\n')
        late = [word for i in reversed(range(count)) for word in ("--include", f"h{i}.h")]
        self.run_caplet(0, "adopt", "table.h", "--array", "A", "--capsule", "g._C_API", *late, "--out", "a.json")

    # ---- Compiled ----

    def judge(self, baseline, **more):
        self.interface()
        return self.run_caplet(2, "check", "g.caplet.json", "--against", baseline, **more)

    def test_beginnings_of_interfaces(self):
        start = b'{\n  "$schema": "caplet-'
        nested = (start + b'", "a":') * 40_000 + b"1" + b"}" * 40_000
        for content in (start * 80_000, nested, (start + b'1"}') * 40_000):
            self.judge(self.write("g.so", content), megabytes=300)

    def test_a_bomb(self):
        """Entries that share the data of one, each a gibibyte; and alone."""
        deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
        data = b"".join(deflate.compress(bytes(1 << 20)) for _ in range(400)) + deflate.flush()
        bomb = archive([(f"a{i}.so", data, 400 << 20) for i in range(50)], shared=True)
        self.assertIn(
            "its members have more bytes than the archive", self.judge(self.write("g.whl", bomb), megabytes=2_000)
        )
        bomb = archive([("a.so", data, 600 << 20)])
        self.assertIn("`a.so` in it has more than 512 MiB", self.judge(self.write("g.whl", bomb)))
        bomb = archive([(f"a{i}.so", data, 400 << 20) for i in range(3)])
        self.assertIn(
            "its modules have more than 1024 MiB together", self.judge(self.write("g.whl", bomb), megabytes=2_000)
        )


def archive(members, shared=False):
    """A ZIP archive of (name, deflated zeros, size)."""
    checksums = {}
    for _, _, size in members:
        if size not in checksums:
            checksums[size] = 0
            for _ in range(size >> 20):
                checksums[size] = zlib.crc32(bytes(1 << 20), checksums[size])
    local = directory = b""
    for name, data, size in members:
        at = 0 if shared else len(local)
        if not shared or not local:
            local += b"PK\3\4" + struct.pack(
                "<HHHHHIIIHH", 20, 0, 8, 0, 0, checksums[size], len(data), size, len(name), 0
            )
            local += name.encode() + data
        directory += (
            b"PK\1\2"
            + struct.pack(
                "<HHHHHHIIIHHHHHII", 20, 20, 0, 8, 0, 0, checksums[size], len(data), size, len(name), 0, 0, 0, 0, 0, at
            )
            + name.encode()
        )
    return (
        local
        + directory
        + b"PK\5\6"
        + struct.pack("<HHHHIIH", 0, 0, len(members), len(members), len(directory), len(local), 0)
    )


if __name__ == "__main__":
    CAPLET = os.path.abspath(sys.argv.pop(1))
    unittest.main()
