// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// A last act with the value and the context. After PyO3's examples of new_with_destructor and set_context; there the
// context has to be freed by the destructor, here the capsule can own it.
#include <caplet/caplet.hpp>
#include <vector>

namespace {

std::vector<std::string> messages;

struct Job {
  int number;
};

PyObject *make(PyObject *, PyObject *) {
  try {
    const auto finish = [](Job &&job, void *context) {
      const char *text = context != nullptr ? static_cast<std::string *>(context)->c_str() : "nothing";
      messages.push_back("job " + std::to_string(job.number) + " ends with " + text);
    };
    caplet::capsule capsule = caplet::capsule::make(caplet::owned_name{"job." + std::to_string(7)}, Job{7}, finish);
    return capsule.release();
  } catch (const caplet::python_error &error) {
    error.restore();
    return nullptr;
  }
}

PyObject *set_context(PyObject *, PyObject *object) {
  try {
    caplet::capsule_ref::cast(object).set_context(std::make_unique<std::string>("a context of its own"));
    Py_RETURN_NONE;
  } catch (const caplet::python_error &error) {
    error.restore();
    return nullptr;
  }
}

PyObject *last_message(PyObject *, PyObject *) {
  return PyUnicode_FromString(messages.empty() ? "" : messages.back().c_str());
}

PyMethodDef methods[] = {{"make", make, METH_NOARGS, "A capsule of a job."},
                         {"set_context", set_context, METH_O, "Gives it a context."},
                         {"last_message", last_message, METH_NOARGS, "What the last job that ended said."},
                         {nullptr, nullptr, 0, nullptr}};
PyModuleDef definition = {PyModuleDef_HEAD_INIT, "context", nullptr, 0, methods, nullptr, nullptr, nullptr, nullptr};

}  // namespace

PyMODINIT_FUNC PyInit_context() { return PyModuleDef_Init(&definition); }
