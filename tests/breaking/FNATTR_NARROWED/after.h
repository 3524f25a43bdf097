#ifndef GEO_H
#define GEO_H
#include <caplet/annotate.h>
CAPLET_API(geo, capsule = "geo._core._C_API");
CAPLET_SLOT() double geo_norm(const double *v, int n) __attribute__((nonnull));
CAPLET_SLOT() void geo_fail(int code) __attribute__((noreturn));
CAPLET_SLOT() int geo_count(int of);
#endif
