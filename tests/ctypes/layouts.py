# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Random structs, as ctypes and as compilers lay them out: every field, alone set to ones, must be the same bytes. CAPLET_SEED
chooses others. What a generated module leaves opaque is left out here, too, and counted: half must remain."""

import json
import os
import random
import shutil

import build
import extension

RECORDS = 200
SCALARS = (
    "char,signed char,unsigned char,short,unsigned short,int,unsigned int,long,unsigned long long,float,double".split(
        ","
    )
    + ["bool", "size_t", "int64_t", "void *", "long double"]
)
BITS = ["unsigned int", "int", "unsigned char", "short", "uint16_t", "unsigned long long", "bool"]
WIDTHS = {
    "unsigned int": 32,
    "int": 32,
    "unsigned char": 8,
    "short": 16,
    "uint16_t": 16,
    "unsigned long long": 64,
    "bool": 1,
}


def random_field(chance, name, before):
    kind = chance.random()
    if kind < 0.3:
        base = chance.choice(BITS)
        return {"name": name, "type": base, "bits": chance.randint(1, WIDTHS[base])}
    if kind < 0.4 and before:
        return {"name": name, "type": "struct " + chance.choice(before)}
    bounds = f"[{chance.randint(1, 4)}]" if kind > 0.8 else ""
    return {"name": name, "type": chance.choice(SCALARS) + bounds}


def random_records(chance):
    records = []
    for i in range(RECORDS):
        before = [one["name"] for one in records if one["kind"] == "struct"]
        fields = [random_field(chance, f"f{k}", before) for k in range(chance.randint(1, 5))]
        kind = "union" if chance.random() < 0.1 else "struct"
        record = {"name": f"r{i}", "kind": kind, "fields": fields}
        if chance.random() < 0.15:
            record["packed"] = chance.choice((1, 2, 4))
        records.append(record)
    return records


def functions(record):
    kind = f"{record['kind']} {record['name']}"
    lines = [f"size_t {record['name']}_size(void) {{ return sizeof({kind}); }}"]
    for field in record["fields"]:
        place, name = f"(({kind} *)memory)->{field['name']}", f"{record['name']}_{field['name']}"
        set_all = f"{place} = -1;" if "bits" in field else f"memset(&{place}, 0xff, sizeof {place});"
        lines.append(f"void {name}(void *memory) {{ {set_all} }}")
    return "\n".join(lines)


CHECK = """
import ctypes, json, sys
import layouts_ctypes as api
library = ctypes.CDLL(sys.argv[1])
seen = 0
for name, fields in json.loads(sys.argv[2]):
    record = getattr(api, name)
    if not issubclass(record, (ctypes.Structure, ctypes.Union)):
        continue
    seen += 1
    size = library[name + "_size"]()
    assert ctypes.sizeof(record) == size, (name, ctypes.sizeof(record), size)
    for field, is_bits in fields:
        ours, theirs = ctypes.create_string_buffer(size), ctypes.create_string_buffer(size)
        it, place = record.from_buffer(ours), getattr(record, field)
        if is_bits:
            setattr(it, field, -1)
        else:
            ctypes.memset(ctypes.addressof(it) + place.offset, 0xff, place.size)
        library[f"{name}_{field}"](theirs)
        assert ours.raw == theirs.raw, (name, field, ours.raw, theirs.raw)
print(seen)
"""


def run(_, arguments, pythons):
    seed = os.environ.get("CAPLET_SEED", "34")
    work = arguments.work / "layouts"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    records = random_records(random.Random(seed))
    slot = {"index": 0, "name": "layouts_no", "returns": "int"}
    interface = {
        "$schema": "caplet-1.schema.json",
        "name": "layouts",
        "capsule": "layouts._C_API",
        "abi": 1,
        "minor": 1,
        "records": records,
        "slots": [slot],
    }
    source = work / "layouts.caplet.json"
    source.write_text(json.dumps(interface), encoding="utf-8")
    build.call([arguments.caplet, "generate", source, "--target=consumer", "--target=python", "--out", work])
    header = (work / "layouts_capi.h").read_text(encoding="utf-8")
    declared = header[header.index("/* ---- Types ---- */") : header.index("/* ---- The table ---- */")]
    library = work / "layouts.c"
    includes = "".join(f"#include <{name}.h>\n" for name in ("stdbool", "stddef", "stdint", "string"))
    library.write_text(includes + declared + "\n".join(map(functions, records)), encoding="utf-8")
    names = json.dumps(
        [(one["name"], [(field["name"], "bits" in field) for field in one["fields"]]) for one in records]
    )
    extension.run(
        ["gcc", "-O0", "-w", "-std=c11", "-DCAPLET_EXTENSION=", "-fPIC", "-shared", library, "-o", work / "layouts.so"]
    )
    for python in pythons:
        command = [python.executable, "-c", CHECK, work / "layouts.so", names]
        seen = int(build.call(command, env=dict(os.environ, PYTHONPATH=str(work), PYTHONDONTWRITEBYTECODE="1")))
        if seen < RECORDS / 3:
            raise build.Failure(f"{python.name}: only {seen} of {RECORDS} are no opaque ones")
