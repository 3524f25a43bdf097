/* The table behind the C API of alone.
   Generated from alone.caplet.json by: caplet generate alone.caplet.json --bundle-runtime
   Do not edit. */
#include "alone_provider.h"

#include <assert.h>
#include <stddef.h>

/* ---- What the API is, for consumers and tools ---- */

static const caplet_slot_info caplet_alone_slots[] = {
    {"alone_answer", "int (void)", UINT64_C(0x4b24c5f3db2d5287), 1, 0},
};

static const uint64_t caplet_alone_fingerprints[] = {UINT64_C(0x646bcbd60696290c), UINT64_C(0xdfe97e833f28efec)};
static const char *const caplet_alone_versions[] = {CAPLET_NULL, CAPLET_NULL};

/* alone.caplet.json, in pieces that every compiler takes. */
static const struct {
  char piece_0[257];
} caplet_alone_interface = {
    "{\n"
    "  \"$schema\": \"caplet-1.schema.json\",\n"
    "  \"name\": \"alone\",\n"
    "  \"capsule\": \"alone._C_API\",\n"
    "  \"language\": \"c\",\n"
    "  \"header\": \"api.h\",\n"
    "  \"guards\": [\"ALONE_H\"],\n"
    "  \"abi\": 1,\n"
    "  \"minor\": 1,\n"
    "  \"slots\": [\n"
    "    {\"index\": 0, \"name\": \"alone_answer\", \"returns\": \"int\"}\n"
    "  ]\n"
    "}\n",
};

static const caplet_descriptor caplet_alone_descriptor = {
    sizeof(caplet_descriptor),
    1, 1, /* abi, minor */
    1, 0, 0, /* slots, types, rows */
    sizeof(caplet_alone_interface),
    "alone._C_API",
    CAPLET_NULL,
    CAPLET_NULL,
    caplet_alone_fingerprints,
    caplet_alone_versions,
    caplet_alone_slots,
    CAPLET_NULL,
    CAPLET_NULL,
    CAPLET_POINTER_CAST(const char *, &caplet_alone_interface),
    CAPLET_NULL,
    0, 0, /* externals, reserved */
};

/* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
static const char caplet_alone_record[] =
    "caplet-provider 1 {\"api\":\"alone\",\"abi\":1,\"minor\":1,\"isolated\":false,\"distribution\":\"\","
    "\"first\":1,\"fingerprints\":[\"dfe97e833f28efec\"],\"versions\":[\"\"],"
    "\"capsules\":[\"alone._C_API\"]}"
    "\0" "alone._C_API";

/* ---- The table ---- */

/* A function of another type than the API's is an error, which many C compilers would only warn of. */
CAPLET_BEGIN_TABLE
static const struct alone_table caplet_alone_table = {
    {CAPLET_MAGIC, sizeof(caplet_header), CAPLET_PROTOCOL, 0, sizeof(struct alone_table), 1, 1, 1, 0,
     UINT64_C(0xdfe97e833f28efec), &caplet_alone_descriptor, CAPLET_NULL, -1},
    alone_answer, /* 0 */
};
CAPLET_END_TABLE

int alone_provide(PyObject *module) {
  return caplet_provide(module, CAPLET_END_OF(caplet_alone_record, "alone._C_API"), &caplet_alone_table.caplet);
}
