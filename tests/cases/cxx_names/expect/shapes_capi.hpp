/* The C API of shapes.native for consumers in C++.
   Include this, call shapes::import() once, use it by its names.
   Generated from shapes.caplet.json by: caplet generate shapes.caplet.json
   Do not edit. */
#ifndef SHAPES_CAPI_HPP
#define SHAPES_CAPI_HPP

#include <Python.h>
#include <string_view>
#include <caplet/caplet.h>
#include <caplet/consumer.hpp>

#include "shapes_capi.h" /* behind what its macros might change */

/* ---- Types and constants ---- */

namespace shapes {

/** Which way. */
enum class direction : uint8_t {
  left = 1,
  right = 2,
  FILE = 3,
};

using point = ::shapes_point;

}  // namespace shapes

/* ---- Classes ---- */

namespace shapes {
CAPLET_BEGIN_MODE
class canvas_view;
class canvas_ref;
using canvas = canvas_ref;
CAPLET_END_MODE
}  // namespace shapes

namespace crate {
CAPLET_BEGIN_MODE
class crate_view;
class crate_ref;
class crate;
CAPLET_END_MODE
}  // namespace crate

namespace shapes {
CAPLET_BEGIN_MODE

class canvas_view {
 public:
  explicit canvas_view(const ::shapes_canvas *self) noexcept : caplet_self_(self) {}
  const ::shapes_canvas *get() const noexcept { return caplet_self_; }
  static caplet::result<::shapes_canvas *> make(int size);
  static void drop(::shapes_canvas *which) noexcept;
 protected:
  const ::shapes_canvas *caplet_self_;
};

class canvas_ref : public canvas_view {
 public:
  explicit canvas_ref(::shapes_canvas *self) noexcept : canvas_view(self) {}
  canvas_ref(canvas_ref &) = default;
  canvas_ref(canvas_ref &&) = default;
  canvas_ref(const canvas_ref &) = delete;
  canvas_ref &operator=(canvas_ref &) = default;
  canvas_ref &operator=(canvas_ref &&) = default;
  canvas_ref &operator=(const canvas_ref &) = delete;
  using canvas_view::get;
  ::shapes_canvas *get() noexcept { return const_cast<::shapes_canvas *>(caplet_self_); }
};

CAPLET_END_MODE
}  // namespace shapes

namespace crate {
CAPLET_BEGIN_MODE

class crate_view {
 public:
  explicit crate_view(const ::crate_crate *self) noexcept : caplet_self_(self) {}
  const ::crate_crate *get() const noexcept { return caplet_self_; }
  caplet::result<int> sum(int a0_, int a0, int min_, int min__, int get_, int crate_view_) const;
 protected:
  const ::crate_crate *caplet_self_;
};

class crate_ref : public crate_view {
 public:
  explicit crate_ref(::crate_crate *self) noexcept : crate_view(self) {}
  crate_ref(crate_ref &) = default;
  crate_ref(crate_ref &&) = default;
  crate_ref(const crate_ref &) = delete;
  crate_ref &operator=(crate_ref &) = default;
  crate_ref &operator=(crate_ref &&) = default;
  crate_ref &operator=(const crate_ref &) = delete;
  crate_ref(crate &&) = delete;
  crate_ref &operator=(crate &&) = delete;
  using crate_view::get;
  ::crate_crate *get() noexcept { return const_cast<::crate_crate *>(caplet_self_); }
};

class crate : public crate_ref {
 public:
  /** Takes over what `owned` points to; it may be null. */
  crate(caplet::adopt_t, ::crate_crate *owned) noexcept : crate_ref(owned) {}
  crate(crate &&other) noexcept : crate_ref(other.release()) {}
  crate &operator=(crate &&other) noexcept {
    crate taken(std::move(other));
    std::swap(caplet_self_, taken.caplet_self_);
    return *this;
  }
  ~crate() {
    if (caplet_self_ != nullptr) ::crate_crate_delete(const_cast<::crate_crate *>(caplet_self_));
  }
  static caplet::result<::crate::crate> make(std::string_view crate_);
#if CAPLET_THROWS
  explicit crate(std::string_view crate_) : crate(make(crate_)) {}
#endif
  /** Gives it up: this is empty then, and the caller destroys it. */
  ::crate_crate *release() noexcept {
    ::crate_crate *const self = get();
    caplet_self_ = nullptr;
    return self;
  }
  explicit operator bool() const noexcept { return caplet_self_ != nullptr; }
};

CAPLET_END_MODE
}  // namespace crate

/* ---- Members ---- */

namespace shapes {
CAPLET_BEGIN_MODE

inline caplet::result<::shapes_canvas *> canvas_view::make(int size) {
  return caplet::checked<::shapes_canvas *>(::shapes_canvas_make(size));
}

inline void canvas_view::drop(::shapes_canvas *which) noexcept {
  caplet::nothrow(::shapes_canvas_drop)(which);
}

CAPLET_END_MODE
}  // namespace shapes

namespace crate {
CAPLET_BEGIN_MODE

inline caplet::result<::crate::crate> crate::make(std::string_view crate_) {
  return caplet::checked<::crate::crate>(::crate_crate_new(crate_.data(), crate_.size()));
}

inline caplet::result<int> crate_view::sum(int a0_, int a0, int min_, int min__, int get_, int crate_view_) const {
  return caplet::checked<int>(::crate_crate_sum(get(), a0_, a0, min_, min__, get_, crate_view_));
}

CAPLET_END_MODE
}  // namespace crate

/* ---- Functions ---- */

namespace shapes {
CAPLET_BEGIN_MODE

/** The area of a square, or of a rectangle. */
inline caplet::result<double> area(double side) {
  return caplet::checked<double>(::square_area(side));
}

inline caplet::result<double> area(double width, double height) {
  return caplet::checked<double>(::rectangle_area(width, height));
}

inline shapes::point turn(const shapes::point *from, shapes::direction towards) noexcept {
  return caplet::nothrow(::shapes_turn)(from, static_cast<::shapes_direction>(towards));
}

inline caplet::result<int> count(const ::shapes_canvas *where, ::shapes_count_accept accept) {
  return caplet::checked<int>(::shapes_count(where, accept));
}

CAPLET_END_MODE
}  // namespace shapes

namespace crate {
CAPLET_BEGIN_MODE

inline caplet::result<int> weigh(::crate::crate_view std_, ::crate::crate_view crate_) {
  return caplet::checked<int>(::crate_weigh(std_.get(), crate_.get()));
}

inline caplet::result<::crate::crate> pack(std::string_view make_) {
  return caplet::checked<::crate::crate>(::crate_pack(make_.data(), make_.size()));
}

CAPLET_END_MODE
}  // namespace crate

namespace shapes {
CAPLET_BEGIN_MODE

/** Imports the C API of shapes.native and checks that it fits, as shapes_native_import() does; that it fails is an
    exception or in the result. A template, so that it can't be cast to what Py_mod_exec takes: exec() is for that. */
template <int = 0>
inline caplet::result<void> import(PyObject *module) {
  return caplet::done(::shapes_native_import(module));
}

/** The same of a provider that need not be installed, as shapes_native_try_import() does: whether it is. */
template <int = 0>
inline caplet::result<bool> try_import(PyObject *module) {
  return caplet::truth(::shapes_native_try_import(module));
}

CAPLET_END_MODE

/** The same for Py_mod_exec, which takes no function that may throw: returns 0, or -1 with the exception set. */
inline int exec(PyObject *module) noexcept { return ::shapes_native_import(module); }

/** Whether an import has succeeded. */
inline bool imported() noexcept { return ::shapes_native_imported() != 0; }

}  // namespace shapes

#endif
