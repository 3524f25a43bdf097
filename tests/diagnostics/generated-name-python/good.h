#ifndef GOOD_H
#define GOOD_H
#include <caplet/annotate.h>
CAPLET_API(good, capsule = "good._C_API");
CAPLET_SLOT() int read(int where);
CAPLET_SLOT(name = good_free) void free(void *it);
CAPLET_SLOT() int good_open(int errno, int EOF, int CAPLET_NULL);
struct CAPLET_LAYOUT() timeval { int sec; };
typedef short uint;
typedef int (*tm)(int);
CAPLET_SLOT() int good_use(struct timeval *it, uint n, tm when);
#endif
