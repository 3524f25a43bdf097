/* The table behind the C API of families.all.
   Generated from families.caplet.json by: caplet generate families.caplet.json
   Do not edit. */
#include "families_provider.h"

#include <assert.h>
#include <stddef.h>

/* Consumers compile these values in; they must be the header's. */
#ifdef FAM_EIGHT
static_assert(FAM_EIGHT == 8, "FAM_EIGHT differs from the interface file");
#ifndef __cplusplus
static_assert(_Generic((FAM_EIGHT), int: 1, default: 0), "FAM_EIGHT has another type than in the interface file");
#endif
#endif
#ifdef FAM_MINUS
static_assert(FAM_MINUS == (-8), "FAM_MINUS differs from the interface file");
#ifndef __cplusplus
static_assert(_Generic((FAM_MINUS), int: 1, default: 0), "FAM_MINUS has another type than in the interface file");
#endif
#endif
#ifdef FAM_LARGE
static_assert(FAM_LARGE == 5000000000, "FAM_LARGE differs from the interface file");
#ifndef __cplusplus
static_assert(_Generic((FAM_LARGE), long: 1, long long: 1, default: 0),
    "FAM_LARGE has another type than in the interface file");
#endif
#endif
#ifdef FAM_UNSIGNED
static_assert(FAM_UNSIGNED == 0xFFFFFFFFFFFFFFFF, "FAM_UNSIGNED differs from the interface file");
#ifndef __cplusplus
static_assert(_Generic((FAM_UNSIGNED), unsigned long: 1, unsigned long long: 1, default: 0),
    "FAM_UNSIGNED has another type than in the interface file");
#endif
#endif
#ifdef FAM_PI
#ifndef __cplusplus
static_assert(_Generic((FAM_PI), double: 1, default: 0), "FAM_PI has another type than in the interface file");
#endif
#endif
#ifdef FAM_NAME
static_assert(sizeof(FAM_NAME) == sizeof("a \"name\", \303\251"), "FAM_NAME differs from the interface file");
#endif

/* ---- What the API is, for consumers and tools ---- */

static const caplet_slot_info caplet_families_slots[] = {
    {"fam_scalars",
        "double (char, signed char, unsigned char, short, unsigned short, int, unsigned int, long, unsigned long, long "
        "long, unsigned long long, float, double, long double, bool)", UINT64_C(0x14a91381dd9a7b18), 1, 0},
    {"fam_fixed", "uint64_t (int8_t, uint16_t, int32_t, uint64_t, intptr_t, uintmax_t)", UINT64_C(0x631e4d995bfe777c),
        1, 0},
    {"fam_platform", "Py_ssize_t (size_t, ptrdiff_t, wchar_t, time_t, char16_t, char32_t, Py_hash_t)",
        UINT64_C(0x69876fd93a641ddd), 1, 0},
    {"fam_negate", "double _Complex (double _Complex, const float _Complex *)", UINT64_C(0x0146542466e5dc72), 1, 0},
    {"fam_deep", "const char *const * (const char *const *const *, double *restrict, volatile int *)",
        UINT64_C(0xc8110401e270a172), 1, 0},
    {"fam_atomic", "int (_Atomic int *)", UINT64_C(0xc4787e9707e07a94), 1, 0},
    {"fam_rows", "double (fam_rows_rows *, fam_matrix *, int)", UINT64_C(0x5cae899dfd7c1773), 1, 0},
    {"fam_sum", "fam_pair (fam_pair, const fam_node *)", UINT64_C(0x4723b833ae9bf8fb), 1, 0},
    {"fam_enums", "fam_color (enum fam_level, fam_color, fam_mode)", UINT64_C(0xcac6d483278d9334), 1, 0},
    {"fam_flags", "struct fam_bits (struct fam_bits, struct fam_event *, union fam_value)",
        UINT64_C(0x985fa221d06c798f), 1, 0},
    {"fam_layouts", "int (struct fam_packed, const struct fam_aligned *, struct fam_buffer *)",
        UINT64_C(0x26b60288b197ea3e), 1, 0},
    {"fam_open", "struct fam_stream * (const char *, fam_cursor *)", UINT64_C(0x0ff273b15cfc4956), 1, 0},
    {"fam_year", "int (const struct tm *, struct tm, FILE *)", UINT64_C(0x344e1730bab15368), 1, 0},
    {"fam_object", "PyObject * (PyObject *, PyTypeObject *, Py_buffer *)", UINT64_C(0xc5b68c5ad6a204fe), 1, 0},
    {"fam_nothing", "void (void)", UINT64_C(0x2b988a221722051c), 1, 0},
};

static const caplet_type_info caplet_families_types[] = {
    {"enum fam_level", sizeof(enum fam_level), CAPLET_ALIGNOF(enum fam_level), 1},
    {"enum fam_color", sizeof(fam_color), CAPLET_ALIGNOF(fam_color), 1},
    {"enum fam_mode", sizeof(fam_mode), CAPLET_ALIGNOF(fam_mode), 1},
    {"struct fam_pair", sizeof(fam_pair), CAPLET_ALIGNOF(fam_pair), 1},
    {"struct fam_node", sizeof(fam_node), CAPLET_ALIGNOF(fam_node), 1},
    {"union fam_value", sizeof(union fam_value), CAPLET_ALIGNOF(union fam_value), 1},
    {"struct fam_bits", sizeof(struct fam_bits), CAPLET_ALIGNOF(struct fam_bits), 1},
    {"struct fam_event", sizeof(struct fam_event), CAPLET_ALIGNOF(struct fam_event), 1},
    {"struct fam_packed", sizeof(struct fam_packed), CAPLET_ALIGNOF(struct fam_packed), 1},
    {"struct fam_aligned", sizeof(struct fam_aligned), CAPLET_ALIGNOF(struct fam_aligned), 1},
    {"struct fam_buffer", sizeof(struct fam_buffer), CAPLET_ALIGNOF(struct fam_buffer), 1},
};

/* Types of others, as this compiler sees them. */
static const caplet_external_info caplet_families_externals[] = {
    CAPLET_EXTERNAL("struct tm", "time.h", struct tm),
    CAPLET_EXTERNAL("long double", CAPLET_NULL, long double),
    CAPLET_EXTERNAL("time_t", CAPLET_NULL, time_t),
    CAPLET_EXTERNAL("wchar_t", CAPLET_NULL, wchar_t),
};

static const caplet_row_info caplet_families_rows[] = {
    {"enum fam_level", "", UINT64_C(0xa2327ed639a674e9), 1},
    {"enumerator fam_level.FAM_LOW", "-1", UINT64_C(0xf26d58386f474b97), 1},
    {"enumerator fam_level.FAM_MID", "0", UINT64_C(0x1566c56e005e4fc5), 1},
    {"enumerator fam_level.FAM_HIGH", "2147483647", UINT64_C(0x1bab49fbc98f2197), 1},
    {"enum fam_color", "", UINT64_C(0xb6600fabe90c723a), 1},
    {"enumerator fam_color.FAM_RED", "1", UINT64_C(0xe334bbc6866d5b6c), 1},
    {"enumerator fam_color.FAM_BLUE", "16", UINT64_C(0xc101ae2638db52e4), 1},
    {"enum fam_mode", "", UINT64_C(0x2dafa0e4ce113111), 1},
    {"enumerator fam_mode.FAM_ON", "0", UINT64_C(0xf7c38fa786836779), 1},
    {"enumerator fam_mode.FAM_OFF", "1", UINT64_C(0xcec7649f7755fcb6), 1},
    {"struct fam_pair", "struct of 2 fields", UINT64_C(0xafee1a195e8d93d7), 1},
    {"field struct fam_pair.a", "int32_t", UINT64_C(0x1a52ad9fcce2310a), 1},
    {"field struct fam_pair.b", "fam_real", UINT64_C(0x1a46cf3c7a867aac), 1},
    {"struct fam_node", "struct of 5 fields", UINT64_C(0xb8711098f9cf63bf), 1},
    {"field struct fam_node.pair", "fam_pair", UINT64_C(0x905078422230b831), 1},
    {"field struct fam_node.next", "fam_node *", UINT64_C(0x9d8ac5a6d74aec54), 1},
    {"field struct fam_node.matrix", "fam_matrix", UINT64_C(0x98e0a2533cc61baa), 1},
    {"field struct fam_node.colors", "fam_color[2]", UINT64_C(0x72779df6d1bbb3c5), 1},
    {"field struct fam_node.visit", "fam_node_visit", UINT64_C(0xf79e98ba00ea0739), 1},
    {"union fam_value", "union of 3 fields", UINT64_C(0xf31770a4cedd57fe), 1},
    {"field union fam_value.i", "long long", UINT64_C(0x24a94482b3dc0746), 1},
    {"field union fam_value.d", "double", UINT64_C(0x14b4ab97e0578448), 1},
    {"field union fam_value.s", "fam_text", UINT64_C(0xc3a20ba8aad3b85a), 1},
    {"struct fam_bits", "struct of 5 fields", UINT64_C(0xd2fa9ff74bec95f4), 1},
    {"field struct fam_bits.a", "unsigned int : 3", UINT64_C(0x6f06182f2c51013c), 1},
    {"field struct fam_bits.1", "unsigned int : 0", UINT64_C(0x4552872da7f0caf6), 1},
    {"field struct fam_bits.b", "int : 7", UINT64_C(0x2b23ced8614c369a), 1},
    {"field struct fam_bits.c", "unsigned long long : 40", UINT64_C(0x8d8ddcf96dd1da78), 1},
    {"field struct fam_bits.d", "bool : 1", UINT64_C(0x054c0cc7ee6d59be), 1},
    {"struct fam_event", "struct of 4 fields", UINT64_C(0xa1e823d80013a3c0), 1},
    {"field struct fam_event.mode", "fam_mode", UINT64_C(0xcaad552f74f1f5c6), 1},
    {"field struct fam_event.1", "an anonymous type", UINT64_C(0x14501b18b0c28492), 1},
    {"struct fam_event.1", "union of 2 fields", UINT64_C(0x80a80167b96b1db4), 1},
    {"field struct fam_event.1.number", "double", UINT64_C(0x1dd4df632a0db104), 1},
    {"field struct fam_event.1.1", "an anonymous type", UINT64_C(0x63b5853c771a19d7), 1},
    {"struct fam_event.1.1", "struct of 2 fields", UINT64_C(0x7010bed72580926d), 1},
    {"field struct fam_event.1.1.low", "int", UINT64_C(0x0db1666e8f5a5b52), 1},
    {"field struct fam_event.1.1.high", "int", UINT64_C(0xf7e54a6878469059), 1},
    {"field struct fam_event.at", "an anonymous type", UINT64_C(0x730c43a44450ee12), 1},
    {"struct fam_event.2", "struct of 2 fields", UINT64_C(0x7bc3b8495b24e40b), 1},
    {"field struct fam_event.2.x", "int", UINT64_C(0xcc502b85b6070c22), 1},
    {"field struct fam_event.2.y", "int", UINT64_C(0xd3bdb4cbe9f2a112), 1},
    {"field struct fam_event.twice", "an anonymous type", UINT64_C(0xb3b429d0b45f653f), 1},
    {"struct fam_event.3", "struct of 1 fields", UINT64_C(0xa735a47e52a0e576), 1},
    {"field struct fam_event.3.z", "char", UINT64_C(0x7480adfcbdfd46d0), 1},
    {"struct fam_packed", "struct of 2 fields", UINT64_C(0x6764ac4246cffcd9), 1},
    {"field struct fam_packed.c", "char", UINT64_C(0x2d181ae1cc2ed724), 1},
    {"field struct fam_packed.i", "int", UINT64_C(0xf56b778d69e65427), 1},
    {"struct fam_aligned", "struct of 2 fields", UINT64_C(0xc5a269ef5832771d), 1},
    {"field struct fam_aligned.i", "int", UINT64_C(0xc42a8eb15e19c91d), 1},
    {"field struct fam_aligned.j", "int", UINT64_C(0x1078f165574448ae), 1},
    {"struct fam_buffer", "struct of 2 fields", UINT64_C(0x704a9c767471f6e5), 1},
    {"field struct fam_buffer.size", "size_t", UINT64_C(0x4adb10ea60599eba), 1},
    {"field struct fam_buffer.bytes", "unsigned char[]", UINT64_C(0xbf79513f0bcf0f59), 1},
};

static const uint64_t caplet_families_fingerprints[] = {UINT64_C(0x216d6eb8f8406b66), UINT64_C(0x34b5bde516ff00ea)};
static const char *const caplet_families_versions[] = {CAPLET_NULL, CAPLET_NULL};

/* families.caplet.json, in pieces that every compiler takes. */
static const struct {
  char piece_0[3854];
  char piece_1[3898];
  char piece_2[1409];
} caplet_families_interface = {
    "{\n"
    "  \"$schema\": \"caplet-1.schema.json\",\n"
    "  \"name\": \"families\",\n"
    "  \"capsule\": \"families.all._C_API\",\n"
    "  \"language\": \"c\",\n"
    "  \"header\": \"api.h\",\n"
    "  \"guards\": [\"FAMILIES_H\"],\n"
    "  \"prefix\": \"fam\",\n"
    "  \"abi\": 1,\n"
    "  \"minor\": 1,\n"
    "  \"external\": [\n"
    "    {\n"
    "      \"name\": \"struct tm\",\n"
    "      \"header\": \"time.h\",\n"
    "      \"seen\": [\n"
    "        {\"profile\": \"x86_64-linux-gnu\", \"kind\": \"record\", \"size\": 56, \"align\": 8}\n"
    "      ]\n"
    "    },\n"
    "    {\"name\": \"FILE\", \"header\": \"stdio.h\"}\n"
    "  ],\n"
    "  \"typedefs\": [\n"
    "    {\"name\": \"fam_real\", \"type\": \"double\"},\n"
    "    {\"name\": \"fam_matrix\", \"type\": \"fam_real[2][3]\"},\n"
    "    {\"name\": \"fam_text\", \"type\": \"const char *\"},\n"
    "    {\"name\": \"fam_rows_rows\", \"type\": \"const double[3]\", \"inline\": true}\n"
    "  ],\n"
    "  \"enums\": [\n"
    "    {\n"
    "      \"name\": \"fam_level\",\n"
    "      \"values\": [\n"
    "        {\"name\": \"FAM_LOW\", \"value\": -1},\n"
    "        {\"name\": \"FAM_MID\", \"value\": 0},\n"
    "        {\"name\": \"FAM_HIGH\", \"value\": 2147483647, \"doc\": \"The most.\"}\n"
    "      ],\n"
    "      \"doc\": \"Known by its tag only.\"\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"fam_color\",\n"
    "      \"typedef\": true,\n"
    "      \"values\": [\n"
    "        {\"name\": \"FAM_RED\", \"value\": 1},\n"
    "        {\"name\": \"FAM_BLUE\", \"value\": 16}\n"
    "      ],\n"
    "      \"doc\": \"Known by its typedef.\"\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"fam_mode\",\n"
    "      \"typedef\": true,\n"
    "      \"values\": [\n"
    "        {\"name\": \"FAM_ON\", \"value\": 0},\n"
    "        {\"name\": \"FAM_OFF\", \"value\": 1}\n"
    "      ]\n"
    "    }\n"
    "  ],\n"
    "  \"records\": [\n"
    "    {\n"
    "      \"name\": \"fam_pair\",\n"
    "      \"kind\": \"struct\",\n"
    "      \"typedef\": true,\n"
    "      \"fields\": [\n"
    "        {\"name\": \"a\", \"type\": \"int32_t\", \"doc\": \"The first.\"},\n"
    "        {\"name\": \"b\", \"type\": \"fam_real\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"fam_node\",\n"
    "      \"kind\": \"struct\",\n"
    "      \"typedef\": true,\n"
    "      \"fields\": [\n"
    "        {\"name\": \"pair\", \"type\": \"fam_pair\"},\n"
    "        {\"name\": \"next\", \"type\": \"fam_node *\"},\n"
    "        {\"name\": \"matrix\", \"type\": \"fam_matrix\"},\n"
    "        {\"name\": \"colors\", \"type\": \"fam_color[2]\"},\n"
    "        {\"name\": \"visit\", \"type\": \"fam_node_visit\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"fam_value\",\n"
    "      \"kind\": \"union\",\n"
    "      \"fields\": [\n"
    "        {\"name\": \"i\", \"type\": \"long long\"},\n"
    "        {\"name\": \"d\", \"type\": \"double\"},\n"
    "        {\"name\": \"s\", \"type\": \"fam_text\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"fam_bits\",\n"
    "      \"kind\": \"struct\",\n"
    "      \"fields\": [\n"
    "        {\"name\": \"a\", \"type\": \"unsigned int\", \"bits\": 3},\n"
    "        {\"type\": \"unsigned int\", \"bits\": 0},\n"
    "        {\"name\": \"b\", \"type\": \"int\", \"bits\": 7},\n"
    "        {\"name\": \"c\", \"type\": \"unsigned long long\", \"bits\": 40},\n"
    "        {\"name\": \"d\", \"type\": \"bool\", \"bits\": 1}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"fam_event\",\n"
    "      \"kind\": \"struct\",\n"
    "      \"fields\": [\n"
    "        {\"name\": \"mode\", \"type\": \"fam_mode\"},\n"
    "        {\n"
    "          \"record\": {\n"
    "            \"kind\": \"union\",\n"
    "            \"fields\": [\n"
    "              {\"name\": \"number\", \"type\": \"double\"},\n"
    "              {\n"
    "                \"record\": {\n"
    "                  \"kind\": \"struct\",\n"
    "                  \"fields\": [\n"
    "                    {\"name\": \"low\", \"type\": \"int\"},\n"
    "                    {\"name\": \"high\", \"type\": \"int\"}\n"
    "                  ]\n"
    "                }\n"
    "              }\n"
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
    "        {\n"
    "          \"name\": \"twice\",\n"
    "          \"bounds\": [2],\n"
    "          \"record\": {\n"
    "            \"kind\": \"struct\",\n"
    "            \"fields\": [\n"
    "              {\"name\": \"z\", \"type\": \"char\"}\n"
    "            ]\n"
    "          }\n"
    "        }\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"fam_packed\",\n"
    "      \"kind\": \"struct\",\n"
    "      \"packed\": 2,\n"
    "      \"fields\": [\n"
    "        {\"name\": \"c\", \"type\": \"char\"},\n"
    "        {\"name\": \"i\", \"type\": \"int\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"fam_aligned\",\n"
    "      \"kind\": \"struct\",\n"
    "      \"align\": 32,\n"
    "      \"fields\": [\n"
    "        {\"name\": \"i\", \"type\": \"int\"},\n",
    "        {\"name\": \"j\", \"type\": \"int\", \"align\": 16}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"fam_buffer\",\n"
    "      \"kind\": \"struct\",\n"
    "      \"fields\": [\n"
    "        {\"name\": \"size\", \"type\": \"size_t\"},\n"
    "        {\"name\": \"bytes\", \"type\": \"unsigned char[]\"}\n"
    "      ]\n"
    "    }\n"
    "  ],\n"
    "  \"handles\": [\n"
    "    {\"name\": \"fam_stream\"},\n"
    "    {\"name\": \"fam_cursor\", \"typedef\": true}\n"
    "  ],\n"
    "  \"callbacks\": [\n"
    "    {\n"
    "      \"name\": \"fam_node_visit\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"node\", \"type\": \"const fam_node *\"},\n"
    "        {\"name\": \"context\", \"type\": \"void *\"}\n"
    "      ],\n"
    "      \"inline\": true\n"
    "    }\n"
    "  ],\n"
    "  \"constants\": [\n"
    "    {\"name\": \"FAM_EIGHT\", \"value\": 8},\n"
    "    {\"name\": \"FAM_MINUS\", \"value\": -8},\n"
    "    {\"name\": \"FAM_LARGE\", \"value\": 5000000000},\n"
    "    {\"name\": \"FAM_UNSIGNED\", \"value\": 18446744073709551615},\n"
    "    {\"name\": \"FAM_PI\", \"value\": 3.141592653589793},\n"
    "    {\"name\": \"FAM_NAME\", \"value\": \"a \\\"name\\\", \303\251\"}\n"
    "  ],\n"
    "  \"slots\": [\n"
    "    {\n"
    "      \"index\": 0,\n"
    "      \"name\": \"fam_scalars\",\n"
    "      \"returns\": \"double\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"a\", \"type\": \"char\"},\n"
    "        {\"name\": \"b\", \"type\": \"signed char\"},\n"
    "        {\"name\": \"c\", \"type\": \"unsigned char\"},\n"
    "        {\"name\": \"d\", \"type\": \"short\"},\n"
    "        {\"name\": \"e\", \"type\": \"unsigned short\"},\n"
    "        {\"name\": \"f\", \"type\": \"int\"},\n"
    "        {\"name\": \"g\", \"type\": \"unsigned int\"},\n"
    "        {\"name\": \"h\", \"type\": \"long\"},\n"
    "        {\"name\": \"i\", \"type\": \"unsigned long\"},\n"
    "        {\"name\": \"j\", \"type\": \"long long\"},\n"
    "        {\"name\": \"k\", \"type\": \"unsigned long long\"},\n"
    "        {\"name\": \"l\", \"type\": \"float\"},\n"
    "        {\"name\": \"m\", \"type\": \"double\"},\n"
    "        {\"name\": \"n\", \"type\": \"long double\"},\n"
    "        {\"name\": \"o\", \"type\": \"bool\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 1,\n"
    "      \"name\": \"fam_fixed\",\n"
    "      \"returns\": \"uint64_t\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"a\", \"type\": \"int8_t\"},\n"
    "        {\"name\": \"b\", \"type\": \"uint16_t\"},\n"
    "        {\"name\": \"c\", \"type\": \"int32_t\"},\n"
    "        {\"name\": \"d\", \"type\": \"uint64_t\"},\n"
    "        {\"name\": \"e\", \"type\": \"intptr_t\"},\n"
    "        {\"name\": \"f\", \"type\": \"uintmax_t\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 2,\n"
    "      \"name\": \"fam_platform\",\n"
    "      \"returns\": \"Py_ssize_t\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"a\", \"type\": \"size_t\"},\n"
    "        {\"name\": \"b\", \"type\": \"ptrdiff_t\"},\n"
    "        {\"name\": \"c\", \"type\": \"wchar_t\"},\n"
    "        {\"name\": \"d\", \"type\": \"time_t\"},\n"
    "        {\"name\": \"e\", \"type\": \"char16_t\"},\n"
    "        {\"name\": \"f\", \"type\": \"char32_t\"},\n"
    "        {\"name\": \"g\", \"type\": \"Py_hash_t\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 3,\n"
    "      \"name\": \"fam_negate\",\n"
    "      \"returns\": \"double _Complex\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"z\", \"type\": \"double _Complex\"},\n"
    "        {\"name\": \"f\", \"type\": \"const float _Complex *\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 4,\n"
    "      \"name\": \"fam_deep\",\n"
    "      \"returns\": \"const char *const *\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"p\", \"type\": \"const char *const *const *\"},\n"
    "        {\"name\": \"r\", \"type\": \"double *restrict\"},\n"
    "        {\"name\": \"v\", \"type\": \"volatile int *\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 5,\n"
    "      \"name\": \"fam_atomic\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"counter\", \"type\": \"_Atomic int *\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 6,\n"
    "      \"name\": \"fam_rows\",\n"
    "      \"returns\": \"double\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"rows\", \"type\": \"fam_rows_rows *\"},\n"
    "        {\"name\": \"matrix\", \"type\": \"fam_matrix *\"},\n"
    "        {\"name\": \"n\", \"type\": \"int\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 7,\n"
    "      \"name\": \"fam_sum\",\n"
    "      \"returns\": \"fam_pair\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"a\", \"type\": \"fam_pair\"},\n"
    "        {\"name\": \"node\", \"type\": \"const fam_node *\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 8,\n"
    "      \"name\": \"fam_enums\",\n"
    "      \"returns\": \"fam_color\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"level\", \"type\": \"enum fam_level\"},\n"
    "        {\"name\": \"color\", \"type\": \"fam_color\"},\n"
    "        {\"name\": \"mode\", \"type\": \"fam_mode\"}\n"
    "      ]\n"
    "    },\n",
    "    {\n"
    "      \"index\": 9,\n"
    "      \"name\": \"fam_flags\",\n"
    "      \"returns\": \"struct fam_bits\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"bits\", \"type\": \"struct fam_bits\"},\n"
    "        {\"name\": \"event\", \"type\": \"struct fam_event *\"},\n"
    "        {\"name\": \"value\", \"type\": \"union fam_value\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 10,\n"
    "      \"name\": \"fam_layouts\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"packed\", \"type\": \"struct fam_packed\"},\n"
    "        {\"name\": \"aligned\", \"type\": \"const struct fam_aligned *\"},\n"
    "        {\"name\": \"buffer\", \"type\": \"struct fam_buffer *\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 11,\n"
    "      \"name\": \"fam_open\",\n"
    "      \"returns\": \"struct fam_stream *\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"name\", \"type\": \"const char *\"},\n"
    "        {\"name\": \"cursor\", \"type\": \"fam_cursor *\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 12,\n"
    "      \"name\": \"fam_year\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"when\", \"type\": \"const struct tm *\"},\n"
    "        {\"name\": \"by_value\", \"type\": \"struct tm\"},\n"
    "        {\"name\": \"file\", \"type\": \"FILE *\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 13,\n"
    "      \"name\": \"fam_object\",\n"
    "      \"returns\": \"PyObject *\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"o\", \"type\": \"PyObject *\"},\n"
    "        {\"name\": \"type\", \"type\": \"PyTypeObject *\"},\n"
    "        {\"name\": \"buffer\", \"type\": \"Py_buffer *\"}\n"
    "      ]\n"
    "    },\n"
    "    {\"index\": 14, \"name\": \"fam_nothing\", \"returns\": \"void\"}\n"
    "  ]\n"
    "}\n",
};

static const caplet_descriptor caplet_families_descriptor = {
    sizeof(caplet_descriptor),
    1, 1, /* abi, minor */
    15, 11, 54, /* slots, types, rows */
    sizeof(caplet_families_interface),
    "families.all._C_API",
    CAPLET_NULL,
    CAPLET_NULL,
    caplet_families_fingerprints,
    caplet_families_versions,
    caplet_families_slots,
    caplet_families_types,
    caplet_families_rows,
    CAPLET_POINTER_CAST(const char *, &caplet_families_interface),
    caplet_families_externals,
    4, 0, /* externals, reserved */
};

/* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
static const char caplet_families_record[] =
    "caplet-provider 1 {\"api\":\"families\",\"abi\":1,\"minor\":1,\"isolated\":false,"
    "\"distribution\":\"\",\"first\":1,\"fingerprints\":[\"34b5bde516ff00ea\"],\"versions\":[\"\"],"
    "\"capsules\":[\"families.all._C_API\"]}"
    "\0" "families.all._C_API";

/* ---- The table ---- */

/* A function of another type than the API's is an error, which many C compilers would only warn of. */
CAPLET_BEGIN_TABLE
static const struct families_table caplet_families_table = {
    {CAPLET_MAGIC, sizeof(caplet_header), CAPLET_PROTOCOL, 0, sizeof(struct families_table), 15, 1, 1, 0,
     UINT64_C(0x34b5bde516ff00ea), &caplet_families_descriptor, CAPLET_NULL, -1},
    fam_scalars, /* 0 */
    fam_fixed, /* 1 */
    fam_platform, /* 2 */
    fam_negate, /* 3 */
    fam_deep, /* 4 */
    fam_atomic, /* 5 */
    fam_rows, /* 6 */
    fam_sum, /* 7 */
    fam_enums, /* 8 */
    fam_flags, /* 9 */
    fam_layouts, /* 10 */
    fam_open, /* 11 */
    fam_year, /* 12 */
    fam_object, /* 13 */
    fam_nothing, /* 14 */
};
CAPLET_END_TABLE

int fam_provide(PyObject *module) {
  return caplet_provide(module, CAPLET_END_OF(caplet_families_record, "families.all._C_API"),
      &caplet_families_table.caplet);
}
