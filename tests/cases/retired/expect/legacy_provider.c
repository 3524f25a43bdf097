/* The table behind the C API of legacy.
   Generated from legacy.caplet.json by: caplet generate legacy.caplet.json
   Do not edit. */
#include "legacy_provider.h"

#include <assert.h>
#include <stddef.h>

/* ---- Retired slots: they keep their places, and raise ---- */

static PyObject *caplet_legacy_retired_leg_pointer(struct caplet_legacy_was_leg_handle *h) {
  (void)h;
  caplet_raise_retired("legacy._C_API", "leg_pointer");
  return CAPLET_NULL;
}

static struct caplet_legacy_was_leg_old caplet_legacy_retired_leg_struct(caplet_legacy_was_leg_visit a0,
    struct leg_pair pair) {
  (void)a0;
  (void)pair;
  static struct caplet_legacy_was_leg_old zero;
  caplet_raise_retired("legacy._C_API", "leg_struct");
  return zero;
}

static int caplet_legacy_retired_leg_status(const char *format, ...) {
  (void)format;
  caplet_raise_retired("legacy._C_API", "leg_status");
  return -7;
}

static enum caplet_legacy_was_leg_mode caplet_legacy_retired_leg_switch(enum caplet_legacy_was_leg_mode mode) {
  (void)mode;
  caplet_raise_retired("legacy._C_API", "leg_switch");
  return CAPLET_CAST(enum caplet_legacy_was_leg_mode, 0);
}

static void caplet_legacy_retired_leg_nothing(void) {
  caplet_raise_retired("legacy._C_API", "leg_nothing");
}

static double caplet_legacy_retired_leg_fraction(void) {
  caplet_raise_retired("legacy._C_API", "leg_fraction");
  return -1.5;
}

static PyObject *caplet_legacy_retired_leg_error;

static double caplet_legacy_retired_leg_table[4];

/* ---- What the API is, for consumers and tools ---- */

static const caplet_slot_info caplet_legacy_slots[] = {
    {"leg_pointer", "PyObject * (struct leg_handle *)", UINT64_C(0xf0709ee57eece012), 1, CAPLET_SLOT_RETIRED},
    {"leg_keep", "int (struct leg_pair)", UINT64_C(0x7d11b28445f7bbbb), 1, 0},
    {"leg_struct", "struct leg_old (leg_visit, struct leg_pair)", UINT64_C(0xe836c6d837a72947), 1, CAPLET_SLOT_RETIRED},
    {"leg_status", "int (const char *, ...)", UINT64_C(0x1de350bfe5490c4c), 1, CAPLET_SLOT_RETIRED},
    {"leg_switch", "enum leg_mode (enum leg_mode)", UINT64_C(0x7f0246fa17208d72), 1, CAPLET_SLOT_RETIRED},
    {"leg_nothing", "void (void)", UINT64_C(0x088911e9c8e62865), 1, CAPLET_SLOT_RETIRED},
    {"leg_error", "PyObject *", UINT64_C(0x3cc8b600dad6c99f), 1, CAPLET_SLOT_RETIRED},
    {"leg_table", "const double[4]", UINT64_C(0xcd097ffc396ce368), 1, CAPLET_SLOT_RETIRED},
    {"Leg_Type", "PyTypeObject", UINT64_C(0xb97b4b3fd660f722), 1, CAPLET_SLOT_RETIRED},
    {"leg_fraction", "double (void)", UINT64_C(0x38dd4c29857181c3), 1, CAPLET_SLOT_RETIRED},
};

static const caplet_type_info caplet_legacy_types[] = {
    {"enum leg_mode", sizeof(enum caplet_legacy_was_leg_mode), CAPLET_ALIGNOF(enum caplet_legacy_was_leg_mode), 1},
    {"struct leg_pair", sizeof(struct leg_pair), CAPLET_ALIGNOF(struct leg_pair), 1},
    {"struct leg_old", sizeof(struct caplet_legacy_was_leg_old), CAPLET_ALIGNOF(struct caplet_legacy_was_leg_old), 1},
};

static const caplet_row_info caplet_legacy_rows[] = {
    {"enum leg_mode", "", UINT64_C(0xd173a58c892b4299), 1},
    {"enumerator leg_mode.LEG_ON", "1", UINT64_C(0x26e9bc5ba2cd5361), 1},
    {"enumerator leg_mode.LEG_OFF", "2", UINT64_C(0x69172bea67e7595a), 1},
    {"struct leg_pair", "struct of 2 fields", UINT64_C(0x0fe5b741cc261189), 1},
    {"field struct leg_pair.a", "int", UINT64_C(0xb12b1e3125ab8e55), 1},
    {"field struct leg_pair.b", "int", UINT64_C(0x054e8fd1b11bcfcc), 1},
    {"struct leg_old", "struct of 2 fields", UINT64_C(0x46d65449c1219ebd), 1},
    {"field struct leg_old.d", "double", UINT64_C(0xd32967e1c5387541), 1},
    {"field struct leg_old.pair", "struct leg_pair", UINT64_C(0x2d81c790610f1b02), 1},
};

static const uint64_t caplet_legacy_fingerprints[] = {UINT64_C(0xfe0e11adfd170120), UINT64_C(0x5ffa41bbe44a1cbc)};
static const char *const caplet_legacy_versions[] = {CAPLET_NULL, "1.0"};

/* legacy.caplet.json, in pieces that every compiler takes. */
static const struct {
  char piece_0[2514];
} caplet_legacy_interface = {
    "{\n"
    "  \"$schema\": \"caplet-1.schema.json\",\n"
    "  \"name\": \"legacy\",\n"
    "  \"capsule\": \"legacy._C_API\",\n"
    "  \"language\": \"c\",\n"
    "  \"header\": \"api.h\",\n"
    "  \"guards\": [\"LEGACY_H\"],\n"
    "  \"abi\": 1,\n"
    "  \"minor\": 1,\n"
    "  \"enums\": [\n"
    "    {\n"
    "      \"name\": \"leg_mode\",\n"
    "      \"values\": [\n"
    "        {\"name\": \"LEG_ON\", \"value\": 1},\n"
    "        {\"name\": \"LEG_OFF\", \"value\": 2}\n"
    "      ]\n"
    "    }\n"
    "  ],\n"
    "  \"records\": [\n"
    "    {\n"
    "      \"name\": \"leg_pair\",\n"
    "      \"kind\": \"struct\",\n"
    "      \"fields\": [\n"
    "        {\"name\": \"a\", \"type\": \"int\"},\n"
    "        {\"name\": \"b\", \"type\": \"int\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"leg_old\",\n"
    "      \"kind\": \"struct\",\n"
    "      \"fields\": [\n"
    "        {\"name\": \"d\", \"type\": \"double\"},\n"
    "        {\"name\": \"pair\", \"type\": \"struct leg_pair\"}\n"
    "      ]\n"
    "    }\n"
    "  ],\n"
    "  \"handles\": [\n"
    "    {\"name\": \"leg_handle\"}\n"
    "  ],\n"
    "  \"callbacks\": [\n"
    "    {\n"
    "      \"name\": \"leg_visit\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"old\", \"type\": \"struct leg_old\"}\n"
    "      ]\n"
    "    }\n"
    "  ],\n"
    "  \"slots\": [\n"
    "    {\n"
    "      \"index\": 0,\n"
    "      \"name\": \"leg_pointer\",\n"
    "      \"retired\": true,\n"
    "      \"returns\": \"PyObject *\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"h\", \"type\": \"struct leg_handle *\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 1,\n"
    "      \"name\": \"leg_keep\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"pair\", \"type\": \"struct leg_pair\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 2,\n"
    "      \"name\": \"leg_struct\",\n"
    "      \"retired\": true,\n"
    "      \"returns\": \"struct leg_old\",\n"
    "      \"parameters\": [\n"
    "        {\"type\": \"leg_visit\"},\n"
    "        {\"name\": \"pair\", \"type\": \"struct leg_pair\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 3,\n"
    "      \"name\": \"leg_status\",\n"
    "      \"retired\": true,\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"format\", \"type\": \"const char *\"}\n"
    "      ],\n"
    "      \"variadic\": true,\n"
    "      \"on_error\": -7\n"
    "    },\n"
    "    {\n"
    "      \"index\": 4,\n"
    "      \"name\": \"leg_switch\",\n"
    "      \"retired\": true,\n"
    "      \"returns\": \"enum leg_mode\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"mode\", \"type\": \"enum leg_mode\"}\n"
    "      ]\n"
    "    },\n"
    "    {\"index\": 5, \"name\": \"leg_nothing\", \"retired\": true, \"returns\": \"void\"},\n"
    "    {\"index\": 6, \"kind\": \"object\", \"name\": \"leg_error\", \"retired\": true, \"type\": \"PyObject *\"},\n"
    "    {\"index\": 7, \"kind\": \"data\", \"name\": \"leg_table\", \"retired\": true, \"type\": \"const "
        "double[4]\"},\n"
    "    {\"index\": 8, \"kind\": \"object\", \"name\": \"Leg_Type\", \"retired\": true, \"type\": \"PyTypeObject\"},\n"
    "    {\"index\": 9, \"name\": \"leg_fraction\", \"retired\": true, \"returns\": \"double\", \"on_error\": -1.5}\n"
    "  ],\n"
    "  \"history\": [\n"
    "    {\"minor\": 1, \"version\": \"1.0\", \"fingerprint\": \"5ffa41bbe44a1cbc\"}\n"
    "  ]\n"
    "}\n",
};

static const caplet_descriptor caplet_legacy_descriptor = {
    sizeof(caplet_descriptor),
    1, 1, /* abi, minor */
    10, 3, 9, /* slots, types, rows */
    sizeof(caplet_legacy_interface),
    "legacy._C_API",
    CAPLET_NULL,
    "1.0",
    caplet_legacy_fingerprints,
    caplet_legacy_versions,
    caplet_legacy_slots,
    caplet_legacy_types,
    caplet_legacy_rows,
    CAPLET_POINTER_CAST(const char *, &caplet_legacy_interface),
    CAPLET_NULL,
    0, 0, /* externals, reserved */
};

/* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
static const char caplet_legacy_record[] =
    "caplet-provider 1 {\"api\":\"legacy\",\"abi\":1,\"minor\":1,\"isolated\":false,"
    "\"distribution\":\"\",\"first\":1,\"fingerprints\":[\"5ffa41bbe44a1cbc\"],\"versions\":[\"1.0\"],"
    "\"capsules\":[\"legacy._C_API\"]}"
    "\0" "legacy._C_API";

/* ---- The table ---- */

/* A function of another type than the API's is an error, which many C compilers would only warn of. */
CAPLET_BEGIN_TABLE
static struct legacy_table caplet_legacy_table = {
    {CAPLET_MAGIC, sizeof(caplet_header), CAPLET_PROTOCOL, 0, sizeof(struct legacy_table), 10, 1, 1, 0,
     UINT64_C(0x5ffa41bbe44a1cbc), &caplet_legacy_descriptor, CAPLET_NULL, -1},
    caplet_legacy_retired_leg_pointer, /* 0 */
    leg_keep, /* 1 */
    caplet_legacy_retired_leg_struct, /* 2 */
    caplet_legacy_retired_leg_status, /* 3 */
    caplet_legacy_retired_leg_switch, /* 4 */
    caplet_legacy_retired_leg_nothing, /* 5 */
    &caplet_legacy_retired_leg_error, /* 6 */
    CAPLET_POINTER_CAST(const double (*)[4], &caplet_legacy_retired_leg_table), /* 7 */
    CAPLET_NULL, /* 8 */
    caplet_legacy_retired_leg_fraction, /* 9 */
};
CAPLET_END_TABLE

int legacy_provide(PyObject *module) {
  caplet_legacy_retired_leg_error = Py_None;
  caplet_legacy_table.Leg_Type = &PyBaseObject_Type;
  return caplet_provide(module, CAPLET_END_OF(caplet_legacy_record, "legacy._C_API"), &caplet_legacy_table.caplet);
}
