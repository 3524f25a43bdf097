/* The table behind the C API of geometry._core.
   Generated from geometry.caplet.json by: caplet generate geometry.caplet.json
   Do not edit. */
#include "geometry_provider.h"

#include <assert.h>
#include <stddef.h>

#include <caplet/provider.hpp>

#include <type_traits>

CAPLET_BEGIN_DEPRECATED

/* Consumers compile these values in; they must be the header's. */
static_assert(geo::max_sides == 12, "geo_max_sides differs from the interface file");
static_assert((std::is_same<std::decay<decltype(geo::max_sides)>::type,
    std::decay<decltype(12)>::type>::value || std::is_enum<std::decay<decltype(geo::max_sides)>::type>::value),
    "geo_max_sides has another type than in the interface file");

/* ---- What C calls for functions of C++ ---- */

static void caplet_geometry_raise() noexcept {
#if CAPLET_EXCEPTIONS
  try {
    throw;
  } catch (const geo::parse_error &error) {
    caplet::raise(::geo_ParseError, caplet::text_of(error, "geo::parse_error"));
  } catch (const geo::stop &error) {
    caplet::raise(::geo_Stop, caplet::text_of(error, "geo::stop"));
  } catch (...) {
    caplet::raise_current();
  }
#else
  caplet::raise_current();
#endif
}

static int caplet_geometry_thunk_geo_counted_answer(const geo::counted *self) noexcept {
  return self->answer();
}

static geo::counted *caplet_geometry_thunk_geo_shape_as_geo_counted(geo::shape *self) noexcept {
  return std::addressof(*static_cast<geo::counted *>(self));
}

static int caplet_geometry_thunk_geo_shape_name(const geo::shape *self, const char **result,
    size_t *result_size) noexcept {
  return caplet::serve(caplet_geometry_raise, [&]() -> decltype(auto) {
    return self->name();
  }, result, result_size);
}

static int caplet_geometry_thunk_geo_shape_rename(geo::shape *self, const char *name, size_t name_size) noexcept {
  return caplet::serve(caplet_geometry_raise, [&] {
    return self->rename(std::string(name, name_size));
  });
}

static double caplet_geometry_thunk_geo_priced_price(const geo::priced *self) noexcept {
  return self->price();
}

static int caplet_geometry_thunk_geo_priced_set_price(geo::priced *self, double price) noexcept {
  return caplet::serve(caplet_geometry_raise, [&] {
    return self->set_price(price);
  });
}

static double caplet_geometry_thunk_geo_priced_size(const geo::priced *self) noexcept {
  return self->size();
}

static geo::shape *caplet_geometry_thunk_geo_mesh_as_geo_shape(geo::mesh *self) noexcept {
  return std::addressof(*static_cast<geo::shape *>(self));
}

static geo::priced *caplet_geometry_thunk_geo_mesh_as_geo_priced(geo::mesh *self) noexcept {
  return std::addressof(*static_cast<geo::priced *>(self));
}

static geo::mesh *caplet_geometry_thunk_geo_mesh_new(const char *name, size_t name_size) noexcept {
  return caplet::guarded(nullptr, caplet_geometry_raise, [&] {
    return caplet::unless_failed(new geo::mesh(std::string_view(name, name_size)));
  });
}

static geo::mesh *caplet_geometry_thunk_geo_mesh_of(const geo::point *points, size_t points_size, const char *name,
    size_t name_size) noexcept {
  return caplet::guarded(nullptr, caplet_geometry_raise, [&] {
    return caplet::unless_failed(new geo::mesh(std::vector<geo::point>(points, points + points_size),
        std::string_view(name, name_size)));
  });
}

static geo::mesh *caplet_geometry_thunk_geo_mesh_copy(const geo::mesh *other) noexcept {
  return caplet::guarded(nullptr, caplet_geometry_raise, [&] {
    return caplet::unless_failed(new geo::mesh(*other));
  });
}

static void caplet_geometry_thunk_geo_mesh_delete(geo::mesh *self) noexcept {
  delete self;
}

static geo::mesh *caplet_geometry_thunk_geo_mesh_parse(const char *text, geo::mesh::kind what) noexcept {
  return caplet::guarded(nullptr, caplet_geometry_raise, [&] {
    return caplet::unless_failed(geo::mesh::parse(text, what));
  });
}

static size_t caplet_geometry_thunk_geo_mesh_size(const geo::mesh *self) noexcept {
  return self->size();
}

static int caplet_geometry_thunk_geo_mesh_is_closed(const geo::mesh *self) noexcept {
  return caplet::guarded(-1, caplet_geometry_raise, [&] {
    return self->is_closed() ? 1 : 0;
  });
}

static int caplet_geometry_thunk_geo_mesh_what(const geo::mesh *self, geo::mesh::kind *result) noexcept {
  return caplet::serve(caplet_geometry_raise, [&] {
    return self->what();
  }, result);
}

static int caplet_geometry_thunk_geo_mesh_center(const geo::mesh *self, geo::point *result) noexcept {
  return caplet::serve(caplet_geometry_raise, [&] {
    return self->center();
  }, result);
}

static int caplet_geometry_thunk_geo_mesh_add(geo::mesh *self, geo::point what) noexcept {
  return caplet::serve(caplet_geometry_raise, [&] {
    return self->add(what);
  });
}

static int caplet_geometry_thunk_geo_mesh_add_all(geo::mesh *self, const geo::point *points,
    size_t points_size) noexcept {
  return caplet::serve(caplet_geometry_raise, [&] {
    return self->add(std::vector<geo::point>(points, points + points_size));
  });
}

static const geo::point *caplet_geometry_thunk_geo_mesh_at(const geo::mesh *self, size_t index) noexcept {
  return caplet::guarded(nullptr, caplet_geometry_raise, [&] {
    return std::addressof(self->at(index));
  });
}

static geo::point *caplet_geometry_thunk_geo_mesh_at_mutable(geo::mesh *self, size_t index) noexcept {
  return caplet::guarded(nullptr, caplet_geometry_raise, [&] {
    return std::addressof(self->at(index));
  });
}

static geo::mesh *caplet_geometry_thunk_geo_mesh_scale(geo::mesh *self, double factor) noexcept {
  return caplet::guarded(nullptr, caplet_geometry_raise, [&] {
    return std::addressof(self->operator*=(factor));
  });
}

static int caplet_geometry_thunk_geo_mesh_find(const geo::mesh *self, double x, geo::point *result) noexcept {
  return caplet::serve(caplet_geometry_raise, [&] {
    return self->find(x);
  }, result);
}

static int caplet_geometry_thunk_geo_mesh_lengths(const geo::mesh *self, double **result,
    size_t *result_size) noexcept {
  return caplet::serve(caplet_geometry_raise, [&] {
    return self->lengths();
  }, result, result_size);
}

static int caplet_geometry_thunk_geo_mesh_describe(const geo::mesh *self, char **result, size_t *result_size) noexcept {
  return caplet::serve(caplet_geometry_raise, [&] {
    return self->describe();
  }, result, result_size);
}

static geo::mesh *caplet_geometry_thunk_geo_mesh_scaled(const geo::mesh *self, double factor) noexcept {
  return caplet::guarded(nullptr, caplet_geometry_raise, [&] {
    return caplet::unless_failed(new geo::mesh(self->scaled(factor)));
  });
}

static const geo::mesh *caplet_geometry_thunk_geo_mesh_self(const geo::mesh *self) noexcept {
  return std::addressof(self->self());
}

static int caplet_geometry_thunk_geo_mesh_bounds(const geo::mesh *self, geo::point *result_0,
    geo::point *result_1) noexcept {
  return caplet::serve(caplet_geometry_raise, [&] {
    return self->bounds();
  }, result_0, result_1);
}

static int caplet_geometry_thunk_geo_mesh_take_apart(const geo::mesh *self, char **result_0, size_t *result_0_size,
    geo::point **result_1, size_t *result_1_size, geo::mesh **result_2) noexcept {
  return caplet::serve(caplet_geometry_raise, [&] {
    return self->take_apart();
  }, result_0, result_0_size, result_1, result_1_size, result_2);
}

static int caplet_geometry_thunk_geo_mesh_walk(const geo::mesh *self, geo_mesh_walk_visit_callback visit,
    void *visit_context, geometry_release visit_release) noexcept {
  return caplet::serve(caplet_geometry_raise, [&] {
    caplet::context caplet_visit_owner(visit_context, visit_release);
    std::function<bool (const geo::point &, std::string_view)> caplet_visit_function;
    if (visit != nullptr) {
      caplet_visit_function = [caplet_fn = visit, caplet_context = caplet_visit_owner.share()](const geo::point &a0,
          std::string_view a1) -> bool {
        return caplet::callable_truth(caplet_fn(caplet_context.get(), std::addressof(a0), a1.data(), a1.size()));
      };
    }
    return self->walk(std::move(caplet_visit_function));
  });
}

static int caplet_geometry_thunk_geo_mesh_release(geo::mesh *self) noexcept {
  return caplet::guarded(-1, caplet_geometry_raise, [&] {
    return self->release();
  });
}

static int caplet_geometry_thunk_geo_mesh_merge(geo::mesh *self, geo::mesh *other) noexcept {
  return caplet::serve(caplet_geometry_raise, [&] {
    std::unique_ptr<geo::mesh> caplet_other_owner(other);
    return self->merge(std::move(caplet_other_owner));
  });
}

static long caplet_geometry_thunk_geo_mesh_count(const geo::mesh *self) noexcept {
  return caplet::guarded(-1, caplet_geometry_raise, [&] {
    return self->count();
  });
}

static geo::window *caplet_geometry_thunk_geo_window_new(int size, geo::window *around) noexcept {
  return caplet::guarded(nullptr, caplet_geometry_raise, [&] {
    std::unique_ptr<geo::window> caplet_around_owner(around);
    return caplet::unless_failed(new geo::window(size, std::move(caplet_around_owner)));
  });
}

static geo::window *caplet_geometry_thunk_geo_window_within(geo::window *around) noexcept {
  return caplet::guarded(nullptr, caplet_geometry_raise, [&] {
    std::unique_ptr<geo::window> caplet_around_owner(around);
    return caplet::unless_failed(new geo::window(std::move(caplet_around_owner)));
  });
}

static void caplet_geometry_thunk_geo_window_delete(geo::window *self) noexcept {
  delete self;
}

static size_t caplet_geometry_thunk_geo_window_show(geo::window *self, geo::mesh *what, geo::window *over,
    int times) noexcept {
  return caplet::guarded(CAPLET_CAST(size_t, -1), caplet_geometry_raise, [&] {
    std::unique_ptr<geo::mesh> caplet_what_owner(what);
    std::unique_ptr<geo::window> caplet_over_owner(over);
    return self->show(std::move(caplet_what_owner), std::move(caplet_over_owner), times);
  });
}

static int caplet_geometry_thunk_geo_window_title(const geo::window *self, const char **result,
    size_t *result_size) noexcept {
  return caplet::serve(caplet_geometry_raise, [&]() -> decltype(auto) {
    return self->title();
  }, result, result_size);
}

static int caplet_geometry_thunk_geo_window_sizes(const geo::window *self, const int **result,
    size_t *result_size) noexcept {
  return caplet::serve(caplet_geometry_raise, [&]() -> decltype(auto) {
    return self->sizes();
  }, result, result_size);
}

static geo::registry *caplet_geometry_thunk_geo_registry_global(void) noexcept {
  return caplet::guarded(nullptr, caplet_geometry_raise, [&] {
    return std::addressof(geo::registry::global());
  });
}

static int caplet_geometry_thunk_geo_registry_put(geo::registry *self, const geo::mesh *what) noexcept {
  return caplet::serve(caplet_geometry_raise, [&] {
    return self->put(*what);
  });
}

static size_t caplet_geometry_thunk_geo_registry_total(const geo::registry *self) noexcept {
  return caplet::guarded(CAPLET_CAST(size_t, -1), caplet_geometry_raise, [&] {
    return self->total();
  });
}

static int caplet_geometry_thunk_geo_twice(const geo::counted *what) noexcept {
  return geo::twice(*what);
}

static double caplet_geometry_thunk_geo_area_of_mesh(const geo::mesh *what, int unit) noexcept {
  return caplet::guarded(-1, caplet_geometry_raise, [&] {
    return geo::area(*what, unit);
  });
}

static int caplet_geometry_thunk_geo_raise(geo::level from, geo::level by, geo::level *result) noexcept {
  return caplet::serve(caplet_geometry_raise, [&] {
    return geo::raise(from, by);
  }, result);
}

static int caplet_geometry_thunk_geo_cross(const double *a, const double *b, double *result) noexcept {
  return caplet::serve(caplet_geometry_raise, [&] {
    return geo::cross(caplet::array_of<double, 3>(a), caplet::array_of<double, 3>(b));
  }, result);
}

static double caplet_geometry_thunk_geo_norm(const double *x, const char *text, size_t text_size) noexcept {
  return caplet::guarded(-1, caplet_geometry_raise, [&] {
    return geo::norm(x != nullptr ? std::optional<double>(*x) : std::nullopt,
        text != nullptr ? std::optional<std::string_view>(std::string_view(text, text_size)) : std::nullopt);
  });
}

static int caplet_geometry_thunk_geo_half(const char *text, size_t text_size, char **result,
    size_t *result_size) noexcept {
  return caplet::serve(caplet_geometry_raise, [&] {
    return geo::half(std::string(text, text_size));
  }, result, result_size);
}

static int caplet_geometry_thunk_geo_adder(double by, geo_adder_result_callback *result, void **result_context,
    geometry_release *result_release) noexcept {
  return caplet::guarded(-1, caplet_geometry_raise, [&] {
    auto caplet_value = geo::adder(by);
    if (caplet::has_failed()) return -1;
    using caplet_result_type = std::function<double (double)>;
    std::unique_ptr<caplet_result_type> caplet_result;
    if (caplet_value) caplet_result.reset(new caplet_result_type(std::move(caplet_value)));
    const geo_adder_result_callback caplet_result_function = [](void *context, double a0) noexcept -> double {
      return caplet::guarded(-1, caplet_geometry_raise, [&] {
        return (*static_cast<caplet_result_type *>(context))(a0);
      });
    };
    *result = caplet_result ? caplet_result_function : nullptr;
    *result_context = caplet_result.release();
    *result_release = caplet::release_callable<caplet_result_type>;
    return 0;
  });
}

static double caplet_geometry_thunk_geo_apply(geo_apply_f_callback f, void *f_context, geometry_release f_release,
    double x) noexcept {
  return caplet::guarded(-1, caplet_geometry_raise, [&] {
    caplet::context caplet_f_owner(f_context, f_release);
    std::function<double (double)> caplet_f_function;
    if (f != nullptr) {
      caplet_f_function = [caplet_fn = f, caplet_context = caplet_f_owner.share()](double a0) -> double {
        return caplet::callable_checked<double>(caplet_fn(caplet_context.get(), a0));
      };
    }
    return geo::apply(std::move(caplet_f_function), x);
  });
}

static int caplet_geometry_thunk_geo_first_of(const geo::level *levels, size_t levels_size, geo_first_of_f_callback f,
    void *f_context, geometry_release f_release, int *result) noexcept {
  return caplet::serve(caplet_geometry_raise, [&] {
    caplet::context caplet_f_owner(f_context, f_release);
    std::function<std::optional<int> (geo::level)> caplet_f_function;
    if (f != nullptr) {
      caplet_f_function = [caplet_fn = f,
          caplet_context = caplet_f_owner.share()](geo::level a0) -> std::optional<int> {
        int caplet_result{};
        const int caplet_status = caplet_fn(caplet_context.get(), a0, &caplet_result);
        if (caplet_status < 0) return caplet::callable_failed<std::optional<int>>();
        if (caplet_status == 0) return std::optional<int>();
        return std::optional<int>(caplet_result);
      };
    }
    return geo::first_of(std::vector<geo::level>(levels, levels + levels_size), std::move(caplet_f_function));
  }, result);
}

static int caplet_geometry_thunk_geo_levels(geo::level **result, size_t *result_size) noexcept {
  return caplet::serve(caplet_geometry_raise, [&] {
    return geo::levels();
  }, result, result_size);
}

static int caplet_geometry_thunk_geo_split(const char *text, size_t text_size, char **result_0, size_t *result_0_size,
    bool *result_1_has, char **result_1, size_t *result_1_size) noexcept {
  return caplet::serve(caplet_geometry_raise, [&] {
    return geo::split(std::string_view(text, text_size));
  }, result_0, result_0_size, result_1_has, result_1, result_1_size);
}

static int caplet_geometry_thunk_geo_accumulate(double *into, const double *what) noexcept {
  return caplet::serve(caplet_geometry_raise, [&] {
    return geo::accumulate(*into, *what);
  });
}

static int caplet_geometry_thunk_geo_fail(int how) noexcept {
  return caplet::serve(caplet_geometry_raise, [&] {
    return geo::fail(how);
  });
}

static double caplet_geometry_thunk_geo_slow(double x) noexcept {
  return caplet::guarded(-1, caplet_geometry_raise, [&] {
    return geo::slow(x);
  });
}

static double caplet_geometry_thunk_geo_each(geo_each_f_callback f, void *f_context,
    geometry_release f_release) noexcept {
  return caplet::guarded(-1, caplet_geometry_raise, [&] {
    caplet::context caplet_f_owner(f_context, f_release);
    std::function<double (double)> caplet_f_function;
    if (f != nullptr) {
      caplet_f_function = [caplet_fn = f, caplet_context = caplet_f_owner.share()](double a0) -> double {
        return caplet::callable_checked<double>(caplet_fn(caplet_context.get(), a0));
      };
    }
    return geo::each(std::move(caplet_f_function));
  });
}

static int caplet_geometry_thunk_geo_same(const geo::mesh *a, const geo::mesh *b) noexcept {
  return caplet::guarded(-1, caplet_geometry_raise, [&] {
    return geo::operator==(*a, *b) ? 1 : 0;
  });
}

#ifndef CAPLET_WITHOUT_geo_extra
static int caplet_geometry_thunk_geo_extra(int x) noexcept {
  return caplet::guarded(-1, caplet_geometry_raise, [&] {
    return geo::extra(x);
  });
}
#endif

static int caplet_geometry_thunk_geo_allocate(geo_allocate_a_callback a, void *a_context, geometry_release a_release,
    geo_allocate_b_callback b, void *b_context, geometry_release b_release, const char *fail,
    size_t fail_size) noexcept {
  return caplet::guarded(-1, caplet_geometry_raise, [&] {
    caplet::context caplet_a_owner(a_context, a_release);
    caplet::context caplet_b_owner(b_context, b_release);
    std::function<int (int)> caplet_a_function;
    if (a != nullptr) {
      caplet_a_function = [caplet_fn = a, caplet_context = caplet_a_owner.share()](int a0) -> int {
        return caplet::callable_checked<int>(caplet_fn(caplet_context.get(), a0));
      };
    }
    std::function<int (int)> caplet_b_function;
    if (b != nullptr) {
      caplet_b_function = [caplet_fn = b, caplet_context = caplet_b_owner.share()](int a0) -> int {
        return caplet::callable_checked<int>(caplet_fn(caplet_context.get(), a0));
      };
    }
    return geo::allocate(std::move(caplet_a_function), std::move(caplet_b_function), std::string_view(fail, fail_size));
  });
}

static int caplet_geometry_thunk_global_name(char **result, size_t *result_size) noexcept {
  return caplet::serve(caplet_geometry_raise, [&] {
    return ::global_name();
  }, result, result_size);
}

static void caplet_geometry_thunk_geo_free(void *memory) noexcept {
  caplet::release_memory(memory);
}

/* What a build of this module may leave out. */
#ifdef CAPLET_WITHOUT_geo_extra
#define caplet_geometry_geo_extra CAPLET_NULL
#define caplet_geometry_geo_extra_flags (CAPLET_SLOT_OPTIONAL | CAPLET_SLOT_UNAVAILABLE)
#else
#define caplet_geometry_geo_extra caplet_geometry_thunk_geo_extra
#define caplet_geometry_geo_extra_flags CAPLET_SLOT_OPTIONAL
#endif

/* ---- What the API is, for consumers and tools ---- */

static const caplet_slot_info caplet_geometry_slots[] = {
    {"geo_counted_answer", "int (const struct geo_counted *)", UINT64_C(0x7abcf0912ba2a1a7), 1, 0},
    {"geo_shape_as_geo_counted", "struct geo_counted * (struct geo_shape *)", UINT64_C(0x7b6c1332259ec23a), 1, 0},
    {"geo_shape_name", "int (const struct geo_shape *, const char **, size_t *)", UINT64_C(0x29eca11a9702c4c9), 1, 0},
    {"geo_shape_rename", "int (struct geo_shape *, const char *, size_t)", UINT64_C(0x0a5102021e79a672), 1, 0},
    {"geo_priced_digits", "int (void)", UINT64_C(0x055d5e2628b9975c), 1, 0},
    {"geo_priced_price", "double (const struct geo_priced *)", UINT64_C(0x4e655c4771a7f603), 1, 0},
    {"geo_priced_set_price", "int (struct geo_priced *, double)", UINT64_C(0x964f9a65998ea8c7), 1, 0},
    {"geo_priced_size", "double (const struct geo_priced *)", UINT64_C(0xf18dc081eb607663), 1, 0},
    {"geo_mesh_as_geo_shape", "struct geo_shape * (struct geo_mesh *)", UINT64_C(0x5f6bb37f23853c31), 1, 0},
    {"geo_mesh_as_geo_priced", "struct geo_priced * (struct geo_mesh *)", UINT64_C(0x19c36d4be03bddad), 1, 0},
    {"geo_mesh_new", "struct geo_mesh * (const char *, size_t)", UINT64_C(0x5e4c7598b3505807), 1, 0},
    {"geo_mesh_of", "struct geo_mesh * (const struct geo_point *, size_t, const char *, size_t)",
        UINT64_C(0x272fa48f1ec42584), 1, 0},
    {"geo_mesh_copy", "struct geo_mesh * (const struct geo_mesh *)", UINT64_C(0xaa7311816474f785), 1, 0},
    {"geo_mesh_delete", "void (struct geo_mesh *)", UINT64_C(0x0aa9beaaedd3ced5), 1, 0},
    {"geo_mesh_alive", "int (void)", UINT64_C(0xf4bc222b5e91df69), 1, 0},
    {"geo_mesh_parse", "struct geo_mesh * (const char *, enum geo_mesh_kind)", UINT64_C(0x71b38373821e54a5), 1, 0},
    {"geo_mesh_size", "size_t (const struct geo_mesh *)", UINT64_C(0x5d1c86ceb204da72), 1, 0},
    {"geo_mesh_is_closed", "int (const struct geo_mesh *)", UINT64_C(0xcb91d0fed3b78364), 1, 0},
    {"geo_mesh_what", "int (const struct geo_mesh *, enum geo_mesh_kind *)", UINT64_C(0x55f4cf748034fdad), 1, 0},
    {"geo_mesh_center", "int (const struct geo_mesh *, struct geo_point *)", UINT64_C(0x902b758c56554572), 1, 0},
    {"geo_mesh_add", "int (struct geo_mesh *, struct geo_point)", UINT64_C(0x3c296f7534b7a8f3), 1, 0},
    {"geo_mesh_add_all", "int (struct geo_mesh *, const struct geo_point *, size_t)", UINT64_C(0x9638547a2ae9b74e), 1,
        0},
    {"geo_mesh_at", "const struct geo_point * (const struct geo_mesh *, size_t)", UINT64_C(0x064af8275356588c), 1, 0},
    {"geo_mesh_at_mutable", "struct geo_point * (struct geo_mesh *, size_t)", UINT64_C(0xc2fe4df30a79e96c), 1, 0},
    {"geo_mesh_scale", "struct geo_mesh * (struct geo_mesh *, double)", UINT64_C(0x67f9897e5385bfff), 1, 0},
    {"geo_mesh_find", "int (const struct geo_mesh *, double, struct geo_point *)", UINT64_C(0x824f824b001b44d2), 1, 0},
    {"geo_mesh_lengths", "int (const struct geo_mesh *, double **, size_t *)", UINT64_C(0x74b667bad58802c3), 1, 0},
    {"geo_mesh_describe", "int (const struct geo_mesh *, char **, size_t *)", UINT64_C(0x3d6d378d1b8ed6f8), 1, 0},
    {"geo_mesh_scaled", "struct geo_mesh * (const struct geo_mesh *, double)", UINT64_C(0x58a1263818fc59d7), 1, 0},
    {"geo_mesh_self", "const struct geo_mesh * (const struct geo_mesh *)", UINT64_C(0xbcf1b88a0635ac4b), 1, 0},
    {"geo_mesh_bounds", "int (const struct geo_mesh *, struct geo_point *, struct geo_point *)",
        UINT64_C(0x7141685323cbd28c), 1, 0},
    {"geo_mesh_take_apart",
        "int (const struct geo_mesh *, char **, size_t *, struct geo_point **, size_t *, struct geo_mesh **)",
        UINT64_C(0x599cead87a48a8f7), 1, 0},
    {"geo_mesh_walk", "int (const struct geo_mesh *, geo_mesh_walk_visit_callback, void *, geometry_release)",
        UINT64_C(0xa8f04d856e2fe25a), 1, 0},
    {"geo_mesh_release", "int (struct geo_mesh *)", UINT64_C(0xf1fe8d3927fb65a0), 1, 0},
    {"geo_mesh_merge", "int (struct geo_mesh *, struct geo_mesh *)", UINT64_C(0x0120dd5cae68fca1), 1, 0},
    {"geo_mesh_count", "long (const struct geo_mesh *)", UINT64_C(0x7cccf1f2b0cfee15), 1, 0},
    {"geo_window_new", "struct geo_window * (int, struct geo_window *)", UINT64_C(0x9401b39b26dbe909), 1, 0},
    {"geo_window_within", "struct geo_window * (struct geo_window *)", UINT64_C(0x26494246e9b9a546), 1, 0},
    {"geo_window_delete", "void (struct geo_window *)", UINT64_C(0xedf4c561d35aeb50), 1, 0},
    {"geo_window_show", "size_t (struct geo_window *, struct geo_mesh *, struct geo_window *, int)",
        UINT64_C(0xd03e0e4307c1cc4b), 1, 0},
    {"geo_window_title", "int (const struct geo_window *, const char **, size_t *)", UINT64_C(0x68152fd75023ea21), 1,
        0},
    {"geo_window_sizes", "int (const struct geo_window *, const int **, size_t *)", UINT64_C(0x7d5cb539198fecb5), 1, 0},
    {"geo_registry_global", "struct geo_registry * (void)", UINT64_C(0x69beb8bc86fdc994), 1, 0},
    {"geo_registry_put", "int (struct geo_registry *, const struct geo_mesh *)", UINT64_C(0x7df7cdb07fcde8a9), 1, 0},
    {"geo_registry_total", "size_t (const struct geo_registry *)", UINT64_C(0x1cb950a375142811), 1, 0},
    {"geo_twice", "int (const struct geo_counted *)", UINT64_C(0x81f179ab53a584b3), 1, 0},
    {"geo_area", "double (double)", UINT64_C(0xa0d4f953e2c25593), 1, 0},
    {"geo_area_of_mesh", "double (const struct geo_mesh *, int)", UINT64_C(0xbaede8cc003d06da), 1, 0},
    {"geo_raise", "int (enum geo_level, enum geo_level, enum geo_level *)", UINT64_C(0x7456891524046986), 1, 0},
    {"geo_cross", "int (const double *, const double *, double *)", UINT64_C(0x9ba7b3292f6e8c39), 1, 0},
    {"geo_norm", "double (const double *, const char *, size_t)", UINT64_C(0xc1e968539e60bb1c), 1, 0},
    {"geo_half", "int (const char *, size_t, char **, size_t *)", UINT64_C(0xd3befe24407a65ef), 1, 0},
    {"geo_adder", "int (double, geo_adder_result_callback *, void **, geometry_release *)",
        UINT64_C(0x58ce0538f6786e55), 1, 0},
    {"geo_apply", "double (geo_apply_f_callback, void *, geometry_release, double)", UINT64_C(0xf4ffd2f49561856c), 1,
        0},
    {"geo_first_of", "int (const enum geo_level *, size_t, geo_first_of_f_callback, void *, geometry_release, int *)",
        UINT64_C(0x5af0d95b8812ef6a), 1, 0},
    {"geo_levels", "int (enum geo_level **, size_t *)", UINT64_C(0x583a180fbe809e99), 1, 0},
    {"geo_split", "int (const char *, size_t, char **, size_t *, bool *, char **, size_t *)",
        UINT64_C(0x3dd01171d1a0b81f), 1, 0},
    {"geo_accumulate", "int (double *, const double *)", UINT64_C(0x28699e1ded6a4c94), 1, 0},
    {"geo_fail", "int (int)", UINT64_C(0x34d0c97367b6d4b1), 1, 0},
    {"geo_slow", "double (double)", UINT64_C(0x591e4b290f419398), 1, 0},
    {"geo_each", "double (geo_each_f_callback, void *, geometry_release)", UINT64_C(0x5d3a54bf41ccc5dc), 1, 0},
    {"geo_same", "int (const struct geo_mesh *, const struct geo_mesh *)", UINT64_C(0xcdb112c78830364f), 1, 0},
    {"geo_extra", "int (int)", UINT64_C(0x6a01a1f1054efecf), 1, caplet_geometry_geo_extra_flags},
    {"geo_allocate",
        "int (geo_allocate_a_callback, void *, geometry_release, geo_allocate_b_callback, void *, geometry_release, "
        "const char *, size_t)", UINT64_C(0x6e0a1e157f23bf7f), 1, 0},
    {"geo_ParseError", "PyObject *", UINT64_C(0xca2861b20f58a435), 1, 0},
    {"geo_Stop", "PyObject *", UINT64_C(0xc5e9dbbf9ee82665), 1, 0},
    {"global_name", "int (char **, size_t *)", UINT64_C(0xe934e836a41e0feb), 1, 0},
    {"geo_free", "void (void *)", UINT64_C(0x4fc3754e376cc657), 1, 0},
};

static const caplet_type_info caplet_geometry_types[] = {
    {"enum geo_level", sizeof(geo::level), CAPLET_ALIGNOF(geo::level), 1},
    {"enum geo_mesh_kind", sizeof(geo::mesh::kind), CAPLET_ALIGNOF(geo::mesh::kind), 1},
    {"struct geo_point", sizeof(geo::point), CAPLET_ALIGNOF(geo::point), 1},
};

static const caplet_row_info caplet_geometry_rows[] = {
    {"enum geo_level", "", UINT64_C(0x95de2e1a2810c76b), 1},
    {"enumerator geo_level.geo_level_low", "1", UINT64_C(0x1b10ffbadb6bb9bb), 1},
    {"enumerator geo_level.geo_level_high", "2", UINT64_C(0x88c7866c3fe21b7b), 1},
    {"enum geo_mesh_kind", "", UINT64_C(0xfcda414ca791f3f2), 1},
    {"enumerator geo_mesh_kind.geo_mesh_kind_open", "0", UINT64_C(0x1898456377817445), 1},
    {"enumerator geo_mesh_kind.geo_mesh_kind_closed", "1", UINT64_C(0xb22ca7cd92a01364), 1},
    {"struct geo_point", "struct of 2 fields", UINT64_C(0xc58504a661e2b9fe), 1},
    {"field struct geo_point.x", "double", UINT64_C(0x75cc4507eefe898f), 1},
    {"field struct geo_point.y", "double", UINT64_C(0xf5a1a773355ab691), 1},
};

static const uint64_t caplet_geometry_fingerprints[] = {UINT64_C(0x8e6a44f17294c199), UINT64_C(0x3f6ef41ba8947d37)};
static const char *const caplet_geometry_versions[] = {CAPLET_NULL, CAPLET_NULL};

/* geometry.caplet.json, in pieces that every compiler takes. */
static const struct {
  char piece_0[3886];
  char piece_1[3880];
  char piece_2[3886];
  char piece_3[3900];
  char piece_4[3877];
  char piece_5[3884];
  char piece_6[3879];
  char piece_7[3898];
  char piece_8[3899];
  char piece_9[2121];
} caplet_geometry_interface = {
    "{\n"
    "  \"$schema\": \"caplet-1.schema.json\",\n"
    "  \"name\": \"geometry\",\n"
    "  \"capsule\": \"geometry._core._C_API\",\n"
    "  \"language\": \"c++\",\n"
    "  \"header\": \"api.hpp\",\n"
    "  \"guards\": [\"GEO_HPP\"],\n"
    "  \"prefix\": \"geo\",\n"
    "  \"abi\": 1,\n"
    "  \"minor\": 1,\n"
    "  \"enums\": [\n"
    "    {\n"
    "      \"name\": \"geo_level\",\n"
    "      \"symbol\": \"geo::level\",\n"
    "      \"scoped\": true,\n"
    "      \"underlying\": \"uint8_t\",\n"
    "      \"values\": [\n"
    "        {\"name\": \"geo_level_low\", \"symbol\": \"geo::level::low\", \"value\": 1},\n"
    "        {\"name\": \"geo_level_high\", \"symbol\": \"geo::level::high\", \"value\": 2}\n"
    "      ],\n"
    "      \"doc\": \"How much is said.\"\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"geo_mesh_kind\",\n"
    "      \"symbol\": \"geo::mesh::kind\",\n"
    "      \"scoped\": true,\n"
    "      \"underlying\": \"int\",\n"
    "      \"values\": [\n"
    "        {\"name\": \"geo_mesh_kind_open\", \"symbol\": \"geo::mesh::kind::open\", \"value\": 0},\n"
    "        {\"name\": \"geo_mesh_kind_closed\", \"symbol\": \"geo::mesh::kind::closed\", \"value\": 1}\n"
    "      ]\n"
    "    }\n"
    "  ],\n"
    "  \"records\": [\n"
    "    {\n"
    "      \"name\": \"geo_point\",\n"
    "      \"symbol\": \"geo::point\",\n"
    "      \"kind\": \"struct\",\n"
    "      \"fields\": [\n"
    "        {\"name\": \"x\", \"type\": \"double\"},\n"
    "        {\"name\": \"y\", \"type\": \"double\"}\n"
    "      ]\n"
    "    }\n"
    "  ],\n"
    "  \"handles\": [\n"
    "    {\"name\": \"geo_counted\", \"symbol\": \"geo::counted\", \"doc\": \"What counts.\"},\n"
    "    {\"name\": \"geo_shape\", \"symbol\": \"geo::shape\", \"doc\": \"What has a name.\"},\n"
    "    {\"name\": \"geo_priced\", \"symbol\": \"geo::priced\", \"doc\": \"What has a price.\"},\n"
    "    {\"name\": \"geo_mesh\", \"symbol\": \"geo::mesh\", \"doc\": \"A mesh of points.\"},\n"
    "    {\"name\": \"geo_window\", \"symbol\": \"geo::window\", \"doc\": \"Has a window around it, unless it is the "
        "outermost.\"},\n"
    "    {\"name\": \"geo_registry\", \"symbol\": \"geo::registry\", \"ownership\": \"borrowed\", \"doc\": \"Only "
        "lent.\"}\n"
    "  ],\n"
    "  \"callbacks\": [\n"
    "    {\n"
    "      \"name\": \"geo_mesh_walk_visit_callback\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"context\", \"type\": \"void *\"},\n"
    "        {\"name\": \"a0\", \"type\": \"const struct geo_point *\", \"nonnull\": true},\n"
    "        {\"name\": \"a1\", \"type\": \"const char *\", \"length\": \"a1_size\"},\n"
    "        {\"name\": \"a1_size\", \"type\": \"size_t\"}\n"
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
    "      \"name\": \"geo_adder_result_callback\",\n"
    "      \"returns\": \"double\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"context\", \"type\": \"void *\"},\n"
    "        {\"name\": \"a0\", \"type\": \"double\"}\n"
    "      ],\n"
    "      \"inline\": true\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"geo_apply_f_callback\",\n"
    "      \"returns\": \"double\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"context\", \"type\": \"void *\"},\n"
    "        {\"name\": \"a0\", \"type\": \"double\"}\n"
    "      ],\n"
    "      \"inline\": true\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"geo_first_of_f_callback\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"context\", \"type\": \"void *\"},\n"
    "        {\"name\": \"a0\", \"type\": \"enum geo_level\"},\n"
    "        {\"name\": \"result\", \"type\": \"int *\", \"nonnull\": true, \"out\": true}\n"
    "      ],\n"
    "      \"inline\": true\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"geo_each_f_callback\",\n"
    "      \"returns\": \"double\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"context\", \"type\": \"void *\"},\n"
    "        {\"name\": \"a0\", \"type\": \"double\"}\n"
    "      ],\n"
    "      \"inline\": true\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"geo_allocate_a_callback\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"context\", \"type\": \"void *\"},\n"
    "        {\"name\": \"a0\", \"type\": \"int\"}\n"
    "      ],\n"
    "      \"inline\": true\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"geo_allocate_b_callback\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"context\", \"type\": \"void *\"},\n"
    "        {\"name\": \"a0\", \"type\": \"int\"}\n"
    "      ],\n"
    "      \"inline\": true\n"
    "    }\n"
    "  ],\n"
    "  \"constants\": [\n"
    "    {\"name\": \"geo_max_sides\", \"symbol\": \"geo::max_sides\", \"value\": 12}\n"
    "  ],\n"
    "  \"exceptions\": [\n"
    "    {\"name\": \"geo::parse_error\", \"object\": \"geo_ParseError\"},\n"
    "    {\"name\": \"geo::stop\", \"object\": \"geo_Stop\"}\n"
    "  ],\n"
    "  \"slots\": [\n"
    "    {\n"
    "      \"index\": 0,\n",
    "      \"name\": \"geo_counted_answer\",\n"
    "      \"symbol\": \"geo::counted::answer\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"const struct geo_counted *\", \"nonnull\": true}\n"
    "      ],\n"
    "      \"noexcept\": true,\n"
    "      \"cxx\": {\"kind\": \"method\", \"class\": \"struct geo_counted\", \"const\": true, \"noexcept\": true, "
        "\"returns\": \"int\"}\n"
    "    },\n"
    "    {\n"
    "      \"index\": 1,\n"
    "      \"name\": \"geo_shape_as_geo_counted\",\n"
    "      \"returns\": \"struct geo_counted *\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"struct geo_shape *\", \"nonnull\": true}\n"
    "      ],\n"
    "      \"noexcept\": true,\n"
    "      \"cxx\": {\"kind\": \"upcast\", \"class\": \"struct geo_shape\", \"noexcept\": true, \"returns\": \"struct "
        "geo_counted &\"},\n"
    "      \"doc\": \"The base class of the same object, which lives as long.\"\n"
    "    },\n"
    "    {\n"
    "      \"index\": 2,\n"
    "      \"name\": \"geo_shape_name\",\n"
    "      \"symbol\": \"geo::shape::name\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"const struct geo_shape *\", \"nonnull\": true},\n"
    "        {\"name\": \"result\", \"type\": \"const char **\", \"nonnull\": true, \"out\": true},\n"
    "        {\"name\": \"result_size\", \"type\": \"size_t *\", \"nonnull\": true, \"out\": true}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"kind\": \"method\",\n"
    "        \"class\": \"struct geo_shape\",\n"
    "        \"const\": true,\n"
    "        \"noexcept\": true,\n"
    "        \"returns\": \"std::string_view\"\n"
    "      },\n"
    "      \"doc\": \"The name, as long as the shape lives.\"\n"
    "    },\n"
    "    {\n"
    "      \"index\": 3,\n"
    "      \"name\": \"geo_shape_rename\",\n"
    "      \"symbol\": \"geo::shape::rename\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"struct geo_shape *\", \"nonnull\": true},\n"
    "        {\"name\": \"name\", \"type\": \"const char *\", \"length\": \"name_size\"},\n"
    "        {\"name\": \"name_size\", \"type\": \"size_t\"}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"kind\": \"method\",\n"
    "        \"class\": \"struct geo_shape\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"name\", \"type\": \"std::string\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\"index\": 4, \"name\": \"geo_priced_digits\", \"symbol\": \"geo::priced::digits\", \"returns\": \"int\", "
        "\"noexcept\": true},\n"
    "    {\n"
    "      \"index\": 5,\n"
    "      \"name\": \"geo_priced_price\",\n"
    "      \"symbol\": \"geo::priced::price\",\n"
    "      \"returns\": \"double\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"const struct geo_priced *\", \"nonnull\": true}\n"
    "      ],\n"
    "      \"noexcept\": true,\n"
    "      \"cxx\": {\"kind\": \"method\", \"class\": \"struct geo_priced\", \"const\": true, \"noexcept\": true, "
        "\"returns\": \"double\"}\n"
    "    },\n"
    "    {\n"
    "      \"index\": 6,\n"
    "      \"name\": \"geo_priced_set_price\",\n"
    "      \"symbol\": \"geo::priced::set_price\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"struct geo_priced *\", \"nonnull\": true},\n"
    "        {\"name\": \"price\", \"type\": \"double\"}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"kind\": \"method\",\n"
    "        \"class\": \"struct geo_priced\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"price\", \"type\": \"double\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 7,\n"
    "      \"name\": \"geo_priced_size\",\n"
    "      \"symbol\": \"geo::priced::size\",\n"
    "      \"returns\": \"double\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"const struct geo_priced *\", \"nonnull\": true}\n"
    "      ],\n"
    "      \"noexcept\": true,\n"
    "      \"cxx\": {\"kind\": \"method\", \"class\": \"struct geo_priced\", \"const\": true, \"noexcept\": true, "
        "\"returns\": \"double\"},\n"
    "      \"doc\": \"A mesh has another.\"\n"
    "    },\n"
    "    {\n"
    "      \"index\": 8,\n"
    "      \"name\": \"geo_mesh_as_geo_shape\",\n"
    "      \"returns\": \"struct geo_shape *\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"struct geo_mesh *\", \"nonnull\": true}\n"
    "      ],\n"
    "      \"noexcept\": true,\n"
    "      \"cxx\": {\"kind\": \"upcast\", \"class\": \"struct geo_mesh\", \"noexcept\": true, \"returns\": \"struct "
        "geo_shape &\"},\n"
    "      \"doc\": \"The base class of the same object, which lives as long.\"\n"
    "    },\n"
    "    {\n"
    "      \"index\": 9,\n"
    "      \"name\": \"geo_mesh_as_geo_priced\",\n"
    "      \"returns\": \"struct geo_priced *\",\n",
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"struct geo_mesh *\", \"nonnull\": true}\n"
    "      ],\n"
    "      \"noexcept\": true,\n"
    "      \"cxx\": {\"kind\": \"upcast\", \"class\": \"struct geo_mesh\", \"noexcept\": true, \"returns\": \"struct "
        "geo_priced &\"},\n"
    "      \"doc\": \"The base class of the same object, which lives as long.\"\n"
    "    },\n"
    "    {\n"
    "      \"index\": 10,\n"
    "      \"name\": \"geo_mesh_new\",\n"
    "      \"symbol\": \"geo::mesh::mesh\",\n"
    "      \"returns\": \"struct geo_mesh *\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"name\", \"type\": \"const char *\", \"length\": \"name_size\"},\n"
    "        {\"name\": \"name_size\", \"type\": \"size_t\"}\n"
    "      ],\n"
    "      \"on_error\": null,\n"
    "      \"cxx\": {\n"
    "        \"kind\": \"constructor\",\n"
    "        \"class\": \"struct geo_mesh\",\n"
    "        \"explicit\": true,\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"name\", \"type\": \"std::string_view\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 11,\n"
    "      \"name\": \"geo_mesh_of\",\n"
    "      \"symbol\": \"geo::mesh::mesh\",\n"
    "      \"returns\": \"struct geo_mesh *\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"points\", \"type\": \"const struct geo_point *\", \"length\": \"points_size\"},\n"
    "        {\"name\": \"points_size\", \"type\": \"size_t\"},\n"
    "        {\"name\": \"name\", \"type\": \"const char *\", \"length\": \"name_size\"},\n"
    "        {\"name\": \"name_size\", \"type\": \"size_t\"}\n"
    "      ],\n"
    "      \"on_error\": null,\n"
    "      \"cxx\": {\n"
    "        \"kind\": \"constructor\",\n"
    "        \"class\": \"struct geo_mesh\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"points\", \"type\": \"std::vector<struct geo_point>\"},\n"
    "          {\"name\": \"name\", \"type\": \"std::string_view\", \"default\": \"\\\"points\\\"\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 12,\n"
    "      \"name\": \"geo_mesh_copy\",\n"
    "      \"symbol\": \"geo::mesh::mesh\",\n"
    "      \"returns\": \"struct geo_mesh *\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"other\", \"type\": \"const struct geo_mesh *\", \"nonnull\": true}\n"
    "      ],\n"
    "      \"on_error\": null,\n"
    "      \"cxx\": {\n"
    "        \"kind\": \"constructor\",\n"
    "        \"class\": \"struct geo_mesh\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"other\", \"type\": \"const struct geo_mesh &\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 13,\n"
    "      \"name\": \"geo_mesh_delete\",\n"
    "      \"symbol\": \"geo::mesh::~mesh\",\n"
    "      \"returns\": \"void\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"struct geo_mesh *\", \"nullable\": true, \"steals\": true}\n"
    "      ],\n"
    "      \"noexcept\": true,\n"
    "      \"cxx\": {\"kind\": \"destructor\", \"class\": \"struct geo_mesh\", \"noexcept\": true}\n"
    "    },\n"
    "    {\"index\": 14, \"name\": \"geo_mesh_alive\", \"symbol\": \"geo::mesh::alive\", \"returns\": \"int\", "
        "\"noexcept\": true},\n"
    "    {\n"
    "      \"index\": 15,\n"
    "      \"name\": \"geo_mesh_parse\",\n"
    "      \"symbol\": \"geo::mesh::parse\",\n"
    "      \"returns\": \"struct geo_mesh *\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"text\", \"type\": \"const char *\"},\n"
    "        {\"name\": \"what\", \"type\": \"enum geo_mesh_kind\"}\n"
    "      ],\n"
    "      \"on_error\": null,\n"
    "      \"cxx\": {\n"
    "        \"class\": \"struct geo_mesh\",\n"
    "        \"returns\": \"std::unique_ptr<struct geo_mesh>\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"text\", \"type\": \"const char *\"},\n"
    "          {\"name\": \"what\", \"type\": \"enum geo_mesh_kind\", \"default\": \"geo::mesh::kind::open\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 16,\n"
    "      \"name\": \"geo_mesh_size\",\n"
    "      \"symbol\": \"geo::mesh::size\",\n"
    "      \"returns\": \"size_t\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"const struct geo_mesh *\", \"nonnull\": true}\n"
    "      ],\n"
    "      \"noexcept\": true,\n"
    "      \"cxx\": {\"kind\": \"method\", \"class\": \"struct geo_mesh\", \"const\": true, \"noexcept\": true, "
        "\"returns\": \"size_t\"}\n"
    "    },\n"
    "    {\n"
    "      \"index\": 17,\n"
    "      \"name\": \"geo_mesh_is_closed\",\n"
    "      \"symbol\": \"geo::mesh::is_closed\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"const struct geo_mesh *\", \"nonnull\": true}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\"kind\": \"method\", \"class\": \"struct geo_mesh\", \"const\": true, \"returns\": \"bool\"}\n"
    "    },\n"
    "    {\n"
    "      \"index\": 18,\n"
    "      \"name\": \"geo_mesh_what\",\n"
    "      \"symbol\": \"geo::mesh::what\",\n",
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"const struct geo_mesh *\", \"nonnull\": true},\n"
    "        {\"name\": \"result\", \"type\": \"enum geo_mesh_kind *\", \"nonnull\": true, \"out\": true}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\"kind\": \"method\", \"class\": \"struct geo_mesh\", \"const\": true, \"returns\": \"enum "
        "geo_mesh_kind\"}\n"
    "    },\n"
    "    {\n"
    "      \"index\": 19,\n"
    "      \"name\": \"geo_mesh_center\",\n"
    "      \"symbol\": \"geo::mesh::center\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"const struct geo_mesh *\", \"nonnull\": true},\n"
    "        {\"name\": \"result\", \"type\": \"struct geo_point *\", \"nonnull\": true, \"out\": true}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\"kind\": \"method\", \"class\": \"struct geo_mesh\", \"const\": true, \"returns\": \"struct "
        "geo_point\"}\n"
    "    },\n"
    "    {\n"
    "      \"index\": 20,\n"
    "      \"name\": \"geo_mesh_add\",\n"
    "      \"symbol\": \"geo::mesh::add\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"struct geo_mesh *\", \"nonnull\": true},\n"
    "        {\"name\": \"what\", \"type\": \"struct geo_point\"}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"kind\": \"method\",\n"
    "        \"class\": \"struct geo_mesh\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"what\", \"type\": \"struct geo_point\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 21,\n"
    "      \"name\": \"geo_mesh_add_all\",\n"
    "      \"symbol\": \"geo::mesh::add\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"struct geo_mesh *\", \"nonnull\": true},\n"
    "        {\"name\": \"points\", \"type\": \"const struct geo_point *\", \"length\": \"points_size\"},\n"
    "        {\"name\": \"points_size\", \"type\": \"size_t\"}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"kind\": \"method\",\n"
    "        \"class\": \"struct geo_mesh\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"points\", \"type\": \"std::vector<struct geo_point>\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 22,\n"
    "      \"name\": \"geo_mesh_at\",\n"
    "      \"symbol\": \"geo::mesh::at\",\n"
    "      \"returns\": \"const struct geo_point *\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"const struct geo_mesh *\", \"nonnull\": true},\n"
    "        {\"name\": \"index\", \"type\": \"size_t\"}\n"
    "      ],\n"
    "      \"on_error\": null,\n"
    "      \"cxx\": {\n"
    "        \"kind\": \"method\",\n"
    "        \"class\": \"struct geo_mesh\",\n"
    "        \"const\": true,\n"
    "        \"returns\": \"const struct geo_point &\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"index\", \"type\": \"size_t\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 23,\n"
    "      \"name\": \"geo_mesh_at_mutable\",\n"
    "      \"symbol\": \"geo::mesh::at\",\n"
    "      \"returns\": \"struct geo_point *\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"struct geo_mesh *\", \"nonnull\": true},\n"
    "        {\"name\": \"index\", \"type\": \"size_t\"}\n"
    "      ],\n"
    "      \"on_error\": null,\n"
    "      \"cxx\": {\n"
    "        \"kind\": \"method\",\n"
    "        \"class\": \"struct geo_mesh\",\n"
    "        \"returns\": \"struct geo_point &\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"index\", \"type\": \"size_t\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 24,\n"
    "      \"name\": \"geo_mesh_scale\",\n"
    "      \"symbol\": \"geo::mesh::operator*=\",\n"
    "      \"returns\": \"struct geo_mesh *\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"struct geo_mesh *\", \"nonnull\": true},\n"
    "        {\"name\": \"factor\", \"type\": \"double\"}\n"
    "      ],\n"
    "      \"on_error\": null,\n"
    "      \"cxx\": {\n"
    "        \"kind\": \"method\",\n"
    "        \"class\": \"struct geo_mesh\",\n"
    "        \"returns\": \"struct geo_mesh &\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"factor\", \"type\": \"double\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 25,\n"
    "      \"name\": \"geo_mesh_find\",\n"
    "      \"symbol\": \"geo::mesh::find\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"const struct geo_mesh *\", \"nonnull\": true},\n"
    "        {\"name\": \"x\", \"type\": \"double\"},\n"
    "        {\"name\": \"result\", \"type\": \"struct geo_point *\", \"nonnull\": true, \"out\": true}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"kind\": \"method\",\n"
    "        \"class\": \"struct geo_mesh\",\n",
    "        \"const\": true,\n"
    "        \"returns\": \"std::optional<struct geo_point>\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"x\", \"type\": \"double\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 26,\n"
    "      \"name\": \"geo_mesh_lengths\",\n"
    "      \"symbol\": \"geo::mesh::lengths\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"const struct geo_mesh *\", \"nonnull\": true},\n"
    "        {\"name\": \"result\", \"type\": \"double **\", \"nonnull\": true, \"out\": true},\n"
    "        {\"name\": \"result_size\", \"type\": \"size_t *\", \"nonnull\": true, \"out\": true}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\"kind\": \"method\", \"class\": \"struct geo_mesh\", \"const\": true, \"returns\": "
        "\"std::vector<double>\"}\n"
    "    },\n"
    "    {\n"
    "      \"index\": 27,\n"
    "      \"name\": \"geo_mesh_describe\",\n"
    "      \"symbol\": \"geo::mesh::describe\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"const struct geo_mesh *\", \"nonnull\": true},\n"
    "        {\"name\": \"result\", \"type\": \"char **\", \"nonnull\": true, \"out\": true},\n"
    "        {\"name\": \"result_size\", \"type\": \"size_t *\", \"nonnull\": true, \"out\": true}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\"kind\": \"method\", \"class\": \"struct geo_mesh\", \"const\": true, \"returns\": "
        "\"std::string\"}\n"
    "    },\n"
    "    {\n"
    "      \"index\": 28,\n"
    "      \"name\": \"geo_mesh_scaled\",\n"
    "      \"symbol\": \"geo::mesh::scaled\",\n"
    "      \"returns\": \"struct geo_mesh *\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"const struct geo_mesh *\", \"nonnull\": true},\n"
    "        {\"name\": \"factor\", \"type\": \"double\"}\n"
    "      ],\n"
    "      \"on_error\": null,\n"
    "      \"cxx\": {\n"
    "        \"kind\": \"method\",\n"
    "        \"class\": \"struct geo_mesh\",\n"
    "        \"const\": true,\n"
    "        \"returns\": \"struct geo_mesh\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"factor\", \"type\": \"double\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 29,\n"
    "      \"name\": \"geo_mesh_self\",\n"
    "      \"symbol\": \"geo::mesh::self\",\n"
    "      \"returns\": \"const struct geo_mesh *\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"const struct geo_mesh *\", \"nonnull\": true}\n"
    "      ],\n"
    "      \"noexcept\": true,\n"
    "      \"cxx\": {\n"
    "        \"kind\": \"method\",\n"
    "        \"class\": \"struct geo_mesh\",\n"
    "        \"const\": true,\n"
    "        \"noexcept\": true,\n"
    "        \"returns\": \"const struct geo_mesh &\"\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 30,\n"
    "      \"name\": \"geo_mesh_bounds\",\n"
    "      \"symbol\": \"geo::mesh::bounds\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"const struct geo_mesh *\", \"nonnull\": true},\n"
    "        {\"name\": \"result_0\", \"type\": \"struct geo_point *\", \"nonnull\": true, \"out\": true},\n"
    "        {\"name\": \"result_1\", \"type\": \"struct geo_point *\", \"nonnull\": true, \"out\": true}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"kind\": \"method\",\n"
    "        \"class\": \"struct geo_mesh\",\n"
    "        \"const\": true,\n"
    "        \"returns\": \"std::pair<struct geo_point, struct geo_point>\"\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 31,\n"
    "      \"name\": \"geo_mesh_take_apart\",\n"
    "      \"symbol\": \"geo::mesh::take_apart\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"const struct geo_mesh *\", \"nonnull\": true},\n"
    "        {\"name\": \"result_0\", \"type\": \"char **\", \"nonnull\": true, \"out\": true},\n"
    "        {\"name\": \"result_0_size\", \"type\": \"size_t *\", \"nonnull\": true, \"out\": true},\n"
    "        {\"name\": \"result_1\", \"type\": \"struct geo_point **\", \"nonnull\": true, \"out\": true},\n"
    "        {\"name\": \"result_1_size\", \"type\": \"size_t *\", \"nonnull\": true, \"out\": true},\n"
    "        {\"name\": \"result_2\", \"type\": \"struct geo_mesh **\", \"nonnull\": true, \"out\": true}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"kind\": \"method\",\n"
    "        \"class\": \"struct geo_mesh\",\n"
    "        \"const\": true,\n"
    "        \"returns\": \"std::tuple<std::string, std::vector<struct geo_point>, std::unique_ptr<struct "
        "geo_mesh>>\"\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 32,\n"
    "      \"name\": \"geo_mesh_walk\",\n"
    "      \"symbol\": \"geo::mesh::walk\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n",
    "        {\"name\": \"self\", \"type\": \"const struct geo_mesh *\", \"nonnull\": true},\n"
    "        {\"name\": \"visit\", \"type\": \"geo_mesh_walk_visit_callback\", \"nonnull\": true},\n"
    "        {\"name\": \"visit_context\", \"type\": \"void *\", \"nullable\": true},\n"
    "        {\"name\": \"visit_release\", \"type\": \"geometry_release\", \"nullable\": true}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"kind\": \"method\",\n"
    "        \"class\": \"struct geo_mesh\",\n"
    "        \"const\": true,\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"visit\", \"type\": \"std::function<bool (const struct geo_point &, std::string_view)>\"}\n"
    "        ]\n"
    "      },\n"
    "      \"doc\": \"Calls `visit` until it returns false.\"\n"
    "    },\n"
    "    {\n"
    "      \"index\": 33,\n"
    "      \"name\": \"geo_mesh_release\",\n"
    "      \"symbol\": \"geo::mesh::release\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"struct geo_mesh *\", \"nonnull\": true}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\"kind\": \"method\", \"class\": \"struct geo_mesh\", \"returns\": \"int\"}\n"
    "    },\n"
    "    {\n"
    "      \"index\": 34,\n"
    "      \"name\": \"geo_mesh_merge\",\n"
    "      \"symbol\": \"geo::mesh::merge\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"struct geo_mesh *\", \"nonnull\": true},\n"
    "        {\"name\": \"other\", \"type\": \"struct geo_mesh *\", \"steals\": true}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"kind\": \"method\",\n"
    "        \"class\": \"struct geo_mesh\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"other\", \"type\": \"std::unique_ptr<struct geo_mesh>\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 35,\n"
    "      \"name\": \"geo_mesh_count\",\n"
    "      \"symbol\": \"geo::mesh::count\",\n"
    "      \"returns\": \"long\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"const struct geo_mesh *\", \"nonnull\": true}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\"kind\": \"method\", \"class\": \"struct geo_mesh\", \"const\": true, \"returns\": \"long\"},\n"
    "      \"deprecated\": \"use size\"\n"
    "    },\n"
    "    {\n"
    "      \"index\": 36,\n"
    "      \"name\": \"geo_window_new\",\n"
    "      \"symbol\": \"geo::window::window\",\n"
    "      \"returns\": \"struct geo_window *\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"size\", \"type\": \"int\"},\n"
    "        {\"name\": \"around\", \"type\": \"struct geo_window *\", \"steals\": true}\n"
    "      ],\n"
    "      \"on_error\": null,\n"
    "      \"cxx\": {\n"
    "        \"kind\": \"constructor\",\n"
    "        \"class\": \"struct geo_window\",\n"
    "        \"explicit\": true,\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"size\", \"type\": \"int\"},\n"
    "          {\"name\": \"around\", \"type\": \"std::unique_ptr<struct geo_window>\", \"default\": \"nullptr\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 37,\n"
    "      \"name\": \"geo_window_within\",\n"
    "      \"symbol\": \"geo::window::window\",\n"
    "      \"returns\": \"struct geo_window *\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"around\", \"type\": \"struct geo_window *\", \"steals\": true}\n"
    "      ],\n"
    "      \"on_error\": null,\n"
    "      \"cxx\": {\n"
    "        \"kind\": \"constructor\",\n"
    "        \"class\": \"struct geo_window\",\n"
    "        \"explicit\": true,\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"around\", \"type\": \"std::unique_ptr<struct geo_window>\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 38,\n"
    "      \"name\": \"geo_window_delete\",\n"
    "      \"symbol\": \"geo::window::~window\",\n"
    "      \"returns\": \"void\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"struct geo_window *\", \"nullable\": true, \"steals\": true}\n"
    "      ],\n"
    "      \"noexcept\": true,\n"
    "      \"cxx\": {\"kind\": \"destructor\", \"class\": \"struct geo_window\", \"noexcept\": true}\n"
    "    },\n"
    "    {\n"
    "      \"index\": 39,\n"
    "      \"name\": \"geo_window_show\",\n"
    "      \"symbol\": \"geo::window::show\",\n"
    "      \"returns\": \"size_t\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"struct geo_window *\", \"nonnull\": true},\n"
    "        {\"name\": \"what\", \"type\": \"struct geo_mesh *\", \"steals\": true},\n"
    "        {\"name\": \"over\", \"type\": \"struct geo_window *\", \"steals\": true},\n"
    "        {\"name\": \"times\", \"type\": \"int\"}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"kind\": \"method\",\n"
    "        \"class\": \"struct geo_window\",\n"
    "        \"returns\": \"size_t\",\n",
    "        \"parameters\": [\n"
    "          {\"name\": \"what\", \"type\": \"std::unique_ptr<struct geo_mesh>\", \"default\": \"nullptr\"},\n"
    "          {\"name\": \"over\", \"type\": \"std::unique_ptr<struct geo_window>\", \"default\": \"nullptr\"},\n"
    "          {\"name\": \"times\", \"type\": \"int\", \"default\": \"1\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 40,\n"
    "      \"name\": \"geo_window_title\",\n"
    "      \"symbol\": \"geo::window::title\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"const struct geo_window *\", \"nonnull\": true},\n"
    "        {\"name\": \"result\", \"type\": \"const char **\", \"nonnull\": true, \"out\": true},\n"
    "        {\"name\": \"result_size\", \"type\": \"size_t *\", \"nonnull\": true, \"out\": true}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\"kind\": \"method\", \"class\": \"struct geo_window\", \"const\": true, \"returns\": "
        "\"std::string_view\"}\n"
    "    },\n"
    "    {\n"
    "      \"index\": 41,\n"
    "      \"name\": \"geo_window_sizes\",\n"
    "      \"symbol\": \"geo::window::sizes\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"const struct geo_window *\", \"nonnull\": true},\n"
    "        {\"name\": \"result\", \"type\": \"const int **\", \"nonnull\": true, \"out\": true},\n"
    "        {\"name\": \"result_size\", \"type\": \"size_t *\", \"nonnull\": true, \"out\": true}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\"kind\": \"method\", \"class\": \"struct geo_window\", \"const\": true, \"returns\": "
        "\"std::span<const int>\"}\n"
    "    },\n"
    "    {\n"
    "      \"index\": 42,\n"
    "      \"name\": \"geo_registry_global\",\n"
    "      \"symbol\": \"geo::registry::global\",\n"
    "      \"returns\": \"struct geo_registry *\",\n"
    "      \"on_error\": null,\n"
    "      \"cxx\": {\"class\": \"struct geo_registry\", \"returns\": \"struct geo_registry &\"}\n"
    "    },\n"
    "    {\n"
    "      \"index\": 43,\n"
    "      \"name\": \"geo_registry_put\",\n"
    "      \"symbol\": \"geo::registry::put\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"struct geo_registry *\", \"nonnull\": true},\n"
    "        {\"name\": \"what\", \"type\": \"const struct geo_mesh *\", \"nonnull\": true}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"kind\": \"method\",\n"
    "        \"class\": \"struct geo_registry\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"what\", \"type\": \"const struct geo_mesh &\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 44,\n"
    "      \"name\": \"geo_registry_total\",\n"
    "      \"symbol\": \"geo::registry::total\",\n"
    "      \"returns\": \"size_t\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"self\", \"type\": \"const struct geo_registry *\", \"nonnull\": true}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\"kind\": \"method\", \"class\": \"struct geo_registry\", \"const\": true, \"returns\": "
        "\"size_t\"}\n"
    "    },\n"
    "    {\n"
    "      \"index\": 45,\n"
    "      \"name\": \"geo_twice\",\n"
    "      \"symbol\": \"geo::twice\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"what\", \"type\": \"const struct geo_counted *\", \"nonnull\": true}\n"
    "      ],\n"
    "      \"noexcept\": true,\n"
    "      \"cxx\": {\n"
    "        \"noexcept\": true,\n"
    "        \"returns\": \"int\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"what\", \"type\": \"const struct geo_counted &\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 46,\n"
    "      \"name\": \"geo_area\",\n"
    "      \"symbol\": \"geo::area\",\n"
    "      \"returns\": \"double\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"side\", \"type\": \"double\"}\n"
    "      ],\n"
    "      \"noexcept\": true\n"
    "    },\n"
    "    {\n"
    "      \"index\": 47,\n"
    "      \"name\": \"geo_area_of_mesh\",\n"
    "      \"symbol\": \"geo::area\",\n"
    "      \"returns\": \"double\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"what\", \"type\": \"const struct geo_mesh *\", \"nonnull\": true},\n"
    "        {\"name\": \"unit\", \"type\": \"int\"}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"returns\": \"double\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"what\", \"type\": \"const struct geo_mesh &\"},\n"
    "          {\"name\": \"unit\", \"type\": \"int\", \"default\": \"1\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 48,\n"
    "      \"name\": \"geo_raise\",\n"
    "      \"symbol\": \"geo::raise\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"from\", \"type\": \"enum geo_level\"},\n"
    "        {\"name\": \"by\", \"type\": \"enum geo_level\"},\n",
    "        {\"name\": \"result\", \"type\": \"enum geo_level *\", \"nonnull\": true, \"out\": true}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"returns\": \"enum geo_level\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"from\", \"type\": \"enum geo_level\"},\n"
    "          {\"name\": \"by\", \"type\": \"enum geo_level\", \"default\": \"geo::level::low\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 49,\n"
    "      \"name\": \"geo_cross\",\n"
    "      \"symbol\": \"geo::cross\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"a\", \"type\": \"const double *\", \"nonnull\": true},\n"
    "        {\"name\": \"b\", \"type\": \"const double *\", \"nonnull\": true},\n"
    "        {\"name\": \"result\", \"type\": \"double *\", \"nonnull\": true, \"out\": true}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"returns\": \"std::array<double, 3>\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"a\", \"type\": \"std::array<double, 3>\"},\n"
    "          {\"name\": \"b\", \"type\": \"std::array<double, 3>\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 50,\n"
    "      \"name\": \"geo_norm\",\n"
    "      \"symbol\": \"geo::norm\",\n"
    "      \"returns\": \"double\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"x\", \"type\": \"const double *\", \"nullable\": true},\n"
    "        {\"name\": \"text\", \"type\": \"const char *\", \"nullable\": true, \"length\": \"text_size\"},\n"
    "        {\"name\": \"text_size\", \"type\": \"size_t\"}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"returns\": \"double\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"x\", \"type\": \"std::optional<double>\"},\n"
    "          {\"name\": \"text\", \"type\": \"std::optional<std::string_view>\", \"default\": \"{}\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 51,\n"
    "      \"name\": \"geo_half\",\n"
    "      \"symbol\": \"geo::half\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"text\", \"type\": \"const char *\", \"length\": \"text_size\"},\n"
    "        {\"name\": \"text_size\", \"type\": \"size_t\"},\n"
    "        {\"name\": \"result\", \"type\": \"char **\", \"nonnull\": true, \"out\": true},\n"
    "        {\"name\": \"result_size\", \"type\": \"size_t *\", \"nonnull\": true, \"out\": true}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"returns\": \"std::optional<std::string>\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"text\", \"type\": \"std::string\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 52,\n"
    "      \"name\": \"geo_adder\",\n"
    "      \"symbol\": \"geo::adder\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"by\", \"type\": \"double\"},\n"
    "        {\"name\": \"result\", \"type\": \"geo_adder_result_callback *\", \"nonnull\": true, \"out\": true},\n"
    "        {\"name\": \"result_context\", \"type\": \"void **\", \"nonnull\": true, \"out\": true},\n"
    "        {\"name\": \"result_release\", \"type\": \"geometry_release *\", \"nonnull\": true, \"out\": true}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"returns\": \"std::function<double (double)>\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"by\", \"type\": \"double\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 53,\n"
    "      \"name\": \"geo_apply\",\n"
    "      \"symbol\": \"geo::apply\",\n"
    "      \"returns\": \"double\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"f\", \"type\": \"geo_apply_f_callback\", \"nonnull\": true},\n"
    "        {\"name\": \"f_context\", \"type\": \"void *\", \"nullable\": true},\n"
    "        {\"name\": \"f_release\", \"type\": \"geometry_release\", \"nullable\": true},\n"
    "        {\"name\": \"x\", \"type\": \"double\"}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"returns\": \"double\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"f\", \"type\": \"std::function<double (double)>\"},\n"
    "          {\"name\": \"x\", \"type\": \"double\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 54,\n"
    "      \"name\": \"geo_first_of\",\n"
    "      \"symbol\": \"geo::first_of\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"levels\", \"type\": \"const enum geo_level *\", \"length\": \"levels_size\"},\n"
    "        {\"name\": \"levels_size\", \"type\": \"size_t\"},\n"
    "        {\"name\": \"f\", \"type\": \"geo_first_of_f_callback\", \"nonnull\": true},\n"
    "        {\"name\": \"f_context\", \"type\": \"void *\", \"nullable\": true},\n"
    "        {\"name\": \"f_release\", \"type\": \"geometry_release\", \"nullable\": true},\n",
    "        {\"name\": \"result\", \"type\": \"int *\", \"nonnull\": true, \"out\": true}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"returns\": \"std::optional<int>\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"levels\", \"type\": \"std::vector<enum geo_level>\"},\n"
    "          {\"name\": \"f\", \"type\": \"std::function<std::optional<int> (enum geo_level)>\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 55,\n"
    "      \"name\": \"geo_levels\",\n"
    "      \"symbol\": \"geo::levels\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"result\", \"type\": \"enum geo_level **\", \"nonnull\": true, \"out\": true},\n"
    "        {\"name\": \"result_size\", \"type\": \"size_t *\", \"nonnull\": true, \"out\": true}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\"returns\": \"std::vector<enum geo_level>\"}\n"
    "    },\n"
    "    {\n"
    "      \"index\": 56,\n"
    "      \"name\": \"geo_split\",\n"
    "      \"symbol\": \"geo::split\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"text\", \"type\": \"const char *\", \"length\": \"text_size\"},\n"
    "        {\"name\": \"text_size\", \"type\": \"size_t\"},\n"
    "        {\"name\": \"result_0\", \"type\": \"char **\", \"nonnull\": true, \"out\": true},\n"
    "        {\"name\": \"result_0_size\", \"type\": \"size_t *\", \"nonnull\": true, \"out\": true},\n"
    "        {\"name\": \"result_1_has\", \"type\": \"bool *\", \"nonnull\": true, \"out\": true},\n"
    "        {\"name\": \"result_1\", \"type\": \"char **\", \"nonnull\": true, \"out\": true},\n"
    "        {\"name\": \"result_1_size\", \"type\": \"size_t *\", \"nonnull\": true, \"out\": true}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"returns\": \"std::pair<std::string, std::optional<std::string>>\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"text\", \"type\": \"std::string_view\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 57,\n"
    "      \"name\": \"geo_accumulate\",\n"
    "      \"symbol\": \"geo::accumulate\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"into\", \"type\": \"double *\", \"nonnull\": true},\n"
    "        {\"name\": \"what\", \"type\": \"const double *\", \"nonnull\": true}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"into\", \"type\": \"double &\"},\n"
    "          {\"name\": \"what\", \"type\": \"const double &\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 58,\n"
    "      \"name\": \"geo_fail\",\n"
    "      \"symbol\": \"geo::fail\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"how\", \"type\": \"int\"}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"how\", \"type\": \"int\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 59,\n"
    "      \"name\": \"geo_slow\",\n"
    "      \"symbol\": \"geo::slow\",\n"
    "      \"returns\": \"double\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"x\", \"type\": \"double\"}\n"
    "      ],\n"
    "      \"gil\": \"released\",\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"returns\": \"double\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"x\", \"type\": \"double\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 60,\n"
    "      \"name\": \"geo_each\",\n"
    "      \"symbol\": \"geo::each\",\n"
    "      \"returns\": \"double\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"f\", \"type\": \"geo_each_f_callback\", \"nonnull\": true},\n"
    "        {\"name\": \"f_context\", \"type\": \"void *\", \"nullable\": true},\n"
    "        {\"name\": \"f_release\", \"type\": \"geometry_release\", \"nullable\": true}\n"
    "      ],\n"
    "      \"gil\": \"released\",\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"returns\": \"double\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"f\", \"type\": \"std::function<double (double)>\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 61,\n"
    "      \"name\": \"geo_same\",\n"
    "      \"symbol\": \"geo::operator==\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"a\", \"type\": \"const struct geo_mesh *\", \"nonnull\": true},\n"
    "        {\"name\": \"b\", \"type\": \"const struct geo_mesh *\", \"nonnull\": true}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"returns\": \"bool\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"a\", \"type\": \"const struct geo_mesh &\"},\n"
    "          {\"name\": \"b\", \"type\": \"const struct geo_mesh &\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 62,\n"
    "      \"name\": \"geo_extra\",\n",
    "      \"symbol\": \"geo::extra\",\n"
    "      \"optional\": true,\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"x\", \"type\": \"int\"}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"returns\": \"int\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"x\", \"type\": \"int\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"index\": 63,\n"
    "      \"name\": \"geo_allocate\",\n"
    "      \"symbol\": \"geo::allocate\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"a\", \"type\": \"geo_allocate_a_callback\", \"nonnull\": true},\n"
    "        {\"name\": \"a_context\", \"type\": \"void *\", \"nullable\": true},\n"
    "        {\"name\": \"a_release\", \"type\": \"geometry_release\", \"nullable\": true},\n"
    "        {\"name\": \"b\", \"type\": \"geo_allocate_b_callback\", \"nonnull\": true},\n"
    "        {\"name\": \"b_context\", \"type\": \"void *\", \"nullable\": true},\n"
    "        {\"name\": \"b_release\", \"type\": \"geometry_release\", \"nullable\": true},\n"
    "        {\"name\": \"fail\", \"type\": \"const char *\", \"length\": \"fail_size\"},\n"
    "        {\"name\": \"fail_size\", \"type\": \"size_t\"}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\n"
    "        \"returns\": \"int\",\n"
    "        \"parameters\": [\n"
    "          {\"name\": \"a\", \"type\": \"std::function<int (int)>\"},\n"
    "          {\"name\": \"b\", \"type\": \"std::function<int (int)>\"},\n"
    "          {\"name\": \"fail\", \"type\": \"std::string_view\"}\n"
    "        ]\n"
    "      }\n"
    "    },\n"
    "    {\"index\": 64, \"kind\": \"object\", \"name\": \"geo_ParseError\", \"type\": \"PyObject *\"},\n"
    "    {\"index\": 65, \"kind\": \"object\", \"name\": \"geo_Stop\", \"type\": \"PyObject *\"},\n"
    "    {\n"
    "      \"index\": 66,\n"
    "      \"name\": \"global_name\",\n"
    "      \"returns\": \"int\",\n"
    "      \"parameters\": [\n"
    "        {\"name\": \"result\", \"type\": \"char **\", \"nonnull\": true, \"out\": true},\n"
    "        {\"name\": \"result_size\", \"type\": \"size_t *\", \"nonnull\": true, \"out\": true}\n"
    "      ],\n"
    "      \"on_error\": -1,\n"
    "      \"cxx\": {\"returns\": \"std::string\"}\n"
    "    },\n"
    "    {\n"
    "      \"index\": 67,\n"
    "      \"name\": \"geo_free\",\n"
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

static const caplet_descriptor caplet_geometry_descriptor = {
    sizeof(caplet_descriptor),
    1, 1, /* abi, minor */
    68, 3, 9, /* slots, types, rows */
    sizeof(caplet_geometry_interface),
    "geometry._core._C_API",
    CAPLET_NULL,
    CAPLET_NULL,
    caplet_geometry_fingerprints,
    caplet_geometry_versions,
    caplet_geometry_slots,
    caplet_geometry_types,
    caplet_geometry_rows,
    CAPLET_POINTER_CAST(const char *, &caplet_geometry_interface),
    CAPLET_NULL,
    0, 0, /* externals, reserved */
};

/* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
static const char caplet_geometry_record[] =
    "caplet-provider 1 {\"api\":\"geometry\",\"abi\":1,\"minor\":1,\"isolated\":false,"
    "\"distribution\":\"\",\"first\":1,\"fingerprints\":[\"3f6ef41ba8947d37\"],\"versions\":[\"\"],"
    "\"capsules\":[\"geometry._core._C_API\"]}"
    "\0" "geometry._core._C_API";

/* ---- The table ---- */

static struct geometry_table caplet_geometry_table = {
    {CAPLET_MAGIC, sizeof(caplet_header), CAPLET_PROTOCOL, 0, sizeof(struct geometry_table), 68, 1, 1, 0,
     UINT64_C(0x3f6ef41ba8947d37), &caplet_geometry_descriptor, CAPLET_NULL, -1},
    caplet_geometry_thunk_geo_counted_answer, /* 0 */
    caplet_geometry_thunk_geo_shape_as_geo_counted, /* 1 */
    caplet_geometry_thunk_geo_shape_name, /* 2 */
    caplet_geometry_thunk_geo_shape_rename, /* 3 */
    geo::priced::digits, /* 4 */
    caplet_geometry_thunk_geo_priced_price, /* 5 */
    caplet_geometry_thunk_geo_priced_set_price, /* 6 */
    caplet_geometry_thunk_geo_priced_size, /* 7 */
    caplet_geometry_thunk_geo_mesh_as_geo_shape, /* 8 */
    caplet_geometry_thunk_geo_mesh_as_geo_priced, /* 9 */
    caplet_geometry_thunk_geo_mesh_new, /* 10 */
    caplet_geometry_thunk_geo_mesh_of, /* 11 */
    caplet_geometry_thunk_geo_mesh_copy, /* 12 */
    caplet_geometry_thunk_geo_mesh_delete, /* 13 */
    geo::mesh::alive, /* 14 */
    caplet_geometry_thunk_geo_mesh_parse, /* 15 */
    caplet_geometry_thunk_geo_mesh_size, /* 16 */
    caplet_geometry_thunk_geo_mesh_is_closed, /* 17 */
    caplet_geometry_thunk_geo_mesh_what, /* 18 */
    caplet_geometry_thunk_geo_mesh_center, /* 19 */
    caplet_geometry_thunk_geo_mesh_add, /* 20 */
    caplet_geometry_thunk_geo_mesh_add_all, /* 21 */
    caplet_geometry_thunk_geo_mesh_at, /* 22 */
    caplet_geometry_thunk_geo_mesh_at_mutable, /* 23 */
    caplet_geometry_thunk_geo_mesh_scale, /* 24 */
    caplet_geometry_thunk_geo_mesh_find, /* 25 */
    caplet_geometry_thunk_geo_mesh_lengths, /* 26 */
    caplet_geometry_thunk_geo_mesh_describe, /* 27 */
    caplet_geometry_thunk_geo_mesh_scaled, /* 28 */
    caplet_geometry_thunk_geo_mesh_self, /* 29 */
    caplet_geometry_thunk_geo_mesh_bounds, /* 30 */
    caplet_geometry_thunk_geo_mesh_take_apart, /* 31 */
    caplet_geometry_thunk_geo_mesh_walk, /* 32 */
    caplet_geometry_thunk_geo_mesh_release, /* 33 */
    caplet_geometry_thunk_geo_mesh_merge, /* 34 */
    caplet_geometry_thunk_geo_mesh_count, /* 35 */
    caplet_geometry_thunk_geo_window_new, /* 36 */
    caplet_geometry_thunk_geo_window_within, /* 37 */
    caplet_geometry_thunk_geo_window_delete, /* 38 */
    caplet_geometry_thunk_geo_window_show, /* 39 */
    caplet_geometry_thunk_geo_window_title, /* 40 */
    caplet_geometry_thunk_geo_window_sizes, /* 41 */
    caplet_geometry_thunk_geo_registry_global, /* 42 */
    caplet_geometry_thunk_geo_registry_put, /* 43 */
    caplet_geometry_thunk_geo_registry_total, /* 44 */
    caplet_geometry_thunk_geo_twice, /* 45 */
    geo::area, /* 46 */
    caplet_geometry_thunk_geo_area_of_mesh, /* 47 */
    caplet_geometry_thunk_geo_raise, /* 48 */
    caplet_geometry_thunk_geo_cross, /* 49 */
    caplet_geometry_thunk_geo_norm, /* 50 */
    caplet_geometry_thunk_geo_half, /* 51 */
    caplet_geometry_thunk_geo_adder, /* 52 */
    caplet_geometry_thunk_geo_apply, /* 53 */
    caplet_geometry_thunk_geo_first_of, /* 54 */
    caplet_geometry_thunk_geo_levels, /* 55 */
    caplet_geometry_thunk_geo_split, /* 56 */
    caplet_geometry_thunk_geo_accumulate, /* 57 */
    caplet_geometry_thunk_geo_fail, /* 58 */
    caplet_geometry_thunk_geo_slow, /* 59 */
    caplet_geometry_thunk_geo_each, /* 60 */
    caplet_geometry_thunk_geo_same, /* 61 */
    caplet_geometry_geo_extra, /* 62 */
    caplet_geometry_thunk_geo_allocate, /* 63 */
    &geo_ParseError, /* 64 */
    &geo_Stop, /* 65 */
    caplet_geometry_thunk_global_name, /* 66 */
    caplet_geometry_thunk_geo_free, /* 67 */
};

int geo_provide(PyObject *module) {
  return caplet_provide_single(module, CAPLET_END_OF(caplet_geometry_record, "geometry._core._C_API"),
      &caplet_geometry_table.caplet);
}

CAPLET_END_DEPRECATED
