/* The table behind the protocol shape.
   Generated from shape.caplet.json by: caplet generate shape.caplet.json --target provider --target consumer --target
   mock --bundle-runtime
   Do not edit. */
#include "shape_provider.h"

#include <assert.h>
#include <stddef.h>

/* What a build of this module may leave out. */
#ifdef CAPLET_WITHOUT_shape_area
#define caplet_shape_shape_area CAPLET_NULL
#define caplet_shape_shape_area_flags (CAPLET_SLOT_OPTIONAL | CAPLET_SLOT_UNAVAILABLE)
#else
#define caplet_shape_shape_area shape_area
#define caplet_shape_shape_area_flags CAPLET_SLOT_OPTIONAL
#endif
#ifdef CAPLET_WITHOUT_shape_corners
#define caplet_shape_shape_corners CAPLET_NULL
#define caplet_shape_shape_corners_flags (CAPLET_SLOT_OPTIONAL | CAPLET_SLOT_UNAVAILABLE)
#else
#define caplet_shape_shape_corners shape_corners
#define caplet_shape_shape_corners_flags CAPLET_SLOT_OPTIONAL
#endif

/* ---- What the API is, for consumers and tools ---- */

static const caplet_slot_info caplet_shape_slots[] = {
    {"shape_box_of", "int (PyObject *, struct shape_box *)", UINT64_C(0xdb72b6c316e1055b), 1, 0},
    {"shape_area", "double (PyObject *)", UINT64_C(0x5e3ea192f2b7f22d), 1, caplet_shape_shape_area_flags},
    {"shape_corners", "int (PyObject *)", UINT64_C(0x2e29d05016c8a029), 1, caplet_shape_shape_corners_flags},
    {"shape_sum", "int (int, ...)", UINT64_C(0xc2af84a3e4a280bf), 1, 0},
    {"shape_sides", "int", UINT64_C(0x0bb5f1a9c2b8ff47), 1, 0},
};

static const caplet_type_info caplet_shape_types[] = {
    {"struct shape_box", sizeof(struct shape_box), CAPLET_ALIGNOF(struct shape_box), 1},
};

static const caplet_row_info caplet_shape_rows[] = {
    {"struct shape_box", "struct of 2 fields", UINT64_C(0x50b0248eb9900758), 1},
    {"field struct shape_box.w", "double", UINT64_C(0x5ff45b9d2b2b998c), 1},
    {"field struct shape_box.h", "double", UINT64_C(0xda972d7e6dbf9c96), 1},
};

static const uint64_t caplet_shape_fingerprints[] = {UINT64_C(0x28fdc7b559d75123), UINT64_C(0x7319ab2966561e7f)};
static const char *const caplet_shape_versions[] = {CAPLET_NULL, CAPLET_NULL};

/* shape.caplet.json, in pieces that every compiler takes. */
static const struct {
  char piece_0[1427];
} caplet_shape_interface = {
    "{\n"
    "  \"$schema\": \"caplet-1.schema.json\",\n"
    "  \"name\": \"shape\",\n"
    "  \"capsule\": \"protocols.shape\",\n"
    "  \"distribution\": \"shapes\",\n"
    "  \"language\": \"c\",\n"
    "  \"header\": \"api.h\",\n"
    "  \"guards\": [\"SHAPE_H\"],\n"
    "  \"abi\": 1,\n"
    "  \"minor\": 1,\n"
    "  \"doc\": \"What shapes have.\",\n"
    "  \"protocol\": {\"type_attribute\": \"__shape__\"},\n"
    "  \"records\": [\n"
    "    {\n"
    "      \"name\": \"shape_box\",\n"
    "      \"kind\": \"struct\",\n"
    "      \"fields\": [\n"
    "        {\"name\": \"w\", \"type\": \"double\"},\n"
    "        {\"name\": \"h\", \"type\": \"double\"}\n"
    "      ]\n"
    "    }\n"
    "  ],\n"
    "  \"slots\": [\n"
    "    {\n"
    "      \"index\": 0,\n"
    "      \"name\": \"shape_box_of\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"object\", \"type\": \"PyObject *\"},\n"
    "        {\"name\": \"table\", \"type\": \"struct shape_box *\", \"nonnull\": true}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"doc\": \"The box around `object`.\"\n"
    "    },\n"
    "    {\n"
    "      \"index\": 1,\n"
    "      \"name\": \"shape_area\",\n"
    "      \"optional\": true,\n"
    "      \"returns\": \"double\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"object\", \"type\": \"PyObject *\"}\n"
    "      ],\n"
    "      \"on_error\": -1\n"
    "    },\n"
    "    {\n"
    "      \"index\": 2,\n"
    "      \"name\": \"shape_corners\",\n"
    "      \"optional\": true,\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"type\": \"PyObject *\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 3,\n"
    "      \"name\": \"shape_sum\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"count\", \"type\": \"int\"}\n"
    "      ],\n"
    "      \"variadic\": true\n"
    "    },\n"
    "    {\"index\": 4, \"kind\": \"data\", \"name\": \"shape_sides\", \"type\": \"int\"}\n"
    "  ]\n"
    "}\n",
};

static caplet_leading_descriptor caplet_shape_descriptor = {
    {
    sizeof(caplet_leading_descriptor),
    1, 1, /* abi, minor */
    5, 1, 3, /* slots, types, rows */
    sizeof(caplet_shape_interface),
    "protocols.shape",
    "shapes",
    CAPLET_NULL,
    caplet_shape_fingerprints,
    caplet_shape_versions,
    caplet_shape_slots,
    caplet_shape_types,
    caplet_shape_rows,
    CAPLET_POINTER_CAST(const char *, &caplet_shape_interface),
    CAPLET_NULL,
    0, 0, /* externals, reserved */
    },
    CAPLET_NULL, /* previous */
};

/* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
static const char caplet_shape_record[] =
    "caplet-provider 1 {\"api\":\"shape\",\"abi\":1,\"minor\":1,\"isolated\":false,\"distribution\":\"\","
    "\"first\":1,\"fingerprints\":[\"7319ab2966561e7f\"],\"versions\":[\"\"],"
    "\"capsules\":[\"protocols.shape\"]}"
    "\0" "protocols.shape";

/* ---- The table ---- */

/* A function of another type than the API's is an error, which many C compilers would only warn of. */
CAPLET_BEGIN_TABLE
static const struct shape_table caplet_shape_table = {
    {CAPLET_MAGIC, sizeof(caplet_header), CAPLET_PROTOCOL, 0, sizeof(struct shape_table), 5, 1, 1, 0,
     UINT64_C(0x7319ab2966561e7f), &caplet_shape_descriptor.base, CAPLET_NULL, -1},
    shape_box_of, /* 0 */
    caplet_shape_shape_area, /* 1 */
    caplet_shape_shape_corners, /* 2 */
    shape_sum, /* 3 */
    &shape_sides, /* 4 */
};
CAPLET_END_TABLE

PyObject *shape_capsule(PyObject *object) {
  return caplet_protocol_capsule(&caplet_shape_table, CAPLET_END_OF(caplet_shape_record, "protocols.shape"), object, 0);
}

int shape_publish_on(PyTypeObject *type) {
  return caplet_publish_on(type, "__shape__", "shape_capsule", shape_capsule(CAPLET_NULL));
}

const caplet_header *shape_provided(void) { return &caplet_shape_table.caplet; }

void shape_lead_to(const caplet_header *older) { caplet_shape_descriptor.previous = older; }
