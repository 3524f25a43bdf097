/* Provides the C API of config: call config_provide(module) when the module is initialised.
   Generated from config.caplet.json by: caplet generate config.caplet.json
   Do not edit. */
#ifndef CONFIG_PROVIDER_H
#define CONFIG_PROVIDER_H

#include <Python.h>
#include <stddef.h>
#include <caplet/caplet.h>

#if CAPLET_RUNTIME_VERSION < 1
#error "config_provider.h needs runtime 1 of Caplet or newer"
#endif

#ifdef __cplusplus
extern "C" {
#endif

struct config_size {
  int width;
  int height;
};

/** Options of the module; more may come. */
struct config_options {
  /** From 0 to 9. */
  int level;
  unsigned int strict : 1;
  const double ratio;
  const char *name;
  float weights[3];
  double matrix[2][3];
  CAPLET_EXTENSION union {
    long long count;
    double share;
  };
  struct {
    int x;
    int y;
  } at;
  short depth;
  struct config_size size;
};

typedef struct config_limits {
  size_t memory;
} config_limits;

struct config_options *config_current(void);

/** Since API 1.2. */
config_limits *config_limit(void);

/* What the capsule points to. */
struct config_table {
  caplet_header caplet;
  struct config_options *(*config_current)(void); /* 0 */
  config_limits *(*config_limit)(void); /* 1, since 1.2 */
};

#ifdef __cplusplus
}
#endif

/** Publishes the API in the capsule "config._C_API" of `module`, which must be config.
    Returns 0, or -1 with an exception set. */
#ifdef __cplusplus
extern "C"
#endif
CAPLET_HIDDEN int config_provide(PyObject *module);

#endif
