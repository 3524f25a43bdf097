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


for version in (17, 18, 19, 23):
    status, said = run(f"import use; assert use.run() == {version}", LOOM=str(version))
    assert status == 0, said

PATH = 'the C API "loom._inner._API"'
status, said = run("import use; use.newest()", LOOM="19")
text = f"Loom_Newest needs API 20 of {PATH}, the imported provider has 19: install loomery>=2.3\n"
assert said.endswith("NotImplementedError: " + text), said

late = """
import use, loom._inner
try:
    use.newest()
except NotImplementedError as error:
    print(error)
loom._inner.fill()
print(use.newest())
"""
assert run(late, LOOM="20") == (0, f"the imported provider of {PATH} leaves out Loom_Newest\n3\n")

status, said = run("import use", LOOM="16")
text = 'use cannot use the C API "loom._inner.API": it provides API 16, this consumer needs 17 (loomery 1.25): install loomery>=1.25\n'
assert said.endswith("ImportError: " + text), said

# A mock needs no provider; where it is gone, the provider is asked for again.
mocked = "import sys; sys.modules['loom'] = None; import use; print('mocked', flush=True); use.mocked()"
status, said = run(mocked, LOOM_MOCKED="1")
assert (
    said.startswith("mocked\n")
    and 'ImportError: use cannot use the C API "loom._inner._API": importing "loom._inner" failed' in said
), said

# What isn't there at any place is said of the first.
status, said = run("import sys; sys.modules['loom'] = None; import use")
text = 'use cannot use the C API "loom._inner._API": importing "loom._inner" failed: install loomery>=1.25\n'
assert said.endswith("ImportError: " + text), said
status, said = run("import loom._inner; del loom._inner.API; import use")
text = (
    'use cannot use the C API "loom._inner._API": module has no attribute "_API" (circular import?): '
    "install loomery>=1.25\n"
)
assert said.endswith("ImportError: " + text), said
