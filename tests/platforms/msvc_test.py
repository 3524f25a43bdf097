# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What is generated, the runtime and the capsule classes, as Microsoft's compiler would have it: by Clang in its mode, which then
says that it isn't Clang, over the headers of msvc/, and libc++ in place of its C++ library. Words that are only GCC's and Clang's
are poisoned. Syntax alone: what can't be shown stands in docs/platforms.md.

    python3 tests/platforms/msvc_test.py --caplet build/caplet --python /usr/bin/python3 --work build/msvc [--only bundled]
"""

import argparse
import concurrent.futures
import os
import shutil
import subprocess
import sys
from pathlib import Path

import zig

HERE = Path(__file__).resolve().parent
TESTS = HERE.parent
sys.path[:0] = [str(TESTS), str(TESTS / "cases")]
import extension  # noqa: E402
import interpreters  # noqa: E402
import run as cases  # noqa: E402
import toolchains  # noqa: E402
import windows  # noqa: E402

TARGETS = ["x86_64-pc-windows-msvc", "i686-pc-windows-msvc", "aarch64-pc-windows-msvc"]
MODE = [
    "-fsyntax-only",
    "-nostdinc",
    "-fms-compatibility",
    "-fms-extensions",
    "-fms-compatibility-version=19.30",
]
EXTENSIONS = [
    "-Wno-language-extension-token",
    "-Wno-gnu-anonymous-struct",
    "-Wno-nested-anon-types",
]  # which it has, too
STANDARDS = {"c": ["-std=c11", "-std=c17"], "c++": ["-std=c++17", "-std=c++20"]}
LIBRARY = ["-DCAPLET_LIBRARY"]
EXCEPTIONS = ["-fexceptions", "-fcxx-exceptions"]  # its /EHsc
# What their APIs have Microsoft's compiler has not.
WITHOUT = {
    "c_types": "_Complex, _Atomic",
    "contract": "__attribute__",
    "foreign_functions": "_Complex",
    "functions_provider": "_Complex",
    "json_types": "ssize_t, _Complex",
}
CAPSULES = [TESTS / "capsule" / "capsule_check_c.c", TESTS / "capsule" / "capsule_check.cpp"]


def clang_of(language):
    return next(
        (path for kind, path in toolchains.compilers() if kind == language and "clang" in Path(path).name), None
    )


def headers(compiler, language, python):
    """libc++, whose headers of C include the next of that name, in front of those of C."""
    resources = subprocess.check_output([compiler, "-print-resource-dir"], encoding="utf-8").strip()
    found = [HERE / "msvc", f"{resources}/include", python.include]
    if language == "c++":
        found = [HERE / "msvc" / "cxx", Path(resources).resolve().parents[2] / "include" / "c++" / "v1", *found]
    return [part for folder in found for part in ("-isystem", folder)] + ["-include", "only_msvc.h"]


def units(caplet, work, python):
    """(name, source, language, flags)"""
    for covers in sorted(cases.CASES.glob("*/covers")):
        case = cases.Case(covers.parent, caplet, work, python)
        if case.name in WITHOUT or case.options.here:
            continue
        case.generate()
        for language in STANDARDS:
            for source in case.sources(language):
                if "_conformance." not in source.name:  # which compares with what was recorded here
                    needs = LIBRARY if source.name.endswith(("_provider.cpp", "_lifted.cpp")) else []
                    yield f"{case.name}/{source.name}", source, language, [*needs, *case.flags(language)]
    for runtime in (extension.RUNTIME, extension.FOREIGN, extension.FOREIGN_PROVIDER, extension.FUNCTIONS):
        for language in STANDARDS:
            yield f"runtime/{runtime.name}", runtime, language, []
    for source in CAPSULES:
        language = "c" if source.suffix == ".c" else "c++"
        flags = [f"-I{TESTS / 'handshake'}", *(LIBRARY if language == "c++" else [])]  # module.h
        yield f"capsules/{source.name}", source, language, flags


def check(name, source, language, flags, target, standard, python):
    compiler = clang_of(language)
    flags = [flag for flag in flags if not flag.startswith("-std=")]
    exceptions = EXCEPTIONS if language == "c++" else []
    command = [compiler, "-x", language, f"--target={target}", standard, *MODE, *headers(compiler, language, python)]
    include = [] if name.startswith("bundled/") else [f"-I{extension.INCLUDE}"]
    try:
        extension.run([*command, *extension.WARNINGS, *EXTENSIONS, *exceptions, *include, *flags, source])
    except extension.CompileError as error:
        return f"{name}: {error}"
    return None


def jobs_of(all_units, python):
    """Each unit in a standard by turns; for each target, or by turns where the C++ library takes its time."""
    for number, unit in enumerate(all_units):
        language, flags = unit[2:]
        own = [flag for flag in flags if flag == "-std=c++20"]
        standard = (own or STANDARDS[language][number % 2 :])[0]
        for place, target in enumerate(TARGETS):
            if interpreters.THOROUGH or LIBRARY[0] not in flags or number % len(TARGETS) == place:
                yield (*unit, target, standard, python)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--caplet", required=True, type=Path)
    parser.add_argument("--python", required=True)
    parser.add_argument("--work", required=True, type=Path)
    parser.add_argument("--only", help="the case of this name, `runtime` or `capsules`")
    arguments = parser.parse_args()
    if not clang_of("c") or not clang_of("c++"):
        print("skipped: there is no Clang")
        sys.exit(zig.SKIPPED)
    work, plain = arguments.work.resolve() / "msvc", interpreters.probe(arguments.python)
    shutil.rmtree(work, ignore_errors=True)
    python = windows.headers(plain, work / "python")
    everything = list(units(arguments.caplet.resolve(), work / "cases", plain))
    only = arguments.only
    jobs = [job for job in jobs_of(everything, python) if only is None or job[0].startswith(f"{only}/")]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        said = [text for text in pool.map(lambda job: check(*job), jobs) if text]
    for target in TARGETS:
        for language in STANDARDS:
            count = sum(job[4] == target and job[2] == language for job in jobs)
            bad = sum(f"--target={target} " in text and f" -x {language} " in text for text in said)
            print(f"{target:24} {language:4} {count - bad} of {count}")
    print("\n".join(said[:20]))
    sys.exit(bool(said) or not jobs)


if __name__ == "__main__":
    main()
