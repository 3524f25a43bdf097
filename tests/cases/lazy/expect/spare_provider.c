/* The table behind the C API of spare.core.
   Generated from spare.caplet.json by: caplet generate spare.caplet.json --lazy
   Do not edit. */
#include "spare_provider.h"

#include <assert.h>
#include <stddef.h>

/* What a build of this module may leave out. */
#ifdef CAPLET_WITHOUT_spare_sort
#define caplet_spare_spare_sort CAPLET_NULL
#define caplet_spare_spare_sort_flags (CAPLET_SLOT_OPTIONAL | CAPLET_SLOT_UNAVAILABLE)
#else
#define caplet_spare_spare_sort spare_sort
#define caplet_spare_spare_sort_flags CAPLET_SLOT_OPTIONAL
#endif

/* ---- What the API is, for consumers and tools ---- */

static const caplet_slot_info caplet_spare_slots[] = {
    {"spare_new", "struct spare_part * (void)", UINT64_C(0xe8413bf20a740c02), 1, 0},
    {"spare_free", "void (struct spare_part *)", UINT64_C(0x6ed052fdc9255137), 1, 0},
    {"spare_count", "int (void)", UINT64_C(0xe615fba761cbe202), 1, 0},
    {"spare_size", "double (void)", UINT64_C(0x7c0a5b46a0d4a881), 1, 0},
    {"spare_keep", "int (PyObject *)", UINT64_C(0xb986a4073b583051), 1, 0},
    {"spare_error", "PyObject *", UINT64_C(0x11ae043379f70cf1), 1, 0},
    {"spare_limit", "int", UINT64_C(0x6c801cce3f997faa), 1, 0},
    {"spare_log", "int (const char *, ...)", UINT64_C(0x6a14198ebe826ca5), 1, 0},
    {"spare_text", "PyObject * (void)", UINT64_C(0xe9b7a956e118eb42), 1, 0},
    {"spare_rate", "enum spare_level (void)", UINT64_C(0x17df8b270dd22ed7), 1, 0},
    {"spare_sort", "int (void)", UINT64_C(0x5ffc56715c560fea), 1, caplet_spare_spare_sort_flags},
    {"spare_newer", "int (void)", UINT64_C(0xc2c829b95c9f1e4a), 2, 0},
    {"spare_consume", "void (struct spare_part *)", UINT64_C(0x8670e796911d8f5e), 2, 0},
};

static const caplet_type_info caplet_spare_types[] = {
    {"enum spare_level", sizeof(enum spare_level), CAPLET_ALIGNOF(enum spare_level), 1},
};

static const caplet_row_info caplet_spare_rows[] = {
    {"enum spare_level", "", UINT64_C(0x13ea099641da3439), 1},
    {"enumerator spare_level.spare_failed", "-1", UINT64_C(0x1e02345e45a20597), 1},
    {"enumerator spare_level.spare_high", "1", UINT64_C(0xbfa624de6dbe2e9d), 1},
};

static const uint64_t caplet_spare_fingerprints[] = {UINT64_C(0x40da8322ee0a5097), UINT64_C(0x8e9ca64e029cd129),
    UINT64_C(0x3449e9ca8aa8d0b8)};
static const char *const caplet_spare_versions[] = {CAPLET_NULL, CAPLET_NULL, CAPLET_NULL};

/* spare.caplet.json, in pieces that every compiler takes. */
static const struct {
  char piece_0[2058];
} caplet_spare_interface = {
    "{\n"
    "  \"$schema\": \"caplet-1.schema.json\",\n"
    "  \"name\": \"spare\",\n"
    "  \"capsule\": \"spare.core._C_API\",\n"
    "  \"distribution\": \"spare\",\n"
    "  \"language\": \"c\",\n"
    "  \"abi\": 1,\n"
    "  \"minor\": 2,\n"
    "  \"enums\": [\n"
    "    {\n"
    "      \"name\": \"spare_level\",\n"
    "      \"values\": [\n"
    "        {\"name\": \"spare_failed\", \"value\": -1},\n"
    "        {\"name\": \"spare_high\", \"value\": 1}\n"
    "      ]\n"
    "    }\n"
    "  ],\n"
    "  \"handles\": [\n"
    "    {\"name\": \"spare_part\", \"destroy\": \"spare_free\", \"ownership\": \"unique\"}\n"
    "  ],\n"
    "  \"slots\": [\n"
    "    {\"index\": 0, \"name\": \"spare_new\", \"returns\": \"struct spare_part *\", \"on_error\": null, "
        "\"ownership\": \"handle\"},\n"
    "    {\n"
    "      \"index\": 1,\n"
    "      \"name\": \"spare_free\",\n"
    "      \"returns\": \"void\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"part\", \"type\": \"struct spare_part *\", \"nullable\": true}\n"
    "      ]\n"
    "    },\n"
    "    {\"index\": 2, \"name\": \"spare_count\", \"returns\": \"int\", \"gil\": \"released\", \"on_error\": -1},\n"
    "    {\"index\": 3, \"name\": \"spare_size\", \"returns\": \"double\"},\n"
    "    {\n"
    "      \"index\": 4,\n"
    "      \"name\": \"spare_keep\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"object\", \"type\": \"PyObject *\", \"steals\": true}\n"
    "      ],\n"
    "      \"gil\": \"required\",\n"
    "      \"on_error\": -1\n"
    "    },\n"
    "    {\"index\": 5, \"kind\": \"object\", \"name\": \"spare_error\", \"type\": \"PyObject *\"},\n"
    "    {\"index\": 6, \"kind\": \"data\", \"name\": \"spare_limit\", \"type\": \"int\"},\n"
    "    {\n"
    "      \"index\": 7,\n"
    "      \"name\": \"spare_log\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"format\", \"type\": \"const char *\"}\n"
    "      ],\n"
    "      \"variadic\": true,\n"
    "      \"on_error\": -1\n"
    "    },\n"
    "    {\"index\": 8, \"name\": \"spare_text\", \"returns\": \"PyObject *\", \"ownership\": \"new\"},\n"
    "    {\"index\": 9, \"name\": \"spare_rate\", \"returns\": \"enum spare_level\", \"on_error\": -1},\n"
    "    {\"index\": 10, \"name\": \"spare_sort\", \"optional\": true, \"returns\": \"int\", \"on_error\": -1},\n"
    "    {\"index\": 11, \"name\": \"spare_newer\", \"since\": 2, \"returns\": \"int\", \"on_error\": -1},\n"
    "    {\n"
    "      \"index\": 12,\n"
    "      \"name\": \"spare_consume\",\n"
    "      \"since\": 2,\n"
    "      \"returns\": \"void\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"part\", \"type\": \"struct spare_part *\", \"steals\": true}\n"
    "      ]\n"
    "    }\n"
    "  ]\n"
    "}\n",
};

static const caplet_descriptor caplet_spare_descriptor = {
    sizeof(caplet_descriptor),
    1, 2, /* abi, minor */
    13, 1, 3, /* slots, types, rows */
    sizeof(caplet_spare_interface),
    "spare.core._C_API",
    "spare",
    CAPLET_NULL,
    caplet_spare_fingerprints,
    caplet_spare_versions,
    caplet_spare_slots,
    caplet_spare_types,
    caplet_spare_rows,
    CAPLET_POINTER_CAST(const char *, &caplet_spare_interface),
    CAPLET_NULL,
    0, 0, /* externals, reserved */
};

/* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
static const char caplet_spare_record[] =
    "caplet-provider 1 {\"api\":\"spare\",\"abi\":1,\"minor\":2,\"isolated\":false,"
    "\"distribution\":\"spare\",\"first\":1,\"fingerprints\":[\"8e9ca64e029cd129\","
    "\"3449e9ca8aa8d0b8\"],\"versions\":[\"\",\"\"],\"capsules\":[\"spare.core._C_API\"]}"
    "\0" "spare.core._C_API";

/* ---- The table ---- */

/* A function of another type than the API's is an error, which many C compilers would only warn of. */
CAPLET_BEGIN_TABLE
static struct spare_table caplet_spare_table = {
    {CAPLET_MAGIC, sizeof(caplet_header), CAPLET_PROTOCOL, 0, sizeof(struct spare_table), 13, 1, 2, 0,
     UINT64_C(0x3449e9ca8aa8d0b8), &caplet_spare_descriptor, CAPLET_NULL, -1},
    spare_new, /* 0 */
    spare_free, /* 1 */
    spare_count, /* 2 */
    spare_size, /* 3 */
    spare_keep, /* 4 */
    &spare_error, /* 5 */
    &spare_limit, /* 6 */
    spare_log, /* 7 */
    spare_text, /* 8 */
    spare_rate, /* 9 */
    caplet_spare_spare_sort, /* 10 */
    spare_newer, /* 11 */
    spare_consume, /* 12 */
};
CAPLET_END_TABLE

int spare_provide(PyObject *module) {
  return caplet_provide_single(module, CAPLET_END_OF(caplet_spare_record, "spare.core._C_API"),
      &caplet_spare_table.caplet);
}
