# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Dynamic metadata of pyproject.toml: the wheel without the program has a script of Python in the program's place."""

import os
from typing import Any, Dict, Mapping


def dynamic_metadata(settings: Mapping[str, Any], project: Mapping[str, Any]) -> Dict[str, Any]:
    """Called by scikit-build-core for each build.

    Args:
        settings: Those of the table in pyproject.toml; there are none.
        project: The metadata so far; not needed.

    Returns:
        What `[project.scripts]` would say.
    """
    del settings, project
    is_without = os.environ.get("CAPLET_WHEEL") == "any"
    return {"scripts": {"caplet": "caplet.__main__:main"} if is_without else {}}


def dynamic_wheel(settings: Mapping[str, Any]) -> Dict[str, bool]:
    """Called for a source distribution: which fields a wheel that is built from it may have otherwise."""
    del settings
    return {"scripts": True}
