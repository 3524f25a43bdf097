#!/bin/sh
# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# The README's example with what a wheel and a C compiler have: no LLVM, no CMake, no index.
#   run.sh PYTHON WHEEL WORK   CC is the compiler
set -eu
here=$(cd "$(dirname "$0")" && pwd)
"$1" -m venv "$3/env"
"$3/env/bin/python" -m pip install --quiet --disable-pip-version-check --no-index "$2"
PATH=$3/env/bin:$PATH
export PATH
cd "$3"
cp "$here"/geometry.h "$here"/core.c "$here"/measure.c .

caplet --version
caplet record geometry.h
caplet generate geometry.h --out generated --bundle-runtime

include=$(python -c 'import sysconfig; print(sysconfig.get_path("include"))')
mkdir -p geometry measure
echo 'from . import _core' > geometry/__init__.py
echo 'from ._measure import norm' > measure/__init__.py
${CC:-cc} -O1 -shared -fPIC -Igenerated -I. "-I$include" core.c generated/geometry_provider.c -o geometry/_core.so -lm
${CC:-cc} -O1 -shared -fPIC -Igenerated "-I$include" measure.c -o measure/_measure.so
python -c 'import geometry, measure; assert measure.norm(3, 4) == 5, measure.norm(3, 4)'

# With the headers and the runtime that the wheel has, instead of copies.
caplet generate geometry.h --out linked
${CC:-cc} -O1 -shared -fPIC -Ilinked -I. "-I$(python -m caplet --include-dir)" "-I$include" core.c linked/geometry_provider.c \
  "$(python -m caplet --runtime-source)" -o geometry/_core.so -lm
python -c 'import measure; assert measure.norm(3, 4) == 5, measure.norm(3, 4)'
echo "example: fine"
