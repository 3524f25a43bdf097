// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "diff/limited_api.h"

#include <algorithm>
#include <iterator>

#include "model/named_walk.h"
#include "model/scalars.h"
#include "model/type_walk.h"

namespace caplet::diff {
namespace {

using namespace model;

struct LimitedType {
  std::string_view name;
  int minor;  // of the first Python 3 whose headers have it, compiled for its own limited API
};
// All others of Python.h are not part of it. tests/breaking/limited_api_test.py asks the headers of every Python.
constexpr LimitedType kLimitedTypes[] = {
    {"PyCFunction", 8},
    {"PyCFunctionFast", 13},
    {"PyCFunctionFastWithKeywords", 13},
    {"PyCFunctionWithKeywords", 8},
    {"PyCMethod", 9},
    {"PyCapsule_Destructor", 8},
    {"PyCodeObject", 9},
    {"PyFrameObject", 9},
    {"PyGILState_STATE", 8},
    {"PyGetSetDef", 8},
    {"PyInterpreterState", 8},
    {"PyLongObject", 8},
    {"PyMemberDef", 11},
    {"PyMethodDef", 8},
    {"PyModuleDef", 8},
    {"PyModuleDef_Base", 8},
    {"PyModuleDef_Slot", 8},
    {"PyOS_sighandler_t", 8},
    {"PyObject", 8},
    {"PySendResult", 10},
    {"PyStructSequence_Desc", 8},
    {"PyStructSequence_Field", 8},
    {"PyThreadState", 8},
    {"PyTypeObject", 8},
    {"PyType_Slot", 8},
    {"PyType_Spec", 8},
    {"PyVarObject", 8},
    {"PyWeakReference", 8},
    {"Py_buffer", 11},
    {"allocfunc", 8},
    {"binaryfunc", 8},
    {"descrgetfunc", 8},
    {"descrsetfunc", 8},
    {"destructor", 8},
    {"freefunc", 8},
    {"getattrfunc", 8},
    {"getattrofunc", 8},
    {"getbufferproc", 12},
    {"getiterfunc", 8},
    {"getter", 8},
    {"hashfunc", 8},
    {"initproc", 8},
    {"inquiry", 8},
    {"iternextfunc", 8},
    {"lenfunc", 8},
    {"newfunc", 8},
    {"objobjargproc", 8},
    {"objobjproc", 8},
    {"releasebufferproc", 12},
    {"reprfunc", 8},
    {"richcmpfunc", 8},
    {"setattrfunc", 8},
    {"setattrofunc", 8},
    {"setter", 8},
    {"ssizeargfunc", 8},
    {"ssizeobjargproc", 8},
    {"ternaryfunc", 8},
    {"traverseproc", 8},
    {"unaryfunc", 8},
    {"vectorcallfunc", 12},
    {"visitproc", 8},
};

bool is_of_python(const Entity &entity) {
  if (const auto *scalar = as<Scalar>(entity)) return scalar->kind == ScalarKind::kPython;
  const auto *external = as<External>(entity);
  return external != nullptr && model::is_pythons(*external);
}

std::string leak_of(const std::string &base, const Names &names, int minor) {
  if (!is_of_python(names.find(base))) return "";
  const std::string name = base.substr(base.find(' ') + 1);  // "struct PyModuleDef"
  const LimitedType *row = find_named(kLimitedTypes, name);
  if (row == nullptr) return "`" + base + "`, which it does not have";
  return row->minor <= minor ? "" : "`" + base + "`, which it has since Python 3." + std::to_string(row->minor);
}

}  // namespace

int limited_minor(const std::string &version) {
  if (version.size() > 4 || version.compare(0, 2, "3.") != 0 || version[2] == '0') return 0;
  int minor = 0;
  for (const char digit : version.substr(2)) {
    if (digit < '0' || digit > '9') return 0;
    minor = 10 * minor + (digit - '0');
  }
  return minor;
}

std::string leak(const Slot &slot, const Names &names, int minor) {
  std::string found;
  const VisitType visit = [&](const Type &type) {
    if (found.empty()) found = leak_of(type.base, names, minor);
  };
  for_each_type(slot, visit);
  for (const std::string &base : reached_types(slot, names)) for_each_type(names.find(base), visit);
  return found;
}

}  // namespace caplet::diff
