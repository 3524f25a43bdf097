#ifndef ALONE_H
#define ALONE_H
#include <caplet/annotate.h>

CAPLET_API(alone, capsule = "alone._C_API");
CAPLET_SLOT() int alone_answer(void);
#endif
