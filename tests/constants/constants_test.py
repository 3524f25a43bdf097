# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Expressions with the constants of api.h and api.hpp mean in consumers what they mean in the provider.

The same program is compiled with the provider's header and with the consumer's, as C and as C++, and must print the same:
the type, the size, and what comes out of shifts, complements and comparisons. What is a number for the preprocessor there is
one here. The provider compiles with its checks of values and types, the conformance unit with its own, and both front
ends, the header and the interface file, give the same bytes.

Usage: constants_test.py CAPLET
"""

import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import extension  # noqa: E402
import interpreters  # noqa: E402

CAPLET = ""
# Warnings about what the expressions do, not about the constants.
FLAGS = ["-w", "-I."]
TYPES = [
    "bool",
    "char",
    "signed char",
    "unsigned char",
    "short",
    "unsigned short",
    "int",
    "unsigned int",
    "long",
    "unsigned long",
    "long long",
    "unsigned long long",
    "float",
    "double",
    "long double",
]

C_PRELUDE = """#include <stdbool.h>
#include <stdio.h>
#define TYPE(x) _Generic((x), %s, char *: "text", const char *: "text", default: "other")
#define INTEGER(x) _Generic((x), float: 1, double: 1, long double: 1, default: (x))
""" % ", ".join(f'{one}: "{one}"' for one in TYPES)

CXX_PRELUDE = """#include <cstdio>
#include <typeinfo>
#include <type_traits>
template <class T> constexpr auto number(T x) {
  if constexpr (std::is_enum_v<T> && std::is_convertible_v<T, int>) return +x;
  else if constexpr (std::is_enum_v<T>) return static_cast<std::underlying_type_t<T>>(x);
  else if constexpr (std::is_arithmetic_v<T>) return x;
  else return 1;
}
template <class T> constexpr auto integer(T x) { if constexpr (std::is_integral_v<T>) return x; else return 1; }
#define TYPE(x) typeid(x).name()
#define INTEGER(x) integer(number(x))
"""

LINE = (
    '  printf("%s: %%s %%zu %%Lg %%llx %%llx %%d %%d\\n", TYPE({x}), sizeof({x}), (long double)({n}), '
    "(unsigned long long)(INTEGER({x}) << shift), (unsigned long long)(flags & ~INTEGER({x})), minus < INTEGER({x}), "
    "(int)({n} > -1));\n"
)


def constants(header):
    text = (HERE / header).read_text(encoding="utf-8")
    return [
        ("typed::" + name if name.startswith("k") else name) for name in re.findall(r"CAPLET_CONSTANT\((\w+)\)", text)
    ]


def for_preprocessor(header):
    text = (HERE / header).read_text(encoding="utf-8")
    return re.findall(r"#define (\w+) .*// IF$", text, re.MULTILINE)


def program(include, header, is_cxx):
    lines = [
        f'#include "{include}"\n',
        CXX_PRELUDE if is_cxx else C_PRELUDE,
        "int main(int count, char **words) {\n  (void)words;\n  int shift = 2 + count, minus = -count;\n"
        "  unsigned long long flags = 0xABCDEF0000000FFFull;\n",
    ]
    for name in constants(header):
        number = f"number({name})" if is_cxx else name
        lines.append((LINE % name).format(x=name, n=number))
    for name in for_preprocessor(header):
        lines.append(
            f'#if {name} > 0\n  printf("{name} positive\\n");\n#elif {name} == 0\n  printf("{name} zero\\n");\n'
            f'#else\n  printf("{name} negative\\n");\n#endif\n'
        )
    return "".join(lines) + "  return 0;\n}\n"


def alike(text):
    """Without what names the types of each side: an enum of the API is one type here and there, one without a name an int."""
    text = re.sub(r"(?m)^ENUMERATOR: \S*typed_level\S* ", "ENUMERATOR: i ", text)  # of C, where enumerators are int
    text = re.sub(r": \S*(_anon_|\$_)\S* ", ": i ", text)
    return re.sub(r": \S*(typed\S*|5level|4mode)\S* ", ": enum ", text)


class Constants(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.python = interpreters.find()[0]
        cls.folder = Path(tempfile.mkdtemp(prefix="caplet-constants-"))

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def caplet(self, *arguments):
        done = subprocess.run(
            [CAPLET, *arguments], cwd=self.folder, capture_output=True, text=True, timeout=120, check=False
        )
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def generate(self, header):
        """Returns the folder of what is generated, from the header and from the interface file alike."""
        shutil.copy(HERE / header, self.folder)
        python = ["--", "-I" + str(self.python.include)]
        interface = self.folder / "typed.caplet.json"
        interface.unlink(missing_ok=True)
        self.caplet("record", header, "--interface", interface.name, *python)
        for out, source in (("out", header), ("again", interface.name)):
            shutil.rmtree(self.folder / out, ignore_errors=True)
            arguments = ["--interface", interface.name] if source == header else []
            targets = [word for one in ("provider", "consumer", "conformance") for word in ("--target", one)]
            self.caplet("generate", source, *arguments, "--out", out, *targets, *(python if source == header else []))
        for one in sorted((self.folder / "out").iterdir()):
            self.assertEqual(
                re.sub("Generated from.*", "", one.read_text()),
                re.sub("Generated from.*", "", (self.folder / "again" / one.name).read_text()),
                one.name,
            )
        return self.folder / "out"

    def output(self, include, header, compiler, standard):
        is_cxx = "++" in compiler
        source = self.folder / ("use.cpp" if is_cxx else "use.c")
        source.write_text(program(include, header, is_cxx))
        command = [
            compiler,
            f"-std={standard}",
            *FLAGS,
            f"-I{self.folder / 'out'}",
            f"-I{extension.INCLUDE}",
            f"-I{self.python.include}",
            "-O1",
            str(source),
            "-o",
            str(self.folder / "use"),
        ]
        extension.run(command)
        return subprocess.run([str(self.folder / "use")], capture_output=True, text=True, check=True).stdout

    def compare(self, header, include, compiler, standard):
        self.maxDiff = None
        provider = self.output(str(HERE / header), header, compiler, standard)
        self.assertEqual(alike(self.output(include, header, compiler, standard)), alike(provider))
        self.assertEqual(len(provider.splitlines()), len(constants(header)) + len(for_preprocessor(header)))

    def compile(self, name, compiler, standard):
        extension.syntax(
            self.folder / "out" / name,
            self.python,
            compiler,
            [f"-std={standard}", f"-I{self.folder}", f"-I{self.folder / 'out'}"],
        )

    def test_header_of_c(self):
        self.generate("api.h")
        for compiler, standard in (("gcc", "c11"), ("g++", "c++17"), (extension.find_compiler("clang-22"), "c17")):
            with self.subTest(compiler=compiler, standard=standard):
                self.compare("api.h", "typed_capi.h", compiler, standard)
        self.compile("typed_provider.c", "gcc", "c11")
        self.compile("typed_provider.c", "g++", "c++17")
        self.compile("typed_conformance.c", "gcc", "c11")

    def test_header_of_cxx(self):
        self.generate("api.hpp")
        for compiler in ("g++", extension.find_compiler("clang++-22")):
            with self.subTest(compiler=compiler):
                self.compare("api.hpp", "typed_capi.hpp", compiler, "c++17")
        self.compile("typed_provider.cpp", "g++", "c++17")
        self.compile("typed_conformance.cpp", "g++", "c++17")
        extension.syntax(self.folder / "out" / "typed_capi.h", self.python, "gcc", ["-std=c11"])

    def test_provider_notices_another_type(self):
        """The header says 1u where the interface file says 1ull, and nothing but the type differs."""
        self.generate("api.h")
        header = self.folder / "api.h"
        header.write_text(header.read_text().replace("#define ONE 1ull ", "#define ONE 1u "))
        for name in ("typed_provider.c", "typed_conformance.c"):
            with self.assertRaises(extension.CompileError) as failure:
                self.compile(name, "gcc", "c11")
            self.assertRegex(str(failure.exception), "ONE.*type")


if __name__ == "__main__":
    CAPLET = str(Path(sys.argv.pop(1)).resolve())
    unittest.main()
