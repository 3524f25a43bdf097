#include <caplet/annotate.h>
CAPLET_SLOT() int geo_one(void);
