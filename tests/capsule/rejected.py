# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Misuse that must not compile, and what the compilers say then: GCC and Clang, C++17 and C++20.

python3 tests/capsule/rejected.py /usr/bin/python3 build/tests/capsule
"""

import os
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import extension  # noqa: E402
import interpreters  # noqa: E402

PRELUDE = """\
#include <caplet/caplet.hpp>
using caplet::capsule;
using caplet::capsule_ref;
struct Empty {};
struct Point { double x, y; };
struct ThrowsInMove { int number; ThrowsInMove(ThrowsInMove &&) noexcept(false); };
struct ThrowsInDestructor { int number; ThrowsInDestructor(ThrowsInDestructor &&) noexcept;
                            ~ThrowsInDestructor() noexcept(false); };
struct Pinned { int number; Pinned(Pinned &&) = delete; };
struct HandleOfThread { int number; };
struct FinishOfThread { int number; void operator()(int, void *); };
template <> struct caplet::thread_transferable<HandleOfThread> : std::false_type {};
template <> struct caplet::thread_transferable<FinishOfThread> : std::false_type {};
struct Deleter { int state; void operator()(Point *point) noexcept { delete point; } };
inline void function(int) {}
void delete_point(Point *);
"""

FUNCTION = """\
inline void use(capsule_ref ref, const char *name, std::string text, int *number) {
  (void)ref, (void)name, (void)text, (void)number;
  %s
}
"""

THREAD = "caplet: a capsule's destructor may run on any thread, and caplet::thread_transferable says that "
NAME = (
    "caplet: a capsule keeps only the address of its name, so the name must be a string literal or caplet::unnamed; "
    "to have a text copied into a capsule that you make, use caplet::owned_name"
)

LATE = "caplet: this capsule_ref would outlive the capsule, which is a temporary; keep it as caplet::capsule"

# (what must not compile, what must be said). The text is asked for whole.
REJECTED = [
    # Values
    (
        'capsule::make("a.b", Empty{});',
        "caplet: an empty type has nothing to point to; give the capsule a value with members",
    ),
    (
        'capsule::make("a.b", [] {});',
        "caplet: an empty type has nothing to point to; give the capsule a value with members",
    ),
    (
        'capsule::make("a.b", std::nullptr_t{}, [](std::nullptr_t) {});',
        "caplet: the capsule's last act is to call finish(T &&value, void *context); it can't be called so",
    ),
    (
        'capsule::make<const Point>("a.b", Point{});',
        "caplet: a const value can't be moved into a capsule; give a T that is not const or volatile",
    ),
    (
        'capsule::make<volatile int>("a.b", 1);',
        "caplet: a const value can't be moved into a capsule; give a T that is not const or volatile",
    ),
    (
        'int row[3] = {}; capsule::make("a.b", row);',
        "caplet: an array can't be moved into a capsule; use std::array or std::string",
    ),
    ('capsule::make("a.b", "text");', "caplet: an array can't be moved into a capsule; use std::array or std::string"),
    ('capsule::make("a.b", function);', "caplet: a function can't be moved into a capsule; use wrap_function"),
    (
        'ThrowsInMove *it = nullptr; capsule::make("a.b", std::move(*it));',
        "caplet: the value is moved into the capsule; its move constructor must be noexcept",
    ),
    (
        'Pinned *it = nullptr; capsule::make("a.b", std::move(*it));',
        "caplet: the value is moved into the capsule; its move constructor must be noexcept",
    ),
    (
        'ThrowsInDestructor *it = nullptr; capsule::make("a.b", std::move(*it));',
        "caplet: the capsule destroys its value; its destructor must be noexcept",
    ),
    ('capsule::make("a.b", HandleOfThread{1});', THREAD + "this value must stay on its own"),
    ('(void)capsule::try_make("a.b", HandleOfThread{1});', THREAD + "this value must stay on its own"),
    # What finishes them
    (
        'capsule::make("a.b", 1, [](Point &&, void *) {});',
        "caplet: the capsule's last act is to call finish(T &&value, void *context); it can't be called so",
    ),
    (
        'capsule::make("a.b", 1, [](int &&) {});',
        "caplet: the capsule's last act is to call finish(T &&value, void *context); it can't be called so",
    ),
    ('capsule::make("a.b", 1, FinishOfThread{1});', THREAD + "finish must stay on its own"),
    (
        'capsule::wrap<&delete_point>("a.b", number);',
        "caplet: the deleter is called as deleter(pointer) or deleter(pointer, void *context); it can't be",
    ),
    (
        'capsule::wrap<nullptr>("a.b", number);',
        "caplet: the deleter is called as deleter(pointer) or deleter(pointer, void *context); it can't be",
    ),
    (
        'capsule::wrap<[](auto *) {}>("a.b", (HandleOfThread *)nullptr);',
        THREAD + "what it points to must stay on its own",
    ),
    # Pointers
    ('capsule::wrap("a.b", nullptr);', "caplet: a capsule can't point to null"),
    ('capsule::wrap("a.b", &function);', "caplet: a function is no object; use wrap_function"),
    ('capsule::wrap_function("a.b", number);', "caplet: wrap_function wraps functions; use wrap for objects"),
    ('ref.as<Point &>("a.b");', "caplet: a capsule points to an object; T must not be void or a reference"),
    ('(void)ref.try_as<Point &>("a.b");', "caplet: a capsule points to an object; T must not be void or a reference"),
    ("ref.reference_unchecked<void>();", "caplet: a capsule points to an object; T must not be void or a reference"),
    ('caplet::import<void>("a.b");', "caplet: a capsule points to an object; T must not be void or a reference"),
    ('ref.as<void>("a.b");', "caplet: a capsule points to an object; T must not be void or a reference"),
    (
        '(void)ref.try_as<void(int)>("a.b");',
        "caplet: a function is no object; get at it with as_function<R(A...)>(name)",
    ),
    ('(void)ref.as_function<Point>("a.b");', "caplet: as_function wants the type of a function, like int(double)"),
    (
        "ref.reference_unchecked<void(int)>();",
        "caplet: a function is no object; get at it with as_function<R(A...)>(name)",
    ),
    ('caplet::import<void(int)>("a.b");', "caplet: a function is no object; get at it with as_function<R(A...)>(name)"),
    # Names
    ("capsule::make(name, 1);", NAME),
    ("capsule::make(text, 1);", NAME),
    ('capsule::make(std::string("a.b"), 1);', NAME),
    ('char local[] = "a.b"; capsule::make(local, 1);', NAME),
    ("capsule::make(nullptr, 1);", NAME),
    ("capsule::wrap(name, number);", NAME),
    ("capsule::wrap(text.c_str(), number);", NAME),
    ("capsule::wrap(caplet::owned_name{text}, number);", NAME),
    ("ref.set_name(name);", NAME),
    ("ref.set_name(caplet::owned_name{text});", NAME),
    ('(void)ref.consume("a", name);', NAME),
    # References
    ('capsule_ref late = capsule::make("a.b", 1);', LATE),
    ('ref = capsule::make("a.b", 1);', LATE),
    ("ref = capsule::share(ref);", LATE),
    # Contexts
    (
        "ref.set_context(std::unique_ptr<Point, Deleter>(nullptr, Deleter{1}));",
        "caplet: an owned context has no place for the state of its deleter; use one without state",
    ),
    ("ref.set_context(std::make_unique<HandleOfThread>());", THREAD + "the context must stay on its own"),
]

# What only a compiler of C++20 can tell.
REJECTED_SINCE_20 = [('const char local[] = "a.b"; capsule::make(local, 1);', "")]

# Refused without a message of ours, as the language does: what must compile beside it shows that nothing else is wrong.
PAIRS = [
    ("capsule_ref ref2 = capsule_ref::cast(ref.object());", "capsule_ref ref2 = ref.object();"),
    (
        "capsule one = capsule::share(ref); capsule two = std::move(one);",
        "capsule one = capsule::share(ref); capsule two = one;",
    ),
    ('capsule made = capsule::make("a.b", 1); capsule_ref ref2 = made; ref2 = made;', "capsule made; made = ref;"),
    (
        "ref.set_context(std::unique_ptr<const Point>(new Point{1, 2})); ref.set_context(std::make_unique<int[]>(3));",
        "ref.set_context(std::make_shared<Point>());",
    ),
    ("auto one = caplet::owned_ref::share(ref.object());", "caplet::owned_ref one = ref.object();"),
    ("(void)capsule::make(caplet::owned_name{text}, 1);", "(void)capsule::make(caplet::owned_name{7}, 1);"),
    ('static const char kName[] = "a.b"; (void)capsule::make(kName, 1);', "(void)capsule::make(1, 1);"),
]


def compilers():
    """Each in one standard; in both with all interpreters."""
    for name, usual in ("g++", "-std=c++17"), ("clang++-22", "-std=c++20"):
        for standard in ("-std=c++17", "-std=c++20"):
            if standard == usual or interpreters.THOROUGH:
                yield extension.find_compiler(name), standard


class Compiler:
    """One compiler in one standard, with the prelude compiled already."""

    def __init__(self, name, standard, interpreter, folder, prelude, function, flags=()):
        self.standard = standard
        self.function = function
        self.name = f"{Path(name).name} {standard}"
        self.command = [
            name,
            standard,
            "-Wall",
            "-Wextra",
            f"-I{extension.INCLUDE}",
            f"-I{interpreter.include}",
        ] + list(flags)
        is_clang = "clang" in name
        self.more = ["-ferror-limit=0"] if is_clang else []
        self.header = folder / self.name.replace(" ", "") / "prelude.hpp"
        self.header.parent.mkdir(parents=True, exist_ok=True)
        self.header.write_text(prelude)
        # Either compiler looks for these names by itself.
        compiled = self.header.with_name("prelude.hpp" + (".pch" if is_clang else ".gch"))
        extension.run(self.command + ["-x", "c++-header", self.header, "-o", compiled])

    def output(self, statement):
        """What the compiler printed, or None when it had nothing to refuse."""
        command = self.command + self.more + ["-include", str(self.header), "-fsyntax-only", "-x", "c++", "-"]
        result = subprocess.run(
            command,
            input=self.function % statement,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            universal_newlines=True,
            env=dict(os.environ, LC_ALL="C"),
        )
        return None if result.returncode == 0 else result.stdout


def complaint(statement, text, compiler):
    """What is wrong with how the compiler refuses `statement`, or None."""
    output = compiler.output(statement)
    if output is None:
        return "compiles"
    # GCC quotes source lines, with the message in them: only what stands after `error:` counts.
    errors = re.findall(r"error: (.*)", output)
    if text and not any(text in error for error in errors):
        return "says something else:\n" + output
    return None


def skipped(statement, compiler):
    """A lambda is a template argument since C++20."""
    return "wrap<[]" in statement and compiler.standard == "-std=c++17"


def check(compiler, cases, pairs):
    """The number of failures, which are printed."""
    failures = []
    for statement, text in cases:
        if not skipped(statement, compiler):
            problem = complaint(statement, text, compiler)
            failures += [(statement, problem)] if problem else []
    for good, bad in pairs:
        output = compiler.output(good)
        failures += [(good, "is refused:\n" + output)] if output else []
        problem = complaint(bad, "", compiler)
        failures += [(bad, problem)] if problem else []
    for statement, problem in failures:
        print(f"FAILED {compiler.name}: {statement}\n  {problem}")
    print(f"{compiler.name}: {len(cases) + 2 * len(pairs)} statements, {len(failures)} failures", flush=True)
    return len(failures)


def main():
    interpreter = interpreters.probe(sys.argv[1])
    if interpreter is None:
        sys.exit(f"cannot run {sys.argv[1]}")
    folder = Path(sys.argv[2]).resolve()
    failures = 0
    for name, standard in compilers():
        cases = REJECTED + (REJECTED_SINCE_20 if standard == "-std=c++20" else [])
        failures += check(Compiler(name, standard, interpreter, folder, PRELUDE, FUNCTION), cases, PAIRS)
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
