import os
import subprocess

code = """
import scheme, use


def giving(make):
    return type("Giver", (), {"__scheme__": lambda self: make(4)})()


assert use.read(giving(scheme.make)) == ("xxxx", 4, 1)
assert use.read(7) is None


def fails(length):
    raise KeyError(length)


for make, error, text in (
    (scheme.used, TypeError, "cannot use scheme of <class '__main__.Giver'>: required slot release is NULL"),
    (str, TypeError, "cannot use scheme of <class '__main__.Giver'>: its __scheme__ is a str, not a capsule"),
    (fails, KeyError, "4"),
):
    try:
        use.read(giving(make))
    except error as raised:
        assert str(raised) == text, raised
    else:
        raise AssertionError(text)
"""
done = subprocess.run(
    [os.environ["CASE_PYTHON"], "-c", code],
    stdout=subprocess.PIPE,
    stderr=subprocess.STDOUT,
    universal_newlines=True,
    timeout=60,
)
assert done.returncode == 0, done.stdout
