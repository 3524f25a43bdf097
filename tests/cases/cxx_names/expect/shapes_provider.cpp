/* The table behind the C API of shapes.native.
   Generated from shapes.caplet.json by: caplet generate shapes.caplet.json
   Do not edit. */
#include "shapes_provider.h"

#include <assert.h>
#include <stddef.h>

#include <caplet/provider.hpp>

#include <type_traits>

/* Consumers compile these values in; they must be the header's. */
#ifdef SHAPES_MAX_SIDES
static_assert(SHAPES_MAX_SIDES == 12, "SHAPES_MAX_SIDES differs from the interface file");
static_assert((std::is_same<std::decay<decltype(SHAPES_MAX_SIDES)>::type,
    std::decay<decltype(12)>::type>::value || std::is_enum<std::decay<decltype(SHAPES_MAX_SIDES)>::type>::value),
    "SHAPES_MAX_SIDES has another type than in the interface file");
#endif

/* ---- What C calls for functions of C++ ---- */

static double caplet_shapes_thunk_square_area(double side) noexcept {
  return caplet::guarded(-1, caplet::raise_current, [&] {
    return shapes::area(side);
  });
}

static double caplet_shapes_thunk_rectangle_area(double width, double height) noexcept {
  return caplet::guarded(-1, caplet::raise_current, [&] {
    return shapes::area(width, height);
  });
}

static int caplet_shapes_thunk_shapes_count(const shapes::canvas *where, shapes_count_accept accept) noexcept {
  return caplet::guarded(-1, caplet::raise_current, [&] {
    return shapes::count(where, accept);
  });
}

static shapes::canvas *caplet_shapes_thunk_shapes_canvas_make(int size) noexcept {
  return caplet::guarded(nullptr, caplet::raise_current, [&] {
    return shapes::canvas::make(size);
  });
}

static crate::crate *caplet_shapes_thunk_crate_crate_new(const char *crate_, size_t crate_size) noexcept {
  return caplet::guarded(nullptr, caplet::raise_current, [&] {
    return caplet::unless_failed(new crate::crate(std::string_view(crate_, crate_size)));
  });
}

static void caplet_shapes_thunk_crate_crate_delete(crate::crate *self) noexcept {
  delete self;
}

static int caplet_shapes_thunk_crate_crate_sum(const crate::crate *self, int a0, int a0_, int min_, int min__, int get_,
    int crate_view_) noexcept {
  return caplet::guarded(-1, caplet::raise_current, [&] {
    return self->sum(a0, a0_, min_, min__, get_, crate_view_);
  });
}

static int caplet_shapes_thunk_crate_weigh(const crate::crate *std_, const crate::crate *crate_) noexcept {
  return caplet::guarded(-1, caplet::raise_current, [&] {
    return crate::weigh(*std_, *crate_);
  });
}

static crate::crate *caplet_shapes_thunk_crate_pack(const char *make_, size_t make_size) noexcept {
  return caplet::guarded(nullptr, caplet::raise_current, [&] {
    return caplet::unless_failed(new crate::crate(crate::pack(std::string_view(make_, make_size))));
  });
}

/* ---- What the API is, for consumers and tools ---- */

static const caplet_slot_info caplet_shapes_slots[] = {
    {"square_area", "double (double)", UINT64_C(0x9e93f3aa9f26644b), 1, 0},
    {"rectangle_area", "double (double, double)", UINT64_C(0x944841f4adfbb728), 1, 0},
    {"shapes_turn", "struct shapes_point (const struct shapes_point *, enum shapes_direction)",
        UINT64_C(0xc5adf7bdaac7f3ca), 1, 0},
    {"shapes_count", "int (const struct shapes_canvas *, shapes_count_accept)", UINT64_C(0x3e51f6f0277ef742), 1, 0},
    {"shapes_canvas_make", "struct shapes_canvas * (int)", UINT64_C(0x982280f7dfb567e2), 1, 0},
    {"shapes_canvas_drop", "void (struct shapes_canvas *)", UINT64_C(0x1cac86fe95b68f7e), 1, 0},
    {"crate_crate_new", "struct crate_crate * (const char *, size_t)", UINT64_C(0xe8e3c01fa8bfe90f), 1, 0},
    {"crate_crate_delete", "void (struct crate_crate *)", UINT64_C(0x3fce3fb223ae3ab6), 1, 0},
    {"crate_crate_sum", "int (const struct crate_crate *, int, int, int, int, int, int)", UINT64_C(0x834b9eeeedeb22e0),
        1, 0},
    {"crate_weigh", "int (const struct crate_crate *, const struct crate_crate *)", UINT64_C(0x65feff7d37b30828), 1, 0},
    {"crate_pack", "struct crate_crate * (const char *, size_t)", UINT64_C(0x69836088ef17b803), 1, 0},
    {"shapes_sides", "long (PyObject *)", UINT64_C(0xd92600e699b2ea33), 1, 0},
};

static const caplet_type_info caplet_shapes_types[] = {
    {"enum shapes_direction", sizeof(shapes::direction), CAPLET_ALIGNOF(shapes::direction), 1},
    {"struct shapes_point", sizeof(shapes::point), CAPLET_ALIGNOF(shapes::point), 1},
};

static const caplet_row_info caplet_shapes_rows[] = {
    {"enum shapes_direction", "", UINT64_C(0x51e5f368f2a37e71), 1},
    {"enumerator shapes_direction.shapes_direction_left", "1", UINT64_C(0xdd56402ebf6e6126), 1},
    {"enumerator shapes_direction.shapes_direction_right", "2", UINT64_C(0x39fd355016df0baf), 1},
    {"enumerator shapes_direction.shapes_direction_FILE", "3", UINT64_C(0xb50176763cf1c2a7), 1},
    {"struct shapes_point", "struct of 3 fields", UINT64_C(0x98c54393fd24c171), 1},
    {"field struct shapes_point.x", "double", UINT64_C(0x77187c5ecf4dcaa9), 1},
    {"field struct shapes_point.y", "double", UINT64_C(0x16b5b938db0965f3), 1},
    {"field struct shapes_point.towards", "enum shapes_direction", UINT64_C(0xbbe6f3301cdb2b59), 1},
};

static const uint64_t caplet_shapes_fingerprints[] = {UINT64_C(0x0701b88e975a655b), UINT64_C(0x3b965d7584890df3)};
static const char *const caplet_shapes_versions[] = {CAPLET_NULL, CAPLET_NULL};

/* shapes.caplet.json, in pieces that every compiler takes. */
static const struct {
  char piece_0[3898];
  char piece_1[2875];
} caplet_shapes_interface = {
    "{\n"
    "  \"$schema\": \"caplet-1.schema.json\",\n"
    "  \"name\": \"shapes\",\n"
    "  \"capsule\": \"shapes.native._C_API\",\n"
    "  \"language\": \"c++\",\n"
    "  \"header\": \"api.hpp\",\n"
    "  \"guards\": [\"SHAPES_HPP\"],\n"
    "  \"prefix\": \"shapes_native\",\n"
    "  \"abi\": 1,\n"
    "  \"minor\": 1,\n"
    "  \"enums\": [\n"
    "    {\n"
    "      \"name\": \"shapes_direction\",\n"
    "      \"symbol\": \"shapes::direction\",\n"
    "      \"scoped\": true,\n"
    "      \"underlying\": \"uint8_t\",\n"
    "      \"values\": [\n"
    "        {\"name\": \"shapes_direction_left\", \"symbol\": \"shapes::direction::left\", \"value\": 1},\n"
    "        {\"name\": \"shapes_direction_right\", \"symbol\": \"shapes::direction::right\", \"value\": 2},\n"
    "        {\"name\": \"shapes_direction_FILE\", \"symbol\": \"shapes::direction::FILE\", \"value\": 3}\n"
    "      ],\n"
    "      \"doc\": \"Which way.\"\n"
    "    }\n"
    "  ],\n"
    "  \"records\": [\n"
    "    {\n"
    "      \"name\": \"shapes_point\",\n"
    "      \"symbol\": \"shapes::point\",\n"
    "      \"kind\": \"struct\",\n"
    "      \"fields\": [\n"
    "        {\"name\": \"x\", \"type\": \"double\"},\n"
    "        {\"name\": \"y\", \"type\": \"double\"},\n"
    "        {\"name\": \"towards\", \"type\": \"enum shapes_direction\"}\n"
    "      ]\n"
    "    }\n"
    "  ],\n"
    "  \"handles\": [\n"
    "    {\"name\": \"shapes_canvas\", \"symbol\": \"shapes::canvas\"},\n"
    "    {\"name\": \"crate_crate\", \"symbol\": \"crate::crate\"}\n"
    "  ],\n"
    "  \"callbacks\": [\n"
    "    {\n"
    "      \"name\": \"shapes_count_accept\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"type\": \"const struct shapes_point *\"}\n"
    "      ],\n"
    "      \"noexcept\": true,\n"
    "      \"inline\": true\n"
    "    }\n"
    "  ],\n"
    "  \"constants\": [\n"
    "    {\"name\": \"SHAPES_MAX_SIDES\", \"value\": 12}\n"
    "  ],\n"
    "  \"slots\": [\n"
    "    {\n"
    "      \"index\": 0,\n"
    "      \"name\": \"square_area\",\n"
    "      \"symbol\": \"shapes::area\",\n"
    "      \"returns\": \"double\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"side\", \"type\": \"double\"}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"returns\": \"double\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"side\", \"type\": \"double\"}\n"
    "        ]\n"
    "      },\n"
    "      \"doc\": \"The area of a square, or of a rectangle.\"\n"
    "    },\n"
    "    {\n"
    "      \"index\": 1,\n"
    "      \"name\": \"rectangle_area\",\n"
    "      \"symbol\": \"shapes::area\",\n"
    "      \"returns\": \"double\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"width\", \"type\": \"double\"},\n"
    "        {\"name\": \"height\", \"type\": \"double\"}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"returns\": \"double\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"width\", \"type\": \"double\"},\n"
    "          {\"name\": \"height\", \"type\": \"double\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 2,\n"
    "      \"name\": \"shapes_turn\",\n"
    "      \"symbol\": \"shapes::turn\",\n"
    "      \"returns\": \"struct shapes_point\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"from\", \"type\": \"const struct shapes_point *\"},\n"
    "        {\"name\": \"towards\", \"type\": \"enum shapes_direction\"}\n"
    "      ],\n"
    "      \"noexcept\": true\n"
    "    },\n"
    "    {\n"
    "      \"index\": 3,\n"
    "      \"name\": \"shapes_count\",\n"
    "      \"symbol\": \"shapes::count\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"where\", \"type\": \"const struct shapes_canvas *\"},\n"
    "        {\"name\": \"accept\", \"type\": \"shapes_count_accept\"}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"returns\": \"int\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"where\", \"type\": \"const struct shapes_canvas *\"},\n"
    "          {\"name\": \"accept\", \"type\": \"shapes_count_accept\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 4,\n"
    "      \"name\": \"shapes_canvas_make\",\n"
    "      \"symbol\": \"shapes::canvas::make\",\n"
    "      \"returns\": \"struct shapes_canvas *\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"size\", \"type\": \"int\"}\n"
    "      ],\n"
    "      \"on_error\": null,\n"
    "      \"ownership\": \"handle\",\n"
    "      \"cxx\": {\n"
    "        \"returns\": \"struct shapes_canvas *\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"size\", \"type\": \"int\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 5,\n"
    "      \"name\": \"shapes_canvas_drop\",\n"
    "      \"symbol\": \"shapes::canvas::drop\",\n"
    "      \"returns\": \"void\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"which\", \"type\": \"struct shapes_canvas *\"}\n"
    "      ],\n"
    "      \"noexcept\": true\n"
    "    },\n"
    "    {\n"
    "      \"index\": 6,\n"
    "      \"name\": \"crate_crate_new\",\n"
    "      \"symbol\": \"crate::crate::crate\",\n"
    "      \"returns\": \"struct crate_crate *\",\n",
    "      \"parameters\": [\n"
    "        {\"name\": \"crate\", \"type\": \"const char *\", \"length\": \"crate_size\"},\n"
    "        {\"name\": \"crate_size\", \"type\": \"size_t\"}\n"
    "      ],\n"
    "      \"on_error\": null,\n"
    "      \"cxx\": {\n"
    "        \"kind\": \"constructor\",\n"
    "        \"class\": \"struct crate_crate\",\n"
    "        \"explicit\": true,\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"crate\", \"type\": \"std::string_view\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 7,\n"
    "      \"name\": \"crate_crate_delete\",\n"
    "      \"symbol\": \"crate::crate::~crate\",\n"
    "      \"returns\": \"void\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"struct crate_crate *\", \"nullable\": true, \"steals\": true}\n"
    "      ],\n"
    "      \"noexcept\": true,\n"
    "      \"cxx\": {\"kind\": \"destructor\", \"class\": \"struct crate_crate\", \"noexcept\": true}\n"
    "    },\n"
    "    {\n"
    "      \"index\": 8,\n"
    "      \"name\": \"crate_crate_sum\",\n"
    "      \"symbol\": \"crate::crate::sum\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"const struct crate_crate *\", \"nonnull\": true},\n"
    "        {\"name\": \"a0\", \"type\": \"int\"},\n"
    "        {\"name\": \"a0_\", \"type\": \"int\"},\n"
    "        {\"name\": \"min\", \"type\": \"int\"},\n"
    "        {\"name\": \"min_\", \"type\": \"int\"},\n"
    "        {\"name\": \"get\", \"type\": \"int\"},\n"
    "        {\"name\": \"crate_view\", \"type\": \"int\"}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"kind\": \"method\",\n"
    "        \"class\": \"struct crate_crate\",\n"
    "        \"const\": true,\n"
    "        \"returns\": \"int\",\n"
    "        \"parameters\": [\n"
    "          {\"type\": \"int\"},\n"
    "          {\"name\": \"a0\", \"type\": \"int\"},\n"
    "          {\"name\": \"min\", \"type\": \"int\"},\n"
    "          {\"name\": \"min_\", \"type\": \"int\"},\n"
    "          {\"name\": \"get\", \"type\": \"int\"},\n"
    "          {\"name\": \"crate_view\", \"type\": \"int\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 9,\n"
    "      \"name\": \"crate_weigh\",\n"
    "      \"symbol\": \"crate::weigh\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"std\", \"type\": \"const struct crate_crate *\", \"nonnull\": true},\n"
    "        {\"name\": \"crate\", \"type\": \"const struct crate_crate *\", \"nonnull\": true}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"returns\": \"int\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"std\", \"type\": \"const struct crate_crate &\"},\n"
    "          {\"name\": \"crate\", \"type\": \"const struct crate_crate &\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 10,\n"
    "      \"name\": \"crate_pack\",\n"
    "      \"symbol\": \"crate::pack\",\n"
    "      \"returns\": \"struct crate_crate *\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"make\", \"type\": \"const char *\", \"length\": \"make_size\"},\n"
    "        {\"name\": \"make_size\", \"type\": \"size_t\"}\n"
    "      ],\n"
    "      \"on_error\": null,\n"
    "      \"cxx\": {\n"
    "        \"returns\": \"struct crate_crate\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"make\", \"type\": \"std::string_view\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 11,\n"
    "      \"name\": \"shapes_sides\",\n"
    "      \"returns\": \"long\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"shape\", \"type\": \"PyObject *\"}\n"
    "      ],\n"
    "      \"on_error\": -1\n"
    "    }\n"
    "  ]\n"
    "}\n",
};

static const caplet_descriptor caplet_shapes_descriptor = {
    sizeof(caplet_descriptor),
    1, 1, /* abi, minor */
    12, 2, 8, /* slots, types, rows */
    sizeof(caplet_shapes_interface),
    "shapes.native._C_API",
    CAPLET_NULL,
    CAPLET_NULL,
    caplet_shapes_fingerprints,
    caplet_shapes_versions,
    caplet_shapes_slots,
    caplet_shapes_types,
    caplet_shapes_rows,
    CAPLET_POINTER_CAST(const char *, &caplet_shapes_interface),
    CAPLET_NULL,
    0, 0, /* externals, reserved */
};

/* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
static const char caplet_shapes_record[] =
    "caplet-provider 1 {\"api\":\"shapes\",\"abi\":1,\"minor\":1,\"isolated\":false,"
    "\"distribution\":\"\",\"first\":1,\"fingerprints\":[\"3b965d7584890df3\"],\"versions\":[\"\"],"
    "\"capsules\":[\"shapes.native._C_API\"]}"
    "\0" "shapes.native._C_API";

/* ---- The table ---- */

static const struct shapes_table caplet_shapes_table = {
    {CAPLET_MAGIC, sizeof(caplet_header), CAPLET_PROTOCOL, 0, sizeof(struct shapes_table), 12, 1, 1, 0,
     UINT64_C(0x3b965d7584890df3), &caplet_shapes_descriptor, CAPLET_NULL, -1},
    caplet_shapes_thunk_square_area, /* 0 */
    caplet_shapes_thunk_rectangle_area, /* 1 */
    shapes::turn, /* 2 */
    caplet_shapes_thunk_shapes_count, /* 3 */
    caplet_shapes_thunk_shapes_canvas_make, /* 4 */
    shapes::canvas::drop, /* 5 */
    caplet_shapes_thunk_crate_crate_new, /* 6 */
    caplet_shapes_thunk_crate_crate_delete, /* 7 */
    caplet_shapes_thunk_crate_crate_sum, /* 8 */
    caplet_shapes_thunk_crate_weigh, /* 9 */
    caplet_shapes_thunk_crate_pack, /* 10 */
    shapes_sides, /* 11 */
};

int shapes_native_provide(PyObject *module) {
  return caplet_provide(module, CAPLET_END_OF(caplet_shapes_record, "shapes.native._C_API"),
      &caplet_shapes_table.caplet);
}
