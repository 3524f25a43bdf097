#include <caplet/annotate.h>
CAPLET_API(geometry, capsule = "geometry._core._C_API");
struct geo_base { virtual ~geo_base(); };
struct CAPLET_LAYOUT() geo_derived : geo_base { int a; };
