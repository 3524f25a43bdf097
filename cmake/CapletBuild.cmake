# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# How every target of Caplet itself is compiled.
set(CMAKE_CXX_STANDARD 17)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_C_STANDARD 11)
set(CMAKE_C_STANDARD_REQUIRED ON)
set(CMAKE_C_EXTENSIONS OFF)

if(CAPLET_SANITIZE)
  # vptr needs run-time type information, which LLVM is built without.
  add_compile_options(-fsanitize=${CAPLET_SANITIZE} -fno-sanitize=vptr -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${CAPLET_SANITIZE})
endif()

option(CAPLET_STATIC "Link the generator with everything inside, the C library too, so that it runs on any Linux" OFF)
if(CAPLET_STATIC)
  add_compile_options(-ffunction-sections -fdata-sections) # what nobody calls is left out
endif()

function(caplet_warnings target)
  if(NOT MSVC)
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic $<$<BOOL:${CAPLET_WERROR}>:-Werror>)
  endif()
endfunction()

# caplet_module(<name> <sources>... [DEPENDS <modules>...]): one static library a module of generator/.
function(caplet_module name)
  cmake_parse_arguments(ARG "" "" "DEPENDS" ${ARGN})
  add_library(caplet_${name} STATIC ${ARG_UNPARSED_ARGUMENTS})
  target_include_directories(caplet_${name} PUBLIC ${PROJECT_SOURCE_DIR}/generator)
  foreach(module IN LISTS ARG_DEPENDS)
    target_link_libraries(caplet_${name} PUBLIC caplet_${module})
  endforeach()
  caplet_warnings(caplet_${name})
endfunction()
