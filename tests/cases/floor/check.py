import os
import subprocess


def run(code, **environment):
    environment = dict(os.environ, **environment)
    return subprocess.run(
        [os.environ["CASE_PYTHON"], "-c", code],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        universal_newlines=True,
        timeout=60,
    )


for environment in ({}, {"GRID_MINOR": "1"}):
    done = run("import use; use.run()", **environment)
    assert done.returncode == 0, done.stdout

for what in range(3):
    died = run(f"import use; use.end({what}); print('survived')", GRID_MINOR="1")
    assert died.returncode != 0 and "survived" not in died.stdout, (what, died.stdout)
    assert "grid" in died.stdout and "1.3" in died.stdout, (what, died.stdout)
