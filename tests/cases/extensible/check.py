import os
import subprocess


def run(**environment):
    environment = dict(os.environ, **environment)
    return subprocess.run(
        [os.environ["CASE_PYTHON"], "-c", "import use; use.run(); print('fine')"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        universal_newlines=True,
        timeout=60,
    )


assert "fine" in run().stdout, run().stdout
assert "fine" in run(CONFIG_OLD="1").stdout, run(CONFIG_OLD="1").stdout
died = run(CONFIG_OLD="1", CONFIG_DIE="1")
assert died.returncode != 0 and "config_options.depth" in died.stdout, died.stdout
