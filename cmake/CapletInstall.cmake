# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# The installed package: everything is found relative to it, so it can be moved.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

# A wheel has the Python package as its prefix, and the program among its scripts, where CapletProgram.cmake finds it.
set(caplet_lib_dir ${CMAKE_INSTALL_LIBDIR})
set(caplet_exported runtime foreign foreign_provider functions runtime_static headers caplet)
set(caplet_any_architecture "")
if(SKBUILD)
  set(caplet_lib_dir lib)
  set(caplet_exported runtime foreign functions headers)
  set(caplet_any_architecture ARCH_INDEPENDENT)
  if(TARGET caplet)
    install(TARGETS caplet RUNTIME DESTINATION ${SKBUILD_SCRIPTS_DIR})
  endif()
endif()
set(caplet_config_dir ${caplet_lib_dir}/cmake/Caplet)

# The real targets behind the names that users know.
set(caplet_targets "")
foreach(target IN LISTS caplet_exported)
  if(TARGET Caplet::${target})
    get_target_property(real Caplet::${target} ALIASED_TARGET)
    if(real)
      set_target_properties(${real} PROPERTIES EXPORT_NAME ${target})
      list(APPEND caplet_targets ${real})
    endif()
  endif()
endforeach()

if(NOT caplet_targets)
  return()
endif()
install(TARGETS ${caplet_targets} EXPORT CapletTargets)
install(EXPORT CapletTargets NAMESPACE Caplet:: DESTINATION ${caplet_config_dir})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/runtime/include/caplet DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/runtime/src/ DESTINATION ${CMAKE_INSTALL_DATADIR}/caplet/runtime)
foreach(folder schemas templates bazel)
  if(EXISTS ${PROJECT_SOURCE_DIR}/${folder})
    install(DIRECTORY ${PROJECT_SOURCE_DIR}/${folder} DESTINATION ${CMAKE_INSTALL_DATADIR}/caplet)
  endif()
endforeach()

set(CAPLET_TEMPLATES_DIR ${CMAKE_INSTALL_DATADIR}/caplet/templates)
set(CAPLET_HAS_PROGRAM OFF)
if(TARGET Caplet::caplet)
  set(CAPLET_HAS_PROGRAM ON)
endif()
configure_package_config_file(
  ${PROJECT_SOURCE_DIR}/cmake/CapletConfig.cmake.in ${PROJECT_BINARY_DIR}/CapletConfig.cmake
  INSTALL_DESTINATION ${caplet_config_dir}
  PATH_VARS CAPLET_TEMPLATES_DIR)
# While the major version is 0, every minor may break.
write_basic_package_version_file(${PROJECT_BINARY_DIR}/CapletConfigVersion.cmake COMPATIBILITY SameMinorVersion
                                 ${caplet_any_architecture})
install(FILES ${PROJECT_BINARY_DIR}/CapletConfig.cmake ${PROJECT_BINARY_DIR}/CapletConfigVersion.cmake
              ${PROJECT_SOURCE_DIR}/cmake/CapletFunctions.cmake ${PROJECT_SOURCE_DIR}/cmake/CapletProgram.cmake
              ${PROJECT_SOURCE_DIR}/cmake/CapletFindApi.cmake ${PROJECT_SOURCE_DIR}/cmake/caplet_find_api.py
        DESTINATION ${caplet_config_dir})
# What caplet_find_api() runs in any Python, which need not have Caplet.
install(FILES ${PROJECT_SOURCE_DIR}/python/caplet/_apis.py ${PROJECT_SOURCE_DIR}/python/caplet/_folders.py
        DESTINATION ${caplet_config_dir}/python/caplet)

file(RELATIVE_PATH caplet_prefix /${caplet_lib_dir}/pkgconfig /)
string(REGEX REPLACE "/$" "" caplet_prefix "${caplet_prefix}")
configure_file(${PROJECT_SOURCE_DIR}/cmake/caplet.pc.in ${PROJECT_BINARY_DIR}/caplet.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/caplet.pc DESTINATION ${caplet_lib_dir}/pkgconfig)

# Completions and the manual page, which generator/commands writes. A wheel has no place where shells look.
if(TARGET caplet AND NOT SKBUILD AND NOT CMAKE_CROSSCOMPILING)
  set(caplet_shell_dir ${PROJECT_BINARY_DIR}/shell)
  set(caplet_zsh_dir site-functions)
  if(EXISTS /etc/debian_version) # where zsh looks below /usr
    set(caplet_zsh_dir vendor-completions)
  endif()
  install(FILES ${caplet_shell_dir}/caplet.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions
          RENAME caplet)
  install(FILES ${caplet_shell_dir}/_caplet DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/${caplet_zsh_dir})
  install(FILES ${caplet_shell_dir}/caplet.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
  install(FILES ${caplet_shell_dir}/caplet.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
endif()
if(TARGET caplet AND NOT SKBUILD)
  include(CapletPackage)
endif()
