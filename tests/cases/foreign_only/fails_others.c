/* expect: mill_keep */
#include "mill_capi.h"
PyObject *keep(PyObject *thing);
PyObject *keep(PyObject *thing) { return mill_keep(thing); }
