#ifndef API_H
#define API_H
#include <caplet/annotate.h>
CAPLET_API(geo, capsule = "geo._C_API");
CAPLET_SLOT() int geo_norm(int x);
CAPLET_HELPERS_END
CAPLET_HELPERS_BEGIN struct shared;
CAPLET_HELPERS_BEGIN
#define geo_one 1
CAPLET_HELPERS_BEGIN
#define geo_two 2
#endif
