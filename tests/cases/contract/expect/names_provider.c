/* The table behind the C API of geometry._core.
   Generated from names.caplet.json by: caplet generate names.caplet.json
   Do not edit. */
#include "names_provider.h"

#include <assert.h>
#include <stddef.h>

CAPLET_BEGIN_DEPRECATED

/* ---- What the API is, for consumers and tools ---- */

static const caplet_slot_info caplet_names_slots[] = {
    {"names_new", "struct names_list * (void)", UINT64_C(0x32bdcd01b04172aa), 1, 0},
    {"names_free", "void (struct names_list *)", UINT64_C(0x5a7999e142e01374), 1, 0},
    {"names_at", "const char * (const struct names_list *, int)", UINT64_C(0xc388727258f7735e), 1, 0},
    {"names_version", "const char * (void)", UINT64_C(0x8993ce27b10d5146), 1, 0},
    {"names_joined", "const char * (const struct names_list *)", UINT64_C(0x475bd98cc78aef4f), 1, 0},
    {"names_add", "int (struct names_list *, PyObject *)", UINT64_C(0x308f314359bcdc4c), 1, 0},
    {"names_lengths", "void (const struct names_list *, int *, int *)", UINT64_C(0x4b3e598752357e7d), 1, 0},
};

static const uint64_t caplet_names_fingerprints[] = {UINT64_C(0x8e6a44f17294c199), UINT64_C(0x66b1124dd767e94c)};
static const char *const caplet_names_versions[] = {CAPLET_NULL, CAPLET_NULL};

/* names.caplet.json, in pieces that every compiler takes. */
static const struct {
  char piece_0[2748];
} caplet_names_interface = {
    "{\n"
    "  \"$schema\": \"caplet-1.schema.json\",\n"
    "  \"name\": \"names\",\n"
    "  \"capsule\": \"geometry._core._C_API\",\n"
    "  \"language\": \"c\",\n"
    "  \"header\": \"api.h\",\n"
    "  \"guards\": [\"NAMES_H\"],\n"
    "  \"limited_api\": \"3.9\",\n"
    "  \"deprecation_window\": 2,\n"
    "  \"abi\": 1,\n"
    "  \"minor\": 1,\n"
    "  \"handles\": [\n"
    "    {\"name\": \"names_list\", \"destroy\": \"names_free\", \"ownership\": \"unique\"}\n"
    "  ],\n"
    "  \"slots\": [\n"
    "    {\n"
    "      \"index\": 0,\n"
    "      \"name\": \"names_new\",\n"
    "      \"returns\": \"struct names_list *\",\n"
    "      \"on_error\": null,\n"
    "      \"ownership\": \"handle\",\n"
    "      \"result\": \"nonnull\",\n"
    "      \"doc\": \"A list without names.\"\n"
    "    },\n"
    "    {\n"
    "      \"index\": 1,\n"
    "      \"name\": \"names_free\",\n"
    "      \"returns\": \"void\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"list\", \"type\": \"struct names_list *\", \"nullable\": true}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 2,\n"
    "      \"name\": \"names_at\",\n"
    "      \"returns\": \"const char *\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"list\", \"type\": \"const struct names_list *\", \"nonnull\": true},\n"
    "        {\"name\": \"place\", \"type\": \"int\"}\n"
    "      ],\n"
    "      \"gil\": \"released\",\n"
    "      \"threads\": \"shared\",\n"
    "      \"result\": \"nullable\",\n"
    "      \"lifetime\": \"list\",\n"
    "      \"attributes\": [\"pure\"],\n"
    "      \"doc\": \"The name at `place`, or NULL behind the last.\"\n"
    "    },\n"
    "    {\n"
    "      \"index\": 3,\n"
    "      \"name\": \"names_version\",\n"
    "      \"returns\": \"const char *\",\n"
    "      \"result\": \"nonnull\",\n"
    "      \"lifetime\": \"static\",\n"
    "      \"attributes\": [\"const\"],\n"
    "      \"doc\": \"\\\"1.0\\\", and the like.\"\n"
    "    },\n"
    "    {\n"
    "      \"index\": 4,\n"
    "      \"name\": \"names_joined\",\n"
    "      \"returns\": \"const char *\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"list\", \"type\": \"const struct names_list *\", \"nonnull\": true}\n"
    "      ],\n"
    "      \"gil\": \"required\",\n"
    "      \"threads\": \"compatible\",\n"
    "      \"on_error\": null,\n"
    "      \"result\": \"nonnull\",\n"
    "      \"lifetime\": \"next_call\",\n"
    "      \"doc\": \"Joins the names. The text is overwritten by the next call.\"\n"
    "    },\n"
    "    {\n"
    "      \"index\": 5,\n"
    "      \"name\": \"names_add\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"list\", \"type\": \"struct names_list *\", \"nonnull\": true},\n"
    "        {\"name\": \"name\", \"type\": \"PyObject *\", \"steals\": true}\n"
    "      ],\n"
    "      \"gil\": \"required\",\n"
    "      \"on_error\": -1,\n"
    "      \"attributes\": [\"nonnull(1)\", \"nonnull(2)\"],\n"
    "      \"doc\": \"Takes the reference to `name` over, and says how many names there are then.\"\n"
    "    },\n"
    "    {\n"
    "      \"index\": 6,\n"
    "      \"name\": \"names_lengths\",\n"
    "      \"returns\": \"void\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"list\", \"type\": \"const struct names_list *\", \"nonnull\": true},\n"
    "        {\"name\": \"lengths\", \"type\": \"int *\", \"length\": \"count\", \"out\": true},\n"
    "        {\"name\": \"count\", \"type\": \"int *\", \"inout\": true}\n"
    "      ],\n"
    "      \"doc\": \"Writes the lengths of the first `*count` names to `lengths`, and to `count` how many there "
        "are.\",\n"
    "      \"deprecated\": \"use names_at\"\n"
    "    }\n"
    "  ]\n"
    "}\n",
};

static const caplet_descriptor caplet_names_descriptor = {
    sizeof(caplet_descriptor),
    1, 1, /* abi, minor */
    7, 0, 0, /* slots, types, rows */
    sizeof(caplet_names_interface),
    "geometry._core._C_API",
    CAPLET_NULL,
    CAPLET_NULL,
    caplet_names_fingerprints,
    caplet_names_versions,
    caplet_names_slots,
    CAPLET_NULL,
    CAPLET_NULL,
    CAPLET_POINTER_CAST(const char *, &caplet_names_interface),
    CAPLET_NULL,
    0, 0, /* externals, reserved */
};

/* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
static const char caplet_names_record[] =
    "caplet-provider 1 {\"api\":\"names\",\"abi\":1,\"minor\":1,\"isolated\":false,\"distribution\":\"\","
    "\"first\":1,\"fingerprints\":[\"66b1124dd767e94c\"],\"versions\":[\"\"],"
    "\"capsules\":[\"geometry._core._C_API\"]}"
    "\0" "geometry._core._C_API";

/* ---- The table ---- */

/* A function of another type than the API's is an error, which many C compilers would only warn of. */
CAPLET_BEGIN_TABLE
static const struct names_table caplet_names_table = {
    {CAPLET_MAGIC, sizeof(caplet_header), CAPLET_PROTOCOL, 0, sizeof(struct names_table), 7, 1, 1, 0,
     UINT64_C(0x66b1124dd767e94c), &caplet_names_descriptor, CAPLET_NULL, -1},
    names_new, /* 0 */
    names_free, /* 1 */
    names_at, /* 2 */
    names_version, /* 3 */
    names_joined, /* 4 */
    names_add, /* 5 */
    names_lengths, /* 6 */
};
CAPLET_END_TABLE

int names_provide(PyObject *module) {
  return caplet_provide(module, CAPLET_END_OF(caplet_names_record, "geometry._core._C_API"),
      &caplet_names_table.caplet);
}

CAPLET_END_DEPRECATED
