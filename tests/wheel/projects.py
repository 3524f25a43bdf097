# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The example as two projects that are built with scikit-build-core, as users have them.

projects.write_provider(folder)                    # needs the program
projects.write_provider(folder, committed=True)    # has what the program generated in `generated/`
projects.write_consumer(folder)                    # needs only the provider, and Caplet to ask where it is
"""

import pathlib
import shutil

EXAMPLE = pathlib.Path(__file__).resolve().parent / "example"

PROVIDER = """\
[build-system]
requires = ["scikit-build-core", "caplet"]
build-backend = "scikit_build_core.build"
[project]
name = "geometry"
version = "1.4"
[project.entry-points."caplet.apis"]
geometry = "geometry.include"
"""
PROVIDER_CMAKE = """\
cmake_minimum_required(VERSION 3.20)
project(geometry LANGUAGES C)
find_package(Python3 REQUIRED COMPONENTS Interpreter Development.Module)
find_package(Caplet REQUIRED)
Python3_add_library(_core MODULE WITH_SOABI core.c)
target_link_libraries(_core PRIVATE m)
caplet_target_provider(_core HEADER geometry.h BUNDLE %s)
get_target_property(header _core CAPLET_geometry_CONSUMER_HEADER)
cmake_path(GET header PARENT_PATH generated)
install(TARGETS _core LIBRARY DESTINATION geometry)
install(FILES ${header} ${generated}/caplet_runtime.h geometry.caplet.json DESTINATION geometry/include)
"""
CONSUMER = """\
[build-system]
requires = ["scikit-build-core", "caplet", "geometry>=1.4"]
build-backend = "scikit_build_core.build"
[project]
name = "measure"
version = "0.1"
dependencies = ["geometry>=1.4"]
"""
CONSUMER_CMAKE = """\
cmake_minimum_required(VERSION 3.20)
project(measure LANGUAGES C)
find_package(Python3 REQUIRED COMPONENTS Interpreter Development.Module)
find_package(Caplet REQUIRED)
execute_process(COMMAND ${Python3_EXECUTABLE} -m caplet --api geometry
                OUTPUT_VARIABLE include OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
Python3_add_library(_measure MODULE WITH_SOABI measure.c)
caplet_target_consumer(_measure HEADER ${include}/geometry_capi.h BUNDLE)
install(TARGETS _measure LIBRARY DESTINATION measure)
"""


def _write(folder, package, init, files, **texts):
    (folder / "src" / package).mkdir(parents=True)
    (folder / "src" / package / "__init__.py").write_text(init)
    for file in files:
        shutil.copy(EXAMPLE / file, folder)
    (folder / "pyproject.toml").write_text(texts["pyproject"])
    (folder / "CMakeLists.txt").write_text(texts["cmake"])


def write_provider(folder, committed=False):
    output = "OUTPUT_DIR ${CMAKE_CURRENT_SOURCE_DIR}/generated" if committed else ""
    _write(
        folder,
        "geometry",
        "from . import _core\n",
        ("geometry.h", "core.c"),
        pyproject=PROVIDER,
        cmake=PROVIDER_CMAKE % output,
    )


def write_consumer(folder):
    _write(folder, "measure", "from ._measure import norm\n", ("measure.c",), pyproject=CONSUMER, cmake=CONSUMER_CMAKE)
