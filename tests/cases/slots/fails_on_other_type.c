/* expect: incompatible | invalid conversion | cannot initialize */
/* flags: -Wno-error */
#include "store_provider.h"

static long other(int key) { return key; }
#define store_get other
#include "store_provider.c"
