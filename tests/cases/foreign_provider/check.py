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


def subinterpreter():
    """Statements that define run(code), which runs code in a new interpreter; None where there is none."""
    for text in (
        "import _interpreters\ndef run(code): return _interpreters.exec(_interpreters.create('legacy'), code)",
        "import _xxsubinterpreters as _s\ndef run(code): return _s.run_string(_s.create(isolated=False), code)",
        "import _xxsubinterpreters as _s\ndef run(code): return _s.run_string(_s.create(), code)",
    ):
        if run(text + "\nrun('pass')")[0] == 0:
            return text
    return None


# The module is made anew in the same interpreter, with other objects.
status, said = run("import sys, use; use.run(); del sys.modules['mill._core']; import mill._core; use.run()")
assert status == 0, said

CANNOT = 'ImportError: cannot provide the C API "mill._core.API"'
WRONG = {
    "new": ": its breaking is 5, which must be at most 4\n",
    "old": ": its breaking is 2, which must be at least 3\n",
    "object": ": gears.label was given no value\n",
    "module": ' in module "sys": consumers import it from module "mill._core"; provide it there, or change the API\'s '
    'capsule to "sys.API"\n',
}
for what, text in WRONG.items():
    status, said = run("import mill._core", MILL=what)
    assert said.endswith(CANNOT + text), (what, said)

# Where nothing was published, nothing is claimed either.
again = """
import os
try:
    import mill._core
except ImportError:
    os.environ.pop("MILL")
    os.unsetenv("MILL")
import use
use.run()
"""
status, said = run(again, MILL="module")
assert status == 0, said

# Another interpreter has other objects, and there is one table.
other = """
try:
    import mill._core
except ImportError as error:
    print(error, flush=True)
"""
setup = subinterpreter()
if setup:
    status, said = run(f"import use\nuse.run()\n{setup}\nrun({other!r})")
    assert status == 0 and said.startswith(CANNOT.partition(": ")[2] + " in interpreter "), said
    assert "its objects belong to interpreter 0, and all interpreters have one table\n" in said, said
