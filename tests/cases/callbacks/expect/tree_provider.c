/* The table behind the C API of forest._tree.
   Generated from tree.caplet.json by: caplet generate tree.caplet.json
   Do not edit. */
#include "tree_provider.h"

#include <assert.h>
#include <stddef.h>

/* ---- What the API is, for consumers and tools ---- */

static const caplet_slot_info caplet_tree_slots[] = {
    {"tree_new", "struct tree * (const struct tree_hooks *, void *)", UINT64_C(0x32fc7878e772177b), 1, 0},
    {"tree_free", "void (struct tree *)", UINT64_C(0xb6205f184e7cdbcb), 1, 0},
    {"tree_insert", "int (struct tree *, const void *)", UINT64_C(0xe41cf591d5150737), 1, 0},
    {"tree_walk", "size_t (struct tree *, tree_walk_visit, void *)", UINT64_C(0x1bab399902521093), 1, 0},
    {"tree_reverser", "tree_reverse (tree_compare, tree_reverse)", UINT64_C(0xf52dad1ff4c0b382), 1, 0},
    {"tree_sum", "double (tree_sum_rows *, size_t, double *)", UINT64_C(0x46a87a79c8b4f36e), 1, 0},
    {"tree_apply", "int (tree_apply_arg0, int)", UINT64_C(0x644a2296d8119b3a), 1, 0},
};

static const caplet_type_info caplet_tree_types[] = {
    {"struct tree_hooks", sizeof(struct tree_hooks), CAPLET_ALIGNOF(struct tree_hooks), 1},
};

static const caplet_row_info caplet_tree_rows[] = {
    {"struct tree_hooks", "struct of 2 fields", UINT64_C(0x84a5bd05cf34c1d4), 1},
    {"field struct tree_hooks.on_insert", "tree_hooks_on_insert", UINT64_C(0x011b2f29a76a6ab3), 1},
    {"field struct tree_hooks.compare", "tree_compare", UINT64_C(0x9ae3d0ee27d84336), 1},
};

static const uint64_t caplet_tree_fingerprints[] = {UINT64_C(0xd601afcf31253f2f), UINT64_C(0xf0faecbcc9c2bea5)};
static const char *const caplet_tree_versions[] = {CAPLET_NULL, CAPLET_NULL};

/* tree.caplet.json, in pieces that every compiler takes. */
static const struct {
  char piece_0[3286];
} caplet_tree_interface = {
    "{\n"
    "  \"$schema\": \"caplet-1.schema.json\",\n"
    "  \"name\": \"tree\",\n"
    "  \"capsule\": \"forest._tree._C_API\",\n"
    "  \"language\": \"c\",\n"
    "  \"header\": \"api.h\",\n"
    "  \"guards\": [\"TREE_H\"],\n"
    "  \"abi\": 1,\n"
    "  \"minor\": 1,\n"
    "  \"typedefs\": [\n"
    "    {\"name\": \"tree_sum_rows\", \"type\": \"const double[3]\", \"inline\": true}\n"
    "  ],\n"
    "  \"records\": [\n"
    "    {\n"
    "      \"name\": \"tree_hooks\",\n"
    "      \"kind\": \"struct\",\n"
    "      \"fields\": [\n"
    "        {\"name\": \"on_insert\", \"type\": \"tree_hooks_on_insert\"},\n"
    "        {\"name\": \"compare\", \"type\": \"tree_compare\"}\n"
    "      ]\n"
    "    }\n"
    "  ],\n"
    "  \"handles\": [\n"
    "    {\"name\": \"tree\"}\n"
    "  ],\n"
    "  \"callbacks\": [\n"
    "    {\n"
    "      \"name\": \"tree_compare\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"a\", \"type\": \"const void *\"},\n"
    "        {\"name\": \"b\", \"type\": \"const void *\"},\n"
    "        {\"name\": \"context\", \"type\": \"void *\"}\n"
    "      ],\n"
    "      \"doc\": \"Compares two keys.\"\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"tree_reverse\",\n"
    "      \"returns\": \"tree_compare\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"compare\", \"type\": \"tree_compare\"}\n"
    "      ],\n"
    "      \"doc\": \"Makes a comparison out of another one.\"\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"tree_hooks_on_insert\",\n"
    "      \"returns\": \"void\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"tree\", \"type\": \"struct tree *\"},\n"
    "        {\"name\": \"key\", \"type\": \"const void *\"}\n"
    "      ],\n"
    "      \"inline\": true\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"tree_walk_visit\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"key\", \"type\": \"const void *\"},\n"
    "        {\"name\": \"position\", \"type\": \"size_t\"},\n"
    "        {\"name\": \"context\", \"type\": \"void *\"}\n"
    "      ],\n"
    "      \"inline\": true\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"tree_apply_arg0\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"type\": \"int\"}\n"
    "      ],\n"
    "      \"inline\": true\n"
    "    }\n"
    "  ],\n"
    "  \"slots\": [\n"
    "    {\n"
    "      \"index\": 0,\n"
    "      \"name\": \"tree_new\",\n"
    "      \"returns\": \"struct tree *\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"hooks\", \"type\": \"const struct tree_hooks *\"},\n"
    "        {\"name\": \"context\", \"type\": \"void *\"}\n"
    "      ],\n"
    "      \"ownership\": \"handle\"\n"
    "    },\n"
    "    {\n"
    "      \"index\": 1,\n"
    "      \"name\": \"tree_free\",\n"
    "      \"returns\": \"void\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"tree\", \"type\": \"struct tree *\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 2,\n"
    "      \"name\": \"tree_insert\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"tree\", \"type\": \"struct tree *\"},\n"
    "        {\"name\": \"key\", \"type\": \"const void *\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 3,\n"
    "      \"name\": \"tree_walk\",\n"
    "      \"returns\": \"size_t\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"tree\", \"type\": \"struct tree *\"},\n"
    "        {\"name\": \"visit\", \"type\": \"tree_walk_visit\"},\n"
    "        {\"name\": \"context\", \"type\": \"void *\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 4,\n"
    "      \"name\": \"tree_reverser\",\n"
    "      \"returns\": \"tree_reverse\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"compare\", \"type\": \"tree_compare\"},\n"
    "        {\"name\": \"fallback\", \"type\": \"tree_reverse\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 5,\n"
    "      \"name\": \"tree_sum\",\n"
    "      \"returns\": \"double\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"rows\", \"type\": \"tree_sum_rows *\"},\n"
    "        {\"name\": \"n\", \"type\": \"size_t\"},\n"
    "        {\"name\": \"weights\", \"type\": \"double *\"}\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"index\": 6,\n"
    "      \"name\": \"tree_apply\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"type\": \"tree_apply_arg0\"},\n"
    "        {\"name\": \"value\", \"type\": \"int\"}\n"
    "      ]\n"
    "    }\n"
    "  ]\n"
    "}\n",
};

static const caplet_descriptor caplet_tree_descriptor = {
    sizeof(caplet_descriptor),
    1, 1, /* abi, minor */
    7, 1, 3, /* slots, types, rows */
    sizeof(caplet_tree_interface),
    "forest._tree._C_API",
    CAPLET_NULL,
    CAPLET_NULL,
    caplet_tree_fingerprints,
    caplet_tree_versions,
    caplet_tree_slots,
    caplet_tree_types,
    caplet_tree_rows,
    CAPLET_POINTER_CAST(const char *, &caplet_tree_interface),
    CAPLET_NULL,
    0, 0, /* externals, reserved */
};

/* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
static const char caplet_tree_record[] =
    "caplet-provider 1 {\"api\":\"tree\",\"abi\":1,\"minor\":1,\"isolated\":false,\"distribution\":\"\","
    "\"first\":1,\"fingerprints\":[\"f0faecbcc9c2bea5\"],\"versions\":[\"\"],"
    "\"capsules\":[\"forest._tree._C_API\"]}"
    "\0" "forest._tree._C_API";

/* ---- The table ---- */

/* A function of another type than the API's is an error, which many C compilers would only warn of. */
CAPLET_BEGIN_TABLE
static const struct tree_table caplet_tree_table = {
    {CAPLET_MAGIC, sizeof(caplet_header), CAPLET_PROTOCOL, 0, sizeof(struct tree_table), 7, 1, 1, 0,
     UINT64_C(0xf0faecbcc9c2bea5), &caplet_tree_descriptor, CAPLET_NULL, -1},
    tree_new, /* 0 */
    tree_free, /* 1 */
    tree_insert, /* 2 */
    tree_walk, /* 3 */
    tree_reverser, /* 4 */
    tree_sum, /* 5 */
    tree_apply, /* 6 */
};
CAPLET_END_TABLE

int tree_provide(PyObject *module) {
  return caplet_provide(module, CAPLET_END_OF(caplet_tree_record, "forest._tree._C_API"), &caplet_tree_table.caplet);
}
