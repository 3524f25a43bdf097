import os
import subprocess

code = """
import gc, weakref, press, use


class First:
    __press__ = press.first


class Second:
    __press__ = press.second


class Newest:
    __press__ = press.newest


class Heir(Second):
    pass


second = (2, 1, 5, 4, 1, 7)
for look in (use.of_type, use.cached, use.cached):
    assert look(First) == (1, 0, 5, 3, 0, 0)
    assert look(Second) == look(Heir) == look(Newest) == second  # the newest leads to it over another
    assert look(int) == look(type) == 0
    assert look(Second) == second
assert use.fold(Second) == 42
try:
    use.fold(First)
except NotImplementedError as error:
    text = 'fold needs API 2 of the C API "press", the imported provider has 1'
    assert str(error) == text, error
else:
    raise AssertionError

# What a type has later is not asked, as long as the cache has it.
Second.__press__ = press.first
assert use.cached(Second) == second and use.of_type(Second)[0] == 1
use.clear()
assert use.cached(Second)[0] == 1


class Mocked:
    __press__ = use.mock()


assert use.of_type(Mocked) == (2, 1, 500, 9, 1, 6)
try:
    use.fold(Mocked)
except NotImplementedError as error:
    assert str(error) == "press_fold is not mocked", error
else:
    raise AssertionError

for name, said in (("without", 2), ("circle", 2)):
    try:
        use.cached(type("Odd", (), {"__press__": getattr(press, name)}))
    except TypeError as error:
        text = f"cannot use press of <class '__main__.Odd'>: it provides ABI {said} and no table of ABI 1"
        assert str(error) == text, error
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
