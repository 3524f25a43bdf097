/* The table behind the C API of radio.
   Generated from radio.caplet.json by: caplet generate radio.caplet.json --target provider --target consumer --target
   mock
   Do not edit. */
#include "radio_provider.h"

#include <assert.h>
#include <stddef.h>

/* What a build of this module may leave out. */
#ifdef CAPLET_WITHOUT_radio_rds
#define caplet_radio_radio_rds CAPLET_NULL
#define caplet_radio_radio_rds_flags (CAPLET_SLOT_OPTIONAL | CAPLET_SLOT_UNAVAILABLE)
#else
#define caplet_radio_radio_rds radio_rds
#define caplet_radio_radio_rds_flags CAPLET_SLOT_OPTIONAL
#endif

/* ---- Retired slots: they keep their places, and raise ---- */

static void caplet_radio_retired_radio_old(void) {
  caplet_raise_retired("radio._C_API", "radio_old");
}

/* ---- What the API is, for consumers and tools ---- */

static const caplet_slot_info caplet_radio_slots[] = {
    {"radio_error", "PyObject *", UINT64_C(0xdcf622b7cd74596b), 1, 0},
    {"radio_volume", "int", UINT64_C(0xc686dda688050a25), 1, 0},
    {"radio_tune", "int (double)", UINT64_C(0x1e20ea3be6cd63f7), 1, 0},
    {"radio_play", "double (const short *, size_t)", UINT64_C(0x6ac679832d35f474), 1, 0},
    {"radio_log", "int (const char *, ...)", UINT64_C(0x43e07387679d0008), 1, 0},
    {"radio_wait", "int (void)", UINT64_C(0x0daa45581d008514), 1, 0},
    {"radio_old", "void (void)", UINT64_C(0x1c396970a6667118), 1, CAPLET_SLOT_RETIRED},
    {"radio_names", "const char *const[2]", UINT64_C(0x6671fb6e16731be5), 1, 0},
    {"radio_scan", "PyObject * (void)", UINT64_C(0xd94b9458825081d7), 2, 0},
    {"radio_range", "struct radio_band (struct radio_band)", UINT64_C(0x3ef8ee47cfbc7b78), 2, 0},
    {"radio_rds", "int (void)", UINT64_C(0xbd35636f2f547f01), 2, caplet_radio_radio_rds_flags},
};

static const caplet_type_info caplet_radio_types[] = {
    {"struct radio_band", sizeof(struct radio_band), CAPLET_ALIGNOF(struct radio_band), 2},
};

static const caplet_row_info caplet_radio_rows[] = {
    {"struct radio_band", "struct of 2 fields", UINT64_C(0xc065a19524c68b26), 2},
    {"field struct radio_band.low", "double", UINT64_C(0xa1f6c654d641aed0), 2},
    {"field struct radio_band.high", "double", UINT64_C(0x2dd22547e2e7e81b), 2},
};

static const uint64_t caplet_radio_fingerprints[] = {UINT64_C(0x21a548c866f11943), UINT64_C(0x9776ef81860758c3),
    UINT64_C(0x556d90d7044ca8a8)};
static const char *const caplet_radio_versions[] = {CAPLET_NULL, CAPLET_NULL, CAPLET_NULL};

/* radio.caplet.json, in pieces that every compiler takes. */
static const struct {
  char piece_0[1702];
} caplet_radio_interface = {
    "{\n"
    "  \"$schema\": \"caplet-1.schema.json\",\n"
    "  \"name\": \"radio\",\n"
    "  \"capsule\": \"radio._C_API\",\n"
    "  \"language\": \"c\",\n"
    "  \"abi\": 1,\n"
    "  \"minor\": 2,\n"
    "  \"records\": [\n"
    "    {\n"
    "      \"name\": \"radio_band\",\n"
    "      \"since\": 2,\n"
    "      \"kind\": \"struct\",\n"
    "      \"fields\": [\n"
    "        {\"name\": \"low\", \"type\": \"double\"},\n"
    "        {\"name\": \"high\", \"type\": \"double\"}\n"
    "      ]\n"
    "    }\n"
    "  ],\n"
    "  \"slots\": [\n"
    "    {\"index\": 0, \"kind\": \"object\", \"name\": \"radio_error\", \"type\": \"PyObject *\"},\n"
    "    {\"index\": 1, \"kind\": \"data\", \"name\": \"radio_volume\", \"type\": \"int\"},\n"
    "    {\n"
    "      \"index\": 2,\n"
    "      \"name\": \"radio_tune\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"frequency\", \"type\": \"double\"}\n"
    "      ],\n"
    "      \"on_error\": -1\n"
    "    },\n"
    "    {\n"
    "      \"index\": 3,\n"
    "      \"name\": \"radio_play\",\n"
    "      \"returns\": \"double\",\n"
    "      \"parameters\": [\n"
    "        {\"type\": \"const short *\"},\n"
    "        {\"name\": \"n\", \"type\": \"size_t\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 4,\n"
    "      \"name\": \"radio_log\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"format\", \"type\": \"const char *\"}\n"
    "      ],\n"
    "      \"variadic\": true\n"
    "    },\n"
    "    {\"index\": 5, \"name\": \"radio_wait\", \"returns\": \"int\", \"gil\": \"released\", \"on_error\": -1},\n"
    "    {\"index\": 6, \"name\": \"radio_old\", \"retired\": true, \"returns\": \"void\"},\n"
    "    {\"index\": 7, \"kind\": \"data\", \"name\": \"radio_names\", \"type\": \"const char *const[2]\"},\n"
    "    {\"index\": 8, \"name\": \"radio_scan\", \"since\": 2, \"returns\": \"PyObject *\"},\n"
    "    {\n"
    "      \"index\": 9,\n"
    "      \"name\": \"radio_range\",\n"
    "      \"since\": 2,\n"
    "      \"returns\": \"struct radio_band\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"band\", \"type\": \"struct radio_band\"}\n"
    "      ]\n"
    "    },\n"
    "    {\"index\": 10, \"name\": \"radio_rds\", \"since\": 2, \"optional\": true, \"returns\": \"int\"}\n"
    "  ]\n"
    "}\n",
};

static const caplet_descriptor caplet_radio_descriptor = {
    sizeof(caplet_descriptor),
    1, 2, /* abi, minor */
    11, 1, 3, /* slots, types, rows */
    sizeof(caplet_radio_interface),
    "radio._C_API",
    CAPLET_NULL,
    CAPLET_NULL,
    caplet_radio_fingerprints,
    caplet_radio_versions,
    caplet_radio_slots,
    caplet_radio_types,
    caplet_radio_rows,
    CAPLET_POINTER_CAST(const char *, &caplet_radio_interface),
    CAPLET_NULL,
    0, 0, /* externals, reserved */
};

/* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
static const char caplet_radio_record[] =
    "caplet-provider 1 {\"api\":\"radio\",\"abi\":1,\"minor\":2,\"isolated\":false,\"distribution\":\"\","
    "\"first\":1,\"fingerprints\":[\"9776ef81860758c3\",\"556d90d7044ca8a8\"],\"versions\":[\"\",\"\"],"
    "\"capsules\":[\"radio._C_API\"]}"
    "\0" "radio._C_API";

/* ---- The table ---- */

/* A function of another type than the API's is an error, which many C compilers would only warn of. */
CAPLET_BEGIN_TABLE
static struct radio_table caplet_radio_table = {
    {CAPLET_MAGIC, sizeof(caplet_header), CAPLET_PROTOCOL, 0, sizeof(struct radio_table), 11, 1, 2, 0,
     UINT64_C(0x556d90d7044ca8a8), &caplet_radio_descriptor, CAPLET_NULL, -1},
    &radio_error, /* 0 */
    &radio_volume, /* 1 */
    radio_tune, /* 2 */
    radio_play, /* 3 */
    radio_log, /* 4 */
    radio_wait, /* 5 */
    caplet_radio_retired_radio_old, /* 6 */
    &radio_names, /* 7 */
    radio_scan, /* 8 */
    radio_range, /* 9 */
    caplet_radio_radio_rds, /* 10 */
};
CAPLET_END_TABLE

int radio_provide(PyObject *module) {
  return caplet_provide_single(module, CAPLET_END_OF(caplet_radio_record, "radio._C_API"), &caplet_radio_table.caplet);
}
