#include <caplet/annotate.h>
CAPLET_API(geometry, capsule = "geometry._core._C_API");
int geo_hidden(int *v CAPLET_PARAM(out));
CAPLET_SLOT() int geo_one(void);
