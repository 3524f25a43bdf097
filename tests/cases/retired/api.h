#ifndef LEGACY_H
#define LEGACY_H
#include <Python.h>
#include <caplet/annotate.h>

CAPLET_API(legacy, capsule = "legacy._C_API");

struct CAPLET_LAYOUT() leg_pair { int a, b; };
CAPLET_SLOT() int leg_keep(struct leg_pair pair);
#endif
