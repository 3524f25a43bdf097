#include <caplet/annotate.h>
CAPLET_API(geometry, capsule = "geometry._core._C_API");
#define GEO_SLOT(...) CAPLET_SLOT(gil = released, __VA_ARGS__)
GEO_SLOT(optionl) int geo_one(void);
