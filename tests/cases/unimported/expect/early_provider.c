/* The table behind the C API of early.
   Generated from early.caplet.json by: caplet generate early.caplet.json
   Do not edit. */
#include "early_provider.h"

#include <assert.h>
#include <stddef.h>

/* What a build of this module may leave out. */
#ifdef CAPLET_WITHOUT_early_maybe
#define caplet_early_early_maybe CAPLET_NULL
#define caplet_early_early_maybe_flags (CAPLET_SLOT_OPTIONAL | CAPLET_SLOT_UNAVAILABLE)
#else
#define caplet_early_early_maybe &early_maybe
#define caplet_early_early_maybe_flags CAPLET_SLOT_OPTIONAL
#endif

/* ---- What the API is, for consumers and tools ---- */

static const caplet_slot_info caplet_early_slots[] = {
    {"early_call", "int (int)", UINT64_C(0x25f376eb35a6c254), 1, 0},
    {"early_value", "int", UINT64_C(0x72ad4964df159a21), 1, 0},
    {"early_log", "int (const char *, ...)", UINT64_C(0x9132d84a9ac1c25f), 1, 0},
    {"early_maybe", "const int[2]", UINT64_C(0x7a4601397ebadf47), 1, caplet_early_early_maybe_flags},
    {"early_newer", "void (void)", UINT64_C(0x61556240b218af3f), 2, 0},
};

static const caplet_row_info caplet_early_rows[] = {
    {"struct early_options", "extensible", UINT64_C(0xe984cf0be65c7377), 1},
    {"field struct early_options.level", "int", UINT64_C(0xb235e319cf90cae1), 1},
    {"field struct early_options.depth", "int", UINT64_C(0x33ba8788973078bd), 2},
};

static const uint64_t caplet_early_fingerprints[] = {UINT64_C(0xc9e1b6358e1eb086), UINT64_C(0xaa6c6734e5ec8064),
    UINT64_C(0xf7d3c836f502330b)};
static const char *const caplet_early_versions[] = {CAPLET_NULL, CAPLET_NULL, CAPLET_NULL};

/* early.caplet.json, in pieces that every compiler takes. */
static const struct {
  char piece_0[963];
} caplet_early_interface = {
    "{\n"
    "  \"$schema\": \"caplet-1.schema.json\",\n"
    "  \"name\": \"early\",\n"
    "  \"capsule\": \"early._C_API\",\n"
    "  \"language\": \"c\",\n"
    "  \"abi\": 1,\n"
    "  \"minor\": 2,\n"
    "  \"records\": [\n"
    "    {\n"
    "      \"name\": \"early_options\",\n"
    "      \"kind\": \"struct\",\n"
    "      \"extensible\": true,\n"
    "      \"fields\": [\n"
    "        {\"name\": \"level\", \"type\": \"int\"},\n"
    "        {\"name\": \"depth\", \"since\": 2, \"type\": \"int\"}\n"
    "      ]\n"
    "    }\n"
    "  ],\n"
    "  \"slots\": [\n"
    "    {\n"
    "      \"index\": 0,\n"
    "      \"name\": \"early_call\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"n\", \"type\": \"int\"}\n"
    "      ]\n"
    "    },\n"
    "    {\"index\": 1, \"kind\": \"data\", \"name\": \"early_value\", \"type\": \"int\"},\n"
    "    {\n"
    "      \"index\": 2,\n"
    "      \"name\": \"early_log\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"text\", \"type\": \"const char *\"}\n"
    "      ],\n"
    "      \"variadic\": true\n"
    "    },\n"
    "    {\"index\": 3, \"kind\": \"data\", \"name\": \"early_maybe\", \"optional\": true, \"type\": \"const "
        "int[2]\"},\n"
    "    {\"index\": 4, \"name\": \"early_newer\", \"since\": 2, \"returns\": \"void\"}\n"
    "  ]\n"
    "}\n",
};

static const caplet_descriptor caplet_early_descriptor = {
    sizeof(caplet_descriptor),
    1, 2, /* abi, minor */
    5, 0, 3, /* slots, types, rows */
    sizeof(caplet_early_interface),
    "early._C_API",
    CAPLET_NULL,
    CAPLET_NULL,
    caplet_early_fingerprints,
    caplet_early_versions,
    caplet_early_slots,
    CAPLET_NULL,
    caplet_early_rows,
    CAPLET_POINTER_CAST(const char *, &caplet_early_interface),
    CAPLET_NULL,
    0, 0, /* externals, reserved */
};

/* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
static const char caplet_early_record[] =
    "caplet-provider 1 {\"api\":\"early\",\"abi\":1,\"minor\":2,\"isolated\":false,\"distribution\":\"\","
    "\"first\":1,\"fingerprints\":[\"aa6c6734e5ec8064\",\"f7d3c836f502330b\"],\"versions\":[\"\",\"\"],"
    "\"capsules\":[\"early._C_API\"]}"
    "\0" "early._C_API";

/* ---- The table ---- */

/* A function of another type than the API's is an error, which many C compilers would only warn of. */
CAPLET_BEGIN_TABLE
static const struct early_table caplet_early_table = {
    {CAPLET_MAGIC, sizeof(caplet_header), CAPLET_PROTOCOL, 0, sizeof(struct early_table), 5, 1, 2, 0,
     UINT64_C(0xf7d3c836f502330b), &caplet_early_descriptor, CAPLET_NULL, -1},
    early_call, /* 0 */
    &early_value, /* 1 */
    early_log, /* 2 */
    caplet_early_early_maybe, /* 3 */
    early_newer, /* 4 */
};
CAPLET_END_TABLE

int early_provide(PyObject *module) {
  return caplet_provide(module, CAPLET_END_OF(caplet_early_record, "early._C_API"), &caplet_early_table.caplet);
}
