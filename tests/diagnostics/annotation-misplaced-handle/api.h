#include <caplet/annotate.h>
CAPLET_API(geometry, capsule = "geometry._core._C_API");
struct CAPLET_LAYOUT() CAPLET_HANDLE() geo_point { double x; };
CAPLET_SLOT() int geo_one(void);
