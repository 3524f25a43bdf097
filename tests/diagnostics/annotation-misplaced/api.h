#include <caplet/annotate.h>
CAPLET_API(geometry, capsule = "geometry._core._C_API");
CAPLET_SLOT() typedef int geo_number;
struct geo_box { int width CAPLET_SLOT(); };
CAPLET_SLOT() int geo_one(void);
