#ifndef GEOMETRY_H
#define GEOMETRY_H
#include <Python.h>
#include <caplet/annotate.h>

/* The order here is not the order of the table, which the interface file keeps. */
#define GEO_MAX_DIMENSIONS 8
CAPLET_API(geometry, capsule = "geometry._core._C_API", distribution = "geometry");
CAPLET_CONSTANT(GEO_MAX_DIMENSIONS);

/// A point of the plane.
struct CAPLET_LAYOUT() geo_point {
  double x;  ///< to the right
  double y;  ///< up
};

/// Scales `p` by `k` about the origin.
CAPLET_SLOT(on_error = -1) int geo_scale(struct geo_point *p CAPLET_PARAM(nonnull), double k);

/// Raised where geometry has no answer.
CAPLET_SLOT() extern PyObject *geo_error;

/// Euclidean norm of the `n` numbers at `v`.
///
/// The norm of no numbers is 0.
CAPLET_SLOT() double geo_norm(const double *v, Py_ssize_t n);
#endif
