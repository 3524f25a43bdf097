/* How pybind11 converts what the C API of geometry._core has: include this behind pybind11's headers.
   Generated from geometry.caplet.json by: caplet generate geometry.caplet.json --target pybind11 --target nanobind
   Do not edit. */
#ifndef GEOMETRY_PYBIND11_H
#define GEOMETRY_PYBIND11_H

#include <pybind11/pybind11.h>

#include <cstddef>
#include <type_traits>
#include <utility>

namespace PYBIND11_NAMESPACE {
namespace detail {
namespace geometry_casters {

/* ---- Handles: an object is a capsule of the pointer, by whose name it is known what may be done with it ---- */

template <typename C>
struct handle_of;

template <typename C, typename = void>
struct can_own : std::false_type {};
template <typename C>
struct can_own<C, void_t<decltype(&handle_of<C>::destroy)>> : std::true_type {};

/* What it leads to, itself; null for other objects, and for those that only lend what may not be changed. */
template <typename C>
const C *pointer_of(PyObject *object, bool is_const) {
  for (const char *name : {handle_of<C>::name, is_const ? handle_of<C>::lent_name : handle_of<C>::name}) {
    if (PyCapsule_IsValid(object, name) != 0) return static_cast<const C *>(PyCapsule_GetPointer(object, name));
  }
  return handle_of<C>::derived(object, is_const);
}

/* Destroys what the object owns, or lets go of what it kept alive. An exception that is pending stays so. */
template <typename C>
void end(PyObject *object) {
  error_scope pending;
  const char *name = PyCapsule_GetName(object);
  auto *self = static_cast<C *>(PyCapsule_GetPointer(object, name));
  void *kept = PyCapsule_GetContext(object);
  if (kept == nullptr) {
    if constexpr (can_own<C>::value) handle_of<C>::destroy(self);
    if (PyErr_Occurred() != nullptr) PyErr_WriteUnraisable(nullptr);
  } else {
    Py_DECREF(static_cast<PyObject *>(kept));
  }
}

/* A new object that owns it; where there is no memory for that, it is destroyed. */
template <typename C>
handle own(C *self) {
  static_assert(can_own<C>::value, "no function of the API destroys it");
  if (self == nullptr) return none().release();
  PyObject *object = PyCapsule_New(self, handle_of<C>::name, end<C>);
  if (object == nullptr) {
    error_scope pending;
    handle_of<C>::destroy(self);
  }
  if (object == nullptr) throw error_already_set();
  return object;
}

/* A new object that lends it, and keeps `parent` alive for as long; unless the policy says that somebody else sees to
   that. */
template <typename C>
handle lend(C *self, return_value_policy policy, handle parent) {
  if (self == nullptr) return none().release();
  const bool is_free = policy == return_value_policy::reference || (
      policy == return_value_policy::automatic_reference && !parent);
  if (!is_free && (!parent || parent.is_none())) {
    throw cast_error(
        "geometry: what this leads to has no owner here; return it with return_value_policy::reference if it has one");
  }
  using plain = std::remove_const_t<C>;
  const char *name = std::is_const<C>::value ? handle_of<plain>::lent_name : handle_of<plain>::name;
  object made = reinterpret_steal<object>(PyCapsule_New(const_cast<plain *>(self), name, nullptr));
  if (!made) throw error_already_set();
  if (!is_free) {
    if (PyCapsule_SetContext(made.ptr(), parent.ptr()) != 0) throw error_already_set();
    parent.inc_ref();
    if (PyCapsule_SetDestructor(made.ptr(), end<plain>) != 0) throw error_already_set();
  }
  return made.release();
}

/* Pointers of C: None is null, and who owns a result is the policy. */
template <typename C>
class pointer_caster {
 public:
  static constexpr auto name = const_name("types.CapsuleType");
  template <typename T>
  using cast_op_type = std::conditional_t<std::is_const<std::remove_pointer_t<std::remove_reference_t<T>>>::value,
      const C *, C *>;

  bool load(handle object, bool) {
    self_ = mutable_ = nullptr;
    if (object.is_none()) return true;
    self_ = pointer_of<C>(object.ptr(), true);
    mutable_ = const_cast<C *>(pointer_of<C>(object.ptr(), false));
    return self_ != nullptr;
  }
  operator const C *() { return self_; }
  operator C *() {
    if (self_ != nullptr && mutable_ == nullptr) throw reference_cast_error();
    return mutable_;
  }
  template <typename T>
  static handle cast(T *self, return_value_policy policy, handle parent) {
    if (policy != return_value_policy::take_ownership) return lend(self, policy, parent);
    if constexpr (can_own<C>::value) return own(const_cast<C *>(self));
    throw cast_error("geometry: no function of the API destroys what this leads to");
  }

 private:
  const C *self_ = nullptr;
  C *mutable_ = nullptr;
};

/* Views and refs, which are never null. */
template <typename Class, typename C>
class view_caster {
 public:
  static constexpr auto name = const_name("types.CapsuleType");
  template <typename>
  using cast_op_type = Class;

  bool load(handle object, bool) {
    self_ = const_cast<C *>(pointer_of<std::remove_const_t<C>>(object.ptr(), std::is_const<C>::value));
    return self_ != nullptr;
  }
  operator Class() { return Class(self_); }
  static handle lent(C *self, return_value_policy policy, handle parent) { return lend(self, policy, parent); }

 private:
  C *self_ = nullptr;
};

/* ---- Structs by value: a tuple of their fields, from a tuple or a list ---- */

template <typename C>
struct layout_of;

inline object tuple_of(handle items, Py_ssize_t count) {
  object made;
  if (PyTuple_Check(items.ptr()) != 0) made = reinterpret_borrow<object>(items);
  if (PyList_Check(items.ptr()) != 0) made = reinterpret_steal<object>(PyList_AsTuple(items.ptr()));
  if (!made) PyErr_Clear();
  return made && PyTuple_Size(made.ptr()) == count ? made : object();
}

template <typename T>
bool load_value(handle item, bool convert, T &value) {
  make_caster<T> caster;
  if (!caster.load(item, convert)) return false;
  value = cast_op<T>(caster);
  return true;
}
template <typename T, std::size_t count>
bool load_value(handle items, bool convert, T (&values)[count]) {
  const object all = tuple_of(items, static_cast<Py_ssize_t>(count));
  for (std::size_t i = 0; all && i < count; ++i) {
    if (!load_value(PyTuple_GetItem(all.ptr(), static_cast<Py_ssize_t>(i)), convert, values[i])) return false;
  }
  return static_cast<bool>(all);
}

template <typename T>
object made_of(const T &value) {
  return reinterpret_steal<object>(make_caster<T>::cast(value, return_value_policy::copy, handle()));
}
template <typename T, std::size_t count>
object made_of(const T (&values)[count]) {
  object made = reinterpret_steal<object>(PyTuple_New(static_cast<Py_ssize_t>(count)));
  for (std::size_t i = 0; made && i < count; ++i) {
    object item = made_of(values[i]);
    if (!item || PyTuple_SetItem(made.ptr(), static_cast<Py_ssize_t>(i), item.release().ptr()) != 0) return object();
  }
  return made;
}

template <typename C>
class layout_caster {
 public:
  PYBIND11_TYPE_CASTER(C, const_name("tuple"));

  bool load(handle items, bool convert) {
    const object all = tuple_of(items, layout_of<C>::count);
    Py_ssize_t place = 0;
    return all && layout_of<C>::each(value, [&](auto &field) {
      return load_value(PyTuple_GetItem(all.ptr(), place++), convert, field);
    });
  }
  static handle cast(const C &value, return_value_policy, handle) {
    tuple made(static_cast<std::size_t>(layout_of<C>::count));
    Py_ssize_t place = 0;
    const bool is_whole = layout_of<C>::each(value, [&](const auto &field) {
      object item = made_of(field);
      return item && PyTuple_SetItem(made.ptr(), place++, item.release().ptr()) == 0;
    });
    return is_whole ? made.release() : handle();
  }
};

}  // namespace geometry_casters
}  // namespace detail
}  // namespace PYBIND11_NAMESPACE

#include "geometry_capi.hpp" /* behind what its macros might change */

namespace PYBIND11_NAMESPACE {
namespace detail {

/* ---- What the API has ---- */

namespace geometry_casters {

template <>
struct handle_of<struct ::geo_counted> {
  static constexpr const char *name = "geometry._core.geo_counted";
  static constexpr const char *lent_name = "geometry._core.const geo_counted";
  static const struct ::geo_counted *derived(PyObject *object, bool is_const);
};
template <>
struct handle_of<struct ::geo_shape> {
  static constexpr const char *name = "geometry._core.geo_shape";
  static constexpr const char *lent_name = "geometry._core.const geo_shape";
  static const struct ::geo_shape *derived(PyObject *object, bool is_const);
};
template <>
struct handle_of<struct ::geo_priced> {
  static constexpr const char *name = "geometry._core.geo_priced";
  static constexpr const char *lent_name = "geometry._core.const geo_priced";
  static const struct ::geo_priced *derived(PyObject *object, bool is_const);
};
template <>
struct handle_of<struct ::geo_mesh> {
  static constexpr const char *name = "geometry._core.geo_mesh";
  static constexpr const char *lent_name = "geometry._core.const geo_mesh";
  static void destroy(struct ::geo_mesh *self) { static_cast<void>(::geo_mesh_delete(self)); }
  static constexpr const struct ::geo_mesh *derived(PyObject *, bool) { return nullptr; }
};
template <>
struct handle_of<struct ::geo_window> {
  static constexpr const char *name = "geometry._core.geo_window";
  static constexpr const char *lent_name = "geometry._core.const geo_window";
  static void destroy(struct ::geo_window *self) { static_cast<void>(::geo_window_delete(self)); }
  static constexpr const struct ::geo_window *derived(PyObject *, bool) { return nullptr; }
};
template <>
struct handle_of<struct ::geo_registry> {
  static constexpr const char *name = "geometry._core.geo_registry";
  static constexpr const char *lent_name = "geometry._core.const geo_registry";
  static constexpr const struct ::geo_registry *derived(PyObject *, bool) { return nullptr; }
};
inline const struct ::geo_counted *handle_of<struct ::geo_counted>::derived(PyObject *object, bool is_const) {
  if (const struct ::geo_shape *self = pointer_of<struct ::geo_shape>(object, is_const)) {
    return static_cast<::geo::counted_view>(::geo::shape_view(self)).get();
  }
  if (const struct ::geo_mesh *self = pointer_of<struct ::geo_mesh>(object, is_const)) {
    return static_cast<::geo::counted_view>(::geo::mesh_view(self)).get();
  }
  return nullptr;
}
inline const struct ::geo_shape *handle_of<struct ::geo_shape>::derived(PyObject *object, bool is_const) {
  if (const struct ::geo_mesh *self = pointer_of<struct ::geo_mesh>(object, is_const)) {
    return static_cast<::geo::shape_view>(::geo::mesh_view(self)).get();
  }
  return nullptr;
}
inline const struct ::geo_priced *handle_of<struct ::geo_priced>::derived(PyObject *object, bool is_const) {
  if (const struct ::geo_mesh *self = pointer_of<struct ::geo_mesh>(object, is_const)) {
    return static_cast<::geo::priced_view>(::geo::mesh_view(self)).get();
  }
  return nullptr;
}

template <>
struct layout_of<struct ::geo_point> {
  static constexpr Py_ssize_t count = 2;
  template <typename Value, typename Visit>
  static bool each(Value &value, Visit visit) {
    return visit(value.x) && visit(value.y);
  }
};

}  // namespace geometry_casters

/* ---- What pybind11 looks for ---- */

template <>
class type_caster<struct ::geo_counted> : public geometry_casters::pointer_caster<struct ::geo_counted> {};
template <>
class type_caster<::geo::counted_view> : public geometry_casters::view_caster<::geo::counted_view,
    const struct ::geo_counted> {
 public:
  static handle cast(const ::geo::counted_view &value, return_value_policy policy, handle parent) {
    return lent(value.get(), policy, parent);
  }
};
template <>
class type_caster<::geo::counted_ref> : public geometry_casters::view_caster<::geo::counted_ref, struct ::geo_counted> {
 public:
  template <typename Ref>
  static handle cast(Ref &&value, return_value_policy policy, handle parent) {
    return lent(value.get(), policy, parent);
  }
};

template <>
class type_caster<struct ::geo_shape> : public geometry_casters::pointer_caster<struct ::geo_shape> {};
template <>
class type_caster<::geo::shape_view> : public geometry_casters::view_caster<::geo::shape_view,
    const struct ::geo_shape> {
 public:
  static handle cast(const ::geo::shape_view &value, return_value_policy policy, handle parent) {
    return lent(value.get(), policy, parent);
  }
};
template <>
class type_caster<::geo::shape_ref> : public geometry_casters::view_caster<::geo::shape_ref, struct ::geo_shape> {
 public:
  template <typename Ref>
  static handle cast(Ref &&value, return_value_policy policy, handle parent) {
    return lent(value.get(), policy, parent);
  }
};

template <>
class type_caster<struct ::geo_priced> : public geometry_casters::pointer_caster<struct ::geo_priced> {};
template <>
class type_caster<::geo::priced_view> : public geometry_casters::view_caster<::geo::priced_view,
    const struct ::geo_priced> {
 public:
  static handle cast(const ::geo::priced_view &value, return_value_policy policy, handle parent) {
    return lent(value.get(), policy, parent);
  }
};
template <>
class type_caster<::geo::priced_ref> : public geometry_casters::view_caster<::geo::priced_ref, struct ::geo_priced> {
 public:
  template <typename Ref>
  static handle cast(Ref &&value, return_value_policy policy, handle parent) {
    return lent(value.get(), policy, parent);
  }
};

template <>
class type_caster<struct ::geo_mesh> : public geometry_casters::pointer_caster<struct ::geo_mesh> {};
template <>
class type_caster<::geo::mesh_view> : public geometry_casters::view_caster<::geo::mesh_view, const struct ::geo_mesh> {
 public:
  static handle cast(const ::geo::mesh_view &value, return_value_policy policy, handle parent) {
    return lent(value.get(), policy, parent);
  }
};
template <>
class type_caster<::geo::mesh_ref> : public geometry_casters::view_caster<::geo::mesh_ref, struct ::geo_mesh> {
 public:
  template <typename Ref>
  static handle cast(Ref &&value, return_value_policy policy, handle parent) {
    return lent(value.get(), policy, parent);
  }
};
/* A result only: an argument is lent, as a view or a ref. */
template <>
class type_caster<::geo::mesh> {
 public:
  static constexpr auto name = const_name("types.CapsuleType");
  static handle cast(::geo::mesh &&value, return_value_policy,
      handle) { return geometry_casters::own(value.release_()); }
};

template <>
class type_caster<struct ::geo_window> : public geometry_casters::pointer_caster<struct ::geo_window> {};
template <>
class type_caster<::geo::window_view> : public geometry_casters::view_caster<::geo::window_view,
    const struct ::geo_window> {
 public:
  static handle cast(const ::geo::window_view &value, return_value_policy policy, handle parent) {
    return lent(value.get(), policy, parent);
  }
};
template <>
class type_caster<::geo::window_ref> : public geometry_casters::view_caster<::geo::window_ref, struct ::geo_window> {
 public:
  template <typename Ref>
  static handle cast(Ref &&value, return_value_policy policy, handle parent) {
    return lent(value.get(), policy, parent);
  }
};
/* A result only: an argument is lent, as a view or a ref. */
template <>
class type_caster<::geo::window> {
 public:
  static constexpr auto name = const_name("types.CapsuleType");
  static handle cast(::geo::window &&value, return_value_policy,
      handle) { return geometry_casters::own(value.release()); }
};

template <>
class type_caster<struct ::geo_registry> : public geometry_casters::pointer_caster<struct ::geo_registry> {};
template <>
class type_caster<::geo::registry_view> : public geometry_casters::view_caster<::geo::registry_view,
    const struct ::geo_registry> {
 public:
  static handle cast(const ::geo::registry_view &value, return_value_policy policy, handle parent) {
    return lent(value.get(), policy, parent);
  }
};
template <>
class type_caster<::geo::registry_ref> : public geometry_casters::view_caster<::geo::registry_ref,
    struct ::geo_registry> {
 public:
  template <typename Ref>
  static handle cast(Ref &&value, return_value_policy policy, handle parent) {
    return lent(value.get(), policy, parent);
  }
};

template <>
class type_caster<struct ::geo_point> : public geometry_casters::layout_caster<struct ::geo_point> {};

}  // namespace detail
}  // namespace PYBIND11_NAMESPACE

#endif
