#ifndef GOOD_H
#define GOOD_H
#include <caplet/annotate.h>
CAPLET_API(good, capsule = "good._C_API");
typedef short size_t;
typedef unsigned char uint8_t;
CAPLET_SLOT() int good_size(size_t n, uint8_t k);
#endif
