#include <caplet/annotate.h>
CAPLET_API(geometry, capsule = "geometry._core._C_API");
CAPLET_API(other, capsule = "geometry._core._OTHER");
CAPLET_SLOT() int geo_one(void);
