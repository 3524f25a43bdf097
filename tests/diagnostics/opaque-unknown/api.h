#include <caplet/annotate.h>
#include <stdio.h>
struct geo_mesh;
CAPLET_API(geometry, capsule = "geometry._core._C_API", opaque = "FILE, struct geo_mesh, struct stat");
CAPLET_SLOT() int geo_write(FILE *to, const struct geo_mesh *mesh);
