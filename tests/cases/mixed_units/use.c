/* One import; units in C and C++ share its pointer. The headers stand in every order. */
#include <stdio.h>

#include "../case.h"
#include "mixed_capi.h"

int next_in_c(void);
int next_in_cxx(void);
const void *pointer_in_c(void);
const void *pointer_in_cxx(void);

static int run(void) {
  CHECK(mixed_next() == 1);
  CHECK(next_in_c() == 2);
  CHECK(next_in_cxx() == 3);
  CHECK(pointer_in_c() == &mixed_table_()->caplet && pointer_in_cxx() == pointer_in_c());
  return 0;
}

CONSUMER(mixed_import, run)
