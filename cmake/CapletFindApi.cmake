# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# caplet_find_api(), which CapletFunctions.cmake describes. Nothing is cached: of isolated builds each has other folders, and
# a provider that is installed besides must not stay unnoticed.

set_property(GLOBAL PROPERTY CAPLET_CMAKE_DIR "${CMAKE_CURRENT_LIST_DIR}")

function(caplet_find_api api)
  if(ARGC GREATER 2)
    message(FATAL_ERROR "caplet_find_api(${ARGV}): give the API's name, and at most a version")
  endif()
  # Said by hand; else, for another platform, found as its other libraries are.
  if(${api}_DIR OR CMAKE_CROSSCOMPILING)
    _caplet_find_config(is_there ${api} "${ARGN}")
    if(is_there)
      return()
    endif()
  endif()
  _caplet_ask_python(status answer ${api})
  if(status STREQUAL "found")
    find_package(${api} ${ARGN} CONFIG REQUIRED PATHS "${answer}" NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH)
    unset(${api}_DIR CACHE)
    return()
  endif()
  if(NOT status STREQUAL "wrong")
    _caplet_find_config(is_there ${api} "${ARGN}")
    if(is_there)
      return()
    endif()
  endif()
  message(FATAL_ERROR "caplet_find_api(${api}): ${answer}. Or set ${api}_DIR to the folder that has ${api}-config.cmake.")
endfunction()

# By ${api}_DIR, ${api}_ROOT and CMAKE_PREFIX_PATH. What is found that way stays in the cache only where the user set it.
function(_caplet_find_config result api version)
  set(before "${${api}_DIR}")
  find_package(${api} ${version} CONFIG QUIET)
  if(NOT before)
    unset(${api}_DIR CACHE)
  endif()
  set(${result} ${${api}_FOUND} PARENT_SCOPE)
endfunction()

# `found` and a folder; `wrong` (two providers, files missing), `none` (or no Python that answers) and a message.
function(_caplet_ask_python status answer api)
  _caplet_python(python)
  get_property(folder GLOBAL PROPERTY CAPLET_CMAKE_DIR)
  set(package "${folder}/python/caplet")
  if(NOT EXISTS "${package}")
    set(package "${folder}/../python/caplet") # in a checkout
  endif()
  execute_process(
    COMMAND "${python}" "${folder}/caplet_find_api.py" "${package}" ${api}
    RESULT_VARIABLE exit OUTPUT_VARIABLE text ERROR_VARIABLE error OUTPUT_STRIP_TRAILING_WHITESPACE)
  set(${answer} "${text}" PARENT_SCOPE)
  if(exit STREQUAL "0")
    set(${status} found PARENT_SCOPE)
  elseif(exit STREQUAL "3")
    set(${status} none PARENT_SCOPE)
  elseif(exit STREQUAL "4")
    set(${status} wrong PARENT_SCOPE)
  else()
    set(${status} none PARENT_SCOPE)
    set(${answer} "Python can't be asked which package provides it (`${python}`: ${exit} ${error}): set CAPLET_PYTHON to one \
that can" PARENT_SCOPE)
  endif()
endfunction()

# The Python to ask. When cross-compiling that is not the one that was found to build for, which can't run here.
function(_caplet_python result)
  set(python "${CAPLET_PYTHON}")
  if(NOT python AND NOT CMAKE_CROSSCOMPILING)
    set(python "${Python_EXECUTABLE}")
    if(NOT python)
      set(python "${Python3_EXECUTABLE}")
    endif()
  endif()
  if(NOT python)
    unset(_caplet_python CACHE)
    find_program(_caplet_python NAMES python3 python NO_CMAKE_FIND_ROOT_PATH)
    set(python "${_caplet_python}")
    unset(_caplet_python CACHE)
  endif()
  set(${result} "${python}" PARENT_SCOPE)
endfunction()
