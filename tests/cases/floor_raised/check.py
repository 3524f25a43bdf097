# What a consumer requires that says nothing about it: all of its header.
import os
import subprocess


def run(**environment):
    environment = dict(os.environ, **environment)
    return subprocess.run(
        [os.environ["CASE_PYTHON"], "-c", "import use; print('imported'); use.run()"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        universal_newlines=True,
        timeout=60,
    )


assert run().returncode == 0, run().stdout
for minor, release in (("1", "1.0"), ("2", "1.5")):
    old = run(GRID_MINOR=minor)
    assert old.returncode == 1 and "imported" not in old.stdout.splitlines(), old
    assert f"it provides API 1.{minor} (grid {release}), this consumer needs 1.3: install a newer grid" in old.stdout, (
        old.stdout
    )
