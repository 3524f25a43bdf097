# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Every kind of mutant, with the rules that it must show: at least one of them, and beside them only NOTES.

A kind without rules is benign: Caplet must say nothing.
"""

from dataclasses import dataclass, field
from typing import Callable

import mutations as make

# Follows from others, or only tells: that the abi stayed, and what the new type is like on other platforms.
NOTES = {"ABI_NOT_BUMPED", "PLATFORM_TYPE", "PROFILE_DIVERGED"}
# A type that only the mutated place used went, or came, with it.
REACH = {"TYPE_REMOVED", "TYPE_ADDED", "TYPEDEF_REMOVED", "OTHER_CHANGED"}


@dataclass
class Kind:
    name: str
    mutants: Callable
    rules: set = field(default_factory=set)
    also: set = field(default_factory=set)
    may_be_silent: bool = False  # where the mutant can be the same to Caplet


RETYPED = {
    "parameter": {"PARAM_TYPE_CHANGED"},
    "result": {"RETURN_CHANGED"},
    "field": {"FIELD_RETYPED"},
    "typedef": {"TYPEDEF_TARGET_CHANGED"},
}
# Edit of a type -> the rule where it isn't the one above; a typedef's is always its own.
BY_EDIT = {
    "const_added": {"POINTEE_CONST_ADDED"},
    "const_dropped": {"POINTEE_CONST_DROPPED"},
    "volatile_added": {"VOLATILE_ATOMIC_CHANGED"},
    "restrict_added": {"RESTRICT_ADDED"},
    "own_const": {"TOPLEVEL_QUAL_CHANGED"},
}


def of_types():
    for where, usual in RETYPED.items():
        for edit in make.TYPE_EDITS:
            if (where, edit) in (("result", "depth_removed"), ("typedef", "depth_removed")):
                continue  # none of these headers has one
            rules = usual if where == "typedef" else BY_EDIT.get(edit, usual)
            if where == "parameter" and edit == "sign":
                rules = {"PARAM_SIGN_CHANGED"}
            if edit == "erased":
                rules = rules | {"HANDLE_ERASED"}
            if edit == "pointee":
                rules = rules | {"HANDLE_RETAGGED"}
            yield Kind(
                f"{where} {edit}".replace("_", " "), make.retyped(where, edit), rules, REACH, edit == "respelled"
            )


def kind(function, *rules, also=()):
    return Kind(function.__name__.replace("_", " "), function, set(rules), set(also))


def attribute(name, *rules):
    return Kind(f"function {name}", make.function_attribute(name), set(rules))


# Pointers to functions that a signature spells out are types called by the parameter's name or number.
NUMBERED = {"PARAM_TYPE_CHANGED", *REACH}
REMOVED = {"FIELD_REMOVED", "FIELD_RENAMED", "FIELD_MOVED", "FIELD_APPENDED", "BITFIELD_CHANGED", *REACH}

ALL = [
    *of_types(),
    attribute("noreturn", "FNATTR_NARROWED"),
    attribute("nonnull", "FNATTR_NARROWED"),
    attribute("pure", "FNATTR_NARROWED"),
    attribute("ms_abi", "CALLCONV_CHANGED"),
    attribute("unused"),
    kind(make.function_removed, "SLOT_REMOVED", also=REACH),
    kind(make.function_renamed, "SLOT_RENAMED", "SLOT_REMOVED", also={"SLOT_APPENDED", *REACH}),
    kind(make.function_added, "SLOT_APPENDED", also={"TYPE_ADDED"}),
    kind(make.functions_swapped),
    kind(make.function_variadic, "VARIADIC_CHANGED"),
    kind(make.function_not_variadic, "VARIADIC_CHANGED"),
    kind(make.parameter_added, "PARAM_ADDED"),
    kind(make.parameter_added_first, "PARAM_ADDED", also=NUMBERED),
    kind(make.parameter_removed, "PARAM_REMOVED", also=REACH),
    kind(make.parameter_removed_first, "PARAM_REMOVED", also=NUMBERED),
    kind(make.parameters_swapped, "PARAM_REORDERED"),
    kind(make.parameters_swapped_of_one_type, "PARAM_REORDERED"),
    kind(make.parameter_renamed, "PARAM_RENAMED", also=NUMBERED),
    kind(make.field_removed, "FIELD_REMOVED", also=REMOVED),
    kind(make.field_inserted, "FIELD_MOVED", "FIELD_APPENDED", also=REMOVED),
    kind(make.field_appended, "FIELD_APPENDED"),
    kind(make.fields_swapped, "FIELD_MOVED"),
    kind(make.field_renamed, "FIELD_RENAMED", "FIELD_REMOVED", also=REMOVED),
    kind(make.field_to_array, "ARRAY_BOUND_CHANGED"),
    kind(make.array_bound, "ARRAY_BOUND_CHANGED"),
    kind(make.field_to_bitfield, "BITFIELD_CHANGED"),
    kind(make.bitfield_width, "BITFIELD_CHANGED"),
    kind(make.bitfields_swapped, "FIELD_MOVED"),
    kind(make.record_packed, "RECORD_ALIGN_CHANGED"),
    kind(make.record_aligned, "RECORD_ALIGN_CHANGED"),
    kind(make.record_kind, "RECORD_KIND_CHANGED", also={"TYPEDEF_TARGET_CHANGED"}),
    kind(make.enumerator_changed, "ENUM_VALUE_CHANGED"),
    kind(make.enumerator_removed, "ENUM_VALUE_REMOVED", also={"ENUM_VALUE_CHANGED"}),
    kind(make.enumerator_inserted, "ENUM_VALUE_ADDED", also={"ENUM_VALUE_CHANGED"}),
    kind(make.enumerator_appended, "ENUM_VALUE_ADDED"),
    kind(make.enumerator_renamed, "ENUM_VALUE_RENAMED"),
    kind(make.enum_packed, "type-unsupported"),
    Kind("callback parameter added", make.callback_parameter_added, {"CALLBACK_CHANGED"}),
    Kind("callback parameter removed", make.callback_parameter_removed, {"CALLBACK_CHANGED"}, REACH),
    Kind("callback parameter retyped", make.callback_parameter_retyped, {"CALLBACK_CHANGED"}, REACH),
    kind(make.callback_result, "CALLBACK_CHANGED", also=REACH),
    kind(make.comment),
    kind(make.white_space),
    kind(make.declared_again),
    kind(make.macro_added),
    kind(make.inline_added),
    kind(make.record_added),
    kind(make.value_stated),
]
