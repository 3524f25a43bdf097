import os
import subprocess
import sys

import use

sys.modules["radio"] = None  # there is no provider
use.test()
try:
    use.real()
except ImportError as error:
    assert 'use cannot use the C API "radio._C_API": importing "radio" failed' == str(error), error
else:
    raise AssertionError("imported nothing")

del sys.modules["radio"]
assert use.real() == (98, 1, 98, 3), use.real()

for what, name in enumerate(("radio_play", "radio_log", "radio_wait")):
    code = f"import use; use.end({what}); print('survived')"
    died = subprocess.run(
        [os.environ["CASE_PYTHON"], "-c", code],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        universal_newlines=True,
        timeout=60,
    )
    assert died.returncode != 0 and "survived" not in died.stdout, (what, died.stdout)
    assert name + " is not mocked" in died.stdout, (what, died.stdout)
