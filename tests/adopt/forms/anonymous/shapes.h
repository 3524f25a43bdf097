/* SPDX-FileCopyrightText: The Caplet authors */
/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef SHAPES_H
#define SHAPES_H

#include <Python.h>

typedef struct shp_mesh shp_mesh; /* only declared: opaque */
typedef struct {
  double x, y;
} shp_point; /* users read its fields */
typedef struct {
  PyObject_HEAD
  int sides;
} shp_object; /* a Python object: opaque, though everybody can see its fields */
enum shp_level { SHP_LOW, SHP_HIGH = 4 };

typedef int shp_visit(shp_mesh *mesh, void *data);
typedef double (*shp_measure)(const shp_point *p);

/** What shapes share. */
typedef struct {
  const char *version;
  unsigned int flags;
  /** Number of corners. */
  int (*corners)(const shp_mesh *mesh);
  shp_measure area; ///< Of the surface.
  shp_visit *walk;
  void (*each)(shp_mesh *mesh, int (*callback)(shp_point point, void *data), void *data);
  void *reserved1;
  PyObject *error;
  PyTypeObject *(mesh_type);
  enum shp_level (*level[2])(shp_object *object);
  const double *weights;
  void *context;
  int (*new)(void); /* a keyword of C++ */
  const char *const names[2];
  void *_unused[3];
} Shapes_CAPI;

#endif
