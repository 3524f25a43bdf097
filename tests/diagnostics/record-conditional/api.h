#ifndef GEO_H
#define GEO_H
#include <caplet/annotate.h>
CAPLET_API(geo, capsule = "geo._core._C_API");
struct CAPLET_LAYOUT() geo_point {
  double x, y;
#ifndef GEO_FLAT
  double z;
#endif
};
#ifndef GEO_FLAT
struct CAPLET_LAYOUT() geo_box {
  double w, h;
};
#endif
struct geo_opaque {
#ifndef GEO_FLAT
  double z;
#endif
  double y;
};
CAPLET_SLOT() int geo_fine(struct geo_point *p, struct geo_opaque *o);
#endif
