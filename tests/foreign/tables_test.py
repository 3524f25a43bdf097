# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Tables that say the wrong thing of themselves, or are damaged."""

import ctypes
import platform
import unittest

import consumer
import forging
from forging import SIZE, Case, Header, Mill, Provider

IS_CPYTHON = platform.python_implementation() == "CPython"
# Where the first release ends.
FIRST = Mill.stop.offset


class Sound(Case):
    def test_the_second_release(self):
        self.assert_accepted(Provider())
        self.assertEqual(consumer.published()[1], 20)

    def test_a_later_one(self):
        consumer.set_number(31)
        self.assert_accepted(Provider())
        self.assertEqual(consumer.published()[1], 31)

    def test_the_first_release(self):
        consumer.set_number(12)
        provider = Provider()
        provider.table.header.bytes = FIRST
        provider.table.whistle = forging.TEETH
        provider.gears.turn = None
        self.assert_accepted(provider, has_turn=False)

    def test_what_lies_beyond_the_size_is_not_there(self):
        """Whatever the version says: it is not read."""
        provider = Provider()
        provider.table.header.bytes = SIZE - 1
        provider.table.whistle = forging.TEETH
        provider.table.stop = provider.gears.turn = None
        self.assert_accepted(provider, has_turn=False)

    def test_what_is_gone_may_be_null_and_what_is_there_not(self):
        self.assert_accepted(Provider())
        consumer.set_number(19)
        self.refuse("required slot mill_whistle is NULL")


class Numbers(Case):
    def test_abi(self):
        self.refuse(
            "it provides ABI 2, this consumer was compiled for ABI at least 3: install another millwork", breaking=2
        )
        self.refuse(
            "it provides ABI 5, this consumer was compiled for ABI at most 4: install another millwork", breaking=5
        )
        self.refuse(
            "it provides ABI -2147483648, this consumer was compiled for ABI at least 3: install another millwork",
            breaking=-(2**31),
        )

    def test_abi_in_between(self):
        for breaking in (3, 4):
            provider = Provider()
            provider.table.breaking = breaking
            self.assert_accepted(provider)

    def test_abi_comes_first(self):
        """The getter of what has another ABI may be anything: it is not called."""
        self.refuse(
            "it provides ABI 0, this consumer was compiled for ABI at least 3: install another millwork",
            breaking=0,
            number=8,
            magic=b"",
        )

    def test_version(self):
        consumer.set_number(9)
        self.refuse("it provides API 9, this consumer needs 10 (millwork 1.0): install millwork>=1.0")
        consumer.set_number(0)
        self.refuse("it provides API 0, this consumer needs 10 (millwork 1.0): install millwork>=1.0")

    def test_getter_that_is_not_there(self):
        self.refuse("its mill_number is NULL", number=None)

    def test_getter_that_raises(self):
        provider = Provider()
        provider.table.number = forging.RAISES
        self.publish(provider)
        error = self.assert_refused("calling its mill_number failed", ValueError)
        self.assertEqual(str(error.__cause__), "no number today")

    def test_size(self):
        for size in (0, 8, FIRST - 1):
            self.refuse(
                f"its table has {size} bytes, this consumer needs {FIRST}: install millwork>=1.0",
                header=Header(size, 258),
            )

    def test_byte_order(self):
        self.refuse(
            "its header.order is 513, this consumer was compiled for 258: install another millwork",
            header=Header(SIZE, 513),
        )

    def test_magic(self):
        for magic, shown in ((b"MELT", "MELT"), (b"", ""), (b"MIL", "MIL"), (b"\x7fELF", "\x7fELF")):
            self.refuse(
                f'its magic is "{shown}", this consumer was compiled for "MILL": install another millwork', magic=magic
            )

    def test_magic_that_is_no_text(self):
        self.refuse(
            'its magic is "\ufffd\ufffdLL", this consumer was compiled for "MILL": install another millwork',
            magic=b"\xff\xfeLL",
        )


class Slots(Case):
    def test_null(self):
        for field, name in (("grind", "mill_grind"), ("stop", "mill_stop"), ("log", "mill_log")):
            self.refuse(f"required slot {name} is NULL", **{field: None})
        self.refuse("required slot mill_grain_type is NULL", grain_type=None)

    def test_null_inside(self):
        self.refuse("required slot gears is NULL", gears=None)
        for field in ("teeth", "label", "turn"):
            provider = Provider()
            setattr(provider.gears, field, None)
            self.refuse(f"required slot gears.{field} is NULL", provider)

    def test_null_inside_what_is_optional(self):
        provider, spare = Provider(), (ctypes.c_void_p * 41)()
        provider.table.spare = ctypes.addressof(spare)
        self.refuse("required slot spare.turn is NULL", provider)
        spare[40] = forging.TEETH
        self.assert_accepted(provider)

    def test_what_is_optional_and_unknown_places_may_be_null(self):
        provider = Provider()
        provider.table.oil = provider.gears.unused = None
        self.assert_accepted(provider)


@unittest.skipUnless(IS_CPYTHON, "objects are where they are called to be only there")
class Objects(Case):
    def test_smaller(self):
        size = consumer.grain_size()
        small = type("Small", (), {"__slots__": ()})
        self.assertLess(small.__basicsize__, size)
        self.refuse(
            f"objects of the type Small have {small.__basicsize__} bytes, this consumer was compiled for at least "
            f"{size}, the size of struct mill_grain",
            Provider(small),
        )

    def test_larger(self):
        self.assert_accepted(Provider(type("Large", (), {"__slots__": tuple("abcdefgh")})))

    def test_no_type(self):
        provider = Provider()
        provider.table.grain_type = consumer.address(provider.label)
        self.refuse("its mill_grain_type is no type", provider)


class Memory(Case):
    def test_misaligned(self):
        provider = Provider()
        room = ctypes.create_string_buffer(SIZE + 16)
        place = ctypes.addressof(room) + 1 + -ctypes.addressof(room) % 8
        ctypes.memmove(place, provider.address, SIZE)
        self.core.API = consumer.capsule(place, forging.NAME)
        self.assert_refused("misaligned")


if __name__ == "__main__":
    unittest.main()
