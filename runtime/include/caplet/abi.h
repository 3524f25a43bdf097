/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* The binary contract between a provider and its consumers, protocol 1.

   A C API travels as one table: a caplet_header, then one pointer a slot. The capsule points at the header. The header
   says enough to decide in O(1) whether the table fits; the descriptor behind it explains every refusal by name.

   Two things are versioned and must not be confused:
   - the protocol: the layout of the structs below. A consumer requires the exact protocol it was compiled for. New
     information goes to the end of caplet_descriptor, whose first member is its own size.
   - the API: `abi` (breaking; must be equal) and `minor` (additive; the provider's must reach the consumer's floor).

   Nothing here needs Python.h. Nothing here ever changes once released; tests/abi asserts every offset. */
#ifndef CAPLET_ABI_H
#define CAPLET_ABI_H

#include <stdint.h>

/* What C and C++ write differently, and compilers warn of where it stands in the other. */
#ifdef __cplusplus
#define CAPLET_NULL nullptr
#define CAPLET_CAST(type, value) static_cast<type>(value)
#define CAPLET_POINTER_CAST(type, pointer) reinterpret_cast<type>(pointer)
#define CAPLET_ALIGNAS(n) alignas(n)
#define CAPLET_ALIGNOF(type) alignof(type)
#define CAPLET_ZERO \
  {                 \
  } /* an initialiser of a struct or an array that has nothing yet */
extern "C" {
#else
#define CAPLET_NULL NULL
#define CAPLET_CAST(type, value) ((type)(value))
#define CAPLET_POINTER_CAST(type, pointer) ((type)(pointer))
#define CAPLET_ALIGNAS(n) _Alignas(n)
#define CAPLET_ALIGNOF(type) _Alignof(type)
#define CAPLET_ZERO {0}
#endif

/* A cast of a function, in a way that each compiler takes for "any function": -Wcast-function-type and its like hold
   their peace. */
#ifdef __clang__
#define CAPLET_FUNCTION_CAST(type, function) CAPLET_POINTER_CAST(type, CAPLET_POINTER_CAST(void *, function))
#else
#define CAPLET_FUNCTION_CAST(type, function) CAPLET_POINTER_CAST(type, CAPLET_POINTER_CAST(void (*)(void), function))
#endif

/* A literal for a `char *` that nobody writes through. */
#ifdef __cplusplus
#define CAPLET_FOREIGN_TEXT(literal) const_cast<char *>(literal)
#else
#define CAPLET_FOREIGN_TEXT(literal) (literal)
#endif

/* Around what uses something deprecated because it must: a provider's table, and what is deprecated itself. */
#if defined(__GNUC__)
#define CAPLET_BEGIN_DEPRECATED \
  _Pragma("GCC diagnostic push") _Pragma("GCC diagnostic ignored \"-Wdeprecated-declarations\"")
#define CAPLET_END_DEPRECATED _Pragma("GCC diagnostic pop")
#elif defined(_MSC_VER)
#define CAPLET_BEGIN_DEPRECATED __pragma(warning(push)) __pragma(warning(disable : 4996))
#define CAPLET_END_DEPRECATED __pragma(warning(pop))
#else
#define CAPLET_BEGIN_DEPRECATED
#define CAPLET_END_DEPRECATED
#endif

/* "CAPLET1\0" where memory is little-endian. Compared as a number: the other byte order reads as another magic. */
#define CAPLET_MAGIC UINT64_C(0x003154454C504143)
#define CAPLET_PROTOCOL 1

/* Flags of a table. The low half informs; a consumer refuses a table with a bit of the high half it does not know. */
#define CAPLET_TABLE_MUST_UNDERSTAND UINT32_C(0xFFFF0000)
#define CAPLET_TABLE_MOCK UINT32_C(0x00008000)     /* stands in for a provider in a consumer's tests */
#define CAPLET_TABLE_ISOLATED UINT32_C(0x00010000) /* one table an interpreter, which its functions take first */

/* One row of caplet_descriptor.slots: slot i of the table is row i. */
#define CAPLET_SLOT_OPTIONAL UINT16_C(1)    /* may be NULL; ask <api>_has_<slot>() */
#define CAPLET_SLOT_RETIRED UINT16_C(2)     /* a stub that raises stands in its place */
#define CAPLET_SLOT_UNAVAILABLE UINT16_C(4) /* optional, and this build of the provider leaves it out */

typedef struct caplet_slot_info {
  const char *name; /* "geo_norm" */
  const char *text; /* its type as C spells it: "double (const double *, Py_ssize_t)" */
  uint64_t hash;    /* of its row of the fingerprint */
  uint16_t since;   /* the minor in which it appeared */
  uint16_t flags;   /* CAPLET_SLOT_* */
} caplet_slot_info;

/* One exported type whose layout is part of the ABI, as this side's compiler laid it out. */
typedef struct caplet_type_info {
  const char *identity; /* "struct geo_point" */
  uint32_t size;        /* sizeof */
  uint16_t alignment;   /* alignof */
  uint16_t since;
} caplet_type_info;

/* What a scalar is. Two sides agree on one if they have a bit in common, or if either doesn't say: no such fact is
   known of arrays, and not of every compiler. */
#define CAPLET_KIND_UNKNOWN UINT16_C(0)
#define CAPLET_KIND_SIGNED UINT16_C(1)
#define CAPLET_KIND_UNSIGNED UINT16_C(2)
#define CAPLET_KIND_INTEGER UINT16_C(3) /* of either sign: an enum, plain char */
#define CAPLET_KIND_FLOATING UINT16_C(4)
#define CAPLET_KIND_BOOL UINT16_C(8)
#define CAPLET_KIND_POINTER UINT16_C(16)
#define CAPLET_KIND_RECORD UINT16_C(32) /* struct, union, class */

/* One type that the API uses and doesn't declare, as this side's compiler sees it: of a third project, whose headers
   the two sides may have of different releases, or one that options of the compiler change. Matched by `name`; of a
   type that one side doesn't list nothing is known. */
typedef struct caplet_external_info {
  const char *name;   /* as C writes it: "unit_id", "struct tm" */
  const char *header; /* of the project that it belongs to: "unit.h"; NULL where it is the compiler's own */
  uint32_t size;      /* sizeof */
  uint16_t alignment; /* alignof */
  uint16_t kind;      /* CAPLET_KIND_* */
} caplet_external_info;

/* One row of the fingerprint that is no slot's, for messages: which row differs when two fingerprints do. Rows are in
   declaration order; `subject` is unique. */
typedef struct caplet_row_info {
  const char *subject; /* "struct geo_point", "field struct geo_point.x", "enum geo_level" */
  const char *text;    /* what to print for it: "double"; "" when the subject says it all */
  uint64_t hash;
  uint16_t since;
} caplet_row_info;

/* Describes an API as one side was compiled with it; both sides have one. Static and immutable, like all it points to.
   Strings are UTF-8 and end in NUL. An array whose count is 0 may be NULL. */
typedef struct caplet_descriptor {
  uint32_t size; /* sizeof(caplet_descriptor) where it was compiled */
  uint16_t abi, minor;
  uint32_t slot_count, type_count, row_count;
  uint32_t interface_size;      /* bytes at `interface_json` */
  const char *capsule;          /* the API's first capsule path: its identity */
  const char *distribution;     /* what to install or upgrade, or NULL */
  const char *version;          /* of the release that this side's minor belongs to, or NULL while unreleased */
  const uint64_t *fingerprints; /* of minors 0 to `minor`: minor + 1 of them */
  const char *const *versions;  /* the release that brought each minor, NULL where none: minor + 1 of them */
  const caplet_slot_info *slots;
  const caplet_type_info *types;
  const caplet_row_info *rows;
  const char *interface_json; /* the canonical interface file in pieces that each end in NUL; NULL when left out */
  /* Here ends the least that `size` may say. */
  const caplet_external_info *externals;
  uint32_t external_count;
  uint32_t reserved; /* 0 */
} caplet_descriptor;

/* What the capsule points to, aligned to 8 bytes; slot 0 follows directly. A consumer reads `magic`, then
   `protocol`, and the rest only of a protocol it knows: a later one may change all that stands behind `protocol`.
   Owned by the provider and never freed while a consumer may call it: static, or kept by the capsule. */
typedef struct caplet_header {
  CAPLET_ALIGNAS(8) uint64_t magic; /* CAPLET_MAGIC */
  uint16_t header_size;             /* sizeof(caplet_header) */
  uint16_t protocol;                /* CAPLET_PROTOCOL */
  uint32_t flags;                   /* see CAPLET_TABLE_MUST_UNDERSTAND */
  uint32_t table_size;              /* bytes; at least header_size + slot_count * sizeof(void *) */
  uint32_t slot_count;
  uint16_t abi, minor;
  uint32_t reserved;    /* 0; not looked at */
  uint64_t fingerprint; /* descriptor->fingerprints[minor] */
  const caplet_descriptor *descriptor;
  void *state;         /* of isolated tables, the provider's own; NULL for process-wide ones */
  int64_t interpreter; /* the only interpreter it may be used in; -1 = any */
} caplet_header;

/* A descriptor that goes on: of a table that leads to that of an older abi, for consumers of a protocol who find this
   one and were compiled for that. `base.size` says so. */
typedef struct caplet_leading_descriptor {
  caplet_descriptor base;
  const caplet_header *previous; /* with the same `capsule` in its descriptor; or NULL */
} caplet_leading_descriptor;

#ifdef __cplusplus
}
#endif
#endif
