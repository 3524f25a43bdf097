#include <caplet/annotate.h>
CAPLET_API(geometry, capsule = "geometry._core._C_API");
struct geo_shape {
  CAPLET_SLOT() double area();
 private:
  CAPLET_SLOT() static int count();
};
template <typename T> CAPLET_SLOT() T geo_max(T a, T b);
CAPLET_SLOT() extern thread_local int geo_error_code;
