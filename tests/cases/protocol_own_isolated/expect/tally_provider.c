/* The table behind the protocol tally.
   Generated from tally.caplet.json by: caplet generate tally.caplet.json
   Do not edit. */
#include "tally_provider.h"

#include <assert.h>
#include <stddef.h>

/* ---- What the API is, for consumers and tools ---- */

static const caplet_slot_info caplet_tally_slots[] = {
    {"tally_add", "long (const struct tally_table *, long)", UINT64_C(0x97db39b1af9368a0), 1, 0},
    {"tally_error", "PyObject *", UINT64_C(0xbe1701db5dc24b56), 1, 0},
};

static const uint64_t caplet_tally_fingerprints[] = {UINT64_C(0x2fc954fe3ef4529a), UINT64_C(0x7613ead9e98e1c80)};
static const char *const caplet_tally_versions[] = {CAPLET_NULL, CAPLET_NULL};

/* tally.caplet.json, in pieces that every compiler takes. */
static const struct {
  char piece_0[674];
} caplet_tally_interface = {
    "{\n"
    "  \"$schema\": \"caplet-1.schema.json\",\n"
    "  \"name\": \"tally\",\n"
    "  \"capsule\": \"a tally\",\n"
    "  \"language\": \"c\",\n"
    "  \"header\": \"api.h\",\n"
    "  \"guards\": [\"TALLY_H\"],\n"
    "  \"interpreters\": \"isolated\",\n"
    "  \"abi\": 1,\n"
    "  \"minor\": 1,\n"
    "  \"protocol\": {\"method\": \"get_tally\"},\n"
    "  \"handles\": [\n"
    "    {\"name\": \"tally_table\"}\n"
    "  ],\n"
    "  \"slots\": [\n"
    "    {\n"
    "      \"index\": 0,\n"
    "      \"name\": \"tally_add\",\n"
    "      \"returns\": \"long\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"table\", \"type\": \"const struct tally_table *\"},\n"
    "        {\"name\": \"count\", \"type\": \"long\"}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"doc\": \"Adds to what was counted.\"\n"
    "    },\n"
    "    {\"index\": 1, \"kind\": \"object\", \"name\": \"tally_error\", \"type\": \"PyObject *\"}\n"
    "  ]\n"
    "}\n",
};

static const caplet_descriptor caplet_tally_descriptor = {
    sizeof(caplet_descriptor),
    1, 1, /* abi, minor */
    2, 0, 0, /* slots, types, rows */
    sizeof(caplet_tally_interface),
    "a tally",
    CAPLET_NULL,
    CAPLET_NULL,
    caplet_tally_fingerprints,
    caplet_tally_versions,
    caplet_tally_slots,
    CAPLET_NULL,
    CAPLET_NULL,
    CAPLET_POINTER_CAST(const char *, &caplet_tally_interface),
    CAPLET_NULL,
    0, 0, /* externals, reserved */
};

/* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
static const char caplet_tally_record[] =
    "caplet-provider 1 {\"api\":\"tally\",\"abi\":1,\"minor\":1,\"isolated\":true,\"distribution\":\"\","
    "\"first\":1,\"fingerprints\":[\"7613ead9e98e1c80\"],\"versions\":[\"\"],\"capsules\":[\"a tally\"]}"
    "\0" "a tally";

/* ---- The table ---- */

/* A function of another type than the API's is an error, which many C compilers would only warn of. */
CAPLET_BEGIN_TABLE
/* What the tables of all interpreters have in common. */
static const struct tally_table caplet_tally_table = {
    {CAPLET_MAGIC, sizeof(caplet_header), CAPLET_PROTOCOL, CAPLET_TABLE_ISOLATED, sizeof(struct tally_table), 2, 1, 1,
        0,
     UINT64_C(0x7613ead9e98e1c80), &caplet_tally_descriptor, CAPLET_NULL, -1},
    tally_add, /* 0 */
    CAPLET_NULL, /* 1 */
};
CAPLET_END_TABLE

PyObject *tally_capsule(PyObject *object, void *state, const struct tally_variables *variables) {
  struct tally_table table = caplet_tally_table;
  table.caplet.state = state;
  if (variables != CAPLET_NULL) {
    table.tally_error = variables->tally_error;
  }
  return caplet_protocol_capsule(caplet_copy_table(CAPLET_END_OF(caplet_tally_record, "a tally"), &table.caplet),
      CAPLET_END_OF(caplet_tally_record, "a tally"), object, 1);
}
