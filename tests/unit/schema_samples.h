// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Interface files for the tests of schema.
#pragma once

namespace caplet::schema {

// Every member of the format, in canonical form.
inline constexpr const char *kEverything = R"json({
  "$schema": "caplet-1.schema.json",
  "name": "geometry",
  "capsule": "geometry._core._C_API",
  "was": "geometry._C_API",
  "distribution": "geometry",
  "language": "c++",
  "header": "geometry.hpp",
  "headers": ["geometry/a.hpp", "geometry/b.hpp"],
  "guards": ["GEOMETRY_HPP"],
  "includes": ["zbase.h", "aux.h"],
  "defines": ["GEO_WIDTH=8", "GEO_FAST"],
  "prefix": "geo",
  "interpreters": "isolated",
  "limited_api": "3.11",
  "deprecation_window": 2,
  "abi": 2,
  "minor": 3,
  "floor": 2,
  "deprecated": "use geometry2",
  "doc": "Plane geometry.\n\"Fast\" and \\ small: \u001b, é.",
  "foreign": {
    "struct": "Geometry_CAPI",
    "capsule_name": null,
    "includes": ["Python.h"],
    "defines": ["GEO_TARGET=3"],
    "pointer_size": 8,
    "fields": [
      {"name": "version", "offset": 0, "type": "int"},
      {"name": "size", "offset": 8, "type": "size_t"}
    ],
    "abi": {"of": "geo_abi", "at_least": 1, "at_most": 33554432},
    "version": {
      "of": "version",
      "releases": [
        {"value": 17, "version": "1.25"},
        {"value": 18, "version": "2.0"}
      ]
    },
    "size": {"of": "size"},
    "checks": [
      {"of": "magic", "equals": "geo\n"},
      {"of": "order", "equals": -1}
    ],
    "state": "geo_state",
    "previous": "header.older"
  },
  "protocol": {"attribute": "capsule", "lifetime": "process"},
  "external": [
    {"name": "struct tm", "header": "time.h"},
    {"name": "struct stat", "header": "sys/stat.h", "opaque": true},
    {
      "name": "unit_level",
      "header": "unit.h",
      "enum": true,
      "seen": [
        {"profile": "x86_64-linux-gnu", "size": 4, "align": 4},
        {"profile": "wasm32", "kind": "unsigned", "size": 8, "align": 8}
      ]
    }
  ],
  "typedefs": [
    {"name": "geo_real", "symbol": "geo::real", "was": "geo_float", "since": 2, "type": "double", "doc": "A number."},
    {"name": "geo_rows", "type": "double[3]", "inline": true}
  ],
  "enums": [
    {
      "name": "geo_level",
      "reexported": true,
      "typedef": true,
      "scoped": true,
      "closed": true,
      "underlying": "uint64_t",
      "values": [
        {"name": "GEO_LOW", "symbol": "geo::level::low", "value": -9223372036854775808},
        {"name": "GEO_HIGH", "since": 3, "value": 18446744073709551615, "retired": true, "deprecated": ""}
      ]
    }
  ],
  "records": [
    {
      "name": "geo_point",
      "kind": "struct",
      "typedef": true,
      "extensible": true,
      "packed": 4,
      "align": 16,
      "fields": [
        {"name": "x", "was": "lon", "since": 2, "type": "const double *const[2]", "doc": "Abscissa."},
        {"type": "unsigned int", "bits": 0},
        {"name": "flags", "type": "unsigned int", "bits": 3, "packed": 1, "align": 8},
        {
          "name": "in_place",
          "bounds": [2, 3],
          "record": {
            "kind": "union",
            "packed": 1,
            "align": 2,
            "fields": [
              {"name": "i", "type": "int"},
              {"name": "f", "type": "float", "comment": "overlaid", "x-unit": "m"}
            ]
          }
        }
      ]
    }
  ],
  "handles": [
    {"name": "geo_mesh", "kind": "union", "typedef": true, "destroy": "geo_mesh_free", "ownership": "unique"},
    {"name": "geo_view", "reexported": true}
  ],
  "callbacks": [
    {
      "name": "geo_visit",
      "returns": "int",
      "parameters": [
        {"name": "point", "type": "const geo_point *"},
        {"type": "void *"}
      ],
      "noexcept": true,
      "convention": "stdcall",
      "function_type": true,
      "inline": true
    }
  ],
  "constants": [
    {"name": "GEO_MAX_DIMENSIONS", "reexported": true, "value": 8},
    {"name": "GEO_ALL", "value": 18446744073709551615},
    {"name": "GEO_MASK", "type": "unsigned int", "value": 255},
    {"name": "GEO_LETTER", "type": "char", "literal": true, "value": 97},
    {"name": "GEO_HALF", "type": "float", "value": 0.5},
    {"name": "GEO_PI", "value": 3.141592653589793},
    {"name": "GEO_ONE", "value": 1.0},
    {"name": "GEO_TINY", "value": 1e-300},
    {"name": "GEO_NAME", "value": "plane"}
  ],
  "slots": [
    {
      "index": 0,
      "name": "geo_norm",
      "symbol": "geo::norm",
      "was": "geo_length",
      "reexported": true,
      "returns": "double",
      "parameters": [
        {"name": "v", "type": "const double *", "nonnull": true, "length": "n"},
        {"name": "n", "type": "Py_ssize_t"},
        {"name": "o", "type": "PyObject *", "nullable": true, "steals": true},
        {"name": "r", "type": "double *", "out": true},
        {"name": "s", "type": "double *", "inout": true}
      ],
      "variadic": true,
      "noexcept": true,
      "convention": "vectorcall",
      "gil": "released",
      "on_error": -1.0,
      "doc": "Euclidean norm of `v`.",
      "deprecated": "use geo_norm2",
      "comment": "kept for 1.x",
      "x-ticket": {
        "number": 7,
        "people": ["ann", "bo"],
        "open": true
      },
      "x-note": null
    },
    {"index": 1, "name": "geo_new", "optional": true, "returns": "PyObject *", "on_error": null, "ownership": "new"},
    {
      "index": 2,
      "name": "geo_old",
      "since": 2,
      "retired": true,
      "deprecated_since": 3,
      "returns": "int",
      "gil": "required",
      "on_error": -1
    },
    {"index": 3, "kind": "object", "name": "geo_error", "since": 2, "static": true, "type": "PyObject *"},
    {"index": 4, "kind": "data", "name": "geo_weights", "since": 3, "type": "const double[16]"},
    {"index": 5, "kind": "reserved", "name": "reserved_5", "since": 3, "offset": 56},
    {"index": 6, "name": "geo_level_of", "since": 3, "returns": "geo_level", "on_error": "GEO_HIGH"},
    {
      "index": 7,
      "name": "geo_label",
      "since": 3,
      "returns": "const char *",
      "parameters": [
        {"name": "from", "type": "const char *"}
      ],
      "threads": "distinct",
      "result": "nonnull",
      "lifetime": "from",
      "attributes": ["nonnull(1)", "pure"]
    },
    {
      "index": 8,
      "name": "geo_next",
      "since": 3,
      "returns": "const char *",
      "threads": "compatible",
      "result": "nullable"
    },
    {
      "index": 9,
      "kind": "object",
      "name": "geo_type",
      "since": 2,
      "until": 2,
      "filled": "later",
      "type": "PyTypeObject *",
      "dereferenced": true
    },
    {"index": 9, "kind": "data", "name": "geo_count", "since": 3, "capsule_name": "int", "type": "int *"},
    {
      "index": 10,
      "kind": "table",
      "name": "geo_more",
      "offset": 80,
      "type": "geo_table *",
      "slots": [
        {"index": 0, "name": "append", "offset": 0, "returns": "int"}
      ]
    }
  ],
  "history": [
    {"abi": 1, "minor": 4, "version": "1.9", "fingerprint": "0123456789abcdef"},
    {"minor": 1, "version": "2.0", "fingerprint": "fedcba9876543210"}
  ],
  "approvals": [
    {"finding": "SLOT_RENAMED geo_norm", "reason": "nobody used it", "expires": "2.1"}
  ],
  "comment": "The ledger of geometry.",
  "x-reviewed": 1.5e+20
}
)json";

}  // namespace caplet::schema
