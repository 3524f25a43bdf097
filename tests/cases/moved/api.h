#ifndef GEOMETRY_H
#define GEOMETRY_H
#include <Python.h>
#include <caplet/annotate.h>

/* The capsule was in the package itself at first; who was compiled then still finds it there. */
CAPLET_API(geometry, capsule = "geometry._core._C_API", aliases = "geometry._C_API");

/* Had a layout in 1.1, which consumers of then have compiled in. */
struct CAPLET_HANDLE() geo_point;

CAPLET_SLOT(on_error = NULL) struct geo_point *geo_origin(void);
CAPLET_SLOT() double geo_x(const struct geo_point *p CAPLET_PARAM(nonnull));
#endif
