#!/bin/sh
# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Everything about the sources that a machine can judge without running them. Usage: lint.sh LLVM BUILD COMMANDS
# BUILD has tools and logs, COMMANDS the compile_commands.json of each file, or of units of several.
set -u
llvm=$1 build=$2 commands=$3
cd "$(dirname "$0")/.." || exit
bad=
step() { # name, command...
  name=$1
  shift
  printf 'lint: %s\n' "$name"
  "$@" || { printf 'lint: %s failed\n' "$name" >&2; bad=yes; }
}
files() { git ls-files -z --cached --others --exclude-standard "$@"; }

check_format() {
  files 'generator/*.h' 'generator/*.cpp' 'runtime/*.h' 'runtime/*.hpp' 'runtime/*.c' 'tests/unit/*.cpp' \
    'benchmarks/*.cpp' | xargs -0 -r "clang-format-$llvm" --dry-run -Werror
}
check_tidy() {
  "run-clang-tidy-$llvm" -p "$commands" -quiet -j "$(nproc)" -clang-tidy-binary "clang-tidy-$llvm" \
    "^$PWD/(generator/.*\.cpp|$commands/generator/.*/Unity/.*\.cxx)$" >"$build/tidy.log" 2>&1 || { grep -E 'error:|warning:' -A3 "$build/tidy.log"; return 1; }
}

# Of PyPI, which `./dev` installs into the build folder.
check_python() {
  "$build/tools/bin/ruff" format --quiet --check . && "$build/tools/bin/ruff" check --quiet .
}

# Each version formats and warns in its own way.
checked_with=22
step layers python3 tools/check_layers.py
step licences python3 tools/check_licences.py
step pictures python3 tools/pictures.py
if [ -x "$build/tools/bin/ruff" ]; then
  step python check_python
else
  printf 'lint: Python is not checked, as ruff could not be installed\n' >&2
fi
if [ "$llvm" = "$checked_with" ]; then
  step format check_format
  step clang-tidy check_tidy
else
  printf 'lint: format and clang-tidy are checked with LLVM %s only, this is %s\n' "$checked_with" "$llvm"
fi
[ -z "$bad" ]
