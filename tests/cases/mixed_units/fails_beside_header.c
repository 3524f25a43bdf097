/* expect: mixed_capi.h replaces api.h for consumers: include only one of them */
#include "api.h"
#include "mixed_capi.h"
