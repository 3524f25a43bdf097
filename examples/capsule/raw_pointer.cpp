// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// A pointer of C with what frees it. After PyO3's example of new_with_pointer_and_destructor; and what that can't do
// without writing the destructor by hand: hand the memory over under another name, as DLPack does.
#include <caplet/caplet.hpp>
#include <cstdlib>
#include <cstring>

namespace {

int freed = 0;

char *new_text() {
  auto *const text = static_cast<char *>(std::malloc(6));
  if (text != nullptr) std::memcpy(text, "hello", 6);
  return text;
}

void free_text(char *text) {
  ++freed;
  std::free(text);
}

// The deleter of C gets the pointer; the capsule, the pending exception and C++ exceptions are taken care of.
PyObject *make(PyObject *, PyObject *) {
  return caplet::capsule::try_wrap<&free_text>("raw.text", new_text()).release();
}

// A destructor that gets the capsule may ask what it is called: who consumed it has renamed it.
void destroy_unless_consumed(PyObject *self) {
  const caplet::capsule_ref capsule = caplet::capsule_ref::unchecked(self);
  if (capsule.is_valid("raw.text")) free_text(static_cast<char *>(capsule.pointer_unchecked()));
}

PyObject *make_consumable(PyObject *, PyObject *) {
  char *const text = new_text();
  caplet::capsule capsule = caplet::capsule::try_wrap_raw("raw.text", text, destroy_unless_consumed);
  if (!capsule) std::free(text);
  return capsule.release();
}

PyObject *consume(PyObject *, PyObject *object) {
  try {
    auto *const text = static_cast<char *>(caplet::capsule_ref::cast(object).consume("raw.text", "used_raw.text"));
    PyObject *result = PyUnicode_FromString(text);
    std::free(text);
    return result;
  } catch (const caplet::python_error &error) {
    error.restore();
    return nullptr;
  }
}

PyObject *count_freed(PyObject *, PyObject *) { return PyLong_FromLong(freed); }

PyMethodDef methods[] = {{"make", make, METH_NOARGS, "A capsule that frees its text."},
                         {"make_consumable", make_consumable, METH_NOARGS, "One that frees it unless it was consumed."},
                         {"consume", consume, METH_O, "Takes the text out."},
                         {"count_freed", count_freed, METH_NOARGS, "How many texts the capsules freed."},
                         {nullptr, nullptr, 0, nullptr}};
PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "raw_pointer", nullptr, 0, methods, nullptr, nullptr, nullptr, nullptr};

}  // namespace

PyMODINIT_FUNC PyInit_raw_pointer() { return PyModuleDef_Init(&definition); }
