/* expect: use store_size */
#include "store_capi.h"

int length(void);
int length(void) { return store_length(); }
