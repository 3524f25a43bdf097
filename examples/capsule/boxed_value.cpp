// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// A value in a capsule that others import by its path. After the first example of PyO3's PyCapsule.
#include <caplet/caplet.hpp>

namespace {

struct Foo {
  unsigned value;
};

// Called once when the module is set up: the capsule's name is the path by which it is imported.
int publish(PyObject *module) {
  try {
    const caplet::capsule capsule = caplet::capsule::make("boxed_value.foo", Foo{123});
    return PyObject_SetAttrString(module, "foo", capsule.object());
  } catch (const caplet::python_error &error) {
    error.restore();
    return -1;
  }
}

// What another extension module would do. The import keeps capsule and module alive while it is held.
PyObject *read(PyObject *, PyObject *) {
  try {
    const auto foo = caplet::import<const Foo>("boxed_value.foo");
    return PyLong_FromUnsignedLong(foo->value);
  } catch (const caplet::python_error &error) {
    error.restore();
    return nullptr;
  }
}

PyMethodDef methods[] = {{"read", read, METH_NOARGS, "The value in boxed_value.foo."}, {nullptr, nullptr, 0, nullptr}};
PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "boxed_value", nullptr, -1, methods, nullptr, nullptr, nullptr, nullptr};

}  // namespace

PyMODINIT_FUNC PyInit_boxed_value() {
  PyObject *module = PyModule_Create(&definition);
  if (module != nullptr && publish(module) < 0) Py_CLEAR(module);
  return module;
}
