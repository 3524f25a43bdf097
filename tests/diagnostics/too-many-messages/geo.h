#ifndef GEO_H
#define GEO_H
#include <caplet/annotate.h>
CAPLET_API(geometry, capsule = "geometry._core._C_API");
CAPLET_SLOT() double geo_norm(const double *v, int n);
#endif
