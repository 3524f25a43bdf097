#include <caplet/annotate.h>
CAPLET_API(geometry, capsule = "geometry._core._C_API");
CAPLET_SLOT(on_error = -2, gil = released) extern int geo_scale;
CAPLET_SLOT(returns = new, optional) extern double geo_unit;
CAPLET_SLOT() int geo_one(void);
