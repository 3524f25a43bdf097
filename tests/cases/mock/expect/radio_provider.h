/* Provides the C API of radio: call radio_provide(module) when the module is initialised.
   Generated from radio.caplet.json by: caplet generate radio.caplet.json --target provider --target consumer --target
   mock
   Do not edit. */
#ifndef RADIO_PROVIDER_H
#define RADIO_PROVIDER_H

#include <Python.h>
#include <stddef.h>
#include <caplet/caplet.h>

#if CAPLET_RUNTIME_VERSION < 1
#error "radio_provider.h needs runtime 1 of Caplet or newer"
#endif

#ifdef __cplusplus
extern "C" {
#endif

struct radio_band {
  double low;
  double high;
};

extern PyObject *radio_error;

extern int radio_volume;

/** Returns -1 with an exception set on failure. */
int radio_tune(double frequency);

double radio_play(const short *a0, size_t n);

int radio_log(const char *format, ...);

/** Returns -1 with an exception set on failure.
    May be called without an attached thread state. */
int radio_wait(void);

extern const char *const radio_names[2];

/** Returns NULL with an exception set on failure.
    Since API 1.2. */
PyObject *radio_scan(void);

/** Since API 1.2. */
struct radio_band radio_range(struct radio_band band);

/** Since API 1.2. */
int radio_rds(void);

/* What the capsule points to. */
struct radio_table {
  caplet_header caplet;
  PyObject *const *radio_error; /* 0 */
  int *radio_volume; /* 1 */
  int (*radio_tune)(double frequency); /* 2 */
  double (*radio_play)(const short *a0, size_t n); /* 3 */
  int (*radio_log)(const char *format, ...); /* 4 */
  int (*radio_wait)(void); /* 5 */
  void (*radio_old)(void); /* 6, retired */
  const char *const (*radio_names)[2]; /* 7 */
  PyObject *(*radio_scan)(void); /* 8, since 1.2 */
  struct radio_band (*radio_range)(struct radio_band band); /* 9, since 1.2 */
  int (*radio_rds)(void); /* 10, since 1.2 */
};

#ifdef __cplusplus
}
#endif

/** Publishes the API in the capsule "radio._C_API" of `module`, which must be radio.
    Returns 0, or -1 with an exception set. */
#ifdef __cplusplus
extern "C"
#endif
CAPLET_HIDDEN int radio_provide(PyObject *module);

#endif
