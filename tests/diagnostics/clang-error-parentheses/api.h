#ifndef API_H
#define API_H
#include <caplet/annotate.h>
CAPLET_API(geo, capsule = "geo._C_API");
CAPLET_SLOT double geo_norm(const double *v, int n);
CAPLET_CONSTANT GEO_MAX;
#endif
