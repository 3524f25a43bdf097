#include <caplet/annotate.h>
CAPLET_API(geometry, capsule = "geometry._core._C_API");
CAPLET_SLOT(gil = reelased, on_error = "no", name = 3, optional = 1, deprecated) int geo_one(void);
