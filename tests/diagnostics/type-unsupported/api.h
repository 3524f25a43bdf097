#include <caplet/annotate.h>
CAPLET_API(geometry, capsule = "geometry._core._C_API");
typedef int geo_four __attribute__((vector_size(16)));
CAPLET_SLOT() void geo_one(__int128 a, geo_four *b);
CAPLET_SLOT() void geo_two(int n, double m[n][n]);
struct CAPLET_LAYOUT() geo_box { struct { int a; } *inner; };
