/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef TABLES_H
#define TABLES_H

#include <Python.h>

typedef struct _tab_ints { /* all slots: a table */
  PyTypeObject *type;
  int (*sum)(const int *values, int count);
  void *reserved;
  struct _tab_ints *(*older)(void); /* how it is called itself */
} tab_ints;

struct tab_limits { /* no function: data */
  PyObject *most;
  void *reserved;
};

struct tab_visitor { /* not only slots: data, whose functions consumers call by themselves */
  void (*visit)(struct tab_visitor *self);
  int depth;
};

struct tab_deep { /* nor this: one level of tables is as deep as they go */
  const tab_ints *ints;
  void (*rise)(void);
};

struct tab_api {
  const tab_ints *ints; /* the first slot, as what stands before slots is no table */
  struct tab_limits *limits;
  struct tab_visitor *visitor;
  struct tab_deep *deep;
  struct tab_later *later; /* which nobody defines */
  void (*take)(const tab_ints *ints);
};

#endif
