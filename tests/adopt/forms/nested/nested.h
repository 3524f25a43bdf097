/* SPDX-FileCopyrightText: The Caplet authors */
/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef NESTED_H
#define NESTED_H

struct version {
  short major, minor;
};

struct _table {
  char magic[6];
  struct version version;
  struct {
    long long serial;
    union {
      int i;
      float f;
    };
  } build;
  struct _table *next; /* data, since no slot came yet */
  void (*open)(struct _table *self);
  struct version runtime; /* data between slots */
  unsigned char mode;
  void (*close)(struct _table *self, struct prior *why);
};
typedef struct _table table_v1;

#endif
