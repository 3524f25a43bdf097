#include <caplet/annotate.h>
CAPLET_API(geometry, capsule = "geometry._core._C_API");
#include <string_view>
constexpr int kTwo = 2;
double now();
CAPLET_SLOT() double one(double at = now(), std::string_view name = std::string_view("a", 1));
CAPLET_SLOT() int two(int a = kTwo * 2, bool b = true, const char *c = nullptr, double d = -1.5, char e = 'x');
