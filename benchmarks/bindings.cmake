# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# The targets pybind11_headers and nanobind_library, where those are installed: pybind11 as a package, nanobind as a module
# of the Python that is used.
include_guard()
find_package(Python3 REQUIRED COMPONENTS Interpreter Development.Embed)

find_package(pybind11 CONFIG QUIET)
if(pybind11_FOUND)
  add_library(pybind11_headers INTERFACE)
  target_include_directories(pybind11_headers SYSTEM INTERFACE ${pybind11_INCLUDE_DIRS})
else()
  message(STATUS "benchmarks: without pybind11, which is not installed")
endif()

execute_process(COMMAND ${Python3_EXECUTABLE} -m nanobind --include_dir
  OUTPUT_VARIABLE nanobind OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET RESULT_VARIABLE status)
if(status EQUAL 0)
  add_library(nanobind_library STATIC ${nanobind}/../src/nb_combined.cpp)
  target_include_directories(nanobind_library SYSTEM PUBLIC ${nanobind})
  target_include_directories(nanobind_library PRIVATE ${nanobind}/../ext/robin_map/include)
  target_compile_options(nanobind_library PRIVATE -fno-strict-aliasing)
  set_target_properties(nanobind_library PROPERTIES CXX_VISIBILITY_PRESET hidden)
  target_link_libraries(nanobind_library PUBLIC Python3::Python)
else()
  message(STATUS "benchmarks: without nanobind, which ${Python3_EXECUTABLE} does not have")
endif()
