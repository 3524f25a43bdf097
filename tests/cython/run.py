# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Consumers in Cython, by Cython 3 of PyPI and by Debian's 0.29, compiled with warnings as errors, imported and called.

    python3 tests/cython/run.py --caplet build/dev/caplet --work build/cython [--only NAME]... [--everywhere] [--cython NAME]

Each case of tests/cases with a use.pyx (or use_cxx.pyx, in C++) is such a consumer, whose run() raises AssertionError; the
functions here that are named after a case say what else is to be seen. Every function that a .pxd declares is called once
in a module of its own, which is only compiled, so that compilers compare the types. Without PyPI the newer Cython is left out.
"""

import argparse
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import build  # noqa: E402
import cythons  # noqa: E402
import extension  # noqa: E402
from build import Failure  # noqa: E402


def expect(text, *parts):
    for part in parts:
        if part not in text:
            raise Failure(f"expected: {part}\nfound: {text}")


def floor(case, place, cython, python):
    """An older provider: refused, or asked for what it has."""
    refused = case.run(place, python, "import use", 1, GRID_MINOR="1")
    expect(
        refused,
        'ImportError: use cannot use the C API "grid._C_API": it provides API 1.1',
        "needs 1.3: install a newer grid",
    )
    careful = place / "careful"
    try:
        case.consumer(case.folder / "use.pyx", careful, cython, python, ["-DGRID_REQUIRE=1", "-O1"])
    except extension.CompileError as error:
        expect(str(error), "it needs API 1.3, and GRID_REQUIRE is less: call it where grid_has_...() says so")
    else:
        raise Failure("no warning of a call above the floor")
    case.consumer(case.folder / "use.pyx", careful, cython, python, ["-DGRID_REQUIRE=1", "-DGRID_GUARDED"])
    script = f"""import sys; sys.path.insert(0, {str(careful)!r}); import use
assert use.has() == (False, False)
for raised in (use.raised(use.fill, 3.0), use.raised(use.title), use.raised(use.sort)): print(raised)
sys.stdout.flush()
use.count()
print("survived")"""
    died = case.run(place, python, script, 1, GRID_MINOR="1")
    expect(
        died,
        *(
            f"NotImplementedError: {name} needs API 1.{minor}"
            for name, minor in (("grid_fill", 2), ("grid_title", 3), ("grid_sort", 3))
        ),
        "grid_count needs API 1.3",
    )
    if "survived" in died:
        raise Failure(died)
    case.run(place, python, f"import sys; sys.path.insert(0, {str(careful)!r}); import use; use.run()")


def slots(case, place, cython, python):
    """Two modules share a provider; a source in C belongs to one of them; one doesn't import."""
    case.consumer(HERE / "first.pyx", place, cython, python, [f"-I{HERE}"], [HERE / "first_part.c"])
    case.consumer(HERE / "second.pyx", place, cython, python)
    case.consumer(HERE / "careless.pyx", place, cython, python)
    case.run(place, python, "import first, second; first.check(); second.set_counter(11); first.check_counter(11)")
    case.run(place, python, "import second, first; second.set_counter(12); first.check_counter(12)")
    expect(case.run(place, python, "import careless; careless.size()", 1), '"store._C_API"', "store_import")
    alone = place / "alone"
    case.consumer(HERE / "second.pyx", alone, cython, python)
    expect(
        case.run(alone, python, "import second", 1),
        'ImportError: second cannot use the C API "store._C_API": importing "store" failed: install store',
    )


def contract(case, place, cython, python):
    missing = case.run(
        place / "nowhere",
        python,
        f"import sys; sys.path.append({str(place)!r}); import geometry; "
        "sys.modules['geometry._core'] = geometry; import use",
        1,
    )
    expect(missing, 'ImportError: use cannot use the C API "geometry._core._C_API": module has no attribute "_C_API"')


def c_types(case, place, cython, python):
    case.consumer(HERE / "enums.pyx", place, cython, python)
    case.run(place, python, "import enums; enums.check()")


FURTHER = {one.__name__: one for one in (floor, slots, contract, c_types)}


def run_case(name, arguments, found):
    case = build.Case(name, arguments.caplet, arguments.work, found[0].pythons[0])
    pxds = sorted(case.generated.glob("*.pxd"))
    for pxd in pxds:
        if not pxd.stem.endswith("_cxx"):
            (case.work / f"all_{pxd.stem}.pyx").write_text(build.all_used(pxd.stem, pxd.read_text(encoding="utf-8")))
    for cython in found:
        for python in cython.pythons:
            place = case.place(cython, python)
            case.provider(place, python)
            for used in case.work.glob("all_*.pyx"):
                case.consumer(used, place, cython, python, ["-Wno-deprecated-declarations"])
            for use in case.folder.glob("use*.pyx"):
                case.consumer(use, place, cython, python)
                case.run(place, python, f"import {use.stem}; {use.stem}.run()")
            if name in FURTHER:
                FURTHER[name](case, place, cython, python)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--caplet", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--only", action="append")
    parser.add_argument("--everywhere", action="store_true")
    parser.add_argument("--cython", help="debian or pypi alone")
    arguments = parser.parse_args()
    found = cythons.find(arguments.work.parent, arguments.everywhere)
    found = [one for one in found if arguments.cython in (None, one.name)]
    if not found:
        print("no Cython")
        sys.exit(77)  # for CTest
    print(
        "with",
        ", ".join(f"{one.name} ({', '.join(python.name for python in one.pythons)})" for one in found),
        flush=True,
    )
    names = sorted({path.parent.name for path in build.CASES.glob("*/use*.pyx")})
    failed = 0
    for runtime in arguments.work.glob("runtime-*.o"):
        runtime.unlink()  # of an older source
    for name in names:
        if arguments.only and name not in arguments.only:
            continue
        try:
            run_case(name, arguments, found)
            print(f"ok      {name}", flush=True)
        except (Failure, extension.CompileError, cythons.TranslateError) as error:
            failed += 1
            print(f"FAILED  {name}\n{error}", flush=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
