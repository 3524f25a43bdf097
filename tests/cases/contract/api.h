#ifndef NAMES_H
#define NAMES_H
#include <Python.h>
#include <caplet/annotate.h>

CAPLET_API(names, capsule = "geometry._core._C_API", limited_api = "3.9", deprecation_window = 2);

struct CAPLET_HANDLE(ownership = unique, destroy = names_free) names_list;

/// A list without names.
CAPLET_SLOT(on_error = NULL, returns = handle, result = nonnull) struct names_list *names_new(void);
CAPLET_SLOT() void names_free(struct names_list *list CAPLET_PARAM(nullable));

/// The name at `place`, or NULL behind the last.
CAPLET_SLOT(lifetime = list, result = nullable, threads = shared, gil = released)
const char *names_at(const struct names_list *list CAPLET_PARAM(nonnull), int place) __attribute__((pure));

/// "1.0", and the like.
CAPLET_SLOT(lifetime = static, result = nonnull) const char *names_version(void) __attribute__((const));

/// Joins the names. The text is overwritten by the next call.
CAPLET_SLOT(on_error = NULL, lifetime = next_call, threads = compatible, gil = required, result = nonnull)
const char *names_joined(const struct names_list *list CAPLET_PARAM(nonnull));

/// Takes the reference to `name` over, and says how many names there are then.
CAPLET_SLOT(on_error = -1, gil = required)
int names_add(struct names_list *list CAPLET_PARAM(nonnull), PyObject *name CAPLET_PARAM(steals)) __attribute__((nonnull(1, 2)));

/// Writes the lengths of the first `*count` names to `lengths`, and to `count` how many there are.
CAPLET_SLOT(deprecated = "use names_at")
void names_lengths(const struct names_list *list CAPLET_PARAM(nonnull), int *lengths CAPLET_PARAM(out, length = count),
                   int *count CAPLET_PARAM(inout));
#endif
