# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The tables whose histories are kept here, and where each release's header is."""

import dataclasses


@dataclasses.dataclass
class Release:
    version: str
    python: str = "3.12"  # for which a wheel is fetched; empty: the source distribution, which is only unpacked
    options: str = ""
    header: str = ""  # where it is another than the table's


@dataclasses.dataclass
class Table:
    name: str  # of the folder, too
    distribution: str
    header: str
    includes: tuple  # folders that may have the header; the first that has it is taken
    options: str
    releases: list
    beside: str = ""  # a requirement and a folder in it, with headers of other projects that the header includes


def numpy(version, python, target=None, root="core"):
    path = f"numpy.{root}._multiarray_umath._ARRAY_API"
    define = f" --define NPY_TARGET_VERSION={target}" if target else ""
    abi = 0x2000000 if root == "_core" else 0x1000009
    return Release(version, python, f"--capsule {path} --abi PyArray_GetNDArrayCVersion=={abi}{define}")


TABLES = [
    Table(
        "numpy",
        "numpy",
        "numpy/arrayobject.h",
        ("numpy/_core/include", "numpy/core/include"),
        "--array PyArray_API --unnamed --name numpy --version PyArray_GetNDArrayCFeatureVersion --include Python.h --include numpy/ndarraytypes.h "
        "--include numpy/arrayscalars.h --object 'PyArray_Type>=PyArrayObject_fields'",
        [
            numpy("1.19.5", "3.8"),
            numpy("1.20.3", "3.8"),
            numpy("1.21.6", "3.8"),
            numpy("1.22.4", "3.8"),
            numpy("1.23.5", "3.9"),
            # Without it, the header shows what NumPy 1.19 had; those from here on have a choice.
            numpy("1.26.4", "3.9", 17),
            numpy("2.0.2", "3.10", 18, "_core"),
            numpy("2.3.5", "3.12", 20, "_core"),
            numpy("2.4.1", "3.12", 21, "_core"),
            numpy("2.5.5", "3.12", 22, "_core"),
        ],
    ),
    Table(
        "librt_internal",
        "librt",
        "internal/librt_internal_api.h",
        ("librt-{version}",),
        "--array NativeInternal_API --name librt_internal --capsule librt.internal._C_API --include Python.h "
        "--include CPy.h --abi NativeInternal_ABI_Version==2 --version NativeInternal_API_Version",
        [
            Release("0.6.2", "", header="librt_internal.h"),
            Release("0.9.0", "", header="internal/librt_internal.h"),
            Release("0.10.0", ""),
            Release("0.17.0", ""),
        ],
    ),
    Table(
        "gmpy2",
        "gmpy2",
        "gmpy2.h",
        ("gmpy2-{version}/src", "gmpy2"),
        "--array GMPy_C_API --name gmpy2 --capsule gmpy2._C_API --include Python.h",
        [Release("2.1.0", ""), Release("2.1.5", ""), Release("2.2.2", ""), Release("2.3.2")],
        beside="gmpy2==2.3.2 gmpy2",
    ),
    Table(
        "greenlet",
        "greenlet",
        "greenlet.h",
        ("greenlet", "greenlet-{version}/src/greenlet", "greenlet-{version}"),
        "--array _PyGreenlet_API --name greenlet --count PyGreenlet_API_pointers "
        "--capsule greenlet._greenlet._C_API --capsule-name greenlet._C_API --include Python.h",
        [Release("2.0.2", ""), Release("3.0.3", ""), Release("3.5.6")],
    ),
]
