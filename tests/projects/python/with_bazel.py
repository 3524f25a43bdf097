# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The rules of bazel/caplet.bzl, with Debian's Bazel and stand-ins for what it would fetch. Bazel goes by what is in files, not by their
times, so what is newer here is also another."""

import os
import shutil
import sys
import sysconfig
from pathlib import Path

from index import ROOT
from steps import SKIPPED, expect, run

STAND_INS = Path(__file__).resolve().parent / "bazel" / "stand_ins"
PLATFORMS = Path("/usr/share/bazel/tools/platforms")
PYTHON = """
new_local_repository(
    name = "python",
    path = "{include}",
    build_file_content = 'cc_library(name = "headers", hdrs = glob(["**/*.h"]), includes = ["."], visibility = ["//visibility:public"])',
)
"""
GENERATES = "[action 'Generating the C API of geometry'"


def skip_without_bazel():
    if not (shutil.which("bazel") and PLATFORMS.exists()):
        print("Debian's packages bazel-bootstrap and bazel-platforms are not installed")
        sys.exit(SKIPPED)


class Workspace:
    def __init__(self, projects, folder):
        self.folder, index = folder, projects.index
        self.environment = {**index.inside(index.tools), "CAPLET_PYTHON": str(index.tools)}
        self.startup = [f"--output_user_root={projects.options.work / 'bazel'}", "--max_idle_secs=60"]
        local = "".join(f'local_repository(name = "{each.name}", path = "{each}")\n' for each in STAND_INS.iterdir())
        workspace = folder / "WORKSPACE"
        python = PYTHON.format(include=sysconfig.get_path("include"))
        workspace.write_text(local + workspace.read_text() + python)
        shutil.copy(ROOT / "bazel" / "caplet.bzl", folder)

    def bazel(self, *command, fails=False):
        return run("bazel", *self.startup, *command, cwd=self.folder, env=self.environment, fails=fails)

    def build(self, fails=False):
        return self.bazel("build", "-s", f"--override_repository=platforms={PLATFORMS}", "//:all", fails=fails)


def check_bazel(projects):
    provider = Workspace(projects, projects.provider)
    try:
        output = provider.build()
        projects.row.show("flags", GENERATES in output, "a first build generates", output)
        check_nothing_to_do(projects, provider)
        check_consumer(projects, provider)
        for cell, file in [
            ("header", "src/geometry.h"),
            ("include", "src/limits/geometry_limits.h"),
            ("interface file", "src/geometry.caplet.json"),
        ]:
            check_changed(projects, provider, cell, projects.provider / file)
        check_changed(projects, provider, "generator", projects.index.tools.parent / "caplet")
        check_stale(projects, provider)
    finally:
        provider.bazel("shutdown")


def check_nothing_to_do(projects, provider):
    output = provider.build()
    projects.row.show("no-op", "SUBCOMMAND" not in output, "another one does nothing", output)


def check_changed(projects, provider, cell, file):
    with open(file, "ab") as stream:
        stream.write(b"\n")
    output = provider.build()
    projects.row.show(cell, GENERATES in output, "another one is generated with", output)
    check_nothing_to_do(projects, provider)


def check_stale(projects, provider):
    slot = "/* more slots go here */"
    projects.edit("src/geometry.h", slot, f"CAPLET_SLOT() double geo_twice(double x);\n{slot}")
    output = provider.build(fails=True)
    message = "is not recorded [interface-differs]"
    projects.row.show("stale", message in output, "the build stops and names what is not recorded", output)
    projects.record()
    provider.build()
    header = projects.provider / "bazel-bin" / "geometry_capi" / "geometry_capi.h"
    expect("geo_twice" in header.read_text(), "a changed header makes new code")


def check_consumer(projects, provider):
    """What Bazel made is installed by hand; another workspace finds it as any installed package."""
    made, site = projects.provider / "bazel-bin", projects.options.work / "site"
    shutil.rmtree(site, ignore_errors=True)
    shutil.copytree(made / "geometry_capi", site / "geometry" / "include")
    shutil.copy(made / "geometry" / "_core.so", site / "geometry")
    shutil.copy(projects.provider / "geometry" / "__init__.py", site / "geometry")
    projects.write_metadata(site)
    consumer = Workspace(projects, projects.consumer)
    consumer.environment["PYTHONPATH"] = str(site)
    try:
        consumer.build()
    finally:
        consumer.bazel("shutdown")
    path = f"{site}{os.pathsep}{projects.consumer / 'bazel-bin'}"
    output = projects.output_of(projects.index.tools, PYTHONPATH=path)
    expect(output.startswith("(7.0, 8) "), "the consumer calls the provider", output)
