/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* MODULE(name, methods, exec) defines an extension module in every build that is tested. */
#ifndef MODULE_H
#define MODULE_H

#include <Python.h>

#if !defined(Py_LIMITED_API) && PY_VERSION_HEX >= 0x030D0000
#define MODULE_SLOTS \
  {Py_mod_multiple_interpreters, Py_MOD_PER_INTERPRETER_GIL_SUPPORTED}, {Py_mod_gil, Py_MOD_GIL_NOT_USED},
#elif !defined(Py_LIMITED_API) && PY_VERSION_HEX >= 0x030C0000
#define MODULE_SLOTS {Py_mod_multiple_interpreters, Py_MOD_PER_INTERPRETER_GIL_SUPPORTED},
#elif defined(Py_LIMITED_API) && Py_LIMITED_API >= 0x030D0000
#define MODULE_SLOTS {Py_mod_gil, Py_MOD_GIL_NOT_USED},
#else
#define MODULE_SLOTS
#endif

#if defined(Py_TARGET_ABI3T) && Py_LIMITED_API >= 0x030F0000
#define MODULE(name, methods, exec)                                                                     \
  PyABIInfo_VAR(name##_abi_info);                                                                       \
  static PySlot name##_slots[] = {                                                                      \
      PySlot_STATIC_DATA(Py_mod_abi, &name##_abi_info), PySlot_STATIC_DATA(Py_mod_name, (void *)#name), \
      PySlot_STATIC_DATA(Py_mod_methods, methods),      PySlot_FUNC(Py_mod_exec, exec),                 \
      PySlot_DATA(Py_mod_gil, Py_MOD_GIL_NOT_USED),     PySlot_END,                                     \
  };                                                                                                    \
  PyMODEXPORT_FUNC PyModExport_##name(void);                                                            \
  PyMODEXPORT_FUNC PyModExport_##name(void) { return name##_slots; }
#else
#define MODULE(name, methods, exec)                                                                         \
  static PyModuleDef_Slot name##_slots[] = {{Py_mod_exec, (void *)(uintptr_t)exec}, MODULE_SLOTS{0, NULL}}; \
  static struct PyModuleDef name##_definition = {PyModuleDef_HEAD_INIT, #name, NULL, 0,   methods,          \
                                                 name##_slots,          NULL,  NULL, NULL};                 \
  PyMODINIT_FUNC PyInit_##name(void);                                                                       \
  PyMODINIT_FUNC PyInit_##name(void) { return PyModuleDef_Init(&name##_definition); }
#endif
#endif
