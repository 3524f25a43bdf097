# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Cargo, and the crate of the tests: tests/rust/consumer with a generated module an API."""

import os
import re
import shutil
from pathlib import Path

import build

HERE = Path(__file__).resolve().parent
CRATE = HERE / "consumer"
NEWEST, OLDEST = "0.30", "0.23"
# The first rustc that compiles it, and what cargo chooses beside it, newest first. Debian 13 has 1.85; with Debian 12's 1.63 PyO3 0.25 takes a
# Cargo.lock of older crates (docs/rust.md).
PYO3 = [(NEWEST, (1, 85)), ("0.25", (1, 74))]


class Unavailable(Exception):
    """Why nothing can be built here."""


def find():
    """Cargo's path and the newest PyO3 that its rustc compiles."""
    places = [os.environ.get("CARGO"), shutil.which("cargo"), Path.home() / ".cargo" / "bin" / "cargo"]
    cargo = next((Path(one) for one in places if one and Path(one).exists()), None)
    if cargo is None:
        raise Unavailable("there is no cargo: install rustup's, or Debian's package cargo")
    text = build.call([cargo.parent / "rustc", "--version"])
    version = tuple(int(part) for part in re.search(r"(\d+)\.(\d+)", text).groups())
    for pyo3, needed in PYO3:
        if version >= needed:
            return cargo, pyo3
    raise Unavailable(f"{text.strip()} is too old for what PyO3 depends on: 1.74 will do")


def reach(cargo, folder, environment):
    """Gets what the crate there depends on. Why it can't be had; None where it is there. A manifest that is wrong is a Failure."""
    build.call([cargo, "read-manifest"], cwd=folder, env=environment)
    try:
        build.call([cargo, "fetch"], cwd=folder, env=environment)
    except build.Failure as failure:
        return f"crates.io is not reached:\n{failure}"
    return None


class Crate:
    """The crate in `folder`, for one PyO3 and one interpreter, or with `abi3` for all of them."""

    def __init__(self, folder, target, cargo, pyo3, python, abi3=True):
        self.folder, self.cargo = folder, cargo
        self.environment = dict(
            os.environ,
            CARGO_TARGET_DIR=str(target),
            CARGO_TERM_COLOR="never",
            PYO3_PYTHON=str(python.executable),
            PATH=f"{cargo.parent}{os.pathsep}{os.environ['PATH']}",
        )
        self.library = target / "debug" / "libuse_rust.so"
        features = ["extension-module", *(["abi3-py39"] if abi3 else [])]
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(CRATE, folder)
        manifest = folder / "Cargo.toml"
        text = manifest.read_text(encoding="utf-8").replace("@PYO3@", pyo3)
        text = text.replace("@FEATURES@", ", ".join(f'"{one}"' for one in features))
        manifest.write_text(text, encoding="utf-8")

    def add(self, modules, edits):
        """modules: the generated file of each; edits: the names of those that are only imported."""
        api = self.folder / "src" / "api"
        api.mkdir()
        lines = []
        for name, path in modules.items():
            shutil.copy(path, api / f"{name}.rs")
            lines.append(f"pub mod {name};")
        text = modules["zcodec"].read_text(encoding="utf-8")
        text += (HERE / "stand_in" / "stand_in.rs").read_text(encoding="utf-8")
        (api / "stand_in.rs").write_text(text, encoding="utf-8")
        arms = [f'        "{one}" => {one}::Api::import(py, Some(module)).map(drop),' for one in edits]
        lines += [
            "pub mod stand_in;",
            "",
            "use pyo3::exceptions::PyValueError;",
            "use pyo3::prelude::*;",
            "",
            "pub fn attempt(name: &str, module: &Bound<'_, PyModule>) -> PyResult<()> {",
            "    let py = module.py();",
            "    match name {",
            *arms,
            "        _ => Err(PyValueError::new_err(name.to_owned())),",
            "    }",
            "}",
        ]
        (api / "mod.rs").write_text("\n".join(lines) + "\n", encoding="utf-8")

    def run(self, *arguments):
        return build.call([self.cargo, *arguments], cwd=self.folder, env=self.environment)

    def fetch(self):
        why = reach(self.cargo, self.folder, self.environment)
        if why is not None:
            raise Unavailable(why)

    def install(self, place, python):
        """Puts what was built where that interpreter finds it."""
        place.mkdir(parents=True, exist_ok=True)
        shutil.copy(self.library, place / f"use_rust{python.suffix}")
