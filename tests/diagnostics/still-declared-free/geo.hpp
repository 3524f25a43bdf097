#ifndef GEO_HPP
#define GEO_HPP
#include <caplet/annotate.h>
CAPLET_API(geo, capsule = "geo._C_API");
CAPLET_SLOT() int geo_keep(int x);
#endif
