/* Provides the C API of spare.core: call spare_provide(module) when the module is initialised.
   Generated from spare.caplet.json by: caplet generate spare.caplet.json --lazy
   Do not edit. */
#ifndef SPARE_PROVIDER_H
#define SPARE_PROVIDER_H

#include <Python.h>
#include <caplet/caplet.h>

#if CAPLET_RUNTIME_VERSION < 1
#error "spare_provider.h needs runtime 1 of Caplet or newer"
#endif

#ifdef __cplusplus
extern "C" {
#endif

struct spare_part;

enum spare_level {
  spare_failed = -1,
  spare_high = 1,
};

/** The caller owns the result.
    Returns NULL with an exception set on failure. */
struct spare_part *spare_new(void);

/** `part` may be NULL. */
void spare_free(struct spare_part *part);

/** Returns -1 with an exception set on failure.
    May be called without an attached thread state. */
int spare_count(void);

double spare_size(void);

/** Steals a reference to `object`.
    Returns -1 with an exception set on failure.
    Needs an attached thread state. */
int spare_keep(PyObject *object);

extern PyObject *spare_error;

extern int spare_limit;

/** Returns -1 with an exception set on failure. */
int spare_log(const char *format, ...);

/** Returns a new reference.
    Returns NULL with an exception set on failure. */
PyObject *spare_text(void);

/** Returns -1 with an exception set on failure. */
enum spare_level spare_rate(void);

/** Returns -1 with an exception set on failure. */
int spare_sort(void);

/** Returns -1 with an exception set on failure.
    Since API 1.2. */
int spare_newer(void);

/** Takes over `part`.
    Since API 1.2. */
void spare_consume(struct spare_part *part);

/* What the capsule points to. */
struct spare_table {
  caplet_header caplet;
  struct spare_part *(*spare_new)(void); /* 0 */
  void (*spare_free)(struct spare_part *part); /* 1 */
  int (*spare_count)(void); /* 2 */
  double (*spare_size)(void); /* 3 */
  int (*spare_keep)(PyObject *object); /* 4 */
  PyObject *const *spare_error; /* 5 */
  int *spare_limit; /* 6 */
  int (*spare_log)(const char *format, ...); /* 7 */
  PyObject *(*spare_text)(void); /* 8 */
  enum spare_level (*spare_rate)(void); /* 9 */
  int (*spare_sort)(void); /* 10 */
  int (*spare_newer)(void); /* 11, since 1.2 */
  void (*spare_consume)(struct spare_part *part); /* 12, since 1.2 */
};

#ifdef __cplusplus
}
#endif

/** Publishes the API in the capsule "spare.core._C_API" of `module`, which must be spare.core.
    Returns 0, or -1 with an exception set. */
#ifdef __cplusplus
extern "C"
#endif
CAPLET_HIDDEN int spare_provide(PyObject *module);

#endif
