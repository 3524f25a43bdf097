import os
import subprocess

code = """
import gc, weakref, dice, use


class Die(dice.Die):
    pass


class Box:
    pass


first, second = Die(), Die()
assert use.hold(first) == 1 and (use.roll(), use.roll()) == (10, 21) and use.release() == 1
assert use.hold(second) == 1 and use.roll() == 10 and use.release() == 1
gone = weakref.ref(first)
capsule = first.capsule
del first
for _ in range(8):
    gc.collect()
assert gone() is not None
box = Box()
box.capsule = capsule
assert use.hold(box) == 1
del capsule, box
assert use.roll() == 32 and use.release() == 1
for _ in range(8):
    gc.collect()
assert gone() is None
"""
done = subprocess.run(
    [os.environ["CASE_PYTHON"], "-c", code],
    stdout=subprocess.PIPE,
    stderr=subprocess.STDOUT,
    universal_newlines=True,
    timeout=60,
)
assert done.returncode == 0, done.stdout
