import os
import subprocess

code = """
import gc, sys, weakref, protocols, use


class Heir(protocols.Box):
    pass


class Own:
    __shape__ = protocols.capsule()


class Published:
    pass


protocols.publish_on(Published)
for kind in (protocols.Box, Heir, Own, Published):
    assert use.look(kind()) == (1, 2, 2, 4, 7, 4), kind
assert use.look(3) is None


class Mocked:
    __shape__ = use.mock()


assert use.look(Mocked()) == (7, 7, 0, 5, 3, 8)


def refused(call, kind, text):
    try:
        call(kind)
    except TypeError as error:
        assert str(error) == text, error
    else:
        raise AssertionError(text)


hint = "is immutable: put shape_capsule() into its dict as \\"__shape__\\" before PyType_Ready"
if sys.implementation.name != "pypy":
    refused(protocols.publish_on, float, f"<class 'float'> {hint}")
Own.__shape__ = 4
Heir.__shape__ = use
refused(use.look, type("Odd", (), {"__shape__": sys})(), "cannot use shape of <class '__main__.Odd'>: its __shape__ is a module, not a capsule")

# A capsule keeps what it was told to.
box = protocols.Box()
kept = Heir()
gone = weakref.ref(kept)
capsule = protocols.kept(kept)
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
