import os
import subprocess


def run(minor):
    environment = dict(os.environ, GRID_MINOR=minor)
    return subprocess.run([os.environ["CASE_PYTHON"], "-c", "import use; use.run()"], env=environment, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, universal_newlines=True, timeout=60)


assert run("2").returncode == 0, run("2").stdout
old = run("1")
assert old.returncode == 1, old
assert "it provides API 1.1 (grid 1.0), this consumer needs 1.2 (grid 1.5): install grid>=1.5" in old.stdout, old.stdout
