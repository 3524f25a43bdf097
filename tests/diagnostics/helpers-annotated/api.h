#ifndef API_H
#define API_H
#include <caplet/annotate.h>
CAPLET_API(geo, capsule = "geo._C_API");
CAPLET_HELPERS_BEGIN
CAPLET_SLOT() int geo_norm(int x);
CAPLET_HELPERS_END
CAPLET_SLOT() int geo_area(int x);
#endif
