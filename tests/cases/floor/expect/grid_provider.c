/* The table behind the C API of grid.
   Generated from grid.caplet.json by: caplet generate grid.caplet.json
   Do not edit. */
#include "grid_provider.h"

#include <assert.h>
#include <stddef.h>

/* What a build of this module may leave out. */
#ifdef CAPLET_WITHOUT_grid_sort
#define caplet_grid_grid_sort CAPLET_NULL
#define caplet_grid_grid_sort_flags (CAPLET_SLOT_OPTIONAL | CAPLET_SLOT_UNAVAILABLE)
#else
#define caplet_grid_grid_sort grid_sort
#define caplet_grid_grid_sort_flags CAPLET_SLOT_OPTIONAL
#endif

/* ---- What the API is, for consumers and tools ---- */

static const caplet_slot_info caplet_grid_slots[] = {
    {"grid_next", "struct grid_cell (struct grid_cell)", UINT64_C(0x5937949c2137081b), 1, 0},
    {"grid_box_of", "struct grid_box (struct grid_cell)", UINT64_C(0xf929cbf746f0b666), 2, 0},
    {"grid_fill", "int (const struct grid_box *, double)", UINT64_C(0xb370df5651c1bf49), 2, 0},
    {"grid_title", "PyObject * (void)", UINT64_C(0xdd9f4c248ea7619f), 3, 0},
    {"grid_count", "unsigned long (void)", UINT64_C(0xe8ac7d0325028cc6), 3, 0},
    {"grid_log", "void (const char *, ...)", UINT64_C(0x1f28dce5c4b95b35), 3, 0},
    {"grid_limit", "int", UINT64_C(0xc0986b6a72bbe710), 3, 0},
    {"grid_sort", "int (void)", UINT64_C(0xa63712912b07cf15), 3, caplet_grid_grid_sort_flags},
};

static const caplet_type_info caplet_grid_types[] = {
    {"struct grid_cell", sizeof(struct grid_cell), CAPLET_ALIGNOF(struct grid_cell), 1},
    {"struct grid_box", sizeof(struct grid_box), CAPLET_ALIGNOF(struct grid_box), 2},
};

static const caplet_row_info caplet_grid_rows[] = {
    {"struct grid_cell", "struct of 2 fields", UINT64_C(0x9e864c14ae0bd435), 1},
    {"field struct grid_cell.row", "int", UINT64_C(0xc23f459e09d46658), 1},
    {"field struct grid_cell.column", "int", UINT64_C(0x181f0c28d945deaa), 1},
    {"struct grid_box", "struct of 2 fields", UINT64_C(0x6d985d8fa909ca64), 2},
    {"field struct grid_box.first", "struct grid_cell", UINT64_C(0xe5e272bc65b2f31b), 2},
    {"field struct grid_box.last", "struct grid_cell", UINT64_C(0xf7293ff655a91726), 2},
};

static const uint64_t caplet_grid_fingerprints[] = {UINT64_C(0xf402c5bcd5b306f0), UINT64_C(0x6ca2c90903769c36),
    UINT64_C(0x7a00b964adf36d89), UINT64_C(0x25cd1ce94ad78934)};
static const char *const caplet_grid_versions[] = {CAPLET_NULL, "1.0", "1.5", CAPLET_NULL};

/* grid.caplet.json, in pieces that every compiler takes. */
static const struct {
  char piece_0[2033];
} caplet_grid_interface = {
    "{\n"
    "  \"$schema\": \"caplet-1.schema.json\",\n"
    "  \"name\": \"grid\",\n"
    "  \"capsule\": \"grid._C_API\",\n"
    "  \"distribution\": \"grid\",\n"
    "  \"language\": \"c\",\n"
    "  \"abi\": 1,\n"
    "  \"minor\": 3,\n"
    "  \"records\": [\n"
    "    {\n"
    "      \"name\": \"grid_cell\",\n"
    "      \"kind\": \"struct\",\n"
    "      \"fields\": [\n"
    "        {\"name\": \"row\", \"type\": \"int\"},\n"
    "        {\"name\": \"column\", \"type\": \"int\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"grid_box\",\n"
    "      \"since\": 2,\n"
    "      \"kind\": \"struct\",\n"
    "      \"fields\": [\n"
    "        {\"name\": \"first\", \"type\": \"struct grid_cell\"},\n"
    "        {\"name\": \"last\", \"type\": \"struct grid_cell\"}\n"
    "      ],\n"
    "      \"doc\": \"The cells from `first` to `last`.\"\n"
    "    }\n"
    "  ],\n"
    "  \"slots\": [\n"
    "    {\n"
    "      \"index\": 0,\n"
    "      \"name\": \"grid_next\",\n"
    "      \"returns\": \"struct grid_cell\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"cell\", \"type\": \"struct grid_cell\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 1,\n"
    "      \"name\": \"grid_box_of\",\n"
    "      \"since\": 2,\n"
    "      \"returns\": \"struct grid_box\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"cell\", \"type\": \"struct grid_cell\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 2,\n"
    "      \"name\": \"grid_fill\",\n"
    "      \"since\": 2,\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"box\", \"type\": \"const struct grid_box *\"},\n"
    "        {\"name\": \"value\", \"type\": \"double\"}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"doc\": \"Fills the cells of `box`.\"\n"
    "    },\n"
    "    {\"index\": 3, \"name\": \"grid_title\", \"since\": 3, \"returns\": \"PyObject *\", \"ownership\": \"new\"},\n"
    "    {\"index\": 4, \"name\": \"grid_count\", \"since\": 3, \"returns\": \"unsigned long\"},\n"
    "    {\n"
    "      \"index\": 5,\n"
    "      \"name\": \"grid_log\",\n"
    "      \"since\": 3,\n"
    "      \"returns\": \"void\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"format\", \"type\": \"const char *\"}\n"
    "      ],\n"
    "      \"variadic\": true\n"
    "    },\n"
    "    {\"index\": 6, \"kind\": \"data\", \"name\": \"grid_limit\", \"since\": 3, \"type\": \"int\"},\n"
    "    {\"index\": 7, \"name\": \"grid_sort\", \"since\": 3, \"optional\": true, \"returns\": \"int\", \"on_error\": "
        "-1}\n"
    "  ],\n"
    "  \"history\": [\n"
    "    {\"minor\": 1, \"version\": \"1.0\", \"fingerprint\": \"6ca2c90903769c36\"},\n"
    "    {\"minor\": 2, \"version\": \"1.5\", \"fingerprint\": \"7a00b964adf36d89\"}\n"
    "  ]\n"
    "}\n",
};

static const caplet_descriptor caplet_grid_descriptor = {
    sizeof(caplet_descriptor),
    1, 3, /* abi, minor */
    8, 2, 6, /* slots, types, rows */
    sizeof(caplet_grid_interface),
    "grid._C_API",
    "grid",
    CAPLET_NULL,
    caplet_grid_fingerprints,
    caplet_grid_versions,
    caplet_grid_slots,
    caplet_grid_types,
    caplet_grid_rows,
    CAPLET_POINTER_CAST(const char *, &caplet_grid_interface),
    CAPLET_NULL,
    0, 0, /* externals, reserved */
};

/* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
static const char caplet_grid_record[] =
    "caplet-provider 1 {\"api\":\"grid\",\"abi\":1,\"minor\":3,\"isolated\":false,"
    "\"distribution\":\"grid\",\"first\":1,\"fingerprints\":[\"6ca2c90903769c36\",\"7a00b964adf36d89\","
    "\"25cd1ce94ad78934\"],\"versions\":[\"1.0\",\"1.5\",\"\"],\"capsules\":[\"grid._C_API\"]}"
    "\0" "grid._C_API";

/* ---- The table ---- */

/* A function of another type than the API's is an error, which many C compilers would only warn of. */
CAPLET_BEGIN_TABLE
static const struct grid_table caplet_grid_table = {
    {CAPLET_MAGIC, sizeof(caplet_header), CAPLET_PROTOCOL, 0, sizeof(struct grid_table), 8, 1, 3, 0,
     UINT64_C(0x25cd1ce94ad78934), &caplet_grid_descriptor, CAPLET_NULL, -1},
    grid_next, /* 0 */
    grid_box_of, /* 1 */
    grid_fill, /* 2 */
    grid_title, /* 3 */
    grid_count, /* 4 */
    grid_log, /* 5 */
    &grid_limit, /* 6 */
    caplet_grid_grid_sort, /* 7 */
};
CAPLET_END_TABLE

int grid_provide(PyObject *module) {
  return caplet_provide(module, CAPLET_END_OF(caplet_grid_record, "grid._C_API"), &caplet_grid_table.caplet);
}
