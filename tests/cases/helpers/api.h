#ifndef BELL_H
#define BELL_H
#include <Python.h>

#include <caplet/annotate.h>

CAPLET_API(bell, capsule = "bell._C_API");

extern PyTypeObject Bell_Type CAPLET_SLOT();
CAPLET_SLOT() int bell_ring(int times);

CAPLET_HELPERS_BEGIN
#include <string.h>

/* Whether `o` is a bell. */
#define Bell_Check(o) PyObject_TypeCheck((o), &Bell_Type)
#define BELL_TWICE(x) \
  ((x) + (x))
typedef unsigned char bell_byte;
CAPLET_HELPERS_END

static inline int bell_secret(void) { return 3; }

CAPLET_HELPERS_BEGIN
static inline int bell_ring_twice(bell_byte times) {
  return bell_ring(BELL_TWICE(times)) + (strlen("!") == 1);
}
CAPLET_HELPERS_END
#endif
