# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# mypy: allow-subclassing-any, no-warn-unused-ignores
"""Extension modules that provide or consume a C API, for setup.py.

    from caplet.setuptools import CapletConsumer, CapletProvider, entry_points
    from setuptools import setup

    setup(
        ext_modules=[
            CapletProvider("geometry._core", ["src/core.c"], header="src/geometry.h", package="geometry/include"),
            CapletConsumer("geometry._fast", ["src/fast.c"], interfaces=["src/geometry.caplet.json"]),
        ],
        packages=["geometry", "geometry.include"],
        package_data={"geometry.include": ["*"]},
        entry_points=entry_points("geometry", "geometry.include"),
    )

Both are `setuptools.Extension`, with sources, include folders and macros added. What is generated is generated when
setup.py runs, as Cython's `cythonize` does: files that would be the same are left alone, so that nothing is compiled again.
"""

import json
import os
import subprocess
import sysconfig
from typing import Any, Dict, List, Optional, Sequence

from setuptools import Extension  # type: ignore

from caplet._apis import find_api
from caplet._installed import NotInstalledError, get_executable

__all__ = ["CapletConsumer", "CapletProvider", "GenerateError", "entry_points"]


class GenerateError(RuntimeError):
    """The program failed. What it said is on stderr, and the message."""


class CapletProvider(Extension):
    """An extension module that provides the C API of a header, or of an interface file.

    Args:
        name: Of the module: `geometry._core`.
        sources: The module's own; what is generated is added.
        header: The annotated header. Its interface file is beside it: `geometry.caplet.json`.
        interface: The interface file, where it is elsewhere or where there is no header.
        package: The folder of the package that consumers find: `<api>_capi.h` and what CMake, pkg-config and
            `caplet.find_api` look for are written there. Commit it, or let each build write it. Of an adopted table, whose
            consumers have the header of its author, it may be left out, and gets `<api>_capi.h` alone.
        output: The folder for what only this module needs, by default `build/caplet`.
        require: The least minor that a consumer may choose to accept.
        options: Anything else that `setuptools.Extension` takes. `include_dirs`, `define_macros` and the options of
            `extra_compile_args` that a header can depend on are also what the header is read with.

    Raises:
        GenerateError: the header is wrong, or its interface file stale: `caplet record` updates it.
        NotInstalledError: there is no program for this platform, and the generated files are not committed.
    """

    def __init__(
        self,
        name: str,
        sources: Sequence[str],
        *,
        package: Optional[str] = None,
        header: Optional[str] = None,
        interface: Optional[str] = None,
        output: str = os.path.join("build", "caplet"),
        require: Optional[int] = None,
        **options: Any,
    ) -> None:
        if not (header or interface):
            raise TypeError(f"CapletProvider({name!r}): give header=, or interface= for an API without one")
        for_consumers = [] if not header and _is_adopted(str(interface)) else ["package"]
        if package is None and for_consumers:
            raise TypeError(f"CapletProvider({name!r}): give package=, the folder that consumers find")
        super().__init__(name, list(sources), **options)
        input_file = header or str(interface)
        arguments = ["--bundle-runtime", *([] if require is None else ["--require", str(require)])]
        of_header = _flags(self) if header else []
        ledger = ["--interface", interface] if header and interface else []
        cache = ["--cache", os.path.join("build", "caplet-cache")] if header else []
        made = _generate(input_file, output, ["provider", *for_consumers], arguments + ledger + cache, of_header)
        # The interface file among them says all that consumers get: the header isn't read a second time.
        described = next((file for file in made if file.endswith(".caplet.json")), input_file)
        if package is not None:
            _generate(described, package, ["consumer", *for_consumers], arguments, [])
        self.sources += [file for file in made if file.endswith(("_provider.c", "_provider.cpp"))]
        self.include_dirs[:0] = [output, os.path.dirname(input_file) or "."]
        self.depends += [*made, *filter(None, [header])]


class CapletConsumer(Extension):
    """An extension module that imports C APIs of installed packages, or of interface files.

    Args:
        name: Of the module.
        sources: The module's own, which include `<api>_capi.h`.
        apis: Names of APIs whose providers are installed, in an isolated build by `requires` of pyproject.toml.
        interfaces: Interface files of others: their headers are generated.
        lazy: Whether the first call imports each API, so that the module loads without the providers. The headers of
            `apis` are generated then, too, of the interface files that are installed beside them.
        require: The oldest minor that the module accepts of an API, `{"geometry": 2}`; by default its header's own.
        output: The folder for the generated headers, by default `build/caplet`.
        options: Anything else that `setuptools.Extension` takes.

    Raises:
        ApiError: no installed package provides the API, or more than one; see `caplet.find_api`.
    """

    def __init__(
        self,
        name: str,
        sources: Sequence[str],
        *,
        apis: Sequence[str] = (),
        interfaces: Sequence[str] = (),
        require: Optional[Dict[str, int]] = None,
        lazy: bool = False,
        output: str = os.path.join("build", "caplet"),
        **options: Any,
    ) -> None:
        super().__init__(name, list(sources), **options)
        arguments = ["--bundle-runtime", *(["--lazy"] if lazy else [])]
        generated = list(interfaces)
        for each in apis:
            api = find_api(each)
            if lazy:
                generated.append(api.interface)
                continue
            self.include_dirs.append(api.include)
            self.depends += [api.header, *filter(None, [api.cxx_header])]
        for interface in generated:
            self.depends += _generate(interface, output, ["consumer"], arguments, [])
        if generated:
            self.include_dirs.append(output)
        self.define_macros += [(f"{api.upper()}_REQUIRE", str(minor)) for api, minor in (require or {}).items()]


def entry_points(api: str, package: str) -> Dict[str, List[str]]:
    """The entry points by which builds find a provider's API: `caplet.find_api`, CMake, pkg-config.

    Args:
        api: The API's name: `geometry`.
        package: The package with its files: `geometry.include`.

    Returns:
        What `setup(entry_points=...)` takes.
    """
    return {group: [f"{api} = {package}"] for group in ("caplet.apis", "cmake.root", "pkg_config")}


def _is_adopted(interface: str) -> bool:
    """Whether the file describes a table that was there before Caplet."""
    with open(interface, encoding="utf-8") as file:
        return "foreign" in json.load(file)


def _flags(extension: Extension) -> List[str]:
    flags = [f"-I{folder}" for folder in extension.include_dirs]
    for name, value in extension.define_macros:
        flags.append(f"-D{name}" if value is None else f"-D{name}={value}")
    flags += [f"-U{name}" for name in extension.undef_macros]
    flags += [one for one in extension.extra_compile_args if one.startswith(("-std=", "-D", "-U", "-I", "-f"))]
    # Of the Python that builds, as Caplet finds that of the first `python3`.
    return [*flags, f"-isystem{sysconfig.get_path('include')}"]


def _generate(input_file: str, folder: str, targets: List[str], arguments: List[str], flags: List[str]) -> List[str]:
    """The generated files; those that are there already where there is no program to make them."""
    try:
        program = get_executable()
    except NotInstalledError as error:
        committed = sorted(entry.path for entry in os.scandir(folder)) if os.path.isdir(folder) else []
        if not any(path.endswith(("_provider.h", "_capi.h")) for path in committed):
            raise NotInstalledError(
                f"{error}\n{input_file}: nothing is generated for it in {folder}: build where there is a program, and "
                "commit that folder"
            ) from None
        return committed
    command = [program, "generate", input_file, "--out", folder, "--print-outputs", *arguments]
    command += [f"--target={target}" for target in targets]
    done = subprocess.run(
        [*command, *(["--", *flags] if flags else [])], stdout=subprocess.PIPE, encoding="utf-8", check=False
    )
    if done.returncode != 0:
        raise GenerateError(f"`caplet generate {input_file}` failed with status {done.returncode}: see above")
    return done.stdout.splitlines()
