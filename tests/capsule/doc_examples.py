# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Compiles the examples in the headers' comments and in docs/capsules.md and docs/cxx.md, and wants one for each public item.

An example is a fenced block, "```cpp" or "```c". It is the body of a function with a parameter `PyObject *object`;
with the word `file` after the language it stands at the top of the file.

    python3 tests/capsule/doc_examples.py /usr/bin/python3 build/tests/capsule/doc_examples
"""

import itertools
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import extension  # noqa: E402
import interpreters  # noqa: E402

HEADERS = sorted(extension.INCLUDE.glob("caplet/*.hpp")) + [extension.INCLUDE / "caplet" / "capsule.h"]
PAGES = [extension.ROOT / "docs" / "capsules.md", extension.ROOT / "docs" / "cxx.md"]

PRELUDE = {
    "cpp": """\
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <vector>
#include <caplet/caplet.hpp>
#include <caplet/consumer.hpp>
#include <caplet/provider.hpp>
struct Point { double x, y; };
struct geo_shape;
struct geo_mesh;
extern "C" geo_shape *geo_mesh_as_geo_shape(geo_mesh *mesh);
extern "C" double geo_area(const geo_mesh *mesh);
static geo_mesh *const raw = nullptr;
namespace geo {
struct error : std::runtime_error { using std::runtime_error::runtime_error; };
struct mesh { std::string name() const; std::vector<double> lengths() const; };
struct shape_view { explicit shape_view(geo_shape *shape); };
double area(const mesh &);
double area(caplet::without_gil_t, const mesh &);
caplet::expected<double> try_area(const mesh &);
void load(const char *path);
}
static PyObject *geo_Error;
static geo::mesh mesh;
""",
    "c": """\
#include <caplet/capsule.h>
#include <stdio.h>
#include <stdlib.h>
struct spam { int eggs; };
static struct spam fresh;
""",
}

BLOCK = re.compile(r"^[ /*]*```(cpp|c)( file)?\n(.*?)^[ /*]*```", re.M | re.S)

# Public by accident of being in a header: parts of what is documented.
INNER = {
    "caplet_capsule_begin_destructor",
    "caplet_capsule_end_destructor",
    "caplet_capsule_refuse",
    "caplet_capsule_import_module",
    "caplet_capsule_imported_pointer",
    "caplet_capsule_dying",
    "caplet_capsule_pointer_aligned",
    "CAPLET_BEGIN_EXCLUSIVE",
    "CAPLET_END_EXCLUSIVE",
    "CAPLET_CAPSULE_H",
    "CAPLET_NOEXCEPT",
}


def examples(path):
    """(language, at the top?, code, line) of each."""
    text = path.read_text()
    for found in BLOCK.finditer(text):
        code = re.sub(r"^ *(///|  )? ?", "", found[3], flags=re.M) if path.suffix == ".hpp" else found[3]
        yield found[1], bool(found[2]), code, text.count("\n", 0, found.start()) + 2


def source(language, paths):
    """One file of all examples of a language."""
    top, bodies = [], []
    for path in paths:
        for number, (found, is_top, code, line) in enumerate(examples(path)):
            if found != language:
                continue
            place = f'#line {line} "{path}"\n'
            if is_top:
                top.append(place + code)
            else:
                name = re.sub(r"\W", "_", path.name) + f"_{number}"
                bodies.append(
                    f"PyObject *{name}(PyObject *object);\nPyObject *{name}(PyObject *object) {{\n(void)object;\n"
                    f"{place}{code}Py_RETURN_NONE;\n}}\n"
                )
    return PRELUDE[language] + "".join(top) + "\n" + "".join(bodies), len(top) + len(bodies)


def public_names():
    """Every public function and class of C++ and every function and macro of C."""
    names = set()
    for path in HEADERS:
        text = path.read_text()
        if path.suffix == ".h":
            names |= set(re.findall(r"^static inline [\w *]*?(caplet_\w+)\(", text, re.M))
            names |= set(re.findall(r"^#define (CAPLET_CAPSULE_\w+)", text, re.M))
            continue
        outer = re.sub(r"namespace detail \{.*?\}  // namespace detail", "", text, flags=re.S)
        outer = re.sub(r"^ (private|protected):.*?^};", "", outer, flags=re.M | re.S)
        names |= set(re.findall(r"^(?:class|struct) (\w+)", outer, re.M))
        names |= set(re.findall(r"^inline constexpr \w+ (\w+)", outer, re.M))
        names |= set(re.findall(r"^ *\[\[nodiscard\]\] [^=(]*?(\w+)\(", outer, re.M))
        names |= set(re.findall(r"^  (?:void|static \w+) (\w+)\(", outer, re.M))
    return names - INNER


# Used by what is documented, or so small that the class's example shows them.
WITHOUT_EXAMPLE = {
    "without_gil_t",
    "data",
    "size",
    "empty",
    "begin",
    "end",
    "front",
    "back",
    "subspan",
    "has_value",
    "error",
    "value_or",
    "unnamed_t",
    "any_name",
    "static_name",
    "value",
    "what",
    "text",
    "c_str",
    "is_owned",
    "literal",
    "copied",
    "object",
    "module",
    "capsule",
}


def undocumented():
    """Public items that no example uses, and headers' items without a comment."""
    used = set()
    for path in HEADERS:
        for _, _, code, _ in examples(path):
            used |= set(re.findall(r"\w+", code))
    return sorted(public_names() - used - WITHOUT_EXAMPLE)


def uncommented():
    """Public members and functions of C++ that no `///` stands above, nor above those before them up to an empty line."""
    for path in HEADERS:
        lines = re.sub(
            r"namespace detail \{.*?\}  // namespace detail",
            lambda found: "\n" * found[0].count("\n"),
            path.read_text(),
            flags=re.S,
        ).splitlines()
        if path.suffix == ".h" or path.name == "capsule_box.hpp":
            continue
        is_private = False
        for number, line in enumerate(lines):
            is_private = (
                re.match(r" (private|protected|public):", line) is not None
                and "public" not in line
                or (is_private and not line.startswith("}") and not line.startswith(" public:"))
            )
            if is_private or not re.match(r" *(\[\[nodiscard\]\]|void \w+\(|static )", line):
                continue
            above = itertools.takewhile(str.strip, reversed(lines[:number]))
            if not any(one.lstrip().startswith("///") for one in above):
                yield f"{path}:{number + 1}: no comment above: {line.strip()}"


def main():
    interpreter = interpreters.probe(sys.argv[1])
    if interpreter is None:
        sys.exit(f"cannot run {sys.argv[1]}")
    folder = Path(sys.argv[2]).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    failed = 0
    pages = HEADERS + PAGES
    ways = [
        ("cpp", "g++", ["-std=c++17"]),
        ("cpp", "clang++-22", ["-std=c++20", extension.LIMITED]),
        ("c", "gcc", ["-std=c11"]),
        ("c", "clang++-22", ["-std=c++17"]),
    ]
    for language, compiler, flags in ways:
        text, count = source(language, pages)
        path = folder / ("examples." + language)
        path.write_text(text)
        try:
            extension.syntax(
                path,
                interpreter,
                extension.find_compiler(compiler),
                flags + ["-Wno-unused-variable", "-Wno-unused-but-set-variable", "-Wno-unused-function"],
            )
            print(f"{count} examples: {compiler} {' '.join(flags)}")
        except extension.CompileError as error:
            failed += 1
            print(f"FAILED {error}")
    for problem in [f"no example uses {name}" for name in undocumented()] + list(uncommented()):
        failed += 1
        print(f"FAILED {problem}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
