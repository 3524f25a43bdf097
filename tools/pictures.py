#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The pictures in docs/, drawn from what they show: the modules of the generator from the rules of check_layers.py, and
the headers of the runtime from their includes. Fails where a page has another one; --write puts them in.

Usage: pictures.py [--write] [ROOT]
"""

import re
import sys
from pathlib import Path

import check_layers


def reduced(edges):
    """{node: nodes it points to} without the edges that a longer way stands for."""

    def reach(node):
        return set().union(*({one} | reach(one) for one in edges[node])) if edges[node] else set()

    return {
        node: {one for one in ends if not any(one in reach(other) for other in ends - {one})}
        for node, ends in edges.items()
    }


def mermaid(edges):
    lines = ["```mermaid", "flowchart BT"]
    names = {node: re.sub(r"\W", "_", node) for node in edges}
    lines += [f'  {names[node]}["{node}"]' for node in edges]
    lines += [f"  {names[node]} --> {names[end]}" for node, ends in reduced(edges).items() for end in sorted(ends)]
    return "\n".join([*lines, "```"])


def modules(_):
    """Which module of the generator may include which."""
    return mermaid({module: allowed for module, (allowed, _) in check_layers.MODULES.items() if module != "main.cpp"})


def headers(root):
    """Which header of the runtime includes which."""
    folder = root / "runtime" / "include" / "caplet"
    edges = {}
    for path in sorted(folder.iterdir()):
        included = re.findall(r"#include <caplet/([^>]+)>", path.read_text(encoding="utf-8"))
        edges[path.name] = {name for name in included if name != path.name}
    return mermaid(edges)


PICTURES = {"architecture.md": modules, "runtime.md": headers}


def main(arguments):
    write = "--write" in arguments
    roots = [one for one in arguments if one != "--write"]
    root = Path(roots[0]) if roots else Path(__file__).resolve().parent.parent
    stale = 0
    for name, draw in PICTURES.items():
        path = root / "docs" / name
        text = path.read_text(encoding="utf-8")
        drawn = re.sub(r"```mermaid\n.*?```", lambda _: draw(root), text, count=1, flags=re.DOTALL)
        if drawn == text:
            continue
        if write:
            path.write_text(drawn, encoding="utf-8")
        else:
            stale += 1
            print(f"{path}: the picture is not up to date; run tools/pictures.py --write")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
