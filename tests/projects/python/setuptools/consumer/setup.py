# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
from caplet.setuptools import CapletConsumer
from setuptools import setup

setup(
    ext_modules=[CapletConsumer("measure", ["measure.c"], apis=["geometry"], require={"geometry": 1})],
    py_modules=[],
)
