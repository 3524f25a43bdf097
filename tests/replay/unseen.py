# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What a replay shows otherwise than a finding says: the rule or the pair, and why. replay_test.py needs each, or fails."""

_SAME_POINTER = "the same bytes pass; the name alone says that the provider takes them for something else"
_SILENT = "the source is spelled as before, and silently means something else"

REASONS = {
    # A or L, and yet the import works.
    "checked": {
        "EXTERNAL_CHANGED": "it is of a platform that does not run here; tests/externals compiles the sides with two headers",
        "FLOOR_RAISED": "it is for consumers generated from now on; older providers refuse them (tests/skew)",
        "INTERPRETERS_CHANGED": "only the second interpreter of a process is refused (tests/isolated)",
    },
    # A, and yet nothing shows without the checks.
    "bypassed": {
        "CALLCONV_CHANGED": "x86-64 has no stdcall; the pair `another calling convention` shows where there are two",
        "CAPSULE_PATH_CHANGED": "the table is the same, at a path that its consumers don't know",
        "ENUM_UNDERLYING_CHANGED": "small numbers pass in a register all the same; in a record they show: `enum got a type`",
        "HANDLE_ERASED": _SAME_POINTER,
        "TYPE_RENAMED": _SAME_POINTER,
        "VARIADIC_CHANGED": "x86-64 passes named arguments alike; arm64 of Apple doesn't, and others count in a register",
        "VOLATILE_ATOMIC_CHANGED": "the compiler of the consumer may keep a value that the provider changes, and need not",
        "record renamed": _SAME_POINTER,
        "unsigned char became unsigned int": "compilers extend small numbers for x86-64 although nothing obliges them to",
        "EXTENSIBLE_CHANGED, reversed": "the layout is the same until the provider lets the record grow",
        "TYPE_ADDED, reversed": "nothing in the table leads to the record that is gone; its consumers may still declare it",
        "data's bound": "there is more than the consumer knows; the other way round it reads beyond the end",
    },
    # S, and yet the source compiles; or not S, and it doesn't.
    "source": {
        "BITFIELD_CHANGED, reversed": "a constant that no longer fits is a warning; a variable's value is cut in silence",
        "CALLCONV_CHANGED": "x86-64 has no stdcall",
        "ENUM_UNDERLYING_CHANGED": _SILENT,
        "ENUM_VALUE_CHANGED": _SILENT,
        "FIELD_MOVED": "initializers without names: " + _SILENT,
        "FIELD_RETYPED": "a bit-field has no address, and a field of an extensible record none that consumers know",
        "FLEX_ARRAY_CHANGED, reversed": "a pointer to an array without a bound takes one with a bound",
        "HELPERS_CHANGED": "the consumers that are played here use functions, not macros",
        "NOEXCEPT_REMOVED": "generated wrappers never promise noexcept; who includes the provider's header sees it",
        "OTHER_CHANGED": "what no rule describes is assumed to break sources",
        "POINTEE_CONST_ADDED": "every call compiles; a pointer to the function has another type",
        "RECORD_KIND_CHANGED": _SILENT,
        "RESTRICT_ADDED": "only who takes the address of a field sees another type; its value is read as before",
        "TYPEDEF_TARGET_CHANGED": _SILENT,
        "VARIADIC_CHANGED, reversed": "calls with the named arguments alone compile",
    },
}
# What is allowed, and yet can't be built here.
NOT_PLAYED = {
    "CAPSULE_PATH_CHANGED-alias": "it takes two modules of one provider; tests/skew and tests/cases/moved have them",
    **dict.fromkeys(
        (f"TABLE_FORM_CHANGED-{what}" for what in ("protocol", "place", "lifetime", "previous")),
        "consumers of a protocol import nothing; tests/protocols and tests/cases/protocol_own find tables",
    ),
    "HANDLE_HIDDEN-recorded": "a provider that is written from an interface knows no layout of a handle; tests/skew has one",
    **dict.fromkeys(
        (
            "ABI_NUMBER_CHANGED",
            "NUMBER_MOVED",
            "RESERVATION_DELETED",
            "RESERVED_CLAIMED",
            "SLOT_ENDED",
            "SLOT_REUSED",
            "VERSION_NOT_RAISED",
        ),
        "replays have native tables; tests/adopt compares such with compilers",
    ),
    "LIMITED_API_LEAK": "types that only the full API defines have no values to send; the table is the same",
    "TABLE_FORM_CHANGED": "consumers of a table for each interpreter hold no pointer to set; tests/isolated imports both",
    "CXX_FORM_CHANGED": "thunks need the provider's header; the C form, which is what consumers are compiled from, is the same",
    "EXCEPTION_MAPPED": "the class of exceptions is the provider's header's; the table is the same",
    "EXCEPTION_UNMAPPED": "the class of exceptions is the provider's header's; the table is the same",
}
