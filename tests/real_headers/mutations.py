# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Everything that can be done to a header: mutants of each kind, as edits of its text at places of its syntax tree.

A mutant is (what it hits, edits); a kind is a function that yields them, called by its name with words for underscores.
"""

import re

import type_edits as types
from places import name_of

# Where a type stands in one piece -> how to find all of them.
WRITTEN = {
    "parameter": lambda places: places.parameters(),
    "result": lambda places: places.results(),
    "field": lambda places: places.fields(),
    "typedef": lambda places: places.targets(),
}
TYPE_EDITS = {
    one.__name__: one
    for one in (
        types.width,
        types.sign,
        types.to_long_on_this_machine,
        types.number_to_pointer,
        types.pointer_to_number,
        types.depth_added,
        types.depth_removed,
        types.pointee,
        types.pointee_width,
        types.erased,
        types.const_added,
        types.const_dropped,
        types.volatile_added,
        types.restrict_added,
        types.own_const,
        types.respelled,
    )
}


def retyped(where, edit):
    def mutants(places):
        for one in WRITTEN[where](places):
            new = TYPE_EDITS[edit](one.spelled, one.plain)
            if new and new != one.spelled:
                yield f"{one.what}: {one.spelled} -> {new}", [(one.start, one.end, f" {new} ")]

    return mutants


# ---- Functions ----


def function_removed(places):
    for one in places.functions:
        yield one.name, [(*places.whole(one), "")]


def function_renamed(places):
    for one in places.functions:
        yield one.name, [(one.at, one.at + len(one.name), one.name + "_renamed")]


def function_added(places):
    for one in places.functions:
        start, end = places.whole(one)
        text = places.text[start:end]
        copy = places.text[start : one.at] + one.name + "_added" + places.text[one.at + len(one.name) : end]
        yield one.name, [(end, end, "\n" + copy if text else "")]


def functions_swapped(places):
    """In the header; the table keeps its order."""
    for one, other in zip(places.functions, places.functions[1:]):
        (start, end), (start2, end2) = places.whole(one), places.whole(other)
        yield (
            f"{one.name}, {other.name}",
            [(start, end, places.text[start2:end2]), (start2, end2, places.text[start:end])],
        )


def function_attribute(attribute):
    def mutants(places):
        for one in places.functions:
            start, end = places.statement(one)
            if attribute == "nonnull" and not any("*" in parameter.type for parameter in one.all("ParmVarDecl")):
                continue
            if attribute == "pure" and one.type.startswith("void ("):
                continue  # pure means nothing there, and compilers say so
            yield one.name, [(end - 1, end - 1, f" __attribute__(({attribute}))")]

    return mutants


def function_variadic(places):
    for one in places.functions:
        last = (one.all("ParmVarDecl") or [None])[-1]
        if last and not one.is_variadic:
            yield one.name, [(last.end, last.end, ", ...")]


def function_not_variadic(places):
    for one in places.functions:
        last = (one.all("ParmVarDecl") or [None])[-1]
        if last and one.is_variadic:
            dots = places.text.index("...", last.end)
            yield one.name, [(last.end, dots + 3, "")]


# ---- Parameters ----


def parameter_added(places):
    for one in places.functions:
        last = (one.all("ParmVarDecl") or [None])[-1]
        if last and not one.is_variadic:
            yield one.name, [(last.end, last.end, ", int added")]


def parameter_added_first(places):
    for one in places.functions:
        if one.all("ParmVarDecl"):
            first = one.all("ParmVarDecl")[0].start
            yield one.name, [(first, first, "int added, ")]


def parameter_removed(places):
    for one in places.functions:
        found = one.all("ParmVarDecl")
        if len(found) > 1:
            yield one.name, [(found[-2].end, found[-1].end, "")]


def parameter_removed_first(places):
    for one in places.functions:
        found = one.all("ParmVarDecl")
        if len(found) > 1:
            yield one.name, [(found[0].start, found[1].start, "")]


def parameters_swapped(places):
    for one in places.functions:
        found = one.all("ParmVarDecl")
        for left, right in zip(found, found[1:]):
            text = [places.text[each.start : each.end] for each in (left, right)]
            if left.name and right.name and left.type != right.type:
                yield (
                    f"{one.name}: {left.name}, {right.name}",
                    [(left.start, left.end, text[1]), (right.start, right.end, text[0])],
                )


def parameters_swapped_of_one_type(places):
    for one in places.functions:
        found = one.all("ParmVarDecl")
        for left, right in zip(found, found[1:]):
            text = [places.text[each.start : each.end] for each in (left, right)]
            if left.name and right.name and left.type == right.type and left.name != right.name:
                yield (
                    f"{one.name}: {left.name}, {right.name}",
                    [(left.start, left.end, text[1]), (right.start, right.end, text[0])],
                )


def parameter_renamed(places):
    for one in places.functions:
        for parameter in one.all("ParmVarDecl"):
            if parameter.at is not None:
                end = parameter.at + len(parameter.name)
                yield f"{one.name}: {parameter.name}", [(parameter.at, end, parameter.name + "_renamed")]


# ---- Fields ----


def each_field(places):
    """(record, field, the whole declaration) of fields that are declared alone."""
    for record in places.records:
        for one in record.all("FieldDecl"):
            if one.at is None or "," in places.text[one.start : one.at]:
                continue
            end = places.text.index(";", one.end - 1) + 1
            if "," in places.text[one.end : end]:
                continue
            yield record, one, one.start, end


def field_removed(places):
    for record, one, start, end in each_field(places):
        if len(record.all("FieldDecl")) > 1:
            yield f"{name_of(record)}.{one.name}", [(start, end, "")]


def field_inserted(places):
    for record, one, start, end in each_field(places):
        yield f"{name_of(record)} before {one.name}", [(start, start, "int inserted; ")]


def field_appended(places):
    for record in places.records:
        close = record.end - 1
        yield name_of(record), [(close, close, " long long appended;\n")]


def fields_swapped(places):
    found = list(each_field(places))
    for (record, one, start, end), (record2, other, start2, end2) in zip(found, found[1:]):
        if (
            record is record2
            and end <= start2
            and record.tag == "struct"
            and not one.is_bitfield
            and not other.is_bitfield
        ):
            yield (
                f"{name_of(record)}: {one.name}, {other.name}",
                [(start, end, places.text[start2:end2]), (start2, end2, places.text[start:end])],
            )


def field_renamed(places):
    for record, one, start, end in each_field(places):
        yield f"{name_of(record)}.{one.name}", [(one.at, one.at + len(one.name), one.name + "_renamed")]


def field_to_array(places):
    for record, one, start, end in each_field(places):
        if one.end == one.at + len(one.name) and not one.is_bitfield:
            yield f"{name_of(record)}.{one.name}", [(one.end, one.end, "[2]")]


def array_bound(places):
    for record, one, start, end in each_field(places):
        bound = re.fullmatch(r"\[(\d+)\]", places.text[one.at + len(one.name) : one.end])
        if bound:
            yield f"{name_of(record)}.{one.name}", [(one.at + len(one.name), one.end, f"[{int(bound.group(1)) + 1}]")]


def field_to_bitfield(places):
    for record, one, start, end in each_field(places):
        if one.type in ("int", "unsigned int") and one.end == one.at + len(one.name) and not one.is_bitfield:
            yield f"{name_of(record)}.{one.name}", [(one.end, one.end, " : 5")]


def bitfield_width(places):
    for record in places.records:
        for one in record.all("FieldDecl"):
            digits = (
                re.compile(r"\d+").search(places.text, one.at + len(one.name), one.end)
                if one.is_bitfield and one.name
                else None
            )
            if digits and 1 < int(digits.group()):
                yield f"{name_of(record)}.{one.name}", [(digits.start(), digits.end(), str(int(digits.group()) - 1))]
            elif digits:
                yield f"{name_of(record)}.{one.name}", [(digits.start(), digits.end(), "2")]


def bitfields_swapped(places):
    """Of one width: only the names change places."""
    for record in places.records:
        found = [one for one in record.all("FieldDecl") if one.is_bitfield and one.name]
        for one, other in zip(found, found[1:]):
            yield (
                f"{name_of(record)}: {one.name}, {other.name}",
                [(one.at, one.at + len(one.name), other.name), (other.at, other.at + len(other.name), one.name)],
            )


# ---- Records ----


def record_packed(places):
    for one in places.records:
        yield name_of(one), [(one.end, one.end, " __attribute__((packed))")]


def record_aligned(places):
    for one in places.records:
        yield name_of(one), [(one.end, one.end, " __attribute__((aligned(64)))")]


def record_kind(places):
    """Where its tag stands once, so that every use is a typedef's."""
    for one in places.records:
        uses = re.findall(rf"\b{one.tag}\s+(?:CAPLET_LAYOUT\(\) )?{one.name}\b", places.text)
        if len(one.all("FieldDecl")) > 1 and (not one.name or len(uses) == 1):
            other = {"struct": "union", "union": "struct"}[one.tag]
            yield name_of(one), [(one.start, one.start + len(one.tag), other)]


# ---- Enums ----


def enumerators(places):
    for enum in places.enums:
        yield enum, enum.all("EnumConstantDecl")


def enumerator_changed(places):
    for enum, all_values in enumerators(places):
        for one in all_values:
            yield one.name, [(one.at + len(one.name), one.end, " = 1234")]


def enumerator_removed(places):
    for enum, all_values in enumerators(places):
        for one, following in zip(all_values, all_values[1:]):
            yield one.name, [(one.start, following.start, "")]


def enumerator_inserted(places):
    for enum, all_values in enumerators(places):
        for one in all_values:
            yield f"before {one.name}", [(one.start, one.start, f"{one.name}_INSERTED, ")]


def enumerator_appended(places):
    for enum, all_values in enumerators(places):
        last = all_values[-1]
        yield f"after {last.name}", [(last.end, last.end, f", {last.name}_APPENDED")]


def enumerator_renamed(places):
    for enum, all_values in enumerators(places):
        for one in all_values:
            yield one.name, [(one.at, one.at + len(one.name), one.name + "_RENAMED")]


def enum_packed(places):
    for one in places.enums:
        yield one.name, [(one.end, one.end, " __attribute__((packed))")]


# ---- Pointers to functions ----


def callback_edit(change):
    def mutants(places):
        for what, node in places.callbacks():
            found = places.parameter_list(node)
            edit = change(places.text, found) if found else None
            if edit:
                yield what, [edit]

    return mutants


def is_empty(text, found):
    return text[found[0][0] : found[0][1]].strip() in ("void", "")


callback_parameter_added = callback_edit(
    lambda text, found: None if is_empty(text, found) else (found[-1][1], found[-1][1], ", int added")
)
callback_parameter_removed = callback_edit(
    lambda text, found: (
        (found[-2][1], found[-1][1], "") if len(found) > 1 and "..." not in text[found[-1][0] : found[-1][1]] else None
    )
)
callback_parameter_retyped = callback_edit(
    lambda text, found: None if is_empty(text, found) else (*found[0], "double first")
)


def callback_result(places):
    for what, node in places.callbacks():
        start = node.start + (len("typedef") if node.kind == "TypedefDecl" else 0)
        paren = places.text.index("(", start)
        if paren < node.at:
            yield what, [(start, paren, " double ")]


# ---- What nobody notices ----


def comment(places):
    for one in places.functions + places.records + places.enums:
        yield name_of(one), [(one.end - 1, one.end - 1, " /* a comment */ ")]


def white_space(places):
    for one in places.functions:
        yield one.name, [(one.at, one.at, "\n\n   ")]


def declared_again(places):
    """Without the annotation, as a header may."""
    for one in places.functions:
        start, end = places.statement(one)
        if ")" not in places.text[one.start : one.at]:
            yield one.name, [(end, end, "\n" + places.text[start:end])]


def macro_added(places):
    for one in places.functions:
        start, _ = places.whole(one)
        yield one.name, [(start, start, f"\n#define {one.name}_note 1\n")]


def inline_added(places):
    for one in places.functions:
        start, _ = places.whole(one)
        yield one.name, [(start, start, f"\nstatic inline int {one.name}_inline(int n) {{ return n + 1; }}\n")]


def record_added(places):
    """That nothing reaches."""
    for one in places.functions:
        start, _ = places.whole(one)
        yield one.name, [(start, start, f"\nstruct {one.name}_record {{ int a; }};\n")]


def value_stated(places):
    """An enumerator's value, as it is."""
    for enum, all_values in enumerators(places):
        number = 0
        for one in all_values:
            stated = re.search(r"=\s*(-?\d+)\s*$", places.text[one.start : one.end])
            if "=" not in places.text[one.start : one.end] and number is not None:
                yield one.name, [(one.end, one.end, f" = {number}")]
            number = (
                int(stated.group(1)) + 1
                if stated
                else number + 1
                if one.end == one.at + len(one.name) and number is not None
                else None
            )
