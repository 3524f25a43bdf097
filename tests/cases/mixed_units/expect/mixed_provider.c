/* The table behind the C API of mixed.
   Generated from mixed.caplet.json by: caplet generate mixed.caplet.json
   Do not edit. */
#include "mixed_provider.h"

#include <assert.h>
#include <stddef.h>

/* ---- What the API is, for consumers and tools ---- */

static const caplet_slot_info caplet_mixed_slots[] = {
    {"mixed_next", "int (void)", UINT64_C(0xa37ce88ddd418bba), 1, 0},
    {"mixed_name", "const char *const", UINT64_C(0xc98226ddd691bba0), 1, 0},
};

static const uint64_t caplet_mixed_fingerprints[] = {UINT64_C(0x96720aa23572cdfb), UINT64_C(0xa6421e79049dd23e)};
static const char *const caplet_mixed_versions[] = {CAPLET_NULL, CAPLET_NULL};

/* mixed.caplet.json, in pieces that every compiler takes. */
static const struct {
  char piece_0[340];
} caplet_mixed_interface = {
    "{\n"
    "  \"$schema\": \"caplet-1.schema.json\",\n"
    "  \"name\": \"mixed\",\n"
    "  \"capsule\": \"mixed._C_API\",\n"
    "  \"language\": \"c\",\n"
    "  \"header\": \"api.h\",\n"
    "  \"guards\": [\"MIXED_H\"],\n"
    "  \"abi\": 1,\n"
    "  \"minor\": 1,\n"
    "  \"slots\": [\n"
    "    {\"index\": 0, \"name\": \"mixed_next\", \"returns\": \"int\"},\n"
    "    {\"index\": 1, \"kind\": \"data\", \"name\": \"mixed_name\", \"type\": \"const char *const\"}\n"
    "  ]\n"
    "}\n",
};

static const caplet_descriptor caplet_mixed_descriptor = {
    sizeof(caplet_descriptor),
    1, 1, /* abi, minor */
    2, 0, 0, /* slots, types, rows */
    sizeof(caplet_mixed_interface),
    "mixed._C_API",
    CAPLET_NULL,
    CAPLET_NULL,
    caplet_mixed_fingerprints,
    caplet_mixed_versions,
    caplet_mixed_slots,
    CAPLET_NULL,
    CAPLET_NULL,
    CAPLET_POINTER_CAST(const char *, &caplet_mixed_interface),
    CAPLET_NULL,
    0, 0, /* externals, reserved */
};

/* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
static const char caplet_mixed_record[] =
    "caplet-provider 1 {\"api\":\"mixed\",\"abi\":1,\"minor\":1,\"isolated\":false,\"distribution\":\"\","
    "\"first\":1,\"fingerprints\":[\"a6421e79049dd23e\"],\"versions\":[\"\"],"
    "\"capsules\":[\"mixed._C_API\"]}"
    "\0" "mixed._C_API";

/* ---- The table ---- */

/* A function of another type than the API's is an error, which many C compilers would only warn of. */
CAPLET_BEGIN_TABLE
static const struct mixed_table caplet_mixed_table = {
    {CAPLET_MAGIC, sizeof(caplet_header), CAPLET_PROTOCOL, 0, sizeof(struct mixed_table), 2, 1, 1, 0,
     UINT64_C(0xa6421e79049dd23e), &caplet_mixed_descriptor, CAPLET_NULL, -1},
    mixed_next, /* 0 */
    &mixed_name, /* 1 */
};
CAPLET_END_TABLE

int mixed_provide(PyObject *module) {
  return caplet_provide(module, CAPLET_END_OF(caplet_mixed_record, "mixed._C_API"), &caplet_mixed_table.caplet);
}
