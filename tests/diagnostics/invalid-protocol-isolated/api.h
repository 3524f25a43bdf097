#include <caplet/annotate.h>
CAPLET_API(geometry, capsule = "geometry api", on_type = "__geometry__", method = "geo", lifetime = process, interpreters = isolated);
struct geometry_table;
CAPLET_SLOT() int geo_norm(const struct geometry_table *table);
