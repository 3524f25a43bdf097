#include "alone_provider.h"

#include "../case.h"

int alone_answer(void) { return 42; }

PROVIDER(alone, alone_provide)
