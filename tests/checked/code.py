# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Without CAPLET_CHECKED the wrappers compile to the same machine code as a header without any checks, and as calls that
are written out by hand; with it, they do not.

    python3 tests/checked/code.py /usr/bin/python3 build/tests/checked/code
"""

import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import extension  # noqa: E402
import interpreters  # noqa: E402

HEADER = HERE.parent / "cases" / "checked" / "expect" / "guard_capi.h"

CALLS = """
int number(int what) { return CALL(guard_number)(what); }
double real(int what) { return CALL(guard_real)(what); }
enum guard_mode choice(int what) { return CALL(guard_choice)(what); }
PyObject *object(int what) { return CALL(guard_object)(what); }
int detached(int what) { return CALL(guard_detached)(what); }
void attached(void) { CALL(guard_attached)(); }
int pointers(const int *v, int n, const char *name) { return CALL(guard_pointers)(v, n, name); }
"""
BY_NAME = "#define CALL(name) name\n"
BY_HAND = "#define CALL(name) ((const struct guard_table *)CAPLET_LOAD(caplet_5guard6_C_API_1_1))->name\n"


def without_checks(header):
    """The header as it would be if there were no checked mode."""
    header, checks = re.subn(r"^  CAPLET_CHECK_\w+\(.*\);\n", "", header, flags=re.MULTILINE)
    header, calls = re.subn(r'CAPLET_CALL\(\w+, "[^"]*", \d, (.*),\s+[^,\n]*\);', r"\1;", header)
    assert checks >= 6 and calls >= 5 and "CHECK" not in header and "CALL" not in header, header
    return header


def machine_code(folder, name, header, calls, interpreter, compiler, flags):
    """Of all sections, without addresses and names of files."""
    place = folder / name
    place.mkdir(parents=True, exist_ok=True)
    (place / "guard_capi.h").write_text(header, encoding="utf-8")
    source = place / "calls.c"
    source.write_text(
        '#include "guard_capi.h"\n#ifdef __cplusplus\nextern "C" {\n#endif\n'
        + calls
        + CALLS
        + "#ifdef __cplusplus\n}\n#endif\n",
        encoding="utf-8",
    )
    out = extension.object_file(source, place / "calls.o", interpreter, compiler, [*flags, f"-I{place}"])
    listing = subprocess.run(["objdump", "-dr", str(out)], stdout=subprocess.PIPE, universal_newlines=True, check=True)
    return listing.stdout.replace(str(out), "")


def main():
    interpreter = interpreters.probe(sys.argv[1])
    failed = 0
    header = HEADER.read_text(encoding="utf-8")
    for compiler, standard in [
        ("gcc", "-std=c11"),
        ("clang-22", "-std=c11"),
        ("g++", "-std=c++17"),
        ("clang++-22", "-std=c++17"),
    ]:
        compiler = extension.find_compiler(compiler)
        for level in ("-O1", "-O2", "-O3"):
            folder = Path(sys.argv[2]) / (compiler + level)

            def compiled(name, text, calls, *flags):
                return machine_code(folder, name, text, calls, interpreter, compiler, [standard, level, *flags])

            off = compiled("off", header, BY_NAME)
            for name, same in (
                ("plain", compiled("plain", without_checks(header), BY_NAME)),
                ("by_hand", compiled("by_hand", header, BY_HAND)),
            ):
                if same != off:
                    failed += 1
                    print(f"FAILED {compiler} {level}: {name} differs\n{same}\n{off}")
            if compiled("on", header, BY_NAME, "-DCAPLET_CHECKED") == off:
                failed += 1
                print(f"FAILED {compiler} {level}: checked mode changes nothing")
            print(f"{compiler} {standard} {level}: {off.count(chr(10))} lines of code compared", flush=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
