#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Builds a provider and a consumer as two projects of their own, and lets them talk through a capsule.

Only the standard library is needed. Everything is built below --work and kept, so a second run is quick.
"""

import argparse
import os
import pathlib
import shlex
import shutil
import subprocess
import sys
import sysconfig
import zlib

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]


def heading(text):
    print(f"\n== {text} ==", flush=True)


def run(*command, **options):
    """Runs a command quietly; shows everything it printed if it fails."""
    done = subprocess.run(
        [str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options
    )
    if done.returncode != 0:
        sys.exit(f"{shlex.join(map(str, command))}\n{done.stdout}failed with status {done.returncode}")
    return done.stdout


class Demo:
    def __init__(self, caplet, work):
        self.caplet, self.work = caplet, work
        self.tool = caplet / "bin" / "caplet"

    def build(self, name, source, *definitions):
        """Configures, builds and installs a CMake project; returns the folder to import from."""
        tree, site = self.work / name, self.work / f"{name}-site"
        generator = ["-G", "Ninja"] if shutil.which("ninja") else []
        run(
            "cmake",
            "-S",
            source,
            "-B",
            tree,
            *generator,
            f"-DCMAKE_PREFIX_PATH={self.caplet}",
            "-DCMAKE_BUILD_TYPE=Release",
            f"-DPython3_EXECUTABLE={sys.executable}",
            f"-DCMAKE_INSTALL_PREFIX={site}",
            *definitions,
        )
        run("cmake", "--build", tree)
        run("cmake", "--install", tree)
        return site

    def python(self, code, *sites):
        """Runs Python code that imports from `sites`; returns what it printed, errors too."""
        environment = dict(os.environ, PYTHONPATH=os.pathsep.join(map(str, sites)), PYTHONNOUSERSITE="1")
        done = subprocess.run(
            [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment
        )
        if done.returncode != 0:
            sys.exit(f"{done.stdout}python failed with status {done.returncode}")
        return done.stdout.rstrip()

    def copy(self, name, source):
        """A copy of a project to edit; files that did not change keep their times."""
        target = self.work / f"{name}-source"
        shutil.copytree(source, target, dirs_exist_ok=True)
        return target


ROUND_TRIP = """
import pathlib, sys, zlib, zcodec, squeeze
data = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else {path!r}).read_bytes()
packed, bytes_in, bytes_out, adler = squeeze.compress(data)
assert zlib.decompress(packed) == data, "zlib reads something else"
assert packed == zlib.compress(data, 9), "zlib writes something else"
assert (bytes_in, bytes_out, adler) == (len(data), len(packed), zlib.adler32(data)), "wrong statistics"
plain, _, size, adler = squeeze.decompress(packed)
assert plain == data and size == len(data) and adler == zlib.adler32(data), "wrong round trip"
assert squeeze.checksums(data) == (zlib.crc32(data), zlib.adler32(data)), "wrong checksums"
try:
    squeeze.decompress(b"not zlib data")
except zcodec.error as error:
    refused = error
version, chunk, exception = squeeze.about()
assert version == zlib.ZLIB_RUNTIME_VERSION and chunk == 16384 and exception is zcodec.error
print(f"  zcodec_deflate_new, _write, _finish, _statistics, _free: {{len(data)}} -> {{len(packed)}} bytes,")
print( "    every byte as Python's zlib has it")
print(f"  zcodec_crc32, _adler32: {{zlib.crc32(data):08x}}, {{zlib.adler32(data):08x}}, as Python's zlib has them")
print(f"  zcodec_inflate_new and the sink, a callback: {{len(packed)}} -> {{size}} bytes, the same as before")
print(f"  zcodec_error, an object, through zcodec_write: {{refused}}")
print(f"  zcodec_zlib_version and the constant ZCODEC_CHUNK: {{version}}, {{chunk}}")
"""

COST = """
import timeit, zcodec, squeeze
squeeze.time_call(1000)
table = min(squeeze.time_call(2_000_000)[0] for _ in range(5))
call, calls = zcodec.adler32, 200_000
python = min(timeit.repeat("call(b'x')", globals=dict(call=call), number=calls, repeat=5)) / calls * 1e9
print(f"  zcodec_adler32 of one byte: {table:.1f} ns through the table, {python:.1f} ns through Python")
"""


def generated(demo):
    heading("What was generated")
    for name, path in (
        ("the provider", demo.work / "provider" / "caplet" / "zcodec"),
        ("the consumer (shipped by the provider)", demo.work / "provider-site" / "zcodec" / "include"),
    ):
        print(f"  for {name}:")
        for file in sorted(path.iterdir()):
            print(f"    {file.relative_to(demo.work.parent)}: {len(file.read_text().splitlines())} lines")


def refused(demo, consumer):
    heading("A provider built from an edited header is refused")
    source = demo.copy("edited", HERE / "provider")
    for name in ("zcodec.h", "zcodec.c"):
        text = (HERE / "provider" / name).read_text()
        edited = text.replace("zcodec_crc32(uint32_t seed", "zcodec_crc32(uint64_t seed")
        assert edited != text
        (source / name).write_text(edited)
    print("  uint32_t zcodec_crc32(uint32_t seed, ...) becomes uint32_t zcodec_crc32(uint64_t seed, ...)")
    # Its author would be stopped here, by the interface file; this one throws it away.
    stopped = subprocess.run(
        [demo.tool, "check", "zcodec.h"], cwd=source, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    assert stopped.returncode == 1, stopped.stdout
    print("  caplet check:\n" + "\n".join("    " + line for line in stopped.stdout.splitlines()))
    (source / "zcodec.caplet.json").unlink()
    run(demo.tool, "record", "zcodec.h", cwd=source)
    edited = demo.build("edited", source)
    message = demo.python("try: import squeeze\nexcept ImportError as error: print(error)", edited, consumer)
    assert "slot 1 zcodec_crc32 differs" in message, message
    print("  ImportError:\n    " + message)


def older(demo, consumer):
    heading("A newer consumer beside an older provider")
    old = demo.build("old", HERE / "provider", f"-DZCODEC_INTERFACE={HERE / 'provider' / 'zcodec-1.0.caplet.json'}")
    message = demo.python(
        "import squeeze\nprint(squeeze.checksums(b'x')[0], squeeze.can_compress_at_once())\n"
        "try: squeeze.compress_at_once(b'x')\nexcept NotImplementedError as error: print(error)",
        old,
        consumer,
    )
    works, _, message = message.partition("\n")
    assert works == f"{zlib.crc32(b'x')} False" and "zcodec_compress" in message, (works, message)
    print("  the import succeeds, what is older works, zcodec_has_zcodec_compress() is false")
    print("  calling zcodec_compress all the same:\n    NotImplementedError: " + message)


def bundled(demo, provider):
    heading("The consumer with a bundled runtime: nothing but GCC and Python's headers")
    out = demo.work / "bundled"
    package = demo.work / "bundled-site" / "squeeze"
    package.mkdir(parents=True, exist_ok=True)
    interface = provider / "zcodec" / "include" / "zcodec.caplet.json"
    print(
        "  "
        + run(
            demo.tool,
            "generate",
            interface,
            "--out",
            out,
            "--target",
            "consumer",
            "--bundle-runtime",
            "--print-outputs",
        )
        .replace(str(demo.work.parent) + os.sep, "")
        .rstrip()
        .replace("\n", "\n  ")
    )
    suffix = sysconfig.get_config_var("EXT_SUFFIX")
    command = [
        "gcc",
        "-shared",
        "-fPIC",
        "-O2",
        "-Wall",
        "-Wextra",
        f"-I{out}",
        f"-I{sysconfig.get_path('include')}",
        HERE / "consumer" / "squeeze.c",
        "-o",
        package / f"_squeeze{suffix}",
    ]
    run(*command)
    shutil.copy(HERE / "consumer" / "squeeze" / "__init__.py", package)
    demo.python(ROUND_TRIP.format(path=str(ROOT / "LICENSE")), provider, package.parent)
    print("  compiled, imported, and the same checks pass")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--caplet", type=pathlib.Path, required=True, help="where Caplet is installed")
    parser.add_argument("--work", type=pathlib.Path, default=ROOT / "build" / "demo", help="where to build")
    options = parser.parse_args()
    demo = Demo(options.caplet.resolve(), options.work.resolve())

    heading("Building zcodec (provider) and squeeze (consumer), two projects")
    provider = demo.build("provider", HERE / "provider")
    consumer = demo.build("consumer", HERE / "consumer", f"-DZCODEC_INCLUDE={provider / 'zcodec' / 'include'}")
    print(f"  {provider.relative_to(demo.work.parent)}, {consumer.relative_to(demo.work.parent)}")
    generated(demo)
    heading("Calls through the capsule, on LICENSE")
    print(demo.python(ROUND_TRIP.format(path=str(ROOT / "LICENSE")), provider, consumer))
    heading("The cost of a call")
    print(demo.python(COST, provider, consumer))
    refused(demo, consumer)
    older(demo, consumer)
    bundled(demo, provider)
    print("\nThe demo succeeded.")


if __name__ == "__main__":
    main()
