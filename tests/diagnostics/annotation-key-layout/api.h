#include <caplet/annotate.h>
CAPLET_API(geometry, capsule = "geometry._core._C_API");
struct CAPLET_LAYOUT(packed) geo_point { double x; };
