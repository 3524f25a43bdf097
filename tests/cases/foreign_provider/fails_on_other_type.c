/* expect: conflicting types for | different types | functions that differ only in their return type | ambiguating */
#include "mill_provider.h"

double mill_oil(void) { return 7; }
