# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""All mutants of a source file in one text, in which the number `caplet_mutant` chooses one while the program runs.

So everything is compiled and linked once, and not once a mutant. Mutants are: each row of the tables of rules without its
check; each condition of an `if` negated, or without one of its operands; each severity that is reported changed.
"""

import re

SEVERITIES = [
    ("S::kA | S::kS", "S::kS"),
    ("S::kA", "S::kD"),
    ("S::kContract", "S::kD"),
    ("S::kS", "S::kD"),
    ("S::kF", "S::kD"),
    ("S::kL", "S::kD"),
    ("S::kX", "S::kD"),
    ("S::kD", "S::kA"),
]
ROWS = "constexpr Rule k"
FUNCTION = re.compile(r"^(?:\w.*?(\w+)\([^;]*|  \w[\w:<>,&* ]*[ *&](\w+)\(.*\{)$", re.MULTILINE)
DECLARED = re.compile(r"\s*[\w:]+[\w:<>, ]*[ *&]+(\w+) = ")


class Mutant:
    """Puts `new` for what stands from start to end; `form` says how to choose between the two."""

    def __init__(self, kind, file, start, end, new, form, hint=None):
        self.kind, self.file, self.start, self.end, self.new, self.form, self.hint = (
            kind,
            file,
            start,
            end,
            new,
            form,
            hint,
        )
        self.number = None

    def name(self, text):
        function = (
            [self.hint]
            if self.kind == "rows"
            else [one[1] or one[2] for one in FUNCTION.finditer(text, 0, self.start)][-1:]
        )
        old = text[self.start : self.end] or self.hint
        return f"{self.file}: {''.join(function)}: {' '.join(old.split())} -> {' '.join(self.new.split()) or 'nothing'}"


CONDITION, SEVERITY, ROW = "bool({})", "Severities({})", "{}"


def rows(file, text):
    """Each rule without its check; a rule that others enforce has none. The hint is the rule."""
    if ROWS not in text:
        return
    begin = text.find(ROWS)
    ids = [(match.start(), match[1]) for match in re.finditer(r'\{\{"([A-Z_0-9]+)", ', text)]
    for match in re.finditer(r",\n? +(\w+)(?=\},\n|,\n)", text[begin:]):
        start = begin + match.start(1)
        if match[1] != "nullptr" and f"void {match[1]}(const Pairs" in text:
            rule = [name for place, name in ids if place < start][-1]
            yield Mutant("rows", file, start, start + len(match[1]), "no check", ROW, rule)


def severities(file, text):
    if ROWS not in text:
        return
    body = text[: text.find(ROWS)]
    taken = set()
    for old, new in SEVERITIES:
        for match in re.finditer(re.escape(old) + r"\b", body):
            if not taken & set(range(*match.span())):
                taken |= set(range(*match.span()))
                yield Mutant("severities", file, *match.span(), new, SEVERITY)


def split(text, start, separators):
    """The ends of the parts between separators at the top of the parentheses that begin at `start`, and where they close."""
    depth, parts, begin = 0, [], start + 1
    for place in range(start, len(text)):
        one = text[place]
        depth += one in "([{"
        depth -= one in ")]}"
        if depth == 0:
            return parts + [(begin, place)], place
        for separator in separators:
            if depth == 1 and text.startswith(separator, place):
                parts.append((begin, place))
                begin = place + len(separator)
    raise ValueError("unbalanced")


def conditions(file, text):
    for match in re.finditer(r"\bif (?=\()", text):
        begin, end = split(text, match.end(), [";"])[0][-1]  # behind an initialiser
        whole = text[begin:end]
        declared = DECLARED.match(whole)
        if declared:  # its operand is what is declared
            yield Mutant("conditions", file, end, end, f"!{declared[1]}", "; " + CONDITION, declared[1])
            continue
        yield Mutant("conditions", file, begin, end, f"!({whole})", CONDITION)
        operands, _ = split("(" + whole + ")", 0, ["||", "&&"])
        for start, finish in operands if len(operands) > 1 else []:
            start, finish = start - 1, finish - 1
            rest = whole[: start - 2] + whole[finish:] if start > 0 else whole[finish + 2 :]
            yield Mutant("conditions", file, begin, end, rest, CONDITION)


def find(file, text):
    names = {}
    for finder in (rows, severities, conditions):
        for one in finder(file, text):
            one.label = one.name(text)
            names[one.label] = names.get(one.label, 0) + 1
            if names[one.label] > 1:
                one.label += f" #{names[one.label]}"
            yield one


class Writer:
    """The text with the mutants, each on lines of its own, so that compilers say which they don't like."""

    def __init__(self, text, mutants):
        self.text, self.lines = text, {}
        self.out = "extern int caplet_mutant;\n"
        self.write(0, len(text), mutants)

    def line(self):
        return self.out.count("\n") + 1

    def write(self, start, end, mutants):
        """Mutants of the same place choose between each other; those within it stand in what is not mutated."""
        while mutants:
            first = min(mutants, key=lambda one: (one.start, -one.end))
            same = [one for one in mutants if (one.start, one.end) == (first.start, first.end)]
            within = [one for one in mutants if one not in same and one.end <= first.end]
            mutants = [one for one in mutants if one not in same and one not in within]
            self.out += self.text[start : first.start]
            self.choose(first, same, within)
            start = first.end
        self.out += self.text[start:end]

    def choose(self, place, same, within):
        if place.form == ROW:
            self.put(
                place,
                f"+[](const Pairs &c, Reporter &r) {{ if (caplet_mutant != {place.number}) "
                f"{self.text[place.start : place.end]}(c, r); }}",
            )
            return
        prefix, form = ("; ", CONDITION) if place.form.startswith(";") else ("", place.form)
        self.out += prefix + "("
        for one in same:
            self.put(one, f"caplet_mutant == {one.number} ? {form.format(one.new)} :")
        if prefix:
            self.out += form.format(place.hint)
        else:
            before, after = form.split("{}")
            self.out += before
            self.write(place.start, place.end, within)
            self.out += after
        self.out += ")"

    def put(self, mutant, text):
        self.out += "\n"
        first = self.line()
        self.out += text + "\n"
        for line in range(first, self.line()):
            self.lines[line] = mutant
