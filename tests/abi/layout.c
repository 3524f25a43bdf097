/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* The binary contract, number by number, for 64 and 32 bits. Compiled only, as C11 and as C++17: a change of any line
   here is a change of protocol 1, which is not allowed. */
#include <caplet/abi.h>
#include <stddef.h>

#ifdef __cplusplus
#define ASSERT(condition) static_assert(condition, #condition)
#define ALIGNMENT alignof
#else
#define ASSERT(condition) _Static_assert(condition, #condition)
#define ALIGNMENT _Alignof
#endif

#if UINTPTR_MAX == UINT64_MAX
#define BITS(sixty_four, thirty_two) (sixty_four)
#elif UINTPTR_MAX == UINT32_MAX
#define BITS(sixty_four, thirty_two) (thirty_two)
#else
#error "neither 64 nor 32 bits"
#endif

#define SIZE(type, bytes, alignment) ASSERT(sizeof(type) == (bytes) && ALIGNMENT(type) == (alignment))
#define AT(type, member, offset, bytes) \
  ASSERT(offsetof(type, member) == (offset) && sizeof(((type *)0)->member) == (bytes))
#define POINTER BITS(8, 4)

SIZE(caplet_header, BITS(64, 56), 8);
AT(caplet_header, magic, 0, 8);
AT(caplet_header, header_size, 8, 2);
AT(caplet_header, protocol, 10, 2);
AT(caplet_header, flags, 12, 4);
AT(caplet_header, table_size, 16, 4);
AT(caplet_header, slot_count, 20, 4);
AT(caplet_header, abi, 24, 2);
AT(caplet_header, minor, 26, 2);
AT(caplet_header, reserved, 28, 4);
AT(caplet_header, fingerprint, 32, 8);
AT(caplet_header, descriptor, 40, POINTER);
AT(caplet_header, state, BITS(48, 44), POINTER);
AT(caplet_header, interpreter, BITS(56, 48), 8);

SIZE(caplet_descriptor, BITS(112, 72), POINTER);
AT(caplet_descriptor, size, 0, 4);
AT(caplet_descriptor, abi, 4, 2);
AT(caplet_descriptor, minor, 6, 2);
AT(caplet_descriptor, slot_count, 8, 4);
AT(caplet_descriptor, type_count, 12, 4);
AT(caplet_descriptor, row_count, 16, 4);
AT(caplet_descriptor, interface_size, 20, 4);
AT(caplet_descriptor, capsule, BITS(24, 24), POINTER);
AT(caplet_descriptor, distribution, BITS(32, 28), POINTER);
AT(caplet_descriptor, version, BITS(40, 32), POINTER);
AT(caplet_descriptor, fingerprints, BITS(48, 36), POINTER);
AT(caplet_descriptor, versions, BITS(56, 40), POINTER);
AT(caplet_descriptor, slots, BITS(64, 44), POINTER);
AT(caplet_descriptor, types, BITS(72, 48), POINTER);
AT(caplet_descriptor, rows, BITS(80, 52), POINTER);
AT(caplet_descriptor, interface_json, BITS(88, 56), POINTER);
AT(caplet_descriptor, externals, BITS(96, 60), POINTER);
AT(caplet_descriptor, external_count, BITS(104, 64), 4);
AT(caplet_descriptor, reserved, BITS(108, 68), 4);

/* i386 aligns uint64_t to 4, other 32-bit targets to 8: the two sizes that are not the same on all of them. */
SIZE(caplet_slot_info, BITS(32, 16 + ALIGNMENT(caplet_slot_info)), ALIGNMENT(caplet_slot_info));
AT(caplet_slot_info, name, 0, POINTER);
AT(caplet_slot_info, text, POINTER, POINTER);
AT(caplet_slot_info, hash, BITS(16, 8), 8);
AT(caplet_slot_info, since, BITS(24, 16), 2);
AT(caplet_slot_info, flags, BITS(26, 18), 2);
ASSERT(CAPLET_SLOT_OPTIONAL == 1 && CAPLET_SLOT_RETIRED == 2 && CAPLET_SLOT_UNAVAILABLE == 4);

SIZE(caplet_type_info, BITS(16, 12), POINTER);
AT(caplet_type_info, identity, 0, POINTER);
AT(caplet_type_info, size, POINTER, 4);
AT(caplet_type_info, alignment, BITS(12, 8), 2);
AT(caplet_type_info, since, BITS(14, 10), 2);

SIZE(caplet_external_info, BITS(24, 16), POINTER);
AT(caplet_external_info, name, 0, POINTER);
AT(caplet_external_info, header, POINTER, POINTER);
AT(caplet_external_info, size, BITS(16, 8), 4);
AT(caplet_external_info, alignment, BITS(20, 12), 2);
AT(caplet_external_info, kind, BITS(22, 14), 2);
ASSERT(CAPLET_KIND_UNKNOWN == 0 && CAPLET_KIND_SIGNED == 1 && CAPLET_KIND_UNSIGNED == 2 && CAPLET_KIND_INTEGER == 3);
ASSERT(CAPLET_KIND_FLOATING == 4 && CAPLET_KIND_BOOL == 8 && CAPLET_KIND_POINTER == 16 && CAPLET_KIND_RECORD == 32);

SIZE(caplet_row_info, BITS(32, 16 + ALIGNMENT(caplet_row_info)), ALIGNMENT(caplet_row_info));
AT(caplet_row_info, subject, 0, POINTER);
AT(caplet_row_info, text, POINTER, POINTER);
AT(caplet_row_info, hash, BITS(16, 8), 8);
AT(caplet_row_info, since, BITS(24, 16), 2);

ASSERT(CAPLET_TABLE_MUST_UNDERSTAND == UINT32_C(0xFFFF0000));
ASSERT(CAPLET_MAGIC == UINT64_C(0x003154454C504143) && CAPLET_PROTOCOL == 1);
