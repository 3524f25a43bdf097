#include "legacy_provider.h"

#include "../case.h"

int leg_keep(struct leg_pair pair) { return pair.a + pair.b; }

PROVIDER(legacy, legacy_provide)
