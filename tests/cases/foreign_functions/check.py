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


for which in ("1", "2", "respelled"):
    done = run("import use; use.run()", SCALES=which)
    assert done.returncode == 0, done.stdout

LEFT_OUT = 'the imported provider of the C API "scales._core.__pyx_capi__" leaves out '
said = run("import use; use.raises()", SCALES="1").stdout.rstrip().rpartition("\n")[2]
assert said == f"NotImplementedError: {LEFT_OUT}zero", said

died = run("import use; use.die(); print('survived')", SCALES="1")
assert died.returncode != 0 and "survived" not in died.stdout and LEFT_OUT + "reset" in died.stdout, died.stdout

died = run("import use; print('survived')", SCALES_FORGETS="1")
assert died.returncode != 0 and "survived" not in died.stdout, died.stdout
assert "scales_import() was not called before the first use of the C API" in died.stdout, died.stdout

# A mock needs no provider.
absent = "import sys; sys.modules['scales'] = None; import use; "
done = run(absent + "use.mocked()", SCALES_MOCKED="1")
assert done.returncode == 0, done.stdout
died = run(absent + "use.die(); print('survived')", SCALES_MOCKED="1")
assert died.returncode != 0 and "survived" not in died.stdout and "reset is not mocked" in died.stdout, died.stdout
