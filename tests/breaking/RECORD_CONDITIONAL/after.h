#ifndef GEO_H
#define GEO_H
#include <caplet/annotate.h>
CAPLET_API(geo, capsule = "geo._core._C_API");
struct CAPLET_LAYOUT() geo_point {
  double x;
#ifndef GEO_FLAT
  double y;
#endif
};
#endif
