# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Where in a header's text a type is written, and what else there is to edit: found by the syntax tree's offsets."""

import re
from dataclasses import dataclass

import syntax

SIMPLE = re.compile(r"[A-Za-z_][\w\s]*(\*\s*(const\s*)?)*")


@dataclass
class Written:
    """A type that stands in one piece before a name, and how to speak of it."""

    what: str
    start: int
    end: int
    spelled: str
    plain: str


def written(text, what, start, end, plain):
    """The type that stands there in one piece, or None."""
    spelled = text[start:end].strip()
    return (
        Written(what, start, start + len(text[start:end].rstrip()), spelled, plain)
        if SIMPLE.fullmatch(spelled)
        else None
    )


class Places:
    def __init__(self, copy):
        self.text, self.header, self.declarations = copy.text, copy.header, copy.declarations
        self.names = copy.typedefs
        left_out = copy.header.left_out
        seen = set()
        self.functions = []
        for one in self.of("FunctionDecl"):
            if one.name not in left_out and one.name not in seen:
                self.functions.append(one)
            seen.add(one.name)
        self.records = [one for one in self.of("RecordDecl") if one.is_defined and one.name not in left_out]
        self.enums = [one for one in self.of("EnumDecl") if one.name in copy.exported]
        self.typedefs = [one for one in self.of("TypedefDecl") if one.name]

    def of(self, kind):
        return [one for one in self.declarations if one.kind == kind]

    # ---- Types in one piece ----

    def parameters(self):
        for function in self.functions:
            for number, one in enumerate(function.all("ParmVarDecl")):
                end = one.end if one.at is None else one.at
                if one.at is None or one.end == one.at + len(one.name):
                    found = written(
                        self.text, f"{function.name} #{number}", one.start, end, syntax.plain(one.type, self.names)
                    )
                    if found:
                        yield found

    def results(self):
        for function in self.functions:
            spelled = self.text[function.start : function.at]
            spelled = spelled.split(")")[0]  # XMLPARSEAPI(int) name
            for word in self.header.noise:
                spelled = re.sub(rf"\b{word}\b\s*$", "", spelled)
            found = written(
                self.text,
                function.name,
                function.start,
                function.start + len(spelled),
                syntax.plain(result_of(function), self.names),
            )
            if found:
                yield found

    def fields(self):
        for record in self.records:
            for one in record.all("FieldDecl"):
                if one.at is not None and not one.is_bitfield and one.end == one.at + len(one.name):
                    found = written(
                        self.text,
                        f"{name_of(record)}.{one.name}",
                        one.start,
                        one.at,
                        syntax.plain(one.type, self.names),
                    )
                    if found:
                        yield found

    def targets(self):
        for one in self.typedefs:
            after = one.start + len("typedef")
            if (
                self.text[one.start : after] == "typedef"
                and "struct" not in one.type
                and one.end == one.at + len(one.name)
            ):
                found = written(self.text, one.name, after, one.at, syntax.plain(one.type, self.names))
                if found:
                    yield found

    # ---- Lists of parameters that Clang doesn't take apart: those of pointers to functions ----

    def callbacks(self):
        """(what, Clang's node) of typedefs and fields that are pointers to functions."""
        for one in self.typedefs:
            if "(*" in one.type:
                yield one.name, one
        for record in self.records:
            for one in record.all("FieldDecl"):
                if one.type.count("(*)") == 1 and one.at is not None:
                    yield f"{name_of(record)}.{one.name}", one

    def parameter_list(self, node):
        """[(start, end)] of what stands between the last parentheses of a pointer to a function."""
        inner = re.compile(r"\)\s*(?:\w+\s*\()?\(").search(self.text, node.at, node.end)  # also `OF((`
        if not inner:
            return []
        return split(self.text, inner.end(), node.end)

    # ---- Whole declarations ----

    def statement(self, node):
        """From its beginning behind its semicolon."""
        return node.start, self.text.index(";", node.end - 1) + 1

    def whole(self, function):
        """The same with the macro before it."""
        start, end = self.statement(function)
        before = re.compile(r"[A-Z_]+\(?\s*(SQLITE_\w+\s*)?$").search(
            self.text, self.text.rindex("\n", 0, start) + 1, start
        )
        return (before.start() if before else start), end


def name_of(record):
    return record.name or "(unnamed)"


def result_of(function):
    """`int (z_streamp, int)` -> `int`"""
    return function.type[: function.type.index("(")].strip()


def split(text, start, end):
    """The places between commas, up to the parenthesis that closes."""
    depth, found, begin = 0, [], start
    for place in range(start, end):
        if text[place] == ")" and depth == 0 or text[place] == "," and depth == 0:
            found.append((begin, place))
            begin = place + 1
            if text[place] == ")":
                return found
        depth += {"(": 1, ")": -1}.get(text[place], 0)
    return []
