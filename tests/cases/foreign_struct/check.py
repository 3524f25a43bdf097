import os
import subprocess


def run(code, **environment):
    return subprocess.run(
        [os.environ["CASE_PYTHON"], "-c", code],
        env=dict(os.environ, **environment),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        universal_newlines=True,
        timeout=60,
    )


def last_line(code, **environment):
    return run(code, **environment).stdout.rstrip().rpartition("\n")[2]


for environment, number in (({"MILL": "1"}, 12), ({}, 20), ({"MILL_SPARE": "1"}, 20)):
    done = run(f"import use; assert use.run() == {number}", **environment)
    assert done.returncode == 0, done.stdout

PATH = 'the C API "mill._core.API"'
RAISED = (
    ("1", 0, f"gears.turn needs API 20 of {PATH}, the imported provider has 12: install millwork>=2.0"),
    ("2", 1, f"mill_whistle is gone since API 20 of {PATH}, the imported provider has 20: install millwork<2.0"),
    ("1", 2, f"the imported provider of {PATH} leaves out mill_oil"),
    ("2", 3, f"the imported provider of {PATH} leaves out spare.turn"),
)
for release, which, text in RAISED:
    said = last_line(f"import use; use.raises({which})", MILL=release)
    assert said == "NotImplementedError: " + text, said

died = run("import use; use.die(); print('survived')", MILL="1")
assert died.returncode != 0 and "survived" not in died.stdout, died.stdout
assert f"mill_stop needs API 20 of {PATH}, the imported provider has 12: install millwork>=2.0" in died.stdout

# Its numbers make the mock a new provider, and an old one; then the imported one is there again.
done = run("import use; assert use.mocked() == 20")
assert done.returncode == 0, done.stdout

for what in ("function", "inner", "newer", "data", "optional"):
    died = run("import use; print('survived')", MILL_FORGETS=what)
    assert died.returncode != 0 and "survived" not in died.stdout, (what, died.stdout)
    assert f"mill_import() was not called before the first use of {PATH}" in died.stdout, (what, died.stdout)
