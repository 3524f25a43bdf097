// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// A function in a capsule: wrapped, so that its address is the capsule's pointer, or boxed as a pointer to it, which is
// what a reader of `R (**)(A...)` expects. After PyO3's example of PyCapsule with a function pointer.
#include <caplet/caplet.hpp>

namespace {

int add(int a, int b) { return a + b; }

using Add = int(int, int);

PyObject *wrapped(PyObject *, PyObject *) { return caplet::capsule::try_wrap_function("sums.add", &add).release(); }

PyObject *boxed(PyObject *, PyObject *) { return caplet::capsule::try_make("sums.boxed_add", &add).release(); }

PyObject *call(PyObject *, PyObject *object) {
  try {
    const caplet::capsule_ref capsule = caplet::capsule_ref::cast(object);
    Add *function =
        capsule.is_valid("sums.add") ? capsule.as_function<Add>("sums.add") : capsule.as<Add *>("sums.boxed_add");
    return PyLong_FromLong(function(40, 2));
  } catch (const caplet::python_error &error) {
    error.restore();
    return nullptr;
  }
}

PyMethodDef methods[] = {{"wrapped", wrapped, METH_NOARGS, "A capsule that points to a function."},
                         {"boxed", boxed, METH_NOARGS, "A capsule that points to a pointer to a function."},
                         {"call", call, METH_O, "Calls the function of either with 40 and 2."},
                         {nullptr, nullptr, 0, nullptr}};
PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "function_pointer", nullptr, 0, methods, nullptr, nullptr, nullptr, nullptr};

}  // namespace

PyMODINIT_FUNC PyInit_function_pointer() { return PyModuleDef_Init(&definition); }
