/* The table behind the C API of geometry._core.
   Generated from geometry.caplet.json by: caplet generate geometry.caplet.json
   Do not edit. */
#include "geometry_provider.h"

#include <assert.h>
#include <stddef.h>

/* Consumers compile these values in; they must be the header's. */
#ifdef GEO_MAX_DIMENSIONS
static_assert(GEO_MAX_DIMENSIONS == 8, "GEO_MAX_DIMENSIONS differs from the interface file");
#ifndef __cplusplus
static_assert(_Generic((GEO_MAX_DIMENSIONS), int: 1, default: 0),
    "GEO_MAX_DIMENSIONS has another type than in the interface file");
#endif
#endif

/* ---- What the API is, for consumers and tools ---- */

static const caplet_slot_info caplet_geometry_slots[] = {
    {"geo_norm", "double (const double *, Py_ssize_t)", UINT64_C(0x62c7327bc2109725), 1, 0},
    {"geo_error", "PyObject *", UINT64_C(0x3988e659bd9aab54), 1, 0},
    {"geo_scale", "int (struct geo_point *, double)", UINT64_C(0x1da3617765bf8256), 2, 0},
};

static const caplet_type_info caplet_geometry_types[] = {
    {"struct geo_point", sizeof(struct geo_point), CAPLET_ALIGNOF(struct geo_point), 1},
};

static const caplet_row_info caplet_geometry_rows[] = {
    {"struct geo_point", "struct of 2 fields", UINT64_C(0xc58504a661e2b9fe), 1},
    {"field struct geo_point.x", "double", UINT64_C(0x75cc4507eefe898f), 1},
    {"field struct geo_point.y", "double", UINT64_C(0xf5a1a773355ab691), 1},
};

static const uint64_t caplet_geometry_fingerprints[] = {UINT64_C(0x8e6a44f17294c199), UINT64_C(0x4166f25379bf6f21),
    UINT64_C(0x966fbca7b1c7eecd)};
static const char *const caplet_geometry_versions[] = {CAPLET_NULL, "1.0", "1.1"};

/* geometry.caplet.json, in pieces that every compiler takes. */
static const struct {
  char piece_0[1509];
} caplet_geometry_interface = {
    "{\n"
    "  \"$schema\": \"caplet-1.schema.json\",\n"
    "  \"name\": \"geometry\",\n"
    "  \"capsule\": \"geometry._core._C_API\",\n"
    "  \"distribution\": \"geometry\",\n"
    "  \"language\": \"c\",\n"
    "  \"header\": \"api.h\",\n"
    "  \"guards\": [\"GEOMETRY_H\"],\n"
    "  \"abi\": 1,\n"
    "  \"minor\": 2,\n"
    "  \"records\": [\n"
    "    {\n"
    "      \"name\": \"geo_point\",\n"
    "      \"kind\": \"struct\",\n"
    "      \"fields\": [\n"
    "        {\"name\": \"x\", \"type\": \"double\", \"doc\": \"to the right\"},\n"
    "        {\"name\": \"y\", \"type\": \"double\", \"doc\": \"up\"}\n"
    "      ],\n"
    "      \"doc\": \"A point of the plane.\"\n"
    "    }\n"
    "  ],\n"
    "  \"constants\": [\n"
    "    {\"name\": \"GEO_MAX_DIMENSIONS\", \"value\": 8}\n"
    "  ],\n"
    "  \"slots\": [\n"
    "    {\n"
    "      \"index\": 0,\n"
    "      \"name\": \"geo_norm\",\n"
    "      \"returns\": \"double\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"v\", \"type\": \"const double *\"},\n"
    "        {\"name\": \"n\", \"type\": \"Py_ssize_t\"}\n"
    "      ],\n"
    "      \"doc\": \"Euclidean norm of the `n` numbers at `v`.\\n\\nThe norm of no numbers is 0.\"\n"
    "    },\n"
    "    {\n"
    "      \"index\": 1,\n"
    "      \"kind\": \"object\",\n"
    "      \"name\": \"geo_error\",\n"
    "      \"type\": \"PyObject *\",\n"
    "      \"doc\": \"Raised where geometry has no answer.\"\n"
    "    },\n"
    "    {\n"
    "      \"index\": 2,\n"
    "      \"name\": \"geo_scale\",\n"
    "      \"since\": 2,\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"p\", \"type\": \"struct geo_point *\", \"nonnull\": true},\n"
    "        {\"name\": \"k\", \"type\": \"double\"}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"doc\": \"Scales `p` by `k` about the origin.\"\n"
    "    }\n"
    "  ],\n"
    "  \"history\": [\n"
    "    {\"minor\": 1, \"version\": \"1.0\", \"fingerprint\": \"4166f25379bf6f21\"},\n"
    "    {\"minor\": 2, \"version\": \"1.1\", \"fingerprint\": \"966fbca7b1c7eecd\"}\n"
    "  ]\n"
    "}\n",
};

static const caplet_descriptor caplet_geometry_descriptor = {
    sizeof(caplet_descriptor),
    1, 2, /* abi, minor */
    3, 1, 3, /* slots, types, rows */
    sizeof(caplet_geometry_interface),
    "geometry._core._C_API",
    "geometry",
    "1.1",
    caplet_geometry_fingerprints,
    caplet_geometry_versions,
    caplet_geometry_slots,
    caplet_geometry_types,
    caplet_geometry_rows,
    CAPLET_POINTER_CAST(const char *, &caplet_geometry_interface),
    CAPLET_NULL,
    0, 0, /* externals, reserved */
};

/* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
static const char caplet_geometry_record[] =
    "caplet-provider 1 {\"api\":\"geometry\",\"abi\":1,\"minor\":2,\"isolated\":false,"
    "\"distribution\":\"geometry\",\"first\":1,\"fingerprints\":[\"4166f25379bf6f21\","
    "\"966fbca7b1c7eecd\"],\"versions\":[\"1.0\",\"1.1\"],\"capsules\":[\"geometry._core._C_API\"]}"
    "\0" "geometry._core._C_API";

/* ---- The table ---- */

/* A function of another type than the API's is an error, which many C compilers would only warn of. */
CAPLET_BEGIN_TABLE
static struct geometry_table caplet_geometry_table = {
    {CAPLET_MAGIC, sizeof(caplet_header), CAPLET_PROTOCOL, 0, sizeof(struct geometry_table), 3, 1, 2, 0,
     UINT64_C(0x966fbca7b1c7eecd), &caplet_geometry_descriptor, CAPLET_NULL, -1},
    geo_norm, /* 0 */
    &geo_error, /* 1 */
    geo_scale, /* 2 */
};
CAPLET_END_TABLE

int geometry_provide(PyObject *module) {
  return caplet_provide_single(module, CAPLET_END_OF(caplet_geometry_record, "geometry._core._C_API"),
      &caplet_geometry_table.caplet);
}
