#ifndef GOOD_H
#define GOOD_H
#include <caplet/annotate.h>
CAPLET_API(good, capsule = "good._C_API");
enum { x = 3, table = 4 };
CAPLET_CONSTANT(x);
CAPLET_CONSTANT(table);
CAPLET_SLOT() extern void *err;
struct CAPLET_LAYOUT() point { int x, y, errno; };
struct CAPLET_HANDLE() err;
CAPLET_SLOT() int good_use(struct point *err, struct err *x);
#endif
