# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Finds LLVM and Clang and makes the target caplet_llvm of them.
#
# CAPLET_LLVM_DIR         the prefix of an LLVM (/usr/lib/llvm-19); default: the newest under /usr/lib, else CMake's search
# CAPLET_LINK_CLANG_DYLIB link clang-cpp and LLVM as shared libraries (distributions) instead of statically (fast start)
# CAPLET_CLANG_HEADERS    result: the folder with Clang's builtin headers (stddef.h and the like)
option(CAPLET_LINK_CLANG_DYLIB "Link LLVM and Clang as shared libraries" OFF)
set(CAPLET_LLVM_DIR "" CACHE PATH "Prefix of the LLVM to use")

set(llvm_prefix "${CAPLET_LLVM_DIR}")
if(NOT llvm_prefix)
  foreach(version 22 21 20 19 18 17 16)
    if(EXISTS /usr/lib/llvm-${version}/lib/cmake/clang AND EXISTS /usr/lib/llvm-${version}/lib/cmake/llvm)
      set(llvm_prefix /usr/lib/llvm-${version})
      break()
    endif()
  endforeach()
endif()
if(llvm_prefix)
  find_package(LLVM REQUIRED CONFIG PATHS ${llvm_prefix}/lib/cmake/llvm NO_DEFAULT_PATH)
else()
  find_package(LLVM REQUIRED CONFIG)
endif()
if(LLVM_VERSION_MAJOR LESS 16 OR LLVM_VERSION_MAJOR GREATER 22)
  message(FATAL_ERROR "Caplet needs LLVM 16 to 22; found ${LLVM_PACKAGE_VERSION} in ${LLVM_DIR}")
endif()
# Debian's LLVM names libraries whose development packages it does not ask for.
foreach(library zstd::libzstd_shared=zstd=libzstd.so.1 ZLIB::ZLIB=z=libz.so.1)
  string(REPLACE "=" ";" library ${library})
  list(GET library 0 target)
  if(NOT TARGET ${target})
    list(SUBLIST library 1 2 names)
    list(GET names 0 name)
    find_library(CAPLET_LIBRARY_${name} NAMES ${names})
    if(CAPLET_LIBRARY_${name})
      add_library(${target} UNKNOWN IMPORTED)
      set_target_properties(${target} PROPERTIES IMPORTED_LOCATION ${CAPLET_LIBRARY_${name}})
    endif()
  endif()
endforeach()
message(STATUS "Caplet: LLVM ${LLVM_PACKAGE_VERSION} in ${LLVM_DIR}")

find_path(CAPLET_CLANG_HEADERS stddef.h HINTS ${LLVM_LIBRARY_DIR}/clang/${LLVM_VERSION_MAJOR}/include
                                              ${LLVM_LIBRARY_DIR}/clang/${LLVM_PACKAGE_VERSION}/include NO_DEFAULT_PATH)
if(NOT CAPLET_CLANG_HEADERS)
  message(FATAL_ERROR "Clang's builtin headers are not in ${LLVM_LIBRARY_DIR}/clang: "
                      "install libclang-common-${LLVM_VERSION_MAJOR}-dev")
endif()

add_library(caplet_llvm INTERFACE)
target_include_directories(caplet_llvm SYSTEM INTERFACE ${LLVM_INCLUDE_DIRS})
separate_arguments(llvm_definitions NATIVE_COMMAND "${LLVM_DEFINITIONS}")
target_compile_definitions(caplet_llvm INTERFACE ${llvm_definitions})
if(NOT LLVM_ENABLE_RTTI AND NOT MSVC)
  target_compile_options(caplet_llvm INTERFACE -fno-rtti)
endif()

if(CAPLET_LINK_CLANG_DYLIB)
  find_library(CAPLET_CLANG_CPP clang-cpp HINTS ${LLVM_LIBRARY_DIR} NO_DEFAULT_PATH REQUIRED)
  target_link_libraries(caplet_llvm INTERFACE ${CAPLET_CLANG_CPP} LLVM)
  return()
endif()

# Distributions tie their static Clang targets to the shared LLVM, so the archives are named one by one.
set(clang_archives)
foreach(
  library
  Frontend Driver Options Serialization Parse Sema AnalysisLifetimeSafety Analysis Edit ASTMatchers AST APINotes Lex
  Support Basic)
  if(EXISTS ${LLVM_LIBRARY_DIR}/libclang${library}.a)
    list(APPEND clang_archives ${LLVM_LIBRARY_DIR}/libclang${library}.a)
  endif()
endforeach()
set(llvm_components option support targetparser profiledata windowsdriver bitstreamreader frontendopenmp core mc object)
foreach(component frontendhlsl frontenddriver)
  llvm_map_components_to_libnames(library ${component})
  if(TARGET "${library}")
    list(APPEND llvm_components ${component})
  endif()
endforeach()
llvm_map_components_to_libnames(llvm_archives ${llvm_components})
if(CAPLET_STATIC)
  # In place of the shared libraries that LLVM was linked with; of its solver, Z3, nothing is used.
  find_library(CAPLET_STATIC_ZLIB libz.a REQUIRED)
  find_library(CAPLET_STATIC_ZSTD libzstd.a REQUIRED)
  get_target_property(libraries LLVMSupport INTERFACE_LINK_LIBRARIES)
  list(FILTER libraries EXCLUDE REGEX "z3|ZLIB|zstd")
  list(APPEND libraries ${CAPLET_STATIC_ZLIB} ${CAPLET_STATIC_ZSTD})
  set_property(TARGET LLVMSupport PROPERTY INTERFACE_LINK_LIBRARIES "${libraries}")
endif()
target_link_libraries(caplet_llvm INTERFACE -Wl,--start-group ${clang_archives} -Wl,--end-group ${llvm_archives})

# Half a million relocations are most of a position-independent start.
set_property(TARGET caplet_llvm PROPERTY INTERFACE_LINK_OPTIONS -no-pie -Wl,--gc-sections -Wl,--as-needed)
# Of what is left, most are look-ups of the C++ library's symbols: 1.5 ms of a start, where that is linked as a library.
include(CheckLinkerFlag)
check_linker_flag(CXX -static-libstdc++ CAPLET_HAS_STATIC_LIBSTDCXX)
if(CAPLET_HAS_STATIC_LIBSTDCXX AND NOT CAPLET_SANITIZE AND NOT CAPLET_STATIC)
  set_property(TARGET caplet_llvm APPEND PROPERTY INTERFACE_LINK_OPTIONS -static-libstdc++ -static-libgcc)
endif()
find_program(CAPLET_LLD NAMES ld.lld HINTS ${LLVM_TOOLS_BINARY_DIR})
if(CAPLET_LLD)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    set_property(TARGET caplet_llvm APPEND PROPERTY INTERFACE_LINK_OPTIONS --ld-path=${CAPLET_LLD})
  else()
    get_filename_component(lld_folder ${CAPLET_LLD} DIRECTORY)
    set_property(TARGET caplet_llvm APPEND PROPERTY INTERFACE_LINK_OPTIONS -fuse-ld=lld -B${lld_folder})
  endif()
  if(CAPLET_STATIC)
    # A fifteenth of the program is functions of the same code. None is told apart from another by its address.
    set_property(TARGET caplet_llvm APPEND PROPERTY INTERFACE_LINK_OPTIONS -Wl,--icf=all)
  endif()
endif()
