# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# `cpack` in a build folder makes a Debian package of what CMake installs, for the release of Debian that it runs on:
# that is where the libraries are from, which dpkg-shlibdeps finds.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME caplet)
set(CPACK_PACKAGE_VENDOR "The Caplet authors")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "C APIs of Python extensions, shared through capsules")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
    "Reads an annotated C or C++ header and generates the code by which one Python
extension module exports a C API to others, and their header. What was released
is recorded, and what would break compiled consumers is refused.")
# Who packages has a name and an address in the environment, as for Debian's own tools.
set(CPACK_PACKAGE_CONTACT "The Caplet authors <caplet@packages.invalid>")
if(DEFINED ENV{DEBEMAIL})
  set(CPACK_PACKAGE_CONTACT "$ENV{DEBFULLNAME} <$ENV{DEBEMAIL}>")
endif()
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "python3-dev")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ
                                                WORLD_EXECUTE)
# What Debian wants besides.
string(TIMESTAMP date "%a, %d %b %Y %H:%M:%S +0000" UTC) # of SOURCE_DATE_EPOCH, where that is set
configure_file(${PROJECT_SOURCE_DIR}/cmake/CapletDebian.cmake.in ${PROJECT_BINARY_DIR}/CapletDebian.cmake @ONLY)
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_BINARY_DIR}/CapletDebian.cmake)
include(CPack)
