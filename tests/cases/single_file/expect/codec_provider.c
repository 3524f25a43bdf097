/* The table behind the C API of codec.
   Generated from codec.caplet.json by: caplet generate codec.caplet.json
   Do not edit. */
#include "codec_provider.h"

#include <assert.h>
#include <stddef.h>

/* ---- What the API is, for consumers and tools ---- */

static const caplet_slot_info caplet_codec_slots[] = {
    {"codec_sum", "uint32_t (const unsigned char *, unsigned long, uint32_t)", UINT64_C(0x19f2d2ffd3b369f8), 1, 0},
    {"codec_level", "int (void)", UINT64_C(0xac1477459192993c), 1, 0},
};

static const uint64_t caplet_codec_fingerprints[] = {UINT64_C(0xaf5acace85fd2bb5), UINT64_C(0x75155d601ed42519)};
static const char *const caplet_codec_versions[] = {CAPLET_NULL, CAPLET_NULL};

/* codec.caplet.json, in pieces that every compiler takes. */
static const struct {
  char piece_0[630];
} caplet_codec_interface = {
    "{\n"
    "  \"$schema\": \"caplet-1.schema.json\",\n"
    "  \"name\": \"codec\",\n"
    "  \"capsule\": \"codec._C_API\",\n"
    "  \"language\": \"c\",\n"
    "  \"header\": \"api.h\",\n"
    "  \"guards\": [\"CODEC_H\"],\n"
    "  \"abi\": 1,\n"
    "  \"minor\": 1,\n"
    "  \"slots\": [\n"
    "    {\n"
    "      \"index\": 0,\n"
    "      \"name\": \"codec_sum\",\n"
    "      \"static\": true,\n"
    "      \"returns\": \"uint32_t\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"bytes\", \"type\": \"const unsigned char *\"},\n"
    "        {\"name\": \"n\", \"type\": \"unsigned long\"},\n"
    "        {\"name\": \"seed\", \"type\": \"uint32_t\"}\n"
    "      ],\n"
    "      \"doc\": \"The checksum of `n` bytes, continued from `seed`.\"\n"
    "    },\n"
    "    {\"index\": 1, \"name\": \"codec_level\", \"static\": true, \"returns\": \"int\"}\n"
    "  ]\n"
    "}\n",
};

static const caplet_descriptor caplet_codec_descriptor = {
    sizeof(caplet_descriptor),
    1, 1, /* abi, minor */
    2, 0, 0, /* slots, types, rows */
    sizeof(caplet_codec_interface),
    "codec._C_API",
    CAPLET_NULL,
    CAPLET_NULL,
    caplet_codec_fingerprints,
    caplet_codec_versions,
    caplet_codec_slots,
    CAPLET_NULL,
    CAPLET_NULL,
    CAPLET_POINTER_CAST(const char *, &caplet_codec_interface),
    CAPLET_NULL,
    0, 0, /* externals, reserved */
};

/* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
static const char caplet_codec_record[] =
    "caplet-provider 1 {\"api\":\"codec\",\"abi\":1,\"minor\":1,\"isolated\":false,\"distribution\":\"\","
    "\"first\":1,\"fingerprints\":[\"75155d601ed42519\"],\"versions\":[\"\"],"
    "\"capsules\":[\"codec._C_API\"]}"
    "\0" "codec._C_API";

/* ---- The table ---- */

/* A function of another type than the API's is an error, which many C compilers would only warn of. */
CAPLET_BEGIN_TABLE
static const struct codec_table caplet_codec_table = {
    {CAPLET_MAGIC, sizeof(caplet_header), CAPLET_PROTOCOL, 0, sizeof(struct codec_table), 2, 1, 1, 0,
     UINT64_C(0x75155d601ed42519), &caplet_codec_descriptor, CAPLET_NULL, -1},
    codec_sum, /* 0 */
    codec_level, /* 1 */
};
CAPLET_END_TABLE

int codec_provide(PyObject *module) {
  return caplet_provide(module, CAPLET_END_OF(caplet_codec_record, "codec._C_API"), &caplet_codec_table.caplet);
}
