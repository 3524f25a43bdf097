/* The table behind the C API of bell.
   Generated from bell.caplet.json by: caplet generate bell.caplet.json
   Do not edit. */
#include "bell_provider.h"

#include <assert.h>
#include <stddef.h>

/* ---- What the API is, for consumers and tools ---- */

static const caplet_slot_info caplet_bell_slots[] = {
    {"Bell_Type", "PyTypeObject", UINT64_C(0x6b60579ddefc007a), 1, 0},
    {"bell_ring", "int (int)", UINT64_C(0x428bc1f98aa47b1a), 1, 0},
};

static const uint64_t caplet_bell_fingerprints[] = {UINT64_C(0x7219714c52b19935), UINT64_C(0x9429c885fe6933e0)};
static const char *const caplet_bell_versions[] = {CAPLET_NULL, CAPLET_NULL};

/* bell.caplet.json, in pieces that every compiler takes. */
static const struct {
  char piece_0[822];
} caplet_bell_interface = {
    "{\n"
    "  \"$schema\": \"caplet-1.schema.json\",\n"
    "  \"name\": \"bell\",\n"
    "  \"capsule\": \"bell._C_API\",\n"
    "  \"language\": \"c\",\n"
    "  \"header\": \"api.h\",\n"
    "  \"guards\": [\"BELL_H\"],\n"
    "  \"abi\": 1,\n"
    "  \"minor\": 1,\n"
    "  \"slots\": [\n"
    "    {\"index\": 0, \"kind\": \"object\", \"name\": \"Bell_Type\", \"type\": \"PyTypeObject\"},\n"
    "    {\n"
    "      \"index\": 1,\n"
    "      \"name\": \"bell_ring\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"times\", \"type\": \"int\"}\n"
    "      ]\n"
    "    }\n"
    "  ],\n"
    "  \"helpers\": [\n"
    "    \"#include <string.h>\",\n"
    "    \"\",\n"
    "    \"/* Whether `o` is a bell. */\",\n"
    "    \"#define Bell_Check(o) PyObject_TypeCheck((o), &Bell_Type)\",\n"
    "    \"#define BELL_TWICE(x) \\\\\",\n"
    "    \"  ((x) + (x))\",\n"
    "    \"typedef unsigned char bell_byte;\",\n"
    "    \"\",\n"
    "    \"static inline int bell_ring_twice(bell_byte times) {\",\n"
    "    \"  return bell_ring(BELL_TWICE(times)) + (strlen(\\\"!\\\") == 1);\",\n"
    "    \"}\"\n"
    "  ]\n"
    "}\n",
};

static const caplet_descriptor caplet_bell_descriptor = {
    sizeof(caplet_descriptor),
    1, 1, /* abi, minor */
    2, 0, 0, /* slots, types, rows */
    sizeof(caplet_bell_interface),
    "bell._C_API",
    CAPLET_NULL,
    CAPLET_NULL,
    caplet_bell_fingerprints,
    caplet_bell_versions,
    caplet_bell_slots,
    CAPLET_NULL,
    CAPLET_NULL,
    CAPLET_POINTER_CAST(const char *, &caplet_bell_interface),
    CAPLET_NULL,
    0, 0, /* externals, reserved */
};

/* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
static const char caplet_bell_record[] =
    "caplet-provider 1 {\"api\":\"bell\",\"abi\":1,\"minor\":1,\"isolated\":false,\"distribution\":\"\","
    "\"first\":1,\"fingerprints\":[\"9429c885fe6933e0\"],\"versions\":[\"\"],"
    "\"capsules\":[\"bell._C_API\"]}"
    "\0" "bell._C_API";

/* ---- The table ---- */

/* A function of another type than the API's is an error, which many C compilers would only warn of. */
CAPLET_BEGIN_TABLE
static const struct bell_table caplet_bell_table = {
    {CAPLET_MAGIC, sizeof(caplet_header), CAPLET_PROTOCOL, 0, sizeof(struct bell_table), 2, 1, 1, 0,
     UINT64_C(0x9429c885fe6933e0), &caplet_bell_descriptor, CAPLET_NULL, -1},
    &Bell_Type, /* 0 */
    bell_ring, /* 1 */
};
CAPLET_END_TABLE

int bell_provide(PyObject *module) {
  return caplet_provide(module, CAPLET_END_OF(caplet_bell_record, "bell._C_API"), &caplet_bell_table.caplet);
}
