/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* The descriptor that both sides of the test are compiled with. The hashes are any numbers: the runtime only compares
   them. GEOMETRY_MINOR is 1 or 2. */
#ifndef GEOMETRY_ROWS_H
#define GEOMETRY_ROWS_H

#include "geometry_capi.h"

static const uint64_t geometry_fingerprints[] = {0x100, 0x101, 0x102};
static const char *const geometry_versions[] = {NULL, "2.0", "2.2"};

static const caplet_slot_info geometry_slots[] = {
    {"geo_error", "PyObject *const *", 0x10, 1, 0},
    {"geo_norm", "double (const double *, Py_ssize_t)", 0x11, 1, 0},
    {"geo_scale", "int (struct geo_point *, double)", 0x12, 1, 0},
    {"geo_area", "double (const struct geo_box *)", 0x13, 1, CAPLET_SLOT_OPTIONAL},
    {"geo_dot", "int (const double *, const double *, Py_ssize_t, double *)", 0x14, 2, 0},
    {"geo_count", "Py_ssize_t (void)", 0x15, 2, 0},
};

struct geo_point_alignment {
  char before;
  struct geo_point it;
};

static const caplet_type_info geometry_types[] = {
    {"struct geo_point", sizeof(struct geo_point), offsetof(struct geo_point_alignment, it), 1},
    {"struct geo_box", sizeof(struct geo_box), offsetof(struct geo_point_alignment, it), 2},
};

static const caplet_external_info geometry_externals[] = {
    CAPLET_EXTERNAL("base_id", "base.h", base_id),
    CAPLET_EXTERNAL("struct base_pair", "base.h", struct base_pair),
    CAPLET_EXTERNAL("long double", NULL, long double),
};

static const caplet_row_info geometry_rows[] = {
    {"enum geo_level", "", 0x1F, 1},
    {"struct geo_point", "{double x; double y}", 0x20, 1},
    {"struct geo_box", "{struct geo_point low; struct geo_point high}", 0x21, 2},
};

#define GEOMETRY_COUNT(first, second) (GEOMETRY_MINOR < 2 ? (first) : (second))
#define GEOMETRY_DESCRIPTOR          \
  {sizeof(caplet_descriptor),        \
   1,                                \
   GEOMETRY_MINOR,                   \
   GEOMETRY_COUNT(4, 6),             \
   GEOMETRY_COUNT(1, 2),             \
   GEOMETRY_COUNT(2, 3),             \
   0,                                \
   "geometry._core._C_API",          \
   "geometry",                       \
   GEOMETRY_COUNT("2.1.0", "2.2.1"), \
   geometry_fingerprints,            \
   geometry_versions,                \
   geometry_slots,                   \
   geometry_types,                   \
   geometry_rows,                    \
   NULL,                             \
   geometry_externals,               \
   3,                                \
   0}
#endif
