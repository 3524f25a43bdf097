import os
import platform
import re
import subprocess

import use

use.run()

# A type whose objects have another size than the struct that the header shows: (environment, message; none: it fits).
SIZES = [
    (
        {"CASE_PAIR": "8"},
        r"objects of the type Pair have \d+ bytes, this consumer was compiled for \d+, the size of struct pair",
    ),
    ({"CASE_NAMED": "8"}, None),
    (
        {"CASE_NAMED": "-8"},
        r"type Named have \d+ bytes, this consumer was compiled for at least \d+, the size of struct named",
    ),
]
if platform.python_implementation() == "CPython":  # PyPy's types say no size
    for changed, message in SIZES:
        done = subprocess.run(
            [os.environ["CASE_PYTHON"], "-c", "import use; use.run()"],
            stderr=subprocess.PIPE,
            env={**os.environ, **changed},
            timeout=60,
        )
        text = done.stderr.decode("utf-8", "replace")
        if message is None:
            assert done.returncode == 0, text
        else:
            assert 'ImportError: use cannot use the C API "pairs._C_API": ' in text and re.search(message, text), text
