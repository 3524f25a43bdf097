/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "box.h"

#include "box_provider.h"

void box_ids(unit_id *out, int n) {
  for (int i = 0; i < n; i++) out[i] = i;
}
int box_first(struct unit_pair pair, int n) { return pair.first + n; }
double box_length(const unit_line *line) { return line->to - line->from; }
int box_level(unit_level level) { return (int)level; }
unsigned long long box_visit(box_visitor visit) { return visit(7); }
long double box_wide(const wchar_t *text) { return (long double)wcslen(text); }
int box_item_id(const box_item *item) { return item->id; }
int box_log(struct unit_log *log, FILE *file, DIR *folder) { return log != NULL && file == NULL && folder == NULL; }
int box_hide(struct unit_hidden *hidden, unit_secret *secret, unit_function *function) {
  return hidden == NULL && secret == NULL && function == NULL;
}
int box_python(PyModuleDef *definition, PyMethodDef *method) { return definition == NULL && method == NULL; }

static int exec_module(PyObject *module) { return box_provide(module); }

__extension__ static PyModuleDef_Slot slots[] = {{Py_mod_exec, (void *)exec_module}, {0, NULL}};
static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "box", NULL, 0, NULL, slots, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit_box(void);
PyMODINIT_FUNC PyInit_box(void) { return PyModuleDef_Init(&definition); }
