/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef SHAPES_H
#define SHAPES_H
#include <caplet/annotate.h>
#include <stdbool.h>
#include <stdint.h>

CAPLET_API(shapes, capsule = "shapes._C_API");

enum shapes_color { SHAPES_RED, SHAPES_BLUE = 4 };

typedef struct CAPLET_LAYOUT() shapes_point {
  double x, y;
} shapes_point;

/// Converted with all that is in it.
struct CAPLET_LAYOUT() shapes_path {
  shapes_point ends[2];
  int8_t grid[2][3];
  bool closed;
  enum shapes_color color;
  uint64_t id;
};

/// Not converted: where it points to is not said, nor how long that lives.
struct CAPLET_LAYOUT() shapes_text {
  const char *text;
};
/// Nor these.
struct CAPLET_LAYOUT() shapes_bits {
  unsigned int a : 3, b : 5;
};
struct CAPLET_LAYOUT() shapes_name {
  char name[8];
};
union CAPLET_LAYOUT() shapes_either {
  int a;
  float b;
};
struct CAPLET_LAYOUT() shapes_within {
  struct shapes_bits bits;
};

/// Destroyed by its own function.
typedef struct CAPLET_HANDLE(destroy = shapes_close) shapes_file shapes_file;
/// Destroyed by nobody.
struct CAPLET_HANDLE(ownership = borrowed) shapes_screen;

CAPLET_SLOT(returns = handle) shapes_file *shapes_open(int number);
CAPLET_SLOT() void shapes_close(shapes_file *file);
CAPLET_SLOT() void shapes_draw(struct shapes_screen *screen, const struct shapes_path *path, struct shapes_text text,
                               struct shapes_bits bits, struct shapes_name name, union shapes_either either,
                               struct shapes_within within);
#endif
