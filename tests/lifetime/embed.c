/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* embed PYTHON CYCLES CODE: starts Python, runs the code and ends Python, so many times in one process. */
#include <Python.h>

static int start(char *program) {
  PyConfig config;
  PyStatus status;
  PyConfig_InitPythonConfig(&config);
  status = PyConfig_SetBytesString(&config, &config.program_name, program);
  if (!PyStatus_Exception(status)) status = Py_InitializeFromConfig(&config);
  PyConfig_Clear(&config);
  return PyStatus_Exception(status) ? -1 : 0;
}

int main(int argc, char **argv) {
  int cycle, cycles = argc == 4 ? atoi(argv[2]) : 0;
  for (cycle = 0; cycle < cycles; cycle++) {
    if (start(argv[1]) < 0 || PyRun_SimpleString(argv[3]) < 0 || Py_FinalizeEx() < 0) return 1;
  }
  printf("%d cycles\n", cycle);
  return cycles == 0;
}
