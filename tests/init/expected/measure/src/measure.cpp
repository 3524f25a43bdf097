#if __has_include(<geometry_capi.hpp>)
#include <geometry_capi.hpp>
#else  // it is an API of C
#include <geometry_capi.h>
#endif

// The oldest minor of the API that this module accepts. The API's functions are called here as any others.
static PyObject *oldest_minor(PyObject *, PyObject *) { return PyLong_FromLong(GEOMETRY_REQUIRE); }

static int exec_module(PyObject *module) { return geometry_import(module); }
static PyMethodDef methods[] = {
    {"oldest_minor", oldest_minor, METH_NOARGS, "The oldest minor of the API `geometry` that this module accepts."},
    {nullptr, nullptr, 0, nullptr},
};
static PyModuleDef_Slot slots[] = {
    {Py_mod_exec, reinterpret_cast<void *>(exec_module)},
    {0, nullptr},
};
static PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "measure", nullptr, 0, methods, slots, nullptr, nullptr, nullptr,
};
PyMODINIT_FUNC PyInit_measure() { return PyModuleDef_Init(&definition); }
