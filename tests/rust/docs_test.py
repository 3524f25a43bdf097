# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs the commands of docs/rust.md over its crate.

python3 tests/rust/docs_test.py CAPLET FOLDER
"""

import json
import os
import re
import shutil
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent / "cython")]
import build  # noqa: E402
import crates  # noqa: E402
import extension  # noqa: E402
import interpreters  # noqa: E402

PAGE = extension.ROOT / "docs" / "rust.md"


def main(caplet, work):
    cargo, pyo3 = crates.find()
    folder = work / "docs"
    python = next(one for one in interpreters.find() if one.is_cpython and one.version_info >= (3, 9))
    shutil.rmtree(folder, ignore_errors=True)
    programs, place = folder / "bin", folder / "place"
    programs.mkdir(parents=True)
    for name, path in {"caplet": caplet.resolve(), "python3": python.executable}.items():
        (programs / name).symlink_to(path)
    case = build.Case("ledger", caplet.resolve(), folder, python, "rust")
    case.provider(place, python)
    interface = json.loads((case.folder / "geometry.caplet.json").read_text(encoding="utf-8"))
    interface["slots"][0]["parameters"][0]["length"] = "n"  # as the page says; no part of the fingerprint
    (place / "geometry.caplet.json").write_text(json.dumps(interface), encoding="utf-8")
    text = PAGE.read_text(encoding="utf-8")
    (place / "src").mkdir()
    for name, source in re.findall(r"```(?:rust|toml)\n(?://|#) (\S+)\n(.*?)```", text, re.DOTALL):
        (place / name).write_text(source.replace(f'"{crates.NEWEST}"', f'"{pyo3}"'), encoding="utf-8")
    # What PyO3 was compiled to for the other tests serves here, too.
    target = work / "work" / "target-abi3"
    target.mkdir(parents=True, exist_ok=True)
    (place / "target").symlink_to(target)
    paths = os.pathsep.join([str(programs), str(cargo.parent), os.environ["PATH"]])
    environment = dict(os.environ, PATH=paths, PYO3_PYTHON=str(python.executable), PYTHONDONTWRITEBYTECODE="1")
    fetched = crates.reach(cargo, place, environment)
    if fetched is not None:
        raise crates.Unavailable(fetched)
    commands = [line for block in re.findall(r"```sh\n(.*?)```", text, re.DOTALL) for line in block.splitlines()]
    printed = [build.call(["sh", "-ec", command], cwd=place, env=environment) for command in commands]
    assert len(commands) == 4 and printed[-1] == "5.0\n", (commands, printed)


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1]), Path(sys.argv[2]).resolve())
    except crates.Unavailable as why:
        print(f"skipped: {why}")
        sys.exit(77)
