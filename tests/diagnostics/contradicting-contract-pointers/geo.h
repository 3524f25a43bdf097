#include <caplet/annotate.h>
CAPLET_API(geo, capsule = "geo._C_API");
CAPLET_SLOT() int geo_fill(const int *v CAPLET_PARAM(out), int n);
CAPLET_SLOT() int geo_sum(const int *v CAPLET_PARAM(length = v), int n);
CAPLET_SLOT() int geo_mean(const int *v CAPLET_PARAM(length = n), double n);
CAPLET_SLOT(lifetime = n) const char *geo_name(int n);
CAPLET_SLOT(returns = new) int geo_new(int n);

/* These are fine. */
CAPLET_SLOT() int geo_read(int *v CAPLET_PARAM(length = n, out), int *n CAPLET_PARAM(inout));
CAPLET_SLOT(lifetime = text) const char *geo_part(const char *text);
