# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What the projects say of their releases, and why Caplet says something else where it does.

`breaks`: whether compiled consumers of the release before stopped working, by the project's own words. The rules are what
`caplet diff` finds between the two interface files, with how often.
"""

import dataclasses

NEP53 = "NEP 53: what was compiled with an older NumPy works with a newer one, but for 2.0"
GMPY2 = "docs/history.rst: nothing about the C API"
GREENLET = "CHANGES.rst: nothing about the layout of the C API"


@dataclasses.dataclass
class Judged:
    table: str
    then: str
    now: str
    breaks: bool
    source: str
    rules: dict
    why: str = ""  # where Caplet says something else


JUDGED = [
    Judged("numpy", "1.19.5", "1.20.3", False, NEP53, {"PARAM_RENAMED": 8, "ENUM_VALUE_ADDED": 2, "OBJECT_RESIZED": 1}),
    Judged("numpy", "1.20.3", "1.21.6", False, NEP53, {"PARAM_RENAMED": 2}),
    Judged("numpy", "1.21.6", "1.22.4", False, NEP53, {"SLOT_APPENDED": 3, "PROVIDER_CHANGED": 1, "OBJECT_RESIZED": 1}),
    Judged(
        "numpy",
        "1.22.4",
        "1.23.5",
        False,
        NEP53,
        {"ENUM_VALUE_REMOVED": 1},
        "`_NPY_CAST_IS_VIEW` is gone. An underscore says that it was never for others, which no header can be asked; "
        "an approval in the interface file would say it.",
    ),
    Judged("numpy", "1.23.5", "1.26.4", False, NEP53, {}),
    Judged(
        "numpy",
        "1.26.4",
        "2.0.2",
        True,
        "NEP 53: binaries of 1.x don't work with 2.0",
        {
            "SLOT_REMOVED": 34,
            "SLOT_MOVED": 2,
            "SLOT_APPENDED": 61,
            "SLOT_REUSED": 1,
            "ABI_NUMBER_CHANGED": 1,
            "PARAM_TYPE_CHANGED": 1,
            "FIELD_MOVED": 5,
            "FIELD_REMOVED": 8,
            "FIELD_RETYPED": 3,
            "FIELD_APPENDED": 3,
            "OBJECT_RESIZED": 2,
            "FLEX_ARRAY_CHANGED": 1,
            "ENUM_VALUE_ADDED": 1,
            "TYPEDEF_TARGET_CHANGED": 1,
            "TYPEDEF_REMOVED": 2,
            "TYPE_ADDED": 13,
            "TYPE_REMOVED": 6,
            "PLATFORM_TYPE": 3,
            "CAPSULE_PATH_CHANGED": 1,
            "OTHER_CHANGED": 1,
        },
    ),
    Judged("numpy", "2.0.2", "2.3.5", False, NEP53, {"SLOT_APPENDED": 1}),
    Judged("numpy", "2.3.5", "2.4.1", False, NEP53, {"ENUM_VALUE_ADDED": 5}),
    Judged(
        "numpy",
        "2.4.1",
        "2.5.5",
        False,
        NEP53,
        {
            "SLOT_APPENDED": 10,
            "PARAM_TYPE_CHANGED": 2,
            "RECORD_ALIGN_CHANGED": 4,
            "FIELD_RETYPED": 1,
            "ENUM_VALUE_ADDED": 1,
            "TYPEDEF_TARGET_CHANGED": 1,
            "TYPEDEF_REMOVED": 1,
            "TYPE_ADDED": 7,
            "TYPE_RENAMED": 2,
            "PLATFORM_TYPE": 1,
        },
        "The structs of iterators have other tags: whether one stands for what another did, no header says; "
        "`record --rename` would. And the first fields of objects state the alignment that they have anyway on 64 bits.",
    ),
    Judged(
        "librt_internal", "0.6.2", "0.9.0", False, "the header: API version 1, ABI 2 as before", {"SLOT_APPENDED": 1}
    ),
    Judged("librt_internal", "0.9.0", "0.10.0", False, "the header: the same numbers", {"PROVIDER_CHANGED": 2}),
    Judged("librt_internal", "0.10.0", "0.17.0", False, "the header: the same numbers", {}),
    Judged("gmpy2", "2.1.0", "2.1.5", False, "2.1.4 and 2.1.5 say: no code changes", {}),
    Judged(
        "gmpy2",
        "2.1.5",
        "2.2.2",
        False,
        GMPY2,
        {"RESERVATION_DELETED": 1, "FIELD_REMOVED": 1, "OBJECT_RESIZED": 1},
        "The last field of contexts has another name and meaning. That none but gmpy2 itself reads it, the header does not say.",
    ),
    Judged("gmpy2", "2.2.2", "2.3.2", False, GMPY2, {}),
    Judged("greenlet", "2.0.2", "3.0.3", False, GREENLET, {}),
    Judged("greenlet", "3.0.3", "3.5.6", False, GREENLET, {}),
]
