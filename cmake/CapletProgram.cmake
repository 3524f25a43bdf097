# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# The target Caplet::caplet, where the program does not lie in the prefix of this package:
#   1. CAPLET_EXECUTABLE, if it is set: a program that was built elsewhere, as for a platform without a wheel of it;
#   2. else, if this package comes with the program, among the scripts of the Python installation that has the wheel;
#   3. else on PATH, as in builds that pip isolates.
# Nothing is cached: in isolated builds the folder is another each time.
if(TARGET Caplet::caplet)
  return()
endif()

if(CAPLET_EXECUTABLE)
  if(NOT EXISTS "${CAPLET_EXECUTABLE}")
    message(FATAL_ERROR "CAPLET_EXECUTABLE: there is no ${CAPLET_EXECUTABLE}")
  endif()
  set(_caplet_program "${CAPLET_EXECUTABLE}")
elseif(CAPLET_HAS_PROGRAM)
  # From lib/pythonX.Y/site-packages/caplet/lib/cmake/Caplet, or DIR/caplet/lib/cmake/Caplet of `pip install --target DIR`.
  set(_caplet_package "${CMAKE_CURRENT_LIST_DIR}/../../..")
  unset(_caplet_program CACHE)
  find_program(_caplet_program caplet PATHS "${_caplet_package}/../../../../bin" "${_caplet_package}/../bin" NO_DEFAULT_PATH)
  find_program(_caplet_program caplet NO_CMAKE_FIND_ROOT_PATH)
  set(_caplet_found "${_caplet_program}")
  unset(_caplet_program CACHE)
  set(_caplet_program "${_caplet_found}")
  if(NOT _caplet_program)
    message(FATAL_ERROR "The program `caplet` is not where Caplet was installed, nor on PATH; put its folder on PATH, or set "
                        "CAPLET_EXECUTABLE")
  endif()
else()
  return()
endif()

add_executable(Caplet::caplet IMPORTED)
set_target_properties(Caplet::caplet PROPERTIES IMPORTED_LOCATION "${_caplet_program}")
