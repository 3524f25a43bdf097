#ifndef GUARD_H
#define GUARD_H
#include <Python.h>
#include <caplet/annotate.h>

CAPLET_API(guard, capsule = "guard._C_API");

enum guard_mode { GUARD_NONE = -1, GUARD_SOFT, GUARD_HARD };

/// `what` says whether to raise (1) and whether to return the error value (2).
CAPLET_SLOT(on_error = -1, gil = required) int guard_number(int what);
CAPLET_SLOT(on_error = -1.5) double guard_real(int what);
CAPLET_SLOT(on_error = GUARD_NONE) enum guard_mode guard_choice(int what);
CAPLET_SLOT(gil = required) PyObject *guard_object(int what);
CAPLET_SLOT(on_error = -1, gil = released) int guard_detached(int what);
CAPLET_SLOT(gil = required) void guard_attached(void);
CAPLET_SLOT() int guard_pointers(const int *v CAPLET_PARAM(nonnull), int n, const char *name CAPLET_PARAM(nonnull));
CAPLET_SLOT(optional, on_error = -1) int guard_perhaps(int *value CAPLET_PARAM(nonnull, out));
CAPLET_SLOT() int guard_plain(int what);
#endif
