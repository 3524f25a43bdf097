/* SPARE_MINOR=1 in the environment: what an older build of this module published. */
#include "spare_provider.h"

#include <stdlib.h>

#include "../case.h"

struct spare_part {
  int unused;
};
int spare_limit = 9;
PyObject *spare_error;

struct spare_part *spare_new(void) { return (struct spare_part *)calloc(1, sizeof(struct spare_part)); }
void spare_free(struct spare_part *part) { free(part); }
int spare_count(void) { return 2; }
double spare_size(void) { return 0.5; }
int spare_keep(PyObject *object) {
  Py_DECREF(object);
  return 3;
}
int spare_log(const char *format, ...) { return format[0]; }
PyObject *spare_text(void) { return PyUnicode_FromString("spare"); }
enum spare_level spare_rate(void) { return spare_high; }
int spare_sort(void) { return 4; }
int spare_newer(void) { return 5; }
void spare_consume(struct spare_part *part) { free(part); }

#include "spare_provider.c"

static int provide_older(PyObject *module) {
  static struct spare_table older;
  static caplet_descriptor descriptor;
  descriptor = caplet_spare_descriptor;
  descriptor.minor = 1;
  descriptor.slot_count = 11;
  older = caplet_spare_table;
  older.caplet.minor = 1;
  older.caplet.slot_count = descriptor.slot_count;
  older.caplet.fingerprint = descriptor.fingerprints[1];
  older.caplet.descriptor = &descriptor;
  return caplet_provide_single(module, "spare.core._C_API", &older.caplet);
}

static int execute(PyObject *module) {
  if ((getenv("SPARE_MINOR") != NULL ? provide_older(module) : spare_provide(module)) < 0) return -1;
  if (spare_error == NULL) spare_error = PyErr_NewException("spare.Error", NULL, NULL);
  return spare_error != NULL ? 0 : -1;
}

PROVIDER(core, execute)
