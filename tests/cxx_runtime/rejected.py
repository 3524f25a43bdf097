# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Misuse that must not compile, and what the compilers say then: GCC and Clang, C++17 and C++20, without exceptions.

python3 tests/cxx_runtime/rejected.py /usr/bin/python3 build/tests/cxx_runtime/rejected
"""

import sys
from pathlib import Path

import build
from rejected import Compiler, check, compilers  # of tests/capsule, whose folder `build` put first

PRELUDE = """\
#include <caplet/consumer.hpp>
#include <caplet/provider.hpp>
#include <array>
#include <memory>
#include <string>
#include <vector>
struct alignas(64) Wide { int number; };
struct Base { int number; };
struct Derived : Base { int more; };
caplet::expected<int> may_fail();
caplet::expected<void> may_fail_too();
void take(caplet::span<int>);
void take_const(caplet::span<const int>);
void call(caplet::without_gil_t, int);
"""

FUNCTION = """\
inline void use(std::vector<int> &numbers, const std::vector<int> &constants, std::vector<Derived> &derived,
                std::size_t *size, caplet::python_error error) {
  (void)numbers, (void)constants, (void)derived, (void)size, (void)error;
  %s
}
"""

REJECTED = [
    # Results that are not looked at
    ("may_fail();", "nodiscard"),
    ("may_fail_too();", "nodiscard"),
    ("caplet::held(nullptr, nullptr);", "nodiscard"),
    ("error.matches(nullptr);", "nodiscard"),
    # Types that can't be
    ("caplet::expected<int[3]> outcome = error;", "caplet: expected holds an object, a reference or void"),
    ("caplet::span<void> span;", "caplet: a span sees objects; T must not be void, a reference or a function"),
    ("caplet::span<int &> span;", "caplet: a span sees objects; T must not be void, a reference or a function"),
    # Errors where there is no place for one
    (
        "caplet::guarded(-1, caplet::raise_current, [] {});",
        "caplet: f returns void, so guarded takes no error to be returned",
    ),
    # Memory
    (
        "std::string *given; (void)caplet::try_give(&given, size, given, 1);",
        "caplet: only trivially copyable elements can be given away as bytes",
    ),
    (
        "Wide *given; (void)caplet::try_give(&given, size, given, 1);",
        "caplet: malloc has no memory of such an alignment",
    ),
]

PAIRS = [
    ("take(numbers); take_const(constants); take_const(numbers);", "take(constants);"),
    ("take_const(std::vector<int>{1}); take_const({1, 2});", "take(std::vector<int>{1});"),
    ("take_const(std::array<int, 2>{});", "take({1, 2});"),
    ("caplet::span<Derived> span = derived;", "caplet::span<Base> span = derived;"),
    ("caplet::span<const Derived> span = derived;", "caplet::span<const Base> span = derived;"),
    ("caplet::attached one;", "caplet::attached one; caplet::attached two = one;"),
    ("caplet::detached one;", "caplet::detached one; caplet::detached two = std::move(one);"),
    ("call(caplet::without_gil, 1);", "call({}, 1);"),
    (
        "caplet::expected<std::unique_ptr<int>> one = std::make_unique<int>(1); auto two = std::move(one);",
        "caplet::expected<std::unique_ptr<int>> one = std::make_unique<int>(1); auto two = one;",
    ),
    ("caplet::expected<bool> one = true; if (one) return;", "caplet::expected<bool> one = true; bool two = one;"),
    ("caplet::expected<void> one;", "caplet::expected<int> one;"),
    (
        'char *given; (void)caplet::try_give(&given, size, "spam", 4);',
        "char *given; (void)caplet::try_give(&given, size, (const int *)nullptr, 4);",
    ),
]

# What there is only with exceptions.
THROWING = [
    ("caplet::expected<int> one = may_fail();", "caplet::expected<int> one = caplet::attempt([] { return 1; });"),
    ("(void)error;", "caplet::throw_pending();"),
    (
        'char *given; (void)caplet::try_give(&given, size, "spam", 4);',
        'char *given; caplet::give(&given, size, "spam", 4);',
    ),
]


FLAGS = [
    "-Werror=unused-result",
    "-Werror=unused-value",
    "-Wno-unused-variable",
    "-Wno-unused-but-set-variable",
    "-Wno-uninitialized",
]


def main():
    interpreter = build.interpreters.probe(sys.argv[1])
    if interpreter is None:
        sys.exit(f"cannot run {sys.argv[1]}")
    folder = Path(sys.argv[2]).resolve()
    failures = 0
    for name, standard in compilers():
        for flags, pairs in ([], PAIRS), (build.WITHOUT, PAIRS + THROWING):
            compiler = Compiler(
                name, standard, interpreter, folder / "".join(["with"] + flags), PRELUDE, FUNCTION, FLAGS + flags
            )
            failures += check(compiler, REJECTED, pairs)
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
