/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef GEOMETRY_LIMITS_H
#define GEOMETRY_LIMITS_H
#define GEO_MAX_DIMENSIONS 8
#endif
