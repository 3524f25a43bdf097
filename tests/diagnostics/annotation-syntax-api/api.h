#include <caplet/annotate.h>
CAPLET_API();
int geo_one(void);
