#include <caplet/annotate.h>
CAPLET_API(geometry, capsule = "geometry._core._C_API", headers = "types.h, more.h");
CAPLET_SLOT() int geo_one(void);
