# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The declarations of one header, as Clang's syntax tree has them, with their places as offsets in its text.

Nothing of Caplet's own reading of headers is used: `clang -ast-dump=json` is the other witness.
"""

import json
import re
import shutil
import subprocess

VERSIONS = [f"clang-{number}" for number in range(22, 15, -1)] + ["clang"]


def clang():
    """The newest Clang of those that Caplet is built with."""
    return next(one for one in VERSIONS if shutil.which(one))


class Node:
    """A declaration. start and end enclose it, `at` is where its name stands; None where that is in no text of the header."""

    def __init__(self, data, places, inner):
        self.kind, self.name, self.inner = data.get("kind"), data.get("name", ""), inner
        spelled = data.get("type", {})
        self.type = spelled.get("qualType", "")
        self.tag = data.get("tagUsed", "")
        self.is_defined = data.get("completeDefinition", False)
        self.is_bitfield = data.get("isBitfield", False)
        self.is_variadic = data.get("variadic", False)
        at, begin, end = places
        self.start = begin[0] if begin else None
        self.end = end[0] + end[1] if end else None
        self.at = at[0] if at and self.name else None

    @property
    def is_here(self):
        return self.start is not None and self.end is not None

    def all(self, kind):
        return [one for one in self.inner if one.kind == kind]


class Reader:
    """Clang prints the file of a place only where it is another than that of the place before it."""

    def __init__(self, header):
        self.header, self.file = str(header), ""

    def bare(self, data):
        self.file = data.get("file", self.file)
        return (data["offset"], data["tokLen"]) if "offset" in data and self.file == self.header else None

    def place(self, data):
        """(offset, length) of a token: where a macro's argument was written, else where the macro stands."""
        if "spellingLoc" not in data:
            return self.bare(data)
        spelling = self.bare(data["spellingLoc"])
        expansion = self.bare(data["expansionLoc"])
        return spelling if data["expansionLoc"].get("isMacroArgExpansion") else expansion

    def node(self, data):
        at = self.place(data.get("loc", {}))
        around = data.get("range", {})
        places = at, self.place(around.get("begin", {})), self.place(around.get("end", {}))
        return Node(data, places, [self.node(one) for one in data.get("inner", []) if one])


KNOWN = {"size_t"}  # to C and to Caplet a type of its own, whatever it is here


def plain(spelled, typedefs):
    """A type without typedefs, as far as it is a name with pointers behind it."""
    parts = re.fullmatch(r"(const )?(\w+)((?: \**(?:const)?)?)", spelled)
    while parts and parts.group(2) in typedefs and not (parts.group(1) and "*" in typedefs[parts.group(2)]):
        spelled = f"{parts.group(1) or ''}{typedefs[parts.group(2)]}{parts.group(3)}".replace("* *", "**")
        parts = re.fullmatch(r"(const )?(\w+)((?: \**(?:const)?)?)", spelled)
    return spelled


def read(header, main, flags):
    """(the declarations in `header`, what every typedef stands for), when `main` is compiled, which includes it."""
    command = [clang(), "-std=c11", "-w", "-Xclang", "-ast-dump=json", "-fsyntax-only", *flags, main]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    every = Reader(header).node(json.loads(done.stdout)).inner
    typedefs = {one.name: one.type for one in every if one.kind == "TypedefDecl" and one.name not in KNOWN}
    return [one for one in every if one.is_here], typedefs
