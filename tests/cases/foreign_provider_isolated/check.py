import os
import subprocess


def run(code):
    done = subprocess.run(
        [os.environ["CASE_PYTHON"], "-c", code],
        env=dict(os.environ),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        universal_newlines=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stdout


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
