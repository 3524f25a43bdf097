#include "geometry_provider.h"

PyObject *geometry_greet(const char *name) { return PyUnicode_FromFormat("Hello, %s!", name); }

/* The same for Python. */
static PyObject *greet_python(PyObject *Py_UNUSED(module), PyObject *name) {
  const char *text = PyUnicode_AsUTF8(name);
  return text == NULL ? NULL : geometry_greet(text);
}

static int exec_module(PyObject *module) { return geometry_provide(module); }
static PyMethodDef methods[] = {
    {"greet", greet_python, METH_O, "A greeting for a name."},
    {NULL, NULL, 0, NULL},
};
static PyModuleDef_Slot slots[] = {
    {Py_mod_exec, (void *)exec_module},
    {0, NULL},
};
static PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "geometry._core", NULL, 0, methods, slots, NULL, NULL, NULL,
};
PyMODINIT_FUNC PyInit__core(void) { return PyModuleDef_Init(&definition); }
