#ifndef API_H
#define API_H
#include <caplet/annotate.h>
CAPLET_API(geo, capsule = "geo._C_API");
CAPLET_SLOT() void *geo_make(int x);
CAPLET_HELPERS_BEGIN
static inline int *geo_numbers(void) { return geo_make(3); }
CAPLET_HELPERS_END
#endif
