import os
import subprocess

code = """
import gc, weakref, dice, use


class Box:
    def __init__(self, first):
        self.capsule = dice.make(first)


class Fresh:
    capsule = property(lambda self: dice.make(5))


class Fails:
    capsule = property(lambda self: 1 / 0)


box = Box(100)
gone = weakref.ref(box)
assert use.hold(box) == 1
box.capsule = None
del box
gc.collect()
assert gone() is not None and (use.roll(), use.roll()) == (110, 121)
assert use.release() == 1
gc.collect()
assert gone() is None

assert use.hold(Fresh()) == 1 and use.roll() == 15 and use.release() == 1
assert use.hold(3) == 0 and use.hold(object()) == 0
try:
    use.hold(Fails())
except ZeroDivisionError:
    pass
else:
    raise AssertionError
for value, text in ((gc, "its capsule is a module, not a capsule"), (None, "its capsule is a NoneType, not a capsule")):
    box = Box(1)
    box.capsule = value
    try:
        use.hold(box)
    except TypeError as error:
        assert str(error) == f"cannot use dice of <class '__main__.Box'>: {text}", error
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
