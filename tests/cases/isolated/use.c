#define VAULT_REQUIRE 1
#define VAULT_GUARDED
#include "vault_capi.h"

#include <stdlib.h>
#include <string.h>

#include "../case.h"

struct state {
  const struct vault_table *api;
};

static const struct vault_table *api_of(PyObject *module) { return ((struct state *)PyModule_GetState(module))->api; }

static int visit(const struct vault_table *api, int key, void *context) {
  return key * *(int *)context + vault_count(api);
}

static int check_newer(const struct vault_table *api) {
  PyObject *name = vault_name(api);
  CHECK(name != NULL);
  Py_DECREF(name);
  CHECK(vault_has_vault_name(api) && vault_has_vault_ratio(api) && vault_has_vault_mark(api));
  CHECK(vault_ratio(api) == 0.5 && vault_mark(api, 3, 0) == 5 && vault_has_vault_limit(api));
  CHECK(vault_has_vault_options_depth(api) && vault_options_get_depth(api, vault_settings(api)) == 7);
  vault_options_set_depth(api, vault_settings(api), 8);
  CHECK(vault_options_get_depth(api, vault_settings(api)) == 8);
  vault_options_set_depth(api, vault_settings(api), 7);
  vault_limit(api) = 2;
  CHECK(vault_add(api, 3) == -1);
  CHECK_RAISED(vault_full(api));
  vault_limit(api) = 4;
  return 0;
}

static int check_older(const struct vault_table *api) {
  CHECK(!vault_has_vault_name(api) && !vault_has_vault_ratio(api) && !vault_has_vault_mark(api));
  CHECK(!vault_has_vault_limit(api) && !vault_has_vault_options_depth(api));
  CHECK(vault_name(api) == NULL);
  CHECK_RAISED(PyExc_NotImplementedError);
  return 0;
}

static int check(const struct vault_table *api) {
  int factor = 10;
  CHECK(!vault_has_vault_add(NULL) && !vault_has_vault_options_depth(NULL)); /* as before an import */
  CHECK(vault_has_vault_add(api) && vault_has_vault_compress(api) && vault_compress(api) == 0);
  CHECK(vault_add(api, 5) == 0 && vault_add_all(api, 1, 6) == 2 && vault_count(api) == 2);
  CHECK(vault_walk(api, visit, &factor) == 114);
  vault_options_set_level(vault_settings(api), 9);
  CHECK(vault_options_get_level(vault_settings(api)) == 9);
  CHECK(api->vault_open(api, "") == 0); /* as a consumer from before it was retired */
  CHECK_RAISED(PyExc_NotImplementedError);
  CHECK(*api->vault_gone != NULL);
  return getenv("VAULT_MINOR") != NULL ? check_older(api) : check_newer(api);
}

static PyObject *run(PyObject *self, PyObject *unused) {
  (void)unused;
  return check(api_of(self)) < 0 ? NULL : PyLong_FromLong(0);
}

static PyObject *add(PyObject *self, PyObject *key) {
  return vault_add(api_of(self), (int)PyLong_AsLong(key)) < 0 ? NULL : PyLong_FromLong(vault_count(api_of(self)));
}

static PyObject *full(PyObject *self, PyObject *unused) {
  (void)unused;
  Py_INCREF(vault_full(api_of(self)));
  return vault_full(api_of(self));
}

static PyObject *address(PyObject *self, PyObject *unused) {
  (void)unused;
  return PyLong_FromVoidPtr((void *)api_of(self));
}

/* What the provider that VAULT_MINOR asks for does not have. */
static PyObject *end(PyObject *self, PyObject *what) {
  const struct vault_table *api = api_of(self);
  switch (PyLong_AsLong(what)) {
    case 0:
      return PyLong_FromLong((long)vault_ratio(api));
    case 1:
      return PyLong_FromLong(vault_mark(api, 0));
    case 2:
      return PyLong_FromLong(vault_limit(api));
    default:
      return PyLong_FromLong(vault_options_get_depth(api, vault_settings(api)));
  }
}

static PyObject *import_again(PyObject *self, PyObject *holder) {
  struct state *state = (struct state *)PyModule_GetState(self);
  return vault_import(holder == Py_None ? NULL : holder, &state->api) < 0 ? NULL : PyLong_FromLong(0);
}

static int execute(PyObject *module) {
  struct state *state = (struct state *)PyModule_GetState(module);
  return vault_import(module, &state->api);
}

static PyMethodDef methods[] = {{"run", run, METH_NOARGS, NULL},
                                {"add", add, METH_O, NULL},
                                {"full", full, METH_NOARGS, NULL},
                                {"address", address, METH_NOARGS, NULL},
                                {"end", end, METH_O, NULL},
                                {"import_again", import_again, METH_O, NULL},
                                {NULL, NULL, 0, NULL}};
static PyModuleDef_Slot slots[] = {{Py_mod_exec, (void *)(uintptr_t)execute}, MODULE_SLOTS{0, NULL}};
static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "use", NULL, sizeof(struct state), methods, slots, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit_use(void);
PyMODINIT_FUNC PyInit_use(void) { return PyModuleDef_Init(&definition); }
