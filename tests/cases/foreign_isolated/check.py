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


for release, count in (("1", 3), ("2", 0)):
    status, said = run(f"import use; assert use.run() == {count}", HIVE=release)
    assert status == 0, said

# The provider goes, its table stays as long as its consumer. A new one has a table of its own.
dropped = """
import gc, sys, hive, use
assert use.add() == 1
del hive.API, sys.modules["hive"], hive
gc.collect()
assert use.add() == 2
import hive
assert use.try_import() == 1 and use.add() == 3
names = [name for name in vars(use) if name.startswith("__caplet__:hive.API:0x")]
assert len(names) == 2, names
sys.modules["hive"] = None
assert use.try_import() == 0
"""
status, said = run(dropped)
assert status == 0, said

status, said = run("import use", HIVE="0")
text = 'use cannot use the C API "hive.API": it provides API 0, this consumer needs 1\n'
assert said.endswith("ImportError: " + text), said

# A mock takes the provider's place where that is looked for. Hive_Count has no error value.
mocked = """
import sys, types, use
hive = sys.modules["hive"] = types.ModuleType("hive")
hive.API = use.mock()
use.mocked()
print("survived")
"""
status, said = run(mocked)
assert status != 0 and "Hive_Count is not mocked" in said and "survived" not in said, said
