#include <string>
#include <vector>
#include <caplet/annotate.h>
CAPLET_API(geometry, capsule = "geometry._core._C_API");
struct geo_base { virtual ~geo_base(); };
CAPLET_SLOT() void geo_one(const int &a, std::string b, const std::vector<double> *c, int geo_base::*d);
CAPLET_SLOT() geo_base geo_two(geo_base *b);
