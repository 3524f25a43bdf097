# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Consumers in Rust: what is generated for cases of tests/cases and for examples/zlib, in one crate, with the providers' own code in
C; and the handshake, by the tests of tests/handshake, and against consumers in C.

    python3 tests/rust/run.py --caplet build/dev/caplet --work build/rust [--everywhere] [--bless]

expect/ has what is generated for some of them, byte for byte, but for the parts that every module has; --bless writes it, and builds nothing. With
--everywhere: under one interpreter of each kind, without the limited API, with the oldest PyO3, under clippy and rustdoc.
"""

import argparse
import difflib
import json
import os
import shutil
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent / "ctypes"), str(HERE.parent / "cython")]
import build  # noqa: E402
import crates  # noqa: E402
import example  # noqa: E402
import extension  # noqa: E402
import handshake  # noqa: E402
import interpreters  # noqa: E402

# What the crate calls; of others, with --everywhere, it is enough that they compile, without a warning.
USED = ["callbacks", "contract", "cxx", "extensible", "floor", "isolated", "objects", "slots"]
COMPILED = [
    "c_types",
    "conformance",
    "cxx_bare",
    "cxx_names",
    "json_types",
    "lazy",
    "ledger",
    "limited",
    "retired",
    "taken",
]
EXPECTED = ["contract", "floor", "cxx"]
SKIPPED = 77
# Each is run once more with an older provider.
OLDER = {"extensible": {"CONFIG_OLD": "1"}, "floor": {"GRID_MINOR": "1"}, "isolated": {"VAULT_MINOR": "1"}}

EXAMPLE = """
import subprocess, sys, zlib
import use_rust
data = b"caplet " * 1000
assert zlib.decompress(use_rust.example(data, zlib.crc32(data))) == data
assert use_rust.absent() is True
"""
# A table in use outlives the module that imported it, at the cost of one reference.
KEPT = """
import gc, sys, types
import zcodec._core as core
import use_rust
counts = [sys.getrefcount(core._C_API)]
for _ in range(2):
    use_rust.attempt("as_it_is", types.ModuleType("short_lived"))
    gc.collect()
    counts.append(sys.getrefcount(core._C_API) - counts[0])
assert counts[1:] == [1, 1], counts
"""
# A consumer of 1.2 over the provider of 1.1.
OLD_EXAMPLE = """
import zlib
import use_rust
try:
    use_rust.example(b"x", zlib.crc32(b"x"))
except NotImplementedError as error:
    expected = 'zcodec_compress needs API 1.2 (zcodec 1.1) of the C API "zcodec._core._C_API", the imported provider has 1.1 '
    assert str(error).startswith(expected), error
else:
    raise AssertionError("nothing was raised")
"""
IMPORTS = """
import types
import use_rust
try:
    use_rust.attempt({name!r}, types.ModuleType("use"))
    print("imported")
except ImportError as error:
    print(f"{{error}}|{{error.name}}|{{type(error.__cause__).__name__}}")
"""
# A second interpreter, which shares the GIL; before 0.28 PyO3 itself refuses it.
INTERPRETERS = """
import sys
{use}
try:
    import _interpreters as module
except ImportError:
    import _xxsubinterpreters as module
code = '''
import sys
sys.path[:] = %r
try:
    {use}
except ImportError as error:
    assert {is_refused} and "subinterpreter" in str(error), error
else:
    assert not {is_refused}
''' % (sys.path,)
new = module.create("legacy") if sys.version_info >= (3, 13) else module.create()
failed = module.run_string(new, code)
assert failed is None, failed
module.destroy(new)
assert use_rust.published() == 0
"""
USE_SHARED = "import use_rust; use_rust.callbacks()"
USE_ISOLATED = "import use_rust; use_rust.isolated(False)"


def own_part(text):
    """What belongs to one API alone: the handshake and the like are the templates'."""
    begin = text.index("    // ---- The binary contract")
    return text[:begin] + "    // ...\n}\n"


def compare(name, path, is_blessed):
    committed, text = HERE / "expect" / f"{name}.rs.txt", own_part(path.read_text(encoding="utf-8"))
    if is_blessed:
        committed.write_text(text, encoding="utf-8")
    if committed.read_text(encoding="utf-8") != text:
        lines = committed.read_text(encoding="utf-8").splitlines(), text.splitlines()
        raise build.Failure("\n".join(difflib.unified_diff(*lines, str(committed), str(path), lineterm="")))


def generate_cases(arguments, python):
    """The cases, and the generated module of each by the name of its API."""
    cases, modules = {}, {}
    for name in USED + (COMPILED if arguments.everywhere else []):
        case = cases[name] = build.Case(name, arguments.caplet, arguments.work, python, "rust")
        path = case.generated / f"{case.api}.rs"
        modules[case.api if name in USED else name] = path
        if name in EXPECTED:
            compare(name, path, arguments.bless)
    return cases, modules


def generate_edits(arguments):
    """Consumers of other interfaces than the provider's, in C and in Rust; by their names."""
    found = {}
    for edit in example.EDITS:
        folder = arguments.work / "edits" / edit.__name__
        folder.mkdir(parents=True, exist_ok=True)
        interface = json.loads(example.INTERFACE.read_text(encoding="utf-8"))
        if edit is not example.as_it_is:
            interface.pop("history")
        edit(interface)
        edited = folder / "zcodec.caplet.json"
        edited.write_text(json.dumps(interface), encoding="utf-8")
        # The floor of a consumer in C is the newest minor.
        require = ["--require", str(interface["minor"])]
        build.call(
            [arguments.caplet, "generate", edited, "--target=consumer", "--target=rust", *require, "--out", folder]
        )
        found[edit.__name__] = folder
    return found


def run_interpreters(work, place, python, is_refused):
    for folder, use in (("callbacks", USE_SHARED), ("isolated", USE_ISOLATED)):
        script = INTERPRETERS.format(use=use, is_refused=is_refused)
        example.run_python(python, [place, work / python.name / folder], "-c", script)


def run_cases(cases, work, place, python):
    for name in USED:
        case = cases[name]
        if case.is_cxx and python.version_info < (3, 9):
            continue
        folder = work / python.name / name
        case.provider(folder, python)
        for is_old in (False, True):
            environment = OLDER.get(name) if is_old else {}
            if environment is None:
                continue
            given = is_old if name in OLDER else ""
            script = f"import sys; sys.path.append({str(place)!r}); import use_rust; use_rust.{name}({given})"
            case.run(folder, python, script, **environment)


def run_example(arguments, work, place, python):
    provider = work / python.name / "provider"
    provider.mkdir(parents=True, exist_ok=True)
    example.build_provider(arguments, provider, python)
    example.run_python(python, [place, provider], "-c", EXAMPLE)
    example.run_python(python, [place, provider], "-c", KEPT)
    old = work / python.name / "old"
    build_old_provider(arguments, old, python)
    example.run_python(python, [place, old], "-c", OLD_EXAMPLE)
    return provider


def build_old_provider(arguments, folder, python):
    """The release of examples/zlib before zcodec_compress."""
    interface = example.PROVIDER / "zcodec-1.0.caplet.json"
    build.call([arguments.caplet, "generate", interface, "--target=provider", "--out", folder])
    (folder / "zcodec").mkdir(exist_ok=True)
    (folder / "zcodec" / "__init__.py").touch()
    flags = ["-O0", f"-I{folder}", f"-I{example.PROVIDER}", "-Wno-pedantic"]
    sources = [example.PROVIDER / "zcodec.c", next(folder.glob("*_provider.c")), extension.RUNTIME]
    extension.compile(sources, folder / "zcodec" / "_core", python, flags=flags, link_flags=["-lz"])


def compare_messages(edits, work, place, python, provider):
    """What a consumer in C says, one in Rust says, too."""
    runtime = extension.object_file(extension.RUNTIME, work / "runtime.o", python, flags=["-O0"])
    for edit, expected in example.EDITS.items():
        name, folder = edit.__name__, edits[edit.__name__]
        source = folder / "use.c"
        source.write_text(example.CONSUMER, encoding="utf-8")
        extension.object_file(source, folder / "use.o", python, flags=["-O0", "-std=c11", f"-I{folder}"])
        extension.run(["gcc", "-shared", folder / "use.o", runtime, "-o", folder / f"use{python.suffix}"])
        in_c = IMPORTS.replace('use_rust.attempt({name!r}, types.ModuleType("use"))', "import use").format()
        said = [
            example.run_python(python, [folder, provider, place], "-c", script)
            for script in (in_c.replace("import use_rust\n", ""), IMPORTS.format(name=name))
        ]
        if said[0] != said[1] or expected not in said[0]:
            raise build.Failure(f"{name}\nexpected: {expected}\nin C: {said[0]}\nin Rust: {said[1]}")


def check_crate(crate):
    crate.run("clippy", "--", "-D", "warnings", "-W", "clippy::pedantic", "-A", "clippy::needless_pass_by_value")
    crate.environment["RUSTDOCFLAGS"] = "-D warnings"
    crate.run("doc", "--no-deps", "--document-private-items")


def build_crate(arguments, modules, edits, how, cargo, pyo3, python, abi3):
    crate = crates.Crate(arguments.work / how, arguments.work / f"target-{how}", cargo, pyo3, python, abi3)
    own = dict(modules, **{name: folder / "zcodec.rs" for name, folder in edits.items()})
    crate.add(own, edits)
    crate.fetch()
    printed = crate.run("build")
    if "warning" in printed:
        raise build.Failure(printed)
    return crate


def add_hostile(arguments, modules):
    """Names and texts that Rust has another use for."""
    folder = arguments.work / "hostile"
    build.call([arguments.caplet, "generate", HERE / "hostile.caplet.json", "--target=rust", "--out", folder])
    modules["hostile"] = folder / "hostile.rs"


def run_all(arguments, cargo, pyo3):
    found = [one for one in interpreters.find() if one.is_cpython and one.version_info >= (3, 9)]
    plain = [one for one in found if not one.free_threaded]
    pythons = plain if arguments.everywhere else ([one for one in plain if one.debug] or plain)[:1]
    print("with", ", ".join(one.name for one in pythons), "and PyO3", pyo3, flush=True)
    cases, modules = generate_cases(arguments, pythons[0])
    modules["zcodec"] = arguments.work / "zcodec" / "zcodec.rs"
    build.call([arguments.caplet, "generate", example.INTERFACE, "--target=rust", "--out", arguments.work / "zcodec"])
    if arguments.everywhere:
        add_hostile(arguments, modules)
    edits = generate_edits(arguments)

    def test(how, version, abi3, pythons):
        crate = build_crate(arguments, modules, edits, how, cargo, version, pythons[0], abi3)
        for python in pythons:
            work = arguments.work / f"run-{how}"
            place = work / python.name / "place"
            shutil.rmtree(work / python.name, ignore_errors=True)
            crate.install(place, python)
            run_cases(cases, work, place, python)
            provider = run_example(arguments, work, place, python)
            if not python.free_threaded:
                run_interpreters(work, place, python, version == crates.OLDEST)
            handshake.run_suite(work / python.name / "handshake", python, (HERE / "stand_in", place))
            print(f"ok      {how} {python.name}", flush=True)
        compare_messages(edits, arguments.work / f"run-{how}", place, python, provider)
        return crate

    crate = test("abi3", pyo3, True, pythons)
    if arguments.everywhere:
        check_crate(crate)
        test("own", pyo3, False, plain[:1])
        test("oldest", crates.OLDEST, True, [one for one in plain if one.version_info < (3, 14)][:1])
        os.environ["PYTHON_GIL"] = (
            "0"  # also where a module doesn't say that it does without, and without a warning of that
        )
        for python in [one for one in found if one.free_threaded][:1]:
            # PyO3 0.30 knows 3.14 and newer without the GIL, and 0.25 the first one.
            test("threads", pyo3 if python.version_info >= (3, 14) else crates.PYO3[-1][0], False, [python])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--caplet", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--everywhere", action="store_true")
    parser.add_argument("--bless", action="store_true")
    arguments = parser.parse_args()
    arguments.work = arguments.work.resolve()
    arguments.work.mkdir(parents=True, exist_ok=True)
    for runtime in arguments.work.glob("runtime-*.o"):
        runtime.unlink()  # of an older source
    try:
        if arguments.bless:
            generate_cases(arguments, next(one for one in interpreters.find() if one.is_cpython))
        else:
            run_all(arguments, *crates.find())
    except crates.Unavailable as why:
        print(f"skipped: {why}")
        sys.exit(SKIPPED)
    except (build.Failure, extension.CompileError) as error:
        print(f"FAILED\n{error}")
        sys.exit(1)


if __name__ == "__main__":
    main()
