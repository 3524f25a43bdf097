import os
import subprocess


def run(code, **environment):
    done = subprocess.run(
        [os.environ["CASE_PYTHON"], "-c", code],
        env=dict(os.environ, **environment),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        universal_newlines=True,
        timeout=60,
    )
    return done.returncode, done.stdout


later = """
import spool._core as core, use
assert use.run() == 2 and not use.has()
assert not hasattr(core, "_old")
registry = {}
core.fill(registry)
assert use.has() and use.drop(4) is registry and core.length() == -4
"""
status, said = run(later)
assert status == 0, said

status, said = run("import spool._core", SPOOL_LIMIT="101")
text = 'cannot provide the C API "spool._core._C_API": its Spool_Limit is 101, which must be at most 100\n'
assert said.endswith("ImportError: " + text), said
