#include <caplet/annotate.h>
CAPLET_API(geometry, capsule = "geometry._core._C_API");
extern const int geo_unknown;
int geo_one(void);
#define GEO_ADDRESS ((void *)0)
CAPLET_CONSTANT(geo_unknown);
CAPLET_CONSTANT(geo_one);
CAPLET_CONSTANT(GEO_ADDRESS);
