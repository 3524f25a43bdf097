# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
import subprocess
import sys

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Make(BuildHookInterface):
    def initialize(self, version, build_data):
        subprocess.run(["make", f"PYTHON={sys.executable}"], cwd=self.root, check=True)
        build_data.update(pure_python=False, infer_tag=True)
