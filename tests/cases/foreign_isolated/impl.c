/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* A table of each module object, which its capsule frees. HIVE=1 in the environment is its first release. */
#include <stdlib.h>

#include "../case.h"

struct hive_api {
  int api_version;
  void *state;
  long (*count)(void *);
  long (*add)(void *, PyObject *, long);
  int (*is_free)(PyObject *);
  PyObject *error;
  int (*swarm)(void *);
};

static long count(void *state) { return *(long *)state; }
static long add(void *state, PyObject *bee, long times) {
  (void)bee;
  return *(long *)state += times;
}
static int is_free(PyObject *bee) { return bee == Py_None; }
static int swarm(void *state) {
  *(long *)state = 0;
  return 5;
}

static void destroy(PyObject *capsule) {
  struct hive_api *api = (struct hive_api *)PyCapsule_GetPointer(capsule, "hive.API");
  memset(api->state, 0x55, sizeof(long)); /* to be found where it is used any longer */
  free(api->state);
  memset(api, 0, sizeof *api);
  free(api);
}

static int provide(PyObject *module) {
  const char *release = getenv("HIVE");
  struct hive_api *api = (struct hive_api *)calloc(1, sizeof *api);
  PyObject *capsule;
  int result;
  if (api == NULL) return -1;
  api->api_version = release != NULL ? atoi(release) : 2;
  api->state = calloc(1, sizeof(long));
  api->count = count;
  api->add = add;
  api->is_free = is_free;
  api->error = PyExc_ValueError;
  api->swarm = api->api_version > 1 ? swarm : NULL;
  capsule = PyCapsule_New(api, "hive.API", destroy);
  result = PyObject_SetAttrString(module, "API", capsule);
  Py_XDECREF(capsule);
  return result;
}

PROVIDER(hive, provide)
