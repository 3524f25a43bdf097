/* The table behind the C API of rings._ring.
   Generated from ring.caplet.json by: caplet generate ring.caplet.json --target provider --target consumer --target
   mock
   Do not edit. */
#include "ring_provider.h"

#include <assert.h>
#include <stddef.h>

#include <caplet/provider.hpp>

/* ---- What C calls for functions of C++ ---- */

static ring::counter *caplet_ring_thunk_ring_get(const ring_table *api) noexcept {
  return caplet::guarded(nullptr, caplet::raise_current, [&] {
    return ring::get(api);
  });
}

static int caplet_ring_thunk_ring_turn(const ring_table *api, ring::counter *which, int by) noexcept {
  return caplet::guarded(-1, caplet::raise_current, [&] {
    return ring::turn(api, which, by);
  });
}

/* ---- What the API is, for consumers and tools ---- */

static const caplet_slot_info caplet_ring_slots[] = {
    {"ring_get", "struct ring_counter * (const struct ring_table *)", UINT64_C(0x48cee46ba02e4a08), 1, 0},
    {"ring_turn", "int (const struct ring_table *, struct ring_counter *, int)", UINT64_C(0xb849dc0fcc52a1dd), 1, 0},
};

static const uint64_t caplet_ring_fingerprints[] = {UINT64_C(0x637c877f27a71023), UINT64_C(0x198a36b40ef630a9)};
static const char *const caplet_ring_versions[] = {CAPLET_NULL, CAPLET_NULL};

/* ring.caplet.json, in pieces that every compiler takes. */
static const struct {
  char piece_0[1441];
} caplet_ring_interface = {
    "{\n"
    "  \"$schema\": \"caplet-1.schema.json\",\n"
    "  \"name\": \"ring\",\n"
    "  \"capsule\": \"rings._ring._C_API\",\n"
    "  \"language\": \"c++\",\n"
    "  \"header\": \"api.hpp\",\n"
    "  \"guards\": [\"RING_HPP\"],\n"
    "  \"prefix\": \"rings\",\n"
    "  \"interpreters\": \"isolated\",\n"
    "  \"abi\": 1,\n"
    "  \"minor\": 1,\n"
    "  \"handles\": [\n"
    "    {\"name\": \"ring_table\"},\n"
    "    {\"name\": \"ring_counter\", \"symbol\": \"ring::counter\"}\n"
    "  ],\n"
    "  \"slots\": [\n"
    "    {\n"
    "      \"index\": 0,\n"
    "      \"name\": \"ring_get\",\n"
    "      \"symbol\": \"ring::get\",\n"
    "      \"returns\": \"struct ring_counter *\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"api\", \"type\": \"const struct ring_table *\"}\n"
    "      ],\n"
    "      \"on_error\": null,\n"
    "      \"ownership\": \"borrowed\",\n"
    "      \"cxx\": {\n"
    "        \"returns\": \"struct ring_counter *\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"api\", \"type\": \"const struct ring_table *\"}\n"
    "        ]\n"
    "      },\n"
    "      \"doc\": \"The counter of this interpreter.\"\n"
    "    },\n"
    "    {\n"
    "      \"index\": 1,\n"
    "      \"name\": \"ring_turn\",\n"
    "      \"symbol\": \"ring::turn\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"api\", \"type\": \"const struct ring_table *\"},\n"
    "        {\"name\": \"which\", \"type\": \"struct ring_counter *\", \"nonnull\": true},\n"
    "        {\"name\": \"by\", \"type\": \"int\"}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"returns\": \"int\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"api\", \"type\": \"const struct ring_table *\"},\n"
    "          {\"name\": \"which\", \"type\": \"struct ring_counter *\"},\n"
    "          {\"name\": \"by\", \"type\": \"int\"}\n"
    "        ]\n"
    "      }\n"
    "    }\n"
    "  ]\n"
    "}\n",
};

static const caplet_descriptor caplet_ring_descriptor = {
    sizeof(caplet_descriptor),
    1, 1, /* abi, minor */
    2, 0, 0, /* slots, types, rows */
    sizeof(caplet_ring_interface),
    "rings._ring._C_API",
    CAPLET_NULL,
    CAPLET_NULL,
    caplet_ring_fingerprints,
    caplet_ring_versions,
    caplet_ring_slots,
    CAPLET_NULL,
    CAPLET_NULL,
    CAPLET_POINTER_CAST(const char *, &caplet_ring_interface),
    CAPLET_NULL,
    0, 0, /* externals, reserved */
};

/* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
static const char caplet_ring_record[] =
    "caplet-provider 1 {\"api\":\"ring\",\"abi\":1,\"minor\":1,\"isolated\":true,\"distribution\":\"\","
    "\"first\":1,\"fingerprints\":[\"198a36b40ef630a9\"],\"versions\":[\"\"],"
    "\"capsules\":[\"rings._ring._C_API\"]}"
    "\0" "rings._ring._C_API";

/* ---- The table ---- */

/* What the tables of all interpreters have in common. */
static const struct ring_table caplet_ring_table = {
    {CAPLET_MAGIC, sizeof(caplet_header), CAPLET_PROTOCOL, CAPLET_TABLE_ISOLATED, sizeof(struct ring_table), 2, 1, 1, 0,
     UINT64_C(0x198a36b40ef630a9), &caplet_ring_descriptor, CAPLET_NULL, -1},
    caplet_ring_thunk_ring_get, /* 0 */
    caplet_ring_thunk_ring_turn, /* 1 */
};

int rings_provide(PyObject *module, void *state) {
  struct ring_table table = caplet_ring_table;
  table.caplet.state = state;
  return caplet_provide_isolated(module, CAPLET_END_OF(caplet_ring_record, "rings._ring._C_API"), &table.caplet);
}
