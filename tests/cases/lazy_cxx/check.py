import os
import subprocess
import sys

import use

sys.modules["attic"] = None
use.run(False)
end = subprocess.run(
    [os.environ["CASE_PYTHON"], "-c", "import sys; sys.modules['attic'] = None; import use; use.calls()"],
    stdout=subprocess.PIPE,
    stderr=subprocess.STDOUT,
    universal_newlines=True,
    timeout=60,
)
assert end.returncode != 0 and "a call that has no error value could not import the C API" in end.stdout, end.stdout
del sys.modules["attic"]
use.run(True)
assert use.calls() == 1
