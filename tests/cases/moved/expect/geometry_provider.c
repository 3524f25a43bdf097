/* The table behind the C API of geometry._core.
   Generated from geometry.caplet.json by: caplet generate geometry.caplet.json
   Do not edit. */
#include "geometry_provider.h"

#include <assert.h>
#include <stddef.h>

/* ---- What the API is, for consumers and tools ---- */

static const caplet_slot_info caplet_geometry_slots[] = {
    {"geo_origin", "struct geo_point * (void)", UINT64_C(0x7bbcad63e042593c), 1, 0},
    {"geo_x", "double (const struct geo_point *)", UINT64_C(0x23e1d79b41b5be68), 1, 0},
};

static const caplet_row_info caplet_geometry_rows[] = {
    {"struct geo_point", "struct of 2 fields", UINT64_C(0xc58504a661e2b9fe), 1},
    {"field struct geo_point.x", "double", UINT64_C(0x75cc4507eefe898f), 1},
    {"field struct geo_point.y", "double", UINT64_C(0xf5a1a773355ab691), 1},
};

static const uint64_t caplet_geometry_fingerprints[] = {UINT64_C(0x74712952cf4eb898), UINT64_C(0xb6a9a43a43a99c62)};
static const char *const caplet_geometry_versions[] = {CAPLET_NULL, CAPLET_NULL};

/* geometry.caplet.json, in pieces that every compiler takes. */
static const struct {
  char piece_0[794];
} caplet_geometry_interface = {
    "{\n"
    "  \"$schema\": \"caplet-1.schema.json\",\n"
    "  \"name\": \"geometry\",\n"
    "  \"capsule\": \"geometry._core._C_API\",\n"
    "  \"was\": \"geometry._C_API\",\n"
    "  \"aliases\": [\"geometry._C_API\"],\n"
    "  \"language\": \"c\",\n"
    "  \"header\": \"api.h\",\n"
    "  \"guards\": [\"GEOMETRY_H\"],\n"
    "  \"abi\": 1,\n"
    "  \"minor\": 1,\n"
    "  \"handles\": [\n"
    "    {\"name\": \"geo_point\"}\n"
    "  ],\n"
    "  \"hidden_records\": [\n"
    "    {\n"
    "      \"name\": \"geo_point\",\n"
    "      \"kind\": \"struct\",\n"
    "      \"fields\": [\n"
    "        {\"name\": \"x\", \"type\": \"double\"},\n"
    "        {\"name\": \"y\", \"type\": \"double\"}\n"
    "      ]\n"
    "    }\n"
    "  ],\n"
    "  \"slots\": [\n"
    "    {\"index\": 0, \"name\": \"geo_origin\", \"returns\": \"struct geo_point *\", \"on_error\": null},\n"
    "    {\n"
    "      \"index\": 1,\n"
    "      \"name\": \"geo_x\",\n"
    "      \"returns\": \"double\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"p\", \"type\": \"const struct geo_point *\", \"nonnull\": true}\n"
    "      ]\n"
    "    }\n"
    "  ]\n"
    "}\n",
};

static const caplet_descriptor caplet_geometry_descriptor = {
    sizeof(caplet_descriptor),
    1, 1, /* abi, minor */
    2, 0, 3, /* slots, types, rows */
    sizeof(caplet_geometry_interface),
    "geometry._C_API",
    CAPLET_NULL,
    CAPLET_NULL,
    caplet_geometry_fingerprints,
    caplet_geometry_versions,
    caplet_geometry_slots,
    CAPLET_NULL,
    caplet_geometry_rows,
    CAPLET_POINTER_CAST(const char *, &caplet_geometry_interface),
    CAPLET_NULL,
    0, 0, /* externals, reserved */
};

/* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
static const char caplet_geometry_record[] =
    "caplet-provider 1 {\"api\":\"geometry\",\"abi\":1,\"minor\":1,\"isolated\":false,"
    "\"distribution\":\"\",\"first\":1,\"fingerprints\":[\"b6a9a43a43a99c62\"],\"versions\":[\"\"],"
    "\"capsules\":[\"geometry._core._C_API\",\"geometry._C_API\"]}"
    "\0" "geometry._core._C_API";

/* Where consumers look for the capsule: the path first, then its aliases. */
static const char *const caplet_geometry_paths[] = {
    CAPLET_END_OF(caplet_geometry_record, "geometry._core._C_API"),
    "geometry._C_API",
    CAPLET_NULL,
};

/* ---- The table ---- */

/* A function of another type than the API's is an error, which many C compilers would only warn of. */
CAPLET_BEGIN_TABLE
static const struct geometry_table caplet_geometry_table = {
    {CAPLET_MAGIC, sizeof(caplet_header), CAPLET_PROTOCOL, 0, sizeof(struct geometry_table), 2, 1, 1, 0,
     UINT64_C(0xb6a9a43a43a99c62), &caplet_geometry_descriptor, CAPLET_NULL, -1},
    geo_origin, /* 0 */
    geo_x, /* 1 */
};
CAPLET_END_TABLE

int geometry_provide(PyObject *module) {
  return caplet_provide(module, caplet_path_in(module, caplet_geometry_paths), &caplet_geometry_table.caplet);
}
