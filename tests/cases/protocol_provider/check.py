import os
import subprocess

code = """
import gc, sys, weakref, press, use


class Sheet:
    pass


class Heir(Sheet):
    pass


class Other:
    __press__ = press.capsule(None)


press.publish_on(Sheet)
for kind in (Sheet, Heir, Other):
    assert use.of_type(kind) == use.cached(kind) == (2, 1, 5, 4, 1, 7), kind
assert use.fold(Heir) == 42
if sys.implementation.name != "pypy":
    try:
        press.publish_on(float)
    except TypeError as error:
        text = "<class 'float'> is immutable: put press_capsule() into its dict as \\"__press__\\" before PyType_Ready"
        assert str(error) == text, error
    else:
        raise AssertionError

# A type may refuse for its own reasons.
class Meta(type):
    def __setattr__(self, name, value):
        raise KeyError(name)


try:
    press.publish_on(Meta("Closed", (), {}))
except KeyError as error:
    assert error.args == ("__press__",)
else:
    raise AssertionError

kept = Sheet()
gone = weakref.ref(kept)
capsule = press.capsule(kept)
del kept
for _ in range(4):
    gc.collect()
assert gone() is not None
del capsule
for _ in range(4):
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
