# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Random interfaces, and random steps from one to the next. A step is (name, arguments): plain, so that a failing script can
be printed, and shortened by leaving steps out. A step whose place is gone does nothing."""

TYPES = [
    "int",
    "unsigned int",
    "int32_t",
    "long",
    "long long",
    "int64_t",
    "short",
    "unsigned char",
    "char",
    "size_t",
    "Py_ssize_t",
    "float",
    "double",
    "const char *",
    "char *",
    "double *",
    "const double *",
    "volatile int *",
    "void *",
    "chain_real",
    "struct chain_point *",
    "const struct chain_point *",
    "enum chain_mode",
    "chain_visit",
    "struct chain_box *",
    "PyObject *",
]
# A type becomes one that is easily taken for it.
NEAR = [
    ["int", "unsigned int", "int32_t", "long", "enum chain_mode", "short"],
    ["long long", "int64_t", "long", "unsigned long long", "Py_ssize_t", "size_t", "uintptr_t"],
    ["char", "signed char", "unsigned char", "short"],
    ["float", "double", "chain_real", "int"],
    ["const char *", "char *", "void *", "volatile char *", "char **"],
    ["double *", "const double *", "float *", "volatile double *", "const double *const *"],
    [
        "struct chain_point *",
        "const struct chain_point *",
        "struct chain_box *",
        "void *",
        "struct chain_point *restrict",
    ],
    ["double[3]", "double[4]", "float[3]", "double"],
    ["chain_visit", "void *"],
    ["PyObject *", "PyTypeObject *"],
]
VALUES = [
    "int",
    "unsigned int",
    "int32_t",
    "long",
    "long long",
    "short",
    "float",
    "double",
    "char",
    "double[3]",
    "const char *",
]


def start():
    """The same for every chain; the steps before the first release make it another."""
    return {
        "$schema": "caplet-1.schema.json",
        "name": "chain",
        "capsule": "chain._C_API",
        "language": "c",
        "abi": 1,
        "minor": 1,
        "typedefs": [{"name": "chain_real", "type": "double"}],
        "enums": [{"name": "chain_mode", "values": [{"name": "CHAIN_A", "value": 0}, {"name": "CHAIN_B", "value": 1}]}],
        "records": [
            {
                "name": "chain_point",
                "kind": "struct",
                "fields": [{"name": "x", "type": "int"}, {"name": "y", "type": "int"}],
            },
            {"name": "chain_grown", "kind": "struct", "extensible": True, "fields": [{"name": "a", "type": "int"}]},
        ],
        "handles": [{"name": "chain_box"}],
        "callbacks": [{"name": "chain_visit", "returns": "int", "parameters": [{"name": "n", "type": "int"}]}],
        "slots": [
            {
                "index": 0,
                "name": "chain_f",
                "returns": "int",
                "parameters": [
                    {"name": "mode", "type": "enum chain_mode"},
                    {"name": "grown", "type": "struct chain_grown *"},
                ],
            }
        ],
    }


def pick(things, at):
    return things[at % len(things)] if things else None


# ---- Steps that only append; `fresh` numbers names, since an identity is never used again ----


def add_slot(api, fresh, result, types):
    parameters = [{"name": f"p{i}", "type": one} for i, one in enumerate(types)]
    api["slots"].append({"name": f"chain_s{fresh}", "returns": result, "parameters": parameters, "since": api["minor"]})


def add_data(api, fresh, kind):
    api["slots"].append({"kind": "data", "name": f"chain_d{fresh}", "type": kind, "since": api["minor"]})


def add_record(api, fresh, kind):
    api["records"].append(
        {"name": f"chain_r{fresh}", "kind": "struct", "fields": [{"name": "q", "type": kind}], "since": api["minor"]}
    )


def add_value(api, fresh):
    api["enums"][0]["values"].insert(fresh % 2, {"name": f"CHAIN_V{fresh}", "value": fresh + 10, "since": api["minor"]})


def grow(api, fresh, kind):
    record = next((one for one in api["records"] if one.get("extensible")), None)
    if record:
        record["fields"].append({"name": f"g{fresh}", "type": kind, "since": api["minor"]})


def add_constant(api, fresh):
    api.setdefault("constants", []).append({"name": f"CHAIN_C{fresh}", "value": fresh, "since": api["minor"]})


APPENDING = [add_slot, add_data, add_record, add_value, grow, add_constant]


# ---- Steps that keep what consumers have ----


def rename_parameter(api, at, fresh):
    parameters = pick(api["slots"], at).get("parameters")
    if parameters:
        parameters[0]["name"] = f"renamed{fresh}"


def document(api, at):
    pick(api["slots"], at)["doc"] = f"Documented {at}."


def reorder_records(api):
    api["records"].reverse()


def rename_recorded(api, at, fresh):
    one = pick(api["slots"], at)
    one.setdefault("was", one["name"])
    one["name"] = f"chain_n{fresh}"


def retire(api, at):
    pick(api["slots"], at)["retired"] = True


# ---- Steps that may break: whether they do depends on where they hit ----


def near(kind, way):
    group = next((one for one in NEAR if kind in one), NEAR[0])
    return pick([one for one in group if one != kind], way)


def retype_parameter(api, at, which, way):
    parameters = pick(api["slots"], at).get("parameters")
    if parameters:
        one = pick(parameters, which)
        one["type"] = near(one["type"], way)


def retype_result(api, at, way):
    one = pick(api["slots"], at)
    if "returns" in one:
        kind = near(one["returns"], way)
        one["returns"] = "int" if "[" in kind else kind


def add_parameter(api, at, kind):
    one = pick(api["slots"], at)
    if "returns" in one:
        one.setdefault("parameters", []).append({"name": "added", "type": kind})


def drop_parameter(api, at):
    parameters = pick(api["slots"], at).get("parameters")
    if parameters:
        parameters.pop()


def insert_slot(api, at, fresh):
    place = at % len(api["slots"])
    api["slots"].insert(
        place, {"name": f"chain_i{fresh}", "returns": "void", "since": api["slots"][place].get("since", 1)}
    )


def swap_slots(api, at):
    slots = api["slots"]
    place = at % len(slots)
    if place and slots[place].get("since", 1) == slots[place - 1].get("since", 1):
        slots[place], slots[place - 1] = slots[place - 1], slots[place]


def drop_slot(api, at):
    if len(api["slots"]) > 1:
        api["slots"].remove(pick(api["slots"], at))


def rename(api, at, fresh):
    one = pick(api["slots"], at)
    one.pop("was", None)
    one["name"] = f"chain_u{fresh}"


def retype_field(api, at, which, way):
    one = pick(pick(api["records"], at)["fields"], which)
    one["type"] = near(one["type"], way)


def add_field(api, at, fresh, kind):
    record = pick(api["records"], at)
    last = record["fields"][-1].get("since", 1)
    record["fields"].append({"name": f"f{fresh}", "type": kind, **({"since": last} if last > 1 else {})})


def drop_field(api, at, which):
    fields = pick(api["records"], at)["fields"]
    if len(fields) > 1:
        fields.remove(pick(fields, which))


def swap_fields(api, at):
    fields = pick(api["records"], at)["fields"]
    if len(fields) > 1 and fields[0].get("since", 1) == fields[1].get("since", 1):
        fields[0], fields[1] = fields[1], fields[0]


def rename_field(api, at, which, fresh, recorded):
    field = pick(pick(api["records"], at)["fields"], which)
    if recorded:
        field.setdefault("was", field["name"])
    else:
        field.pop("was", None)
    field["name"] = f"m{fresh}"


def change_value(api, at, value):
    pick(api["enums"][0]["values"], at)["value"] = value


def drop_value(api, at):
    if len(api["enums"][0]["values"]) > 1:
        api["enums"][0]["values"].remove(pick(api["enums"][0]["values"], at))


def retarget(api, kind):
    api["typedefs"][0]["type"] = kind


def retype_callback(api, kind):
    api["callbacks"][0]["parameters"][0]["type"] = kind


OTHERS = [
    retype_parameter,
    retype_result,
    retype_field,
    rename_parameter,
    document,
    reorder_records,
    rename_recorded,
    retire,
    retype_parameter,
    retype_result,
    add_parameter,
    drop_parameter,
    insert_slot,
    swap_slots,
    drop_slot,
    rename,
    retype_field,
    add_field,
    drop_field,
    swap_fields,
    rename_field,
    change_value,
    drop_value,
    retarget,
    retype_callback,
]
STEPS = {one.__name__: one for one in APPENDING + OTHERS}


def random_step(random, fresh, only_appending):
    step = random.choice(APPENDING if only_appending else APPENDING + OTHERS * 2)
    makers = {
        "fresh": lambda: fresh,
        "at": lambda: random.randrange(8),
        "which": lambda: random.randrange(4),
        "way": lambda: random.randrange(6),
        "kind": lambda: random.choice(VALUES if step in (add_record, grow, add_field, add_data) else TYPES),
        "result": lambda: random.choice(TYPES),
        "types": lambda: random.choices(TYPES, k=random.randrange(4)),
        "recorded": lambda: random.random() < 0.5,
        "value": lambda: random.randrange(40, 60),
    }
    if step in (retarget, retype_callback):
        makers["kind"] = lambda: random.choice(["double", "float", "int", "int32_t", "long"])
    names = step.__code__.co_varnames[1 : step.__code__.co_argcount]
    return step.__name__, [makers[name]() for name in names]


def apply(api, step):
    name, arguments = step
    STEPS[name](api, *arguments)
    for index, one in enumerate(api["slots"]):
        one["index"] = index
