/* The table behind the C API of rig.
   Generated from rig.caplet.json by: caplet generate rig.caplet.json --target provider --target consumer --target
   conformance
   Do not edit. */
#include "rig_provider.h"

#include <assert.h>
#include <stddef.h>

/* Consumers compile these values in; they must be the header's. */
#ifdef RIG_LIMIT
static_assert(RIG_LIMIT == 64, "RIG_LIMIT differs from the interface file");
#ifndef __cplusplus
static_assert(_Generic((RIG_LIMIT), int: 1, default: 0), "RIG_LIMIT has another type than in the interface file");
#endif
#endif
#ifdef RIG_RATIO
#ifndef __cplusplus
static_assert(_Generic((RIG_RATIO), double: 1, default: 0), "RIG_RATIO has another type than in the interface file");
#endif
#endif
#ifdef RIG_UNIT
static_assert(sizeof(RIG_UNIT) == sizeof("mm"), "RIG_UNIT differs from the interface file");
#endif

/* ---- What the API is, for consumers and tools ---- */

static const caplet_slot_info caplet_rig_slots[] = {
    {"rig_error", "PyObject *", UINT64_C(0xa47266405ed62607), 1, 0},
    {"rig_type", "PyTypeObject", UINT64_C(0x438707cfa2213026), 1, 0},
    {"rig_sizes", "const int[4]", UINT64_C(0xbaf5af98d494b18a), 1, 0},
    {"rig_gain", "double", UINT64_C(0xc25a54e6a4458392), 1, 0},
    {"rig_norm", "double (const double *, int)", UINT64_C(0x1c3b0cf0e1811403), 1, 0},
    {"rig_log", "int (const char *, ...)", UINT64_C(0xe39c2196361714b0), 1, 0},
    {"rig_move", "struct rig_point (struct rig_point, long)", UINT64_C(0x638619d799e2994d), 1, 0},
    {"rig_walk", "int (rig_arm *, rig_visit, void *)", UINT64_C(0xdf3c9072ae269064), 1, 0},
    {"rig_joint_at", "rig_joint * (rig_arm *, unsigned int, enum rig_mode)", UINT64_C(0x1aa5487bd1ad92c5), 1, 0},
    {"rig_set", "int (rig_arm *, union rig_value, struct rig_flags)", UINT64_C(0xf387bb486f81ea84), 1, 0},
    {"rig_sort", "int (double *, rig_sort_less)", UINT64_C(0x0a03e024d701d150), 1, 0},
    {"rig_tune", "int (const struct rig_options *)", UINT64_C(0x7a31940b790c41ae), 1, 0},
    {"rig_scale", "rig_real (rig_real)", UINT64_C(0x408607f68ed3bf50), 1, 0},
};

static const caplet_type_info caplet_rig_types[] = {
    {"enum rig_mode", sizeof(enum rig_mode), CAPLET_ALIGNOF(enum rig_mode), 1},
    {"struct rig_point", sizeof(struct rig_point), CAPLET_ALIGNOF(struct rig_point), 1},
    {"struct rig_flags", sizeof(struct rig_flags), CAPLET_ALIGNOF(struct rig_flags), 1},
    {"union rig_value", sizeof(union rig_value), CAPLET_ALIGNOF(union rig_value), 1},
    {"struct rig_joint", sizeof(rig_joint), CAPLET_ALIGNOF(rig_joint), 1},
};

static const caplet_row_info caplet_rig_rows[] = {
    {"enum rig_mode", "", UINT64_C(0x0350359ff9b9878b), 1},
    {"enumerator rig_mode.RIG_OFF", "0", UINT64_C(0x9e43aeb392e7aec6), 1},
    {"enumerator rig_mode.RIG_ON", "4", UINT64_C(0x1e41785f675795bd), 1},
    {"enumerator rig_mode.RIG_AUTO", "5", UINT64_C(0x34c47f861ea7ae36), 1},
    {"struct rig_point", "struct of 2 fields", UINT64_C(0x35548b40bd9d6abc), 1},
    {"field struct rig_point.x", "int32_t", UINT64_C(0x1845aaf305cf76b4), 1},
    {"field struct rig_point.y", "int32_t", UINT64_C(0x2372349a0ce8d786), 1},
    {"struct rig_flags", "struct of 4 fields", UINT64_C(0x4a33c1d388facc05), 1},
    {"field struct rig_flags.power", "unsigned int : 1", UINT64_C(0xdc1bb5ce24630f88), 1},
    {"field struct rig_flags.speed", "unsigned int : 3", UINT64_C(0x47eb8cc8fe7736f3), 1},
    {"field struct rig_flags.tilt", "int : 4", UINT64_C(0x030847b616c0e812), 1},
    {"field struct rig_flags.code", "uint16_t", UINT64_C(0xef8821f521256094), 1},
    {"union rig_value", "union of 2 fields", UINT64_C(0xe636b4294fd23df3), 1},
    {"field union rig_value.whole", "int64_t", UINT64_C(0xf9c0c89dee5af7c9), 1},
    {"field union rig_value.real", "double", UINT64_C(0xb0ac8c9b4e943c35), 1},
    {"struct rig_joint", "struct of 7 fields", UINT64_C(0x78ad0bef2073283e), 1},
    {"field struct rig_joint.tag", "char", UINT64_C(0x513ea0f313f244fa), 1},
    {"field struct rig_joint.angles", "double[3]", UINT64_C(0xf4ffa62d809831cf), 1},
    {"field struct rig_joint.at", "struct rig_point", UINT64_C(0x2f72b9733a4baada), 1},
    {"field struct rig_joint.3", "an anonymous type", UINT64_C(0xf40e84d6899562bb), 1},
    {"struct rig_joint.3", "union of 2 fields", UINT64_C(0x96f3606510550b80), 1},
    {"field struct rig_joint.3.id", "int", UINT64_C(0xd009b6ce747ce7e6), 1},
    {"field struct rig_joint.3.1", "an anonymous type", UINT64_C(0xf5c39d20e1dc78ef), 1},
    {"struct rig_joint.3.1", "struct of 2 fields", UINT64_C(0x3a37edfdfeaa7c7c), 1},
    {"field struct rig_joint.3.1.low", "short", UINT64_C(0x7086c8f27165b29c), 1},
    {"field struct rig_joint.3.1.high", "short", UINT64_C(0x95e90bb37c9649fa), 1},
    {"field struct rig_joint.stops", "an anonymous type", UINT64_C(0xc587d1ff1622b2ab), 1},
    {"struct rig_joint.4", "struct of 1 fields", UINT64_C(0xc67bdb191ca42184), 1},
    {"field struct rig_joint.4.level", "uint8_t", UINT64_C(0x05e0946f6eb4839d), 1},
    {"field struct rig_joint.label", "const char *", UINT64_C(0x4f774a3610be9a27), 1},
    {"field struct rig_joint.visit", "rig_visit", UINT64_C(0x89c067fcd79a3e1e), 1},
    {"struct rig_options", "extensible", UINT64_C(0x630f4bf3bbbbc65e), 1},
    {"field struct rig_options.retries", "int", UINT64_C(0x183288a0b361e696), 1},
};

static const uint64_t caplet_rig_fingerprints[] = {UINT64_C(0xd6109e73767c3242), UINT64_C(0xc5877c151b91b138)};
static const char *const caplet_rig_versions[] = {CAPLET_NULL, CAPLET_NULL};

/* rig.caplet.json, in pieces that every compiler takes. */
static const struct {
  char piece_0[3884];
  char piece_1[1338];
} caplet_rig_interface = {
    "{\n"
    "  \"$schema\": \"caplet-1.schema.json\",\n"
    "  \"name\": \"rig\",\n"
    "  \"capsule\": \"rig._C_API\",\n"
    "  \"language\": \"c\",\n"
    "  \"header\": \"api.h\",\n"
    "  \"guards\": [\"RIG_H\"],\n"
    "  \"abi\": 1,\n"
    "  \"minor\": 1,\n"
    "  \"typedefs\": [\n"
    "    {\"name\": \"rig_real\", \"type\": \"double\"}\n"
    "  ],\n"
    "  \"enums\": [\n"
    "    {\n"
    "      \"name\": \"rig_mode\",\n"
    "      \"values\": [\n"
    "        {\"name\": \"RIG_OFF\", \"value\": 0},\n"
    "        {\"name\": \"RIG_ON\", \"value\": 4},\n"
    "        {\"name\": \"RIG_AUTO\", \"value\": 5}\n"
    "      ]\n"
    "    }\n"
    "  ],\n"
    "  \"records\": [\n"
    "    {\n"
    "      \"name\": \"rig_point\",\n"
    "      \"kind\": \"struct\",\n"
    "      \"fields\": [\n"
    "        {\"name\": \"x\", \"type\": \"int32_t\", \"doc\": \"To the right.\"},\n"
    "        {\"name\": \"y\", \"type\": \"int32_t\"}\n"
    "      ],\n"
    "      \"doc\": \"Where it is.\"\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"rig_flags\",\n"
    "      \"kind\": \"struct\",\n"
    "      \"fields\": [\n"
    "        {\"name\": \"power\", \"type\": \"unsigned int\", \"bits\": 1},\n"
    "        {\"name\": \"speed\", \"type\": \"unsigned int\", \"bits\": 3},\n"
    "        {\"name\": \"tilt\", \"type\": \"int\", \"bits\": 4},\n"
    "        {\"name\": \"code\", \"type\": \"uint16_t\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"rig_value\",\n"
    "      \"kind\": \"union\",\n"
    "      \"fields\": [\n"
    "        {\"name\": \"whole\", \"type\": \"int64_t\"},\n"
    "        {\"name\": \"real\", \"type\": \"double\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"rig_joint\",\n"
    "      \"kind\": \"struct\",\n"
    "      \"typedef\": true,\n"
    "      \"fields\": [\n"
    "        {\"name\": \"tag\", \"type\": \"char\"},\n"
    "        {\"name\": \"angles\", \"type\": \"double[3]\"},\n"
    "        {\"name\": \"at\", \"type\": \"struct rig_point\"},\n"
    "        {\n"
    "          \"record\": {\n"
    "            \"kind\": \"union\",\n"
    "            \"fields\": [\n"
    "              {\"name\": \"id\", \"type\": \"int\"},\n"
    "              {\n"
    "                \"record\": {\n"
    "                  \"kind\": \"struct\",\n"
    "                  \"fields\": [\n"
    "                    {\"name\": \"low\", \"type\": \"short\"},\n"
    "                    {\"name\": \"high\", \"type\": \"short\"}\n"
    "                  ]\n"
    "                }\n"
    "              }\n"
    "            ]\n"
    "          }\n"
    "        },\n"
    "        {\n"
    "          \"name\": \"stops\",\n"
    "          \"bounds\": [2],\n"
    "          \"record\": {\n"
    "            \"kind\": \"struct\",\n"
    "            \"fields\": [\n"
    "              {\"name\": \"level\", \"type\": \"uint8_t\"}\n"
    "            ]\n"
    "          }\n"
    "        },\n"
    "        {\"name\": \"label\", \"type\": \"const char *\"},\n"
    "        {\"name\": \"visit\", \"type\": \"rig_visit\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"rig_options\",\n"
    "      \"kind\": \"struct\",\n"
    "      \"extensible\": true,\n"
    "      \"fields\": [\n"
    "        {\"name\": \"retries\", \"type\": \"int\"}\n"
    "      ]\n"
    "    }\n"
    "  ],\n"
    "  \"handles\": [\n"
    "    {\"name\": \"rig_arm\", \"typedef\": true}\n"
    "  ],\n"
    "  \"callbacks\": [\n"
    "    {\n"
    "      \"name\": \"rig_visit\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"context\", \"type\": \"void *\"},\n"
    "        {\"name\": \"value\", \"type\": \"rig_real\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"rig_sort_less\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"type\": \"double\"},\n"
    "        {\"type\": \"double\"}\n"
    "      ],\n"
    "      \"inline\": true\n"
    "    }\n"
    "  ],\n"
    "  \"constants\": [\n"
    "    {\"name\": \"RIG_LIMIT\", \"value\": 64},\n"
    "    {\"name\": \"RIG_RATIO\", \"value\": 0.5},\n"
    "    {\"name\": \"RIG_UNIT\", \"value\": \"mm\"}\n"
    "  ],\n"
    "  \"slots\": [\n"
    "    {\"index\": 0, \"kind\": \"object\", \"name\": \"rig_error\", \"type\": \"PyObject *\"},\n"
    "    {\"index\": 1, \"kind\": \"object\", \"name\": \"rig_type\", \"type\": \"PyTypeObject\"},\n"
    "    {\"index\": 2, \"kind\": \"data\", \"name\": \"rig_sizes\", \"type\": \"const int[4]\"},\n"
    "    {\"index\": 3, \"kind\": \"data\", \"name\": \"rig_gain\", \"type\": \"double\"},\n"
    "    {\n"
    "      \"index\": 4,\n"
    "      \"name\": \"rig_norm\",\n"
    "      \"returns\": \"double\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"values\", \"type\": \"const double *\"},\n"
    "        {\"name\": \"count\", \"type\": \"int\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 5,\n"
    "      \"name\": \"rig_log\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"format\", \"type\": \"const char *\"}\n"
    "      ],\n"
    "      \"variadic\": true\n"
    "    },\n"
    "    {\n"
    "      \"index\": 6,\n"
    "      \"name\": \"rig_move\",\n"
    "      \"returns\": \"struct rig_point\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"from\", \"type\": \"struct rig_point\"},\n"
    "        {\"name\": \"steps\", \"type\": \"long\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n",
    "      \"index\": 7,\n"
    "      \"name\": \"rig_walk\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"arm\", \"type\": \"rig_arm *\"},\n"
    "        {\"name\": \"visit\", \"type\": \"rig_visit\"},\n"
    "        {\"name\": \"context\", \"type\": \"void *\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 8,\n"
    "      \"name\": \"rig_joint_at\",\n"
    "      \"returns\": \"rig_joint *\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"arm\", \"type\": \"rig_arm *\"},\n"
    "        {\"name\": \"index\", \"type\": \"unsigned int\"},\n"
    "        {\"name\": \"mode\", \"type\": \"enum rig_mode\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 9,\n"
    "      \"name\": \"rig_set\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"arm\", \"type\": \"rig_arm *\"},\n"
    "        {\"name\": \"value\", \"type\": \"union rig_value\"},\n"
    "        {\"name\": \"flags\", \"type\": \"struct rig_flags\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 10,\n"
    "      \"name\": \"rig_sort\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"values\", \"type\": \"double *\"},\n"
    "        {\"name\": \"less\", \"type\": \"rig_sort_less\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 11,\n"
    "      \"name\": \"rig_tune\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"options\", \"type\": \"const struct rig_options *\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 12,\n"
    "      \"name\": \"rig_scale\",\n"
    "      \"returns\": \"rig_real\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"factor\", \"type\": \"rig_real\"}\n"
    "      ]\n"
    "    }\n"
    "  ]\n"
    "}\n",
};

static const caplet_descriptor caplet_rig_descriptor = {
    sizeof(caplet_descriptor),
    1, 1, /* abi, minor */
    13, 5, 33, /* slots, types, rows */
    sizeof(caplet_rig_interface),
    "rig._C_API",
    CAPLET_NULL,
    CAPLET_NULL,
    caplet_rig_fingerprints,
    caplet_rig_versions,
    caplet_rig_slots,
    caplet_rig_types,
    caplet_rig_rows,
    CAPLET_POINTER_CAST(const char *, &caplet_rig_interface),
    CAPLET_NULL,
    0, 0, /* externals, reserved */
};

/* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
static const char caplet_rig_record[] =
    "caplet-provider 1 {\"api\":\"rig\",\"abi\":1,\"minor\":1,\"isolated\":false,\"distribution\":\"\","
    "\"first\":1,\"fingerprints\":[\"c5877c151b91b138\"],\"versions\":[\"\"],"
    "\"capsules\":[\"rig._C_API\"]}"
    "\0" "rig._C_API";

/* ---- The table ---- */

/* A function of another type than the API's is an error, which many C compilers would only warn of. */
CAPLET_BEGIN_TABLE
static struct rig_table caplet_rig_table = {
    {CAPLET_MAGIC, sizeof(caplet_header), CAPLET_PROTOCOL, 0, sizeof(struct rig_table), 13, 1, 1, 0,
     UINT64_C(0xc5877c151b91b138), &caplet_rig_descriptor, CAPLET_NULL, -1},
    &rig_error, /* 0 */
    &rig_type, /* 1 */
    &rig_sizes, /* 2 */
    &rig_gain, /* 3 */
    rig_norm, /* 4 */
    rig_log, /* 5 */
    rig_move, /* 6 */
    rig_walk, /* 7 */
    rig_joint_at, /* 8 */
    rig_set, /* 9 */
    rig_sort, /* 10 */
    rig_tune, /* 11 */
    rig_scale, /* 12 */
};
CAPLET_END_TABLE

int rig_provide(PyObject *module) {
  return caplet_provide_single(module, CAPLET_END_OF(caplet_rig_record, "rig._C_API"), &caplet_rig_table.caplet);
}
