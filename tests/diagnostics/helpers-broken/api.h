#ifndef API_H
#define API_H
#include <caplet/annotate.h>
CAPLET_API(geo, capsule = "geo._C_API");
CAPLET_SLOT() int geo_norm(int x);
static inline int geo_secret(int x) { return x; }
CAPLET_HELPERS_BEGIN
static inline int geo_twice(int x) {
  return 2 * geo_norm(x) + geo_secret(x);
}
CAPLET_HELPERS_END
#endif
