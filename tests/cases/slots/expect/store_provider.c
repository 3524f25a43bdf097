/* The table behind the C API of store.
   Generated from store.caplet.json by: caplet generate store.caplet.json
   Do not edit. */
#include "store_provider.h"

#include <assert.h>
#include <stddef.h>

CAPLET_BEGIN_DEPRECATED

/* What a build of this module may leave out. */
#ifdef CAPLET_WITHOUT_store_size
#define caplet_store_store_size CAPLET_NULL
#define caplet_store_store_size_flags (CAPLET_SLOT_OPTIONAL | CAPLET_SLOT_UNAVAILABLE)
#else
#define caplet_store_store_size store_size
#define caplet_store_store_size_flags CAPLET_SLOT_OPTIONAL
#endif
#ifdef CAPLET_WITHOUT_store_compress
#define caplet_store_store_compress CAPLET_NULL
#define caplet_store_store_compress_flags (CAPLET_SLOT_OPTIONAL | CAPLET_SLOT_UNAVAILABLE)
#else
#define caplet_store_store_compress store_compress
#define caplet_store_store_compress_flags CAPLET_SLOT_OPTIONAL
#endif

/* ---- What the API is, for consumers and tools ---- */

static const caplet_slot_info caplet_store_slots[] = {
    {"store_full", "PyObject *", UINT64_C(0x2d7995d0b18fdcde), 1, 0},
    {"Store_Type", "PyTypeObject", UINT64_C(0x258e3df4a3220098), 1, 0},
    {"store_weights", "const double[3]", UINT64_C(0x38d1b11a463c9487), 1, 0},
    {"store_counter", "int", UINT64_C(0x27d7f6d624638d00), 1, 0},
    {"store_size", "int (void)", UINT64_C(0x11b22b52d300846c), 1, caplet_store_store_size_flags},
    {"store_compress", "int (int)", UINT64_C(0xaebd96aecd1f9e0e), 1, caplet_store_store_compress_flags},
    {"store_length", "int (void)", UINT64_C(0xc0e4f4d776cfcd23), 1, 0},
    {"store_add", "int (int, ...)", UINT64_C(0xec91e7df4102bdff), 1, 0},
    {"store_add_all", "int (int, ...)", UINT64_C(0x0f4b70ed646ba3df), 1, 0},
    {"store_get", "PyObject * (PyObject *)", UINT64_C(0xa1f7fdc58ef89053), 1, 0},
};

static const uint64_t caplet_store_fingerprints[] = {UINT64_C(0xac829c19b66058b7), UINT64_C(0xd7bbacb5a6d46a6b)};
static const char *const caplet_store_versions[] = {CAPLET_NULL, CAPLET_NULL};

/* store.caplet.json, in pieces that every compiler takes. */
static const struct {
  char piece_0[1606];
} caplet_store_interface = {
    "{\n"
    "  \"$schema\": \"caplet-1.schema.json\",\n"
    "  \"name\": \"store\",\n"
    "  \"capsule\": \"store._C_API\",\n"
    "  \"distribution\": \"store\",\n"
    "  \"language\": \"c\",\n"
    "  \"header\": \"api.h\",\n"
    "  \"guards\": [\"STORE_H\"],\n"
    "  \"abi\": 1,\n"
    "  \"minor\": 1,\n"
    "  \"slots\": [\n"
    "    {\"index\": 0, \"kind\": \"object\", \"name\": \"store_full\", \"type\": \"PyObject *\", \"doc\": \"Raised "
        "when the store is full.\"},\n"
    "    {\"index\": 1, \"kind\": \"object\", \"name\": \"Store_Type\", \"type\": \"PyTypeObject\", \"doc\": \"The "
        "type of a store.\"},\n"
    "    {\"index\": 2, \"kind\": \"data\", \"name\": \"store_weights\", \"type\": \"const double[3]\"},\n"
    "    {\"index\": 3, \"kind\": \"data\", \"name\": \"store_counter\", \"type\": \"int\"},\n"
    "    {\"index\": 4, \"name\": \"store_size\", \"optional\": true, \"returns\": \"int\"},\n"
    "    {\n"
    "      \"index\": 5,\n"
    "      \"name\": \"store_compress\",\n"
    "      \"optional\": true,\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"level\", \"type\": \"int\"}\n"
    "      ]\n"
    "    },\n"
    "    {\"index\": 6, \"name\": \"store_length\", \"returns\": \"int\", \"deprecated\": \"use store_size\"},\n"
    "    {\n"
    "      \"index\": 7,\n"
    "      \"name\": \"store_add\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"n\", \"type\": \"int\"}\n"
    "      ],\n"
    "      \"variadic\": true,\n"
    "      \"doc\": \"Adds numbers.\"\n"
    "    },\n"
    "    {\n"
    "      \"index\": 8,\n"
    "      \"name\": \"store_add_all\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"n\", \"type\": \"int\"}\n"
    "      ],\n"
    "      \"variadic\": true,\n"
    "      \"deprecated\": \"use store_add\"\n"
    "    },\n"
    "    {\n"
    "      \"index\": 9,\n"
    "      \"name\": \"store_get\",\n"
    "      \"returns\": \"PyObject *\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"key\", \"type\": \"PyObject *\"}\n"
    "      ],\n"
    "      \"gil\": \"required\",\n"
    "      \"ownership\": \"borrowed\"\n"
    "    }\n"
    "  ]\n"
    "}\n",
};

static const caplet_descriptor caplet_store_descriptor = {
    sizeof(caplet_descriptor),
    1, 1, /* abi, minor */
    10, 0, 0, /* slots, types, rows */
    sizeof(caplet_store_interface),
    "store._C_API",
    "store",
    CAPLET_NULL,
    caplet_store_fingerprints,
    caplet_store_versions,
    caplet_store_slots,
    CAPLET_NULL,
    CAPLET_NULL,
    CAPLET_POINTER_CAST(const char *, &caplet_store_interface),
    CAPLET_NULL,
    0, 0, /* externals, reserved */
};

/* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
static const char caplet_store_record[] =
    "caplet-provider 1 {\"api\":\"store\",\"abi\":1,\"minor\":1,\"isolated\":false,"
    "\"distribution\":\"store\",\"first\":1,\"fingerprints\":[\"d7bbacb5a6d46a6b\"],\"versions\":[\"\"],"
    "\"capsules\":[\"store._C_API\"]}"
    "\0" "store._C_API";

/* ---- The table ---- */

/* A function of another type than the API's is an error, which many C compilers would only warn of. */
CAPLET_BEGIN_TABLE
static struct store_table caplet_store_table = {
    {CAPLET_MAGIC, sizeof(caplet_header), CAPLET_PROTOCOL, 0, sizeof(struct store_table), 10, 1, 1, 0,
     UINT64_C(0xd7bbacb5a6d46a6b), &caplet_store_descriptor, CAPLET_NULL, -1},
    &store_full, /* 0 */
    &Store_Type, /* 1 */
    &store_weights, /* 2 */
    &store_counter, /* 3 */
    caplet_store_store_size, /* 4 */
    caplet_store_store_compress, /* 5 */
    store_length, /* 6 */
    store_add, /* 7 */
    store_add_all, /* 8 */
    store_get, /* 9 */
};
CAPLET_END_TABLE

int store_provide(PyObject *module) {
  return caplet_provide_single(module, CAPLET_END_OF(caplet_store_record, "store._C_API"), &caplet_store_table.caplet);
}

CAPLET_END_DEPRECATED
