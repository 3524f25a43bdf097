/* The functions that scales._core shares.
   Generated from scales.caplet.json by: caplet generate scales.caplet.json --target provider --target consumer --target
   mock --bundle-runtime
   Do not edit. */
#include "scales_provider.h"

#include <stddef.h>

/* What a build of this module may leave out. */
#ifdef CAPLET_WITHOUT_tare
#define caplet_scales_tare CAPLET_NULL
#else
#define caplet_scales_tare tare
#endif

struct caplet_scales_functions {
  scales_real (*weigh)(const scales_real *weights, Py_ssize_t count);
  int (*each)(scales_real *a0, Py_ssize_t a1, scales_visit visit, void *a3);
  scales_level (*levelled)(scales_level a0);
  PyObject *(*label)(struct scales_pan *a0);
  unsigned long long (*weighings)(void);
  scales_double_complex *(*turned)(scales_double_complex *a0);
  int (*tare)(void);
  int (*zero)(int to);
  void (*reset)(void);
  int (*pans)(int __pyx_skip_dispatch);
};

/* A function of another type than the API's is an error, which many C compilers would only warn of. */
CAPLET_BEGIN_TABLE
static const struct caplet_scales_functions caplet_scales_functions = {
    weigh,
    each,
    levelled,
    label,
    weighings,
    turned,
    caplet_scales_tare,
    zero,
    reset,
    pans,
};
CAPLET_END_TABLE

/* By the names that consumers look for, and as their capsules are called. */
static const caplet_provided caplet_scales_provided[] = {
    {"weigh", "__pyx_t_6scales_5_core_real (__pyx_t_6scales_5_core_real const *, Py_ssize_t)",
        offsetof(struct caplet_scales_functions, weigh)},
    {"each", "int (__pyx_t_6scales_5_core_real *, Py_ssize_t, __pyx_t_6scales_5_core_visit, void *)",
        offsetof(struct caplet_scales_functions, each)},
    {"levelled", "enum __pyx_t_6scales_5_core_level (enum __pyx_t_6scales_5_core_level)",
        offsetof(struct caplet_scales_functions, levelled)},
    {"label", "PyObject *(struct __pyx_t_6scales_5_core_pan *)", offsetof(struct caplet_scales_functions, label)},
    {"weighings", "unsigned PY_LONG_LONG (void)", offsetof(struct caplet_scales_functions, weighings)},
    {"turned", "__pyx_t_double_complex *(__pyx_t_double_complex *)", offsetof(struct caplet_scales_functions, turned)},
    {"tare", "int (void)", offsetof(struct caplet_scales_functions, tare)},
    {"zero", "int (int)", offsetof(struct caplet_scales_functions, zero)},
    {"reset", "void (void)", offsetof(struct caplet_scales_functions, reset)},
    {"pans", "int (int __pyx_skip_dispatch)", offsetof(struct caplet_scales_functions, pans)},
    {CAPLET_NULL, CAPLET_NULL, 0},
};

int scales_provide(PyObject *module) {
  return caplet_functions_provide(module, "__pyx_capi__", &caplet_scales_functions, caplet_scales_provided);
}
