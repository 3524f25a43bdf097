# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What odd.caplet.json says, as a reader is to see it in every format; and how to read a page."""

import re

# Whole paragraphs, items and listings, with spaces for line breaks.
PARAGRAPHS = [
    "The C API of odd_._core_",
    "Twice x_, orgluedto words; two ticks, (in brackets), a*b*c, a_b_c, __init__, **bold**, [link](to), <tag>, &amp;, "
    "{role}x, $math$, ~~gone~~, ^up^, |sub|, http://example.org/a_b?c=d&e=f.",
    "> no quote # no title + no item % no comment (target)= --- no line :::{note} ``` (a) no list A. No list, either. "
    "iv. nor this",
    "A PyObject, not a Py_thing.",
    ":no: field .. note:: no directive | no block",
    "C:\\temp\\new, a_, _b, c__, `unbalanced",
    "See odd_twice_, odd_way and no such thing.",
    "<b>up</b> & away",
    "_x_ of x_",
    "A pair.",
    "code *with* `stars` and | more ``` fences `````",
    "And text::",
    "*** Stars ***",
    "1. no list 2) none either",
    "but this is an item",
    "and this",
    "==== No title ====",
    "A tag with the name of a function.",
]
# Within others.
PARTS = [
    "use odd_make, **not** this_ one",
    "*never* use it_, or |it|",
    "odd-things 1.1*b_",
    '"a``b`\\\\\\"|*_<&>"',
    "May be NULL. Takes over it.",
    "api_",
    "struct odd_table *api",
    "_Atomic int *counter",
    "inner.a",
    "at 16, 8 bytes",
    "56 bytes, aligned to 8, on x86_64-linux-gnu.",
]
BLOCKS = {"p", "li", "pre", "h1", "dt", "dd", "div", "td", "th", "section"}


def normal(text):
    return re.sub(r"\s+", " ", text).strip()


def blocks(tree):
    """The text of each element that is a block, of a page that html5lib parsed."""
    found = []
    for element in tree.iter():
        if isinstance(element.tag, str) and element.tag.rpartition("}")[2] in BLOCKS:
            found.append(normal("".join(element.itertext())))
    return found


def missing(tree):
    """Which of the texts the page does not show."""
    shown = blocks(tree)
    whole = set(shown) | {one.rstrip("¶#") for one in shown}
    lost = [text for text in PARAGRAPHS if text not in whole]
    return lost + [text for text in PARTS if not any(text in one for one in shown)]
