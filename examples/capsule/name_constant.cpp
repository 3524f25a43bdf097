// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// One constant names the capsule where it is made and where it is read, and the pointer is only given out for that
// name. After the example of PyO3's PyCapsule::new.
#include <caplet/caplet.hpp>
#include <cstdint>

namespace {

constexpr char kName[] = "foo";

PyObject *make(PyObject *, PyObject *) { return caplet::capsule::try_make(kName, std::uint32_t{123}).release(); }

PyObject *read(PyObject *, PyObject *object) {
  try {
    const caplet::capsule_ref capsule = caplet::capsule_ref::cast(object);     // TypeError for what is no capsule
    const auto *value = static_cast<std::uint32_t *>(capsule.pointer(kName));  // ValueError for another name
    const std::uint32_t &same = capsule.as<const std::uint32_t>(kName);        // checks the alignment, too
    return PyBool_FromLong(*value == 123 && &same == value);
  } catch (const caplet::python_error &error) {
    error.restore();
    return nullptr;
  }
}

PyMethodDef methods[] = {{"make", make, METH_NOARGS, "A capsule named foo."},
                         {"read", read, METH_O, "Whether a capsule named foo holds 123."},
                         {nullptr, nullptr, 0, nullptr}};
PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "name_constant", nullptr, 0, methods, nullptr, nullptr, nullptr, nullptr};

}  // namespace

PyMODINIT_FUNC PyInit_name_constant() { return PyModuleDef_Init(&definition); }
