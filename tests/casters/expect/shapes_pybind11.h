/* How pybind11 converts what the C API of shapes has: include this behind pybind11's headers.
   Generated from shapes.caplet.json by: caplet generate shapes.caplet.json --target pybind11 --target nanobind
   Do not edit. */
#ifndef SHAPES_PYBIND11_H
#define SHAPES_PYBIND11_H

#include <pybind11/pybind11.h>

#include <cstddef>
#include <type_traits>
#include <utility>

namespace PYBIND11_NAMESPACE {
namespace detail {
namespace shapes_casters {

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
        "shapes: what this leads to has no owner here; return it with return_value_policy::reference if it has one");
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
    throw cast_error("shapes: no function of the API destroys what this leads to");
  }

 private:
  const C *self_ = nullptr;
  C *mutable_ = nullptr;
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

}  // namespace shapes_casters
}  // namespace detail
}  // namespace PYBIND11_NAMESPACE

#include "shapes_capi.h" /* behind what its macros might change */

namespace PYBIND11_NAMESPACE {
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

/* ---- What pybind11 looks for ---- */

template <>
class type_caster<::shapes_file> : public shapes_casters::pointer_caster<::shapes_file> {};

template <>
class type_caster<struct ::shapes_screen> : public shapes_casters::pointer_caster<struct ::shapes_screen> {};

template <>
class type_caster<::shapes_point> : public shapes_casters::layout_caster<::shapes_point> {};
template <>
class type_caster<struct ::shapes_path> : public shapes_casters::layout_caster<struct ::shapes_path> {};

}  // namespace detail
}  // namespace PYBIND11_NAMESPACE

#endif
