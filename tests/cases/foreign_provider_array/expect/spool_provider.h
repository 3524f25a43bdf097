/* Provides the C API of spool._core, as spool.h has it: call spool_provide() when the module is initialised.
   Generated from spool.caplet.json by: caplet generate spool.caplet.json --target provider --target consumer --target
   mock
   Do not edit. */
#ifndef SPOOL_PROVIDER_H
#define SPOOL_PROVIDER_H
#ifdef SPOOL_CAPI_H
#error "spool_provider.h declares what spool_capi.h calls: include them in different files"
#endif

#include <Python.h>
#include <caplet/foreign_provider.h>

#if CAPLET_FOREIGN_PROVIDER_VERSION < 1
#error "spool_provider.h needs version 1 of Caplet's caplet/foreign_provider.h or newer"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Types: a file that has them from elsewhere defines SPOOL_TYPES before ---- */

#ifndef SPOOL_TYPES

struct spool_thread {
  long length;
};

#endif

/* ---- The table ---- */

struct CAPLET_MAY_ALIAS spool_table {
  int (*Spool_Abi)(void); /* 0 */
  const int *Spool_Version; /* 1 */
  const char *(*Spool_Kind)(void); /* 2 */
  PyObject *(*Spool_Wind)(struct spool_thread *thread); /* 3 */
  int (*Spool_Unwind)(PyObject *thread); /* 4 */
  void *unused_5;
  long (*Spool_Splice)(long ends); /* 6, since 2 */
  void *unused_7;
  unsigned char (*Spool_Order)(void); /* 8 */
  void (*Spool_Drop)(PyObject *thread); /* 9 */
  PyObject *Spool_Registry; /* 10 */
  unsigned short (*Spool_Limit)(void); /* 11 */
  void *unused_12;
};

/** Publishes the table in `module`, which must be spool._core, or the module of an alias: under each path that is in
    it.
    Returns 0, or -1 with an exception set: ImportError where `module` is another one, and where
    - a number is not what consumers accept
    The thread must be attached. */
CAPLET_HIDDEN int spool_provide(PyObject *module);

/** Fills Spool_Drop, which is NULL until then. Consumers may have imported the table already.
    No other thread may be calling Spool_Drop meanwhile. */
CAPLET_HIDDEN void spool_fill_Spool_Drop(void (*value)(PyObject *thread));

/** Fills Spool_Registry, which is NULL until then. Consumers may have imported the table already.
    No other thread may be calling Spool_Registry meanwhile. */
CAPLET_HIDDEN void spool_fill_Spool_Registry(PyObject *value);

#ifdef __cplusplus
}
#endif
#endif
