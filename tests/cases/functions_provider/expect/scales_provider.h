/* Provides the C API of scales._core: call scales_provide(module) when the module is initialised.
   Generated from scales.caplet.json by: caplet generate scales.caplet.json --target provider --target consumer --target
   mock --bundle-runtime
   Do not edit. */
#ifndef SCALES_PROVIDER_H
#define SCALES_PROVIDER_H

#include <Python.h>

#include "caplet_functions.h"

#if CAPLET_RUNTIME_VERSION < 1
#error "scales_provider.h needs runtime 1 of Caplet or newer"
#endif

#ifdef __cplusplus
extern "C" {
#endif

CAPLET_EXTENSION typedef double _Complex scales_double_complex;

struct scales_pan;

typedef double scales_real;

typedef int scales_level;

typedef int (*scales_visit)(scales_real a0, void *a1);

scales_real weigh(const scales_real *weights, Py_ssize_t count);

int each(scales_real *a0, Py_ssize_t a1, scales_visit visit, void *a3);

scales_level levelled(scales_level a0);

/** Returns NULL with an exception set on failure. */
PyObject *label(struct scales_pan *a0);

unsigned long long weighings(void);

scales_double_complex *turned(scales_double_complex *a0);

/** Returns -1 with an exception set on failure. */
int tare(void);

/** Returns -1 with an exception set on failure.
    Since API 2 (scales 2.0). */
int zero(int to);

/** Since API 2 (scales 2.0). */
void reset(void);

int pans(int __pyx_skip_dispatch);

#ifdef __cplusplus
}
#endif

/** Puts each function into the dict "scales._core.__pyx_capi__" of `module`, which must be scales._core; the dict is
    made where there is none.
    Returns 0, or -1 with an exception set. */
#ifdef __cplusplus
extern "C"
#endif
CAPLET_HIDDEN int scales_provide(PyObject *module);

#endif
