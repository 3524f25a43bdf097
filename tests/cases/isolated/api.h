#ifndef VAULT_H
#define VAULT_H
#include <Python.h>
#include <caplet/annotate.h>

CAPLET_API(vault, capsule = "vault._C_API", distribution = "vault", interpreters = isolated);

struct vault_table;

/// Grows with the API.
struct CAPLET_LAYOUT(extensible) vault_options {
  int level;
  short depth;
};

/// Is told of each key.
typedef int (*vault_visit)(const struct vault_table *api, int key, void *context);

/// Raised when the vault is full: another class in each interpreter.
extern PyObject *vault_full CAPLET_SLOT();
/// How many keys there are.
extern const int vault_count CAPLET_SLOT();
extern int vault_limit CAPLET_SLOT(optional);

/// Adds a key to the vault of this interpreter.
CAPLET_SLOT(on_error = -1, gil = required) int vault_add(const struct vault_table *api, int key);
CAPLET_SLOT() int vault_walk(const struct vault_table *api, vault_visit visit, void *context);
/// Adds `n` keys.
CAPLET_SLOT() int vault_add_all(const struct vault_table *api, int n, ...);
CAPLET_SLOT() struct vault_options *vault_settings(const struct vault_table *api);
CAPLET_SLOT(optional) int vault_compress(const struct vault_table *);
CAPLET_SLOT(deprecated = "use vault_count") int vault_length(const struct vault_table *api);
CAPLET_SLOT(deprecated = "use vault_add_all") int vault_add_some(const struct vault_table *api, int n, ...);
CAPLET_SLOT(returns = new) PyObject *vault_name(const struct vault_table *api);
extern const double vault_ratio CAPLET_SLOT();
CAPLET_SLOT() int vault_mark(const struct vault_table *api, int n, ...);
#endif
