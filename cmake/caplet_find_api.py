# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""For caplet_find_api() of CMake: prints the folder of an installed API, or what is wrong, with status 3 (there is none) or 4.

caplet_find_api.py FOLDER NAME

FOLDER has Caplet's modules that this takes: the Python which is asked need not have Caplet installed.
"""

import sys
import types


def main(folder: str, name: str) -> int:
    package = types.ModuleType("caplet")
    package.__path__ = [folder]
    sys.modules["caplet"] = package
    from caplet._apis import ApiError, ApiNotFoundError, find_api

    try:
        print(find_api(name).include)
    except ApiError as error:
        print(error)
        return 3 if isinstance(error, ApiNotFoundError) else 4
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
