# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs the cases: generate, compare bytes, compile as C and C++, import and call in every Python.

    python3 tests/cases/run.py --caplet build/caplet --work build/cases [--only NAME]... [--bless] [--no-python]

A case is a folder:
    api.h, api.hpp         the annotated header; without one, <api>.caplet.json is the input, or that of options.json
    <api>.caplet.json      beside a header: its interface file
    args                   further arguments of `generate`, separated by spaces
    options.json           see Options
    covers                 the tags of coverage.py, one a line
    impl.c, impl.cpp       the provider's module; a foreign table may have none, where it is there already
    use.c, use_*.c(pp)     the consumer's module `use`, which has run()
    fails_*.c, .cpp        must not compile without a warning, with the message in its first line: /* expect: TEXT */, or one of several,
                           between which stands |; with the second line's further options: /* flags: ... */
    check.py               run instead of `import use; use.run()`; CASE_PYTHON in its environment is the interpreter
    expect/                the generated files, and the interface as `caplet dump` writes it
CAPLET_TEST_INTERPRETERS chooses the interpreters; see tests/interpreters.py.
"""

import argparse
import difflib
import functools
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import extension  # noqa: E402
import interpreters  # noqa: E402
import windows  # noqa: E402
from interpreters import THOROUGH  # noqa: E402
from toolchains import compilers, libraries, older_clangs, toolchains  # noqa: E402

CASES = Path(__file__).resolve().parent
STANDARDS = {"c": "-std=c11", "c++": "-std=c++17"}
# How the provider's thunks of a C++ API can be compiled, and the consumer's C++ header: what they return depends on it.
PROVIDER_MODES = [[], ["-fno-exceptions"]]
CONSUMER_MODES = [
    ["-std=c++17"],
    ["-fno-exceptions", "-std=c++20"],
    ["-DCAPLET_EXPECTED", "-std=c++17"],
    ["-DCAPLET_CHECKED", "-std=c++20"],
]
if THOROUGH:
    CONSUMER_MODES += [["-std=c++20"], ["-fno-exceptions", "-std=c++17"]]


class Failure(Exception):
    pass


class Options:
    """What options.json may say."""

    def __init__(self, path):
        facts = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
        self.provider = facts.pop("provider", None)  # languages of the provider's source: ["c"], ["c", "c++"]
        self.single_file = facts.pop("single_file", False)  # impl includes the provider's source
        self.limited = facts.pop("limited", False)  # Py_LIMITED_API 3.9
        self.flags = facts.pop("flags", [])  # of all compilers: -D, -fno-exceptions
        self.bundled = facts.pop("bundled", False)  # nothing of the runtime's folder is used
        self.cxx = facts.pop("cxx", "c++17")  # the standard of the header and the provider
        self.interface = facts.pop("interface", None)  # the input, from the repository's root
        self.cpython = facts.pop("cpython", False)  # PyPy has no such table
        self.here = facts.pop("here", False)  # includes what is not there for other platforms
        if facts:
            raise Failure(f"options.json: unknown {', '.join(facts)}")

    def standard(self, language):
        return f"-std={self.cxx}" if language == "c++" else STANDARDS[language]


# What a bundle has of the runtime, whose sources are compared with nothing.
BUNDLE = ("caplet_runtime.", "caplet_foreign", "caplet_functions.", "caplet_protocol.", "caplet/")


class Build:
    """A provider and a consumer, each with a toolchain, for the headers of `python`, to be run by `runs`."""

    def __init__(self, name, python, runs, provider, consumer, flags=()):
        self.name, self.python, self.runs = name, python, runs
        self.provider, self.consumer, self.flags = provider, consumer, flags
        self.suffix = ".abi3.so" if flags else python.suffix


@functools.lru_cache(maxsize=None)
def names():
    """Of all cases, sorted."""
    return sorted(path.parent.name for path in CASES.glob("*/covers"))


def call(command, **options):
    result = subprocess.run(
        [str(part) for part in command],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        **options,
    )
    if result.returncode != 0:
        lines = " ".join(str(part) for part in command)
        raise Failure(f"exit status {result.returncode}: {lines}\n{result.stdout}{result.stderr}")
    return result.stdout


class Case:
    def __init__(self, folder, caplet, work, python):
        self.folder, self.caplet, self.python = folder, caplet, python
        self.name = folder.name
        self.number = names().index(self.name)
        self.work = work / self.name
        self.options = Options(folder / "options.json")
        args = folder / "args"
        self.args = shlex.split(args.read_text(encoding="utf-8")) if args.exists() else []
        headers = [folder / name for name in ("api.h", "api.hpp") if (folder / name).exists()]
        recorded = sorted(folder.glob("*.caplet.json"))
        if self.options.interface:
            recorded = [extension.ROOT / self.options.interface]
        if not headers and len(recorded) != 1:
            raise Failure("needs api.h, api.hpp or one *.caplet.json")
        self.header = headers[0] if headers else None
        self.input = self.header or recorded[0]
        self.expect = folder / "expect"
        self.generated = self.work / "header"

    # ---- Text ----

    def clang_arguments(self):
        if self.header is None:
            return []
        return [
            "--",
            self.options.standard("c++" if self.header.suffix == ".hpp" else "c"),
            f"-I{self.folder}",
            f"-I{extension.INCLUDE}",
            f"-I{self.python.include}",
        ]

    def generate(self):
        """Both front ends, byte for byte the same."""
        shutil.rmtree(self.work, ignore_errors=True)
        self.generated.mkdir(parents=True)
        dumped = call([self.caplet, "dump", self.input, *self.clang_arguments()])
        document = json.loads(dumped)
        self.api = name = document["name"]
        self.foreign = document.get("foreign")
        self.is_protocol = "protocol" in document
        interface = self.work / f"{name}.caplet.json"
        interface.write_bytes(dumped.encode("utf-8"))
        call([self.caplet, "generate", self.input, "--out", self.generated, *self.args, *self.clang_arguments()])
        again = self.work / "json"
        call([self.caplet, "generate", interface, "--out", again, *self.args])
        if self.foreign is None and not self.is_protocol:
            # Not asked for by the case's own arguments, which the files name.
            cython = ["--target", "cython", *self.without_targets()]
            call([self.caplet, "generate", self.input, "--out", self.generated, *cython, *self.clang_arguments()])
            call([self.caplet, "generate", interface, "--out", again, *cython])
        compare(self.files(self.generated), self.files(again), "from the header", "from the interface file")
        if call([self.caplet, "dump", interface]) != dumped:
            raise Failure("dump of the dump differs")
        return dict(self.files(self.generated), **{interface.name: interface.read_bytes()})

    def without_targets(self):
        pairs = zip([None, *self.args], self.args)
        return [own for before, own in pairs if own != "--target" and before != "--target"]

    @staticmethod
    def files(folder):
        return {
            str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
        }

    def compare_or_bless(self, bless):
        made = self.generate()
        if self.options.bundled:  # the runtime's own text is no golden
            made = {name: text for name, text in made.items() if not name.startswith(BUNDLE)}
        for name, text in made.items():
            if str(CASES).encode() in text or str(self.work).encode() in text:
                raise Failure(f"{name} has a path of this machine")
        if bless:
            shutil.rmtree(self.expect, ignore_errors=True)
            self.expect.mkdir()
            for name, text in made.items():
                (self.expect / name).write_bytes(text)
        else:
            compare(self.files(self.expect) if self.expect.exists() else {}, made, "expected", "generated")

    # ---- Compilers ----

    def flags(self, language):
        flags = [
            self.options.standard(language),
            f"-I{self.generated}",
            f"-I{self.folder}",
            f"-I{CASES}",
            *self.options.flags,
        ]
        return flags + ([extension.LIMITED] if self.options.limited else [])

    def provider_sources(self):
        if self.options.single_file:
            return []
        return [path for path in sorted(self.generated.glob(f"{self.api}_provider.c*"))]

    def provider_languages(self):
        is_cxx = any(path.suffix == ".cpp" for path in self.generated.iterdir())
        return self.options.provider or (["c++"] if is_cxx else ["c", "c++"])

    def first_includes(self, language):
        """Sources that include a generated header of C twice and look at all that is in it."""
        for name in (f"{self.api}_capi.h", f"{self.api}_mock.h"):
            if (self.generated / name).exists():
                consumer = self.work / (f"first_{name}.c" if language == "c" else f"first_{name}.cpp")
                consumer.write_text(
                    f'#include "{name}"\n#include "{name}"\nint first_include(void);\n'
                    f"int first_include(void) {{ return {self.use_all()}; }}\n"
                )
                yield consumer

    def compile_text(self):
        """Syntax and warnings, with every compiler and in both languages."""
        for language, compiler in compilers():
            for consumer in self.first_includes(language):
                self.syntax(consumer, compiler, language)
                self.syntax(consumer, compiler, language, ["-DCAPLET_CHECKED"])
            if language in self.provider_languages():
                for source in self.provider_sources():
                    self.syntax(source, compiler, language)
            if language == "c++" and (self.generated / f"{self.api}_capi.hpp").exists():
                self.compile_cxx(compiler)
            for source in self.generated.glob(f"{self.api}_conformance.*"):
                if (source.suffix == ".c") == (language == "c"):
                    self.syntax(source, compiler, language)

    def compile_with_older(self):
        """The same once, by the older Clangs that users have: what those refuse are forms of declarations."""
        for language, compiler in older_clangs():
            for source in self.sources(language):
                self.syntax(source, compiler, language)

    def compile_for_windows(self):
        """And once by Clang for Windows: C for one processor and C++ for another. (Conformance units compare with what was
        recorded here.)"""
        if self.options.here:
            return
        if not windows.MINGW.exists():
            print(f"{self.name}: not compiled for Windows, no {windows.MINGW}")
            return
        python = windows.headers(self.python, self.work / "windows")
        for language, compiler in compilers():
            if "clang" not in Path(compiler).name:
                continue
            for target in windows.TARGETS if THOROUGH else [windows.TARGETS[(self.number + (language == "c")) % 2]]:
                flags = [*self.flags(language), *windows.flags(target, language, compiler)]
                for source in self.sources(language):
                    if "_conformance." not in source.name:
                        extension.syntax(source, python, compiler, flags, strict=True)

    def sources(self, language):
        """All that is generated for the language, and sources that include what are headers."""
        sources = list(self.first_includes(language))
        sources += self.provider_sources() if language in self.provider_languages() else []
        if language == "c++" and (self.generated / f"{self.api}_capi.hpp").exists():
            sources.append(self.first_lifted())
        return sources + list(self.generated.glob(f"{self.api}_conformance{'.c' if language == 'c' else '.cpp'}"))

    def first_lifted(self):
        consumer = self.work / "first_include_lifted.cpp"
        consumer.write_text(f'#include "{self.api}_capi.hpp"\n#include "{self.api}_capi.hpp"\n')
        return consumer

    def compile_cxx(self, compiler):
        """The C++ header, and the provider, in every mode, which the libraries share among them; where THOROUGH, with each."""
        consumer, all_libraries = self.first_lifted(), libraries(compiler)
        for number, library in enumerate(all_libraries):
            part = slice(None) if THOROUGH else slice(number, None, len(all_libraries))
            for mode in CONSUMER_MODES[part]:
                self.syntax(consumer, compiler, "c++", [*library, *mode])
            for mode in PROVIDER_MODES[part]:
                for source in self.provider_sources():
                    self.syntax(source, compiler, "c++", [*library, *mode])

    def use_all(self):
        """An expression that makes the compiler look at every wrapper: at -O0 an unused one is skipped by some."""
        text = (self.generated / f"{self.api}_capi.h").read_text(encoding="utf-8")
        questions = re.findall(
            r"^static inline int (\w+_has_\w*[^_\W])\((void|const struct \w+ \*\w+)\)", text, re.MULTILINE
        )
        return " + ".join(f"{name}({'' if given == 'void' else 'CAPLET_NULL'})" for name, given in questions) or "0"

    def syntax(self, source, compiler, language, flags=()):
        extension.syntax(source, self.python, compiler, [*self.flags(language), *flags], strict=True)

    def compile_failures(self):
        for source in sorted(self.folder.glob("fails_*.c*")):
            lines = source.read_text(encoding="utf-8").splitlines()
            expected, further = (
                [line.split(f"{key}:")[1].split("*/")[0].strip() for line in lines[:2] if f"{key}:" in line]
                for key in ("expect", "flags")
            )
            for language, compiler in compilers():
                if source.suffix == ".cpp" and language == "c":
                    continue
                try:
                    flags = [*self.flags(language), *shlex.split(" ".join(further))]
                    extension.object_file(source, self.work / "fails.o", self.python, compiler, flags)
                except extension.CompileError as error:
                    if not any(text in str(error) for text in expected[0].split(" | ")):
                        raise Failure(f"{source.name} fails for another reason:\n{error}") from None
                else:
                    raise Failure(f"{source.name} compiles with {compiler}")

    # ---- Python ----

    def is_cxx_api(self):
        return (self.generated / f"{self.api}_capi.hpp").exists()

    def builds(self, pythons):
        """What is built, so that `pythons` run it: each has its own, by either family of compilers in turn. A case
        has the system's, the newest, and of the others every second one.
        A C++ API takes long to compile, so that those with a stable ABI share what is built for it, with GCC on the provider's
        side; the first runs the full API's, too, with Clang there. Of the others, which need one each, the one without the GIL.
        Where THOROUGH, all, and each family on either side."""
        pythons = [python for python in pythons if self.suits(python)]
        first, second = toolchains()
        if not self.is_cxx_api():
            return [
                Build(python.name, python, [python], *[(first, second)[number % 2]] * 2)
                for number, python in enumerate(self.in_turn(pythons))
            ]
        shared = [python for python in pythons if python.is_cpython and python.has_limited_api]
        own = shared[:1] + [python for python in pythons if python not in shared and (THOROUGH or python.free_threaded)]
        found = [
            Build(python.name, python, [python], *((first, second) if number % 2 else (second, first)))
            for number, python in enumerate(own)
        ]
        if shared[1:]:
            newest = max(shared, key=lambda python: python.version_info)
            found += [
                Build("stable-" + name, newest, shared, *sides, [extension.LIMITED])
                for name, sides in (("1", (first, second)), ("2", (second, first)))[: 2 if THOROUGH else 1]
            ]
        return found

    def in_turn(self, pythons):
        """All where THOROUGH or what suits is few: each has its turn with many cases."""
        if THOROUGH or len(pythons) < 5:
            return pythons
        newest = max(pythons, key=lambda python: python.version_info)
        kept = [python for python in pythons if python.is_system or python is newest]
        others = [python for python in pythons if python not in kept]
        return [python for python in pythons if python in kept or others.index(python) % 2 == self.number % 2]

    def build_and_run(self, build):
        work = self.work / build.name
        capsule = json.loads((self.work / f"{self.api}.caplet.json").read_text(encoding="utf-8"))["capsule"]
        module = capsule.split(".")[:-1] or [self.api]  # where many have one, its name is no path
        package = work.joinpath(*module[:-1])
        package.mkdir(parents=True, exist_ok=True)
        for depth in range(1, len(module)):
            work.joinpath(*module[:depth], "__init__.py").write_text("")
        impl = next((path for path in (self.folder / "impl.c", self.folder / "impl.cpp") if path.exists()), None)
        if impl:
            sources = [impl, *self.provider_sources()]
            self.link(sources, package / module[-1], build, build.provider, self.runtimes(extension.FOREIGN_PROVIDER))
        uses = sorted([*self.folder.glob("use.c*"), *self.folder.glob("use_*.c*")])
        self.link(uses, work / "use", build, build.consumer, self.runtimes(extension.FOREIGN))
        for python in build.runs:
            try:
                self.run(work, python)
            except (Failure, subprocess.TimeoutExpired) as error:
                raise Failure(f"{python.name}: {error}") from None

    def run(self, work, python):
        check = self.folder / "check.py"
        script = check.read_text(encoding="utf-8") if check.exists() else "import use\nuse.run()\n"
        environment = dict(
            os.environ,
            PYTHONPATH=str(work),
            PYTHONDONTWRITEBYTECODE="1",
            CAPLET_DEBUG="",
            CASE_PYTHON=python.within,
        )
        call([python.executable, "-c", script], env=environment, timeout=120)

    def link(self, sources, out, build, tools, runtime):
        objects, is_cxx = [], False
        for number, source in enumerate(sources):
            language = "c++" if source.suffix == ".cpp" else "c"
            is_cxx = is_cxx or language == "c++"
            path = out.parent / f"{out.name}.{number}.o"
            flags = [*self.flags(language), *build.flags, *(tools["library"] if language == "c++" else [])]
            objects.append(extension.object_file(source, path, build.python, tools[language], flags))
        flags = [*self.flags("c"), *build.flags]
        linked = objects
        if not self.options.bundled:
            linked = objects + [self.runtime(one, build.python, tools["c"], flags) for one in runtime]
        linker = [tools["c++"], *tools["library"]] if is_cxx else [tools["c"]]
        extension.run([*linker, "-shared", *linked, "-o", f"{out}{build.suffix}"])
        for path in objects:
            path.unlink()

    def runtimes(self, of_foreign):
        """The sources of one side's runtime, which of foreign tables is `of_foreign`."""
        if self.foreign is None:
            return [extension.RUNTIME]
        return [extension.FOREIGN, extension.FUNCTIONS] if self.foreign.get("functions") else [of_foreign]

    def runtime(self, source, python, compiler, flags):
        """The runtime's object file, compiled once for all cases (which may run side by side)."""
        kind = "limited" if extension.LIMITED in flags else "full"
        out = self.work.parent / f".{source.stem}-{python.name}-{kind}.o"
        if not out.exists() or out.stat().st_mtime < max(map(os.path.getmtime, self.runtime_files(source))):
            made = out.with_suffix(f".{os.getpid()}.o")
            extension.object_file(source, made, python, compiler, flags)
            made.replace(out)
        return out

    @staticmethod
    def runtime_files(source):
        return [source, *extension.RUNTIME.parent.iterdir(), *extension.INCLUDE.glob("caplet/*.h")]

    def suits(self, python):
        if self.options.cpython and not python.is_cpython:
            return False
        if not self.options.limited:
            return True
        return python.is_cpython and not python.free_threaded and python.version_info >= (3, 9)


def compare(expected, made, expected_name, made_name):
    """Whole files; the differences are the message."""
    text = ""
    for name in sorted({*expected, *made}):
        if expected.get(name) == made.get(name):
            continue
        if name not in expected or name not in made:
            text += f"{name} is only {expected_name if name in expected else made_name}\n"
            continue
        old, new = (side[name].decode("utf-8", "replace").splitlines(keepends=True) for side in (expected, made))
        text += "".join(difflib.unified_diff(old, new, f"{name} {expected_name}", f"{name} {made_name}"))
    if text:
        raise Failure(text)


def run_case(folder, arguments, pythons):
    plain = next((one for one in pythons if one.has_limited_api), pythons[0])  # its headers serve every case
    case = Case(folder, Path(arguments.caplet).resolve(), Path(arguments.work).resolve(), plain)
    case.compare_or_bless(arguments.bless)
    if arguments.text_only:
        return
    case.compile_text()
    case.compile_with_older()
    case.compile_for_windows()
    case.compile_failures()
    if arguments.no_python:
        return
    for build in case.builds(pythons):
        try:
            case.build_and_run(build)
        except (Failure, extension.CompileError) as error:
            raise Failure(f"{build.name}: {error}") from None


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--caplet", required=True)
    parser.add_argument("--work", required=True, help="a folder for what is built")
    parser.add_argument("--only", action="append", help="the case of this name")
    parser.add_argument("--interpreters", help="only interpreters whose name contains this")
    parser.add_argument("--bless", action="store_true", help="rewrite expect/")
    parser.add_argument("--no-python", action="store_true", help="compile, but build no module")
    parser.add_argument("--text-only", action="store_true", help="only generate and compare")
    arguments = parser.parse_args()
    pythons = interpreters.find()
    if arguments.interpreters:
        pythons = [one for one in pythons if arguments.interpreters in one.name]
    if not pythons:
        sys.exit("no interpreter with headers found")
    folders = [path.parent for path in sorted(CASES.glob("*/covers"))]
    unknown = set(arguments.only or []) - {path.name for path in folders}
    if unknown:
        sys.exit(f"no such case: {', '.join(sorted(unknown))}")
    failed = 0
    for folder in folders:
        if arguments.only and folder.name not in arguments.only:
            continue
        try:
            run_case(folder, arguments, pythons)
            print(f"ok      {folder.name}", flush=True)
        except (Failure, extension.CompileError, subprocess.TimeoutExpired) as error:
            failed += 1
            print(f"FAILED  {folder.name}\n{error}", flush=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
