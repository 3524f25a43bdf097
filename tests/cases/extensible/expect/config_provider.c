/* The table behind the C API of config.
   Generated from config.caplet.json by: caplet generate config.caplet.json
   Do not edit. */
#include "config_provider.h"

#include <assert.h>
#include <stddef.h>

/* ---- What the API is, for consumers and tools ---- */

static const caplet_slot_info caplet_config_slots[] = {
    {"config_current", "struct config_options * (void)", UINT64_C(0x0e5fd70f437ec85a), 1, 0},
    {"config_limit", "config_limits * (void)", UINT64_C(0x0129a2189fbd9600), 2, 0},
};

static const caplet_type_info caplet_config_types[] = {
    {"struct config_size", sizeof(struct config_size), CAPLET_ALIGNOF(struct config_size), 2},
};

static const caplet_row_info caplet_config_rows[] = {
    {"struct config_size", "struct of 2 fields", UINT64_C(0xf0c4dd184b917174), 2},
    {"field struct config_size.width", "int", UINT64_C(0x122d3289a78884f4), 2},
    {"field struct config_size.height", "int", UINT64_C(0xebbb648af8d45084), 2},
    {"struct config_options", "extensible", UINT64_C(0x68cb9a88f80d6969), 1},
    {"field struct config_options.level", "int", UINT64_C(0x3ffb967af6675be4), 1},
    {"field struct config_options.strict", "unsigned int : 1", UINT64_C(0xbc7da1a23d7ccfcc), 1},
    {"field struct config_options.ratio", "const double", UINT64_C(0xc3e11a94dcb3cf2d), 1},
    {"field struct config_options.name", "const char *", UINT64_C(0x7594c24e46ad29fd), 1},
    {"field struct config_options.weights", "float[3]", UINT64_C(0x12e882526f9cb9ea), 1},
    {"field struct config_options.matrix", "double[2][3]", UINT64_C(0xa38403e37a3a86ef), 1},
    {"field struct config_options.6", "an anonymous type", UINT64_C(0x62d0aa7cef3df0df), 1},
    {"struct config_options.6", "union of 2 fields", UINT64_C(0xc596f1d5ddab2745), 1},
    {"field struct config_options.6.count", "long long", UINT64_C(0x71cf6bd6964880e7), 1},
    {"field struct config_options.6.share", "double", UINT64_C(0xe12a851b0c815b2c), 1},
    {"field struct config_options.at", "an anonymous type", UINT64_C(0x7767a712c12fff50), 1},
    {"struct config_options.7", "struct of 2 fields", UINT64_C(0x8372c043e4ab65ca), 1},
    {"field struct config_options.7.x", "int", UINT64_C(0xc140a79cec6a9a64), 1},
    {"field struct config_options.7.y", "int", UINT64_C(0xc85fb3704181a596), 1},
    {"field struct config_options.depth", "short", UINT64_C(0x815c4dde33bb0119), 2},
    {"field struct config_options.size", "struct config_size", UINT64_C(0xd6f6121895cf60fa), 2},
    {"struct config_limits", "extensible", UINT64_C(0xed17a1d395ad2d3f), 2},
    {"field struct config_limits.memory", "size_t", UINT64_C(0x345ed45799a8ef5d), 2},
};

static const uint64_t caplet_config_fingerprints[] = {UINT64_C(0xfac99c10f9db0a91), UINT64_C(0x8d66e1387f9b4846),
    UINT64_C(0xab7e1dd8f96c403e)};
static const char *const caplet_config_versions[] = {CAPLET_NULL, CAPLET_NULL, CAPLET_NULL};

/* config.caplet.json, in pieces that every compiler takes. */
static const struct {
  char piece_0[1838];
} caplet_config_interface = {
    "{\n"
    "  \"$schema\": \"caplet-1.schema.json\",\n"
    "  \"name\": \"config\",\n"
    "  \"capsule\": \"config._C_API\",\n"
    "  \"language\": \"c\",\n"
    "  \"abi\": 1,\n"
    "  \"minor\": 2,\n"
    "  \"records\": [\n"
    "    {\n"
    "      \"name\": \"config_size\",\n"
    "      \"since\": 2,\n"
    "      \"kind\": \"struct\",\n"
    "      \"fields\": [\n"
    "        {\"name\": \"width\", \"type\": \"int\"},\n"
    "        {\"name\": \"height\", \"type\": \"int\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"config_options\",\n"
    "      \"kind\": \"struct\",\n"
    "      \"extensible\": true,\n"
    "      \"fields\": [\n"
    "        {\"name\": \"level\", \"type\": \"int\", \"doc\": \"From 0 to 9.\"},\n"
    "        {\"name\": \"strict\", \"type\": \"unsigned int\", \"bits\": 1},\n"
    "        {\"name\": \"ratio\", \"type\": \"const double\"},\n"
    "        {\"name\": \"name\", \"type\": \"const char *\"},\n"
    "        {\"name\": \"weights\", \"type\": \"float[3]\"},\n"
    "        {\"name\": \"matrix\", \"type\": \"double[2][3]\"},\n"
    "        {\n"
    "          \"record\": {\n"
    "            \"kind\": \"union\",\n"
    "            \"fields\": [\n"
    "              {\"name\": \"count\", \"type\": \"long long\"},\n"
    "              {\"name\": \"share\", \"type\": \"double\"}\n"
    "            ]\n"
    "          }\n"
    "        },\n"
    "        {\n"
    "          \"name\": \"at\",\n"
    "          \"record\": {\n"
    "            \"kind\": \"struct\",\n"
    "            \"fields\": [\n"
    "              {\"name\": \"x\", \"type\": \"int\"},\n"
    "              {\"name\": \"y\", \"type\": \"int\"}\n"
    "            ]\n"
    "          }\n"
    "        },\n"
    "        {\"name\": \"depth\", \"since\": 2, \"type\": \"short\"},\n"
    "        {\"name\": \"size\", \"since\": 2, \"type\": \"struct config_size\"}\n"
    "      ],\n"
    "      \"doc\": \"Options of the module; more may come.\"\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"config_limits\",\n"
    "      \"since\": 2,\n"
    "      \"kind\": \"struct\",\n"
    "      \"typedef\": true,\n"
    "      \"extensible\": true,\n"
    "      \"fields\": [\n"
    "        {\"name\": \"memory\", \"since\": 2, \"type\": \"size_t\"}\n"
    "      ]\n"
    "    }\n"
    "  ],\n"
    "  \"slots\": [\n"
    "    {\"index\": 0, \"name\": \"config_current\", \"returns\": \"struct config_options *\"},\n"
    "    {\"index\": 1, \"name\": \"config_limit\", \"since\": 2, \"returns\": \"config_limits *\"}\n"
    "  ]\n"
    "}\n",
};

static const caplet_descriptor caplet_config_descriptor = {
    sizeof(caplet_descriptor),
    1, 2, /* abi, minor */
    2, 1, 22, /* slots, types, rows */
    sizeof(caplet_config_interface),
    "config._C_API",
    CAPLET_NULL,
    CAPLET_NULL,
    caplet_config_fingerprints,
    caplet_config_versions,
    caplet_config_slots,
    caplet_config_types,
    caplet_config_rows,
    CAPLET_POINTER_CAST(const char *, &caplet_config_interface),
    CAPLET_NULL,
    0, 0, /* externals, reserved */
};

/* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
static const char caplet_config_record[] =
    "caplet-provider 1 {\"api\":\"config\",\"abi\":1,\"minor\":2,\"isolated\":false,"
    "\"distribution\":\"\",\"first\":1,\"fingerprints\":[\"8d66e1387f9b4846\",\"ab7e1dd8f96c403e\"],"
    "\"versions\":[\"\",\"\"],\"capsules\":[\"config._C_API\"]}"
    "\0" "config._C_API";

/* ---- The table ---- */

/* A function of another type than the API's is an error, which many C compilers would only warn of. */
CAPLET_BEGIN_TABLE
static const struct config_table caplet_config_table = {
    {CAPLET_MAGIC, sizeof(caplet_header), CAPLET_PROTOCOL, 0, sizeof(struct config_table), 2, 1, 2, 0,
     UINT64_C(0xab7e1dd8f96c403e), &caplet_config_descriptor, CAPLET_NULL, -1},
    config_current, /* 0 */
    config_limit, /* 1 */
};
CAPLET_END_TABLE

int config_provide(PyObject *module) {
  return caplet_provide(module, CAPLET_END_OF(caplet_config_record, "config._C_API"), &caplet_config_table.caplet);
}
