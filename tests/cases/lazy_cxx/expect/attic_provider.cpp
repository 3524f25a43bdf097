/* The table behind the C API of attic.
   Generated from attic.caplet.json by: caplet generate attic.caplet.json --lazy
   Do not edit. */
#include "attic_provider.h"

#include <assert.h>
#include <stddef.h>

#include <caplet/provider.hpp>

/* ---- What C calls for functions of C++ ---- */

static attic::chest *caplet_attic_thunk_attic_chest_new(const char *name, size_t name_size) noexcept {
  return caplet::guarded(nullptr, caplet::raise_current, [&] {
    return caplet::unless_failed(new attic::chest(std::string(name, name_size)));
  });
}

static void caplet_attic_thunk_attic_chest_delete(attic::chest *self) noexcept {
  delete self;
}

static int caplet_attic_thunk_attic_chest_name(const attic::chest *self, char **result, size_t *result_size) noexcept {
  return caplet::serve(caplet::raise_current, [&] {
    return self->name();
  }, result, result_size);
}

static int caplet_attic_thunk_attic_chest_size(const attic::chest *self) noexcept {
  return self->size();
}

static int caplet_attic_thunk_attic_count(void) noexcept {
  return caplet::guarded(-1, caplet::raise_current, [&] {
    return attic::count();
  });
}

static double caplet_attic_thunk_attic_sum(const double *numbers, size_t numbers_size) noexcept {
  return caplet::guarded(-1, caplet::raise_current, [&] {
    return attic::sum(std::vector<double>(numbers, numbers + numbers_size));
  });
}

static int caplet_attic_thunk_attic_each(attic_each_call_callback call, void *call_context,
    attic_release call_release) noexcept {
  return caplet::guarded(-1, caplet::raise_current, [&] {
    caplet::context caplet_call_owner(call_context, call_release);
    std::function<int (int)> caplet_call_function;
    if (call != nullptr) {
      caplet_call_function = [caplet_fn = call, caplet_context = caplet_call_owner.share()](int a0) -> int {
        return caplet::callable_checked<int>(caplet_fn(caplet_context.get(), a0));
      };
    }
    return attic::each(std::move(caplet_call_function));
  });
}

static attic::chest *caplet_attic_thunk_attic_open(const char *name, size_t name_size) noexcept {
  return caplet::guarded(nullptr, caplet::raise_current, [&] {
    return caplet::unless_failed(attic::open(std::string(name, name_size)));
  });
}

static void caplet_attic_thunk_attic_free(void *memory) noexcept {
  caplet::release_memory(memory);
}

/* ---- What the API is, for consumers and tools ---- */

static const caplet_slot_info caplet_attic_slots[] = {
    {"attic_chest_new", "struct attic_chest * (const char *, size_t)", UINT64_C(0x422ee40e3996a868), 1, 0},
    {"attic_chest_delete", "void (struct attic_chest *)", UINT64_C(0x938dd9ca5375d708), 1, 0},
    {"attic_chest_name", "int (const struct attic_chest *, char **, size_t *)", UINT64_C(0xcfb870d469669322), 1, 0},
    {"attic_chest_size", "int (const struct attic_chest *)", UINT64_C(0x4ecf3efe79ea7275), 1, 0},
    {"attic_count", "int (void)", UINT64_C(0x0af274006c1b2f23), 1, 0},
    {"attic_sum", "double (const double *, size_t)", UINT64_C(0x449d1d280095a9ec), 1, 0},
    {"attic_each", "int (attic_each_call_callback, void *, attic_release)", UINT64_C(0x9465f2f594f614ce), 1, 0},
    {"attic_open", "struct attic_chest * (const char *, size_t)", UINT64_C(0xbb188792c3a4f102), 1, 0},
    {"attic_calls", "int (void)", UINT64_C(0xfe64199b8ffc3e96), 1, 0},
    {"attic_free", "void (void *)", UINT64_C(0x78ec962550cda673), 1, 0},
};

static const uint64_t caplet_attic_fingerprints[] = {UINT64_C(0x10bdacd4a5ad4022), UINT64_C(0x29c37f1f266c333a)};
static const char *const caplet_attic_versions[] = {CAPLET_NULL, CAPLET_NULL};

/* attic.caplet.json, in pieces that every compiler takes. */
static const struct {
  char piece_0[3870];
  char piece_1[762];
} caplet_attic_interface = {
    "{\n"
    "  \"$schema\": \"caplet-1.schema.json\",\n"
    "  \"name\": \"attic\",\n"
    "  \"capsule\": \"attic._C_API\",\n"
    "  \"language\": \"c++\",\n"
    "  \"header\": \"api.hpp\",\n"
    "  \"guards\": [\"ATTIC_HPP\"],\n"
    "  \"abi\": 1,\n"
    "  \"minor\": 1,\n"
    "  \"handles\": [\n"
    "    {\"name\": \"attic_chest\", \"symbol\": \"attic::chest\"}\n"
    "  ],\n"
    "  \"callbacks\": [\n"
    "    {\n"
    "      \"name\": \"attic_each_call_callback\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"context\", \"type\": \"void *\"},\n"
    "        {\"name\": \"a0\", \"type\": \"int\"}\n"
    "      ],\n"
    "      \"inline\": true\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"attic_release\",\n"
    "      \"returns\": \"void\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"context\", \"type\": \"void *\"}\n"
    "      ],\n"
    "      \"inline\": true\n"
    "    }\n"
    "  ],\n"
    "  \"slots\": [\n"
    "    {\n"
    "      \"index\": 0,\n"
    "      \"name\": \"attic_chest_new\",\n"
    "      \"symbol\": \"attic::chest::chest\",\n"
    "      \"returns\": \"struct attic_chest *\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"name\", \"type\": \"const char *\", \"length\": \"name_size\"},\n"
    "        {\"name\": \"name_size\", \"type\": \"size_t\"}\n"
    "      ],\n"
    "      \"on_error\": null,\n"
    "      \"cxx\": {\n"
    "        \"kind\": \"constructor\",\n"
    "        \"class\": \"struct attic_chest\",\n"
    "        \"explicit\": true,\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"name\", \"type\": \"std::string\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 1,\n"
    "      \"name\": \"attic_chest_delete\",\n"
    "      \"symbol\": \"attic::chest::~chest\",\n"
    "      \"returns\": \"void\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"struct attic_chest *\", \"nullable\": true, \"steals\": true}\n"
    "      ],\n"
    "      \"noexcept\": true,\n"
    "      \"cxx\": {\"kind\": \"destructor\", \"class\": \"struct attic_chest\", \"noexcept\": true}\n"
    "    },\n"
    "    {\n"
    "      \"index\": 2,\n"
    "      \"name\": \"attic_chest_name\",\n"
    "      \"symbol\": \"attic::chest::name\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"const struct attic_chest *\", \"nonnull\": true},\n"
    "        {\"name\": \"result\", \"type\": \"char **\", \"nonnull\": true, \"out\": true},\n"
    "        {\"name\": \"result_size\", \"type\": \"size_t *\", \"nonnull\": true, \"out\": true}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\"kind\": \"method\", \"class\": \"struct attic_chest\", \"const\": true, \"returns\": "
        "\"std::string\"}\n"
    "    },\n"
    "    {\n"
    "      \"index\": 3,\n"
    "      \"name\": \"attic_chest_size\",\n"
    "      \"symbol\": \"attic::chest::size\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"const struct attic_chest *\", \"nonnull\": true}\n"
    "      ],\n"
    "      \"noexcept\": true,\n"
    "      \"cxx\": {\"kind\": \"method\", \"class\": \"struct attic_chest\", \"const\": true, \"noexcept\": true, "
        "\"returns\": \"int\"}\n"
    "    },\n"
    "    {\n"
    "      \"index\": 4,\n"
    "      \"name\": \"attic_count\",\n"
    "      \"symbol\": \"attic::count\",\n"
    "      \"returns\": \"int\",\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\"returns\": \"int\"},\n"
    "      \"doc\": \"What the functions return when they are called with all that is given; how often that was.\"\n"
    "    },\n"
    "    {\n"
    "      \"index\": 5,\n"
    "      \"name\": \"attic_sum\",\n"
    "      \"symbol\": \"attic::sum\",\n"
    "      \"returns\": \"double\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"numbers\", \"type\": \"const double *\", \"length\": \"numbers_size\"},\n"
    "        {\"name\": \"numbers_size\", \"type\": \"size_t\"}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"returns\": \"double\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"numbers\", \"type\": \"std::vector<double>\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 6,\n"
    "      \"name\": \"attic_each\",\n"
    "      \"symbol\": \"attic::each\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"call\", \"type\": \"attic_each_call_callback\", \"nonnull\": true},\n"
    "        {\"name\": \"call_context\", \"type\": \"void *\", \"nullable\": true},\n"
    "        {\"name\": \"call_release\", \"type\": \"attic_release\", \"nullable\": true}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"returns\": \"int\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"call\", \"type\": \"std::function<int (int)>\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 7,\n"
    "      \"name\": \"attic_open\",\n"
    "      \"symbol\": \"attic::open\",\n"
    "      \"returns\": \"struct attic_chest *\",\n"
    "      \"parameters\": [\n",
    "        {\"name\": \"name\", \"type\": \"const char *\", \"length\": \"name_size\"},\n"
    "        {\"name\": \"name_size\", \"type\": \"size_t\"}\n"
    "      ],\n"
    "      \"on_error\": null,\n"
    "      \"cxx\": {\n"
    "        \"returns\": \"std::unique_ptr<struct attic_chest>\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"name\", \"type\": \"std::string\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\"index\": 8, \"name\": \"attic_calls\", \"symbol\": \"attic::calls\", \"returns\": \"int\", \"noexcept\": "
        "true},\n"
    "    {\n"
    "      \"index\": 9,\n"
    "      \"name\": \"attic_free\",\n"
    "      \"returns\": \"void\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"memory\", \"type\": \"void *\", \"nullable\": true}\n"
    "      ],\n"
    "      \"noexcept\": true,\n"
    "      \"cxx\": {\"kind\": \"release\", \"noexcept\": true},\n"
    "      \"doc\": \"Frees memory that another function of this API gave away.\"\n"
    "    }\n"
    "  ]\n"
    "}\n",
};

static const caplet_descriptor caplet_attic_descriptor = {
    sizeof(caplet_descriptor),
    1, 1, /* abi, minor */
    10, 0, 0, /* slots, types, rows */
    sizeof(caplet_attic_interface),
    "attic._C_API",
    CAPLET_NULL,
    CAPLET_NULL,
    caplet_attic_fingerprints,
    caplet_attic_versions,
    caplet_attic_slots,
    CAPLET_NULL,
    CAPLET_NULL,
    CAPLET_POINTER_CAST(const char *, &caplet_attic_interface),
    CAPLET_NULL,
    0, 0, /* externals, reserved */
};

/* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
static const char caplet_attic_record[] =
    "caplet-provider 1 {\"api\":\"attic\",\"abi\":1,\"minor\":1,\"isolated\":false,\"distribution\":\"\","
    "\"first\":1,\"fingerprints\":[\"29c37f1f266c333a\"],\"versions\":[\"\"],"
    "\"capsules\":[\"attic._C_API\"]}"
    "\0" "attic._C_API";

/* ---- The table ---- */

static const struct attic_table caplet_attic_table = {
    {CAPLET_MAGIC, sizeof(caplet_header), CAPLET_PROTOCOL, 0, sizeof(struct attic_table), 10, 1, 1, 0,
     UINT64_C(0x29c37f1f266c333a), &caplet_attic_descriptor, CAPLET_NULL, -1},
    caplet_attic_thunk_attic_chest_new, /* 0 */
    caplet_attic_thunk_attic_chest_delete, /* 1 */
    caplet_attic_thunk_attic_chest_name, /* 2 */
    caplet_attic_thunk_attic_chest_size, /* 3 */
    caplet_attic_thunk_attic_count, /* 4 */
    caplet_attic_thunk_attic_sum, /* 5 */
    caplet_attic_thunk_attic_each, /* 6 */
    caplet_attic_thunk_attic_open, /* 7 */
    attic::calls, /* 8 */
    caplet_attic_thunk_attic_free, /* 9 */
};

int attic_provide(PyObject *module) {
  return caplet_provide(module, CAPLET_END_OF(caplet_attic_record, "attic._C_API"), &caplet_attic_table.caplet);
}
