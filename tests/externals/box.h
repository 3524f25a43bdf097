/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef BOX_H
#define BOX_H
#include <Python.h>
#include <caplet/annotate.h>
#include <dirent.h>
#include <stdio.h>
#include <unit.h>
#include <wchar.h>

CAPLET_API(box, capsule = "box._C_API", distribution = "box", opaque = "struct unit_log");

/* A field, a callback, pointers and values. */
typedef struct CAPLET_LAYOUT() box_item {
  unit_id id;
} box_item;
typedef unsigned long long (*box_visitor)(unit_mark mark);

CAPLET_SLOT() void box_ids(unit_id *out, int n);
CAPLET_SLOT() int box_first(struct unit_pair pair, int n);
CAPLET_SLOT() double box_length(const unit_line *line);
CAPLET_SLOT() int box_level(unit_level level);
CAPLET_SLOT() unsigned long long box_visit(box_visitor visit);
CAPLET_SLOT() long double box_wide(const wchar_t *text);
CAPLET_SLOT() int box_item_id(const box_item *item);

/* What is only passed on, or can't be looked into. */
CAPLET_SLOT() int box_log(struct unit_log *log, FILE *file, DIR *folder);
CAPLET_SLOT() int box_hide(struct unit_hidden *hidden, unit_secret *secret, unit_function *function);
CAPLET_SLOT() int box_python(PyModuleDef *definition, PyMethodDef *method);
#endif
