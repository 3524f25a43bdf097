# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Why caplet and abidiff disagree, by pair or by rule."""

_NAME = "abidiff compares what is where; that the meaning went with the name, no layout shows"
_FLAGGED = "abidiff reports that a type changed, and leaves to the reader whether that matters"

ONLY_CAPLET = {
    "CALLCONV_CHANGED": "abidiff does not compare calling conventions",
    "EXTENSIBLE_CHANGED": "the layout is the same; who may allocate it is not",
    "FIELD_RENAMED": _NAME,
    "HANDLE_ERASED": "abidiff 2.6 takes `void *` for a pointer to any type",
    "HANDLE_HIDDEN": "by default abidiff takes an opaque declaration for the definition of the same name",
    "SLOT_RENAMED": _NAME,
    "TYPE_REMOVED": "nothing exported leads to the type; consumers may still declare it",
    "TYPE_RENAMED": _NAME,
    "VOLATILE_ATOMIC_CHANGED": "abidiff takes qualifiers of what a pointer leads to for harmless",
}
ONLY_ABIDIFF = {
    "API_RENAMED": "the table's type is called after the API, which the capsule is not",
    "CAPSULE_PATH_CHANGED-alias": "the module is another file; that the old path stays, an alias says",
    "SLOT_APPENDED": "the variable grew; consumers read it through a pointer, and only as far as its minor says",
    "TOPLEVEL_QUAL_CHANGED": _FLAGGED + ": a variable that lost its const can be read as before",
    "enumerator renamed, recorded": _FLAGGED + "; the interface file says that it is the same one",
    "extensible struct grew": _FLAGGED + "; consumers never allocate such a struct",
    "record renamed, recorded": _FLAGGED + "; the interface file says that it is the same one",
}
# Where versions of abidiff differ: 2.2 sees HANDLE_ERASED, and reports TOPLEVEL_QUAL_CHANGED; 2.6 does neither.
NOT_ALWAYS = {"HANDLE_ERASED", "TOPLEVEL_QUAL_CHANGED"}
# No provider can be written for these as replays need it: see tests/replay/unseen.py.
NOT_BUILT = {
    "TABLE_FORM_CHANGED",
    *(f"TABLE_FORM_CHANGED-{what}" for what in ("protocol", "place", "lifetime", "previous")),
    "LIMITED_API_LEAK",
    "CXX_FORM_CHANGED",
    "EXCEPTION_MAPPED",
    "EXCEPTION_UNMAPPED",
}
