/* The table behind the C API of stats.
   Generated from stats.caplet.json by: caplet generate stats.caplet.json
   Do not edit. */
#include "stats_provider.h"

#include <assert.h>
#include <stddef.h>

#include <caplet/provider.hpp>

/* ---- What C calls for functions of C++ ---- */

static stats::series *caplet_stats_thunk_stats_series_new(const double *values, size_t values_size) noexcept {
  return caplet::guarded(nullptr, caplet::raise_current, [&] {
    return caplet::unless_failed(new stats::series(std::span<const double>(values, values_size)));
  });
}

static void caplet_stats_thunk_stats_series_delete(stats::series *self) noexcept {
  delete self;
}

static int caplet_stats_thunk_stats_series_values(stats::series *self, double **result, size_t *result_size) noexcept {
  return caplet::serve(caplet::raise_current, [&]() -> decltype(auto) {
    return self->values();
  }, result, result_size);
}

static double caplet_stats_thunk_stats_sum(const double *values, size_t values_size) noexcept {
  return caplet::guarded(-1, caplet::raise_current, [&] {
    return stats::sum(std::span<const double>(values, values_size));
  });
}

static int caplet_stats_thunk_stats_scale(double *values, size_t values_size, double factor) noexcept {
  return caplet::serve(caplet::raise_current, [&] {
    return stats::scale(std::span<double>(values, values_size), factor);
  });
}

static size_t caplet_stats_thunk_stats_feet(const stats::unit *units, size_t units_size) noexcept {
  return caplet::guarded(CAPLET_CAST(size_t, -1), caplet::raise_current, [&] {
    return stats::feet(std::span<const stats::unit>(units, units_size));
  });
}

static double caplet_stats_thunk_stats_maximum(const double *values, size_t values_size) noexcept {
  return caplet::guarded(-1, caplet::raise_current, [&] {
    return stats::maximum(values != nullptr ? std::optional<std::span<const double>>(std::span<const double>(values,
        values_size)) : std::nullopt);
  });
}

/* ---- What the API is, for consumers and tools ---- */

static const caplet_slot_info caplet_stats_slots[] = {
    {"stats_series_new", "struct stats_series * (const double *, size_t)", UINT64_C(0xcf7d0c6c8efb6617), 1, 0},
    {"stats_series_delete", "void (struct stats_series *)", UINT64_C(0x1bd2cd0c511ac5fe), 1, 0},
    {"stats_series_values", "int (struct stats_series *, double **, size_t *)", UINT64_C(0xd0b5af8a4c6ff0ff), 1, 0},
    {"stats_sum", "double (const double *, size_t)", UINT64_C(0x1a37cbecd8a0db3b), 1, 0},
    {"stats_scale", "int (double *, size_t, double)", UINT64_C(0x13bd708e32e01416), 1, 0},
    {"stats_feet", "size_t (const enum stats_unit *, size_t)", UINT64_C(0xd6dccc6f7c03ba0e), 1, 0},
    {"stats_maximum", "double (const double *, size_t)", UINT64_C(0xce31f851dc9c798c), 1, 0},
};

static const caplet_type_info caplet_stats_types[] = {
    {"enum stats_unit", sizeof(stats::unit), CAPLET_ALIGNOF(stats::unit), 1},
};

static const caplet_row_info caplet_stats_rows[] = {
    {"enum stats_unit", "", UINT64_C(0xd4594071bfa0d5b3), 1},
    {"enumerator stats_unit.stats_unit_metre", "0", UINT64_C(0xabdc923feecca173), 1},
    {"enumerator stats_unit.stats_unit_foot", "1", UINT64_C(0xcd41553d073526bb), 1},
};

static const uint64_t caplet_stats_fingerprints[] = {UINT64_C(0x2a0ebd2737c62beb), UINT64_C(0x05541863ad2da006)};
static const char *const caplet_stats_versions[] = {CAPLET_NULL, CAPLET_NULL};

/* stats.caplet.json, in pieces that every compiler takes. */
static const struct {
  char piece_0[3898];
  char piece_1[163];
} caplet_stats_interface = {
    "{\n"
    "  \"$schema\": \"caplet-1.schema.json\",\n"
    "  \"name\": \"stats\",\n"
    "  \"capsule\": \"stats._C_API\",\n"
    "  \"language\": \"c++\",\n"
    "  \"header\": \"api.hpp\",\n"
    "  \"abi\": 1,\n"
    "  \"minor\": 1,\n"
    "  \"enums\": [\n"
    "    {\n"
    "      \"name\": \"stats_unit\",\n"
    "      \"symbol\": \"stats::unit\",\n"
    "      \"scoped\": true,\n"
    "      \"underlying\": \"unsigned char\",\n"
    "      \"values\": [\n"
    "        {\"name\": \"stats_unit_metre\", \"symbol\": \"stats::unit::metre\", \"value\": 0},\n"
    "        {\"name\": \"stats_unit_foot\", \"symbol\": \"stats::unit::foot\", \"value\": 1}\n"
    "      ]\n"
    "    }\n"
    "  ],\n"
    "  \"handles\": [\n"
    "    {\"name\": \"stats_series\", \"symbol\": \"stats::series\"}\n"
    "  ],\n"
    "  \"slots\": [\n"
    "    {\n"
    "      \"index\": 0,\n"
    "      \"name\": \"stats_series_new\",\n"
    "      \"symbol\": \"stats::series::series\",\n"
    "      \"returns\": \"struct stats_series *\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"values\", \"type\": \"const double *\", \"length\": \"values_size\"},\n"
    "        {\"name\": \"values_size\", \"type\": \"size_t\"}\n"
    "      ],\n"
    "      \"on_error\": null,\n"
    "      \"cxx\": {\n"
    "        \"kind\": \"constructor\",\n"
    "        \"class\": \"struct stats_series\",\n"
    "        \"explicit\": true,\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"values\", \"type\": \"std::span<const double>\"}\n"
    "        ]\n"
    "      },\n"
    "      \"doc\": \"Copies the values.\"\n"
    "    },\n"
    "    {\n"
    "      \"index\": 1,\n"
    "      \"name\": \"stats_series_delete\",\n"
    "      \"symbol\": \"stats::series::~series\",\n"
    "      \"returns\": \"void\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"struct stats_series *\", \"nullable\": true, \"steals\": true}\n"
    "      ],\n"
    "      \"noexcept\": true,\n"
    "      \"cxx\": {\"kind\": \"destructor\", \"class\": \"struct stats_series\", \"noexcept\": true}\n"
    "    },\n"
    "    {\n"
    "      \"index\": 2,\n"
    "      \"name\": \"stats_series_values\",\n"
    "      \"symbol\": \"stats::series::values\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"struct stats_series *\", \"nonnull\": true},\n"
    "        {\"name\": \"result\", \"type\": \"double **\", \"nonnull\": true, \"out\": true},\n"
    "        {\"name\": \"result_size\", \"type\": \"size_t *\", \"nonnull\": true, \"out\": true}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\"kind\": \"method\", \"class\": \"struct stats_series\", \"noexcept\": true, \"returns\": "
        "\"std::span<double>\"},\n"
    "      \"doc\": \"The values themselves, as long as the series lives.\"\n"
    "    },\n"
    "    {\n"
    "      \"index\": 3,\n"
    "      \"name\": \"stats_sum\",\n"
    "      \"symbol\": \"stats::sum\",\n"
    "      \"returns\": \"double\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"values\", \"type\": \"const double *\", \"length\": \"values_size\"},\n"
    "        {\"name\": \"values_size\", \"type\": \"size_t\"}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"returns\": \"double\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"values\", \"type\": \"std::span<const double>\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 4,\n"
    "      \"name\": \"stats_scale\",\n"
    "      \"symbol\": \"stats::scale\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"values\", \"type\": \"double *\", \"length\": \"values_size\"},\n"
    "        {\"name\": \"values_size\", \"type\": \"size_t\"},\n"
    "        {\"name\": \"factor\", \"type\": \"double\"}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"values\", \"type\": \"std::span<double>\"},\n"
    "          {\"name\": \"factor\", \"type\": \"double\", \"default\": \"2\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 5,\n"
    "      \"name\": \"stats_feet\",\n"
    "      \"symbol\": \"stats::feet\",\n"
    "      \"returns\": \"size_t\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"units\", \"type\": \"const enum stats_unit *\", \"length\": \"units_size\"},\n"
    "        {\"name\": \"units_size\", \"type\": \"size_t\"}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"returns\": \"size_t\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"units\", \"type\": \"std::span<const enum stats_unit>\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 6,\n"
    "      \"name\": \"stats_maximum\",\n"
    "      \"symbol\": \"stats::maximum\",\n"
    "      \"returns\": \"double\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"values\", \"type\": \"const double *\", \"nullable\": true, \"length\": \"values_size\"},\n"
    "        {\"name\": \"values_size\", \"type\": \"size_t\"}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n",
    "        \"returns\": \"double\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"values\", \"type\": \"std::optional<std::span<const double>>\"}\n"
    "        ]\n"
    "      }\n"
    "    }\n"
    "  ]\n"
    "}\n",
};

static const caplet_descriptor caplet_stats_descriptor = {
    sizeof(caplet_descriptor),
    1, 1, /* abi, minor */
    7, 1, 3, /* slots, types, rows */
    sizeof(caplet_stats_interface),
    "stats._C_API",
    CAPLET_NULL,
    CAPLET_NULL,
    caplet_stats_fingerprints,
    caplet_stats_versions,
    caplet_stats_slots,
    caplet_stats_types,
    caplet_stats_rows,
    CAPLET_POINTER_CAST(const char *, &caplet_stats_interface),
    CAPLET_NULL,
    0, 0, /* externals, reserved */
};

/* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
static const char caplet_stats_record[] =
    "caplet-provider 1 {\"api\":\"stats\",\"abi\":1,\"minor\":1,\"isolated\":false,\"distribution\":\"\","
    "\"first\":1,\"fingerprints\":[\"05541863ad2da006\"],\"versions\":[\"\"],"
    "\"capsules\":[\"stats._C_API\"]}"
    "\0" "stats._C_API";

/* ---- The table ---- */

static const struct stats_table caplet_stats_table = {
    {CAPLET_MAGIC, sizeof(caplet_header), CAPLET_PROTOCOL, 0, sizeof(struct stats_table), 7, 1, 1, 0,
     UINT64_C(0x05541863ad2da006), &caplet_stats_descriptor, CAPLET_NULL, -1},
    caplet_stats_thunk_stats_series_new, /* 0 */
    caplet_stats_thunk_stats_series_delete, /* 1 */
    caplet_stats_thunk_stats_series_values, /* 2 */
    caplet_stats_thunk_stats_sum, /* 3 */
    caplet_stats_thunk_stats_scale, /* 4 */
    caplet_stats_thunk_stats_feet, /* 5 */
    caplet_stats_thunk_stats_maximum, /* 6 */
};

int stats_provide(PyObject *module) {
  return caplet_provide(module, CAPLET_END_OF(caplet_stats_record, "stats._C_API"), &caplet_stats_table.caplet);
}
