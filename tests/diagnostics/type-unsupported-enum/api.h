#ifndef GEOMETRY_H
#define GEOMETRY_H
#include <caplet/annotate.h>
CAPLET_API(geometry, capsule = "geometry._core._C_API");
CAPLET_SLOT() int geo_level(enum geo_level level);
#endif
