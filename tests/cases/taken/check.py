import os
import subprocess

for minor in ({"GEO_MINOR": "1"}, {}):
    subprocess.run(
        [os.environ["CASE_PYTHON"], "-c", "import use; use.run()"], env={**os.environ, **minor}, check=True, timeout=60
    )
