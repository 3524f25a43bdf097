/* How nanobind converts what the C API of shapes has: include this behind nanobind's headers.
   Generated from shapes.caplet.json by: caplet generate shapes.caplet.json --target pybind11 --target nanobind
   Do not edit. */
#ifndef SHAPES_NANOBIND_H
#define SHAPES_NANOBIND_H

#include <nanobind/nanobind.h>

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

namespace nanobind {
namespace detail {
namespace shapes_casters {

/* ---- Handles: an object is a capsule of the pointer, by whose name it is known what may be done with it ---- */

template <typename C>
struct handle_of;

template <typename C, typename = void>
struct can_own : std::false_type {};
template <typename C>
struct can_own<C, std::void_t<decltype(&handle_of<C>::destroy)>> : std::true_type {};

/* What it leads to, itself; null for other objects, and for those that only lend what may not be changed. */
template <typename C>
const C *pointer_of(PyObject *object, bool is_const) noexcept {
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
handle own(C *self) noexcept {
  static_assert(can_own<C>::value, "no function of the API destroys it");
  if (self == nullptr) return none().release();
  PyObject *object = PyCapsule_New(self, handle_of<C>::name, end<C>);
  if (object == nullptr) {
    error_scope pending;
    handle_of<C>::destroy(self);
  }
  return object;
}

/* A new object that lends it, and keeps the object whose method returns it alive for as long; unless the policy says
   that somebody else sees to that. */
template <typename C>
handle lend(C *self, rv_policy policy, cleanup_list *cleanup) noexcept {
  if (self == nullptr) return none().release();
  PyObject *parent = cleanup == nullptr ? nullptr : cleanup->self();
  const bool is_free = policy == rv_policy::reference || (
      policy == rv_policy::automatic_reference && parent == nullptr);
  if (!is_free && parent == nullptr) {
    PyErr_SetString(PyExc_RuntimeError,
        "shapes: what this leads to has no owner here; return it with rv_policy::reference if it has one");
    return handle();
  }
  using plain = std::remove_const_t<C>;
  const char *name = std::is_const_v<C> ? handle_of<plain>::lent_name : handle_of<plain>::name;
  object made = steal<object>(PyCapsule_New(const_cast<plain *>(self), name, nullptr));
  if (!made.is_valid() || is_free) return made.release();
  if (PyCapsule_SetContext(made.ptr(), parent) != 0) return handle();
  Py_INCREF(parent);
  return PyCapsule_SetDestructor(made.ptr(), end<plain>) == 0 ? made.release() : handle();
}

/* Pointers of C: None is null, and who owns a result is the policy. */
template <typename C>
class pointer_caster {
 public:
  static constexpr auto Name = const_name("typing_extensions.CapsuleType");
  template <typename T>
  using Cast = std::conditional_t<std::is_const<std::remove_pointer_t<std::remove_reference_t<T>>>::value, const C *,
      C *>;

  bool from_python(handle object, uint32_t, cleanup_list *) noexcept {
    self_ = mutable_ = nullptr;
    if (object.is_none()) return true;
    self_ = pointer_of<C>(object.ptr(), true);
    mutable_ = const_cast<C *>(pointer_of<C>(object.ptr(), false));
    return self_ != nullptr;
  }
  explicit operator const C *() { return self_; }
  explicit operator C *() {
    if (self_ != nullptr && mutable_ == nullptr) throw next_overload();
    return mutable_;
  }
  template <typename T>
  static handle from_cpp(T *self, rv_policy policy, cleanup_list *cleanup) noexcept {
    if (policy != rv_policy::take_ownership) return lend(self, policy, cleanup);
    if constexpr (can_own<C>::value) return own(const_cast<C *>(self));
    PyErr_SetString(PyExc_RuntimeError, "shapes: no function of the API destroys what this leads to");
    return handle();
  }

 private:
  const C *self_ = nullptr;
  C *mutable_ = nullptr;
};

/* ---- Structs by value: a tuple of their fields, from a tuple or a list ---- */

template <typename C>
struct layout_of;

inline object tuple_of(handle items, Py_ssize_t count) noexcept {
  object made;
  if (PyTuple_Check(items.ptr()) != 0) made = borrow<object>(items);
  if (PyList_Check(items.ptr()) != 0) made = steal<object>(PyList_AsTuple(items.ptr()));
  if (!made.is_valid()) PyErr_Clear();
  return made.is_valid() && PyTuple_Size(made.ptr()) == count ? made : object();
}

template <typename T>
bool load_value(handle item, uint32_t flags, cleanup_list *cleanup, T &value) noexcept {
  make_caster<T> caster;
  if (!caster.from_python(item, flags_for_local_caster<T>(flags), cleanup)) return false;
  value = caster.operator cast_t<T>();
  return true;
}
template <typename T, std::size_t count>
bool load_value(handle items, uint32_t flags, cleanup_list *cleanup, T (&values)[count]) noexcept {
  const object all = tuple_of(items, static_cast<Py_ssize_t>(count));
  for (std::size_t i = 0; all.is_valid() && i < count; ++i) {
    if (!load_value(PyTuple_GetItem(all.ptr(), static_cast<Py_ssize_t>(i)), flags, cleanup, values[i])) return false;
  }
  return all.is_valid();
}

template <typename T>
object made_of(const T &value, cleanup_list *cleanup) noexcept {
  return steal<object>(make_caster<T>::from_cpp(value, rv_policy::copy, cleanup));
}
template <typename T, std::size_t count>
object made_of(const T (&values)[count], cleanup_list *cleanup) noexcept {
  object made = steal<object>(PyTuple_New(static_cast<Py_ssize_t>(count)));
  for (std::size_t i = 0; made.is_valid() && i < count; ++i) {
    object item = made_of(values[i], cleanup);
    if (!item.is_valid() || PyTuple_SetItem(made.ptr(), static_cast<Py_ssize_t>(i),
        item.release().ptr()) != 0) return object();
  }
  return made;
}

template <typename C>
class layout_caster {
 public:
  NB_TYPE_CASTER(C, const_name("tuple"))

  bool from_python(handle items, uint32_t flags, cleanup_list *cleanup) noexcept {
    const object all = tuple_of(items, layout_of<C>::count);
    Py_ssize_t place = 0;
    return all.is_valid() && layout_of<C>::each(value, [&](auto &field) {
      return load_value(PyTuple_GetItem(all.ptr(), place++), flags, cleanup, field);
    });
  }
  static handle from_cpp(const C &value, rv_policy, cleanup_list *cleanup) noexcept {
    object made = steal<object>(PyTuple_New(layout_of<C>::count));
    Py_ssize_t place = 0;
    const bool is_whole = made.is_valid() && layout_of<C>::each(value, [&](const auto &field) {
      object item = made_of(field, cleanup);
      return item.is_valid() && PyTuple_SetItem(made.ptr(), place++, item.release().ptr()) == 0;
    });
    return is_whole ? made.release() : handle();
  }
};

}  // namespace shapes_casters
}  // namespace detail
}  // namespace nanobind

#include "shapes_capi.h" /* behind what its macros might change */

namespace nanobind {
namespace detail {

/* ---- What the API has ---- */

namespace shapes_casters {

template <>
struct handle_of<::shapes_file> {
  static constexpr const char *name = "shapes.shapes_file";
  static constexpr const char *lent_name = "shapes.const shapes_file";
  static void destroy(::shapes_file *self) { static_cast<void>(::shapes_close(self)); }
  static constexpr const ::shapes_file *derived(PyObject *, bool) { return nullptr; }
};
template <>
struct handle_of<struct ::shapes_screen> {
  static constexpr const char *name = "shapes.shapes_screen";
  static constexpr const char *lent_name = "shapes.const shapes_screen";
  static constexpr const struct ::shapes_screen *derived(PyObject *, bool) { return nullptr; }
};

template <>
struct layout_of<::shapes_point> {
  static constexpr Py_ssize_t count = 2;
  template <typename Value, typename Visit>
  static bool each(Value &value, Visit visit) {
    return visit(value.x) && visit(value.y);
  }
};
template <>
struct layout_of<struct ::shapes_path> {
  static constexpr Py_ssize_t count = 5;
  template <typename Value, typename Visit>
  static bool each(Value &value, Visit visit) {
    return visit(value.ends) && visit(value.grid) && visit(value.closed) && visit(value.color) && visit(value.id);
  }
};

}  // namespace shapes_casters

/* ---- What nanobind looks for ---- */

template <>
struct type_caster<::shapes_file> : public shapes_casters::pointer_caster<::shapes_file> {};

template <>
struct type_caster<struct ::shapes_screen> : public shapes_casters::pointer_caster<struct ::shapes_screen> {};

template <>
struct type_caster<::shapes_point> : public shapes_casters::layout_caster<::shapes_point> {};
template <>
struct type_caster<struct ::shapes_path> : public shapes_casters::layout_caster<struct ::shapes_path> {};

}  // namespace detail
}  // namespace nanobind

#endif
