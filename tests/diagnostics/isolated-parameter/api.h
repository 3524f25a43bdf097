#include <caplet/annotate.h>
CAPLET_API(geometry, capsule = "geometry._core._C_API", interpreters = isolated);
struct geometry_table;
struct geometry_other;
typedef const struct geometry_table *geo_api;
CAPLET_SLOT() int geo_right(const struct geometry_table *api, int n);
CAPLET_SLOT() int geo_named(geo_api api);
CAPLET_SLOT() int geo_none(void);
CAPLET_SLOT() int geo_second(int n, const struct geometry_table *api);
CAPLET_SLOT() int geo_mutable(struct geometry_table *api);
CAPLET_SLOT() int geo_another(const struct geometry_other *api);
extern int geo_count CAPLET_SLOT();
