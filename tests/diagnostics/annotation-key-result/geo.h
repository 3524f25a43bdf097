#ifndef GEO_H
#define GEO_H
#include <caplet/annotate.h>
CAPLET_API(geo, capsule = "geo._core._C_API", deprecation_window = 0);
CAPLET_SLOT(threads = some, result = maybe, lifetime = "static") const char *geo_a(void);
extern int geo_b CAPLET_SLOT(threads = safe);
#endif
