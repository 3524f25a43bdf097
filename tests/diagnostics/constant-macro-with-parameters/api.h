#ifndef API_H
#define API_H
#include <caplet/annotate.h>
CAPLET_API(geo, capsule = "geo._C_API");
CAPLET_SLOT() int geo_norm(int x);
#define geo_twice(x) (2 * (x))
CAPLET_CONSTANT(geo_twice);
#endif
