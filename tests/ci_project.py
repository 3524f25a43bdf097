# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A clone of a git repository as docs/ci.md assumes it: a header that was released, and a branch that appends to it.

    project = ci_project.make(folder, caplet)
    project.run("caplet check include/geometry.h")

The header includes Python.h, as that of an extension does; no flags say where it is.
"""

import os
import subprocess
from pathlib import Path

import extension

HEADER = """\
#ifndef GEOMETRY_H
#define GEOMETRY_H
#include <Python.h>
#include <caplet/annotate.h>
CAPLET_API(geometry, capsule = "geometry._core._C_API", distribution = "geometry");
struct CAPLET_LAYOUT() geo_point { double x, y; unsigned seen : 1; };
CAPLET_SLOT() double geo_norm(const struct geo_point *p);
CAPLET_SLOT(returns = new) PyObject *geo_list(PyObject *points);
#endif
"""
AREA = "CAPLET_SLOT() double geo_area(double w, double h);\n#endif"


class Project:
    def __init__(self, folder, caplet):
        self.folder = folder / "clone"
        bin_folder = folder / "bin"
        bin_folder.mkdir()
        (bin_folder / "caplet").symlink_to(Path(caplet).resolve())
        self.environment = dict(
            os.environ,
            PATH=f"{bin_folder}:{os.environ['PATH']}",
            CPATH=str(extension.INCLUDE),
            HOME=str(folder),
            GIT_AUTHOR_NAME="a",
            GIT_AUTHOR_EMAIL="a@b",
            GIT_COMMITTER_NAME="a",
            GIT_COMMITTER_EMAIL="a@b",
            GIT_CONFIG_GLOBAL=os.devnull,
            GIT_CONFIG_SYSTEM=os.devnull,
            GITHUB_STEP_SUMMARY=str(folder / "summary.md"),
            CI_MERGE_REQUEST_TARGET_BRANCH_NAME="main",
        )

    @property
    def header(self):
        return self.folder / "include" / "geometry.h"

    def run(self, line, cwd=None):
        """Runs a line of shell, with `caplet` on PATH; what it printed is in stdout."""
        return subprocess.run(
            ["bash", "-e", "-o", "pipefail", "-c", line],
            cwd=cwd or self.folder,
            text=True,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=120,
        )

    def must(self, line, cwd=None):
        done = self.run(line, cwd)
        assert done.returncode == 0, f"{line}\n{done.stdout}"
        return done.stdout


def make(folder, caplet):
    folder = Path(folder)
    project = Project(folder, caplet)
    project.must("git init -q -b main origin && git clone -q origin clone", folder)
    project.header.parent.mkdir()
    project.header.write_text(HEADER)
    project.must(
        "caplet record include/geometry.h && caplet release 1.0 include/geometry.caplet.json"
        " && git checkout -q -b main && git add . && git commit -q -m 1 && git tag v1.0"
        " && git push -q origin HEAD:refs/heads/landed v1.0"
        " && git -C ../origin update-ref refs/heads/main refs/heads/landed && git fetch -q"
        " && git checkout -q -b work"
    )
    project.header.write_text(HEADER.replace("#endif", AREA))
    project.must("caplet record include/geometry.h && git add . && git commit -q -m 2")
    return project
