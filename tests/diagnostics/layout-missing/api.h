#include <caplet/annotate.h>
CAPLET_API(geometry, capsule = "geometry._core._C_API");
struct geo_point { double x, y; };
struct geo_later;
CAPLET_SLOT() double geo_norm(struct geo_point p);
CAPLET_SLOT() struct geo_later geo_make(void);
