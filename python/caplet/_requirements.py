# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What a distribution's metadata accepts of another one, as pip reads it."""

from typing import TYPE_CHECKING, List, Optional

from caplet._findings import InputError

if TYPE_CHECKING:
    from packaging.requirements import Requirement
    from packaging.version import Version


def accepted_below(requires: List[str], distribution: str, wanted: str) -> Optional[str]:
    """A requirement that accepts releases older than a wanted one.

    Args:
        requires: Requires-Dist of the metadata. Of requirements with markers or extras each must do.
        distribution: Whose releases.
        wanted: The least release that does.

    Returns:
        The requirement, "geometry>=1.0"; an empty text where all accept only what does; None where there is none.

    Raises:
        InputError: the package `packaging` is not installed.
    """
    _need_packaging()
    from packaging.utils import canonicalize_name

    parsed = [one for one in map(_parsed, requires) if one is not None]
    found = [one for one in parsed if canonicalize_name(one.name) == canonicalize_name(distribution)]
    if not found:
        return None
    least = _version(wanted)
    too_low = (str(one) for one in found if least is not None and not one.url and _is_below(one, least))
    return next(too_low, "")


def _need_packaging() -> None:
    try:
        import packaging.requirements  # noqa: F401
    except ImportError:
        raise InputError(
            "metadata is read with the package `packaging`, which is not installed: pip install 'caplet[audit]'"
        ) from None


def _parsed(text: str) -> "Optional[Requirement]":
    from packaging.requirements import InvalidRequirement, Requirement

    try:
        return Requirement(text)
    except InvalidRequirement:
        return None


def _version(text: str) -> "Optional[Version]":
    from packaging.version import InvalidVersion, Version

    try:
        return Version(text)
    except InvalidVersion:
        return None


def _is_below(requirement: "Requirement", least: "Version") -> bool:
    """Whether it has no lower bound, or one below `least`."""
    bounds = [
        _version(one.version[:-2] if one.version.endswith(".*") else one.version)
        for one in requirement.specifier
        if one.operator in (">=", ">", "==", "~=", "===")
    ]
    known = [one for one in bounds if one is not None]
    return not known or max(known) < least
