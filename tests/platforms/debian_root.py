# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Debian's Python for another architecture: its packages, of the mirrors that this machine has, unpacked into a folder.

    root = debian_root.get("s390x", "build/platforms/roots")    None, after saying why, where it can't be had

apt keeps the lists of other architectures in a folder of their own; nothing is installed, and nothing needs to be root.
"""

import platform
import shutil
import subprocess
from pathlib import Path

LIBRARIES = ["libc6", "libgcc-s1", "libstdc++6", "zlib1g", "libexpat1", "libffi8"]
SYSTEM = "/usr/bin/python3"


def python_version():
    """Of the Python that this release of Debian has: "3.11"."""
    asked = "import sys; print('%d.%d' % sys.version_info[:2])"
    return subprocess.check_output([SYSTEM, "-c", asked], encoding="utf-8").strip()


def packages(version):
    parts = [f"python{version}", f"python{version}-minimal"]
    return LIBRARIES + parts + [f"libpython{version}-{part}" for part in ("stdlib", "minimal", "dev")]


def apt(folder, architecture, *command, cwd=None):
    for part in ("state/lists/partial", "cache/archives/partial"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    (folder / "status").touch()
    options = {
        "APT::Architecture": architecture,
        "APT::Architectures": architecture,
        "APT::Sandbox::User": "",
        "Acquire::Languages": "none",
        "Dir::State": folder / "state",
        "Dir::State::status": folder / "status",
        "Dir::Cache": folder / "cache",
    }
    given = [part for name, value in options.items() for part in ("-o", f"{name}={value}")]
    done = subprocess.run(
        ["apt-get", *given, "-qq", *command],
        cwd=cwd,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    return None if done.returncode == 0 else done.stdout.strip()


def unpack(archive, root):
    """Behind the links of a merged /usr, which dpkg-deb -x would replace."""
    listing = subprocess.Popen(["dpkg-deb", "--fsys-tarfile", archive], stdout=subprocess.PIPE)
    subprocess.run(["tar", "-x", "--keep-directory-symlink", "-C", root], stdin=listing.stdout, check=True)
    if listing.wait() != 0:
        raise OSError(f"{archive} can't be read")


def fill(folder, architecture):
    """None, or why not."""
    archives, root = folder / "archives", folder / "root"
    archives.mkdir(parents=True)
    # One mirror of several may be out of order; what is then not found is said below.
    apt(folder, architecture, "update")
    why = apt(folder, architecture, "download", *packages(python_version()), cwd=archives)
    if why:
        return why
    (root / "usr" / "lib").mkdir(parents=True)
    (root / "lib").symlink_to("usr/lib")
    for archive in sorted(archives.iterdir()):
        unpack(archive, root)
    return None


def get(architecture, folder):
    folder = Path(folder).resolve() / architecture
    root = folder / "root"
    if (folder / "complete").exists():
        return root
    if not shutil.which("apt-get") or not Path(SYSTEM).exists():
        print(f"no packages for {architecture}: this is not Debian but {platform.platform()}")
        return None
    shutil.rmtree(folder, ignore_errors=True)
    why = fill(folder, architecture)
    if why:
        print(f"the packages for {architecture} can't be had:\n{why}")
        return None
    (folder / "complete").touch()
    return root
