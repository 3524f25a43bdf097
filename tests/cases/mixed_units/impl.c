#include "mixed_provider.h"

#include "../case.h"

const char *const mixed_name = "mixed";

int mixed_next(void) {
  static int number = 0;
  return ++number;
}

PROVIDER(mixed, mixed_provide)
