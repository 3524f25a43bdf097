#include "alone_capi.h"

#include "../case.h"

static int run(void) {
  CHECK(alone_answer() == 42);
  return 0;
}

CONSUMER(alone_import, run)
