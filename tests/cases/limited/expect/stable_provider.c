/* The table behind the C API of stable.
   Generated from stable.caplet.json by: caplet generate stable.caplet.json
   Do not edit. */
#include "stable_provider.h"

#include <assert.h>
#include <stddef.h>

/* ---- What the API is, for consumers and tools ---- */

static const caplet_slot_info caplet_stable_slots[] = {
    {"stable_error", "PyObject *", UINT64_C(0x4378f2f14a0b052e), 1, 0},
    {"stable_wrap", "PyObject * (PyObject *, PyTypeObject *)", UINT64_C(0xbd89c2d16d6748b6), 1, 0},
    {"stable_length", "Py_ssize_t (PyObject *)", UINT64_C(0x46b630e9909b37e0), 1, 0},
};

static const uint64_t caplet_stable_fingerprints[] = {UINT64_C(0xa7802e341bbd2d54), UINT64_C(0x159979c6e6c8e4b4)};
static const char *const caplet_stable_versions[] = {CAPLET_NULL, CAPLET_NULL};

/* stable.caplet.json, in pieces that every compiler takes. */
static const struct {
  char piece_0[696];
} caplet_stable_interface = {
    "{\n"
    "  \"$schema\": \"caplet-1.schema.json\",\n"
    "  \"name\": \"stable\",\n"
    "  \"capsule\": \"stable._C_API\",\n"
    "  \"language\": \"c\",\n"
    "  \"header\": \"api.h\",\n"
    "  \"guards\": [\"STABLE_H\"],\n"
    "  \"abi\": 1,\n"
    "  \"minor\": 1,\n"
    "  \"slots\": [\n"
    "    {\"index\": 0, \"kind\": \"object\", \"name\": \"stable_error\", \"type\": \"PyObject *\"},\n"
    "    {\n"
    "      \"index\": 1,\n"
    "      \"name\": \"stable_wrap\",\n"
    "      \"returns\": \"PyObject *\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"value\", \"type\": \"PyObject *\"},\n"
    "        {\"name\": \"type\", \"type\": \"PyTypeObject *\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 2,\n"
    "      \"name\": \"stable_length\",\n"
    "      \"returns\": \"Py_ssize_t\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"value\", \"type\": \"PyObject *\"}\n"
    "      ],\n"
    "      \"on_error\": -1\n"
    "    }\n"
    "  ]\n"
    "}\n",
};

static const caplet_descriptor caplet_stable_descriptor = {
    sizeof(caplet_descriptor),
    1, 1, /* abi, minor */
    3, 0, 0, /* slots, types, rows */
    sizeof(caplet_stable_interface),
    "stable._C_API",
    CAPLET_NULL,
    CAPLET_NULL,
    caplet_stable_fingerprints,
    caplet_stable_versions,
    caplet_stable_slots,
    CAPLET_NULL,
    CAPLET_NULL,
    CAPLET_POINTER_CAST(const char *, &caplet_stable_interface),
    CAPLET_NULL,
    0, 0, /* externals, reserved */
};

/* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
static const char caplet_stable_record[] =
    "caplet-provider 1 {\"api\":\"stable\",\"abi\":1,\"minor\":1,\"isolated\":false,"
    "\"distribution\":\"\",\"first\":1,\"fingerprints\":[\"159979c6e6c8e4b4\"],\"versions\":[\"\"],"
    "\"capsules\":[\"stable._C_API\"]}"
    "\0" "stable._C_API";

/* ---- The table ---- */

/* A function of another type than the API's is an error, which many C compilers would only warn of. */
CAPLET_BEGIN_TABLE
static struct stable_table caplet_stable_table = {
    {CAPLET_MAGIC, sizeof(caplet_header), CAPLET_PROTOCOL, 0, sizeof(struct stable_table), 3, 1, 1, 0,
     UINT64_C(0x159979c6e6c8e4b4), &caplet_stable_descriptor, CAPLET_NULL, -1},
    &stable_error, /* 0 */
    stable_wrap, /* 1 */
    stable_length, /* 2 */
};
CAPLET_END_TABLE

int stable_provide(PyObject *module) {
  return caplet_provide_single(module, CAPLET_END_OF(caplet_stable_record, "stable._C_API"),
      &caplet_stable_table.caplet);
}
