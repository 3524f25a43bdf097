#include <Python.h>

#include "../case.h"
#include "api.h"

static uint32_t codec_sum(const unsigned char *bytes, unsigned long n, uint32_t seed) {
  while (n-- > 0) seed = seed * 31 + *bytes++;
  return seed;
}

static int codec_level(void) { return 6; }

#ifndef __cplusplus
#pragma GCC diagnostic ignored "-Wincompatible-pointer-types"
#endif
#include "codec_provider.c"

#ifndef __cplusplus
/* What that makes an error in its table it leaves alone in the rest of the file. */
static int (*const codec_level_of)(long) = codec_level;
#endif

static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "codec", NULL, -1, NULL, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit_codec(void);
PyMODINIT_FUNC PyInit_codec(void) {
  PyObject *module = PyModule_Create(&definition);
#ifndef __cplusplus
  (void)codec_level_of;
#endif
  if (module != NULL && codec_provide(module) < 0) {
    Py_DECREF(module);
    return NULL;
  }
  return module;
}
