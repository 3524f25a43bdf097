# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The words that no macro of an API may be called are all that generated C++ takes from the runtime and from `std`, and what
it declares beside the API.

python3 tests/names/words_test.py
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def known():
    text = (ROOT / "generator/render/own_names.cpp").read_text(encoding="utf-8")
    return set(re.findall(r'"(\w+)"', text.split("kOwnWords[] = {")[1].split("};")[0]))


def used():
    words = {}
    for path in sorted(ROOT.glob("tests/cases/*/expect/*")):
        if not path.name.endswith(("_capi.hpp", "_provider.cpp")):
            continue
        text = path.read_text(encoding="utf-8")
        text = re.sub(r"/\*.*?\*/|//[^\n]*|\"(?:[^\"\\\n]|\\.)*\"", " ", text, flags=re.DOTALL)
        for word in re.findall(r"\b(?:caplet|std)::(\w+)", text):
            words.setdefault(word, path.name)
    header = ROOT / "templates/consumer/cxx_header.mustache"
    for word in re.findall(r"^inline [^(]*?(\w+)\(", header.read_text(encoding="utf-8"), flags=re.MULTILINE):
        words.setdefault(word, header.name)
    return words


words = used()
if len(words) < 30:
    sys.exit(f"only {sorted(words)} were found in the goldens")
missing = {word: where for word, where in words.items() if word not in known()}
for word, where in sorted(missing.items()):
    print(f"`{word}`, as in {where}, is not among the words of generator/render/own_names.cpp")
sys.exit(1 if missing else 0)
