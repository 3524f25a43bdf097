# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""An interface with one of each, as released, and every edit of it that a row of the tables below describes.

all_edits() yields (what, interface after the edit), numbered as `caplet record` numbers it: what is new has the next minor.
Whether an edit breaks anything is not said here: replay_test.py finds out.
"""

import copy


def _slot(index, name, returns="int", parameters=(), **more):
    return dict(
        {
            "index": index,
            "name": name,
            "returns": returns,
            "parameters": [{"name": one, "type": kind} for one, kind in parameters],
        },
        **more,
    )


def _fields(*pairs):
    return [{"name": name, "type": kind} for name, kind in pairs]


BASE = {
    "$schema": "caplet-1.schema.json",
    "name": "rig",
    "capsule": "rig._core._C_API",
    "language": "c",
    "abi": 1,
    "minor": 1,
    "typedefs": [{"name": "rig_real", "type": "double"}, {"name": "rig_id", "type": "unsigned int"}],
    "enums": [
        {
            "name": "rig_mode",
            "values": [
                {"name": "RIG_OFF", "value": 0},
                {"name": "RIG_ON", "value": 4},
                {"name": "RIG_AUTO", "value": 5},
            ],
        }
    ],
    "records": [
        {"name": "rig_point", "kind": "struct", "fields": _fields(("x", "int"), ("y", "int"), ("weight", "double"))},
        {
            "name": "rig_flags",
            "kind": "struct",
            "fields": [
                {"name": "power", "type": "unsigned int", "bits": 1},
                {"name": "speed", "type": "unsigned int", "bits": 3},
                {"name": "tilt", "type": "int", "bits": 4},
                {"name": "code", "type": "unsigned short"},
            ],
        },
        {"name": "rig_value", "kind": "union", "fields": _fields(("whole", "long long"), ("real", "double"))},
        {
            "name": "rig_joint",
            "kind": "struct",
            "typedef": True,
            "fields": _fields(
                ("tag", "char"),
                ("angles", "double[3]"),
                ("at", "struct rig_point"),
                ("mode", "enum rig_mode"),
                ("label", "const char *"),
            ),
        },
        {"name": "rig_options", "kind": "struct", "extensible": True, "fields": _fields(("retries", "int"))},
    ],
    "handles": [{"name": "rig_arm", "typedef": True}, {"name": "rig_leg", "typedef": True}],
    "callbacks": [
        {
            "name": "rig_visit",
            "returns": "int",
            "parameters": [{"name": "value", "type": "rig_real"}, {"name": "count", "type": "int"}],
        }
    ],
    "constants": [
        {"name": "RIG_LIMIT", "value": 64},
        {"name": "RIG_RATIO", "value": 0.5},
        {"name": "RIG_UNIT", "value": "mm"},
    ],
    "slots": [
        {"index": 0, "kind": "object", "name": "rig_error", "type": "PyObject *"},
        {"index": 1, "kind": "object", "name": "rig_type", "type": "PyTypeObject"},
        {"index": 2, "kind": "data", "name": "rig_sizes", "type": "const int[4]"},
        {"index": 3, "kind": "data", "name": "rig_gain", "type": "double"},
        _slot(4, "rig_norm", "double", [("values", "const double *"), ("count", "int")]),
        _slot(5, "rig_scale", "rig_real", [("factor", "rig_real"), ("id", "rig_id")]),
        _slot(6, "rig_move", "struct rig_point", [("from", "struct rig_point"), ("by", "const struct rig_point *")]),
        _slot(7, "rig_walk", "int", [("arm", "rig_arm *"), ("visit", "rig_visit")]),
        _slot(8, "rig_switch", "enum rig_mode", [("mode", "enum rig_mode"), ("flags", "struct rig_flags *")]),
        _slot(
            9,
            "rig_joint_at",
            "void",
            [("index", "unsigned char"), ("joint", "rig_joint *"), ("value", "union rig_value *")],
        ),
        _slot(10, "rig_tune", "int", [("options", "const struct rig_options *"), ("seed", "long")]),
        _slot(11, "rig_keep", "PyObject *", [("object", "PyObject *"), ("leg", "rig_leg *")]),
    ],
}


def named(things, name):
    return next(one for one in things if one.get("name") == name)


def of(path):
    """`slots.rig_norm.parameters.count` -> a function that finds it in an interface."""

    def find(api):
        here = api
        for part in path.split("."):
            here = here[part] if isinstance(here, dict) else named(here, part)
        return here

    return find


def put(path, **values):
    """Sets keys of one thing; None takes a key away."""

    def edit(api):
        one = of(path)(api)
        for key, value in values.items():
            if value is None:
                one.pop(key, None)
            else:
                one[key] = value

    return edit


def drop(path):
    where, name = path.rsplit(".", 1)

    def edit(api):
        of(where)(api).remove(named(of(where)(api), name))

    return edit


def add(path, one, at=None):
    def edit(api):
        things = of(path)(api)
        things.insert(len(things) if at is None else at, copy.deepcopy(one))

    return edit


def swap(path, a, b):
    def edit(api):
        things = of(path)(api)
        things[a], things[b] = things[b], things[a]

    return edit


def renumber(edit):
    """The edit of a table without a ledger: slots are numbered as they stand."""

    def whole(api):
        edit(api)
        for index, one in enumerate(api["slots"]):
            one["index"] = index

    return whole


_POINT, _FLAGS, _JOINT = "records.rig_point.fields", "records.rig_flags.fields", "records.rig_joint.fields"

EDITS = [
    ("nothing", lambda api: None),
    # Slots
    ("slot appended", add("slots", _slot(12, "rig_new", "int", [("n", "int")]))),
    ("data appended", add("slots", {"index": 12, "kind": "data", "name": "rig_more", "type": "int"})),
    ("slot inserted", renumber(add("slots", _slot(0, "rig_new", "int", since=1), 4))),
    ("slots swapped", renumber(swap("slots", 4, 5))),
    ("last slot removed", drop("slots.rig_keep")),
    ("slot removed", renumber(drop("slots.rig_norm"))),
    ("slot renamed", put("slots.rig_scale", name="rig_grow", since=1)),
    ("slot renamed, recorded", put("slots.rig_scale", name="rig_grow", was="rig_scale")),
    ("slot retired", put("slots.rig_norm", retired=True)),
    ("slot deprecated", put("slots.rig_norm", deprecated="use rig_scale")),
    ("slot documented", put("slots.rig_norm", doc="The norm.")),
    ("function became data", put("slots.rig_scale", kind="data", type="rig_real", returns=None, parameters=None)),
    # Signatures
    ("int became long long", put("slots.rig_norm.parameters.count", type="long long")),
    ("int became short", put("slots.rig_norm.parameters.count", type="short")),
    ("int became unsigned", put("slots.rig_norm.parameters.count", type="unsigned int")),
    ("int became double", put("slots.rig_norm.parameters.count", type="double")),
    ("int became int32_t", put("slots.rig_norm.parameters.count", type="int32_t")),
    ("int became const int", put("slots.rig_norm.parameters.count", type="const int")),
    ("long became int", put("slots.rig_tune.parameters.seed", type="int")),
    ("unsigned char became unsigned int", put("slots.rig_joint_at.parameters.index", type="unsigned int")),
    ("double became float", put("slots.rig_scale.parameters.factor", type="float")),
    ("typedef spelled out", put("slots.rig_scale.parameters.factor", type="double")),
    ("pointee became float", put("slots.rig_norm.parameters.values", type="const float *")),
    ("pointee lost const", put("slots.rig_norm.parameters.values", type="double *")),
    ("pointee gained const", put("slots.rig_switch.parameters.flags", type="const struct rig_flags *")),
    ("pointee became volatile", put("slots.rig_norm.parameters.values", type="const volatile double *")),
    ("restrict added", put("slots.rig_norm.parameters.values", type="const double *restrict")),
    ("pointer to value", put("slots.rig_move.parameters.by", type="struct rig_point")),
    ("value to pointer", put("slots.rig_move.parameters.from", type="const struct rig_point *")),
    ("parameter renamed", put("slots.rig_norm.parameters.count", name="n")),
    ("parameter added", add("slots.rig_norm.parameters", {"name": "way", "type": "int"})),
    ("parameter added in front", add("slots.rig_norm.parameters", {"name": "way", "type": "double"}, 0)),
    ("parameter removed", drop("slots.rig_move.parameters.from")),
    ("last parameter removed", drop("slots.rig_tune.parameters.seed")),
    ("parameters swapped", swap("slots.rig_norm.parameters", 0, 1)),
    ("result became long long", put("slots.rig_walk", returns="long long")),
    ("result became double", put("slots.rig_walk", returns="double")),
    ("result became float", put("slots.rig_norm", returns="float")),
    ("result dropped", put("slots.rig_tune", returns="void")),
    ("result by pointer", put("slots.rig_move", returns="struct rig_point *")),
    ("variadic", put("slots.rig_norm", variadic=True)),
    ("another calling convention", put("slots.rig_norm", convention="ms")),
    ("handle retagged", put("slots.rig_walk.parameters.arm", type="rig_leg *")),
    ("handle erased", put("slots.rig_walk.parameters.arm", type="void *")),
    ("number became a pointer", put("slots.rig_norm.parameters.count", type="const int *")),
    # Records
    ("field appended", add(_POINT, {"name": "z", "type": "int"})),
    ("field added in front", add(_POINT, {"name": "w", "type": "int"}, 0)),
    ("field removed", drop(_POINT + ".y")),
    ("last field removed", drop(_POINT + ".weight")),
    ("fields swapped", swap(_POINT, 0, 1)),
    ("fields of two sizes swapped", swap(_POINT, 1, 2)),
    ("field renamed", put(_POINT + ".x", name="lon")),
    ("field renamed, recorded", put(_POINT + ".x", name="lon", was="x")),
    ("field became float", put(_POINT + ".y", type="float")),
    ("field became unsigned", put(_POINT + ".y", type="unsigned int")),
    ("field became short", put(_POINT + ".y", type="short")),
    ("field respelled", put(_POINT + ".y", type="int32_t")),
    ("field documented", put(_POINT + ".y", doc="Up.")),
    ("struct packed", put("records.rig_joint", packed=1)),
    ("struct aligned", put("records.rig_point", align=32)),
    ("struct became union", lambda api: _rekind(api, "rig_point", "struct", "union")),
    ("union became struct", lambda api: _rekind(api, "rig_value", "union", "struct")),
    ("struct became extensible", put("records.rig_flags", extensible=True)),
    ("extensible struct grew", add("records.rig_options.fields", {"name": "patience", "type": "double"})),
    ("extensible struct grew in front", add("records.rig_options.fields", {"name": "patience", "type": "double"}, 0)),
    ("extensible struct's field retyped", put("records.rig_options.fields.retries", type="short")),
    ("array bound", put(_JOINT + ".angles", type="double[4]")),
    ("array to pointer", put(_JOINT + ".angles", type="double *")),
    ("bit-field widened", put(_FLAGS + ".speed", bits=4)),
    ("bit-fields swapped", swap(_FLAGS, 0, 1)),
    ("bit-field's sign", put(_FLAGS + ".tilt", type="unsigned int")),
    ("bit-field became a field", put(_FLAGS + ".speed", type="unsigned char", bits=None)),
    ("record renamed, recorded", lambda api: _rename_type(api, "rig_flags", "rig_state", True)),
    ("record renamed", lambda api: _rename_type(api, "rig_flags", "rig_state", False)),
    ("record hidden", lambda api: _hide(api, "rig_flags")),
    ("handle exposed", lambda api: _expose(api, "rig_arm")),
    ("unused record added", add("records", {"name": "rig_extra", "kind": "struct", "fields": _fields(("q", "int"))})),
    ("records reordered", swap("records", 0, 1)),
    # Enums, typedefs, callbacks, constants
    ("enumerator changed", put("enums.rig_mode.values.RIG_ON", value=3)),
    ("enumerator removed", drop("enums.rig_mode.values.RIG_OFF")),
    ("enumerator added", add("enums.rig_mode.values", {"name": "RIG_MORE", "value": 6}, 0)),
    ("enumerator renamed", put("enums.rig_mode.values.RIG_ON", name="RIG_RUN")),
    ("enumerator renamed, recorded", put("enums.rig_mode.values.RIG_ON", name="RIG_RUN", was="RIG_ON")),
    ("enum got a type", put("enums.rig_mode", underlying="unsigned char")),
    ("enumerators reordered", swap("enums.rig_mode.values", 0, 1)),
    ("typedef's target", put("typedefs.rig_real", type="float")),
    ("typedef's sign", put("typedefs.rig_id", type="int")),
    ("typedef respelled", put("typedefs.rig_id", type="uint32_t")),
    (
        "typedef dropped",
        lambda api: (put("slots.rig_scale.parameters.id", type="unsigned int")(api), drop("typedefs.rig_id")(api)),
    ),
    ("callback's parameter", put("callbacks.rig_visit.parameters.value", type="float")),
    ("callback's parameters swapped", swap("callbacks.rig_visit.parameters", 0, 1)),
    ("callback's result", put("callbacks.rig_visit", returns="double")),
    ("callback's parameter added", add("callbacks.rig_visit.parameters", {"name": "more", "type": "double"})),
    ("callback's parameter renamed", put("callbacks.rig_visit.parameters.count", name="n")),
    ("constant changed", put("constants.RIG_LIMIT", value=65)),
    ("text constant changed", put("constants.RIG_UNIT", value="cm")),
    ("constant removed", drop("constants.RIG_RATIO")),
    ("constant added", add("constants", {"name": "RIG_NEW", "value": 1})),
    # Objects and data
    ("type object by pointer", put("slots.rig_type", type="PyTypeObject *")),
    ("data became float", put("slots.rig_gain", type="float")),
    ("data became a pointer", put("slots.rig_gain", type="double *")),
    ("data became const", put("slots.rig_gain", type="const double")),
    ("data lost const", put("slots.rig_sizes", type="int[4]")),
    ("data's bound", put("slots.rig_sizes", type="const int[5]")),
]


def _respell(api, old, new):
    for whole in [*api["slots"], *api["records"]]:
        for one in [whole, *whole.get("parameters", []), *whole.get("fields", [])]:
            for key in ("type", "returns"):
                if key in one:
                    one[key] = one[key].replace(old, new)


def _rekind(api, name, old, new):
    named(api["records"], name)["kind"] = new
    _respell(api, f"{old} {name}", f"{new} {name}")


def _rename_type(api, old, new, recorded):
    record = named(api["records"], old)
    record["name"] = new
    if recorded:
        record["was"] = old
    _respell(api, old, new)


def _hide(api, name):
    api["records"].remove(named(api["records"], name))
    api["handles"].append({"name": name})


def _expose(api, name):
    handle = named(api["handles"], name)
    api["handles"].remove(handle)
    api["records"].append({"name": name, "kind": "struct", "typedef": True, "fields": _fields(("reach", "double"))})


def identity(one):
    return one.get("was", one.get("name"))


def number(before, after):
    """Gives what is new in `after` the next minor, unless it has its own numbers."""
    fresh = False
    minor = before.get("minor", 1) + 1

    def members(api):
        for group in ("slots", "records", "enums", "handles", "typedefs", "callbacks", "constants"):
            for one in api.get(group, []):
                yield (group, identity(one)), one
                for inner in one.get("fields", []):
                    yield ("fields", identity(one), identity(inner)), inner
                for inner in one.get("values", []):
                    yield ("values", identity(one), identity(inner)), inner

    known = {key for key, _ in members(before)}
    forms = {name for group, *name in known if group in ("records", "handles") for name in name}
    for key, one in members(after):
        same_form = key[0] in ("records", "handles") and key[1] in forms and key not in known
        if key in known or "since" in one or (same_form and key[0] == "handles"):
            continue
        one["since"] = minor
        fresh = True
    if fresh:
        after["minor"] = minor
    return after


def all_edits():
    for what, edit in EDITS:
        after = copy.deepcopy(BASE)
        edit(after)
        yield what, number(BASE, after)
