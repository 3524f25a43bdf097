import os
import subprocess

import use

for what in range(5):
    code = f"import use; use.use({what}); print('survived')"
    died = subprocess.run(
        [os.environ["CASE_PYTHON"], "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60
    )
    message = died.stderr.decode("utf-8", "replace")
    assert died.returncode != 0 and b"survived" not in died.stdout, (what, died)
    assert 'early_import() was not called before the first use of the C API "early._C_API"' in message, (what, message)

assert [use.use(what) for what in range(5, 10)] == [0] * 5, "nothing is there before an import"
use.import_api()
assert [use.use(what) for what in range(10)] == [2, 1, 0, ord("t"), 4, 1, 1, 1, 1, 1]
