# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""examples/own_target: what it makes of the zlib example's interface file is a module that calls the example's provider.

python3 tests/own_target/own_target_test.py CAPLET
"""

import json
import subprocess
import sys
import tempfile
import unittest
import zlib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))
import extension  # noqa: E402
import interpreters  # noqa: E402

CAPLET = None
TARGET = ROOT / "examples" / "own_target"
PROVIDER = ROOT / "examples" / "zlib" / "provider"
INTERFACE = PROVIDER / "zcodec.caplet.json"

USE = """
import zcodec_cffi as api

data = b"caplet " * 100
assert api.zcodec_crc32(0, data, len(data)) == %d
out = []

@api.ffi.callback("zcodec_sink")
def sink(context, piece, size):
    out.append(api.ffi.buffer(piece, size)[:])
    return 0

stream = api.zcodec_deflate_new(api.ffi.cast("enum zcodec_level", 9))
assert stream != api.ffi.NULL
assert api.zcodec_write(stream, data, len(data), sink, api.ffi.NULL) == 0
assert api.zcodec_finish(stream, sink, api.ffi.NULL) == 0
assert api.zcodec_statistics(stream).bytes_in == len(data)
api.zcodec_free(stream)
import zlib
assert zlib.decompress(b"".join(out)) == data
assert "with an exception set" in api.zcodec_write.__doc__
print("fine")
"""


def caplet(*arguments):
    done = subprocess.run([CAPLET, *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if done.returncode != 0:
        raise AssertionError(done.stderr)
    return done.stdout


def with_cffi():
    """An interpreter that has cffi, with its headers."""
    for one in interpreters.find():
        if (
            subprocess.run(
                [one.executable, "-c", "import cffi, ctypes; ctypes.pythonapi"], stderr=subprocess.DEVNULL
            ).returncode
            == 0
        ):
            return one
    raise unittest.SkipTest("no interpreter has cffi")


class OwnTarget(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.out = Path(scratch.name)

    def generate(self, *arguments):
        printed = caplet("generate", INTERFACE, "--out", self.out, "--print-outputs", *arguments)
        return [str(Path(line).relative_to(self.out)) for line in printed.splitlines()]

    def test_the_folder_is_the_target(self):
        self.assertEqual(self.generate("--templates", TARGET), ["zcodec_cffi.py", "zcodec.md"])
        listed = (self.out / "zcodec.md").read_text(encoding="utf-8")
        self.assertIn("- `uint32_t zcodec_crc32(uint32_t seed, const unsigned char *data, size_t size)`\n", listed)
        self.assertIn("| `ZCODEC_CHUNK` | 16384 |\n", listed)

    def test_it_goes_with_others(self):
        made = self.generate("--templates", TARGET, "--target", "consumer", "--target", "cffi")
        self.assertEqual(made, ["zcodec_capi.h", "zcodec_cffi.py", "zcodec.md"])

    def test_it_is_listed(self):
        listed = json.loads(caplet("targets", "--templates", TARGET, "--format", "json"))
        self.assertEqual([one["name"] for one in listed][-1], "cffi")

    def test_the_module_calls_the_provider(self):
        python = with_cffi()
        self.generate("--templates", TARGET)
        self.generate()
        package = self.out / "zcodec"
        package.mkdir()
        (package / "__init__.py").touch()
        flags = [f"-I{self.out}", f"-I{PROVIDER}", f"-I{extension.INCLUDE}", "-Wno-pedantic"]
        sources = [PROVIDER / "zcodec.c", self.out / "zcodec_provider.c", extension.RUNTIME]
        extension.compile(sources, package / "_core", python, flags=flags, link_flags=["-lz"])
        use = USE % zlib.crc32(b"caplet " * 100)
        done = subprocess.run(
            [python.executable, "-c", use], cwd=self.out, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        self.assertEqual((done.returncode, done.stdout), (0, "fine\n"), done.stderr)


if __name__ == "__main__":
    CAPLET = sys.argv.pop(1)
    unittest.main()
