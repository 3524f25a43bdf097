// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What can be done with a capsule that somebody else owns.
#ifndef CAPLET_CAPSULE_REF_HPP
#define CAPLET_CAPSULE_REF_HPP

#include <caplet/capsule_box.hpp>
#include <caplet/capsule_name.hpp>
#include <caplet/python_error.hpp>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>

CAPLET_BEGIN_NAMESPACE

/// Whether a T may die on another thread than the one that made it. A capsule's destructor runs on whichever thread
/// drops the last reference, so a type for which that is wrong must not get into one; nothing but its author can tell.
/// It holds for all types until it is specialised:
/// ```cpp file
/// struct thread_handle { int id; };
/// template <>
/// struct caplet::thread_transferable<thread_handle> : std::false_type {};
/// ```
template <class T>
struct thread_transferable : std::true_type {};

namespace detail {

template <class T>
constexpr void check_target() noexcept {
  static_assert(!std::is_function_v<T>, "caplet: a function is no object; get at it with as_function<R(A...)>(name)");
  static_assert(std::is_object_v<T>, "caplet: a capsule points to an object; T must not be void or a reference");
}

template <class Temporary>
constexpr void check_outlived() noexcept {
  static_assert(std::is_reference_v<Temporary>,
                "caplet: this capsule_ref would outlive the capsule, which is a temporary; keep it as caplet::capsule");
}

template <class Signature>
constexpr void check_signature() noexcept {
  static_assert(std::is_function_v<Signature>, "caplet: as_function wants the type of a function, like int(double)");
}

template <class Context>
constexpr void check_context() noexcept {
  static_assert(thread_transferable<Context>::value,
                "caplet: a capsule's destructor may run on any thread, and caplet::thread_transferable says that the "
                "context must stay on its own");
}

template <class Context, class Deleter>
void free_context(void *context, const char *name) noexcept {
  call_in_destructor(name,
                     [&] { Deleter{}(static_cast<typename std::unique_ptr<Context, Deleter>::pointer>(context)); });
}

}  // namespace detail

class capsule;

/// A capsule that somebody else owns: a pointer to the object, as cheap to copy. Each function that takes a `name` to
/// compare takes any C string, or `unnamed`; it need only live during the call.
/// Safety: it must not outlive the owner's reference.
class capsule_ref {
 public:
  /// Refers to nothing; only `operator bool` and `object` may be used.
  constexpr capsule_ref() noexcept = default;

  /// Refused at compile time: to refer to a capsule that is about to go.
  template <class Temporary, class = std::enable_if_t<std::is_same_v<Temporary, capsule>>>
  capsule_ref(Temporary &&) noexcept {
    detail::check_outlived<Temporary>();
  }
  template <class Temporary, class = std::enable_if_t<std::is_same_v<Temporary, capsule>>>
  capsule_ref &operator=(Temporary &&) noexcept {
    detail::check_outlived<Temporary>();
    return *this;
  }

  // ---- Kinds ----

  /// Whether `object` is a capsule or of a subclass, which PyPy has. Never raises; an exception may be pending.
  /// ```cpp
  /// if (!caplet::capsule_ref::check(object)) Py_RETURN_NONE;
  /// ```
  [[nodiscard]] static bool check(PyObject *object) noexcept { return caplet_capsule_check(object) != 0; }

  /// Whether `object` is a capsule and of no subclass. Never raises; an exception may be pending.
  /// ```cpp
  /// if (!caplet::capsule_ref::check_exact(object)) Py_RETURN_NONE;
  /// ```
  [[nodiscard]] static bool check_exact(PyObject *object) noexcept { return PyCapsule_CheckExact(object) != 0; }

  /// Refers to `object`, which has to be a capsule or of a subclass, else TypeError and an empty result.
  /// ```cpp
  /// caplet::capsule_ref capsule = caplet::capsule_ref::try_cast(object);
  /// if (!capsule) return nullptr;
  /// ```
  [[nodiscard]] static capsule_ref try_cast(PyObject *object) noexcept {
    return caplet_capsule_expect(object) == 0 ? capsule_ref(object) : capsule_ref();
  }

  /// Refers to `object` unasked. Safety: it must be a capsule. For raw destructors, where nothing may be raised.
  /// ```cpp file
  /// inline void destroy_tensor(PyObject *self) {
  ///   const caplet::capsule_ref capsule = caplet::capsule_ref::unchecked(self);
  ///   if (capsule.is_valid("tensor")) std::free(capsule.pointer_unchecked());  // else somebody consumed it
  /// }
  /// ```
  [[nodiscard]] static capsule_ref unchecked(PyObject *object) noexcept { return capsule_ref(object); }

  /// The object. Borrowed. Callable detached.
  [[nodiscard]] PyObject *object() const noexcept { return object_; }

  /// Whether it refers to anything. Callable detached.
  explicit operator bool() const noexcept { return object_ != nullptr; }

  // ---- Names ----

  /// Whether it is intact and has this name. Never raises; an exception may be pending, and stays.
  /// ```cpp
  /// if (!caplet::capsule_ref::unchecked(object).is_valid("spam.api")) Py_RETURN_NONE;
  /// ```
  [[nodiscard]] bool is_valid(const char *name) const noexcept { return caplet_capsule_is_valid(object_, name) != 0; }

  /// Whether it is intact, whatever its name. Never raises; an exception may be pending, and stays.
  /// ```cpp
  /// if (!caplet::capsule_ref::unchecked(object).is_valid_any()) Py_RETURN_NONE;
  /// ```
  [[nodiscard]] bool is_valid_any() const noexcept { return caplet_capsule_is_valid_any(object_) != 0; }

  /// The name where it is kept; null when there is none, and when the capsule is damaged, then with an exception
  /// pending. Safety: anybody may rename the capsule, and the name's owner may then free it; use it before any other
  /// code runs.
  /// ```cpp
  /// std::puts(caplet::capsule_ref::unchecked(object).name_unsafe());
  /// ```
  [[nodiscard]] const char *name_unsafe() const noexcept { return PyCapsule_GetName(object_); }

  /// Sets `name` to a copy of the name, or to nothing when the capsule has none. False where it is damaged.
  /// ```cpp
  /// std::optional<std::string> name;
  /// if (!caplet::capsule_ref::unchecked(object).try_name(name)) return nullptr;
  /// ```
  [[nodiscard]] bool try_name(std::optional<std::string> &name) const {
    const char *text;
    name.reset();
    if (caplet_capsule_name(object_, &text) < 0) return false;
    if (text != nullptr) name.emplace(text);
    return true;
  }

  /// Gives it another name, a string literal or `unnamed`. What the capsule owns still dies with it. Nothing owns a
  /// name that was made at run time here, so `owned_name` is refused at compile time. Safety: whoever relies on the old
  /// name no longer gets at the pointer.
  /// ```cpp
  /// if (!caplet::capsule_ref::unchecked(object).try_set_name("used_spam")) return nullptr;
  /// ```
  [[nodiscard]] bool try_set_name(static_name name) const noexcept {
    return caplet_capsule_set_name(object_, name.c_str()) == 0;
  }

  // ---- Pointers ----

  /// What it points to, if it has this name; ValueError otherwise. The capsule owns it: keep that alive meanwhile.
  /// Safety: the name is all that says what the pointer is.
  /// ```cpp
  /// void *pointer = caplet::capsule_ref::unchecked(object).try_pointer("spam.api");
  /// if (pointer == nullptr) return nullptr;
  /// ```
  [[nodiscard]] void *try_pointer(const char *name) const noexcept { return caplet_capsule_pointer(object_, name); }

  /// The same as a T, whose alignment is checked: ValueError where the pointer doesn't have it. T: an object type.
  /// Safety: that the name belongs to a T is up to you.
  /// ```cpp
  /// Point *point = caplet::capsule_ref::unchecked(object).try_as<Point>("spam.point");
  /// if (point == nullptr) return nullptr;
  /// ```
  template <class T>
  [[nodiscard]] std::add_pointer_t<T> try_as(const char *name) const noexcept {
    detail::check_target<T>();
    if constexpr (std::is_object_v<T>)
      return static_cast<T *>(caplet_capsule_pointer_aligned(object_, name, alignof(T)));
    else
      return nullptr;
  }

  /// The same as a function, which `wrap_function` put there. Signature: a function's type, noexcept or not.
  /// ```cpp
  /// int (*add)(int, int) = caplet::capsule_ref::unchecked(object).try_as_function<int(int, int)>("spam.add");
  /// if (add == nullptr) return nullptr;
  /// ```
  template <class Signature>
  [[nodiscard]] Signature *try_as_function(const char *name) const noexcept {
    detail::check_signature<Signature>();
    return reinterpret_cast<Signature *>(try_pointer(name));
  }

  /// What it points to, whatever its name. Null, with an exception pending, where it is damaged.
  /// Safety: nothing says what the pointer is.
  /// ```cpp
  /// void *pointer = caplet::capsule_ref::unchecked(object).pointer_unchecked();
  /// ```
  [[nodiscard]] void *pointer_unchecked() const noexcept {
    return PyCapsule_GetPointer(object_, PyCapsule_GetName(object_));
  }

  /// The same as a T. Safety: it must be intact and point to a T.
  /// ```cpp
  /// Point &point = caplet::capsule_ref::unchecked(object).reference_unchecked<Point>();
  /// point.x = 1;
  /// ```
  template <class T>
  [[nodiscard]] std::add_lvalue_reference_t<T> reference_unchecked() const noexcept {
    detail::check_target<T>();
    return *static_cast<std::add_pointer_t<T>>(pointer_unchecked());
  }

  /// Makes it point elsewhere. ValueError: null; a capsule of `capsule::make`, which owns what it points to.
  /// Safety: the destructor, if there is one, gets the new pointer; the old one is yours.
  /// ```cpp
  /// static int table[2];
  /// if (!caplet::capsule_ref::unchecked(object).try_set_pointer(table)) return nullptr;
  /// ```
  [[nodiscard]] bool try_set_pointer(void *pointer) const noexcept {
    return owns_no_value() && caplet_capsule_set_pointer(object_, pointer) == 0;
  }

  /// Replaces the destructor, null for none. ValueError for a capsule of `capsule::make`, which owns what it points to.
  /// Safety: what the old destructor would have freed is yours to free. The new one must heed what `wrap_raw` says.
  /// ```cpp
  /// if (!caplet::capsule_ref::unchecked(object).try_set_destructor(nullptr)) return nullptr;
  /// ```
  [[nodiscard]] bool try_set_destructor(PyCapsule_Destructor destroy) const noexcept {
    return owns_no_value() && caplet_capsule_set_destructor(object_, destroy) == 0;
  }

  /// Takes what it points to: renames it, so that nobody can take that again, and returns the pointer. How DLPack and
  /// Arrow hand memory over: the producer's destructor frees nothing under the new name. ValueError where the name
  /// isn't `from`, as that of a capsule consumed before isn't. Of several threads that try at once one succeeds (under
  /// a stable ABI without critical sections that is up to you). The pointer is the caller's, as far as the protocol
  /// says so.
  /// ```cpp
  /// void *tensor = caplet::capsule_ref::unchecked(object).try_consume("dltensor", "used_dltensor");
  /// if (tensor == nullptr) return nullptr;
  /// ```
  [[nodiscard]] void *try_consume(const char *from, static_name to) const noexcept {
    return caplet_capsule_consume(object_, from, to.c_str());
  }

  // ---- Contexts ----

  /// Sets `context` to the capsule's context. Null is a context too, the first one; hence the bool.
  /// ```cpp
  /// void *context;
  /// if (!caplet::capsule_ref::unchecked(object).try_context(context)) return nullptr;
  /// ```
  [[nodiscard]] bool try_context(void *&context) const noexcept {
    return caplet_capsule_context(object_, &context) == 0;
  }

  /// Sets the context, which stays yours, and may be null. A context that the capsule owned is freed.
  /// ```cpp
  /// static int counter;
  /// if (!caplet::capsule_ref::unchecked(object).try_set_context(&counter)) return nullptr;
  /// ```
  [[nodiscard]] bool try_set_context(void *context) const noexcept {
    detail::box *const box = detail::box_of(object_);
    if (caplet_capsule_set_context(object_, context) < 0) return false;
    if (box != nullptr && box->context != context) box->own_context(nullptr, nullptr, name_unsafe());
    return true;
  }

  /// Sets the context and hands it to the capsule, which frees it after its value, or when another one is set. Only a
  /// capsule that `capsule::make` of this very extension made has a place for that; others are a ValueError, and the
  /// context is freed. Deleter: without state, and as destructors go must not throw (std::terminate).
  /// ```cpp
  /// caplet::capsule made = caplet::capsule::try_make("spam.point", Point{1, 2});
  /// if (!made || !made.try_set_context(std::make_unique<std::string>("of spam"))) return nullptr;
  /// ```
  template <class Context, class Deleter>
  [[nodiscard]] bool try_set_context(std::unique_ptr<Context, Deleter> context) const noexcept {
    static_assert(std::is_empty_v<Deleter> && std::is_default_constructible_v<Deleter>,
                  "caplet: an owned context has no place for the state of its deleter; use one without state");
    detail::check_context<Context>();
    detail::box *const box = detail::box_of(object_);
    if (box == nullptr) {
      if (caplet_capsule_expect(object_) == 0)
        PyErr_SetString(PyExc_ValueError, "only a capsule of caplet::capsule::make can own its context");
      return false;
    }
    void *const memory = const_cast<void *>(static_cast<const void *>(context.get()));
    if (caplet_capsule_set_context(object_, memory) < 0) return false;
    auto *const free = context ? detail::free_context<Context, Deleter> : nullptr;
    (void)context.release();
    box->own_context(memory, free, name_unsafe());
    return true;
  }

#if CAPLET_EXCEPTIONS
  // ---- The same, with exceptions ----

  /// As `try_cast`.
  /// ```cpp
  /// caplet::capsule_ref capsule = caplet::capsule_ref::cast(object);
  /// ```
  [[nodiscard]] static capsule_ref cast(PyObject *object) { return detail::or_throw(try_cast(object)); }

  /// As `try_name`. The copy is yours, so later renaming doesn't matter.
  /// ```cpp
  /// std::optional<std::string> name = caplet::capsule_ref::cast(object).name();
  /// if (name) std::puts(name->c_str());
  /// ```
  [[nodiscard]] std::optional<std::string> name() const {
    std::optional<std::string> name;
    detail::or_throw(try_name(name));
    return name;
  }

  /// As `try_set_name`.
  /// ```cpp
  /// caplet::capsule_ref::cast(object).set_name("used_spam");
  /// ```
  void set_name(static_name name) const { detail::or_throw(try_set_name(name)); }

  /// As `try_pointer`.
  /// ```cpp
  /// void *pointer = caplet::capsule_ref::cast(object).pointer("spam.api");
  /// ```
  [[nodiscard]] void *pointer(const char *name) const { return detail::or_throw(try_pointer(name)); }

  /// As `try_as`.
  /// ```cpp
  /// Point &point = caplet::capsule_ref::cast(object).as<Point>("spam.point");
  /// point.x = 1;
  /// ```
  template <class T>
  [[nodiscard]] std::add_lvalue_reference_t<T> as(const char *name) const {
    return *detail::or_throw(try_as<T>(name));
  }

  /// As `try_as_function`.
  /// ```cpp
  /// int sum = caplet::capsule_ref::cast(object).as_function<int(int, int)>("spam.add")(1, 2);
  /// ```
  template <class Signature>
  [[nodiscard]] Signature *as_function(const char *name) const {
    return detail::or_throw(try_as_function<Signature>(name));
  }

  /// As `try_set_pointer`.
  /// ```cpp
  /// static int table[2];
  /// caplet::capsule_ref::cast(object).set_pointer(table);
  /// ```
  void set_pointer(void *pointer) const { detail::or_throw(try_set_pointer(pointer)); }

  /// As `try_set_destructor`.
  /// ```cpp
  /// caplet::capsule_ref::cast(object).set_destructor(nullptr);
  /// ```
  void set_destructor(PyCapsule_Destructor destroy) const { detail::or_throw(try_set_destructor(destroy)); }

  /// As `try_consume`.
  /// ```cpp
  /// void *tensor = caplet::capsule_ref::cast(object).consume("dltensor", "used_dltensor");
  /// ```
  [[nodiscard]] void *consume(const char *from, static_name to) const {
    return detail::or_throw(try_consume(from, to));
  }

  /// As `try_context`; null is no error.
  /// ```cpp
  /// void *context = caplet::capsule_ref::cast(object).context();
  /// ```
  [[nodiscard]] void *context() const {
    void *context;
    detail::or_throw(try_context(context));
    return context;
  }

  /// As `try_set_context`.
  /// ```cpp
  /// static int counter;
  /// caplet::capsule_ref::cast(object).set_context(&counter);
  /// ```
  void set_context(void *context) const { detail::or_throw(try_set_context(context)); }

  /// As `try_set_context` of a unique_ptr.
  /// ```cpp
  /// caplet::capsule made = caplet::capsule::make("spam.point", Point{1, 2});
  /// made.set_context(std::make_unique<std::string>("of spam"));
  /// ```
  template <class Context, class Deleter>
  void set_context(std::unique_ptr<Context, Deleter> context) const {
    detail::or_throw(try_set_context(std::move(context)));
  }
#endif

 protected:
  explicit capsule_ref(PyObject *object) noexcept : object_(object) {}

  PyObject *object_ = nullptr;

 private:
  bool owns_no_value() const noexcept {
    if (detail::box_of(object_) == nullptr) return true;
    PyErr_SetString(PyExc_ValueError, "the capsule owns the value that it points to");
    return false;
  }
};

CAPLET_END_NAMESPACE
#endif
