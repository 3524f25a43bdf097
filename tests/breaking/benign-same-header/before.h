#ifndef GEO_H
#define GEO_H
#include <caplet/annotate.h>
CAPLET_API(geo, capsule = "geo._core._C_API");
struct CAPLET_LAYOUT() geo_p { int x, y; };
CAPLET_SLOT() int geo_f(struct geo_p *p);
#endif
