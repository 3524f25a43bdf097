#ifndef GEO_H
#define GEO_H
#include <caplet/annotate.h>
CAPLET_API(geo, capsule = "geo._core._C_API");
// moved, and written in another way
typedef struct geo_p geo_unused;
struct CAPLET_LAYOUT() geo_p {
  int x;
  int y;
};

CAPLET_SLOT()
int geo_f(struct geo_p *p);
#endif
