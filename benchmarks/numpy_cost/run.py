# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""NumPy's import and calls: by its own header and macros, and by the generated one, in one module and one run.

    python3 benchmarks/numpy_cost/run.py CAPLET [--rounds 21]

Runs in a Python that has NumPy, with whose headers the module is compiled. Prints medians of the ratios of neighbouring
measurements, which any load leaves alone, and the instructions of each loop.
"""

import argparse
import re
import statistics
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

import numpy

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
ONLY = "PyArray_GetNDArrayCFeatureVersion,PyArray_GetNDArrayCVersion,PyArray_Type"


def build(caplet, folder):
    subprocess.run(
        [caplet, "generate", ROOT / "schemas" / "numpy.caplet.json", "--only", ONLY, "--out", folder], check=True
    )
    flags = [
        "-O2",
        "-fPIC",
        "-Wall",
        "-falign-functions=64",
        "-falign-loops=64",
        f"-I{folder}",
        f"-I{ROOT / 'runtime' / 'include'}",
        f"-I{numpy.get_include()}",
    ]
    flags += [f"-I{sysconfig.get_path('include')}"]
    objects = []
    for source in (*sorted(HERE.glob("*.c")), ROOT / "runtime" / "src" / "foreign.c"):
        objects.append(folder / f"{source.stem}.o")
        subprocess.run(["gcc", *flags, "-c", source, "-o", objects[-1]], check=True)
    module = folder / f"numpy_cost{sysconfig.get_config_var('EXT_SUFFIX')}"
    subprocess.run(["gcc", "-shared", *objects, "-o", module], check=True)


def loop(folder, name):
    """The instructions of the function, without addresses."""
    text = subprocess.run(["objdump", "-dr", folder / f"{name}.o"], stdout=subprocess.PIPE, check=True).stdout.decode()
    body = re.search(rf"<{name}_calls>:\n(.*?)\n\n", text + "\n\n", re.DOTALL)[1]
    lines = [line.split("\t")[2:] for line in body.splitlines() if "\t" in line and "R_X86" not in line]
    return [
        re.sub(r"\s+#.*|<.*>|(?<=^j..)\s+[0-9a-f]+|(?<=^jle)\s+[0-9a-f]+", "", line[0]).strip()
        for line in lines
        if line
    ]


def ratios(measure, times, rounds):
    found = []
    for _ in range(rounds):
        theirs, ours = measure(False, times), measure(True, times)
        found.append((ours / theirs, theirs, ours))
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("caplet", type=Path)
    parser.add_argument("--rounds", type=int, default=21)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        build(options.caplet.resolve(), folder)
        sys.path.insert(0, name)
        import numpy_cost

        print(f"NumPy {numpy.__version__}, Python {sys.version.split()[0]}")
        for what, measure, times in (("import", numpy_cost.imports, 2000), ("call", numpy_cost.calls, 20_000_000)):
            found = ratios(measure, times, options.rounds)
            low, middle, high = (f"{value:.2f}" for value in (*statistics.quantiles([one[0] for one in found], n=4),))
            print(f"| {what} | {middle} | {low} to {high} |")
        same = loop(folder, "theirs") == loop(folder, "ours")
        print(f"the loops are {'the same' if same else 'other'} instructions: {len(loop(folder, 'ours'))}")
        if not same:
            print("\n".join(loop(folder, "theirs")), "\n--\n", "\n".join(loop(folder, "ours")))


if __name__ == "__main__":
    main()
