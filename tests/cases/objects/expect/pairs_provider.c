/* The table behind the C API of pairs.
   Generated from pairs.caplet.json by: caplet generate pairs.caplet.json
   Do not edit. */
#include "pairs_provider.h"

#include <assert.h>
#include <stddef.h>

/* ---- What the API is, for consumers and tools ---- */

static const caplet_slot_info caplet_pairs_slots[] = {
    {"Pair_Type", "PyTypeObject", UINT64_C(0xe482a93a88c18f43), 1, 0},
    {"Named_Type", "PyTypeObject *", UINT64_C(0x7b0db236d186b0b6), 1, 0},
    {"pair_new", "PyObject * (double, double)", UINT64_C(0x4a03c74e5f8d4a77), 1, 0},
    {"pair_sum", "double (const struct pair *)", UINT64_C(0x5795a7515258cc03), 1, 0},
    {"row_new", "PyObject * (int)", UINT64_C(0xc36d4e3b881f762e), 1, 0},
};

static const caplet_type_info caplet_pairs_types[] = {
    {"struct pair", sizeof(struct pair), CAPLET_ALIGNOF(struct pair), 1},
    {"struct named", sizeof(named), CAPLET_ALIGNOF(named), 1},
    {"struct row", sizeof(row), CAPLET_ALIGNOF(row), 1},
};

static const caplet_row_info caplet_pairs_rows[] = {
    {"struct pair", "struct of 2 fields", UINT64_C(0x00df336c338571e8), 1},
    {"field struct pair.a", "double", UINT64_C(0x4ec288a8faf1cc46), 1},
    {"field struct pair.b", "double", UINT64_C(0x1b08e5136feccb3e), 1},
    {"head of struct pair", "object", UINT64_C(0x671e0163d0d01102), 1},
    {"struct named", "struct of 2 fields", UINT64_C(0x985fabb2698f6f71), 1},
    {"field struct named.super", "struct pair", UINT64_C(0xeb46a55a71c04880), 1},
    {"field struct named.number", "int", UINT64_C(0xda359d5d39f52e06), 1},
    {"struct row", "struct of 1 fields", UINT64_C(0x6b1616b35ed31314), 1},
    {"field struct row.numbers", "int[1]", UINT64_C(0x6670fab6835935ec), 1},
    {"head of struct row", "var_object", UINT64_C(0x31e3018a0355ddb4), 1},
};

static const uint64_t caplet_pairs_fingerprints[] = {UINT64_C(0xfd9511a1de1b64e6), UINT64_C(0x27baf18bc8011056)};
static const char *const caplet_pairs_versions[] = {CAPLET_NULL, CAPLET_NULL};

/* pairs.caplet.json, in pieces that every compiler takes. */
static const struct {
  char piece_0[1757];
} caplet_pairs_interface = {
    "{\n"
    "  \"$schema\": \"caplet-1.schema.json\",\n"
    "  \"name\": \"pairs\",\n"
    "  \"capsule\": \"pairs._C_API\",\n"
    "  \"language\": \"c\",\n"
    "  \"header\": \"api.h\",\n"
    "  \"guards\": [\"PAIRS_H\"],\n"
    "  \"abi\": 1,\n"
    "  \"minor\": 1,\n"
    "  \"records\": [\n"
    "    {\n"
    "      \"name\": \"pair\",\n"
    "      \"kind\": \"struct\",\n"
    "      \"head\": \"object\",\n"
    "      \"type_object\": \"Pair_Type\",\n"
    "      \"fields\": [\n"
    "        {\"name\": \"a\", \"type\": \"double\"},\n"
    "        {\"name\": \"b\", \"type\": \"double\"}\n"
    "      ],\n"
    "      \"doc\": \"A pair of numbers.\"\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"named\",\n"
    "      \"kind\": \"struct\",\n"
    "      \"typedef\": true,\n"
    "      \"type_object\": \"Named_Type\",\n"
    "      \"basicsize\": \"at_least\",\n"
    "      \"fields\": [\n"
    "        {\"name\": \"super\", \"type\": \"struct pair\"},\n"
    "        {\"name\": \"number\", \"type\": \"int\"}\n"
    "      ],\n"
    "      \"doc\": \"A pair with a name; others may derive from it.\"\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"row\",\n"
    "      \"kind\": \"struct\",\n"
    "      \"typedef\": true,\n"
    "      \"head\": \"var_object\",\n"
    "      \"fields\": [\n"
    "        {\"name\": \"numbers\", \"type\": \"int[1]\"}\n"
    "      ],\n"
    "      \"doc\": \"Numbers in a row.\"\n"
    "    }\n"
    "  ],\n"
    "  \"slots\": [\n"
    "    {\"index\": 0, \"kind\": \"object\", \"name\": \"Pair_Type\", \"type\": \"PyTypeObject\"},\n"
    "    {\"index\": 1, \"kind\": \"object\", \"name\": \"Named_Type\", \"type\": \"PyTypeObject *\"},\n"
    "    {\n"
    "      \"index\": 2,\n"
    "      \"name\": \"pair_new\",\n"
    "      \"returns\": \"PyObject *\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"a\", \"type\": \"double\"},\n"
    "        {\"name\": \"b\", \"type\": \"double\"}\n"
    "      ],\n"
    "      \"ownership\": \"new\"\n"
    "    },\n"
    "    {\n"
    "      \"index\": 3,\n"
    "      \"name\": \"pair_sum\",\n"
    "      \"returns\": \"double\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"p\", \"type\": \"const struct pair *\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 4,\n"
    "      \"name\": \"row_new\",\n"
    "      \"returns\": \"PyObject *\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"n\", \"type\": \"int\"}\n"
    "      ],\n"
    "      \"ownership\": \"new\"\n"
    "    }\n"
    "  ]\n"
    "}\n",
};

static const caplet_descriptor caplet_pairs_descriptor = {
    sizeof(caplet_descriptor),
    1, 1, /* abi, minor */
    5, 3, 10, /* slots, types, rows */
    sizeof(caplet_pairs_interface),
    "pairs._C_API",
    CAPLET_NULL,
    CAPLET_NULL,
    caplet_pairs_fingerprints,
    caplet_pairs_versions,
    caplet_pairs_slots,
    caplet_pairs_types,
    caplet_pairs_rows,
    CAPLET_POINTER_CAST(const char *, &caplet_pairs_interface),
    CAPLET_NULL,
    0, 0, /* externals, reserved */
};

/* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
static const char caplet_pairs_record[] =
    "caplet-provider 1 {\"api\":\"pairs\",\"abi\":1,\"minor\":1,\"isolated\":false,\"distribution\":\"\","
    "\"first\":1,\"fingerprints\":[\"27baf18bc8011056\"],\"versions\":[\"\"],"
    "\"capsules\":[\"pairs._C_API\"]}"
    "\0" "pairs._C_API";

/* ---- The table ---- */

/* A function of another type than the API's is an error, which many C compilers would only warn of. */
CAPLET_BEGIN_TABLE
static struct pairs_table caplet_pairs_table = {
    {CAPLET_MAGIC, sizeof(caplet_header), CAPLET_PROTOCOL, 0, sizeof(struct pairs_table), 5, 1, 1, 0,
     UINT64_C(0x27baf18bc8011056), &caplet_pairs_descriptor, CAPLET_NULL, -1},
    &Pair_Type, /* 0 */
    &Named_Type, /* 1 */
    pair_new, /* 2 */
    pair_sum, /* 3 */
    row_new, /* 4 */
};
CAPLET_END_TABLE

int pairs_provide(PyObject *module) {
  return caplet_provide_single(module, CAPLET_END_OF(caplet_pairs_record, "pairs._C_API"), &caplet_pairs_table.caplet);
}
