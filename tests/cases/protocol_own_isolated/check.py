import os
import subprocess

code = """
import gc, weakref, tally, use


class Counter(tally.Counter):
    pass


counter = Counter()
assert use.hold(counter) == 1
gone = weakref.ref(counter)
del counter
for _ in range(4):
    gc.collect()
assert (use.add(3), use.add(4)) == (3, 7) and use.error() is ArithmeticError
try:
    use.add(-1)
except ArithmeticError as error:
    assert str(error) == "less than nothing"
else:
    raise AssertionError
assert use.release() == 0
for _ in range(4):
    gc.collect()
assert gone() is None

first, second = Counter(), Counter()
assert use.hold(first) == 1 and use.add(5) == 5 and use.release() == 0
assert use.hold(second) == 1 and use.add(1) == 1 and use.release() == 0
assert use.hold(first) == 1 and use.add(1) == 6 and use.release() == 0
assert use.hold(7) == 0

# The capsule alone keeps the object, too.
capsule = Counter().get_tally()
for _ in range(4):
    gc.collect()
assert use.hold(type("Giver", (), {"get_tally": lambda self: capsule})()) == 1 and use.add(2) == 2
try:
    first.lacking()
except ImportError as error:
    assert str(error) == 'cannot provide the C API "a tally": slot 1 tally_error was given no address', error
else:
    raise AssertionError
"""
done = subprocess.run(
    [os.environ["CASE_PYTHON"], "-c", code],
    stdout=subprocess.PIPE,
    stderr=subprocess.STDOUT,
    universal_newlines=True,
    timeout=60,
)
assert done.returncode == 0, done.stdout
