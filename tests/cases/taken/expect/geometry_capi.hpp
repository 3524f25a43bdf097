/* The C API of geometry._core for consumers in C++.
   Include this, call geometry::import() once, use it by its names.
   Generated from geometry.caplet.json by: caplet generate geometry.caplet.json
   Do not edit. */
#ifndef GEOMETRY_CAPI_HPP
#define GEOMETRY_CAPI_HPP

#include <Python.h>
#include <functional>
#include <caplet/caplet.h>
#include <caplet/consumer.hpp>

#include "geometry_capi.h" /* behind what its macros might change */

/* ---- Classes ---- */

namespace geo {
CAPLET_BEGIN_MODE
class mesh_view;
class mesh_ref;
class mesh;

class map_view;
class map_ref;
class map;
CAPLET_END_MODE
}  // namespace geo

namespace geo {
CAPLET_BEGIN_MODE

class mesh_view {
 public:
  explicit mesh_view(const ::geo_mesh *self) noexcept : caplet_self_(self) {}
  const ::geo_mesh *get() const noexcept { return caplet_self_; }
  static int alive() noexcept;
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
};

class mesh : public mesh_ref {
 public:
  /** Takes over what `owned` points to; it may be null. */
  mesh(caplet::adopt_t, ::geo_mesh *owned) noexcept : mesh_ref(owned) {}
  mesh(mesh &&other) noexcept : mesh_ref(other.release()) {}
  mesh &operator=(mesh &&other) noexcept {
    mesh taken(std::move(other));
    std::swap(caplet_self_, taken.caplet_self_);
    return *this;
  }
  ~mesh() {
    if (caplet_self_ != nullptr) ::geo_mesh_delete(const_cast<::geo_mesh *>(caplet_self_));
  }
  static caplet::result<geo::mesh> make();
#if CAPLET_THROWS
  mesh() : mesh(make()) {}
#endif
  /** Gives it up: this is empty then, and the caller destroys it. */
  ::geo_mesh *release() noexcept {
    ::geo_mesh *const self = get();
    caplet_self_ = nullptr;
    return self;
  }
  explicit operator bool() const noexcept { return caplet_self_ != nullptr; }
};

/** Has a destructor that came with it. */
class map_view {
 public:
  explicit map_view(const ::geo_map *self) noexcept : caplet_self_(self) {}
  const ::geo_map *get() const noexcept { return caplet_self_; }
 protected:
  const ::geo_map *caplet_self_;
};

class map_ref : public map_view {
 public:
  explicit map_ref(::geo_map *self) noexcept : map_view(self) {}
  map_ref(map_ref &) = default;
  map_ref(map_ref &&) = default;
  map_ref(const map_ref &) = delete;
  map_ref &operator=(map_ref &) = default;
  map_ref &operator=(map_ref &&) = default;
  map_ref &operator=(const map_ref &) = delete;
  map_ref(map &&) = delete;
  map_ref &operator=(map &&) = delete;
  using map_view::get;
  ::geo_map *get() noexcept { return const_cast<::geo_map *>(caplet_self_); }
};

class map : public map_ref {
 public:
  /** Takes over what `owned` points to; it may be null. */
  map(caplet::adopt_t, ::geo_map *owned) noexcept : map_ref(owned) {}
  map(map &&other) noexcept : map_ref(other.release()) {}
  map &operator=(map &&other) noexcept {
    map taken(std::move(other));
    std::swap(caplet_self_, taken.caplet_self_);
    return *this;
  }
  ~map() {
    if (caplet_self_ != nullptr) ::geo_map_delete(const_cast<::geo_map *>(caplet_self_));
  }
  /** Since API 1.2. */
  static caplet::result<geo::map> make();
#if CAPLET_THROWS
  /** Since API 1.2. */
  map() : map(make()) {}
#endif
  /** Gives it up: this is empty then, and the caller destroys it. */
  ::geo_map *release() noexcept {
    ::geo_map *const self = get();
    caplet_self_ = nullptr;
    return self;
  }
  explicit operator bool() const noexcept { return caplet_self_ != nullptr; }
};

CAPLET_END_MODE
}  // namespace geo

/* ---- Members ---- */

namespace geo {
CAPLET_BEGIN_MODE

inline caplet::result<geo::mesh> mesh::make() {
  return caplet::checked<geo::mesh>(::geo_mesh_new());
}

inline int mesh_view::alive() noexcept {
  return caplet::nothrow(::geo_mesh_alive)();
}

inline caplet::result<geo::map> map::make() {
  return caplet::checked<geo::map>(::geo_map_new());
}

CAPLET_END_MODE
}  // namespace geo

/* ---- Functions ---- */

namespace geo {
CAPLET_BEGIN_MODE

/** Since API 1.2. */
inline caplet::result<int> keep(geo::mesh what, std::function<int (int)> f, PyObject *object) {
  using caplet_f_type = std::function<int (int)>;
  std::unique_ptr<caplet_f_type> caplet_f(new caplet_f_type(std::move(f)));
  const ::geo_keep_f_callback caplet_f_function = [](void *context, int a0) noexcept -> int {
    return caplet::guarded(-1, caplet::raise_current, [&] {
      return (*static_cast<caplet_f_type *>(context))(a0);
    });
  };
  return caplet::checked<int>(::geo_keep(what.release(), caplet_f_function, caplet_f.release(),
      caplet::release_callable<caplet_f_type>, object));
}

/** Since API 1.2. */
inline caplet::result<int> keep_map(geo::map what) {
  return caplet::checked<int>(::geo_keep_map(what.release()));
}

/** Since API 1.2. */
inline caplet::result<int> perhaps(geo::mesh what) {
  return caplet::checked<int>(::geo_perhaps(what.release()));
}

CAPLET_END_MODE
}  // namespace geo

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
