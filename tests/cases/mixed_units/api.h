#ifndef MIXED_H
#define MIXED_H
#include <caplet/annotate.h>

CAPLET_API(mixed, capsule = "mixed._C_API");
CAPLET_SLOT() int mixed_next(void);
CAPLET_SLOT() extern const char *const mixed_name;
#endif
