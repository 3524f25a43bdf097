# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The releases of one API, shape 1.1 to 1.4, and what somebody could do to them behind the ledger's back.

interface(minor, change) is the interface file of a provider that released `minor` after `change` was made; a change
shows from the minor it was made in. None is the honest chain, in which every minor only appends.
"""

import copy

MINORS = (1, 2, 3, 4)


def _slot(name, since, returns="int", parameters=(("x", "int"),), **more):
    return dict(
        {
            "name": name,
            "returns": returns,
            "on_error": -1,
            "since": since,
            "parameters": [{"name": one, "type": kind} for one, kind in parameters],
        },
        **more,
    )


def _field(name, kind="double", since=1):
    return {"name": name, "type": kind, "since": since}


# Of 1.4; earlier minors are what has no later `since`. `options` may grow: it is extensible.
_SLOTS = [
    _slot("shape_one", 1),
    _slot("shape_sum", 1, parameters=[("p", "const struct shape_point *")]),
    _slot("shape_two", 2),
    _slot("shape_weight", 2, parameters=[("o", "const struct shape_options *")]),
    _slot("shape_three", 3),
    _slot("shape_four", 4),
]
_RECORDS = [
    {"name": "shape_point", "kind": "struct", "fields": [_field("x"), _field("y")]},
    {
        "name": "shape_options",
        "kind": "struct",
        "extensible": True,
        "fields": [_field("a", "int"), _field("b", "int", 2), _field("c", "int", 3)],
    },
]


def _retype(name):
    def change(api):
        next(one for one in api["slots"] if one["name"] == name)["parameters"][0]["type"] = "long long"

    return change


def _insert(api):
    api["slots"].insert(1, _slot("shape_inserted", 1))


def _reorder(api):
    api["slots"][0], api["slots"][1] = api["slots"][1], api["slots"][0]


def _remove(api):
    del api["slots"][0]


def _retire(api):
    api["slots"][0]["retired"] = True


def _grow(api):
    api["records"][0]["fields"].append(_field("z"))


def _shrink(api):
    del api["records"][0]["fields"][1]


def _abi(api):
    api["abi"] = 2
    for one in api["slots"] + [field for record in api["records"] for field in record["fields"]]:
        one["since"] = 1


def _move(api):  # the modules stay as they are: what follows is that consumers find it under the alias only
    api.update({"capsule": "shape._moved._C_API", "was": "shape._core._C_API", "aliases": ["shape._core._C_API"]})


def _hide(api):
    api["hidden_records"] = [api["records"].pop(0)]
    api["handles"] = [{"name": "shape_point"}]


class Change:
    def __init__(self, what, edit=None, made=1, since=None, macro=None, provides_abi=1):
        self.what = what  # in words, for the table
        self.edit = edit
        self.made = made  # the first minor that has it
        self.since = since  # from which common minor on it is another ABI; None: it is none
        self.macro = macro  # what provider.c needs defined
        self.provides_abi = provides_abi


CHANGES = {
    "append": Change("each minor appends slots, and a field to an extensible struct"),
    "insert": Change("1.2 inserts a slot", _insert, 2, 1, "INSERTED"),
    "reorder": Change("1.2 swaps two slots", _reorder, 2, 1),
    "retype": Change("1.2 retypes a parameter of a slot of 1.1", _retype("shape_one"), 2, 1, "RETYPED_ONE"),
    "retype-new": Change("1.4 retypes a parameter of a slot of 1.3", _retype("shape_three"), 4, 3, "RETYPED_THREE"),
    "remove": Change("1.2 removes a slot", _remove, 2, 1, "REMOVED"),
    "retire": Change("1.3 retires a slot", _retire, 3, None, "REMOVED"),
    "grow": Change("1.3 appends a field to a struct by value", _grow, 3, 1),
    "shrink": Change("1.3 drops a field of a struct by value", _shrink, 3, 1, "SHRUNK"),
    "move": Change("1.2 moves the capsule, and keeps its path as an alias", _move, 2),
    "hide": Change("1.2 hides a struct, and keeps its layout in the interface file", _hide, 2, None, "HIDDEN"),
    "new-abi": Change("1.2 becomes ABI 2", _abi, 2, 0, None, 2),
}


def interface(minor, change="append"):
    api = {
        "$schema": "caplet-1.schema.json",
        "name": "shape",
        "capsule": "shape._core._C_API",
        "distribution": "shape",
        "abi": 1,
        "minor": minor,
        "records": copy.deepcopy(_RECORDS),
        "slots": copy.deepcopy(_SLOTS),
    }
    api["slots"] = [one for one in api["slots"] if one["since"] <= minor]
    for record in api["records"]:
        record["fields"] = [one for one in record["fields"] if one["since"] <= minor]
    edit = CHANGES[change]
    if edit.edit is not None and minor >= edit.made:
        edit.edit(api)
    if api["abi"] != 1:
        api["minor"] = 1
    for index, one in enumerate(api["slots"]):
        one["index"] = index
    return api


def verdict(change, provider, consumer, floor):
    """What must happen, from the rules alone: "ok", or the reason of the refusal."""
    made = CHANGES[change]
    changed = provider >= made.made and made.edit is not None
    if changed and made.provides_abi != 1:
        return "abi"
    if provider < floor:
        return "floor"
    if changed and made.since is not None and min(provider, consumer) >= made.since:
        return "fingerprint"
    return "ok"
