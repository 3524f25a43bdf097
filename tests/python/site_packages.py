# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Makes folders of installed distributions, as pip leaves them, for tests.

site = SitePackages(folder)
site.install("geometry", "1.4", apis={"geometry": "geometry.include"}, files=["geometry/include/geometry_capi.h"])
"""

import pathlib
import sys

PACKAGE = pathlib.Path(__file__).resolve().parents[2] / "python"
sys.path.insert(0, str(PACKAGE))

# A package that must not be imported.
BOOBY_TRAPPED = 'raise SystemExit("was imported")\n'


class SitePackages:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)

    def install(self, name, version="1.0", apis=None, files=(), scripts=None):
        """A distribution of `files`, each empty but for __init__.py, and its entry points."""
        info = self.folder / f"{name.replace('-', '_')}-{version}.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
        groups = {"caplet.apis": apis or {}, "console_scripts": scripts or {}}
        lines = [
            f"[{group}]\n" + "".join(f"{key} = {value}\n" for key, value in rows.items())
            for group, rows in groups.items()
        ]
        (info / "entry_points.txt").write_text("\n".join(lines))
        self.write(*files)

    def write(self, *files):
        for file in files:
            path = self.folder / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(BOOBY_TRAPPED if path.name == "__init__.py" else "")


def api_files(folder, name, *more):
    """The files of an API in a folder of a package."""
    return [f"{folder}/{name}_capi.h", f"{folder}/{name}.caplet.json", *more]
