# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Compiles each example of examples/capsule as an extension module of its own and uses it from Python; the one that
must not compile doesn't.

    python3 tests/capsule/examples.py /usr/bin/python3 build/tests/capsule/examples
"""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import extension  # noqa: E402
import interpreters  # noqa: E402

EXAMPLES = extension.ROOT / "examples" / "capsule"

# Code that uses each module, and what it prints.
USES = {
    "boxed_value": ("print(boxed_value.read(), 'boxed_value.foo' in repr(boxed_value.foo))", "123 True"),
    "name_constant": (
        "print(name_constant.read(name_constant.make()))\n"
        "for wrong in (1, boxed):\n"
        "    try: name_constant.read(wrong)\n"
        "    except (TypeError, ValueError) as error: print(error)",
        'True\nexpected a capsule, not int\nthe capsule is named "boxed_value.foo", expected "foo"',
    ),
    "function_pointer": (
        "print(function_pointer.call(function_pointer.wrapped()), function_pointer.call(function_pointer.boxed()))",
        "42 42",
    ),
    "raw_pointer": (
        "raw_pointer.make(); collect(); print(raw_pointer.count_freed())\n"
        "raw_pointer.make_consumable(); collect(); print(raw_pointer.count_freed())\n"
        "it = raw_pointer.make_consumable(); print(raw_pointer.consume(it))\n"
        "try: raw_pointer.consume(it)\n"
        "except ValueError as error: print(error)\n"
        "del it; collect(); print(raw_pointer.count_freed())",
        '1\n2\nhello\nthe capsule is named "used_raw.text", expected "raw.text"\n2',
    ),
    "context": (
        "context.make(); collect(); print(context.last_message())\n"
        "it = context.make(); context.set_context(it); del it; collect(); print(context.last_message())",
        "job 7 ends with nothing\njob 7 ends with a context of its own",
    ),
}

BEFORE = "import gc, {name}, boxed_value\nboxed = boxed_value.foo\ncollect = lambda: [gc.collect() for _ in range(4)]\n"

REFUSED = "zero_sized", "caplet: an empty type has nothing to point to; give the capsule a value with members"


def use(name, code, interpreter, folder):
    result = subprocess.run(
        [interpreter.executable, "-c", BEFORE.format(name=name) + code],
        cwd=str(folder),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        universal_newlines=True,
    )
    return result.stdout.rstrip()


def problems(interpreter, folder):
    compiler = extension.find_compiler("g++")
    for name in USES:
        extension.compile(
            [EXAMPLES / f"{name}.cpp"],
            folder / name,
            interpreter,
            compiler,
            ["-std=c++17", "-Wno-missing-field-initializers"],
        )
    for name, (code, expected) in USES.items():
        printed = use(name, code, interpreter, folder)
        if printed != expected:
            yield f"{name} printed\n{printed}\ninstead of\n{expected}"
    name, text = REFUSED
    try:
        extension.syntax(EXAMPLES / f"{name}.cpp", interpreter, compiler, ["-std=c++17"])
        yield f"{name}.cpp compiles"
    except extension.CompileError as error:
        if "error: static assertion failed: " + text not in str(error):
            yield f"{name}.cpp: {error}"
    others = {path.stem for path in EXAMPLES.glob("*.cpp")} - set(USES) - {name}
    if others:
        yield f"not tested: {', '.join(sorted(others))}"


def main():
    interpreter = interpreters.probe(sys.argv[1])
    if interpreter is None:
        sys.exit(f"cannot run {sys.argv[1]}")
    found = list(problems(interpreter, Path(sys.argv[2]).resolve()))
    print("\n".join(f"FAILED {problem}" for problem in found) or f"{len(USES) + 1} examples")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
