/* The table behind the C API of guard.
   Generated from guard.caplet.json by: caplet generate guard.caplet.json
   Do not edit. */
#include "guard_provider.h"

#include <assert.h>
#include <stddef.h>

/* What a build of this module may leave out. */
#ifdef CAPLET_WITHOUT_guard_perhaps
#define caplet_guard_guard_perhaps CAPLET_NULL
#define caplet_guard_guard_perhaps_flags (CAPLET_SLOT_OPTIONAL | CAPLET_SLOT_UNAVAILABLE)
#else
#define caplet_guard_guard_perhaps guard_perhaps
#define caplet_guard_guard_perhaps_flags CAPLET_SLOT_OPTIONAL
#endif

/* ---- What the API is, for consumers and tools ---- */

static const caplet_slot_info caplet_guard_slots[] = {
    {"guard_number", "int (int)", UINT64_C(0xe8c67b80b9661410), 1, 0},
    {"guard_real", "double (int)", UINT64_C(0xb3d5916d45bcfa08), 1, 0},
    {"guard_choice", "enum guard_mode (int)", UINT64_C(0x181ca31853df3ac8), 1, 0},
    {"guard_object", "PyObject * (int)", UINT64_C(0xe0fcfa24886b47ce), 1, 0},
    {"guard_detached", "int (int)", UINT64_C(0x082f0cbf17e080cf), 1, 0},
    {"guard_attached", "void (void)", UINT64_C(0x0c64378b5be3622e), 1, 0},
    {"guard_pointers", "int (const int *, int, const char *)", UINT64_C(0x9e17625b476fea8f), 1, 0},
    {"guard_perhaps", "int (int *)", UINT64_C(0xc6fb4eb55bd5784e), 1, caplet_guard_guard_perhaps_flags},
    {"guard_plain", "int (int)", UINT64_C(0xa232786610bd8b43), 1, 0},
};

static const caplet_type_info caplet_guard_types[] = {
    {"enum guard_mode", sizeof(enum guard_mode), CAPLET_ALIGNOF(enum guard_mode), 1},
};

static const caplet_row_info caplet_guard_rows[] = {
    {"enum guard_mode", "", UINT64_C(0x77683cd3eb76bbcb), 1},
    {"enumerator guard_mode.GUARD_NONE", "-1", UINT64_C(0x514a604bc9633e30), 1},
    {"enumerator guard_mode.GUARD_SOFT", "0", UINT64_C(0xece578a622724aa1), 1},
    {"enumerator guard_mode.GUARD_HARD", "1", UINT64_C(0xda4d972ebca0fa51), 1},
};

static const uint64_t caplet_guard_fingerprints[] = {UINT64_C(0xac20b3041586b831), UINT64_C(0xbbdd606a0cbb7651)};
static const char *const caplet_guard_versions[] = {CAPLET_NULL, CAPLET_NULL};

/* guard.caplet.json, in pieces that every compiler takes. */
static const struct {
  char piece_0[2232];
} caplet_guard_interface = {
    "{\n"
    "  \"$schema\": \"caplet-1.schema.json\",\n"
    "  \"name\": \"guard\",\n"
    "  \"capsule\": \"guard._C_API\",\n"
    "  \"language\": \"c\",\n"
    "  \"header\": \"api.h\",\n"
    "  \"guards\": [\"GUARD_H\"],\n"
    "  \"abi\": 1,\n"
    "  \"minor\": 1,\n"
    "  \"enums\": [\n"
    "    {\n"
    "      \"name\": \"guard_mode\",\n"
    "      \"values\": [\n"
    "        {\"name\": \"GUARD_NONE\", \"value\": -1},\n"
    "        {\"name\": \"GUARD_SOFT\", \"value\": 0},\n"
    "        {\"name\": \"GUARD_HARD\", \"value\": 1}\n"
    "      ]\n"
    "    }\n"
    "  ],\n"
    "  \"slots\": [\n"
    "    {\n"
    "      \"index\": 0,\n"
    "      \"name\": \"guard_number\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"what\", \"type\": \"int\"}\n"
    "      ],\n"
    "      \"gil\": \"required\",\n"
    "      \"on_error\": -1,\n"
    "      \"doc\": \"`what` says whether to raise (1) and whether to return the error value (2).\"\n"
    "    },\n"
    "    {\n"
    "      \"index\": 1,\n"
    "      \"name\": \"guard_real\",\n"
    "      \"returns\": \"double\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"what\", \"type\": \"int\"}\n"
    "      ],\n"
    "      \"on_error\": -1.5\n"
    "    },\n"
    "    {\n"
    "      \"index\": 2,\n"
    "      \"name\": \"guard_choice\",\n"
    "      \"returns\": \"enum guard_mode\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"what\", \"type\": \"int\"}\n"
    "      ],\n"
    "      \"on_error\": \"GUARD_NONE\"\n"
    "    },\n"
    "    {\n"
    "      \"index\": 3,\n"
    "      \"name\": \"guard_object\",\n"
    "      \"returns\": \"PyObject *\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"what\", \"type\": \"int\"}\n"
    "      ],\n"
    "      \"gil\": \"required\"\n"
    "    },\n"
    "    {\n"
    "      \"index\": 4,\n"
    "      \"name\": \"guard_detached\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"what\", \"type\": \"int\"}\n"
    "      ],\n"
    "      \"gil\": \"released\",\n"
    "      \"on_error\": -1\n"
    "    },\n"
    "    {\"index\": 5, \"name\": \"guard_attached\", \"returns\": \"void\", \"gil\": \"required\"},\n"
    "    {\n"
    "      \"index\": 6,\n"
    "      \"name\": \"guard_pointers\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"v\", \"type\": \"const int *\", \"nonnull\": true},\n"
    "        {\"name\": \"n\", \"type\": \"int\"},\n"
    "        {\"name\": \"name\", \"type\": \"const char *\", \"nonnull\": true}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 7,\n"
    "      \"name\": \"guard_perhaps\",\n"
    "      \"optional\": true,\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"value\", \"type\": \"int *\", \"nonnull\": true, \"out\": true}\n"
    "      ],\n"
    "      \"on_error\": -1\n"
    "    },\n"
    "    {\n"
    "      \"index\": 8,\n"
    "      \"name\": \"guard_plain\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"what\", \"type\": \"int\"}\n"
    "      ]\n"
    "    }\n"
    "  ]\n"
    "}\n",
};

static const caplet_descriptor caplet_guard_descriptor = {
    sizeof(caplet_descriptor),
    1, 1, /* abi, minor */
    9, 1, 4, /* slots, types, rows */
    sizeof(caplet_guard_interface),
    "guard._C_API",
    CAPLET_NULL,
    CAPLET_NULL,
    caplet_guard_fingerprints,
    caplet_guard_versions,
    caplet_guard_slots,
    caplet_guard_types,
    caplet_guard_rows,
    CAPLET_POINTER_CAST(const char *, &caplet_guard_interface),
    CAPLET_NULL,
    0, 0, /* externals, reserved */
};

/* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
static const char caplet_guard_record[] =
    "caplet-provider 1 {\"api\":\"guard\",\"abi\":1,\"minor\":1,\"isolated\":false,\"distribution\":\"\","
    "\"first\":1,\"fingerprints\":[\"bbdd606a0cbb7651\"],\"versions\":[\"\"],"
    "\"capsules\":[\"guard._C_API\"]}"
    "\0" "guard._C_API";

/* ---- The table ---- */

/* A function of another type than the API's is an error, which many C compilers would only warn of. */
CAPLET_BEGIN_TABLE
static const struct guard_table caplet_guard_table = {
    {CAPLET_MAGIC, sizeof(caplet_header), CAPLET_PROTOCOL, 0, sizeof(struct guard_table), 9, 1, 1, 0,
     UINT64_C(0xbbdd606a0cbb7651), &caplet_guard_descriptor, CAPLET_NULL, -1},
    guard_number, /* 0 */
    guard_real, /* 1 */
    guard_choice, /* 2 */
    guard_object, /* 3 */
    guard_detached, /* 4 */
    guard_attached, /* 5 */
    guard_pointers, /* 6 */
    caplet_guard_guard_perhaps, /* 7 */
    guard_plain, /* 8 */
};
CAPLET_END_TABLE

int guard_provide(PyObject *module) {
  return caplet_provide(module, CAPLET_END_OF(caplet_guard_record, "guard._C_API"), &caplet_guard_table.caplet);
}
