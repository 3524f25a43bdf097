#include "bell_provider.h"

#include "../case.h"

PyTypeObject Bell_Type; /* filled in execute(): its fields differ between versions */

int bell_ring(int times) { return times + bell_secret(); }

static int execute(PyObject *module) {
  Bell_Type.tp_name = "bell.Bell";
  Bell_Type.tp_basicsize = sizeof(PyObject);
  Bell_Type.tp_flags = Py_TPFLAGS_DEFAULT;
  return PyType_Ready(&Bell_Type) < 0 ? -1 : bell_provide(module);
}

PROVIDER(bell, execute)
