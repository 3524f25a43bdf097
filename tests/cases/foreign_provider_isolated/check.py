import os
import subprocess


def attempt(code):
    done = subprocess.run(
        [os.environ["CASE_PYTHON"], "-c", code],
        env=dict(os.environ),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        universal_newlines=True,
        timeout=60,
    )
    return done


def run(code):
    done = attempt(code)
    assert done.returncode == 0, done.stdout


def subinterpreter():
    """Statements that define run(code), which runs code in a new interpreter; None where there is none."""
    for text in (
        "import _interpreters\ndef run(code): return _interpreters.exec(_interpreters.create('legacy'), code)",
        "import _xxsubinterpreters as _s\ndef run(code): return _s.run_string(_s.create(isolated=False), code)",
        "import _xxsubinterpreters as _s\ndef run(code): return _s.run_string(_s.create(), code)",
    ):
        if attempt(text + "\nrun('pass')").returncode == 0:
            return text
    return None


run("import use; assert use.run() == 3")

# Filled when it was imported, of this table alone.
run("""
import sys, comb, use
old = comb
old.fill()
assert use.add() == 1 and use.swarm() == 5
del sys.modules["comb"]
import comb
assert use.import_again() == 0 and use.add() == 1
try:
    use.swarm()
    raise SystemExit("was there")
except NotImplementedError:
    pass
comb.fill()
assert use.swarm() == 5
""")

# The provider goes, its table stays as long as its consumer, under whichever name that has it.
run("""
import gc, sys, comb, use
del comb.API, comb.CAPI, sys.modules["comb"], comb
gc.collect()
assert use.add() == 1
import comb
del comb.API  # the first, which the other one keeps
gc.collect()
assert use.import_again() == 0 and use.add() == 1
try:
    comb.fill()
    raise SystemExit("was filled")
except AttributeError:
    pass
""")

# Each interpreter has a table of its own.
within = "import use; assert use.run() == 3"
setup = subinterpreter()
if setup:
    run(f"{within}\n{setup}\nassert not run({within!r})")
