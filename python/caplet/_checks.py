# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Whether packages say what their modules need, and whether consumers will accept providers."""

from itertools import groupby
from typing import Dict, Iterable, Iterator, List, Tuple

from caplet._apis import normalised
from caplet._findings import Finding
from caplet._packages import Found, Package
from caplet._records import Record
from caplet._requirements import accepted_below


def check_package(package: Package) -> Iterator[Finding]:
    """What a package says of itself against what its modules say."""
    yield from package.problems
    yield from _check_requirements(package)
    yield from _check_entry_points(package)
    yield from _check_headers(package)


def check_fit(consumers: Iterable[Package], providers: Iterable[Package]) -> Iterator[Finding]:
    """Which consumers will refuse which providers when they are imported."""
    of_capsule: Dict[str, List[Tuple[Package, Found]]] = {}
    for package in providers:
        for found in package.provided:
            for capsule in found.record.capsules:
                of_capsule.setdefault(capsule, []).append((package, found))
    yield from _check_doubles(of_capsule)
    for package in consumers:
        for found in package.used:
            there = of_capsule.get(found.record.capsules[0], [])
            if not there:
                yield _missing(package, found)
            for provider, offer in there:
                why, fix = refusal(found.record, offer.record)
                if why:
                    text = f"it will refuse {offer.record.api} of {provider.title}: {why}"
                    yield Finding("refused", "error", package.title, found.module, text, fix)


def refusal(consumer: Record, provider: Record) -> Tuple[str, str]:
    """Why an import fails, in the words that it fails with, and what to do about it; empty where it succeeds.

    The checks are those of the runtime that need no table: docs/abi.md.
    """
    if consumer.abi != provider.abi:
        text = f"it provides ABI {provider.abi}, this consumer was compiled for ABI {consumer.abi}"
        return text, "build the consumer against that provider, or install a provider of its ABI"
    if provider.minor < consumer.floor:
        has, needs = provider.described(provider.minor), consumer.described(consumer.floor)
        wanted = consumer.requirement() or f"a newer {consumer.distribution or 'provider'}"
        return f"it provides API {has}, this consumer needs {needs}", f"install {wanted}"
    common = min(consumer.minor, provider.minor)
    ours, theirs = consumer.fingerprint(common), provider.fingerprint(common)
    if ours and theirs and ours != theirs:
        text = (
            f"API {consumer.abi}.{common} is not the same in both: its fingerprint is {theirs}, this consumer's {ours}"
        )
        return text, "build the consumer against the header of that provider"
    if consumer.isolated != provider.isolated:
        kinds = ("process-wide", "isolated")
        text = (
            f"its table is {kinds[provider.isolated]}, this consumer was compiled for {kinds[consumer.isolated]} ones"
        )
        return text, "build the consumer against the header of that provider"
    return "", ""


def requirements(found: Iterable[Found]) -> List[Tuple[Record, str]]:
    """What each capsule needs, by the module that needs most of it."""
    ordered = sorted((one.record for one in found), key=lambda one: (one.capsules[0], one.abi, one.floor))
    most = [list(group)[-1] for _, group in groupby(ordered, key=lambda one: one.capsules[0])]
    return [(one, one.requirement()) for one in most]


def _missing(package: Package, found: Found) -> Finding:
    record = found.record
    text = f"nothing provides the C API {record.capsules[0]} that it uses"
    wanted = record.requirement() or record.distribution
    return Finding(
        "provider-missing", "warning", package.title, found.module, text, f"install {wanted}" if wanted else ""
    )


def _check_doubles(of_capsule: Dict[str, List[Tuple[Package, Found]]]) -> Iterator[Finding]:
    for capsule, offers in sorted(of_capsule.items()):
        titles = list(dict.fromkeys(package.title for package, _ in offers))
        if len(titles) > 1:
            text = f"the C API {capsule} is provided by {' and by '.join(titles)}"
            yield Finding("two-providers", "error", titles[0], offers[0][1].module, text, "uninstall all but one")
        elif len({found.record for _, found in offers}) > 1:
            modules = " and ".join(dict.fromkeys(found.module for _, found in offers))
            text = f"different APIs {capsule} are in {modules}"
            yield Finding("two-providers", "error", titles[0], "", text, "build all of it again, from nothing")


def _check_requirements(package: Package) -> Iterator[Finding]:
    for record, wanted in requirements(package.used):
        if not record.distribution or normalised(record.distribution) == package.distribution:
            continue
        if not wanted:
            text = (
                f"no release of {record.distribution} has API {record.abi}.{record.floor} of {record.api} that it needs"
            )
            less = f", or require less: {record.api.upper()}_REQUIRE" if record.floor > record.first else ""
            fix = f"release {record.distribution} first, with `caplet release`{less}"
            yield Finding("not-released", "warning", package.title, "", text, fix)
            continue
        declared = accepted_below(package.requires, record.distribution, record.version(record.floor))
        fix = f'write "{wanted}" in `dependencies` of pyproject.toml'
        if declared is None:
            text = f"it needs {wanted}, and its metadata does not require {record.distribution}"
            yield Finding("requirement-missing", "error", package.title, "", text, fix)
        elif declared:
            text = f"it needs {wanted}, and its metadata accepts `{declared}`"
            yield Finding("requirement-too-low", "error", package.title, "", text, fix)


def _check_entry_points(package: Package) -> Iterator[Finding]:
    for api in sorted({found.record.api for found in package.provided} - set(package.entry_points)):
        text = f"it provides the C API {api}, but builds of others can't find it: it has no entry point for it"
        fix = f'add `{api} = "..."`, the package with `{api}_capi.h`, to [project.entry-points."caplet.apis"]'
        yield Finding("entry-point-missing", "warning", package.title, "", text, fix)
    for api, value in sorted(package.entry_points.items()):
        file = value.replace(".", "/") + f"/{api}_capi.h"
        if not any(f"/{name}".endswith(f"/{file}") for name in package.headers):
            text = f"it declares the C API {api} in `{value}`, but `{file}` is not in it"
            yield Finding(
                "entry-point-broken", "error", package.title, "", text, "let the build install the file there"
            )


def _check_headers(package: Package) -> Iterator[Finding]:
    """What consumers are compiled with must be what the module has."""
    for found in package.provided:
        theirs = found.record
        for name, ours in sorted(package.headers.items()):
            if ours and ours.capsules[0] in theirs.capsules and _differ(ours, theirs):
                text = f"it is of API {_known_as(ours)}, `{found.module}` has {_known_as(theirs)}"
                yield Finding("header-differs", "error", package.title, name, text, "generate both from one interface")
        for name, interface in sorted(package.interfaces.items()):
            if interface.capsule in theirs.capsules and (interface.abi, interface.minor) != (theirs.abi, theirs.minor):
                text = (
                    f"it is of API {interface.abi}.{interface.minor}, `{found.module}` has {theirs.abi}.{theirs.minor}"
                )
                fix = "install the interface file that `caplet generate --target package` writes"
                yield Finding("interface-differs", "error", package.title, name, text, fix)


def _differ(ours: Record, theirs: Record) -> bool:
    return (ours.abi, ours.minor, ours.fingerprint(ours.minor)) != (
        theirs.abi,
        theirs.minor,
        theirs.fingerprint(theirs.minor),
    )


def _known_as(record: Record) -> str:
    return f"{record.abi}.{record.minor} (fingerprint {record.fingerprint(record.minor)})"
