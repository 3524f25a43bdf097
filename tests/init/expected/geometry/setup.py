from caplet.setuptools import CapletProvider, entry_points
from setuptools import setup

setup(
    ext_modules=[
        CapletProvider(
            "geometry._core",
            ["src/core.c"],
            header="src/geometry.h",
            package="geometry/include",
        )
    ],
    packages=["geometry", "geometry.include"],
    package_data={"geometry.include": ["*"]},
    entry_points=entry_points("geometry", "geometry.include"),
)
