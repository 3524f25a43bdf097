#ifndef GEO_H
#define GEO_H
#include <caplet/annotate.h>
CAPLET_API(geo, capsule = "geo._core._C_API");
enum geo_mode { GEO_A, GEO_B } __attribute__((packed));
CAPLET_SLOT() int geo_set(enum geo_mode mode);
#endif
