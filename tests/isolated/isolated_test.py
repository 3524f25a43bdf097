# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The isolated API `vault` and its consumer `use`, in one interpreter and in several. Run by run.py."""

import ctypes
import gc
import os
import subprocess
import sys
import sysconfig
import tempfile
import threading
import types
import unittest

import use
import vault


def interpreters():
    """(create(own_gil), run(interpreter, code), destroy(interpreter)), or None where there are none."""
    if sys.version_info >= (3, 13):
        import _interpreters

        def run(which, code):
            problem = _interpreters.exec(which, code)
            if problem is not None:
                raise RuntimeError(problem.formatted)

        return lambda own: _interpreters.create("isolated" if own else "legacy"), run, _interpreters.destroy
    try:
        import _xxsubinterpreters
    except ImportError:
        return None
    create = _xxsubinterpreters.create
    if sys.version_info >= (3, 12):
        return lambda own: create(isolated=own), _xxsubinterpreters.run_string, _xxsubinterpreters.destroy
    if sys.version_info >= (3, 10):
        return lambda own: create(isolated=False), _xxsubinterpreters.run_string, _xxsubinterpreters.destroy
    return lambda own: create(), _xxsubinterpreters.run_string, _xxsubinterpreters.destroy


INTERPRETERS = interpreters()
GIL = sys.implementation.name == "cpython" and not sysconfig.get_config_var("Py_GIL_DISABLED")
OWN_GIL = sys.version_info >= (3, 12) and not os.environ["ISOLATED_LIMITED"]  # 3.9's limited API can't ask for it

# Each interpreter fills its own vault, and its own `except` catches what that raises.
FILL = """
import use, vault
use.import_again(use)
use.run()
assert use.full() is vault.Full
caught = 0
for key in range(10):
    try:
        count = use.add(key)
    except vault.Full:
        caught += 1
assert (count, caught) == (4, 8), (count, caught)
"""

COUNT = """
import use, vault
added = 0
try:
    while True:
        use.add(1)
        added += 1
except vault.Full as error:
    assert type(error) is use.full(), (type(error), use.full())
with open({path!r}, "w") as file:
    print(added, id(vault.Full), use.address(), file=file)
"""


class OneInterpreter(unittest.TestCase):
    def test_exception_and_state(self):
        self.assertIs(use.full(), vault.Full)

    def test_what_is_kept(self):
        holder = types.ModuleType("holder")
        use.import_again(holder)
        name = "__caplet__:vault._C_API:" + hex(use.address())
        self.assertEqual(list(vars(holder))[-1], name)
        self.assertEqual(getattr(holder, name), (vault, vault._C_API))
        use.import_again(use)

    def test_without_a_module_the_interpreter_keeps_it(self):
        use.import_again(None)
        self.assertEqual(getattr(sys, "__caplet__:vault._C_API:" + hex(use.address())), (vault, vault._C_API))
        use.import_again(use)

    def test_a_provider_made_anew_leaves_the_old_table_alone(self):
        holder = types.ModuleType("holder")
        use.import_again(holder)
        before, old = use.address(), sys.modules.pop("vault")
        try:
            use.import_again(holder)
            self.assertNotEqual(use.address(), before)
            self.assertIsNot(use.full(), old.Full)
            self.assertEqual(len([name for name in vars(holder) if name.startswith("__caplet__")]), 2)
        finally:
            sys.modules["vault"] = old
            use.import_again(use)

    def test_a_failed_import_leaves_the_handle_alone(self):
        address, capsule = use.address(), vault._C_API
        del vault._C_API
        try:
            with self.assertRaises(ImportError):
                use.import_again(use)
        finally:
            vault._C_API = capsule
        self.assertEqual(use.address(), address)

    def refused(self, text, number, offset, value):
        """An import of the table with another number in its header."""
        field = number.from_address(use.address() + offset)
        sound, field.value = field.value, value
        try:
            with self.assertRaises(ImportError) as caught:
                use.import_again(use)
        finally:
            field.value = sound
        self.assertEqual(str(caught.exception), 'use cannot use the C API "vault._C_API": ' + text)

    def test_process_wide_table(self):
        text = "its table is process-wide, this consumer was compiled for isolated ones"
        self.refused(text, ctypes.c_uint32, 12, 0)
        self.refused("flags 0x00040000, this consumer understands none of them", ctypes.c_uint32, 12, 0x50000)

    def test_table_of_another_interpreter(self):
        text = "it belongs to interpreter 77, the current one is 0"
        place = 48 + ctypes.sizeof(ctypes.c_void_p)
        self.assertEqual(ctypes.c_int64.from_address(use.address() + place).value, 0)
        self.refused(text, ctypes.c_int64, place, 77)

    def growth(self, measure, warm_up, times):
        """By how much `measure()` grows while the provider is made and imported anew `times` times."""

        def cycle(turns):
            for _ in range(turns):
                sys.modules.pop("vault")
                use.import_again(types.ModuleType("holder"))
            gc.collect()
            return measure()

        old = sys.modules["vault"]
        try:
            before = cycle(warm_up)
            return cycle(times) - before
        finally:
            sys.modules["vault"] = old
            use.import_again(use)

    @unittest.skipUnless(hasattr(sys, "gettotalrefcount"), "only a debug build counts all references")
    def test_references(self):
        # CPython 3.13 counts ever fewer more while it imports any extension again; a leak shows in each attempt, with 200.
        self.assertLess(min(abs(self.growth(sys.gettotalrefcount, 20, 200)) for _ in range(4)), 50)

    @unittest.skipUnless(os.path.exists("/proc/self/statm") and GIL, "memory is returned later or can't be asked for")
    def test_tables_are_freed(self):
        def resident():
            with open("/proc/self/statm") as file:
                return int(file.read().split()[1]) * 4096

        self.assertLess(self.growth(resident, 2000, 20000), 2000000)  # the tables alone would be 3680000


@unittest.skipIf(INTERPRETERS is None, "no subinterpreters here")
class Subinterpreters(unittest.TestCase):
    own_gil = False

    def setUp(self):
        self.create, self.run_code, self.destroy = INTERPRETERS
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def count(self, which, name):
        """What COUNT prints in `which`: how many keys it added, and where class and table are."""
        path = os.path.join(self.folder.name, name)
        self.run_code(which, COUNT.format(path=path))
        with open(path) as file:
            return [int(word) for word in file.read().split()]

    def test_each_has_its_own(self):
        all_of_them = [self.create(self.own_gil) for _ in range(3)]
        seen = [self.count(which, str(number)) for number, which in enumerate(all_of_them)]
        self.assertEqual([added for added, _, _ in seen], [4, 4, 4])
        self.assertEqual(len({where for _, where, _ in seen} | {id(vault.Full)}), 4)
        self.assertEqual(len({table for _, _, table in seen} | {use.address()}), 4)
        self.assertEqual(self.count(all_of_them[1], "again")[0], 0)  # it is full

        self.destroy(all_of_them[0])
        self.assertEqual(self.count(all_of_them[2], "after"), [0, *seen[2][1:]])
        self.assertIs(use.full(), vault.Full)
        use.run()
        for which in all_of_them[1:]:
            self.destroy(which)

    def test_repeatedly(self):
        for _ in range(30):
            which = self.create(self.own_gil)
            self.run_code(which, FILL)
            self.destroy(which)
        use.run()


@unittest.skipUnless(OWN_GIL, "these share the GIL")
class OwnGil(Subinterpreters):
    own_gil = True

    def test_at_once(self):
        problems = []

        def work(number):
            try:
                for turn in range(5):
                    which = self.create(True)
                    seen = self.count(which, f"{number}.{turn}")
                    if seen[0] != 4:
                        problems.append(seen)
                    self.destroy(which)
            except Exception as error:
                problems.append(error)

        threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(problems, [])


class Tracing(unittest.TestCase):
    def test_import(self):
        environment = dict(os.environ, CAPLET_DEBUG="1")
        command = [os.environ["CAPLET_TEST_EXECUTABLE"], "-c", "import use; print(hex(use.address()))"]
        done = subprocess.run(
            command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, universal_newlines=True
        )
        self.assertEqual(
            done.stderr,
            "caplet: imported vault._C_API: API 1.2 at " + done.stdout.strip() + ", compiled for 1.2, needs 1.1\n",
        )


class Ending(unittest.TestCase):
    def test_at_exit(self):
        """Handles and tables go with whatever order an interpreter ends in."""
        code = "import use, vault, sys; use.import_again(None); sys.keep = use, vault"
        done = subprocess.run(
            [os.environ["CAPLET_TEST_EXECUTABLE"], "-c", code], stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        self.assertEqual((done.returncode, done.stdout), (0, b""))


if __name__ == "__main__":
    unittest.main()
