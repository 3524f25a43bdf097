# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Consumers of protocols that packages of other people have: DLPack's table on types, NumPy's bit generators, Arrow's method.

As packages_long.py, which has what they share.

Usage: protocols_long.py CAPLET FOLDER [UNITTEST ARGUMENTS]
"""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import packages_long
from packages_long import SOURCES, Package, extension

TVM = "apache-tvm-ffi==0.1.15.post2"


class Protocol(Package):
    def adopt_struct(self, header, options):
        """The interface file, made anew."""
        interface = self.work / "adopted.caplet.json"
        interface.unlink() if interface.exists() else None
        command = [packages_long.CAPLET, "adopt", header, *shlex.split(options), "--out", interface]
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True)
        self.assertEqual(done.returncode, 0, done.stdout)
        return interface

    def build_provider(self, module, interface, header, *flags):
        self.generate(interface, "--target", "provider")
        sources = [*self.work.glob("*_provider.c"), extension.FOREIGN_PROVIDER]
        self.build(module, f"-I{header.parent}", *flags, others=sources)


class DLPack(Protocol):
    """A table on a type, which lives as long as the process, and may lead to older ones."""

    needs = ("numpy==2.5.5", "typing_extensions==4.15.0")
    DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "protocols.md"

    def options(self, abi):
        """Those of the command in the documentation."""
        text = self.DOCUMENT.read_text(encoding="utf-8")
        options = re.search(r"caplet adopt dlpack\.h (.*?) --out dlpack\.caplet\.json", text, re.DOTALL)[1]
        return options.replace("\\\n", " ").replace("major==1", f"major=={abi}")

    def header(self):
        return self.download(TVM) / "tvm_ffi" / "include" / "dlpack" / "dlpack.h"

    def interface(self, abi=1, optional=("managed_tensor_allocator", "dltensor_from_py_object_no_sync")):
        interface = self.adopt_struct(self.header(), self.options(abi))
        text = interface.read_text(encoding="utf-8")
        for name in optional:
            text = text.replace(f'"name": "{name}",', f'"name": "{name}", "optional": true,')
        interface.write_text(text, encoding="utf-8")
        return interface

    def make(self, *arguments, **options):
        self.generate(self.interface(*arguments, **options))
        self.build("dlpack_use")

    WITHOUT = "-DCAPLET_WITHOUT_dltensor_from_py_object_no_sync"
    LOOK = (
        "import dlpack_use, numpy, tvm_ffi\n"
        "wrapped = tvm_ffi.core.DLTensorTestWrapper(tvm_ffi.from_dlpack(numpy.arange(5, dtype='f8')))\n"
    )

    def test_it(self):
        self.make()
        code = f"{self.LOOK}print(*dlpack_use.sum(wrapped), *dlpack_use.sum(wrapped)[1:3], dlpack_use.sum(3))"
        self.assert_prints(TVM, code, "3 10.0 5 0 10.0 5 None")

    def refuse(self, detail):
        text = f"TypeError: cannot use dlpack of <class 'tvm_ffi.core.DLTensorTestWrapper'>: {detail}"
        self.assert_fails(TVM, f"{self.LOOK}dlpack_use.sum(wrapped)", text)

    def test_another_abi(self):
        self.make(abi=2)
        self.refuse("it provides ABI 1, this consumer was compiled for ABI 2")

    def test_a_table_of_ones_own(self):
        """Its own consumers take it, and so does the library whose header it is."""
        self.make()
        self.build_provider("dlpack_provide", self.interface(), self.header(), self.WITHOUT)
        code = (
            "import dlpack_provide, dlpack_use, numpy, tvm_ffi\n"
            "class Heir(dlpack_provide.Four): pass\n"
            "print(*dlpack_use.sum(dlpack_provide.Four()), *dlpack_use.sum(Heir())[1:3])\n"
            "before = dlpack_provide.calls()\n"
            "print(numpy.from_dlpack(tvm_ffi.from_dlpack(dlpack_provide.Four())), dlpack_provide.calls() - before)\n"
        )
        self.assert_prints(TVM, code, "1 10.0 4 0 10.0 4\n[1. 2. 3. 4.] 1")

    def test_a_slot_that_the_header_requires(self):
        self.make(optional=())
        self.refuse("required slot managed_tensor_allocator is NULL")


class BitGenerators(Protocol):
    """A table on an object, with a state that the wrappers pass on."""

    OPTIONS = "--struct bitgen_t --name bitgen --capsule BitGenerator --attribute capsule --state state"

    def header(self):
        return self.download("numpy==2.5.5") / "numpy" / "_core" / "include" / "numpy" / "random" / "bitgen.h"

    def test_a_generator_of_ones_own(self):
        """NumPy's own Generator draws from it."""
        self.build_provider("bitgen_provide", self.adopt_struct(self.header(), self.OPTIONS), self.header())
        code = """
import bitgen_provide, gc, numpy
generator = numpy.random.Generator(bitgen_provide.Counter())
gc.collect()
first = generator.random(3)
print((first * 2.0**53).astype(int).tolist(), generator.integers(0, 100, 5).size)
"""
        for requirement in ("numpy==2.5.5", "numpy==1.26.4"):
            self.assert_prints(requirement, code, "[1, 2, 3] 5")

    def test_both(self):
        self.generate(self.adopt_struct(self.header(), self.OPTIONS))
        self.build("bitgen_use")
        code = """
import bitgen_use, numpy.random as random
for kind in (random.PCG64, random.MT19937, random.Philox, random.SFC64):
    assert bitgen_use.doubles(kind(7), 100) == random.Generator(kind(7)).random(100).tolist(), kind
print(bitgen_use.doubles(7, 1))
class Odd:
    capsule = random.PCG64
bitgen_use.doubles(Odd(), 1)
"""
        for requirement in ("numpy==2.5.5", "numpy==1.26.4"):
            text = "TypeError: cannot use bitgen of <class '__main__.Odd'>: its capsule is a type, not a capsule"
            self.assert_fails(requirement, code, text)
            self.assertIn("\n[]\n", "\n" + self.python(requirement, code)[1])


class Arrow(Protocol):
    """What a method returns owns its struct."""

    def test_it(self):
        self.generate(SOURCES / "arrow_schema.caplet.json")
        self.build("arrow_use")
        code = (
            "import arrow_use, nanoarrow as na\n"
            "fields = {'a': na.int32(), 'b': na.string()}\n"
            "print(arrow_use.read(na.int32()), arrow_use.read(na.struct(fields)), arrow_use.read(3))"
        )
        self.assert_prints("nanoarrow==0.9.0", code, "('i', 0) ('+s', 2) None")


if __name__ == "__main__":
    sys.exit(packages_long.main())
