# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The site of docs/, for Sphinx. tools/website.py lays its pages out and runs it; CAPLET_SOURCES, a URL, is where the
site's links to files outside docs/ lead. Without it they are their texts.
"""

import os
import re

project = "Caplet"
copyright = "The Caplet authors"
extensions = ["myst_parser", "sphinx.ext.graphviz"]
root_doc = "index"
exclude_patterns = ["README.md"]  # index.md includes it
myst_heading_anchors = 4  # pages link to headings as GitHub names them
graphviz_output_format = "svg"
highlight_language = "none"  # of blocks that name none: shapes and messages
suppress_warnings = ["misc.highlighting_failure"]  # Pygments' lexer of Meson takes no string behind a colon
html_theme = "furo"
html_title = "Caplet"
html_copy_source = False

# GitHub shows README.md and folders, which are pages of their own here.
_PAGES = {"](README.md)": "](index.md)", "](decisions)": "](decisions.md)"}
_UPWARDS = re.compile(r"\[([^\]]+)\]\(((?:\.\./)+)([^)\s]+)\)")
_SOURCES = os.environ.get("CAPLET_SOURCES", "").rstrip("/")


def _lead_outside(app, page, text):
    """Links of a page's text[0] to files outside docs/ lead to the sources, or are texts."""

    def led(link):
        words, up, path = link.groups()
        if up.count("/") <= page.count("/"):
            return link.group(0)
        return f"[{words}]({_SOURCES}/{path})" if _SOURCES else f"`{words}`"

    text[0] = _UPWARDS.sub(led, text[0])
    for link, there in _PAGES.items():
        text[0] = text[0].replace(link, there)


def _draw(app, page, text):
    """GitHub draws Mermaid by a script; Graphviz draws the same flowcharts when the site is built."""

    def drawn(picture):
        lines = (
            re.sub(r'^(\w+)\["(.*)"\]$', r'\1 [label="\2"]', line.strip()) for line in picture.group(1).splitlines()
        )
        graph = "; ".join(line.replace("-->", "->") for line in lines)
        return f"```{{graphviz}}\ndigraph {{ rankdir=BT; node [shape=box, fontname=sans]; {graph} }}\n```"

    text[0] = re.sub(r"```mermaid\nflowchart BT\n(.*?)\n```", drawn, text[0], flags=re.DOTALL)


def setup(app):
    app.connect("source-read", _draw)
    app.connect("source-read", _lead_outside)
    app.connect("include-read", lambda app, path, page, text: _lead_outside(app, page, text))
