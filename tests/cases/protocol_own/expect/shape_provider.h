/* Provides the protocol shape, as one of many.
   Generated from shape.caplet.json by: caplet generate shape.caplet.json --target provider --target consumer --target
   mock --bundle-runtime
   Do not edit. */
#ifndef SHAPE_PROVIDER_H
#define SHAPE_PROVIDER_H

#include <Python.h>

#include "caplet_runtime.h"
#include "caplet_protocol.h"

#include "api.h"

#if CAPLET_RUNTIME_VERSION < 1
#error "shape_provider.h needs runtime 1 of Caplet or newer"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* What the capsule points to. */
struct shape_table {
  caplet_header caplet;
  int (*shape_box_of)(PyObject *object, struct shape_box *table); /* 0 */
  double (*shape_area)(PyObject *object); /* 1 */
  int (*shape_corners)(PyObject *a0); /* 2 */
  int (*shape_sum)(int count, ...); /* 3 */
  int *shape_sides; /* 4 */
};

#ifdef __cplusplus
}
#endif

#ifdef __cplusplus
extern "C" {
#endif
/** A capsule of the table: for `__shape__` of a type that is static or immutable.
    `object`, which the capsule keeps and which so must not keep the capsule, may be NULL.
    Returns a new reference, or NULL with an exception set. */
CAPLET_HIDDEN PyObject *shape_capsule(PyObject *object);

/** Makes a capsule the attribute `__shape__` of `type`, whose heirs have it, too.
    Returns 0, or -1 with an exception set: TypeError where the type is immutable. */
CAPLET_HIDDEN int shape_publish_on(PyTypeObject *type);

/** The table, for shape_lead_to() of the provider of a newer abi in the same extension. */
CAPLET_HIDDEN const caplet_header *shape_provided(void);

/** Lets consumers that were compiled for an older abi find `older`, what shape_provided() of that abi's generated
    provider returns, which needs another API name or prefix. Call it before there is a capsule. */
CAPLET_HIDDEN void shape_lead_to(const caplet_header *older);
#ifdef __cplusplus
}
#endif

#endif
