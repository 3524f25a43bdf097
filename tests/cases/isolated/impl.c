/* VAULT_MINOR=1 in the environment: what an older build of this module published. VAULT_FORGETS: no address is given. */
#include "vault_provider.h"

#include <stdarg.h>
#include <stdlib.h>

#include "../case.h"

#define LIMIT 4

struct state {
  PyObject *full;
  int keys[LIMIT], count, limit;
  double ratio;
  struct vault_options options;
};

static struct state *state_of(const struct vault_table *api) { return (struct state *)vault_state(api); }

int vault_add(const struct vault_table *api, int key) {
  struct state *state = state_of(api);
  if (state->count == state->limit) {
    PyErr_SetString(*api->vault_full, "full");
    return -1;
  }
  state->keys[state->count++] = key;
  return 0;
}

int vault_walk(const struct vault_table *api, vault_visit visit, void *context) {
  int i, sum = 0;
  for (i = 0; i < state_of(api)->count; i++) sum += visit(api, state_of(api)->keys[i], context);
  return sum;
}

static int add_list(const struct vault_table *api, int n, va_list list) {
  while (n-- > 0) {
    if (vault_add(api, va_arg(list, int)) < 0) return -1;
  }
  return state_of(api)->count;
}

int vault_add_all(const struct vault_table *api, int n, ...) {
  va_list list;
  int count;
  va_start(list, n);
  count = add_list(api, n, list);
  va_end(list);
  return count;
}

int vault_add_some(const struct vault_table *api, int n, ...) { return n - state_of(api)->count; }
int vault_mark(const struct vault_table *api, int n, ...) { return n + state_of(api)->count; }
struct vault_options *vault_settings(const struct vault_table *api) { return &state_of(api)->options; }
int vault_compress(const struct vault_table *api) { return state_of(api)->count = 0; }
int vault_length(const struct vault_table *api) { return state_of(api)->count; }

PyObject *vault_name(const struct vault_table *api) {
  return PyUnicode_FromFormat("vault %d", (int)api->caplet.interpreter);
}

#include "vault_provider.c"

static int provide(PyObject *module, struct state *state, const struct vault_variables *variables) {
  static caplet_descriptor descriptor;
  struct vault_table older = caplet_vault_table;
  if (getenv("VAULT_MINOR") == NULL) return vault_provide(module, state, variables);
  descriptor = caplet_vault_descriptor;
  descriptor.minor = 1;
  descriptor.slot_count = 12;
  older.caplet.minor = descriptor.minor;
  older.caplet.slot_count = descriptor.slot_count;
  older.caplet.fingerprint = descriptor.fingerprints[1];
  older.caplet.descriptor = &descriptor;
  older.caplet.state = state;
  older.vault_full = variables->vault_full;
  older.vault_count = variables->vault_count;
  older.vault_gone = variables->vault_full;
  return caplet_provide_isolated(module, "vault._C_API", &older.caplet);
}

static int execute(PyObject *module) {
  struct state *state = (struct state *)PyModule_GetState(module);
  struct vault_variables variables = {&state->full, &state->count, &state->limit, &state->ratio};
  state->limit = LIMIT;
  state->ratio = 0.5;
  state->options.depth = 7;
  state->full = PyErr_NewException("vault.Full", NULL, NULL);
  if (state->full == NULL || PyObject_SetAttrString(module, "Full", state->full) < 0) return -1;
  if (getenv("VAULT_FORGETS") != NULL) variables.vault_count = NULL;
  return provide(module, state, &variables);
}

static int traverse(PyObject *module, visitproc visit, void *arg) {
  struct state *state = (struct state *)PyModule_GetState(module);
  if (state != NULL) Py_VISIT(state->full);
  return 0;
}

static int clear(PyObject *module) {
  struct state *state = (struct state *)PyModule_GetState(module);
  if (state != NULL) Py_CLEAR(state->full);
  return 0;
}

static void release(void *module) { (void)clear((PyObject *)module); }

static PyModuleDef_Slot slots[] = {{Py_mod_exec, (void *)(uintptr_t)execute}, MODULE_SLOTS{0, NULL}};

static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "vault", NULL,  sizeof(struct state), NULL, slots,
                                        traverse,              clear,   release};

PyMODINIT_FUNC PyInit_vault(void);
PyMODINIT_FUNC PyInit_vault(void) { return PyModuleDef_Init(&definition); }
