# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""An annotated copy of another project's header, in a folder of its own: api.h, which Caplet reads, and the copy it includes."""

import re

import headers
import syntax

ENCODING = "latin-1"  # one character a byte, as Clang counts


def without_conditions(text, conditions):
    """The text as it is where each condition is what `conditions` say; its lines and their numbers stay."""
    lines, around = text.split("\n"), []  # of each #if around: whether its part is there; None for other conditions
    for number, line in enumerate(lines):
        words = re.match(r"\s*#\s*(if|else|endif)", line)
        directive = words.group(1) if words else ""
        if directive == "if":
            around.append(conditions.get(line.strip()))
        elif directive == "else" and around[-1] is not None:
            around[-1] = not around[-1]
        if False in around or directive and around[-1] is not None:
            lines[number] = ""
        if directive == "endif":
            around.pop()
    return "\n".join(lines)


def edited(text, edits):
    """`edits` are (start, end, new text), none within another."""
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text


class Copy:
    def __init__(self, header, folder, include):
        self.header, self.folder = header, folder
        self.flags = ["-I", str(include)]
        self.file, self.main = folder / header.path.name, folder / "api.h"
        self.write(without_conditions(header.path.read_text(encoding=ENCODING), header.conditions))
        self.write(edited(self.text, self.annotations()))
        self.declarations, self.typedefs = self.read()
        self.exported = set()  # the enums that a slot or record reaches

    def write(self, text):
        self.text = text
        write(self.header, self.folder, text)

    def read(self):
        return syntax.read(self.file, self.main, self.flags)

    def annotations(self):
        """What the macro that the header has can't say."""
        left_out = set(self.header.left_out)
        for one in self.read()[0]:
            if one.kind == "RecordDecl" and one.is_defined and one.name not in left_out:
                after = one.start + len(one.tag)
                yield after, after, " CAPLET_LAYOUT()"
            elif one.kind in ("FunctionDecl", "VarDecl"):
                if one.name in left_out:
                    macro = re.search(r"\w+\s*$", self.text[: one.start])
                    yield macro.start(), macro.end(), ""
                left_out.add(one.name)  # a second declaration makes no second slot


def write(header, folder, text):
    """The copy with this text, and the header that includes it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / header.path.name).write_text(text, encoding=ENCODING)
    (folder / "api.h").write_text(
        headers.WRAPPER.format(name=header.name, defines=header.defines, file=header.path.name, own=header.own)
    )
