/* The table behind the C API of jars.
   Generated from jars.caplet.json by: caplet generate jars.caplet.json
   Do not edit. */
#include "jars_provider.h"

#include <assert.h>
#include <stddef.h>

#include <caplet/provider.hpp>

/* ---- What C calls for functions of C++ ---- */

static jar *caplet_jars_thunk_jar_new(bool fail) noexcept {
  return caplet::guarded(nullptr, caplet::raise_current, [&] {
    return caplet::unless_failed(new jar(fail));
  });
}

static void caplet_jars_thunk_jar_delete(jar *self) noexcept {
  delete self;
}

static jar *caplet_jars_thunk_jar_find(bool fail) noexcept {
  return caplet::guarded(nullptr, caplet::raise_current, [&] {
    return caplet::unless_failed(jar::find(fail));
  });
}

static jar *caplet_jars_thunk_jar_take(bool fail) noexcept {
  return caplet::guarded(nullptr, caplet::raise_current, [&] {
    return caplet::unless_failed(new jar(jar::take(fail)));
  });
}

static int caplet_jars_thunk_jar_label(const jar *self, bool fail, char **result, size_t *result_size) noexcept {
  return caplet::serve(caplet::raise_current, [&] {
    return self->label(fail);
  }, result, result_size);
}

static int caplet_jars_thunk_jar_note(const jar *self, bool fail, char **result, size_t *result_size) noexcept {
  return caplet::serve(caplet::raise_current, [&] {
    return self->note(fail);
  }, result, result_size);
}

static int caplet_jars_thunk_jar_open(const jar *self, bool fail, jar **result_0, char **result_1,
    size_t *result_1_size) noexcept {
  return caplet::serve(caplet::raise_current, [&] {
    return self->open(fail);
  }, result_0, result_1, result_1_size);
}

static int caplet_jars_thunk_jar_counter(const jar *self, bool fail, jar_counter_result_callback *result,
    void **result_context, jars_release *result_release) noexcept {
  return caplet::guarded(-1, caplet::raise_current, [&] {
    auto caplet_value = self->counter(fail);
    if (caplet::has_failed()) return -1;
    using caplet_result_type = std::function<int (int)>;
    std::unique_ptr<caplet_result_type> caplet_result;
    if (caplet_value) caplet_result.reset(new caplet_result_type(std::move(caplet_value)));
    const jar_counter_result_callback caplet_result_function = [](void *context, int a0) noexcept -> int {
      return caplet::guarded(-1, caplet::raise_current, [&] {
        return (*static_cast<caplet_result_type *>(context))(a0);
      });
    };
    *result = caplet_result ? caplet_result_function : nullptr;
    *result_context = caplet_result.release();
    *result_release = caplet::release_callable<caplet_result_type>;
    return 0;
  });
}

static double caplet_jars_thunk_jar_weight(const jar *self, bool fail) noexcept {
  return caplet::guarded(-1, caplet::raise_current, [&] {
    return self->weight(fail);
  });
}

static void caplet_jars_thunk_jars_free(void *memory) noexcept {
  caplet::release_memory(memory);
}

/* ---- What the API is, for consumers and tools ---- */

static const caplet_slot_info caplet_jars_slots[] = {
    {"jar_new", "struct jar * (bool)", UINT64_C(0x926b124ed9cb3724), 1, 0},
    {"jar_delete", "void (struct jar *)", UINT64_C(0x6f83156ddaadc1e9), 1, 0},
    {"jar_alive", "int (void)", UINT64_C(0x6231f194877347fc), 1, 0},
    {"jar_find", "struct jar * (bool)", UINT64_C(0xca0cf9feecdbb0c1), 1, 0},
    {"jar_take", "struct jar * (bool)", UINT64_C(0xc069a34f9db2564d), 1, 0},
    {"jar_label", "int (const struct jar *, bool, char **, size_t *)", UINT64_C(0xadfb8649d29d3d60), 1, 0},
    {"jar_note", "int (const struct jar *, bool, char **, size_t *)", UINT64_C(0x93c76274d26a6dfc), 1, 0},
    {"jar_open", "int (const struct jar *, bool, struct jar **, char **, size_t *)", UINT64_C(0xe93858f0334ccc69), 1,
        0},
    {"jar_counter", "int (const struct jar *, bool, jar_counter_result_callback *, void **, jars_release *)",
        UINT64_C(0xae77a775d2ca8c85), 1, 0},
    {"jar_weight", "double (const struct jar *, bool)", UINT64_C(0x016fe2d58e83bfda), 1, 0},
    {"jars_free", "void (void *)", UINT64_C(0xde148862d5391547), 1, 0},
};

static const uint64_t caplet_jars_fingerprints[] = {UINT64_C(0x00442241c05aed91), UINT64_C(0xe0a9a1a619cf7fef)};
static const char *const caplet_jars_versions[] = {CAPLET_NULL, CAPLET_NULL};

/* jars.caplet.json, in pieces that every compiler takes. */
static const struct {
  char piece_0[3887];
  char piece_1[2067];
} caplet_jars_interface = {
    "{\n"
    "  \"$schema\": \"caplet-1.schema.json\",\n"
    "  \"name\": \"jars\",\n"
    "  \"capsule\": \"jars._C_API\",\n"
    "  \"language\": \"c++\",\n"
    "  \"header\": \"api.hpp\",\n"
    "  \"guards\": [\"JAR_HPP\"],\n"
    "  \"abi\": 1,\n"
    "  \"minor\": 1,\n"
    "  \"handles\": [\n"
    "    {\"name\": \"jar\"}\n"
    "  ],\n"
    "  \"callbacks\": [\n"
    "    {\n"
    "      \"name\": \"jar_counter_result_callback\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"context\", \"type\": \"void *\"},\n"
    "        {\"name\": \"a0\", \"type\": \"int\"}\n"
    "      ],\n"
    "      \"inline\": true\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"jars_release\",\n"
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
    "      \"name\": \"jar_new\",\n"
    "      \"symbol\": \"jar::jar\",\n"
    "      \"returns\": \"struct jar *\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"fail\", \"type\": \"bool\"}\n"
    "      ],\n"
    "      \"on_error\": null,\n"
    "      \"cxx\": {\n"
    "        \"kind\": \"constructor\",\n"
    "        \"class\": \"struct jar\",\n"
    "        \"explicit\": true,\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"fail\", \"type\": \"bool\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 1,\n"
    "      \"name\": \"jar_delete\",\n"
    "      \"symbol\": \"jar::~jar\",\n"
    "      \"returns\": \"void\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"struct jar *\", \"nullable\": true, \"steals\": true}\n"
    "      ],\n"
    "      \"noexcept\": true,\n"
    "      \"cxx\": {\"kind\": \"destructor\", \"class\": \"struct jar\", \"noexcept\": true}\n"
    "    },\n"
    "    {\"index\": 2, \"name\": \"jar_alive\", \"symbol\": \"jar::alive\", \"returns\": \"int\", \"noexcept\": "
        "true},\n"
    "    {\n"
    "      \"index\": 3,\n"
    "      \"name\": \"jar_find\",\n"
    "      \"symbol\": \"jar::find\",\n"
    "      \"returns\": \"struct jar *\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"fail\", \"type\": \"bool\"}\n"
    "      ],\n"
    "      \"on_error\": null,\n"
    "      \"cxx\": {\n"
    "        \"class\": \"struct jar\",\n"
    "        \"returns\": \"std::unique_ptr<struct jar>\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"fail\", \"type\": \"bool\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 4,\n"
    "      \"name\": \"jar_take\",\n"
    "      \"symbol\": \"jar::take\",\n"
    "      \"returns\": \"struct jar *\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"fail\", \"type\": \"bool\"}\n"
    "      ],\n"
    "      \"on_error\": null,\n"
    "      \"cxx\": {\n"
    "        \"class\": \"struct jar\",\n"
    "        \"returns\": \"struct jar\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"fail\", \"type\": \"bool\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 5,\n"
    "      \"name\": \"jar_label\",\n"
    "      \"symbol\": \"jar::label\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"const struct jar *\", \"nonnull\": true},\n"
    "        {\"name\": \"fail\", \"type\": \"bool\"},\n"
    "        {\"name\": \"result\", \"type\": \"char **\", \"nonnull\": true, \"out\": true},\n"
    "        {\"name\": \"result_size\", \"type\": \"size_t *\", \"nonnull\": true, \"out\": true}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"kind\": \"method\",\n"
    "        \"class\": \"struct jar\",\n"
    "        \"const\": true,\n"
    "        \"returns\": \"std::string\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"fail\", \"type\": \"bool\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 6,\n"
    "      \"name\": \"jar_note\",\n"
    "      \"symbol\": \"jar::note\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"const struct jar *\", \"nonnull\": true},\n"
    "        {\"name\": \"fail\", \"type\": \"bool\"},\n"
    "        {\"name\": \"result\", \"type\": \"char **\", \"nonnull\": true, \"out\": true},\n"
    "        {\"name\": \"result_size\", \"type\": \"size_t *\", \"nonnull\": true, \"out\": true}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"kind\": \"method\",\n"
    "        \"class\": \"struct jar\",\n"
    "        \"const\": true,\n"
    "        \"returns\": \"std::optional<std::string>\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"fail\", \"type\": \"bool\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 7,\n"
    "      \"name\": \"jar_open\",\n"
    "      \"symbol\": \"jar::open\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"const struct jar *\", \"nonnull\": true},\n"
    "        {\"name\": \"fail\", \"type\": \"bool\"},\n"
    "        {\"name\": \"result_0\", \"type\": \"struct jar **\", \"nonnull\": true, \"out\": true},\n",
    "        {\"name\": \"result_1\", \"type\": \"char **\", \"nonnull\": true, \"out\": true},\n"
    "        {\"name\": \"result_1_size\", \"type\": \"size_t *\", \"nonnull\": true, \"out\": true}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"kind\": \"method\",\n"
    "        \"class\": \"struct jar\",\n"
    "        \"const\": true,\n"
    "        \"returns\": \"std::pair<std::unique_ptr<struct jar>, std::string>\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"fail\", \"type\": \"bool\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 8,\n"
    "      \"name\": \"jar_counter\",\n"
    "      \"symbol\": \"jar::counter\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"const struct jar *\", \"nonnull\": true},\n"
    "        {\"name\": \"fail\", \"type\": \"bool\"},\n"
    "        {\"name\": \"result\", \"type\": \"jar_counter_result_callback *\", \"nonnull\": true, \"out\": true},\n"
    "        {\"name\": \"result_context\", \"type\": \"void **\", \"nonnull\": true, \"out\": true},\n"
    "        {\"name\": \"result_release\", \"type\": \"jars_release *\", \"nonnull\": true, \"out\": true}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"kind\": \"method\",\n"
    "        \"class\": \"struct jar\",\n"
    "        \"const\": true,\n"
    "        \"returns\": \"std::function<int (int)>\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"fail\", \"type\": \"bool\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 9,\n"
    "      \"name\": \"jar_weight\",\n"
    "      \"symbol\": \"jar::weight\",\n"
    "      \"returns\": \"double\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"const struct jar *\", \"nonnull\": true},\n"
    "        {\"name\": \"fail\", \"type\": \"bool\"}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"kind\": \"method\",\n"
    "        \"class\": \"struct jar\",\n"
    "        \"const\": true,\n"
    "        \"returns\": \"double\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"fail\", \"type\": \"bool\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 10,\n"
    "      \"name\": \"jars_free\",\n"
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

static const caplet_descriptor caplet_jars_descriptor = {
    sizeof(caplet_descriptor),
    1, 1, /* abi, minor */
    11, 0, 0, /* slots, types, rows */
    sizeof(caplet_jars_interface),
    "jars._C_API",
    CAPLET_NULL,
    CAPLET_NULL,
    caplet_jars_fingerprints,
    caplet_jars_versions,
    caplet_jars_slots,
    CAPLET_NULL,
    CAPLET_NULL,
    CAPLET_POINTER_CAST(const char *, &caplet_jars_interface),
    CAPLET_NULL,
    0, 0, /* externals, reserved */
};

/* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
static const char caplet_jars_record[] =
    "caplet-provider 1 {\"api\":\"jars\",\"abi\":1,\"minor\":1,\"isolated\":false,\"distribution\":\"\","
    "\"first\":1,\"fingerprints\":[\"e0a9a1a619cf7fef\"],\"versions\":[\"\"],"
    "\"capsules\":[\"jars._C_API\"]}"
    "\0" "jars._C_API";

/* ---- The table ---- */

static const struct jars_table caplet_jars_table = {
    {CAPLET_MAGIC, sizeof(caplet_header), CAPLET_PROTOCOL, 0, sizeof(struct jars_table), 11, 1, 1, 0,
     UINT64_C(0xe0a9a1a619cf7fef), &caplet_jars_descriptor, CAPLET_NULL, -1},
    caplet_jars_thunk_jar_new, /* 0 */
    caplet_jars_thunk_jar_delete, /* 1 */
    jar::alive, /* 2 */
    caplet_jars_thunk_jar_find, /* 3 */
    caplet_jars_thunk_jar_take, /* 4 */
    caplet_jars_thunk_jar_label, /* 5 */
    caplet_jars_thunk_jar_note, /* 6 */
    caplet_jars_thunk_jar_open, /* 7 */
    caplet_jars_thunk_jar_counter, /* 8 */
    caplet_jars_thunk_jar_weight, /* 9 */
    caplet_jars_thunk_jars_free, /* 10 */
};

int jars_provide(PyObject *module) {
  return caplet_provide(module, CAPLET_END_OF(caplet_jars_record, "jars._C_API"), &caplet_jars_table.caplet);
}
