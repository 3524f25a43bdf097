# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

# Sets Python3_EXECUTABLE, which runs the tests, and two lists of what they run under: CAPLET_INTERPRETER_NAMES and
# CAPLET_INTERPRETERS, as tests/interpreters.py finds them (see there for CAPLET_TEST_INTERPRETERS).
include_guard()
find_package(Python3 3.8 REQUIRED COMPONENTS Interpreter)

execute_process(COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/interpreters.py --cmake
  OUTPUT_VARIABLE found OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
string(REGEX REPLACE "[;\n]" ";" found "${found}")
set(CAPLET_INTERPRETER_NAMES)
set(CAPLET_INTERPRETERS)
while(found)
  list(POP_FRONT found name executable)
  list(APPEND CAPLET_INTERPRETER_NAMES ${name})
  list(APPEND CAPLET_INTERPRETERS ${executable})
endwhile()

# For what needs one interpreter only: a plain one, with GIL and a stable ABI.
set(CAPLET_INTERPRETER)
foreach(name executable IN ZIP_LISTS CAPLET_INTERPRETER_NAMES CAPLET_INTERPRETERS)
  if(NOT CAPLET_INTERPRETER AND name MATCHES "^cpython-3\\.(9|[1-9][0-9])\\.[0-9]+$")
    set(CAPLET_INTERPRETER ${executable})
  endif()
endforeach()
# For tests of tests: a debug build where there is one, as no other counts all references.
set(CAPLET_COUNTING_INTERPRETER ${CAPLET_INTERPRETER})
foreach(name executable IN ZIP_LISTS CAPLET_INTERPRETER_NAMES CAPLET_INTERPRETERS)
  if(name MATCHES "^cpython-3\\.(9|[1-9][0-9])\\.[0-9]+-debug$")
    set(CAPLET_COUNTING_INTERPRETER ${executable})
  endif()
endforeach()
message(STATUS "Testing under: ${CAPLET_INTERPRETER_NAMES}")

# caplet_add_mutants(<name> <script> <argument>...): the tests are tested. Each of many small breaks of what they are for must make
# one fail, which takes minutes (ctest -L mutation); that what they would break is there is a test of a moment.
function(caplet_add_mutants name script)
  set(command ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/${script} ${ARGN})
  add_test(NAME mutation.${name} COMMAND ${command})
  set_tests_properties(mutation.${name} PROPERTIES LABELS "mutation;long" TIMEOUT 3600)
  add_test(NAME mutants.${name} COMMAND ${command})
  set_tests_properties(mutants.${name} PROPERTIES ENVIRONMENT CAPLET_MUTANTS=texts)
endfunction()

# caplet_add_variants(<name>): the folder's run.py under each interpreter, in each way to build for it; in the presets of
# sanitizers, in that way alone.
function(caplet_add_variants name)
  set(variants)
  if(CAPLET_SANITIZE MATCHES "address")
    set(variants asan)
  elseif(CAPLET_SANITIZE MATCHES "thread")
    set(variants tsan)
  endif()
  foreach(interpreter executable IN ZIP_LISTS CAPLET_INTERPRETER_NAMES CAPLET_INTERPRETERS)
    add_test(NAME ${name}.${interpreter}
      COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/run.py ${executable} ${CMAKE_CURRENT_BINARY_DIR}
              ${variants})
    set_tests_properties(${name}.${interpreter} PROPERTIES LABELS "${name};${interpreter}" TIMEOUT 600 SKIP_RETURN_CODE 77)
  endforeach()
endfunction()
