# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""`caplet requires`, `caplet audit` and `caplet doctor`: what binaries need, read from them, before anything is imported."""

import argparse
import os
import sys
import zipfile
from typing import Any, Dict, List

from caplet._apis import normalised
from caplet._checks import check_fit, check_package, requirements
from caplet._environment import folders_of, read_environment
from caplet._findings import Finding, InputError, formatted, has_errors
from caplet._packages import File, Found, Package
from caplet._wheels import read_wheel


def requires(given: argparse.Namespace) -> int:
    """`caplet requires FILE...`"""
    found = [one for path in given.files for one in _used_by(path)]
    lines, status = set(), 0
    for record, wanted in requirements(found):
        if wanted:
            lines.add(wanted)
            continue
        status = 1
        reason = "no release has it yet" if record.distribution else "its interface names no distribution"
        print(f"caplet: error: API {record.abi}.{record.floor} of {record.api} is needed: {reason}", file=sys.stderr)
    sys.stdout.write("".join(f"{line}\n" for line in sorted(lines)))
    return status


def _used_by(path: str) -> List[Found]:
    package = _read(path)
    if package.problems:
        raise InputError(f"{path}: {package.problems[0].file}: {package.problems[0].message}")
    if package.distribution:  # a wheel, which need not require itself
        return [one for one in package.used if normalised(one.record.distribution) != package.distribution]
    used = [*package.used, *(Found(one, name) for name, one in package.headers.items() if one)]
    if not used:
        raise InputError(f"{path}: it uses no C API of Caplet: name a compiled module, a wheel, or a NAME_capi.h")
    return used


def _read(path: str) -> Package:
    """A wheel, a compiled module, or a header."""
    if not path or not os.path.isfile(path):
        raise InputError(f"{path or 'an empty name'}: there is no such file")
    if zipfile.is_zipfile(path):
        return read_wheel(path)
    package = Package(path)
    package.add_file(File(os.path.basename(path), lambda: open(path, "rb")))
    return package


def audit(given: argparse.Namespace) -> int:
    """`caplet audit WHEEL... [--with WHEEL] [--format FORMAT]`"""
    packages, providers = [read_wheel(path) for path in given.wheels], [read_wheel(path) for path in given.providers]
    findings = [one for package in packages for one in check_package(package)]
    findings += [
        one for one in check_fit(packages, [*packages, *providers]) if providers or one.rule != "provider-missing"
    ]
    return _report(given.format, packages, findings)


def doctor(given: argparse.Namespace) -> int:
    """`caplet doctor [PATH] [--format FORMAT]`"""
    packages = sorted(read_environment(folders_of(given.path)), key=lambda one: one.distribution)
    concerned = [one for one in packages if one.provided or one.used or one.entry_points or one.problems]
    findings = [one for package in concerned for one in check_package(package)]
    findings += check_fit(concerned, concerned)
    return _report(given.format, concerned, findings)


def _report(how: str, packages: List[Package], findings: List[Finding]) -> int:
    lines = [line for package in packages for line in [package.title, *_rows(package)]]
    facts: Dict[str, Any] = {"packages": [_facts(package) for package in packages]}
    sys.stdout.write(formatted(how, lines, facts, findings))
    return 1 if has_errors(findings) else 0


def _rows(package: Package) -> List[str]:
    rows = [f"  provides {_name(one)} in {one.module}" for one in package.provided]
    for one in package.used:
        wanted = one.record.requirement()
        rows.append(f"  uses {_name(one)} in {one.module}" + (f": {wanted}" if wanted else ""))
    return rows or ["  no C API of Caplet"]


def _name(one: Found) -> str:
    record = one.record
    return f"{record.api} {record.abi}.{record.minor if record.provides else record.floor} ({record.capsules[0]})"


def _facts(package: Package) -> Dict[str, Any]:
    def rows(all_found: List[Found]) -> List[Dict[str, Any]]:
        return [
            {
                "api": one.record.api,
                "capsules": list(one.record.capsules),
                "abi": one.record.abi,
                "minor": one.record.minor,
                "floor": one.record.floor,
                "requirement": None if one.record.provides else one.record.requirement() or None,
                "module": one.module,
            }
            for one in all_found
        ]

    return {"package": package.title, "provides": rows(package.provided), "uses": rows(package.used)}
