#ifndef GEO_H
#define GEO_H
#include <caplet/annotate.h>
CAPLET_API(geometry);
CAPLET_SLOT() int geo_one(void);
#endif
