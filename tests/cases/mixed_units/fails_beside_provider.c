/* expect: mixed_capi.h is for consumers */
#include "mixed_provider.h"
#undef MIXED_H
#include "mixed_capi.h"
