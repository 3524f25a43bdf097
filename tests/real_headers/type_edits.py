# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Other types than the one that stands there: each takes a type as it is spelled and as it is without typedefs, both in C, and
returns another spelling, or None where it has nothing to change."""

import re

WIDER = {
    "char": "int",
    "signed char": "int",
    "unsigned char": "unsigned int",
    "short": "int",
    "unsigned short": "unsigned int",
    "int": "long long",
    "unsigned int": "unsigned long long",
    "long": "short",
    "unsigned long": "unsigned short",
    "long long": "int",
    "unsigned long long": "unsigned int",
    "float": "double",
    "double": "float",
}
OTHER_SIGN = {
    "signed char": "unsigned char",
    "unsigned char": "signed char",
    "short": "unsigned short",
    "unsigned short": "short",
    "int": "unsigned int",
    "unsigned int": "int",
    "long": "unsigned long",
    "unsigned long": "long",
    "long long": "unsigned long long",
    "unsigned long long": "long long",
}


def bare(plain):
    """Without its own const: that of `const char *` is the pointee's."""
    return plain if "*" in plain else re.sub(r"^const ", "", plain)


def is_pointer(plain):
    return plain.endswith("*")


def width(spelled, plain):
    return WIDER.get(bare(plain))


def sign(spelled, plain):
    """Of C's own types: of another project's typedef, Caplet knows but the name."""
    return (
        OTHER_SIGN.get(bare(plain)) if re.fullmatch(r"((un)?signed|char|short|int|long|const|\s)+", spelled) else None
    )


def number_to_pointer(spelled, plain):
    return f"{spelled} *" if bare(plain) in WIDER else None


def pointer_to_number(spelled, plain):
    return "long" if is_pointer(plain) else None


def depth_added(spelled, plain):
    return f"{spelled} *" if is_pointer(plain) else None


def depth_removed(spelled, plain):
    return spelled[: spelled.rindex("*")] if spelled.count("*") > 1 and spelled.endswith("*") else None


def pointee(spelled, plain):
    """A pointer to something else, of the same constness."""
    if not is_pointer(plain) or plain.count("*") > 1 or plain.replace("const ", "") == "double *":
        return None
    return ("const " if "const" in plain else "") + "double *"


def pointee_width(spelled, plain):
    words = re.sub(r"^const ", "", plain)
    number = WIDER.get(words[:-1].strip()) if words.count("*") == 1 else None
    return f"{'const ' if plain.startswith('const ') else ''}{number} *" if number else None


def erased(spelled, plain):
    """A pointer to a record or handle becomes one to anything."""
    known = re.fullmatch(r"(const )?(struct|union) \w+ \*|(const )?(XML_|sqlite3)\w* \*", plain)
    return f"{'const ' if plain.startswith('const ') else ''}void *" if known else None


def const_added(spelled, plain):
    return f"const {spelled}" if spelled.count("*") == 1 and not plain.startswith("const ") else None


def const_dropped(spelled, plain):
    return re.sub(r"\bconst\b\s*", "", spelled, count=1) if re.match(r"const\b.*\*", spelled) else None


def volatile_added(spelled, plain):
    return f"volatile {spelled}" if "*" in spelled else None


def restrict_added(spelled, plain):
    return f"{spelled} restrict" if is_pointer(plain) else None


def own_const(spelled, plain):
    return f"{spelled} const" if not re.match(r"const\b[^*]*$", spelled) else None


def respelled(spelled, plain):
    """A typedef's name becomes what it stands for."""
    return plain if spelled != plain and re.fullmatch(r"\w+", spelled) and bare(plain) in WIDER else None


def to_long_on_this_machine(spelled, plain):
    """The same size here, and another on Windows. What a fixed-width typedef stands for says nothing of that."""
    if re.fullmatch(r"u?int\d+_t", spelled):
        return None
    return {
        "long": "long long",
        "unsigned long": "unsigned long long",
        "long long": "long",
        "unsigned long long": "unsigned long",
    }.get(bare(plain))
