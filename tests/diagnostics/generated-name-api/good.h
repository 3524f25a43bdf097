#ifndef GOOD_H
#define GOOD_H
#include <caplet/annotate.h>
CAPLET_API(caplet, capsule = "good._C_API");
CAPLET_SLOT() int good_norm(void);
#endif
