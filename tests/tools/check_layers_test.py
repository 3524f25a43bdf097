# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""tools/check_layers.py on small trees."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

TOOL = Path(__file__).resolve().parents[2] / "tools" / "check_layers.py"


def check(files):
    """(exit status, output) for a tree of path -> text."""
    with tempfile.TemporaryDirectory() as root:
        for name, text in files.items():
            path = Path(root) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        done = subprocess.run([sys.executable, str(TOOL), root], capture_output=True, text=True, check=False)
        return done.returncode, done.stdout


class CheckLayers(unittest.TestCase):
    def refused(self, name, text, reason):
        status, output = check({name: text})
        self.assertEqual(status, 1, output)
        self.assertIn(f"{name}:", output)
        self.assertIn(reason, output)

    def allowed(self, name, text):
        self.assertEqual(check({name: text}), (0, ""))

    def test_downwards_is_allowed(self):
        self.allowed(
            "generator/render/view.h", '#include "model/api.h"\n#include "support/text.h"\n#include <string>\n'
        )
        self.allowed("generator/commands/dump.cpp", '#include "frontend/frontend.h"\n#include "schema/schema.h"\n')

    def test_upwards_is_refused_with_its_line(self):
        status, output = check({"generator/model/api.h": '\n#include "schema/schema.h"\n'})
        self.assertEqual(status, 1)
        self.assertEqual(
            output,
            "generator/model/api.h:2: model must not include schema/schema.h: "
            "plain values: the front ends fill them and the back ends read them, it knows neither\n",
        )

    def test_siblings_do_not_meet(self):
        for one in ("schema", "frontend", "diff", "render"):
            for other in ("schema", "frontend", "diff", "render"):
                if one != other:
                    self.refused(f"generator/{one}/a.cpp", f'#include "{other}/b.h"\n', "commands connects them")

    def test_facts_know_no_language_and_languages_not_each_other(self):
        self.allowed(
            "generator/render/c/a.cpp",
            '#include "render/facts/b.h"\n#include "render/c/b.h"\n#include "render/keys.h"\n',
        )
        self.allowed("generator/render/cxx/a.cpp", '#include "render/c/b.h"\n')
        self.allowed("generator/render/views.cpp", '#include "render/c/b.h"\n#include "render/cxx/b.h"\n')
        self.refused("generator/render/facts/a.cpp", '#include "render/c/b.h"\n', "facts know no language")
        self.refused("generator/render/c/a.cpp", '#include "render/cxx/b.h"\n', "languages don't know each other")
        self.refused("generator/render/rust/a.cpp", '#include "render/c/b.h"\n', "languages don't know each other")
        self.allowed("generator/render/cython/a.cpp", '#include "render/c/b.h"\n#include "render/cxx/b.h"\n')
        self.refused("generator/render/cxx/a.cpp", '#include "render/cython/b.h"\n', "languages don't know each other")

    def test_only_cxx_sees_llvm(self):
        self.allowed("generator/frontend/driver.cpp", "#include <clang/AST/Decl.h>\n#include <llvm/ADT/StringRef.h>\n")
        self.refused("generator/diff/a.cpp", "#  include <llvm/ADT/StringRef.h>\n", "only frontend links LLVM")
        self.refused("generator/commands/a.cpp", "#include <clang/AST/Decl.h>\n", "only frontend links LLVM")

    def test_one_file_sees_what_is_slow_to_compile(self):
        self.allowed("generator/commands/command_line.cpp", "#include <CLI/CLI.hpp>\n")
        self.refused("generator/commands/options.h", "#include <CLI/CLI.hpp>\n", "takes seconds to compile")

    def test_one_place_knows_the_version_of_llvm(self):
        self.allowed("generator/frontend/clang_compat.h", "#if LLVM_VERSION_MAJOR >= 19\n#endif\n")
        self.refused("generator/frontend/a.cpp", "#if LLVM_VERSION_MAJOR >= 19\n#endif\n", "frontend/clang_compat*.h")

    def test_a_new_module_needs_its_place(self):
        self.refused("generator/novel/a.cpp", "", "is not a module")

    def test_the_runtime_needs_python_only(self):
        self.allowed("runtime/src/caplet.c", "#include <Python.h>\n#include <caplet/abi.h>\n#include <string.h>\n")
        self.refused("runtime/src/caplet.c", '#include "support/text.h"\n', "Python.h and nothing else")


if __name__ == "__main__":
    unittest.main()
