/* expect: mill_capi.h replaces mill_api.h for consumers: include only one of them */
#include <Python.h>
#define MILL_API_H /* as mill_api.h does */

#include "mill_capi.h"
