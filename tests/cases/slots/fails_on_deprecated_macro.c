/* expect: use store_add */
#include "store_capi.h"

int sum(void);
int sum(void) { return store_add_all(1, 2); }
