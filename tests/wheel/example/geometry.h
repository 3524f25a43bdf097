/* SPDX-FileCopyrightText: The Caplet authors
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef GEOMETRY_H
#define GEOMETRY_H
#include <Python.h>
#include <caplet/annotate.h>

CAPLET_API(geometry, capsule = "geometry._core._C_API", distribution = "geometry");
struct CAPLET_LAYOUT() geo_point { double x, y; };
CAPLET_SLOT() double geo_norm(const struct geo_point *p);

#endif
