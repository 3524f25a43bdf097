#include <caplet/annotate.h>
CAPLET_API(geometry, capsule = "geometry._core._C_API");
CAPLET_SLOT(on_error = -1, on_error = NULL) int geo_one(void);
