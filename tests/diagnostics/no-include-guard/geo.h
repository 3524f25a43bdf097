#pragma once
#include <caplet/annotate.h>
CAPLET_API(geometry, capsule = "geometry._core._C_API");
struct CAPLET_LAYOUT() geo_point { double x, y; };
CAPLET_SLOT() double geo_norm(const struct geo_point *p);
