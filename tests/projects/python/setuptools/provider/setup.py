# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
from caplet.setuptools import CapletProvider, entry_points
from setuptools import setup

setup(
    ext_modules=[
        CapletProvider(
            "geometry._core",
            ["src/core.c"],
            header="src/geometry.h",
            package="geometry/include",
            include_dirs=["src/limits"],
            define_macros=[("GEOMETRY_BUILDS", "1")],
        )
    ],
    packages=["geometry", "geometry.include"],
    package_data={"geometry.include": ["*"]},
    entry_points=entry_points("geometry", "geometry.include"),
)
