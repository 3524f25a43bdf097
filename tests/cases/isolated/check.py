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


for environment in ({}, {"VAULT_MINOR": "1"}):
    done = run("import use; use.run()", **environment)
    assert done.returncode == 0, done.stdout

for what, name in enumerate(("vault_ratio", "vault_mark", "vault_limit", "vault_options.depth")):
    died = run(f"import use; use.end({what}); print('survived')", VAULT_MINOR="1")
    assert died.returncode != 0 and "survived" not in died.stdout, (what, died.stdout)
    assert name + " needs API 1." in died.stdout, (what, died.stdout)

forgot = run("import vault", VAULT_FORGETS="1")
expected = 'ImportError: cannot provide the C API "vault._C_API": slot 1 vault_count was given no address\n'
assert forgot.stdout.endswith(expected), forgot.stdout
