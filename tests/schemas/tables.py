# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The interface files of schemas/: from what each is made, what is said in it by hand, and for which releases it holds."""

import dataclasses
import pathlib
import sys
from typing import Dict, Optional, Tuple

sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent / "adopt"))
import packages  # noqa: E402
import run  # noqa: E402


@dataclasses.dataclass
class Table:
    of: str  # the distribution
    holds: str  # for which of its releases
    tells: str  # how an import finds that a provider is older
    options: str  # of `caplet adopt`, behind the header
    header: str
    requirement: Optional[str] = None  # what has the header; without one, an interpreter does
    include: str = ""  # the folder of the headers in it
    flags: Tuple[str, ...] = ()  # further folders in it
    first: Dict[str, int] = dataclasses.field(default_factory=dict)  # slots that are not since 1
    releases: Tuple[Tuple[int, str], ...] = ()  # of the version's number
    constants: Dict[str, int] = dataclasses.field(default_factory=dict)  # macros and enumerators of the header
    live: Dict[str, int] = dataclasses.field(default_factory=dict)  # requirements with the minor that they provide
    unready: Tuple[str, ...] = ()  # types that the provider never makes ready: nothing in memory shows what they are


def system(name, holds, tells, **more):
    header, options = run.TABLES[name]
    return Table("CPython", holds, tells, options, header, **more)


NUMPY = dict(
    of="NumPy",
    requirement="numpy==2.5.5",
    include="numpy/_core/include",
)
NUMPY_TYPES = (
    "BOOL BYTE UBYTE SHORT USHORT INT UINT LONG ULONG LONGLONG ULONGLONG FLOAT DOUBLE LONGDOUBLE CFLOAT CDOUBLE"
)
NUMPY_FLAGS = {"C_CONTIGUOUS": 1, "F_CONTIGUOUS": 2, "OWNDATA": 4, "ALIGNED": 256, "NOTSWAPPED": 512, "WRITEABLE": 1024}
LIBRT = "librt-0.17.0"


def librt(module, array, tells="an API number", holds="0.17.0", **more):
    return Table(
        "librt",
        holds,
        tells,
        f"--array {array}_API --name librt_{module} --capsule librt.{module}._C_API --distribution librt "
        "--include Python.h --include CPy.h " + more.pop("numbers"),
        f"{module}/librt_{module}_api.h",
        "librt==0.17.0",
        LIBRT,
        **more,
    )


TABLES = {
    "datetime": system("datetime", "3.8 to 3.15", "nothing: it is the same in all"),
    "pyexpat": system("pyexpat", "3.8 to 3.15; those that came after 3.11 are not in it", "its size"),
    "curses": Table(
        "CPython",
        "3.8 to 3.15",
        "nothing: it is the same in all",
        "--array PyCurses_API --count PyCurses_API_pointers --name curses --capsule _curses._C_API --include Python.h",
        "py_curses.h",
    ),
    "numpy": Table(
        **NUMPY,
        holds="2.0 to 2.5",
        tells="the number of its C API",
        options="--array PyArray_API --name numpy --unnamed --capsule numpy._core._multiarray_umath._ARRAY_API "
        "--distribution numpy --abi 'PyArray_GetNDArrayCVersion<=0x02000000' --version PyArray_GetNDArrayCFeatureVersion "
        "--versions NPY_TARGET_VERSION=18:2.0,19:2.1,20:2.3,21:2.4,22:2.5 --object 'PyArray_Type>=PyArrayObject_fields' "
        + packages.NUMPY,
        header="numpy/arrayobject.h",
        constants={
            **{f"NPY_{name}": value for value, name in enumerate(NUMPY_TYPES.split())},
            **{f"NPY_ARRAY_{name}": value for name, value in NUMPY_FLAGS.items()},
        },
        live={"numpy==2.0.2": 1, "numpy==2.3.5": 3, "numpy==2.4.1": 4, "numpy==2.5.5": 5},
        unready=("PyTimeIntegerArrType_Type",),
    ),
    "numpy_ufunc": Table(
        **NUMPY,
        holds="2.0 to 2.5",
        tells="nothing: it is the same in all",
        options="--array PyUFunc_API --name numpy_ufunc --unnamed --capsule numpy._core._multiarray_umath._UFUNC_API "
        "--distribution numpy --include Python.h --include numpy/arrayobject.h --define NPY_TARGET_VERSION=18",
        header="numpy/ufuncobject.h",
        live={"numpy==2.0.2": 1, "numpy==2.5.5": 1},
    ),
    "greenlet": Table(
        "greenlet",
        "2.0 to 3.5",
        "nothing: it is the same in all",
        "--array _PyGreenlet_API --count PyGreenlet_API_pointers --name greenlet --capsule greenlet._greenlet._C_API "
        "--capsule-name greenlet._C_API --distribution greenlet --include Python.h "
        "--object PyGreenlet_Type==PyGreenlet",
        "greenlet.h",
        "greenlet==3.5.6",
        "greenlet",
        live={"greenlet==3.5.6": 1},
    ),
    "multidict": Table(
        "multidict",
        "7.2",
        "its version",
        "--struct MultiDict_CAPI --name multidict --capsule multidict._multidict.CAPI --distribution multidict "
        "--include Python.h --version api_version --state state",
        "multidict_capi_struct.h",
        "multidict==7.2.1",
        "multidict",
        live={"multidict==7.2.1": 1},
    ),
    "librt_internal": librt(
        "internal",
        "NativeInternal",
        holds="0.6.2 to 0.17.0",
        numbers="--abi NativeInternal_ABI_Version==2 --version NativeInternal_API_Version",
        first={"extract_symbol_internal": 2},
        releases=((0, "0.6.2"), (1, "0.9.0")),
        live={"librt==0.17.0": 2},
    ),
    "librt_vecs": Table(
        "librt",
        "0.11.0 to 0.17.0",
        "an API number",
        "--struct VecCapsule --name librt_vecs --capsule librt.vecs._C_API --distribution librt --include Python.h "
        "--abi abi_version==1 --version api_version",
        "vecs/librt_vecs.h",
        "librt==0.17.0",
        LIBRT,
        first={"i8": 2, "u64": 2, "u32": 2, "u16": 2},
        releases=((1, "0.11.0"), (2, "0.17.0")),
        live={"librt==0.17.0": 2},
    ),
}
for module, array, number in (
    ("strings", "LibRTStrings", 4),
    ("random", "LibRTRandom", 9),
    ("base64", "LibRTBase64", 2),
    ("threading", "LibRTThreading", 1),
    ("time", "LibRTTime", 1),
):
    TABLES[f"librt_{module}"] = librt(
        module,
        array,
        numbers=f"--abi {array}_ABIVersion==1 --version {array}_APIVersion",
        releases=((number, "0.17.0"),),
        live={"librt==0.17.0": 1},
    )
