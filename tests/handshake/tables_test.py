# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Every check of a table, in the order of the checks: what is refused, and with which words."""

import ctypes
import types
import unittest

import consumer
import forge
from forge import Case, Description, Header, Page, Provider

POINTER = ctypes.sizeof(ctypes.c_void_p)
HEADER = ctypes.sizeof(Header)


REBUILD = ": rebuild this consumer against geometry 2.2.1"


class Sound(Case):
    def test_same_minor(self):
        self.assert_accepted(Provider(2))

    def test_older_minor_at_or_above_the_floor(self):
        self.assert_accepted(Provider(1))

    def test_newer_minor(self):
        self.assert_accepted(Provider(3))

    def test_informing_flags(self):
        provider = Provider()
        provider.header.flags = 0x0000FFFF
        self.assert_accepted(provider)

    def test_a_larger_table(self):
        provider = Provider()
        provider.header.table_size += 1024
        self.assert_accepted(provider)

    def test_a_larger_descriptor(self):
        provider = Provider()
        provider.descriptor.size += 1024
        self.assert_accepted(provider)

    def test_optional_slot_may_be_null(self):
        provider = Provider()
        provider.table.slots[3] = None
        self.assert_accepted(provider)
        self.assertFalse(consumer.has_area())

    def test_slots_beyond_the_common_minor_are_not_looked_at(self):
        provider = Provider(1)
        provider.table.slots[4] = provider.table.slots[5] = None
        self.assert_accepted(provider)

    def test_without_rows_and_types(self):
        provider = Provider()
        provider.descriptor.rows = provider.descriptor.types = None
        provider.descriptor.row_count = provider.descriptor.type_count = 0
        self.assert_accepted(provider)

    def test_of_this_interpreter(self):
        provider = Provider()
        provider.header.interpreter = 0
        self.assert_accepted(provider)


class Refused(Case):
    def refuse(self, detail, **members):
        """Spoils members of the header."""
        provider = Provider()
        for name, value in members.items():
            setattr(provider.header, name, value)
        self.publish(provider)
        self.assert_refused(detail)

    def refuse_description(self, detail, **members):
        provider = Provider()
        for name, value in members.items():
            setattr(provider.descriptor, name, value)
        self.publish(provider)
        self.assert_refused(detail)

    # ---- The header ----

    def test_misaligned(self):
        provider = Provider()
        for offset in (1, 4):
            memory = ctypes.create_string_buffer(ctypes.sizeof(provider.table) + 16)
            address = (ctypes.addressof(memory) + 7) // 8 * 8 + offset
            ctypes.memmove(address, provider.address, ctypes.sizeof(provider.table))
            self.core._C_API = consumer.capsule(address, forge.PATH)
            self.assert_refused("misaligned")

    def test_magic(self):
        self.refuse("not a Caplet table (magic 0x0000000000000001)", magic=1)

    def test_magic_of_the_other_byte_order(self):
        self.refuse("not a Caplet table (magic 0x4341504c45543100)", magic=int.from_bytes(b"CAPLET1\0", "big"))

    def test_protocol(self):
        self.refuse("protocol 2, this consumer speaks 1", protocol=2)
        self.refuse("protocol 0, this consumer speaks 1", protocol=0)

    def test_protocol_before_sizes(self):
        self.refuse("protocol 2, this consumer speaks 1", protocol=2, header_size=8, table_size=0)

    def test_header_size(self):
        for size in (HEADER - 8, HEADER + 8):
            self.refuse(f"sizes disagree: header of {size} bytes, this consumer's has {HEADER}", header_size=size)

    def test_table_size(self):
        needed = HEADER + 6 * POINTER
        self.refuse(f"sizes disagree: table of {needed - 1} bytes, 6 slots need {needed}", table_size=needed - 1)

    def test_slot_count_overflows_32_bits(self):
        # 64 + 0x20000000 * 8 is 64 in 32 bits.
        self.refuse(
            f"sizes disagree: table of {HEADER} bytes, 536870912 slots need {HEADER + 536870912 * POINTER}",
            table_size=HEADER,
            slot_count=0x20000000,
        )

    def test_flags_that_must_be_understood(self):
        self.refuse("flags 0x00020000, this consumer understands none of them", flags=0x00020000)
        self.refuse("its table is isolated, this consumer was compiled for process-wide ones", flags=0x00010000)
        self.refuse("flags 0x80020000, this consumer understands none of them", flags=0x80020001)

    # ---- The descriptor ----

    def test_descriptor_missing(self):
        self.refuse("its descriptor is damaged", descriptor=None)

    def test_descriptor_misaligned(self):
        provider = self.publish(Provider())
        memory = ctypes.create_string_buffer(ctypes.sizeof(provider.descriptor) + 16)
        address = (ctypes.addressof(memory) + 7) // 8 * 8 + 1
        ctypes.memmove(address, provider.header.descriptor, ctypes.sizeof(provider.descriptor))
        provider.header.descriptor = address
        self.assert_refused("its descriptor is damaged")

    def test_descriptor_too_small(self):
        for size in (0, forge.Descriptor.externals.offset - 1):
            self.refuse_description("its descriptor is damaged", size=size)

    def test_descriptor_disagrees(self):
        for member in ("abi", "minor", "slot_count"):
            self.refuse_description("its descriptor is damaged", **{member: 0})
        self.refuse("its descriptor is damaged", fingerprint=1)

    def test_descriptor_of_another_minor(self):
        provider = self.publish(Provider())
        provider.descriptor.minor = 1
        provider.description.fingerprints[1] = provider.header.fingerprint
        self.assert_refused("its descriptor is damaged")

    def test_descriptor_without_parts(self):
        for member in ("capsule", "fingerprints", "slots", "types", "rows", "externals"):
            self.refuse_description("its descriptor is damaged", **{member: None})

    # ---- Identity and versions ----

    def test_another_api(self):
        self.refuse_description('it is another API ("old._C_API", ABI 1)', capsule=b"old._C_API")

    def test_abi(self):
        for abi in (0, 2):
            provider = self.publish(Provider())
            provider.header.abi = provider.descriptor.abi = abi
            self.assert_refused(f"it provides ABI {abi}, this consumer was compiled for ABI 1{REBUILD}")

    def test_minor_with_the_providers_version(self):
        self.publish(Provider(0))
        self.assert_refused(
            "it provides API 1.0 (geometry 2.2.1), this consumer needs 1.1 (geometry 2.0): install geometry>=2.0"
        )

    def test_minor_with_the_installed_version(self):
        self.publish(Provider(0))
        self.pretend_installed(lambda name: {"geometry": "1.9"}[name])
        self.assert_refused(
            "it provides API 1.0 (geometry 2.2.1), this consumer needs 1.1 (geometry 2.0): "
            "install geometry>=2.0 (installed: 1.9)"
        )

    def test_minor_with_the_installed_version_that_it_says_itself(self):
        self.publish(Provider(0))
        self.pretend_installed(lambda name: "2.2.1")
        self.assert_refused(
            "it provides API 1.0 (geometry 2.2.1), this consumer needs 1.1 (geometry 2.0): install geometry>=2.0"
        )

    def test_minor_with_no_version_known(self):
        provider = self.publish(Provider(0))
        provider.descriptor.version = None
        self.pretend_installed(lambda name: None)
        self.assert_refused("it provides API 1.0, this consumer needs 1.1 (geometry 2.0): install geometry>=2.0")

    def test_minor_interrupted(self):
        def interrupt(name):
            raise KeyboardInterrupt

        self.publish(Provider(0))
        self.pretend_installed(interrupt)
        self.assertRaises(KeyboardInterrupt, consumer.import_api, consumer)

    def pretend_installed(self, version):
        import importlib.metadata

        self.addCleanup(setattr, importlib.metadata, "version", importlib.metadata.version)
        importlib.metadata.version = version

    def test_slot_count_too_small(self):
        provider = self.publish(Provider())
        provider.header.slot_count = provider.descriptor.slot_count = 5
        self.assert_refused("slot 5 geo_count is missing: rebuild this consumer against geometry 2.2.1")

    def test_several_slots_missing(self):
        provider = self.publish(Provider())
        provider.header.slot_count = provider.descriptor.slot_count = 4
        self.assert_refused("slot 4 geo_dot is missing, and 1 more: rebuild this consumer against geometry 2.2.1")

    # ---- Layouts, slots, interpreter ----

    def test_layout_size(self):
        provider = self.publish(Provider())
        provider.description.types[0].size = 24
        self.assert_refused("struct geo_point has 24 bytes, compiled for 16")

    def test_layout_alignment(self):
        provider = self.publish(Provider())
        provider.description.types[0].alignment = 16
        self.assert_refused("struct geo_point is aligned to 16 bytes, compiled for 8")

    def test_layout_by_identity(self):
        provider = self.publish(Provider())
        kinds = provider.description.types
        kinds[0], kinds[1] = forge.TypeInfo(b"struct geo_box", 40, 8, 2), forge.TypeInfo(b"struct geo_point", 16, 8, 1)
        self.assert_refused("struct geo_box has 40 bytes, compiled for 32")

    def test_layout_beyond_the_common_minor(self):
        provider = Provider(1)
        provider.descriptor.type_count = 2
        provider.description.types[1].size = 40
        self.assert_accepted(provider)

    def test_layout_not_listed(self):
        provider = Provider()
        provider.description.types[0].identity = None
        provider.description.types[1].identity = b"struct geo_circle"
        self.assert_accepted(provider)

    def test_required_slots(self):
        for index, name in enumerate(["geo_error", "geo_norm", "geo_scale", None, "geo_dot", "geo_count"]):
            if name:
                provider = self.publish(Provider())
                provider.table.slots[index] = None
                self.assert_refused(f"required slot {index} {name} is NULL")

    def test_interpreter(self):
        self.refuse("it belongs to interpreter 3, the current one is 0", interpreter=3)
        self.refuse(f"it belongs to interpreter {2**40}, the current one is 0", interpreter=2**40)


LIBRARY = (
    "both sides must be built against the same release of the library that <base.h> belongs to, with the same macros"
)


class Externals(Case):
    """Types that neither side declares."""

    def refuse(self, detail, index, **members):
        provider = self.publish(Provider())
        for name, value in members.items():
            setattr(provider.description.externals[index], name, value)
        self.assert_refused(detail)

    def accept(self, index, **members):
        provider = Provider()
        for name, value in members.items():
            setattr(provider.description.externals[index], name, value)
        self.assert_accepted(provider)

    def test_size(self):
        self.refuse(f"external type base_id of <base.h> has 4 bytes, compiled for 8: {LIBRARY}", 0, size=4, alignment=4)
        self.refuse(f"external type struct base_pair of <base.h> has 24 bytes, compiled for 16: {LIBRARY}", 1, size=24)

    def test_alignment(self):
        self.refuse(
            f"external type struct base_pair of <base.h> is aligned to 4 bytes, compiled for 8: {LIBRARY}",
            1,
            alignment=4,
        )

    def test_alignment_of_scalars(self):
        """alignof(long long) is 4 in C and may be 8 in C++, on i386."""
        self.accept(0, alignment=4)

    def test_kind(self):
        for kind, text in (
            (2, "an unsigned integer"),
            (4, "a floating-point number"),
            (8, "a bool"),
            (16, "a pointer"),
            (32, "a struct or union"),
            (64, "something else"),
        ):
            self.refuse(
                f"external type base_id of <base.h> is {text}, compiled for a signed integer: {LIBRARY}", 0, kind=kind
            )
        self.refuse(
            f"external type struct base_pair of <base.h> is an integer, compiled for a struct or union: {LIBRARY}",
            1,
            kind=3,
        )

    def test_of_the_compiler(self):
        size = ctypes.sizeof(ctypes.c_longdouble)
        self.refuse(
            f"long double has 8 bytes, compiled for {size}: both sides must be built with the same options and macros",
            2,
            size=8,
            alignment=8,
        )

    def test_an_integer_of_unknown_sign(self):
        self.accept(0, kind=3)

    def test_what_is_not_said_of_a_scalar(self):
        self.accept(0, kind=0)

    def test_what_is_not_said_of_a_record(self):
        self.accept(1, kind=0)

    def test_not_listed(self):
        self.accept(0, name=b"base_name", size=1)

    def test_without_a_name(self):
        self.accept(0, name=None, size=1)

    def test_header_is_nothing_to_compare(self):
        self.accept(0, header=b"base/base.h")

    def test_by_name(self):
        provider = self.publish(Provider())
        externals = provider.description.externals
        externals[0], externals[1] = (
            forge.ExternalInfo(b"struct base_pair", b"base.h", 16, 8, 32),
            forge.ExternalInfo(b"base_id", b"base.h", 8, 8, 2),
        )
        self.assert_refused(
            f"external type base_id of <base.h> is an unsigned integer, compiled for a signed integer: {LIBRARY}"
        )

    def test_none(self):
        provider = Provider()
        provider.descriptor.externals, provider.descriptor.external_count = None, 0
        self.assert_accepted(provider)

    def test_before_layouts(self):
        """A record of the API may differ only because of them."""
        provider = self.publish(Provider())
        provider.description.types[0].size = 24
        provider.description.externals[0].size = 4
        self.assert_refused(f"external type base_id of <base.h> has 4 bytes, compiled for 8: {LIBRARY}")


class Fingerprints(Case):
    """The fingerprints differ: which row is it?"""

    def differ(self, minor=2, common=None):
        """A provider whose fingerprints differ from the common minor on."""
        provider = self.publish(Provider(minor))
        common = minor if common is None else common
        for i in range(common, minor + 1):
            provider.description.fingerprints[i] ^= 0x1000
        provider.header.fingerprint = provider.description.fingerprints[minor]
        return provider

    def test_only_beyond_the_common_minor(self):
        self.assert_accepted(self.differ(3))

    def test_retyped_slot(self):
        slot = self.differ().description.slots[1]
        slot.hash, slot.text = 1, b"float (const float *, Py_ssize_t)"
        self.assert_refused(
            "slot 1 geo_norm differs: compiled for double (const double *, Py_ssize_t), "
            "provided is float (const float *, Py_ssize_t)" + REBUILD
        )

    def test_record(self):
        row = self.differ().description.rows[1]
        row.hash, row.text = 1, b"{double x; double y; double z}"
        self.assert_refused(
            "struct geo_point differs: compiled for {double x; double y}, "
            "provided is {double x; double y; double z}" + REBUILD
        )

    def test_same_text(self):
        self.differ().description.slots[1].hash = 1
        self.assert_refused("slot 1 geo_norm differs" + REBUILD)

    def test_no_text(self):
        slot = self.differ().description.slots[1]
        slot.hash, slot.text = 1, None
        self.assert_refused(
            "slot 1 geo_norm differs: compiled for double (const double *, Py_ssize_t), provided is " + REBUILD
        )

    def test_missing(self):
        self.differ().description.rows[1].subject = b"struct geo_place"
        self.assert_refused("struct geo_point is missing" + REBUILD)

    def test_damaged_row(self):
        self.differ().description.rows[1].subject = None
        self.assert_refused("struct geo_point is missing" + REBUILD)

    def test_another_slot(self):
        slot = self.differ().description.slots[1]
        slot.hash, slot.name = 1, b"geo_length"
        self.assert_refused("slot 1 geo_norm is missing, in its place is geo_length" + REBUILD)

    def test_damaged_slot(self):
        slot = self.differ().description.slots[1]
        slot.hash, slot.name = 1, None
        self.assert_refused("slot 1 geo_norm is missing, in its place is ?" + REBUILD)

    def test_a_new_name_is_no_difference(self):
        description = self.differ().description
        description.slots[0].name = b"geo_failure"
        description.slots[1].hash = 1
        self.assert_refused("slot 1 geo_norm differs" + REBUILD)

    def test_another_order_is_no_difference(self):
        rows = self.differ().description.rows
        rows[0], rows[2] = (
            forge.RowInfo(b"struct geo_box", b"", 0x21, 2),
            forge.RowInfo(b"enum geo_level", b"int", 0x99, 1),
        )
        self.assert_refused("enum geo_level differs: compiled for , provided is int" + REBUILD)

    def unknown(self, since):
        provider = self.differ(1)
        rows = (forge.RowInfo * 3)(*provider.description.rows[:2])
        rows[2] = forge.RowInfo(b"enum geo_shape", b"", 7, since)
        provider.descriptor.rows, provider.descriptor.row_count = rows, 3

    def test_unknown(self):
        self.unknown(1)
        self.assert_refused("enum geo_shape is unknown to this consumer" + REBUILD)

    def test_unknown_beyond_the_common_minor_is_not_it(self):
        self.unknown(2)
        self.assert_refused("the fingerprints of API 1.1 differ" + REBUILD)

    def unknown_slot(self, since, name=b"geo_volume"):
        """A provider of API 1.1 with one slot more than the consumer knows of that."""
        provider = self.differ(1)
        provider.description.slots[4] = forge.SlotInfo(name, b"double (void)", 7, since, 0)
        provider.descriptor.slot_count = provider.header.slot_count = 5
        provider.header.table_size += ctypes.sizeof(ctypes.c_void_p)

    def test_unknown_slot(self):
        self.unknown_slot(1)
        self.assert_refused("slot 4 geo_volume is unknown to this consumer" + REBUILD)

    def test_unknown_slot_without_a_name(self):
        self.unknown_slot(1, None)
        self.assert_refused("slot 4 ? is unknown to this consumer" + REBUILD)

    def test_unknown_slot_beyond_the_common_minor_is_not_it(self):
        self.unknown_slot(2)
        self.assert_refused("the fingerprints of API 1.1 differ" + REBUILD)

    def test_moved_to_another_minor(self):
        self.differ(3, 2).description.slots[4].since = 3
        self.assert_refused(
            "slot 4 geo_dot differs: compiled for one since API 1.2, provided is one since 1.3" + REBUILD
        )

    def test_type_of_another_minor(self):
        rows = self.differ(3, 2).description.rows
        next(row for row in rows if row.subject == b"struct geo_box").since = 3
        self.assert_refused(
            "struct geo_box differs: compiled for one since API 1.2, provided is one since 1.3" + REBUILD
        )

    def test_nothing_to_tell_by(self):
        provider = self.differ()
        provider.descriptor.rows, provider.descriptor.row_count = None, 0
        self.assert_refused("enum geo_level is missing" + REBUILD)

    def test_before_layouts(self):
        provider = self.differ()
        provider.description.rows[1].hash = 1
        provider.description.types[0].size = 24
        self.assert_refused("struct geo_point differs" + REBUILD)

    def test_hostile_text_is_cut(self):
        slot = self.differ().description.slots[1]
        slot.hash, slot.text = 1, b"x" * 1000
        self.assert_refused(
            "slot 1 geo_norm differs: compiled for double (const double *, Py_ssize_t), provided is "
            + "x" * forge.SHOWN
            + REBUILD
        )


class EndOfMemory(Case):
    """The table ends where memory ends; what lies about its size must be refused before it is believed."""

    def setUp(self):
        super().setUp()
        self.page = Page()
        self.addCleanup(self.page.close)
        self.provider = Provider()

    def refuse(self, length, detail):
        address = self.page.put(self.provider.table, length)
        self.core._C_API = consumer.capsule(address, forge.PATH)
        self.assert_refused(detail)

    def test_magic_only(self):
        self.provider.header.magic = 0
        self.refuse(8, "not a Caplet table (magic 0x0000000000000000)")

    def test_another_protocol_has_another_header(self):
        self.provider.header.protocol = 2
        self.refuse(16, "protocol 2, this consumer speaks 1")

    def test_a_shorter_header(self):
        self.provider.header.header_size = 16
        self.refuse(16, f"sizes disagree: header of 16 bytes, this consumer's has {HEADER}")

    def test_fewer_bytes_than_slots(self):
        self.provider.header.table_size = HEADER
        self.refuse(24, f"sizes disagree: table of {HEADER} bytes, 6 slots need {HEADER + 6 * POINTER}")

    def test_header_only(self):
        self.provider.header.slot_count = self.provider.descriptor.slot_count = 0
        self.provider.header.table_size = HEADER
        self.refuse(HEADER, "slot 0 geo_error is missing, and 5 more: rebuild this consumer against geometry 2.2.1")

    def test_fewer_slots_than_needed(self):
        self.provider.header.slot_count = self.provider.descriptor.slot_count = 3
        self.refuse(
            HEADER + 3 * POINTER, "slot 3 geo_area is missing, and 2 more: rebuild this consumer against geometry 2.2.1"
        )

    def test_unknown_flags_before_the_descriptor(self):
        self.provider.header.flags = 1 << 31
        self.provider.header.descriptor = self.page.start + self.page.size
        self.refuse(HEADER, "flags 0x80000000, this consumer understands none of them")

    def test_descriptor_of_a_few_bytes(self):
        for size in (8, 24, forge.Descriptor.externals.offset - 8):
            self.provider.descriptor.size = size
            self.provider.header.descriptor = self.page.put(self.provider.descriptor, size)
            self.publish(self.provider)
            self.assert_refused("its descriptor is damaged")

    def test_descriptor_without_externals(self):
        """As it was before there were any."""
        self.accept_descriptor_of(forge.Descriptor.externals.offset)

    def test_descriptor_without_the_count_of_externals(self):
        self.accept_descriptor_of(forge.Descriptor.external_count.offset)

    def accept_descriptor_of(self, size):
        self.provider.descriptor.size = size
        self.provider.header.descriptor = self.page.put(self.provider.descriptor, size)
        self.assert_accepted(self.provider)

    def test_exactly_at_the_end(self):
        provider = self.provider = Provider(1)
        address = self.page.put(provider.table, HEADER + 4 * POINTER)
        self.core._C_API = consumer.capsule(address, forge.PATH)
        consumer.import_api(consumer)
        self.assertEqual(consumer.published(), address)


class CompiledFor(Case):
    """Consumers that were compiled otherwise."""

    def setUp(self):
        super().setUp()
        self.description = Description()
        self.unimported_header = Header()
        self.pointer = ctypes.c_void_p(ctypes.addressof(self.unimported_header))
        self.wants = forge.Consumer(
            ctypes.sizeof(forge.Consumer),
            2,
            0,
            forge.PATH.encode(),
            ctypes.pointer(self.description.it),
            ctypes.pointer(self.unimported_header),
        )

    def call(self, module=consumer):
        consumer.import_with(module, ctypes.addressof(self.wants), ctypes.addressof(self.pointer))

    def test_floor(self):
        self.publish(Provider(2))
        self.call()
        self.assertNotEqual(self.pointer.value, ctypes.addressof(self.unimported_header))

    def test_before_there_were_externals(self):
        self.description.it.size = forge.Descriptor.externals.offset
        self.description.it.externals = None
        self.publish(Provider(2)).description.externals[0].size = 4
        self.call()

    def test_floor_not_met(self):
        self.publish(Provider(1))
        self.assert_refused(
            "it provides API 1.1 (geometry 2.2.1), this consumer needs 1.2 (geometry 2.2): install geometry>=2.2",
            call=self.call,
        )

    def test_floor_of_an_unreleased_minor(self):
        self.publish(Provider(1))
        self.description.versions[2] = None
        self.assert_refused(
            "it provides API 1.1 (geometry 2.2.1), this consumer needs 1.2: install a newer geometry", call=self.call
        )

    def test_without_versions(self):
        self.publish(Provider(1)).descriptor.version = None
        self.description.it.versions = None
        self.assert_refused("it provides API 1.1, this consumer needs 1.2: install a newer geometry", call=self.call)

    def test_without_distribution(self):
        self.publish(Provider(1))
        self.description.it.distribution = None
        self.assert_refused("it provides API 1.1, this consumer needs 1.2", call=self.call)

    def differ(self):
        provider = self.publish(Provider(2))
        provider.description.fingerprints[2] = provider.header.fingerprint = 1
        provider.description.rows[1].subject = None
        return provider

    def test_another_release_to_go_back_to(self):
        self.differ().descriptor.version = b"3.0"
        self.assert_refused(
            "struct geo_point is missing: rebuild this consumer against geometry 3.0, or install geometry==2.2.1",
            call=self.call,
        )

    def test_nothing_to_go_back_to(self):
        self.description.it.version = None
        self.differ().descriptor.version = b"3.0"
        self.assert_refused("struct geo_point is missing: rebuild this consumer against geometry 3.0", call=self.call)

    def test_a_provider_that_was_never_released(self):
        self.differ().descriptor.version = None
        self.assert_refused(
            "struct geo_point is missing: rebuild this consumer against the installed geometry", call=self.call
        )

    def test_another_history_without_distribution(self):
        self.description.it.distribution = None
        self.differ()
        self.assert_refused("struct geo_point is missing: rebuild this consumer against its provider", call=self.call)

    def test_hostile_version_is_cut(self):
        self.differ().descriptor.version = b"9" * 1000
        self.assert_refused(
            "struct geo_point is missing: rebuild this consumer against geometry "
            + "9" * forge.SHOWN
            + ", or install geometry==2.2.1",
            call=self.call,
        )

    def test_not_installed(self):
        self.forget()
        self.assert_refused('importing "geometry._core" failed: install geometry>=2.2', ModuleNotFoundError, self.call)

    def test_not_installed_and_not_released(self):
        self.description.versions[2] = None
        self.forget()
        self.assert_refused('importing "geometry._core" failed: install geometry', ModuleNotFoundError, self.call)

    def test_not_installed_without_distribution(self):
        self.description.it.distribution = None
        self.forget()
        self.assert_refused('importing "geometry._core" failed', ModuleNotFoundError, self.call)

    def test_retired_slot_is_not_required(self):
        self.description.slots[1].flags = forge.RETIRED
        self.publish(Provider()).table.slots[1] = None
        self.call()

    def test_on_behalf_of_no_module(self):
        self.publish(Provider(1)).header.magic = 0
        self.assert_refused(
            "not a Caplet table (magic 0x0000000000000000)",
            call=lambda: self.call(None),
            prefix='this program cannot use the C API "geometry._core._C_API": ',
        )

    def test_on_behalf_of_a_nameless_module(self):
        self.publish(Provider(1)).header.magic = 0
        module = types.ModuleType("nameless")
        del module.__name__
        self.assert_refused(
            "not a Caplet table (magic 0x0000000000000000)",
            call=lambda: self.call(module),
            prefix='this module cannot use the C API "geometry._core._C_API": ',
        )

    def test_path_without_module(self):
        self.wants.path = b"_C_API"
        with self.assertRaises(ImportError) as raised:
            self.call()
        self.assertEqual(str(raised.exception), 'consumer cannot use the C API "_C_API": importing "" failed')
        self.assertEqual(raised.exception.name, "")
        self.assertIs(type(raised.exception.__cause__), ValueError)

    def test_names_beyond_ascii(self):
        self.wants.path = "géométrie._C_API".encode()
        with self.assertRaises(ImportError) as raised:
            self.call()
        self.assertEqual(raised.exception.name, "géométrie")
        self.assertEqual(
            str(raised.exception),
            'consumer cannot use the C API "géométrie._C_API": importing "géométrie" failed: install geometry>=2.2',
        )


if __name__ == "__main__":
    unittest.main()
