#ifndef T_H
#define T_H
#include <caplet/annotate.h>
#include <time.h>
CAPLET_API(t, capsule = "t.C");
CAPLET_SLOT() int t_f(const struct tm *when);
#endif
