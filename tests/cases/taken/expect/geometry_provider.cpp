/* The table behind the C API of geometry._core.
   Generated from geometry.caplet.json by: caplet generate geometry.caplet.json
   Do not edit. */
#include "geometry_provider.h"

#include <assert.h>
#include <stddef.h>

#include <caplet/provider.hpp>

/* ---- What C calls for functions of C++ ---- */

static geo::mesh *caplet_geometry_thunk_geo_mesh_new(void) noexcept {
  return caplet::guarded(nullptr, caplet::raise_current, [&] {
    return caplet::unless_failed(new geo::mesh());
  });
}

static void caplet_geometry_thunk_geo_mesh_delete(geo::mesh *self) noexcept {
  delete self;
}

static geo::map *caplet_geometry_thunk_geo_map_new(void) noexcept {
  return caplet::guarded(nullptr, caplet::raise_current, [&] {
    return caplet::unless_failed(new geo::map());
  });
}

static void caplet_geometry_thunk_geo_map_delete(geo::map *self) noexcept {
  delete self;
}

static int caplet_geometry_thunk_geo_keep(geo::mesh *what, geo_keep_f_callback f, void *f_context,
    geometry_release f_release, PyObject *object) noexcept {
  return caplet::guarded(-1, caplet::raise_current, [&] {
    std::unique_ptr<geo::mesh> caplet_what_owner(what);
    caplet::context caplet_f_owner(f_context, f_release);
    std::function<int (int)> caplet_f_function;
    if (f != nullptr) {
      caplet_f_function = [caplet_fn = f, caplet_context = caplet_f_owner.share()](int a0) -> int {
        return caplet::callable_checked<int>(caplet_fn(caplet_context.get(), a0));
      };
    }
    return geo::keep(std::move(caplet_what_owner), std::move(caplet_f_function), object);
  });
}

static int caplet_geometry_thunk_geo_keep_map(geo::map *what) noexcept {
  return caplet::guarded(-1, caplet::raise_current, [&] {
    std::unique_ptr<geo::map> caplet_what_owner(what);
    return geo::keep_map(std::move(caplet_what_owner));
  });
}

#ifndef CAPLET_WITHOUT_geo_perhaps
static int caplet_geometry_thunk_geo_perhaps(geo::mesh *what) noexcept {
  return caplet::guarded(-1, caplet::raise_current, [&] {
    std::unique_ptr<geo::mesh> caplet_what_owner(what);
    return geo::perhaps(std::move(caplet_what_owner));
  });
}
#endif

/* What a build of this module may leave out. */
#ifdef CAPLET_WITHOUT_geo_perhaps
#define caplet_geometry_geo_perhaps CAPLET_NULL
#define caplet_geometry_geo_perhaps_flags (CAPLET_SLOT_OPTIONAL | CAPLET_SLOT_UNAVAILABLE)
#else
#define caplet_geometry_geo_perhaps caplet_geometry_thunk_geo_perhaps
#define caplet_geometry_geo_perhaps_flags CAPLET_SLOT_OPTIONAL
#endif

/* ---- Retired slots: they keep their places, and raise ---- */

static int caplet_geometry_retired_geo_drop(geo::mesh *what, caplet_geometry_was_geo_drop_f_callback f, void *f_context,
    geometry_release f_release) {
  (void)what;
  (void)f;
  (void)f_context;
  (void)f_release;
  if (what != CAPLET_NULL) caplet_geometry_thunk_geo_mesh_delete(what);
  if (f_release != CAPLET_NULL) f_release(f_context);
  caplet_raise_retired("geometry._core._C_API", "geo_drop");
  return -1;
}

static int caplet_geometry_retired_geo_forget(PyObject *object) {
  (void)object;
  caplet_release_stolen(object);
  caplet_raise_retired("geometry._core._C_API", "geo_forget");
  return -1;
}

/* ---- What the API is, for consumers and tools ---- */

static const caplet_slot_info caplet_geometry_slots[] = {
    {"geo_mesh_new", "struct geo_mesh * (void)", UINT64_C(0xd504f36e3bb89a60), 1, 0},
    {"geo_mesh_delete", "void (struct geo_mesh *)", UINT64_C(0x3210abf153da665b), 1, 0},
    {"geo_mesh_alive", "int (void)", UINT64_C(0x557bd8e9a40d3e85), 1, 0},
    {"geo_drop", "int (struct geo_mesh *, geo_drop_f_callback, void *, geometry_release)", UINT64_C(0xfb9fdd25e6b0d88e),
        1, CAPLET_SLOT_RETIRED},
    {"geo_forget", "int (PyObject *)", UINT64_C(0xd6d6be59b44ccd97), 1, CAPLET_SLOT_RETIRED},
    {"geo_map_new", "struct geo_map * (void)", UINT64_C(0x288a34d70c31b40a), 2, 0},
    {"geo_map_delete", "void (struct geo_map *)", UINT64_C(0x44861b0c82a8f131), 2, 0},
    {"geo_keep", "int (struct geo_mesh *, geo_keep_f_callback, void *, geometry_release, PyObject *)",
        UINT64_C(0x29fb63295d9df936), 2, 0},
    {"geo_keep_map", "int (struct geo_map *)", UINT64_C(0x6f0c3605286edc6c), 2, 0},
    {"geo_perhaps", "int (struct geo_mesh *)", UINT64_C(0x27f4e95ac321d899), 2, caplet_geometry_geo_perhaps_flags},
};

static const uint64_t caplet_geometry_fingerprints[] = {UINT64_C(0x8e6a44f17294c199), UINT64_C(0xfe436a2f172477ee),
    UINT64_C(0x3c309d6606fc1897)};
static const char *const caplet_geometry_versions[] = {CAPLET_NULL, "1.0", CAPLET_NULL};

/* geometry.caplet.json, in pieces that every compiler takes. */
static const struct {
  char piece_0[3889];
  char piece_1[1312];
} caplet_geometry_interface = {
    "{\n"
    "  \"$schema\": \"caplet-1.schema.json\",\n"
    "  \"name\": \"geometry\",\n"
    "  \"capsule\": \"geometry._core._C_API\",\n"
    "  \"distribution\": \"geometry\",\n"
    "  \"language\": \"c++\",\n"
    "  \"header\": \"api.hpp\",\n"
    "  \"guards\": [\"GEO_HPP\"],\n"
    "  \"prefix\": \"geo\",\n"
    "  \"abi\": 1,\n"
    "  \"minor\": 2,\n"
    "  \"handles\": [\n"
    "    {\"name\": \"geo_mesh\", \"symbol\": \"geo::mesh\"},\n"
    "    {\"name\": \"geo_map\", \"symbol\": \"geo::map\", \"since\": 2, \"doc\": \"Has a destructor that came with "
        "it.\"}\n"
    "  ],\n"
    "  \"callbacks\": [\n"
    "    {\n"
    "      \"name\": \"geo_keep_f_callback\",\n"
    "      \"since\": 2,\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"context\", \"type\": \"void *\"},\n"
    "        {\"name\": \"a0\", \"type\": \"int\"}\n"
    "      ],\n"
    "      \"inline\": true\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"geometry_release\",\n"
    "      \"returns\": \"void\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"context\", \"type\": \"void *\"}\n"
    "      ],\n"
    "      \"inline\": true\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"geo_drop_f_callback\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"context\", \"type\": \"void *\"},\n"
    "        {\"name\": \"a0\", \"type\": \"int\"}\n"
    "      ],\n"
    "      \"inline\": true\n"
    "    }\n"
    "  ],\n"
    "  \"slots\": [\n"
    "    {\n"
    "      \"index\": 0,\n"
    "      \"name\": \"geo_mesh_new\",\n"
    "      \"symbol\": \"geo::mesh::mesh\",\n"
    "      \"returns\": \"struct geo_mesh *\",\n"
    "      \"on_error\": null,\n"
    "      \"cxx\": {\"kind\": \"constructor\", \"class\": \"struct geo_mesh\"}\n"
    "    },\n"
    "    {\n"
    "      \"index\": 1,\n"
    "      \"name\": \"geo_mesh_delete\",\n"
    "      \"symbol\": \"geo::mesh::~mesh\",\n"
    "      \"returns\": \"void\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"struct geo_mesh *\", \"nullable\": true, \"steals\": true}\n"
    "      ],\n"
    "      \"noexcept\": true,\n"
    "      \"cxx\": {\"kind\": \"destructor\", \"class\": \"struct geo_mesh\", \"noexcept\": true}\n"
    "    },\n"
    "    {\"index\": 2, \"name\": \"geo_mesh_alive\", \"symbol\": \"geo::mesh::alive\", \"returns\": \"int\", "
        "\"noexcept\": true},\n"
    "    {\n"
    "      \"index\": 3,\n"
    "      \"name\": \"geo_drop\",\n"
    "      \"symbol\": \"geo::drop\",\n"
    "      \"retired\": true,\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"what\", \"type\": \"struct geo_mesh *\", \"steals\": true},\n"
    "        {\"name\": \"f\", \"type\": \"geo_drop_f_callback\", \"nonnull\": true},\n"
    "        {\"name\": \"f_context\", \"type\": \"void *\", \"nullable\": true},\n"
    "        {\"name\": \"f_release\", \"type\": \"geometry_release\", \"nullable\": true}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"returns\": \"int\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"what\", \"type\": \"std::unique_ptr<struct geo_mesh>\"},\n"
    "          {\"name\": \"f\", \"type\": \"std::function<int (int)>\"}\n"
    "        ]\n"
    "      },\n"
    "      \"doc\": \"The first release had it.\"\n"
    "    },\n"
    "    {\n"
    "      \"index\": 4,\n"
    "      \"name\": \"geo_forget\",\n"
    "      \"symbol\": \"geo::forget\",\n"
    "      \"retired\": true,\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"object\", \"type\": \"PyObject *\", \"steals\": true}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"returns\": \"int\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"object\", \"type\": \"PyObject *\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 5,\n"
    "      \"name\": \"geo_map_new\",\n"
    "      \"symbol\": \"geo::map::map\",\n"
    "      \"since\": 2,\n"
    "      \"returns\": \"struct geo_map *\",\n"
    "      \"on_error\": null,\n"
    "      \"cxx\": {\"kind\": \"constructor\", \"class\": \"struct geo_map\"}\n"
    "    },\n"
    "    {\n"
    "      \"index\": 6,\n"
    "      \"name\": \"geo_map_delete\",\n"
    "      \"symbol\": \"geo::map::~map\",\n"
    "      \"since\": 2,\n"
    "      \"returns\": \"void\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"struct geo_map *\", \"nullable\": true, \"steals\": true}\n"
    "      ],\n"
    "      \"noexcept\": true,\n"
    "      \"cxx\": {\"kind\": \"destructor\", \"class\": \"struct geo_map\", \"noexcept\": true}\n"
    "    },\n"
    "    {\n"
    "      \"index\": 7,\n"
    "      \"name\": \"geo_keep\",\n"
    "      \"symbol\": \"geo::keep\",\n"
    "      \"since\": 2,\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"what\", \"type\": \"struct geo_mesh *\", \"steals\": true},\n"
    "        {\"name\": \"f\", \"type\": \"geo_keep_f_callback\", \"nonnull\": true},\n"
    "        {\"name\": \"f_context\", \"type\": \"void *\", \"nullable\": true},\n"
    "        {\"name\": \"f_release\", \"type\": \"geometry_release\", \"nullable\": true},\n",
    "        {\"name\": \"object\", \"type\": \"PyObject *\", \"steals\": true}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"returns\": \"int\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"what\", \"type\": \"std::unique_ptr<struct geo_mesh>\"},\n"
    "          {\"name\": \"f\", \"type\": \"std::function<int (int)>\"},\n"
    "          {\"name\": \"object\", \"type\": \"PyObject *\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 8,\n"
    "      \"name\": \"geo_keep_map\",\n"
    "      \"symbol\": \"geo::keep_map\",\n"
    "      \"since\": 2,\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"what\", \"type\": \"struct geo_map *\", \"steals\": true}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"returns\": \"int\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"what\", \"type\": \"std::unique_ptr<struct geo_map>\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 9,\n"
    "      \"name\": \"geo_perhaps\",\n"
    "      \"symbol\": \"geo::perhaps\",\n"
    "      \"since\": 2,\n"
    "      \"optional\": true,\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"what\", \"type\": \"struct geo_mesh *\", \"steals\": true}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"returns\": \"int\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"what\", \"type\": \"std::unique_ptr<struct geo_mesh>\"}\n"
    "        ]\n"
    "      }\n"
    "    }\n"
    "  ],\n"
    "  \"history\": [\n"
    "    {\"minor\": 1, \"version\": \"1.0\", \"fingerprint\": \"fe436a2f172477ee\"}\n"
    "  ]\n"
    "}\n",
};

static const caplet_descriptor caplet_geometry_descriptor = {
    sizeof(caplet_descriptor),
    1, 2, /* abi, minor */
    10, 0, 0, /* slots, types, rows */
    sizeof(caplet_geometry_interface),
    "geometry._core._C_API",
    "geometry",
    CAPLET_NULL,
    caplet_geometry_fingerprints,
    caplet_geometry_versions,
    caplet_geometry_slots,
    CAPLET_NULL,
    CAPLET_NULL,
    CAPLET_POINTER_CAST(const char *, &caplet_geometry_interface),
    CAPLET_NULL,
    0, 0, /* externals, reserved */
};

/* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
static const char caplet_geometry_record[] =
    "caplet-provider 1 {\"api\":\"geometry\",\"abi\":1,\"minor\":2,\"isolated\":false,"
    "\"distribution\":\"geometry\",\"first\":1,\"fingerprints\":[\"fe436a2f172477ee\","
    "\"3c309d6606fc1897\"],\"versions\":[\"1.0\",\"\"],\"capsules\":[\"geometry._core._C_API\"]}"
    "\0" "geometry._core._C_API";

/* ---- The table ---- */

static const struct geometry_table caplet_geometry_table = {
    {CAPLET_MAGIC, sizeof(caplet_header), CAPLET_PROTOCOL, 0, sizeof(struct geometry_table), 10, 1, 2, 0,
     UINT64_C(0x3c309d6606fc1897), &caplet_geometry_descriptor, CAPLET_NULL, -1},
    caplet_geometry_thunk_geo_mesh_new, /* 0 */
    caplet_geometry_thunk_geo_mesh_delete, /* 1 */
    geo::mesh::alive, /* 2 */
    caplet_geometry_retired_geo_drop, /* 3 */
    caplet_geometry_retired_geo_forget, /* 4 */
    caplet_geometry_thunk_geo_map_new, /* 5 */
    caplet_geometry_thunk_geo_map_delete, /* 6 */
    caplet_geometry_thunk_geo_keep, /* 7 */
    caplet_geometry_thunk_geo_keep_map, /* 8 */
    caplet_geometry_geo_perhaps, /* 9 */
};

int geo_provide(PyObject *module) {
  return caplet_provide(module, CAPLET_END_OF(caplet_geometry_record, "geometry._core._C_API"),
      &caplet_geometry_table.caplet);
}
