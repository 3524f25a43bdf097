# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""docs/templates.md has every key of every view, and no other: a template of all documented keys is filled in, which an unknown
one would stop, and all that --print-view shows is documented.

    python3 tests/own_target/keys_test.py CAPLET
"""

import json
import re
import shlex
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CASES = ROOT / "tests" / "cases"
DOCUMENT = ROOT / "docs" / "templates.md"
CAPLET = None

# Rows that are rows of another key, as the document says.
ALIKE = {
    "types[].enum[]": "enums[]",
    "types[].record[]": "records[]",
    "types[].handle[]": "handles[]",
    "types[].typedef[]": "typedefs[]",
    "types[].callback[]": "callbacks[]",
}


# What the consumer's view has for its C++ header, and the mock's has not; besides texts in namespaces.
OF_CXX = {"is_lifted", "lifted_guard", "cxx_includes"}


def documented():
    """view -> {path of rows ("" at the top): {key: kind}}."""
    views, view, paths = {}, None, []
    for line in DOCUMENT.read_text(encoding="utf-8").splitlines():
        title = re.match(r"## The view `(\w+)`", line)
        rows = re.match(r"\| `(\w+)` \| (text|flag|rows) \|", line)
        if title:
            view = views.setdefault(title[1], {})
        elif line.startswith("## "):
            view = None
        elif line.startswith("### ") and view is not None:
            paths = re.findall(r"`([\w.\[\]]+)`", line) or [""]
        elif rows and view is not None:
            for path in paths:
                view.setdefault(path, {})[rows[1]] = rows[2]
    return views


def inherited(views):
    """Each view with the keys that it has of another one."""
    common = views.pop("common", {})
    for name, view in views.items():
        if name == "api":
            continue
        for path, keys in common.items():
            view[path] = dict(keys, **view.get(path, {}))
    for path, keys in [*views["foreign"].items(), *views["mock"].items()]:  # before the latter gets the consumer's
        views["foreign_mock"][path] = dict(keys, **views["foreign_mock"].get(path, {}))
    of_cxx = {path.removesuffix("[]") for path, keys in views["consumer"].items() if "space" in keys} | OF_CXX
    for path, keys in views["consumer"].items():
        if path.removesuffix("[]") not in of_cxx:
            own = {key: kind for key, kind in keys.items() if path or key not in of_cxx}
            views["mock"][path] = dict(own, **views["mock"].get(path, {}))
    return views


def seen(value, path, out):
    for key, one in value.items():
        out.setdefault(path, {})[key] = "rows" if isinstance(one, list) else "flag" if isinstance(one, bool) else "text"
        if isinstance(one, list):
            inner = f"{path}.{key}[]" if path else f"{key}[]"
            for row in one:
                seen(row, ALIKE.get(inner, inner), out)


def template(view, path):
    """A template that asks for each key of the rows at `path`."""
    text = ""
    for key, kind in view.get(ALIKE.get(path, path), {}).items():
        inner = f"{path}.{key}[]" if path else f"{key}[]"
        text += {
            "text": f"{{{{{key}}}}}{{{{#{key}}}}}{{{{/{key}}}}}\n",
            "flag": f"{{{{#{key}}}}}{{{{/{key}}}}}\n",
            "rows": f"{{{{#{key}}}}}\n{template(view, ALIKE.get(inner, inner)) if kind == 'rows' else ''}{{{{/{key}}}}}\n",
        }[kind]
    return text


def caplet(*arguments):
    return subprocess.run([CAPLET, *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def suits(view, interface):
    """Whether there is that view of it."""
    is_foreign = "foreign" in json.loads(interface.read_text(encoding="utf-8"))
    return view == "api" or is_foreign == view.startswith("foreign")


def interfaces(view):
    """(interface file, arguments) of each case that has the view."""
    for case in sorted(CASES.glob("*/expect/*.caplet.json")):
        if not suits(view, case):
            continue
        args = case.parent.parent / "args"
        words = shlex.split(args.read_text(encoding="utf-8")) if args.exists() else []
        if "--target" in words:
            words = words[: words.index("--target")]
        if view == "foreign_provider" and "--only" in words:  # of which there are consumers alone
            continue
        yield case, words


class Keys(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.views = inherited(documented())

    def test_all_that_is_shown_is_documented(self):
        for view, keys in self.views.items():
            out = {}
            for interface, words in interfaces(view):
                with tempfile.TemporaryDirectory() as folder:
                    self.target(Path(folder), view, "")
                    done = caplet("generate", interface, "--print-view", "--templates", folder, *words)
                self.assertEqual(done.returncode, 0, done.stderr)
                seen(json.loads(done.stdout)["probe"], "", out)
            for path, found in out.items():
                with self.subTest(view=view, rows=path):
                    self.assertEqual({**found, **keys.get(path, {})}, keys.get(path, {}))

    def test_all_that_is_documented_is_there(self):
        self.assertEqual(
            set(self.views),
            {"api", "provider", "consumer", "foreign", "foreign_provider", "mock", "foreign_mock", "conformance"},
        )
        for view, keys in self.views.items():
            with self.subTest(view=view), tempfile.TemporaryDirectory() as folder:
                self.target(Path(folder), view, template(keys, ""))
                # Of C++, since a view has some keys only there.
                done = caplet(
                    "generate",
                    CASES
                    / f"{'foreign_struct/expect/mill' if view.startswith('foreign') else 'cxx/expect/geometry'}.caplet.json",
                    "--templates",
                    folder,
                    "--out",
                    folder,
                )
                self.assertEqual((done.returncode, done.stderr), (0, ""))

    @staticmethod
    def target(folder, view, text):
        (folder / "all.mustache").write_text(text, encoding="utf-8")
        (folder / "target.json").write_text(
            json.dumps(
                {
                    "name": "probe",
                    "purpose": "all keys",
                    "view": view,
                    "files": [{"name": "all.txt", "template": "all.mustache"}],
                }
            ),
            encoding="utf-8",
        )


if __name__ == "__main__":
    CAPLET = sys.argv.pop(1)
    unittest.main()
