#ifndef GEO_H
#define GEO_H
#include <caplet/annotate.h>
CAPLET_API(geo, capsule = "geo._core._C_API");
CAPLET_SLOT() int geo_f(void);
#endif
