#ifndef T_H
#define T_H
#include <caplet/annotate.h>
CAPLET_API(t, capsule = "t.C");
struct CAPLET_LAYOUT() t_pair { int a, b; };
CAPLET_SLOT() int t_f(struct t_pair pair);
#endif
