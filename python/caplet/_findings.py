# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What is wrong with packages, as text, JSON or annotations of GitHub, in the forms that the program `caplet` has."""

import json
from dataclasses import dataclass
from typing import Any, Dict, List, Sequence

FORMATS = ("text", "json", "github")


@dataclass(frozen=True)
class Finding:
    """Something wrong."""

    rule: str
    level: str
    """"error", which makes the command fail, or "warning"."""
    package: str
    """The wheel or distribution it is found in."""
    file: str
    """The file in it; may be empty."""
    message: str
    fix: str
    """What to do about it."""


class InputError(Exception):
    """An input that can't be read at all. The message says which, and why."""


def has_errors(findings: Sequence[Finding]) -> bool:
    return any(one.level == "error" for one in findings)


def formatted(how: str, lines: List[str], facts: Dict[str, Any], findings: Sequence[Finding]) -> str:
    """A whole report.

    Args:
        how: One of FORMATS.
        lines: What was found, in words: of the text form.
        facts: The same for programs: of the JSON form.
        findings: What is wrong.

    Returns:
        Text that ends with a newline, or an empty one: annotations of nothing.
    """
    if how == "json":
        report = dict(facts, fails=has_errors(findings), findings=[_members(one) for one in findings])
        return json.dumps(report, indent=2) + "\n"
    if how == "github":
        return "".join(_annotation(one) for one in findings)
    said = [line for one in findings for line in _text(one)]
    return "".join(f"{printable(line)}\n" for line in [*lines, *said, _summary(findings)])


def _summary(findings: Sequence[Finding]) -> str:
    errors = sum(one.level == "error" for one in findings)
    counts = ((errors, "error"), (len(findings) - errors, "warning"))
    return ", ".join(f"{count} {what}{'s' * (count != 1)}" for count, what in counts if count) or "nothing is wrong"


def _members(one: Finding) -> Dict[str, Any]:
    return {
        "rule": one.rule,
        "level": one.level,
        "package": one.package,
        "file": one.file or None,
        "message": one.message,
        "fix": one.fix,
    }


def _text(one: Finding) -> List[str]:
    where = f"{one.package}: {one.file}" if one.file else one.package
    lines = [f"{where}: {one.level}: {one.message} [{one.rule}]"]
    return [*lines, *([f"  hint: {one.fix}"] if one.fix else [])]


def printable(text: str) -> str:
    """The text without what would write to a terminal."""
    # Names in a hostile wheel must not write to the terminal.
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)


def _annotation(one: Finding) -> str:
    title, file = _escaped(one.rule, True), _escaped(one.package, True)
    message = f"{one.file}: {one.message}" if one.file else one.message
    return f"::{one.level} title={title},file={file}::{_escaped(message + (chr(10) + one.fix if one.fix else ''), False)}\n"


def _escaped(text: str, is_property: bool) -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if is_property else text
