#include <Python.h>

#include "../case.h"
#include "api.h"

static uint32_t codec_sum(const unsigned char *bytes, unsigned long n, uint32_t seed) {
  while (n-- > 0) seed = seed * 31 + *bytes++;
  return seed;
}

static int codec_level(void) { return 6; }

#include "codec_provider.c"

static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "codec", NULL, -1, NULL, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit_codec(void);
PyMODINIT_FUNC PyInit_codec(void) {
  PyObject *module = PyModule_Create(&definition);
  if (module != NULL && codec_provide(module) < 0) {
    Py_DECREF(module);
    return NULL;
  }
  return module;
}
