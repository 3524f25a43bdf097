/* expect: spool_provider.h declares what spool_capi.h calls: include them in different files */
#include "spool_capi.h"
#include "spool_provider.h"
