import os
import subprocess
import sys
import threading

import use

NOT_THERE = 'this program cannot use the C API "spare.core._C_API": importing "spare.core" failed: install spare'
RESULTS = [1, 2, 2, 3, 8, 1, 4, 5, 1, 5, 9, ord("l"), 12]
# Where there is no other interpreter, as in PyPy, nothing is run in one.
IN_ANOTHER = """
import sys
try:
    import _testcapi; run = _testcapi.run_in_subinterp
except (ImportError, OSError):
    try:
        import _interpreters; run = lambda code: _interpreters.exec(_interpreters.create("legacy"), code)
    except ImportError: run = lambda code: None
"""


def end(code, **environment):
    """The exit status of a process, and its output with its errors."""
    done = subprocess.run(
        [os.environ["CASE_PYTHON"], "-c", code],
        env=dict(os.environ, **environment),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        universal_newlines=True,
        timeout=60,
    )
    return done.returncode, done.stdout


def refused(call, *arguments):
    try:
        return call(*arguments)
    except ImportError as error:
        assert str(error) == NOT_THERE and error.name == "spare.core", error
        return None


def count(thing):
    return sys.getrefcount(thing) if hasattr(sys, "getrefcount") else 0


# Without the provider each call fails, as often as it is tried, and what it takes over is released.
sys.modules["spare.core"] = None
assert use.try_import(use) == 0 and use.imported() is False
for _ in range(2):
    assert [refused(use.call, what) for what in range(use.CAN_FAIL)] == [None] * use.CAN_FAIL
thing = object()
before = count(thing)
assert refused(use.keep, thing) is None and count(thing) == before and use.imported() is False

for what in range(use.CAN_FAIL, use.COUNT):
    status, said = end(f"import sys; sys.modules['spare.core'] = None; import use; use.call({what}); print('survived')")
    assert status != 0 and "survived" not in said and NOT_THERE in said, (what, said)
    assert "a call that has no error value could not import the C API" in said, (what, said)

# With it the first call imports, whichever that is, from whatever thread, and in whatever state of that.
for what in range(use.COUNT):
    status, said = end(f"import use; print(use.imported(), use.call({what}), use.imported())")
    assert (status, said) == (0, f"False {RESULTS[what]} True\n"), (what, said)
del sys.modules["spare.core"]
start = threading.Barrier(8)
results = []


def work(first):
    start.wait()
    results.append([use.call((first + number) % use.COUNT) for number in range(use.COUNT)])


threads = [threading.Thread(target=work, args=[first]) for first in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert sorted(map(sorted, results)) == [sorted(RESULTS)] * 8, results
assert use.try_import(use) == 1 and use.imported() is True

# An older provider is imported, too; what it lacks raises as ever.
status, said = end("import use; print(use.call(0), flush=True); use.call(7)", SPARE_MINOR="1")
assert status == 1 and said.startswith("1\n") and "NotImplementedError: spare_newer needs API 1.2" in said, said

# Its objects belong to an interpreter: the first call of another one fails.
status, said = end(
    IN_ANOTHER + "import spare.core\n"
    "run('import use\\ntry: use.call(1)\\nexcept ImportError as error: print(error.__cause__, flush=True)')"
)
assert status == 0 and (said == "" or "its objects belong to interpreter 0" in said), said
