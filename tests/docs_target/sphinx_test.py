# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A Sphinx project of what is generated, once as reStructuredText and once as Markdown: built without a warning, every name that a
declaration mentions found, there or in Python's inventory, and every text shown as it was written. And the pages of HTML are valid.

    python3 tests/docs_target/sphinx_test.py CAPLET WORK [--all]

With --all also of further cases and of the examples, and of C++ in Markdown, too.
"""

import collections
import shutil
import subprocess
import sys
import zlib
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import installed_tools  # noqa: E402

installed_tools.require("html5lib", "myst_parser", "sphinx")

import html5lib  # noqa: E402
import texts  # noqa: E402

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
CASES = ROOT / "tests" / "cases"
INTERFACES = [
    HERE / "odd.caplet.json",
    CASES / "cxx" / "expect" / "geometry.caplet.json",
    CASES / "foreign_struct" / "mill.caplet.json",
]
FURTHER = [
    CASES / "cxx_names" / "expect" / "shapes.caplet.json",
    CASES / "c_types" / "expect" / "families.caplet.json",
    CASES / "protocol_type" / "expect" / "press.caplet.json",
    ROOT / "examples" / "zlib" / "provider" / "zcodec.caplet.json",
    ROOT / "examples" / "re2" / "provider" / "rx.caplet.json",
]
PYTHON = "https://docs.python.org/3/"
# Of Python's own inventory, which has thousands.
INVENTORY = {
    "PyObject": "structures",
    "PyTypeObject": "type",
    "Py_ssize_t": "intro",
    "PyThreadState": "init",
    "Py_hash_t": "hash",
    "PyObject_HEAD": "structures",
    "PyObject_VAR_HEAD": "structures",
    "Py_buffer": "buffer",
    "Py_UCS4": "unicode",
}
# What neither has: the C and C++ libraries, Caplet's runtime, types that the interface says belong to others.
CONF = r"""extensions = ["myst_parser", "sphinx.ext.intersphinx"]
intersphinx_mapping = {"python": ("{python}", "objects.inv")}
nitpicky = True
nitpick_ignore_regex = [
    ("c:identifier", r"u?int(8|16|32|64|ptr|max)_t|size_t|ssize_t|ptrdiff_t|time_t|wchar_t|char(16|32)_t|FILE|va_list|tm"),
    ("cpp:identifier", r"(std|caplet)(::.*)?|u?int(8|16|32|64|ptr|max)_t|size_t|ptrdiff_t|PyObject|FILE|tm"),
    ("cpp:identifier", "geo|geometry|shapes|rx"),  # namespaces, which Sphinx has no declaration for
    ("cpp:identifier", r"::\w+"),  # types of C, which it doesn't look for in C++
    ("cpp:identifier", "(::)?crate(::.*)?"),  # a class in a namespace of its name
]
smartquotes = False
add_function_parentheses = False
highlight_language = "none"
root_doc = "index"
"""
INDEX = "Reference\n=========\n\n.. toctree::\n\n"


def inventory(path):
    head = "# Sphinx inventory version 2\n# Project: Python\n# Version: 3\n# The remainder of this file is compressed using zlib.\n"
    lines = "".join(f"{name} c:type 1 c-api/{page}.html#c.$ -\n" for name, page in INVENTORY.items())
    path.write_bytes(head.encode() + zlib.compress(lines.encode()))


def call(command):
    done = subprocess.run([str(one) for one in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}: exit status {done.returncode}\n{done.stdout}")


def project(generated, ending, place, left_out):
    place.mkdir(parents=True)
    inventory(place / "objects.inv")
    (place / "conf.py").write_text(CONF.replace("{python}", PYTHON), encoding="utf-8")
    pages = [one for one in sorted(generated.glob(f"*{ending}")) if one.stem not in left_out]
    index = INDEX + "".join(f"   {one.stem}\n" for one in pages)
    (place / "index.rst").write_text(index, encoding="utf-8")
    for one in pages:
        shutil.copy(one, place)
    call([sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-b", "html", place, place / "html"])
    return len(pages)


def parse(path):
    parser = html5lib.HTMLParser(strict=False)
    return parser.parse(path.read_bytes()), parser.errors


def links(tree):
    return [one.get("href") for one in tree.iter() if one.get("href")]


def check_texts(path):
    lost = texts.missing(parse(path)[0])
    if lost:
        sys.exit(f"{path} does not show\n  " + "\n  ".join(lost))


def check_links(place):
    """Into Python's documentation, and from one thing to the other."""
    wanted = {
        "mill.html": [
            f"{PYTHON}c-api/structures.html#c.PyObject",
            f"{PYTHON}c-api/type.html#c.PyTypeObject",
            "#c.mill_setting",
        ],
        "odd.html": [f"{PYTHON}c-api/structures.html#c.PyObject", "#c.odd_make", "#c.odd_pair", "#c.odd_free"],
        "geometry.html": ["#c.geo_mesh_add_all", "#c.geo_mesh"],
    }
    for page, targets in wanted.items():
        if not (place / "html" / page).exists():
            continue
        found = links(parse(place / "html" / page)[0])
        for one in targets:
            if one not in found:
                sys.exit(f"{place / 'html' / page} has no link to {one}")
    is_cxx = (place / "html" / "geometry.html").exists()
    if is_cxx and not any("geo4mesh" in one for one in links(parse(place / "html" / "geometry.html")[0])):
        sys.exit("no class of C++ is referred to")


def check_page(path):
    """Valid, whole in itself, and with no link into nothing."""
    tree, errors = parse(path)
    if errors:
        sys.exit(f"{path}: {errors}")
    ids = collections.Counter(one.get("id") for one in tree.iter() if one.get("id"))
    twice = [one for one, count in ids.items() if count > 1]
    dead = [one for one in links(tree) if not one.startswith("#") or one[1:] not in ids]
    loaded = [one.tag for one in tree.iter() if one.get("src") or one.get("srcset") or str(one.tag).endswith("}link")]
    labels = [one.get("aria-labelledby") for one in tree.iter() if one.get("aria-labelledby")]
    if twice or dead or loaded or any(one not in ids for one in labels):
        sys.exit(f"{path}: twice {twice}, dead {dead}, loads {loaded}, labels {labels}")


def main(caplet, work, how=""):
    work = Path(work).resolve()
    shutil.rmtree(work, ignore_errors=True)
    generated = work / "generated"
    for one in INTERFACES + (FURTHER if how == "--all" else []):
        call([caplet, "generate", one, "--target", "docs", "--out", generated])
    for ending in (".rst", ".md"):
        place = work / ending[1:]
        # Sphinx takes as long for it as for all others together.
        left_out = {"geometry"} if ending == ".md" and how != "--all" else set()
        count = project(generated, ending, place, left_out)
        check_texts(place / "html" / "odd.html")
        check_links(place)
        print(f"ok  {count} pages of {ending}")
    check_texts(generated / "odd.html")
    for one in sorted(generated.glob("*.html")):
        check_page(one)
    print("ok  pages of HTML")


if __name__ == "__main__":
    main(*sys.argv[1:])
