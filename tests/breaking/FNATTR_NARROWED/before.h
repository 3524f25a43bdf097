#ifndef GEO_H
#define GEO_H
#include <caplet/annotate.h>
CAPLET_API(geo, capsule = "geo._core._C_API");
CAPLET_SLOT() double geo_norm(const double *v, int n);
CAPLET_SLOT() void geo_fail(int code);
CAPLET_SLOT() int geo_count(int of) __attribute__((pure));
#endif
