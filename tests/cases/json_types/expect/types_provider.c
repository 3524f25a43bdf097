/* The table behind the C API of typ.
   Generated from types.caplet.json by: caplet generate types.caplet.json
   Do not edit. */
#include "types_provider.h"

#include <assert.h>
#include <stddef.h>

/* ---- What the API is, for consumers and tools ---- */

static const caplet_slot_info caplet_types_slots[] = {
    {"typ_scalars",
        "double (char, signed char, unsigned char, short, unsigned short, int, unsigned int, long, unsigned long, long "
        "long, unsigned long long, float, double, long double, bool)", UINT64_C(0xbe0bf06751feba7a), 1, 0},
    {"typ_fixed", "uint64_t (int8_t, uint16_t, int32_t, uint64_t, intptr_t, uintmax_t)", UINT64_C(0x43f11856d702b92e),
        1, 0},
    {"typ_platform", "Py_ssize_t (size_t, ptrdiff_t, wchar_t, time_t, char16_t, char32_t, Py_hash_t, ssize_t)",
        UINT64_C(0xd8422e74b683f366), 1, 0},
    {"typ_conjugate", "double _Complex (double _Complex, const float _Complex *)", UINT64_C(0x22ed3055164d431a), 1, 0},
    {"typ_deep", "const char *const * (const char *const *const *, double *restrict, volatile int *)",
        UINT64_C(0x5c69879c6bdc2321), 1, 0},
    {"typ_rows", "double (const typ_row *, int)", UINT64_C(0xae9e51274ee40be0), 1, 0},
    {"typ_each", "typ_visit (struct typ_outer *, typ_visit, void *)", UINT64_C(0xf0f9dd883dca5b16), 1, 0},
    {"typ_link", "typ_chain (typ_chain, typ_function *)", UINT64_C(0xdeb4911455156baf), 1, 0},
    {"typ_sum", "struct typ_pair (struct typ_pair, typ_alias)", UINT64_C(0x7ada2cb0273f6aef), 1, 0},
    {"typ_enums", "enum typ_level (enum typ_level, typ_kind, typ_big, enum typ_small, enum typ_huge)",
        UINT64_C(0xae1342a974957143), 1, 0},
    {"typ_flags", "typ_bits (typ_bits, struct typ_event *, union typ_value)", UINT64_C(0x1d2c7d3263a995ec), 1, 0},
    {"typ_layouts", "int (struct typ_packed, const struct typ_aligned *, struct typ_buffer *)",
        UINT64_C(0x76e2c71c17b121b2), 1, 0},
    {"typ_open", "struct typ_stream * (const char *, typ_any *)", UINT64_C(0x3e20c85541eb099d), 1, 0},
    {"typ_close", "void (struct typ_stream *)", UINT64_C(0x9afbb3f259bd1fe9), 1, 0},
    {"typ_year", "int (const struct tm *, struct tm, FILE *)", UINT64_C(0x329af64f83fa0557), 1, 0},
    {"typ_object", "PyObject * (PyObject *, PyTypeObject *, Py_buffer *)", UINT64_C(0x2228d63a7e6a9822), 1, 0},
    {"typ_count", "int (int, ...)", UINT64_C(0xfa58b2e0f593b416), 1, 0},
    {"typ_nothing", "void (void)", UINT64_C(0x9501cc35936c811f), 1, 0},
    {"typ_unnamed", "int (int, double *, int, int)", UINT64_C(0xe74424ab1f38ad57), 1, 0},
};

static const caplet_type_info caplet_types_types[] = {
    {"enum typ_level", sizeof(enum typ_level), CAPLET_ALIGNOF(enum typ_level), 1},
    {"enum typ_kind", sizeof(typ_kind), CAPLET_ALIGNOF(typ_kind), 1},
    {"enum typ_big", sizeof(typ_big), CAPLET_ALIGNOF(typ_big), 1},
    {"enum typ_small", sizeof(typ_small), CAPLET_ALIGNOF(typ_small), 1},
    {"enum typ_huge", sizeof(typ_huge), CAPLET_ALIGNOF(typ_huge), 1},
    {"struct typ_walker_tag", sizeof(struct typ_walker_tag), CAPLET_ALIGNOF(struct typ_walker_tag), 1},
    {"struct typ_outer", sizeof(struct typ_outer), CAPLET_ALIGNOF(struct typ_outer), 1},
    {"struct typ_pair", sizeof(struct typ_pair), CAPLET_ALIGNOF(struct typ_pair), 1},
    {"union typ_value", sizeof(union typ_value), CAPLET_ALIGNOF(union typ_value), 1},
    {"struct typ_bits", sizeof(typ_bits), CAPLET_ALIGNOF(typ_bits), 1},
    {"struct typ_event", sizeof(struct typ_event), CAPLET_ALIGNOF(struct typ_event), 1},
    {"struct typ_packed", sizeof(struct typ_packed), CAPLET_ALIGNOF(struct typ_packed), 1},
    {"struct typ_aligned", sizeof(struct typ_aligned), CAPLET_ALIGNOF(struct typ_aligned), 1},
    {"struct typ_buffer", sizeof(struct typ_buffer), CAPLET_ALIGNOF(struct typ_buffer), 1},
};

/* Types of others, as this compiler sees them. */
static const caplet_external_info caplet_types_externals[] = {
    CAPLET_EXTERNAL("struct tm", "time.h", struct tm),
    CAPLET_EXTERNAL("long double", CAPLET_NULL, long double),
    CAPLET_EXTERNAL("time_t", CAPLET_NULL, time_t),
    CAPLET_EXTERNAL("wchar_t", CAPLET_NULL, wchar_t),
};

static const caplet_row_info caplet_types_rows[] = {
    {"enum typ_level", "", UINT64_C(0xe49b8bd7be9d8c15), 1},
    {"enumerator typ_level.TYP_LOW", "-1", UINT64_C(0x53def8eeca030c4a), 1},
    {"enumerator typ_level.TYP_MID", "0", UINT64_C(0xbc57107740712049), 1},
    {"enumerator typ_level.TYP_HIGH", "2147483647", UINT64_C(0x5f10bbf7a5d3b0b2), 1},
    {"enum typ_kind", "", UINT64_C(0x2bd9a4c9db297c68), 1},
    {"enumerator typ_kind.TYP_A", "1", UINT64_C(0xf1fc1466200a9ac0), 1},
    {"enumerator typ_kind.TYP_B", "2", UINT64_C(0x68b650bc097f3f59), 1},
    {"enumerator typ_kind.TYP_OLD", "3", UINT64_C(0x7d1fc1329e34e534), 1},
    {"enum typ_big", "", UINT64_C(0xfc20e31f8a645703), 1},
    {"enumerator typ_big.TYP_BIG_MIN", "-9223372036854775808", UINT64_C(0x909038ce1e8e8f61), 1},
    {"enumerator typ_big.TYP_BIG_ONE", "1", UINT64_C(0x633de8ddfca4ddf8), 1},
    {"enumerator typ_big.TYP_BIG_MAX", "9223372036854775807", UINT64_C(0x732bdb7c5718e340), 1},
    {"enum typ_small", "", UINT64_C(0x7280af2ee7739f2d), 1},
    {"enumerator typ_small.TYP_SMALL", "200", UINT64_C(0x2f4475e3710657e6), 1},
    {"enum typ_huge", "", UINT64_C(0xcbe958a98afa14fa), 1},
    {"enumerator typ_huge.TYP_HUGE", "18446744073709551615", UINT64_C(0xd5859286350a2642), 1},
    {"struct typ_walker_tag", "struct of 1 fields", UINT64_C(0xf1082e96556d93a5), 1},
    {"field struct typ_walker_tag.step", "typ_step", UINT64_C(0x1507fd2092847996), 1},
    {"struct typ_outer", "struct of 7 fields", UINT64_C(0x8730bbd30a62c217), 1},
    {"field struct typ_outer.pair", "struct typ_pair", UINT64_C(0x3cecb0ae8ec98159), 1},
    {"field struct typ_outer.next", "struct typ_outer *", UINT64_C(0x2e0634dcda220fc2), 1},
    {"field struct typ_outer.matrix", "double[2][3]", UINT64_C(0x350c59496ed85253), 1},
    {"field struct typ_outer.row", "typ_row", UINT64_C(0xff8a7cac1fac44e2), 1},
    {"field struct typ_outer.value", "union typ_value", UINT64_C(0xf7ede4a49b97105e), 1},
    {"field struct typ_outer.visit", "typ_visit", UINT64_C(0x083bccbd9b9578ef), 1},
    {"field struct typ_outer.small", "enum typ_small", UINT64_C(0x558ea04ce96c28c3), 1},
    {"struct typ_pair", "struct of 2 fields", UINT64_C(0x09c042858fd08b9a), 1},
    {"field struct typ_pair.a", "int32_t", UINT64_C(0x3cec3564ee6bde79), 1},
    {"field struct typ_pair.b", "typ_real", UINT64_C(0x3041654c04a66ed2), 1},
    {"union typ_value", "union of 3 fields", UINT64_C(0x614d92f7b5f78055), 1},
    {"field union typ_value.i", "long long", UINT64_C(0x4a77ab0dcd6f213b), 1},
    {"field union typ_value.d", "double", UINT64_C(0x82779787ccae18b6), 1},
    {"field union typ_value.s", "typ_text", UINT64_C(0xd406576ed7afb177), 1},
    {"struct typ_bits", "struct of 6 fields", UINT64_C(0xaa08116fea3fc1aa), 1},
    {"field struct typ_bits.a", "unsigned int : 3", UINT64_C(0x88c8e0ba9f9b779a), 1},
    {"field struct typ_bits.1", "unsigned int : 5", UINT64_C(0x1c7e462f5a95080c), 1},
    {"field struct typ_bits.b", "int : 7", UINT64_C(0xe793d91186e09202), 1},
    {"field struct typ_bits.3", "unsigned int : 0", UINT64_C(0x8e4e4a53052b04a7), 1},
    {"field struct typ_bits.c", "uint64_t : 40", UINT64_C(0xe73747fd52969964), 1},
    {"field struct typ_bits.d", "bool : 1", UINT64_C(0x683aeb05843c213d), 1},
    {"struct typ_event", "struct of 4 fields", UINT64_C(0xa22af45a4419ddfe), 1},
    {"field struct typ_event.kind", "typ_kind", UINT64_C(0x2206ebbc34040a31), 1},
    {"field struct typ_event.1", "an anonymous type", UINT64_C(0x1330cf3b0f652ca8), 1},
    {"struct typ_event.1", "union of 2 fields", UINT64_C(0x266890fd32ac314a), 1},
    {"field struct typ_event.1.number", "double", UINT64_C(0xcc8815c8bd6794b7), 1},
    {"field struct typ_event.1.1", "an anonymous type", UINT64_C(0xc5081768d8080797), 1},
    {"struct typ_event.1.1", "struct of 2 fields", UINT64_C(0x30ad9f5eee4bcc41), 1},
    {"field struct typ_event.1.1.low", "int", UINT64_C(0xb8f65c953eae7592), 1},
    {"field struct typ_event.1.1.high", "int", UINT64_C(0x71ba4d5bb6ab2588), 1},
    {"field struct typ_event.at", "an anonymous type", UINT64_C(0xe769542d2f5db204), 1},
    {"struct typ_event.2", "struct of 2 fields", UINT64_C(0xad4e743140dd964d), 1},
    {"field struct typ_event.2.x", "int", UINT64_C(0xf68648921f912025), 1},
    {"field struct typ_event.2.y", "int", UINT64_C(0xd753b4280602a9fc), 1},
    {"field struct typ_event.twice", "an anonymous type", UINT64_C(0x47dbf795f30260c3), 1},
    {"struct typ_event.3", "struct of 1 fields", UINT64_C(0x44bdf4400cf084eb), 1},
    {"field struct typ_event.3.z", "char", UINT64_C(0xf25779eb83c95f56), 1},
    {"struct typ_packed", "struct of 2 fields", UINT64_C(0x2aa16c210f301bdb), 1},
    {"field struct typ_packed.c", "char", UINT64_C(0x3a16fbb012976397), 1},
    {"field struct typ_packed.i", "int", UINT64_C(0xf3c4a6fcf2b08a2f), 1},
    {"struct typ_aligned", "struct of 2 fields", UINT64_C(0x22830956d6742fb1), 1},
    {"field struct typ_aligned.i", "int", UINT64_C(0x3297e17606843e04), 1},
    {"field struct typ_aligned.j", "int", UINT64_C(0xfc3ff474b0626c9e), 1},
    {"struct typ_buffer", "struct of 2 fields", UINT64_C(0xe19a2af1105dd0bc), 1},
    {"field struct typ_buffer.size", "size_t", UINT64_C(0xeb5d049872ea3874), 1},
    {"field struct typ_buffer.bytes", "unsigned char[]", UINT64_C(0xf83716a82caae24e), 1},
};

static const uint64_t caplet_types_fingerprints[] = {UINT64_C(0x64247b23f2cbae7a), UINT64_C(0xe0ae09e73bded2c5)};
static const char *const caplet_types_versions[] = {CAPLET_NULL, CAPLET_NULL};

/* types.caplet.json, in pieces that every compiler takes. */
static const struct {
  char piece_0[3880];
  char piece_1[3885];
  char piece_2[3755];
} caplet_types_interface = {
    "{\n"
    "  \"$schema\": \"caplet-1.schema.json\",\n"
    "  \"name\": \"types\",\n"
    "  \"capsule\": \"typ._C_API\",\n"
    "  \"distribution\": \"types\",\n"
    "  \"language\": \"c\",\n"
    "  \"abi\": 1,\n"
    "  \"minor\": 1,\n"
    "  \"doc\": \"Every family of types, with the interface file as the source.\",\n"
    "  \"external\": [\n"
    "    {\"name\": \"struct tm\", \"header\": \"time.h\"},\n"
    "    {\"name\": \"FILE\", \"header\": \"stdio.h\"}\n"
    "  ],\n"
    "  \"typedefs\": [\n"
    "    {\"name\": \"typ_real\", \"type\": \"double\"},\n"
    "    {\"name\": \"typ_row\", \"type\": \"double[3]\"},\n"
    "    {\"name\": \"typ_alias\", \"type\": \"struct typ_pair\"},\n"
    "    {\"name\": \"typ_walker\", \"type\": \"struct typ_walker_tag\"},\n"
    "    {\"name\": \"typ_text\", \"type\": \"const char *\"}\n"
    "  ],\n"
    "  \"enums\": [\n"
    "    {\n"
    "      \"name\": \"typ_level\",\n"
    "      \"values\": [\n"
    "        {\"name\": \"TYP_LOW\", \"value\": -1},\n"
    "        {\"name\": \"TYP_MID\", \"value\": 0, \"doc\": \"In between.\"},\n"
    "        {\"name\": \"TYP_HIGH\", \"value\": 2147483647}\n"
    "      ],\n"
    "      \"doc\": \"How much.\"\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"typ_kind\",\n"
    "      \"typedef\": true,\n"
    "      \"values\": [\n"
    "        {\"name\": \"TYP_A\", \"value\": 1},\n"
    "        {\"name\": \"TYP_B\", \"value\": 2},\n"
    "        {\"name\": \"TYP_OLD\", \"value\": 3, \"retired\": true}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"typ_big\",\n"
    "      \"typedef\": true,\n"
    "      \"underlying\": \"int64_t\",\n"
    "      \"values\": [\n"
    "        {\"name\": \"TYP_BIG_MIN\", \"value\": -9223372036854775808},\n"
    "        {\"name\": \"TYP_BIG_ONE\", \"value\": 1},\n"
    "        {\"name\": \"TYP_BIG_MAX\", \"value\": 9223372036854775807}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"typ_small\",\n"
    "      \"underlying\": \"uint8_t\",\n"
    "      \"values\": [\n"
    "        {\"name\": \"TYP_SMALL\", \"value\": 200}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"typ_huge\",\n"
    "      \"underlying\": \"uint64_t\",\n"
    "      \"values\": [\n"
    "        {\"name\": \"TYP_HUGE\", \"value\": 18446744073709551615}\n"
    "      ]\n"
    "    }\n"
    "  ],\n"
    "  \"records\": [\n"
    "    {\n"
    "      \"name\": \"typ_walker_tag\",\n"
    "      \"kind\": \"struct\",\n"
    "      \"fields\": [\n"
    "        {\"name\": \"step\", \"type\": \"typ_step\"}\n"
    "      ],\n"
    "      \"doc\": \"Its field is a function of it, by another name.\"\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"typ_outer\",\n"
    "      \"kind\": \"struct\",\n"
    "      \"fields\": [\n"
    "        {\"name\": \"pair\", \"type\": \"struct typ_pair\"},\n"
    "        {\"name\": \"next\", \"type\": \"struct typ_outer *\"},\n"
    "        {\"name\": \"matrix\", \"type\": \"double[2][3]\"},\n"
    "        {\"name\": \"row\", \"type\": \"typ_row\"},\n"
    "        {\"name\": \"value\", \"type\": \"union typ_value\"},\n"
    "        {\"name\": \"visit\", \"type\": \"typ_visit\"},\n"
    "        {\"name\": \"small\", \"type\": \"enum typ_small\"}\n"
    "      ],\n"
    "      \"doc\": \"Declared after what it contains.\"\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"typ_pair\",\n"
    "      \"kind\": \"struct\",\n"
    "      \"fields\": [\n"
    "        {\"name\": \"a\", \"type\": \"int32_t\", \"doc\": \"The first.\"},\n"
    "        {\"name\": \"b\", \"type\": \"typ_real\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"typ_value\",\n"
    "      \"kind\": \"union\",\n"
    "      \"fields\": [\n"
    "        {\"name\": \"i\", \"type\": \"long long\"},\n"
    "        {\"name\": \"d\", \"type\": \"double\"},\n"
    "        {\"name\": \"s\", \"type\": \"typ_text\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"typ_bits\",\n"
    "      \"kind\": \"struct\",\n"
    "      \"typedef\": true,\n"
    "      \"fields\": [\n"
    "        {\"name\": \"a\", \"type\": \"unsigned int\", \"bits\": 3},\n"
    "        {\"type\": \"unsigned int\", \"bits\": 5},\n"
    "        {\"name\": \"b\", \"type\": \"int\", \"bits\": 7},\n"
    "        {\"type\": \"unsigned int\", \"bits\": 0},\n"
    "        {\"name\": \"c\", \"type\": \"uint64_t\", \"bits\": 40},\n"
    "        {\"name\": \"d\", \"type\": \"bool\", \"bits\": 1}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"typ_event\",\n"
    "      \"kind\": \"struct\",\n"
    "      \"fields\": [\n"
    "        {\"name\": \"kind\", \"type\": \"typ_kind\"},\n"
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
    "            \"kind\": \"struct\",\n",
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
    "      \"name\": \"typ_packed\",\n"
    "      \"kind\": \"struct\",\n"
    "      \"packed\": 1,\n"
    "      \"fields\": [\n"
    "        {\"name\": \"c\", \"type\": \"char\"},\n"
    "        {\"name\": \"i\", \"type\": \"int\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"typ_aligned\",\n"
    "      \"kind\": \"struct\",\n"
    "      \"align\": 32,\n"
    "      \"fields\": [\n"
    "        {\"name\": \"i\", \"type\": \"int\"},\n"
    "        {\"name\": \"j\", \"type\": \"int\", \"align\": 16}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"typ_buffer\",\n"
    "      \"kind\": \"struct\",\n"
    "      \"fields\": [\n"
    "        {\"name\": \"size\", \"type\": \"size_t\"},\n"
    "        {\"name\": \"bytes\", \"type\": \"unsigned char[]\"}\n"
    "      ]\n"
    "    }\n"
    "  ],\n"
    "  \"handles\": [\n"
    "    {\"name\": \"typ_stream\", \"destroy\": \"typ_close\", \"ownership\": \"unique\", \"doc\": \"Opaque.\"},\n"
    "    {\"name\": \"typ_any\", \"kind\": \"union\", \"typedef\": true}\n"
    "  ],\n"
    "  \"callbacks\": [\n"
    "    {\n"
    "      \"name\": \"typ_step\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"walker\", \"type\": \"typ_walker *\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"typ_visit\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"p\", \"type\": \"const struct typ_outer *\"},\n"
    "        {\"name\": \"context\", \"type\": \"void *\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"typ_chain\",\n"
    "      \"returns\": \"typ_visit\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"v\", \"type\": \"typ_visit\"},\n"
    "        {\"type\": \"struct typ_event *\"}\n"
    "      ]\n"
    "    },\n"
    "    {\"name\": \"typ_function\", \"returns\": \"void\", \"function_type\": true}\n"
    "  ],\n"
    "  \"constants\": [\n"
    "    {\"name\": \"TYP_EIGHT\", \"value\": 8},\n"
    "    {\"name\": \"TYP_MINUS\", \"value\": -5},\n"
    "    {\"name\": \"TYP_LARGE\", \"value\": 5000000000},\n"
    "    {\"name\": \"TYP_MAX\", \"value\": 18446744073709551615},\n"
    "    {\"name\": \"TYP_PI\", \"value\": 3.141592653589793},\n"
    "    {\"name\": \"TYP_NAME\", \"value\": \"a \\\"quoted\\\" ?\?/ \\\\ name, \303\251\303\250 1\", \"doc\": \"Ends "
        "*/ nothing.\"}\n"
    "  ],\n"
    "  \"slots\": [\n"
    "    {\n"
    "      \"index\": 0,\n"
    "      \"name\": \"typ_scalars\",\n"
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
    "      \"name\": \"typ_fixed\",\n"
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
    "      \"name\": \"typ_platform\",\n"
    "      \"returns\": \"Py_ssize_t\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"a\", \"type\": \"size_t\"},\n"
    "        {\"name\": \"b\", \"type\": \"ptrdiff_t\"},\n"
    "        {\"name\": \"c\", \"type\": \"wchar_t\"},\n"
    "        {\"name\": \"d\", \"type\": \"time_t\"},\n"
    "        {\"name\": \"e\", \"type\": \"char16_t\"},\n"
    "        {\"name\": \"f\", \"type\": \"char32_t\"},\n"
    "        {\"name\": \"g\", \"type\": \"Py_hash_t\"},\n"
    "        {\"name\": \"h\", \"type\": \"ssize_t\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 3,\n"
    "      \"name\": \"typ_conjugate\",\n"
    "      \"returns\": \"double _Complex\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"z\", \"type\": \"double _Complex\"},\n",
    "        {\"name\": \"f\", \"type\": \"const float _Complex *\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 4,\n"
    "      \"name\": \"typ_deep\",\n"
    "      \"returns\": \"const char *const *\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"p\", \"type\": \"const char *const *const *\"},\n"
    "        {\"name\": \"r\", \"type\": \"double *restrict\"},\n"
    "        {\"name\": \"v\", \"type\": \"volatile int *\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 5,\n"
    "      \"name\": \"typ_rows\",\n"
    "      \"returns\": \"double\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"rows\", \"type\": \"const typ_row *\"},\n"
    "        {\"name\": \"n\", \"type\": \"int\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 6,\n"
    "      \"name\": \"typ_each\",\n"
    "      \"returns\": \"typ_visit\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"first\", \"type\": \"struct typ_outer *\"},\n"
    "        {\"name\": \"visit\", \"type\": \"typ_visit\"},\n"
    "        {\"name\": \"class\", \"type\": \"void *\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 7,\n"
    "      \"name\": \"typ_link\",\n"
    "      \"returns\": \"typ_chain\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"chain\", \"type\": \"typ_chain\"},\n"
    "        {\"name\": \"f\", \"type\": \"typ_function *\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 8,\n"
    "      \"name\": \"typ_sum\",\n"
    "      \"returns\": \"struct typ_pair\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"a\", \"type\": \"struct typ_pair\"},\n"
    "        {\"name\": \"b\", \"type\": \"typ_alias\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 9,\n"
    "      \"name\": \"typ_enums\",\n"
    "      \"returns\": \"enum typ_level\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"a\", \"type\": \"enum typ_level\"},\n"
    "        {\"name\": \"b\", \"type\": \"typ_kind\"},\n"
    "        {\"name\": \"c\", \"type\": \"typ_big\"},\n"
    "        {\"name\": \"d\", \"type\": \"enum typ_small\"},\n"
    "        {\"name\": \"e\", \"type\": \"enum typ_huge\"}\n"
    "      ],\n"
    "      \"on_error\": -1\n"
    "    },\n"
    "    {\n"
    "      \"index\": 10,\n"
    "      \"name\": \"typ_flags\",\n"
    "      \"returns\": \"typ_bits\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"bits\", \"type\": \"typ_bits\"},\n"
    "        {\"name\": \"event\", \"type\": \"struct typ_event *\"},\n"
    "        {\"name\": \"value\", \"type\": \"union typ_value\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 11,\n"
    "      \"name\": \"typ_layouts\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"packed\", \"type\": \"struct typ_packed\"},\n"
    "        {\"name\": \"aligned\", \"type\": \"const struct typ_aligned *\"},\n"
    "        {\"name\": \"buffer\", \"type\": \"struct typ_buffer *\"}\n"
    "      ],\n"
    "      \"on_error\": -1\n"
    "    },\n"
    "    {\n"
    "      \"index\": 12,\n"
    "      \"name\": \"typ_open\",\n"
    "      \"returns\": \"struct typ_stream *\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"name\", \"type\": \"const char *\"},\n"
    "        {\"name\": \"any\", \"type\": \"typ_any *\"}\n"
    "      ],\n"
    "      \"on_error\": null,\n"
    "      \"ownership\": \"handle\"\n"
    "    },\n"
    "    {\n"
    "      \"index\": 13,\n"
    "      \"name\": \"typ_close\",\n"
    "      \"returns\": \"void\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"stream\", \"type\": \"struct typ_stream *\", \"nullable\": true}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 14,\n"
    "      \"name\": \"typ_year\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"when\", \"type\": \"const struct tm *\"},\n"
    "        {\"name\": \"by_value\", \"type\": \"struct tm\"},\n"
    "        {\"name\": \"file\", \"type\": \"FILE *\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 15,\n"
    "      \"name\": \"typ_object\",\n"
    "      \"returns\": \"PyObject *\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"o\", \"type\": \"PyObject *\", \"steals\": true},\n"
    "        {\"name\": \"type\", \"type\": \"PyTypeObject *\"},\n"
    "        {\"name\": \"buffer\", \"type\": \"Py_buffer *\"}\n"
    "      ],\n"
    "      \"ownership\": \"new\"\n"
    "    },\n"
    "    {\n"
    "      \"index\": 16,\n"
    "      \"name\": \"typ_count\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"n\", \"type\": \"int\"}\n"
    "      ],\n"
    "      \"variadic\": true\n"
    "    },\n"
    "    {\"index\": 17, \"name\": \"typ_nothing\", \"returns\": \"void\"},\n"
    "    {\n"
    "      \"index\": 18,\n"
    "      \"name\": \"typ_unnamed\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"type\": \"int\"},\n"
    "        {\"type\": \"double *\"},\n"
    "        {\"name\": \"I\", \"type\": \"int\"},\n"
    "        {\"name\": \"TYP_EIGHT\", \"type\": \"int\"}\n"
    "      ]\n"
    "    }\n"
    "  ]\n"
    "}\n",
};

static const caplet_descriptor caplet_types_descriptor = {
    sizeof(caplet_descriptor),
    1, 1, /* abi, minor */
    19, 14, 65, /* slots, types, rows */
    sizeof(caplet_types_interface),
    "typ._C_API",
    "types",
    CAPLET_NULL,
    caplet_types_fingerprints,
    caplet_types_versions,
    caplet_types_slots,
    caplet_types_types,
    caplet_types_rows,
    CAPLET_POINTER_CAST(const char *, &caplet_types_interface),
    caplet_types_externals,
    4, 0, /* externals, reserved */
};

/* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
static const char caplet_types_record[] =
    "caplet-provider 1 {\"api\":\"types\",\"abi\":1,\"minor\":1,\"isolated\":false,"
    "\"distribution\":\"types\",\"first\":1,\"fingerprints\":[\"e0ae09e73bded2c5\"],\"versions\":[\"\"],"
    "\"capsules\":[\"typ._C_API\"]}"
    "\0" "typ._C_API";

/* ---- The table ---- */

/* A function of another type than the API's is an error, which many C compilers would only warn of. */
CAPLET_BEGIN_TABLE
static const struct types_table caplet_types_table = {
    {CAPLET_MAGIC, sizeof(caplet_header), CAPLET_PROTOCOL, 0, sizeof(struct types_table), 19, 1, 1, 0,
     UINT64_C(0xe0ae09e73bded2c5), &caplet_types_descriptor, CAPLET_NULL, -1},
    typ_scalars, /* 0 */
    typ_fixed, /* 1 */
    typ_platform, /* 2 */
    typ_conjugate, /* 3 */
    typ_deep, /* 4 */
    typ_rows, /* 5 */
    typ_each, /* 6 */
    typ_link, /* 7 */
    typ_sum, /* 8 */
    typ_enums, /* 9 */
    typ_flags, /* 10 */
    typ_layouts, /* 11 */
    typ_open, /* 12 */
    typ_close, /* 13 */
    typ_year, /* 14 */
    typ_object, /* 15 */
    typ_count, /* 16 */
    typ_nothing, /* 17 */
    typ_unnamed, /* 18 */
};
CAPLET_END_TABLE

int types_provide(PyObject *module) {
  return caplet_provide(module, CAPLET_END_OF(caplet_types_record, "typ._C_API"), &caplet_types_table.caplet);
}
