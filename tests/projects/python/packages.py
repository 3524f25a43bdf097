# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Provider and consumer as pip builds and installs them."""

import re
import shutil
import tarfile
import zipfile
from pathlib import Path

from index import ROOT, TOOLS
from steps import expect, run

FOR_BUILDS = ["geometry_capi.h", "caplet_runtime.h", "geometry.caplet.json", "geometry-config.cmake", "geometry.pc"]


def check_packages(projects):
    check_wheels(projects)
    check_sdists(projects)
    check_editable(projects)


def check_wheels(projects):
    index, dist = projects.index, projects.options.work / "dist"
    shutil.rmtree(dist, ignore_errors=True)
    bare = index.make_venv(projects.options.work / "bare")
    index.pip(bare, "uninstall", "-y", "setuptools")  # which venv installs up to Python 3.11
    index.pip(bare, "wheel", "--no-deps", "--wheel-dir", dist, projects.provider)
    (wheel,) = dist.glob("geometry-*.whl")
    shutil.copy(wheel, index.folder)
    index.environment["FORCE_PKGCONF_PYPI"] = "1"  # for Meson's dependency()
    output = index.pip(bare, "wheel", "-v", "--no-deps", "--wheel-dir", dist, projects.consumer)
    del index.environment["FORCE_PKGCONF_PYPI"]
    if projects.options.system == "meson":
        expect("Run-time dependency geometry found: YES" in output, "pkg-config finds the provider", output)
    installed = index.pip(bare, "list", "--format=freeze").lower()
    is_bare = not any(tool in installed for tool in ["caplet", *(TOOLS[projects.options.system])[:1]])
    projects.row.show("isolation", is_bare, "built by a Python that has no tools", installed)

    user = index.make_venv(projects.options.work / "user")
    index.pip(user, "install", "--no-deps", *dist.glob("*.whl"))
    projects.works("wheel", user)
    names = zipfile.ZipFile(wheel).namelist()
    has_all = all(f"geometry/include/{name}" in names for name in FOR_BUILDS)
    expect(has_all, "the provider's has " + ", ".join(FOR_BUILDS), str(names))
    expect(not any("stamp" in name for name in names), "and nothing that only builds need", str(names))
    code = "from caplet import find_api; print(find_api('geometry').distribution, find_api('geometry').version)"
    index.pip(user, "install", "caplet")
    expect(run(user, "-c", code).split() == ["geometry", "1.4"], "caplet.find_api finds it")


def check_sdists(projects):
    index, dist = projects.index, projects.options.work / "sdist"
    shutil.rmtree(dist, ignore_errors=True)
    for folder in (projects.provider, projects.consumer):
        if not (folder / ".git").exists():  # what scikit-build-core and meson-python take the files from
            run("git", "init", "-q", cwd=folder)
            run("git", "add", "-A", cwd=folder)
            run("git", "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "all", cwd=folder)
        run(index.tools, "-m", "build", "--sdist", "--outdir", dist, folder, env=index.environment)
        shutil.rmtree(folder / ".git")
    user = index.make_venv(projects.options.work / "user")
    for archive in sorted(dist.glob("*.tar.gz")):  # geometry, then measure
        names = tarfile.open(archive).getnames()
        expect(not any(name.endswith(".so") for name in names), f"{archive.name} has nothing compiled", str(names))
        index.pip(user, "install", "--no-deps", archive)
    projects.works("sdist", user)


def check_editable(projects):
    index = projects.index
    developer = index.make_venv(projects.options.work / "developer", "caplet", *TOOLS[projects.options.system])
    for folder in (projects.provider, projects.consumer):
        run(
            *(developer, "-m", "pip", "install", "--no-deps", "--no-build-isolation", "-e", folder),
            env=index.inside(developer),
        )
    projects.works("editable", developer, PATH=index.inside(developer)["PATH"])


def asking(projects):
    """The consumer with caplet_find_api() in place of find_package(), as docs/how-to/scikit-build-core.md says."""
    folder = projects.options.work / "asking"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(projects.consumer, folder)
    page = (ROOT / "docs" / "how-to" / "scikit-build-core.md").read_text(encoding="utf-8")
    (lines,) = re.findall(r"```cmake\n(find_package\(Caplet.*?)```", page, re.DOTALL)
    replace(folder / "CMakeLists.txt", "find_package(geometry 1.1 REQUIRED)\n", lines)
    return folder


def replace(path, old, new):
    text = path.read_text()
    assert old in text, f"{old!r} is not in {path}"
    path.write_text(text.replace(old, new))


def check_cmake_alone(projects, trap):
    """By its folder, and by asking. Neither imports the provider."""
    index, work = projects.index, projects.options.work
    python = index.make_venv(work / "user", "caplet", *(work / "dist").glob("geometry-*.whl"))
    folder = run(python, "-m", "caplet", "--api", "geometry").strip()
    (Path(folder).parent / "__init__.py").write_text(trap)
    build_alone(projects, python, projects.consumer, f"-Dgeometry_DIR={folder}")
    package = run(python, "-m", "caplet", "--cmake-dir").strip()
    build_alone(projects, python, asking(projects), f"-DCaplet_DIR={package}")


def build_alone(projects, python, source, definition):
    tree, environment = projects.options.work / "alone", projects.index.environment
    shutil.rmtree(tree, ignore_errors=True)
    run("cmake", "-S", source, "-B", tree, definition, f"-DPython_EXECUTABLE={python}", env=environment)
    run("cmake", "--build", tree, env=environment)
    output = projects.output_of(python, PYTHONPATH=str(tree))
    expect(output.startswith("(7.0, 8) "), f"CMake alone, with {definition.split('=')[0]}", output)


def check_not_imported(projects, trap):
    """By scikit-build-core, where the provider has no entry point `cmake.root`."""
    index, work = projects.index, projects.options.work
    dist, provider, consumer = work / "trapped", work / "trap", asking(projects)
    for folder in (dist, provider):
        shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(projects.provider, provider)
    replace(provider / "pyproject.toml", '[project.entry-points."cmake.root"]\ngeometry = "geometry.include"\n', "")
    (provider / "geometry" / "__init__.py").write_text(trap)
    replace(consumer / "pyproject.toml", '"geometry>=1.4"]\nbuild-backend', '"caplet", "geometry>=1.4"]\nbuild-backend')
    index.pip(work / "bare" / "bin" / "python", "wheel", "--no-deps", "--wheel-dir", dist, provider)
    shutil.copy(next(dist.glob("geometry-*.whl")), index.folder)
    index.pip(work / "bare" / "bin" / "python", "wheel", "--no-deps", "--wheel-dir", dist, consumer)
    user = index.make_venv(work / "user", *dist.glob("*.whl"))
    expect(projects.output_of(user).startswith("(7.0, 8) "), "without cmake.root, no build imports the provider")
