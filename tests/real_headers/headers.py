# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Headers of other projects, as distributions install them, and how each becomes an annotated one without being edited: the
macro that it puts before what it exports is defined as an annotation, in a header that includes a copy of it.

What the macro can't say is put into the copy, at the places that Clang gives: the layout of records, and that a function is
left out. Nothing of these headers is in this repository.
"""

from dataclasses import dataclass, field
from pathlib import Path

WRAPPER = """\
#ifndef {name}_API_H
#define {name}_API_H
#include <caplet/annotate.h>
{defines}
#include "{file}"
CAPLET_API({name}, capsule = "{name}._C_API", headers = "{file}");
{own}
#endif
"""


@dataclass
class Header:
    name: str
    path: Path
    defines: str
    # Names of functions and records that Caplet can't export: why.
    left_out: dict = field(default_factory=dict)
    # What holds wherever the distribution installs the header: a slot must not be declared under a condition.
    conditions: dict = field(default_factory=dict)
    # Words between a result's type and the function's name.
    noise: tuple = ()
    own: str = ""


VA_LIST = "takes a va_list, which no two platforms pass alike: slots are variadic, or take none"

CONDITIONAL = "stands under a condition that does not hold everywhere, on which a table must not depend"
NO_BOUND = "is an array without a bound, which no slot can be"

HEADERS = [
    Header(
        "zlib",
        Path("/usr/include/zlib.h"),
        "#define ZEXTERN CAPLET_SLOT()",
        conditions={"#ifndef Z_SOLO": True, "#if !defined(ZLIB_INTERNAL) && defined(Z_WANT64)": False},
        left_out={"gzvprintf": VA_LIST},
        noise=("ZEXPORT", "ZEXPORTVA"),
    ),
    Header("expat", Path("/usr/include/expat.h"), "#define XMLIMPORT CAPLET_SLOT()"),
    Header(
        "sqlite",
        Path("/usr/include/sqlite3.h"),
        "#define SQLITE_API CAPLET_SLOT()",
        left_out={
            "sqlite3_vmprintf": VA_LIST,
            "sqlite3_vsnprintf": VA_LIST,
            "sqlite3_str_vappendf": VA_LIST,
            "sqlite3_version": NO_BOUND,
        },
        conditions={
            "#ifndef SQLITE_OMIT_COMPILEOPTION_DIAGS": True,
            "#ifndef SQLITE_OMIT_DEPRECATED": True,
            "#ifndef NDEBUG": True,
        },
    ),
    # All data: bit-fields, unions without a name, enums. Its functions are what everyone writes for themselves.
    Header(
        "perf",
        Path("/usr/include/linux/perf_event.h"),
        "",
        left_out={"perf_mem_data_src": CONDITIONAL, "perf_sample_weight": CONDITIONAL},
        own="CAPLET_SLOT() int perf_event_open(struct perf_event_attr *attr, int process, int cpu);\n"
        "CAPLET_SLOT() int perf_event_count(enum perf_type_id type, enum perf_hw_id id);\n"
        "CAPLET_SLOT() int perf_event_cache(enum perf_hw_cache_id id, enum perf_hw_cache_op_id op);",
    ),
]
