/* expect: overloaded function */
#include "stats_capi.hpp"

extern PyModuleDef_Slot slots[];
PyModuleDef_Slot slots[] = {{Py_mod_exec, (void *)stats::import}, {0, nullptr}};
