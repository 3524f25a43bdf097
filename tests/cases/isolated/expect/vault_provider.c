/* The table behind the C API of vault.
   Generated from vault.caplet.json by: caplet generate vault.caplet.json
   Do not edit. */
#include "vault_provider.h"

#include <assert.h>
#include <stddef.h>

CAPLET_BEGIN_DEPRECATED

/* What a build of this module may leave out. */
#ifdef CAPLET_WITHOUT_vault_compress
#define caplet_vault_vault_compress CAPLET_NULL
#define caplet_vault_vault_compress_flags (CAPLET_SLOT_OPTIONAL | CAPLET_SLOT_UNAVAILABLE)
#else
#define caplet_vault_vault_compress vault_compress
#define caplet_vault_vault_compress_flags CAPLET_SLOT_OPTIONAL
#endif

/* ---- Retired slots: they keep their places, and raise ---- */

static int caplet_vault_retired_vault_open(const struct vault_table *api, const char *password) {
  (void)api;
  (void)password;
  caplet_raise_retired("vault._C_API", "vault_open");
  return 0;
}

static PyObject *caplet_vault_retired_vault_gone;

/* ---- What the API is, for consumers and tools ---- */

static const caplet_slot_info caplet_vault_slots[] = {
    {"vault_full", "PyObject *", UINT64_C(0xdae7ddcaae12a3fb), 1, 0},
    {"vault_count", "const int", UINT64_C(0x8fa724778b02a51e), 1, 0},
    {"vault_limit", "int", UINT64_C(0xc70d700462478a5f), 1, CAPLET_SLOT_OPTIONAL},
    {"vault_gone", "PyObject *", UINT64_C(0xd298d02b3bff2355), 1, CAPLET_SLOT_RETIRED},
    {"vault_add", "int (const struct vault_table *, int)", UINT64_C(0x7441dca0cbe09cac), 1, 0},
    {"vault_walk", "int (const struct vault_table *, vault_visit, void *)", UINT64_C(0xd167aad783d6428f), 1, 0},
    {"vault_add_all", "int (const struct vault_table *, int, ...)", UINT64_C(0x8a6830179cd213dc), 1, 0},
    {"vault_settings", "struct vault_options * (const struct vault_table *)", UINT64_C(0x9950b1414cfd51dc), 1, 0},
    {"vault_compress", "int (const struct vault_table *)", UINT64_C(0x42bd0fb6b9dc47cf), 1,
        caplet_vault_vault_compress_flags},
    {"vault_length", "int (const struct vault_table *)", UINT64_C(0x925088adf92b9c3e), 1, 0},
    {"vault_add_some", "int (const struct vault_table *, int, ...)", UINT64_C(0x67925b037a62cf94), 1, 0},
    {"vault_open", "int (const struct vault_table *, const char *)", UINT64_C(0x83c3f2060835558d), 1,
        CAPLET_SLOT_RETIRED},
    {"vault_name", "PyObject * (const struct vault_table *)", UINT64_C(0x34e61e56252f7bd2), 2, 0},
    {"vault_ratio", "const double", UINT64_C(0x85801ad982f496d6), 2, 0},
    {"vault_mark", "int (const struct vault_table *, int, ...)", UINT64_C(0xff272d1cdd278844), 2, 0},
};

static const caplet_row_info caplet_vault_rows[] = {
    {"struct vault_options", "extensible", UINT64_C(0xae680fc1400493ef), 1},
    {"field struct vault_options.level", "int", UINT64_C(0xf328011412b351d5), 1},
    {"field struct vault_options.depth", "short", UINT64_C(0x15c460beefda01a5), 2},
};

static const uint64_t caplet_vault_fingerprints[] = {UINT64_C(0x7cb31ee4c701e44d), UINT64_C(0xa22f43da132e1bb4),
    UINT64_C(0x3362c964da714c7d)};
static const char *const caplet_vault_versions[] = {CAPLET_NULL, "1.0", CAPLET_NULL};

/* vault.caplet.json, in pieces that every compiler takes. */
static const struct {
  char piece_0[3868];
  char piece_1[172];
} caplet_vault_interface = {
    "{\n"
    "  \"$schema\": \"caplet-1.schema.json\",\n"
    "  \"name\": \"vault\",\n"
    "  \"capsule\": \"vault._C_API\",\n"
    "  \"distribution\": \"vault\",\n"
    "  \"language\": \"c\",\n"
    "  \"header\": \"api.h\",\n"
    "  \"guards\": [\"VAULT_H\"],\n"
    "  \"interpreters\": \"isolated\",\n"
    "  \"abi\": 1,\n"
    "  \"minor\": 2,\n"
    "  \"records\": [\n"
    "    {\n"
    "      \"name\": \"vault_options\",\n"
    "      \"kind\": \"struct\",\n"
    "      \"extensible\": true,\n"
    "      \"fields\": [\n"
    "        {\"name\": \"level\", \"type\": \"int\"},\n"
    "        {\"name\": \"depth\", \"since\": 2, \"type\": \"short\"}\n"
    "      ],\n"
    "      \"doc\": \"Grows with the API.\"\n"
    "    }\n"
    "  ],\n"
    "  \"handles\": [\n"
    "    {\"name\": \"vault_table\"}\n"
    "  ],\n"
    "  \"callbacks\": [\n"
    "    {\n"
    "      \"name\": \"vault_visit\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"api\", \"type\": \"const struct vault_table *\"},\n"
    "        {\"name\": \"key\", \"type\": \"int\"},\n"
    "        {\"name\": \"context\", \"type\": \"void *\"}\n"
    "      ],\n"
    "      \"doc\": \"Is told of each key.\"\n"
    "    }\n"
    "  ],\n"
    "  \"slots\": [\n"
    "    {\n"
    "      \"index\": 0,\n"
    "      \"kind\": \"object\",\n"
    "      \"name\": \"vault_full\",\n"
    "      \"type\": \"PyObject *\",\n"
    "      \"doc\": \"Raised when the vault is full: another class in each interpreter.\"\n"
    "    },\n"
    "    {\"index\": 1, \"kind\": \"data\", \"name\": \"vault_count\", \"type\": \"const int\", \"doc\": \"How many "
        "keys there are.\"},\n"
    "    {\"index\": 2, \"kind\": \"data\", \"name\": \"vault_limit\", \"optional\": true, \"type\": \"int\"},\n"
    "    {\"index\": 3, \"kind\": \"object\", \"name\": \"vault_gone\", \"retired\": true, \"type\": \"PyObject *\"},\n"
    "    {\n"
    "      \"index\": 4,\n"
    "      \"name\": \"vault_add\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"api\", \"type\": \"const struct vault_table *\"},\n"
    "        {\"name\": \"key\", \"type\": \"int\"}\n"
    "      ],\n"
    "      \"gil\": \"required\",\n"
    "      \"on_error\": -1,\n"
    "      \"doc\": \"Adds a key to the vault of this interpreter.\"\n"
    "    },\n"
    "    {\n"
    "      \"index\": 5,\n"
    "      \"name\": \"vault_walk\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"api\", \"type\": \"const struct vault_table *\"},\n"
    "        {\"name\": \"visit\", \"type\": \"vault_visit\"},\n"
    "        {\"name\": \"context\", \"type\": \"void *\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 6,\n"
    "      \"name\": \"vault_add_all\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"api\", \"type\": \"const struct vault_table *\"},\n"
    "        {\"name\": \"n\", \"type\": \"int\"}\n"
    "      ],\n"
    "      \"variadic\": true,\n"
    "      \"doc\": \"Adds `n` keys.\"\n"
    "    },\n"
    "    {\n"
    "      \"index\": 7,\n"
    "      \"name\": \"vault_settings\",\n"
    "      \"returns\": \"struct vault_options *\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"api\", \"type\": \"const struct vault_table *\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 8,\n"
    "      \"name\": \"vault_compress\",\n"
    "      \"optional\": true,\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"type\": \"const struct vault_table *\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 9,\n"
    "      \"name\": \"vault_length\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"api\", \"type\": \"const struct vault_table *\"}\n"
    "      ],\n"
    "      \"deprecated\": \"use vault_count\"\n"
    "    },\n"
    "    {\n"
    "      \"index\": 10,\n"
    "      \"name\": \"vault_add_some\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"api\", \"type\": \"const struct vault_table *\"},\n"
    "        {\"name\": \"n\", \"type\": \"int\"}\n"
    "      ],\n"
    "      \"variadic\": true,\n"
    "      \"deprecated\": \"use vault_add_all\"\n"
    "    },\n"
    "    {\n"
    "      \"index\": 11,\n"
    "      \"name\": \"vault_open\",\n"
    "      \"retired\": true,\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"api\", \"type\": \"const struct vault_table *\"},\n"
    "        {\"name\": \"password\", \"type\": \"const char *\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 12,\n"
    "      \"name\": \"vault_name\",\n"
    "      \"since\": 2,\n"
    "      \"returns\": \"PyObject *\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"api\", \"type\": \"const struct vault_table *\"}\n"
    "      ],\n"
    "      \"ownership\": \"new\"\n"
    "    },\n"
    "    {\"index\": 13, \"kind\": \"data\", \"name\": \"vault_ratio\", \"since\": 2, \"type\": \"const double\"},\n"
    "    {\n"
    "      \"index\": 14,\n"
    "      \"name\": \"vault_mark\",\n"
    "      \"since\": 2,\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"api\", \"type\": \"const struct vault_table *\"},\n",
    "        {\"name\": \"n\", \"type\": \"int\"}\n"
    "      ],\n"
    "      \"variadic\": true\n"
    "    }\n"
    "  ],\n"
    "  \"history\": [\n"
    "    {\"minor\": 1, \"version\": \"1.0\", \"fingerprint\": \"a22f43da132e1bb4\"}\n"
    "  ]\n"
    "}\n",
};

static const caplet_descriptor caplet_vault_descriptor = {
    sizeof(caplet_descriptor),
    1, 2, /* abi, minor */
    15, 0, 3, /* slots, types, rows */
    sizeof(caplet_vault_interface),
    "vault._C_API",
    "vault",
    CAPLET_NULL,
    caplet_vault_fingerprints,
    caplet_vault_versions,
    caplet_vault_slots,
    CAPLET_NULL,
    caplet_vault_rows,
    CAPLET_POINTER_CAST(const char *, &caplet_vault_interface),
    CAPLET_NULL,
    0, 0, /* externals, reserved */
};

/* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
static const char caplet_vault_record[] =
    "caplet-provider 1 {\"api\":\"vault\",\"abi\":1,\"minor\":2,\"isolated\":true,"
    "\"distribution\":\"vault\",\"first\":1,\"fingerprints\":[\"a22f43da132e1bb4\","
    "\"3362c964da714c7d\"],\"versions\":[\"1.0\",\"\"],\"capsules\":[\"vault._C_API\"]}"
    "\0" "vault._C_API";

/* ---- The table ---- */

/* A function of another type than the API's is an error, which many C compilers would only warn of. */
CAPLET_BEGIN_TABLE
/* What the tables of all interpreters have in common. */
static const struct vault_table caplet_vault_table = {
    {CAPLET_MAGIC, sizeof(caplet_header), CAPLET_PROTOCOL, CAPLET_TABLE_ISOLATED, sizeof(struct vault_table), 15, 1, 2,
        0,
     UINT64_C(0x3362c964da714c7d), &caplet_vault_descriptor, CAPLET_NULL, -1},
    CAPLET_NULL, /* 0 */
    CAPLET_NULL, /* 1 */
    CAPLET_NULL, /* 2 */
    &caplet_vault_retired_vault_gone, /* 3 */
    vault_add, /* 4 */
    vault_walk, /* 5 */
    vault_add_all, /* 6 */
    vault_settings, /* 7 */
    caplet_vault_vault_compress, /* 8 */
    vault_length, /* 9 */
    vault_add_some, /* 10 */
    caplet_vault_retired_vault_open, /* 11 */
    vault_name, /* 12 */
    CAPLET_NULL, /* 13 */
    vault_mark, /* 14 */
};
CAPLET_END_TABLE

int vault_provide(PyObject *module, void *state, const struct vault_variables *variables) {
  struct vault_table table = caplet_vault_table;
  caplet_vault_retired_vault_gone = Py_None;
  table.caplet.state = state;
  if (variables != CAPLET_NULL) {
    table.vault_full = variables->vault_full;
    table.vault_count = variables->vault_count;
    table.vault_limit = variables->vault_limit;
    table.vault_ratio = variables->vault_ratio;
  }
  return caplet_provide_isolated(module, CAPLET_END_OF(caplet_vault_record, "vault._C_API"), &table.caplet);
}

CAPLET_END_DEPRECATED
