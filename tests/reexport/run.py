#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Libraries of the distribution, each re-exported as an author would: the functions of its header, declared once more
with CAPLET_SLOT(), under their own names.

Usage: run.py --caplet PROGRAM --work FOLDER --python EXECUTABLE [LIBRARY...]

A folder has an annotated header, provider.c or provider.cpp, and consumers: consumer.c is compiled as C11 and as C++17,
consumer.cpp uses the header for C++. Both sides are compiled with GCC and the distribution's Clang, with all warnings,
and each provider is used by each consumer, whose run() checks what the library does.
"""

import argparse
import os
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import extension  # noqa: E402
import interpreters  # noqa: E402

PACKAGES = {  # folder: what pkg-config calls it; None where the library is in the folder
    "curl": "libcurl",
    "fmt": "fmt",
    "hdf5": "hdf5",
    "libarchive": "libarchive",
    "libgit2": "libgit2",
    "libuv": "libuv",
    "libxml2": "libxml-2.0",
    "lz4": "liblz4",
    "openssl": "libcrypto",
    "paint": None,
    "pcre2": "libpcre2-8",
    "png": "libpng",
    "simdjson": "simdjson",
    "squash": None,
    "zstd": "libzstd",
}
DEFINES = {"squash": ["-DPACK_EXTRA"]}  # what a build defines on its command line when it runs caplet
COMPILERS = {"gcc": ("gcc", "g++"), "clang": ("clang", "clang++")}


def compilers():
    """Those that are there; without Debian's unversioned Clang the newest one."""
    found = {}
    for name, pair in COMPILERS.items():
        if shutil.which(pair[1]):
            found[name] = pair
        elif name == "clang" and shutil.which("clang++-22"):
            found[name] = ("clang-22", "clang++-22")
    return found


def run(*command, **options):
    command = [str(word) for word in command]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True, **options)
    if done.returncode != 0:
        raise extension.CompileError(f"{' '.join(command)}\n{done.stdout}\nexit status {done.returncode}")
    return done.stdout


def package_flags(package, what):
    return run("pkg-config", what, package).split()


class Library:
    def __init__(self, name, options):
        self.name, self.options = name, options
        self.source = HERE / name
        self.work = options.work / name
        self.generated = self.work / "generated"
        self.header = next(path for path in self.source.iterdir() if path.suffix in (".h", ".hpp"))
        self.api = self.header.stem
        self.is_cxx = self.header.suffix == ".hpp"
        package = PACKAGES[name]
        flags = package_flags(package, "--cflags") if package else [f"-I{self.source / 'lib'}"]
        # The warnings that count are those of generated code.
        self.cflags = [word.replace("-I", "-isystem", 1) if word.startswith("-I") else word for word in flags]
        self.libs = package_flags(package, "--libs") if package else []

    def generate(self):
        shutil.rmtree(self.work, ignore_errors=True)
        self.work.mkdir(parents=True)
        header = shutil.copy(self.header, self.work)
        flags = [
            "--",
            f"-I{self.options.python.include}",
            *self.cflags,
            *DEFINES.get(self.name, []),
            *(["-std=c++17"] if self.is_cxx else []),
        ]
        run(self.options.caplet, "record", header, *flags)
        run(self.options.caplet, "generate", header, "--out", self.generated, *flags)

    def object_file(self, source, out, compiler, standard):
        flags = [f"-std={standard}", "-O1", f"-I{self.work}", f"-I{self.generated}", *self.cflags]
        return extension.object_file(source, self.work / out, self.options.python, compiler, flags)

    def module(self, sources, folder, name, pair, is_cxx, libs):
        standard = "c++17" if is_cxx else "c11"
        objects = [self.object_file(source, f"{folder}/{source.stem}.o", pair[is_cxx], standard) for source in sources]
        runtime = self.object_file(extension.RUNTIME, f"{folder}/caplet.o", pair[0], "c11")
        out = self.work / folder / (name + self.options.python.suffix)
        run(pair[1], "-shared", *objects, runtime, "-o", out, *libs)
        return self.work / folder

    def provider(self, compiler, pair, is_cxx):
        suffix = ".cpp" if self.is_cxx else ".c"
        folder = f"provider-{compiler}-{'c++' if is_cxx else 'c'}/{self.api}"
        sources = [self.source / f"provider{suffix}", self.generated / f"{self.api}_provider{suffix}"]
        built = self.module(sources, folder, "_core", pair, is_cxx, self.libs)
        (built / "__init__.py").touch()
        return built.parent

    def consumer(self, source, compiler, pair, is_cxx):
        folder = f"consumer-{source.suffix[1:]}-{compiler}-{'c++' if is_cxx else 'c'}"
        return self.module([source], folder, "use", pair, is_cxx, [])

    def builds(self):
        """What is to be compiled: providers, then consumers, as functions."""
        sources = sorted(self.source.glob("consumer.*"))
        providers, consumers = [], []
        for name, pair in compilers().items():
            for is_cxx in (True,) if self.is_cxx else (False, True):
                providers.append(lambda name=name, pair=pair, is_cxx=is_cxx: self.provider(name, pair, is_cxx))
            for source in sources:
                for is_cxx in (True,) if source.suffix == ".cpp" else (False, True):
                    consumers.append(
                        lambda source=source, name=name, pair=pair, is_cxx=is_cxx: self.consumer(
                            source, name, pair, is_cxx
                        )
                    )
        return providers, consumers

    def test(self):
        began = time.monotonic()
        self.generate()
        providers, consumers = self.builds()
        with ThreadPoolExecutor(2) as workers:
            built = list(workers.map(lambda build: build(), providers + consumers))
            pairs = [(one, other) for one in built[: len(providers)] for other in built[len(providers) :]]
            list(workers.map(lambda pair: self.use(*pair), pairs))
        print(
            f"ok: {self.name}: {len(providers)} providers, {len(consumers)} consumers, {len(pairs)} pairs, "
            f"{time.monotonic() - began:.1f} s",
            flush=True,
        )

    def use(self, provider, consumer):
        environment = dict(
            os.environ, PYTHONPATH=os.pathsep.join([str(provider), str(consumer)]), PYTHONDONTWRITEBYTECODE="1"
        )
        run(self.options.python.executable, "-c", "import use; use.run()", env=environment, timeout=60)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--caplet", required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--python", type=interpreters.probe, required=True)
    parser.add_argument("libraries", nargs="*", choices=[*PACKAGES, []])
    options = parser.parse_args()
    failures = 0
    for name in options.libraries or PACKAGES:
        try:
            Library(name, options).test()
        except (extension.CompileError, subprocess.TimeoutExpired) as error:
            failures += 1
            print(f"FAILED: {name}\n{error}", flush=True)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
