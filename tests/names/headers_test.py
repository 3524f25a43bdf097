# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What is generated from the headers of headers/, and the runtime's own, compile under all that users may want to be warned of.

python3 tests/names/headers_test.py CAPLET WORK
"""

import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import extension  # noqa: E402
import interpreters  # noqa: E402

HERE = Path(__file__).resolve().parent
COMPILERS = [("c", "gcc"), ("c", "clang-22"), ("c++", "g++"), ("c++", "clang++-22")]
RUNTIME = {
    "c": ["annotate.h", "caplet.h", "capsule.h", "foreign.h", "foreign_provider.h", "functions.h"],
    "c++": [
        "annotate.h",
        "caplet.h",
        "capsule.h",
        "foreign_provider.h",
        "foreign.h",
        "functions.h",
        "caplet.hpp",
        "consumer.hpp",
        "provider.hpp",
    ],
}
# A consumer's code, and what every compiler says of it.
WARNED = [
    ("attributes_capi.h", "void f(void); void f(void) { at_kept(1); }", "unused-result"),
    ("attributes_capi.h", 'void f(void); void f(void) { at_print(1, "%d", "text"); }', "format"),
    ("attributes_capi.h", "int f(void); int f(void) { return at_old(); }", "use at_new"),
    ("attributes_cxx_capi.hpp", "void f(); void f() { at::made(1); }", "unused-result"),
]


class Headers:
    def __init__(self, caplet, work):
        self.caplet, self.work = Path(caplet).resolve(), Path(work).resolve()
        shutil.rmtree(self.work, ignore_errors=True)
        self.work.mkdir(parents=True)
        self.python = next(one for one in interpreters.find() if one.has_limited_api)

    def caplet_run(self, header, *arguments):
        standard = "-std=c++17" if header.suffix == ".hpp" else "-std=c11"
        subprocess.run(
            [
                self.caplet,
                arguments[0],
                header.name,
                *arguments[1:],
                "--",
                standard,
                f"-I{extension.INCLUDE}",
                f"-I{self.python.include}",
            ],
            cwd=self.work,
            stdout=subprocess.DEVNULL,
            check=True,
        )

    def syntax(self, source, language, compiler, flags=()):
        standard = "-std=c11" if language == "c" else "-std=c++17"
        extension.syntax(
            source, self.python, extension.find_compiler(compiler), [standard, f"-I{self.work}", *flags], strict=True
        )

    def include(self, name, language, more=""):
        source = self.work / (name.replace(".", "_") + (".c" if language == "c" else ".cpp"))
        source.write_text(f'#include "{name}"\n{more}\n', encoding="utf-8")
        return source

    def check(self, header):
        shutil.copy(header, self.work)
        self.caplet_run(header, "record")
        targets = [f"--target={one}" for one in ("provider", "consumer", "mock", "conformance")]
        self.caplet_run(header, "generate", "--out", ".", *targets)
        api = header.stem
        for language, compiler in COMPILERS:
            sources = [self.include(f"{api}_mock.h", language)]
            if language == "c++" and header.suffix == ".hpp":
                sources.append(self.include(f"{api}_capi.hpp", language))
            if language == ("c++" if header.suffix == ".hpp" else "c"):
                suffix = ".cpp" if language == "c++" else ".c"
                sources += [self.work / f"{api}_provider{suffix}", self.work / f"{api}_conformance{suffix}"]
            for source in sources:
                self.syntax(source, language, compiler)
        print(f"ok      {header.name}", flush=True)

    def check_runtime(self):
        for language, compiler in COMPILERS:
            source = self.work / ("runtime.c" if language == "c" else "runtime.cpp")
            source.write_text("".join(f"#include <caplet/{name}>\n" for name in RUNTIME[language]), encoding="utf-8")
            self.syntax(source, language, compiler)
            self.syntax(source, language, compiler, ["-DCAPLET_CHECKED"])
            if language == "c":
                runtimes = (extension.RUNTIME, extension.FOREIGN, extension.FOREIGN_PROVIDER, extension.FUNCTIONS)
                for source in runtimes:
                    self.syntax(source, language, compiler)
        print("ok      the runtime", flush=True)

    def check_warnings(self):
        for name, code, expected in WARNED:
            for language, compiler in COMPILERS:
                if name.endswith(".hpp") and language == "c":
                    continue
                standard = "-std=c11" if language == "c" else "-std=c++17"
                try:  # GCC sees what is dropped only where it makes code
                    extension.object_file(
                        self.include(name, language, code),
                        self.work / "warned.o",
                        self.python,
                        extension.find_compiler(compiler),
                        [standard, f"-I{self.work}"],
                    )
                except extension.CompileError as error:
                    if expected in str(error):
                        continue
                    raise
                sys.exit(f"{compiler} says nothing of: {code}")
        print("ok      what consumers are warned of", flush=True)


def main():
    headers = Headers(*sys.argv[1:])
    headers.check_runtime()
    for header in sorted((HERE / "headers").iterdir()):
        headers.check(header)
    headers.check_warnings()


if __name__ == "__main__":
    main()
