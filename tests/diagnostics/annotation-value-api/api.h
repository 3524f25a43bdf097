#include <caplet/annotate.h>
CAPLET_API(geometry, capsule = geometry, abi = 0, interpreters = all, prefix = "geo");
CAPLET_SLOT() int geo_one(void);
