#include <caplet/annotate.h>
CAPLET_API(geometry, capsule = "geometry._core._C_API");
CAPLET_LAYOUT() struct geo_point { double x; };
CAPLET_SLOT() int geo_one(void);
