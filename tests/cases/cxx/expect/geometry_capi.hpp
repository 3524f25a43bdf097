/* The C API of geometry._core for consumers in C++.
   Include this, call geometry::import() once, use it by its names.
   Generated from geometry.caplet.json by: caplet generate geometry.caplet.json
   Do not edit. */
#ifndef GEOMETRY_CAPI_HPP
#define GEOMETRY_CAPI_HPP

#include <Python.h>
#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>
#include <caplet/caplet.h>
#include <caplet/consumer.hpp>

#include "geometry_capi.h" /* behind what its macros might change */

/* ---- Types and constants ---- */

namespace geo {

/** How much is said. */
enum class level : uint8_t {
  low = 1,
  high = 2,
};

enum class mesh_kind : int {
  open = 0,
  closed = 1,
};

using point = ::geo_point;

inline constexpr auto max_sides = 12;

}  // namespace geo

/* ---- Classes ---- */

namespace geo {
CAPLET_BEGIN_MODE
class counted_view;
class counted_ref;
using counted = counted_ref;

class shape_view;
class shape_ref;
using shape = shape_ref;

class priced_view;
class priced_ref;
using priced = priced_ref;

class mesh_view;
class mesh_ref;
class mesh;

class window_view;
class window_ref;
class window;

class registry_view;
class registry_ref;
using registry = registry_ref;
CAPLET_END_MODE
}  // namespace geo

namespace geo {
CAPLET_BEGIN_MODE

/** What counts. */
class counted_view {
 public:
  explicit counted_view(const ::geo_counted *self) noexcept : caplet_self_(self) {}
  const ::geo_counted *get() const noexcept { return caplet_self_; }
  int answer() const noexcept;
 protected:
  const ::geo_counted *caplet_self_;
};

class counted_ref : public counted_view {
 public:
  explicit counted_ref(::geo_counted *self) noexcept : counted_view(self) {}
  counted_ref(counted_ref &) = default;
  counted_ref(counted_ref &&) = default;
  counted_ref(const counted_ref &) = delete;
  counted_ref &operator=(counted_ref &) = default;
  counted_ref &operator=(counted_ref &&) = default;
  counted_ref &operator=(const counted_ref &) = delete;
  using counted_view::get;
  ::geo_counted *get() noexcept { return const_cast<::geo_counted *>(caplet_self_); }
};

/** What has a name. */
class shape_view {
 public:
  explicit shape_view(const ::geo_shape *self) noexcept : caplet_self_(self) {}
  const ::geo_shape *get() const noexcept { return caplet_self_; }
  /** The name, as long as the shape lives. */
  caplet::result<std::string_view> name() const;
  int answer() const noexcept;
  operator geo::counted_view() const noexcept;
 protected:
  const ::geo_shape *caplet_self_;
};

class shape_ref : public shape_view {
 public:
  explicit shape_ref(::geo_shape *self) noexcept : shape_view(self) {}
  shape_ref(shape_ref &) = default;
  shape_ref(shape_ref &&) = default;
  shape_ref(const shape_ref &) = delete;
  shape_ref &operator=(shape_ref &) = default;
  shape_ref &operator=(shape_ref &&) = default;
  shape_ref &operator=(const shape_ref &) = delete;
  using shape_view::get;
  ::geo_shape *get() noexcept { return const_cast<::geo_shape *>(caplet_self_); }
  caplet::result<void> rename(std::string_view name);
  operator geo::counted_ref() noexcept;
};

/** What has a price. */
class priced_view {
 public:
  explicit priced_view(const ::geo_priced *self) noexcept : caplet_self_(self) {}
  const ::geo_priced *get() const noexcept { return caplet_self_; }
  static int digits() noexcept;
  double price() const noexcept;
  /** A mesh has another. */
  double size() const noexcept;
 protected:
  const ::geo_priced *caplet_self_;
};

class priced_ref : public priced_view {
 public:
  explicit priced_ref(::geo_priced *self) noexcept : priced_view(self) {}
  priced_ref(priced_ref &) = default;
  priced_ref(priced_ref &&) = default;
  priced_ref(const priced_ref &) = delete;
  priced_ref &operator=(priced_ref &) = default;
  priced_ref &operator=(priced_ref &&) = default;
  priced_ref &operator=(const priced_ref &) = delete;
  using priced_view::get;
  ::geo_priced *get() noexcept { return const_cast<::geo_priced *>(caplet_self_); }
  caplet::result<void> set_price(double price);
};

/** A mesh of points. */
class mesh_view {
 public:
  using kind = geo::mesh_kind;
  explicit mesh_view(const ::geo_mesh *self) noexcept : caplet_self_(self) {}
  const ::geo_mesh *get() const noexcept { return caplet_self_; }
  static int alive() noexcept;
  static caplet::result<geo::mesh> parse(const char *text, geo::mesh_kind what = geo::mesh_kind::open);
  size_t size() const noexcept;
  caplet::result<bool> is_closed() const;
  caplet::result<geo::mesh_kind> what() const;
  caplet::result<geo::point> center() const;
  caplet::result<const geo::point &> at(size_t index) const;
  caplet::result<std::optional<geo::point>> find(double x) const;
  caplet::result<std::vector<double>> lengths() const;
  caplet::result<std::string> describe() const;
  caplet::result<geo::mesh> scaled(double factor) const;
  geo::mesh_view self() const noexcept;
  caplet::result<std::pair<geo::point, geo::point>> bounds() const;
  caplet::result<std::tuple<std::string, std::vector<geo::point>, geo::mesh>> take_apart() const;
  /** Calls `visit` until it returns false. */
  caplet::result<void> walk(std::function<bool (const geo::point &, std::string_view)> visit) const;
  [[deprecated("use size")]]
  caplet::result<long> count() const;
  /** The name, as long as the shape lives. */
  caplet::result<std::string_view> name() const;
  int answer() const noexcept;
  static int digits() noexcept;
  double price() const noexcept;
  operator geo::shape_view() const noexcept;
  operator geo::counted_view() const noexcept;
  operator geo::priced_view() const noexcept;
 protected:
  const ::geo_mesh *caplet_self_;
};

class mesh_ref : public mesh_view {
 public:
  explicit mesh_ref(::geo_mesh *self) noexcept : mesh_view(self) {}
  mesh_ref(mesh_ref &) = default;
  mesh_ref(mesh_ref &&) = default;
  mesh_ref(const mesh_ref &) = delete;
  mesh_ref &operator=(mesh_ref &) = default;
  mesh_ref &operator=(mesh_ref &&) = default;
  mesh_ref &operator=(const mesh_ref &) = delete;
  mesh_ref(mesh &&) = delete;
  mesh_ref &operator=(mesh &&) = delete;
  using mesh_view::get;
  ::geo_mesh *get() noexcept { return const_cast<::geo_mesh *>(caplet_self_); }
  using mesh_view::at;
  caplet::result<void> add(geo::point what);
  caplet::result<void> add(caplet::span<const geo::point> points);
  caplet::result<geo::point &> at(size_t index);
  caplet::result<geo::mesh_ref> operator*=(double factor);
  caplet::result<int> release();
  caplet::result<void> merge(geo::mesh other);
  caplet::result<void> rename(std::string_view name);
  caplet::result<void> set_price(double price);
  operator geo::shape_ref() noexcept;
  operator geo::counted_ref() noexcept;
  operator geo::priced_ref() noexcept;
};

class mesh : public mesh_ref {
 public:
  /** Takes over what `owned` points to; it may be null. */
  mesh(caplet::adopt_t, ::geo_mesh *owned) noexcept : mesh_ref(owned) {}
  mesh(mesh &&other) noexcept : mesh_ref(other.release_()) {}
  mesh &operator=(mesh &&other) noexcept {
    mesh taken(std::move(other));
    std::swap(caplet_self_, taken.caplet_self_);
    return *this;
  }
#if CAPLET_THROWS
  mesh(const mesh &other) : mesh(make(other)) {}
  mesh &operator=(const mesh &other) { return *this = mesh(other); }
#endif
  operator geo::shape_ref() & noexcept;
  operator geo::counted_ref() & noexcept;
  operator geo::priced_ref() & noexcept;
  ~mesh() {
    if (caplet_self_ != nullptr) ::geo_mesh_delete(const_cast<::geo_mesh *>(caplet_self_));
  }
  static caplet::result<geo::mesh> make(std::string_view name);
  static caplet::result<geo::mesh> make(caplet::span<const geo::point> points, std::string_view name = "points");
  static caplet::result<geo::mesh> make(geo::mesh_view other);
#if CAPLET_THROWS
  explicit mesh(std::string_view name) : mesh(make(name)) {}
  mesh(caplet::span<const geo::point> points, std::string_view name = "points") : mesh(make(points, name)) {}
  explicit mesh(geo::mesh_view other) : mesh(make(other)) {}
#endif
  /** Gives it up: this is empty then, and the caller destroys it. */
  ::geo_mesh *release_() noexcept {
    ::geo_mesh *const self = get();
    caplet_self_ = nullptr;
    return self;
  }
  explicit operator bool() const noexcept { return caplet_self_ != nullptr; }
};

/** Has a window around it, unless it is the outermost. */
class window_view {
 public:
  explicit window_view(const ::geo_window *self) noexcept : caplet_self_(self) {}
  const ::geo_window *get() const noexcept { return caplet_self_; }
  caplet::result<std::string_view> title() const;
  caplet::result<caplet::span<const int>> sizes() const;
 protected:
  const ::geo_window *caplet_self_;
};

class window_ref : public window_view {
 public:
  explicit window_ref(::geo_window *self) noexcept : window_view(self) {}
  window_ref(window_ref &) = default;
  window_ref(window_ref &&) = default;
  window_ref(const window_ref &) = delete;
  window_ref &operator=(window_ref &) = default;
  window_ref &operator=(window_ref &&) = default;
  window_ref &operator=(const window_ref &) = delete;
  window_ref(window &&) = delete;
  window_ref &operator=(window &&) = delete;
  using window_view::get;
  ::geo_window *get() noexcept { return const_cast<::geo_window *>(caplet_self_); }
  caplet::result<size_t> show(geo::mesh what, geo::window over, int times);
};

class window : public window_ref {
 public:
  /** Takes over what `owned` points to; it may be null. */
  window(caplet::adopt_t, ::geo_window *owned) noexcept : window_ref(owned) {}
  window(window &&other) noexcept : window_ref(other.release()) {}
  window &operator=(window &&other) noexcept {
    window taken(std::move(other));
    std::swap(caplet_self_, taken.caplet_self_);
    return *this;
  }
  ~window() {
    if (caplet_self_ != nullptr) ::geo_window_delete(const_cast<::geo_window *>(caplet_self_));
  }
  static caplet::result<geo::window> make(int size, geo::window around);
  static caplet::result<geo::window> make(geo::window around);
#if CAPLET_THROWS
  explicit window(int size, geo::window around);
#endif
  /** Gives it up: this is empty then, and the caller destroys it. */
  ::geo_window *release() noexcept {
    ::geo_window *const self = get();
    caplet_self_ = nullptr;
    return self;
  }
  explicit operator bool() const noexcept { return caplet_self_ != nullptr; }
};

/** Only lent. */
class registry_view {
 public:
  explicit registry_view(const ::geo_registry *self) noexcept : caplet_self_(self) {}
  const ::geo_registry *get() const noexcept { return caplet_self_; }
  static caplet::result<geo::registry_ref> global();
  caplet::result<size_t> total() const;
 protected:
  const ::geo_registry *caplet_self_;
};

class registry_ref : public registry_view {
 public:
  explicit registry_ref(::geo_registry *self) noexcept : registry_view(self) {}
  registry_ref(registry_ref &) = default;
  registry_ref(registry_ref &&) = default;
  registry_ref(const registry_ref &) = delete;
  registry_ref &operator=(registry_ref &) = default;
  registry_ref &operator=(registry_ref &&) = default;
  registry_ref &operator=(const registry_ref &) = delete;
  using registry_view::get;
  ::geo_registry *get() noexcept { return const_cast<::geo_registry *>(caplet_self_); }
  caplet::result<void> put(geo::mesh_view what);
};

CAPLET_END_MODE
}  // namespace geo

/* ---- Members ---- */

namespace geo {
CAPLET_BEGIN_MODE

inline int counted_view::answer() const noexcept {
  return caplet::nothrow(::geo_counted_answer)(get());
}

inline caplet::result<std::string_view> shape_view::name() const {
  const char *caplet_result{};
  size_t caplet_result_size{};
  if (::geo_shape_name(get(), &caplet_result, &caplet_result_size) < 0) return caplet::failed<std::string_view>();
  return std::string_view(caplet_result, caplet_result_size);
}

inline caplet::result<void> shape_ref::rename(std::string_view name) {
  return caplet::done(::geo_shape_rename(get(), name.data(), name.size()));
}

inline int shape_view::answer() const noexcept {
  return caplet::nothrow(::geo_counted_answer)(geo::counted_view(*this).get());
}

inline shape_view::operator geo::counted_view() const noexcept {
  return caplet::upcast_to<geo::counted_view>(::geo_shape_as_geo_counted, get());
}

inline shape_ref::operator geo::counted_ref() noexcept {
  return caplet::upcast_to<geo::counted_ref>(::geo_shape_as_geo_counted, get());
}

inline int priced_view::digits() noexcept {
  return caplet::nothrow(::geo_priced_digits)();
}

inline double priced_view::price() const noexcept {
  return caplet::nothrow(::geo_priced_price)(get());
}

inline caplet::result<void> priced_ref::set_price(double price) {
  return caplet::done(::geo_priced_set_price(get(), price));
}

inline double priced_view::size() const noexcept {
  return caplet::nothrow(::geo_priced_size)(get());
}

inline caplet::result<geo::mesh> mesh::make(std::string_view name) {
  return caplet::checked<geo::mesh>(::geo_mesh_new(name.data(), name.size()));
}

inline caplet::result<geo::mesh> mesh::make(caplet::span<const geo::point> points, std::string_view name) {
  return caplet::checked<geo::mesh>(::geo_mesh_of(points.data(), points.size(), name.data(), name.size()));
}

inline caplet::result<geo::mesh> mesh::make(geo::mesh_view other) {
  return caplet::checked<geo::mesh>(::geo_mesh_copy(other.get()));
}

inline int mesh_view::alive() noexcept {
  return caplet::nothrow(::geo_mesh_alive)();
}

inline caplet::result<geo::mesh> mesh_view::parse(const char *text, geo::mesh_kind what) {
  return caplet::checked<geo::mesh>(::geo_mesh_parse(text, static_cast<::geo_mesh_kind>(what)));
}

inline size_t mesh_view::size() const noexcept {
  return caplet::nothrow(::geo_mesh_size)(get());
}

inline caplet::result<bool> mesh_view::is_closed() const {
  return caplet::truth(::geo_mesh_is_closed(get()));
}

inline caplet::result<geo::mesh_kind> mesh_view::what() const {
  ::geo_mesh_kind caplet_result{};
  if (::geo_mesh_what(get(), &caplet_result) < 0) return caplet::failed<geo::mesh_kind>();
  return static_cast<geo::mesh_kind>(caplet_result);
}

inline caplet::result<geo::point> mesh_view::center() const {
  ::geo_point caplet_result{};
  if (::geo_mesh_center(get(), &caplet_result) < 0) return caplet::failed<geo::point>();
  return caplet_result;
}

inline caplet::result<void> mesh_ref::add(geo::point what) {
  return caplet::done(::geo_mesh_add(get(), what));
}

inline caplet::result<void> mesh_ref::add(caplet::span<const geo::point> points) {
  return caplet::done(::geo_mesh_add_all(get(), points.data(), points.size()));
}

inline caplet::result<const geo::point &> mesh_view::at(size_t index) const {
  return caplet::checked<const geo::point &>(::geo_mesh_at(get(), index));
}

inline caplet::result<geo::point &> mesh_ref::at(size_t index) {
  return caplet::checked<geo::point &>(::geo_mesh_at_mutable(get(), index));
}

inline caplet::result<geo::mesh_ref> mesh_ref::operator*=(double factor) {
  return caplet::checked<geo::mesh_ref>(::geo_mesh_scale(get(), factor));
}

inline caplet::result<std::optional<geo::point>> mesh_view::find(double x) const {
  ::geo_point caplet_result{};
  const int caplet_status = ::geo_mesh_find(get(), x, &caplet_result);
  if (caplet_status < 0) return caplet::failed<std::optional<geo::point>>();
  if (caplet_status == 0) return std::optional<geo::point>();
  return std::optional<geo::point>(caplet_result);
}

inline caplet::result<std::vector<double>> mesh_view::lengths() const {
  double *caplet_result{};
  size_t caplet_result_size{};
  if (::geo_mesh_lengths(get(), &caplet_result, &caplet_result_size) < 0) return caplet::failed<std::vector<double>>();
  const caplet::memory caplet_result_memory(caplet_result, ::geo_free);
  return std::vector<double>(caplet_result, caplet_result + caplet_result_size);
}

inline caplet::result<std::string> mesh_view::describe() const {
  char *caplet_result{};
  size_t caplet_result_size{};
  if (::geo_mesh_describe(get(), &caplet_result, &caplet_result_size) < 0) return caplet::failed<std::string>();
  const caplet::memory caplet_result_memory(caplet_result, ::geo_free);
  return std::string(caplet_result, caplet_result_size);
}

inline caplet::result<geo::mesh> mesh_view::scaled(double factor) const {
  return caplet::checked<geo::mesh>(::geo_mesh_scaled(get(), factor));
}

inline geo::mesh_view mesh_view::self() const noexcept {
  return geo::mesh_view(caplet::nothrow(::geo_mesh_self)(get()));
}

inline caplet::result<std::pair<geo::point, geo::point>> mesh_view::bounds() const {
  ::geo_point caplet_result_0{};
  ::geo_point caplet_result_1{};
  if (::geo_mesh_bounds(get(), &caplet_result_0, &caplet_result_1) < 0) return caplet::failed<std::pair<geo::point,
      geo::point>>();
  return std::pair<geo::point, geo::point>(caplet_result_0, caplet_result_1);
}

inline caplet::result<std::tuple<std::string, std::vector<geo::point>, geo::mesh>> mesh_view::take_apart() const {
  char *caplet_result_0{};
  size_t caplet_result_0_size{};
  ::geo_point *caplet_result_1{};
  size_t caplet_result_1_size{};
  ::geo_mesh *caplet_result_2{};
  if (::geo_mesh_take_apart(get(), &caplet_result_0, &caplet_result_0_size, &caplet_result_1, &caplet_result_1_size,
      &caplet_result_2) < 0) return caplet::failed<std::tuple<std::string, std::vector<geo::point>, geo::mesh>>();
  const caplet::memory caplet_result_0_memory(caplet_result_0, ::geo_free);
  const caplet::memory caplet_result_1_memory(caplet_result_1, ::geo_free);
  geo::mesh caplet_result_2_owner(caplet::adopt, caplet_result_2);
  return std::tuple<std::string, std::vector<geo::point>, geo::mesh>(std::string(caplet_result_0, caplet_result_0_size),
      std::vector<geo::point>(caplet_result_1, caplet_result_1 + caplet_result_1_size),
      std::move(caplet_result_2_owner));
}

inline caplet::result<void> mesh_view::walk(std::function<bool (const geo::point &, std::string_view)> visit) const {
  using caplet_visit_type = std::function<bool (const geo::point &, std::string_view)>;
  std::unique_ptr<caplet_visit_type> caplet_visit(new caplet_visit_type(std::move(visit)));
  const ::geo_mesh_walk_visit_callback caplet_visit_function = [](void *context, const ::geo_point *a0, const char *a1,
      size_t a1_size) noexcept -> int {
    return caplet::guarded(-1, caplet::raise_current, [&] {
      return (*static_cast<caplet_visit_type *>(context))(*a0, std::string_view(a1, a1_size)) ? 1 : 0;
    });
  };
  return caplet::done(::geo_mesh_walk(get(), caplet_visit_function, caplet_visit.release(),
      caplet::release_callable<caplet_visit_type>));
}

inline caplet::result<int> mesh_ref::release() {
  return caplet::checked<int>(::geo_mesh_release(get()));
}

inline caplet::result<void> mesh_ref::merge(geo::mesh other) {
  return caplet::done(::geo_mesh_merge(get(), other.release_()));
}

CAPLET_BEGIN_DEPRECATED
inline caplet::result<long> mesh_view::count() const {
  return caplet::checked<long>(::geo_mesh_count(get()));
}
CAPLET_END_DEPRECATED

inline caplet::result<std::string_view> mesh_view::name() const {
  const char *caplet_result{};
  size_t caplet_result_size{};
  if (::geo_shape_name(geo::shape_view(*this).get(), &caplet_result,
      &caplet_result_size) < 0) return caplet::failed<std::string_view>();
  return std::string_view(caplet_result, caplet_result_size);
}

inline caplet::result<void> mesh_ref::rename(std::string_view name) {
  return caplet::done(::geo_shape_rename(geo::shape_ref(*this).get(), name.data(), name.size()));
}

inline int mesh_view::answer() const noexcept {
  return caplet::nothrow(::geo_counted_answer)(geo::counted_view(*this).get());
}

inline int mesh_view::digits() noexcept {
  return caplet::nothrow(::geo_priced_digits)();
}

inline double mesh_view::price() const noexcept {
  return caplet::nothrow(::geo_priced_price)(geo::priced_view(*this).get());
}

inline caplet::result<void> mesh_ref::set_price(double price) {
  return caplet::done(::geo_priced_set_price(geo::priced_ref(*this).get(), price));
}

inline mesh_view::operator geo::shape_view() const noexcept {
  return caplet::upcast_to<geo::shape_view>(::geo_mesh_as_geo_shape, get());
}

inline mesh_ref::operator geo::shape_ref() noexcept {
  return caplet::upcast_to<geo::shape_ref>(::geo_mesh_as_geo_shape, get());
}

inline mesh::operator geo::shape_ref() & noexcept {
  return mesh_ref::operator geo::shape_ref();
}

inline mesh_view::operator geo::counted_view() const noexcept {
  geo::shape_view base(*this);
  return base;
}

inline mesh_ref::operator geo::counted_ref() noexcept {
  geo::shape_ref base(*this);
  return base;
}

inline mesh::operator geo::counted_ref() & noexcept {
  return mesh_ref::operator geo::counted_ref();
}

inline mesh_view::operator geo::priced_view() const noexcept {
  return caplet::upcast_to<geo::priced_view>(::geo_mesh_as_geo_priced, get());
}

inline mesh_ref::operator geo::priced_ref() noexcept {
  return caplet::upcast_to<geo::priced_ref>(::geo_mesh_as_geo_priced, get());
}

inline mesh::operator geo::priced_ref() & noexcept {
  return mesh_ref::operator geo::priced_ref();
}

inline caplet::result<geo::window> window::make(int size, geo::window around = geo::window(caplet::adopt, nullptr)) {
  return caplet::checked<geo::window>(::geo_window_new(size, around.release()));
}

#if CAPLET_THROWS
inline window::window(int size, geo::window around = geo::window(caplet::adopt, nullptr)) : window(make(size,
    std::move(around))) {}
#endif

inline caplet::result<geo::window> window::make(geo::window around) {
  return caplet::checked<geo::window>(::geo_window_within(around.release()));
}

inline caplet::result<size_t> window_ref::show(geo::mesh what = geo::mesh(caplet::adopt, nullptr),
    geo::window over = geo::window(caplet::adopt, nullptr), int times = 1) {
  return caplet::checked<size_t>(::geo_window_show(get(), what.release_(), over.release(), times));
}

inline caplet::result<std::string_view> window_view::title() const {
  const char *caplet_result{};
  size_t caplet_result_size{};
  if (::geo_window_title(get(), &caplet_result, &caplet_result_size) < 0) return caplet::failed<std::string_view>();
  return std::string_view(caplet_result, caplet_result_size);
}

inline caplet::result<caplet::span<const int>> window_view::sizes() const {
  const int *caplet_result{};
  size_t caplet_result_size{};
  if (::geo_window_sizes(get(), &caplet_result,
      &caplet_result_size) < 0) return caplet::failed<caplet::span<const int>>();
  return caplet::span<const int>(caplet_result, caplet_result_size);
}

inline caplet::result<geo::registry_ref> registry_view::global() {
  return caplet::checked<geo::registry_ref>(::geo_registry_global());
}

inline caplet::result<void> registry_ref::put(geo::mesh_view what) {
  return caplet::done(::geo_registry_put(get(), what.get()));
}

inline caplet::result<size_t> registry_view::total() const {
  return caplet::checked<size_t>(::geo_registry_total(get()));
}

CAPLET_END_MODE
}  // namespace geo

/* ---- Functions ---- */

namespace geo {
CAPLET_BEGIN_MODE

inline int twice(geo::counted_view what) noexcept {
  return caplet::nothrow(::geo_twice)(what.get());
}

inline double area(double side) noexcept {
  return caplet::nothrow(::geo_area)(side);
}

inline caplet::result<double> area(geo::mesh_view what, int unit = 1) {
  return caplet::checked<double>(::geo_area_of_mesh(what.get(), unit));
}

inline caplet::result<geo::level> raise(geo::level from, geo::level by = geo::level::low) {
  ::geo_level caplet_result{};
  if (::geo_raise(static_cast<::geo_level>(from), static_cast<::geo_level>(by),
      &caplet_result) < 0) return caplet::failed<geo::level>();
  return static_cast<geo::level>(caplet_result);
}

inline caplet::result<std::array<double, 3>> cross(const std::array<double, 3> &a, const std::array<double, 3> &b) {
  double caplet_result[3]{};
  if (::geo_cross(a.data(), b.data(), caplet_result) < 0) return caplet::failed<std::array<double, 3>>();
  return caplet::array_of<double, 3>(caplet_result);
}

inline caplet::result<double> norm(std::optional<double> x, std::optional<std::string_view> text = {}) {
  return caplet::checked<double>(::geo_norm(x ? std::addressof(*x) : nullptr,
      text ? caplet::present((*text).data()) : nullptr, text ? (*text).size() : 0));
}

inline caplet::result<std::optional<std::string>> half(std::string_view text) {
  char *caplet_result{};
  size_t caplet_result_size{};
  const int caplet_status = ::geo_half(text.data(), text.size(), &caplet_result, &caplet_result_size);
  if (caplet_status < 0) return caplet::failed<std::optional<std::string>>();
  if (caplet_status == 0) return std::optional<std::string>();
  const caplet::memory caplet_result_memory(caplet_result, ::geo_free);
  return std::optional<std::string>(std::string(caplet_result, caplet_result_size));
}

inline caplet::result<std::function<caplet::result<double> (double)>> adder(double by) {
  ::geo_adder_result_callback caplet_result{};
  void *caplet_result_context{};
  ::geometry_release caplet_result_release{};
  if (::geo_adder(by, &caplet_result, &caplet_result_context,
      &caplet_result_release) < 0) return caplet::failed<std::function<caplet::result<double> (double)>>();
  caplet::context caplet_result_owner(caplet_result_context, caplet_result_release);
  std::function<caplet::result<double> (double)> caplet_result_function;
  if (caplet_result != nullptr) {
    caplet_result_function = [caplet_fn = caplet_result,
        caplet_context = caplet_result_owner.share()](double a0) -> caplet::result<double> {
      return caplet::checked<double>(caplet_fn(caplet_context.get(), a0));
    };
  }
  return caplet_result_function;
}

inline caplet::result<double> apply(std::function<double (double)> f, double x) {
  using caplet_f_type = std::function<double (double)>;
  std::unique_ptr<caplet_f_type> caplet_f(new caplet_f_type(std::move(f)));
  const ::geo_apply_f_callback caplet_f_function = [](void *context, double a0) noexcept -> double {
    return caplet::guarded(-1, caplet::raise_current, [&] {
      return (*static_cast<caplet_f_type *>(context))(a0);
    });
  };
  return caplet::checked<double>(::geo_apply(caplet_f_function, caplet_f.release(),
      caplet::release_callable<caplet_f_type>, x));
}

inline caplet::result<std::optional<int>> first_of(caplet::span<const geo::level> levels,
    std::function<std::optional<int> (geo::level)> f) {
  using caplet_f_type = std::function<std::optional<int> (geo::level)>;
  std::unique_ptr<caplet_f_type> caplet_f(new caplet_f_type(std::move(f)));
  const ::geo_first_of_f_callback caplet_f_function = [](void *context, ::geo_level a0, int *result) noexcept -> int {
    return caplet::serve(caplet::raise_current, [&] {
      return (*static_cast<caplet_f_type *>(context))(static_cast<geo::level>(a0));
    }, result);
  };
  int caplet_result{};
  const int caplet_status = ::geo_first_of(reinterpret_cast<const ::geo_level *>(levels.data()), levels.size(),
      caplet_f_function, caplet_f.release(), caplet::release_callable<caplet_f_type>, &caplet_result);
  if (caplet_status < 0) return caplet::failed<std::optional<int>>();
  if (caplet_status == 0) return std::optional<int>();
  return std::optional<int>(caplet_result);
}

inline caplet::result<std::vector<geo::level>> levels() {
  ::geo_level *caplet_result{};
  size_t caplet_result_size{};
  if (::geo_levels(&caplet_result, &caplet_result_size) < 0) return caplet::failed<std::vector<geo::level>>();
  const caplet::memory caplet_result_memory(caplet_result, ::geo_free);
  return std::vector<geo::level>(reinterpret_cast<geo::level *>(caplet_result),
      reinterpret_cast<geo::level *>(caplet_result) + caplet_result_size);
}

inline caplet::result<std::pair<std::string, std::optional<std::string>>> split(std::string_view text) {
  char *caplet_result_0{};
  size_t caplet_result_0_size{};
  bool caplet_result_1_has{};
  char *caplet_result_1{};
  size_t caplet_result_1_size{};
  if (::geo_split(text.data(), text.size(), &caplet_result_0, &caplet_result_0_size, &caplet_result_1_has,
      &caplet_result_1, &caplet_result_1_size) < 0) return caplet::failed<std::pair<std::string,
      std::optional<std::string>>>();
  const caplet::memory caplet_result_0_memory(caplet_result_0, ::geo_free);
  const caplet::memory caplet_result_1_memory(caplet_result_1, ::geo_free);
  return std::pair<std::string, std::optional<std::string>>(std::string(caplet_result_0, caplet_result_0_size),
      caplet_result_1_has ? std::optional<std::string>(std::string(caplet_result_1,
      caplet_result_1_size)) : std::nullopt);
}

inline caplet::result<void> accumulate(double &into, const double &what) {
  return caplet::done(::geo_accumulate(std::addressof(into), std::addressof(what)));
}

inline caplet::result<void> fail(int how) {
  return caplet::done(::geo_fail(how));
}

/** May be called without an attached thread state. */
inline caplet::result<double> slow(double x) {
  return caplet::checked<double>(::geo_slow(x));
}

/** May be called without an attached thread state. */
inline caplet::result<double> slow(caplet::without_gil_t, double x) {
  return caplet::checked<double>(caplet::detach([&] { return ::geo_slow(x); }));
}

/** May be called without an attached thread state. */
inline caplet::result<double> each(std::function<double (double)> f) {
  using caplet_f_type = std::function<double (double)>;
  std::unique_ptr<caplet_f_type> caplet_f(new caplet_f_type(std::move(f)));
  const ::geo_each_f_callback caplet_f_function = [](void *context, double a0) noexcept -> double {
    return caplet::guarded(-1, caplet::raise_current, [&] {
      return (*static_cast<caplet_f_type *>(context))(a0);
    });
  };
  return caplet::checked<double>(::geo_each(caplet_f_function, caplet_f.release(),
      caplet::release_callable<caplet_f_type>));
}

/** May be called without an attached thread state. */
inline caplet::result<double> each(caplet::without_gil_t, std::function<double (double)> f) {
  using caplet_f_type = std::function<double (double)>;
  std::unique_ptr<caplet_f_type> caplet_f(new caplet_f_type(std::move(f)));
  const ::geo_each_f_callback caplet_f_function = [](void *context, double a0) noexcept -> double {
    return caplet::guarded(-1, caplet::raise_current, [&] {
      return (*static_cast<caplet_f_type *>(context))(a0);
    });
  };
  return caplet::checked<double>(caplet::detach([&] { return ::geo_each(caplet_f_function, caplet_f.release(),
      caplet::release_callable<caplet_f_type>); }));
}

inline caplet::result<bool> operator==(geo::mesh_view a, geo::mesh_view b) {
  return caplet::truth(::geo_same(a.get(), b.get()));
}

inline caplet::result<int> extra(int x) {
  return caplet::checked<int>(::geo_extra(x));
}

inline caplet::result<int> allocate(std::function<int (int)> a, std::function<int (int)> b, std::string_view fail) {
  using caplet_a_type = std::function<int (int)>;
  std::unique_ptr<caplet_a_type> caplet_a(new caplet_a_type(std::move(a)));
  const ::geo_allocate_a_callback caplet_a_function = [](void *context, int a0) noexcept -> int {
    return caplet::guarded(-1, caplet::raise_current, [&] {
      return (*static_cast<caplet_a_type *>(context))(a0);
    });
  };
  using caplet_b_type = std::function<int (int)>;
  std::unique_ptr<caplet_b_type> caplet_b(new caplet_b_type(std::move(b)));
  const ::geo_allocate_b_callback caplet_b_function = [](void *context, int a0) noexcept -> int {
    return caplet::guarded(-1, caplet::raise_current, [&] {
      return (*static_cast<caplet_b_type *>(context))(a0);
    });
  };
  return caplet::checked<int>(::geo_allocate(caplet_a_function, caplet_a.release(),
      caplet::release_callable<caplet_a_type>, caplet_b_function, caplet_b.release(),
      caplet::release_callable<caplet_b_type>, fail.data(), fail.size()));
}

CAPLET_END_MODE
}  // namespace geo

namespace geometry {
CAPLET_BEGIN_MODE

inline caplet::result<std::string> global_name() {
  char *caplet_result{};
  size_t caplet_result_size{};
  if (::global_name(&caplet_result, &caplet_result_size) < 0) return caplet::failed<std::string>();
  const caplet::memory caplet_result_memory(caplet_result, ::geo_free);
  return std::string(caplet_result, caplet_result_size);
}

CAPLET_END_MODE
}  // namespace geometry

namespace geometry {
CAPLET_BEGIN_MODE

/** Imports the C API of geometry._core and checks that it fits, as geo_import() does; that it fails is an
    exception or in the result. A template, so that it can't be cast to what Py_mod_exec takes: exec() is for that. */
template <int = 0>
inline caplet::result<void> import(PyObject *module) {
  return caplet::done(::geo_import(module));
}

/** The same of a provider that need not be installed, as geo_try_import() does: whether it is. */
template <int = 0>
inline caplet::result<bool> try_import(PyObject *module) {
  return caplet::truth(::geo_try_import(module));
}

CAPLET_END_MODE

/** The same for Py_mod_exec, which takes no function that may throw: returns 0, or -1 with the exception set. */
inline int exec(PyObject *module) noexcept { return ::geo_import(module); }

/** Whether an import has succeeded. */
inline bool imported() noexcept { return ::geo_imported() != 0; }

}  // namespace geometry

#endif
