#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Makes the interface files of tests/history from the headers that were released.

collect.py CAPLET FOLDER [--bless] [TABLE]...

The packages come from PyPI into FOLDER, where what is there already is not fetched again. Without --bless the files are
compared with those that are committed. Without network it is skipped (77).
"""

import pathlib
import shlex
import subprocess
import sys

from tables import TABLES

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent / "adopt")]
import interpreters  # noqa: E402
from packages import SKIPPED, download  # noqa: E402


def include_of(table, release, unpacked):
    header = release.header or table.header
    for one in table.includes:
        folder = unpacked / one.format(version=release.version)
        if (folder / header).exists():
            return folder
    raise SystemExit(f"{table.name} {release.version}: there is no {header} in {unpacked}")


def describe(caplet, table, release, header, flags, out):
    """The text of its interface file."""
    command = [caplet, "adopt", header, *shlex.split(table.options), *shlex.split(release.options)]
    command += ["--distribution", table.distribution, "--out", out]
    done = subprocess.run([*command, "--", *flags], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if done.returncode != 0:
        raise SystemExit(f"{table.name} {release.version}\n{done.stderr}")
    return out.read_text(encoding="utf-8")


def collect(caplet, table, folder, python):
    """(release, text) each; None where there is no network."""
    beside = []
    if table.beside:
        requirement, inside = table.beside.split()
        unpacked = download(requirement, folder, "3.12")
        if unpacked is None:
            return None
        beside = ["-isystem", str(unpacked / inside)]
    made = []
    for release in table.releases:
        unpacked = download(f"{table.distribution}=={release.version}", folder, release.python)
        if unpacked is None:
            return None
        include = include_of(table, release, unpacked)
        flags = ["-isystem", python.include, *beside]
        header = include / (release.header or table.header)
        out = folder / "adopted.caplet.json"
        out.unlink(missing_ok=True)
        made.append((release, describe(caplet, table, release, header, [f"-I{include}", *flags], out)))
    return made


def main(caplet, folder, *words):
    folder.mkdir(parents=True, exist_ok=True)
    names = [word for word in words if word != "--bless"]
    plain = [one for one in interpreters.find() if one.is_cpython and not one.free_threaded and not one.debug]
    python = max((one for one in plain if one.version_info >= (3, 11)), key=lambda one: one.version_info)
    wrong = []
    for table in TABLES:
        if names and table.name not in names:
            continue
        made = collect(caplet, table, folder, python)
        if made is None:
            print("no network")
            return SKIPPED
        for release, text in made:
            path = HERE / table.name / f"{release.version}.caplet.json"
            if "--bless" in words:
                path.parent.mkdir(exist_ok=True)
                path.write_text(text, encoding="utf-8")
            elif not path.exists() or path.read_text(encoding="utf-8") != text:
                wrong.append(f"{path.relative_to(HERE)} is not what {table.distribution} {release.version} has")
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve(), *sys.argv[3:]))
