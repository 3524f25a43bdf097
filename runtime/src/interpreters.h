/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Part of caplet.c, of foreign.c and of foreign_provider.c. */

static int64_t current_interpreter(void) {
#if defined(PYPY_VERSION)
  return 0; /* the only one there is */
#elif PY_VERSION_HEX < 0x03090000
  return PyInterpreterState_GetID(_PyInterpreterState_Get());
#else
  return PyInterpreterState_GetID(PyInterpreterState_Get());
#endif
}
