#include <caplet/annotate.h>
CAPLET_API(geometry, capsule = "geometry._core._C_API");
struct geo_point { double x; };
struct CAPLET_LAYOUT() geo_point;
CAPLET_SLOT() int geo_one(void);
