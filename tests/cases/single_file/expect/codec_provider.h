/* Provides the C API of codec: call codec_provide(module) when the module is initialised.
   Generated from codec.caplet.json by: caplet generate codec.caplet.json
   Do not edit. */
#ifndef CODEC_PROVIDER_H
#define CODEC_PROVIDER_H

#include <Python.h>
#include <stdint.h>
#include <caplet/caplet.h>

#include "api.h"

#if CAPLET_RUNTIME_VERSION < 1
#error "codec_provider.h needs runtime 1 of Caplet or newer"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* What the capsule points to. */
struct codec_table {
  caplet_header caplet;
  uint32_t (*codec_sum)(const unsigned char *bytes, unsigned long n, uint32_t seed); /* 0 */
  int (*codec_level)(void); /* 1 */
};

#ifdef __cplusplus
}
#endif

/** Publishes the API in the capsule "codec._C_API" of `module`, which must be codec.
    Returns 0, or -1 with an exception set. */
#ifdef __cplusplus
extern "C"
#endif
CAPLET_HIDDEN int codec_provide(PyObject *module);

#endif
