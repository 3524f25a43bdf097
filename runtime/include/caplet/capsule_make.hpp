// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Making capsules, and owning one.
//
// Of all destructors: they run on whichever thread drops the last reference, attached, perhaps while the interpreter
// ends (when `import` fails); on PyPy, for capsules that live until the end, never. They may use Python: a pending
// exception is set aside and put back, one that they leave is reported as unraisable. They don't get the capsule, as
// counting a reference to it would run the destructor again. A C++ exception that leaves them ends the process, by
// std::terminate, after a line on stderr that names the capsule.
#ifndef CAPLET_CAPSULE_MAKE_HPP
#define CAPLET_CAPSULE_MAKE_HPP

#include <caplet/capsule_ref.hpp>

CAPLET_BEGIN_NAMESPACE
namespace detail {

struct no_finish {
  template <class Value>
  void operator()(Value &&, void *) const noexcept {}
};

template <class T, class Value>
constexpr void check_value() noexcept {
  static_assert(!std::is_function_v<Value>, "caplet: a function can't be moved into a capsule; use wrap_function");
  static_assert(!std::is_array_v<Value>,
                "caplet: an array can't be moved into a capsule; use std::array or std::string");
  static_assert(!std::is_const_v<T> && !std::is_volatile_v<T>,
                "caplet: a const value can't be moved into a capsule; give a T that is not const or volatile");
  static_assert(!std::is_empty_v<Value>,
                "caplet: an empty type has nothing to point to; give the capsule a value with members");
  static_assert(std::is_array_v<Value> || std::is_function_v<Value> || std::is_nothrow_move_constructible_v<Value>,
                "caplet: the value is moved into the capsule; its move constructor must be noexcept");
  static_assert(std::is_function_v<Value> || std::is_nothrow_destructible_v<Value>,
                "caplet: the capsule destroys its value; its destructor must be noexcept");
  static_assert(thread_transferable<Value>::value,
                "caplet: a capsule's destructor may run on any thread, and caplet::thread_transferable says that this "
                "value must stay on its own");
}

template <class Value, class Finish>
constexpr void check_finish() noexcept {
  static_assert(std::is_invocable_v<Finish &, Value &&, void *>,
                "caplet: the capsule's last act is to call finish(T &&value, void *context); it can't be called so");
  static_assert(std::is_nothrow_move_constructible_v<Finish> && std::is_nothrow_destructible_v<Finish>,
                "caplet: finish is moved into the capsule; moving and destroying it must be noexcept");
  static_assert(
      thread_transferable<Finish>::value,
      "caplet: a capsule's destructor may run on any thread, and caplet::thread_transferable says that finish "
      "must stay on its own");
}

template <auto Deleter, class T>
constexpr bool takes_context = std::is_invocable_v<decltype(Deleter), T *, void *>;

template <auto Deleter, class T>
constexpr void check_deleter() noexcept {
  static_assert(takes_context<Deleter, T> || std::is_invocable_v<decltype(Deleter), T *>,
                "caplet: the deleter is called as deleter(pointer) or deleter(pointer, void *context); it can't be");
  static_assert(thread_transferable<T>::value,
                "caplet: a capsule's destructor may run on any thread, and caplet::thread_transferable says that what "
                "it points to must stay on its own");
}

template <auto Deleter, class T>
void delete_pointer(T *pointer, void *context, const char *name) noexcept {
  call_in_destructor(name, [&] {
    if constexpr (takes_context<Deleter, T>)
      Deleter(pointer, context);
    else
      Deleter(pointer);
  });
}

template <auto Deleter, class T>
void destroy_pointer(PyObject *capsule) noexcept {
  const dying_capsule dying(capsule);
  delete_pointer<Deleter>(static_cast<T *>(dying->pointer), dying->context, dying->name);
}

// What no capsule could be made for, with the exception that says so pending.
template <auto Deleter, class T>
void delete_failed(T *pointer, const char *name) noexcept {
  caplet_capsule_dying dying{name, nullptr, nullptr, nullptr, nullptr, nullptr};
  if (pointer == nullptr) return;
  PyErr_Fetch(&dying.type, &dying.value, &dying.traceback);
  delete_pointer<Deleter>(pointer, nullptr, name);
  caplet_capsule_end_destructor(&dying);
}

}  // namespace detail

/// A capsule, by one reference of its own; or empty. Moves, never copies. All of capsule_ref works on it.
/// Thread state: a thread that destroys or assigns to a non-empty one must be attached.
/// ```cpp
/// caplet::capsule made = caplet::capsule::try_make("spam.answer", 42);
/// return made.release();  // null with the exception set, if it could not be made
/// ```
class capsule : public capsule_ref {
 public:
  constexpr capsule() noexcept = default;
  capsule(capsule &&other) noexcept : capsule_ref(other.release()) {}
  capsule &operator=(capsule &&other) noexcept {
    capsule taken(std::move(other));  // what this held goes at once, not with `other`
    std::swap(object_, taken.object_);
    return *this;
  }
  ~capsule() { Py_XDECREF(object_); }

  /// Takes over the caller's reference. Safety: `object` must be a capsule, or null.
  /// ```cpp
  /// caplet::capsule made = caplet::capsule::steal(PyCapsule_New(&made, "spam.made", nullptr));
  /// ```
  [[nodiscard]] static capsule steal(PyObject *object) noexcept { return capsule(object); }

  /// Adds a reference of its own.
  /// ```cpp
  /// caplet::capsule kept = caplet::capsule::share(caplet::capsule_ref::unchecked(object));
  /// ```
  [[nodiscard]] static capsule share(capsule_ref other) noexcept {
    Py_XINCREF(other.object());
    return capsule(other.object());
  }

  /// Hands the reference to the caller, and is empty then. Callable detached.
  [[nodiscard]] PyObject *release() noexcept { return std::exchange(object_, nullptr); }

  // ---- Values ----

  /// A capsule that owns a value and ends with finish(T &&value, void *context): the value still lives there, and is
  /// destroyed after it; the context is null unless somebody set one.
  /// name: a string literal, `unnamed` or `owned_name{text}`; "module.attribute" if it is to be imported.
  /// value: moved or copied in. An object type, not const, array, function or empty, with noexcept move and destructor.
  /// finish: moved or copied in, too; destroyed after it was called.
  /// Errors: MemoryError; ValueError, a NUL in the name. Even then finish(value, NULL) is called, before it returns:
  /// what was handed over is finished exactly once. An exception that copying throws passes through. Safety: finish
  /// must heed what stands at the top of this file; and nobody may PyCapsule_SetPointer the capsule (set_pointer
  /// refuses), since the value is found by it.
  /// ```cpp
  /// caplet::capsule file = caplet::capsule::try_make("spam.log", std::fopen("log", "w"), [](FILE *&&file, void *) {
  ///   if (file != nullptr) std::fclose(file);
  /// });
  /// if (!file) return nullptr;
  /// ```
  template <class T, class Finish>
  [[nodiscard]] static capsule try_make(any_name name, T &&value, Finish &&finish) {
    using Value = std::remove_cv_t<std::remove_reference_t<T>>;
    using Final = std::decay_t<Finish>;
    detail::check_value<T, Value>();
    detail::check_finish<Value, Final>();
    detail::payload<Value, Final> payload{std::forward<T>(value), std::forward<Finish>(finish)};
    return capsule(detail::make_boxed(name, payload));
  }

  /// The same without `finish`.
  /// ```cpp
  /// caplet::capsule answer = caplet::capsule::try_make("spam.answer", 42);
  /// if (!answer) return nullptr;
  /// ```
  template <class T>
  [[nodiscard]] static capsule try_make(any_name name, T &&value) {
    return try_make(name, std::forward<T>(value), detail::no_finish{});
  }

  // ---- Pointers ----

  /// A capsule for a pointer that it does not own: what it points to must live longer than the capsule and all who got
  /// the pointer from it, so best for ever. name: a string literal or `unnamed`. Errors: ValueError for null;
  /// MemoryError. Safety: a capsule does not know const; readers of something const must ask for a const T.
  /// ```cpp
  /// static int table[] = {1, 2, 3};
  /// caplet::capsule wrapped = caplet::capsule::try_wrap("spam.table", table);
  /// if (!wrapped) return nullptr;
  /// ```
  [[nodiscard]] static capsule try_wrap(static_name name, const void *pointer) noexcept {
    return capsule(caplet_capsule_new(const_cast<void *>(pointer), name.c_str(), nullptr));
  }

  /// Refused at compile time: null is no pointer for a capsule.
  template <class Null, class = std::enable_if_t<std::is_null_pointer_v<Null>>>
  [[nodiscard]] static capsule try_wrap(static_name, Null) noexcept {
    static_assert(!std::is_null_pointer_v<Null>, "caplet: a capsule can't point to null");
    return {};
  }

  /// Refused at compile time: functions are wrap_function's.
  template <class R, class... A>
  [[nodiscard]] static capsule try_wrap(static_name, R (*)(A...)) noexcept {
    static_assert(sizeof(R (*)(A...)) == 0, "caplet: a function is no object; use wrap_function");
    return {};
  }

  /// A capsule that owns what a pointer points to, and ends with Deleter(pointer), or Deleter(pointer, context) if it
  /// can be called so; the context stays free for others. Deleter: a function of static storage, known at compile time.
  /// pointer: is the capsule's from now on. Errors: ValueError for null; MemoryError, and it is deleted before this
  /// returns. Renaming the capsule does not keep the deleter from running: for a protocol in which it should, see
  /// `wrap_raw`.
  /// ```cpp
  /// caplet::capsule bytes = caplet::capsule::try_wrap<&std::free>("spam.bytes", std::malloc(16));
  /// if (!bytes) return nullptr;
  /// ```
  template <auto Deleter, class T>
  [[nodiscard]] static capsule try_wrap(static_name name, T *pointer) noexcept {
    detail::check_deleter<Deleter, T>();
    void *const memory = const_cast<std::remove_cv_t<T> *>(pointer);
    PyObject *const object = PyCapsule_New(memory, name.c_str(), detail::destroy_pointer<Deleter, T>);
    if (object == nullptr) detail::delete_failed<Deleter>(pointer, name.c_str());
    return capsule(object);
  }

  /// A capsule for a function; as_function<R(A...)> gets it out again. Errors: ValueError for null; MemoryError.
  /// ```cpp
  /// caplet::capsule wrapped = caplet::capsule::try_wrap_function("spam.add", +[](int a, int b) { return a + b; });
  /// if (!wrapped) return nullptr;
  /// ```
  template <class Function>
  [[nodiscard]] static capsule try_wrap_function(static_name name, Function *function) noexcept {
    static_assert(std::is_function_v<Function>, "caplet: wrap_function wraps functions; use wrap for objects");
    return capsule(caplet_capsule_new(reinterpret_cast<void *>(function), name.c_str(), nullptr));
  }

  /// A capsule with a destructor of C that gets the capsule itself. Errors: ValueError for null; MemoryError. Then the
  /// destructor does not run, and the pointer is still yours.
  /// Safety: the destructor must not throw, nor count references to the capsule; it must leave a pending exception
  /// pending and raise none; see `capsule_ref::unchecked` for an example that may ask the name.
  /// CAPLET_CAPSULE_DESTRUCTOR of capsule.h makes one that heeds all that.
  /// ```cpp
  /// caplet::capsule tensor = caplet::capsule::try_wrap_raw("tensor", std::malloc(16), destroy_tensor);
  /// if (!tensor) return nullptr;
  /// ```
  [[nodiscard]] static capsule try_wrap_raw(static_name name, void *pointer, PyCapsule_Destructor destroy) noexcept {
    return capsule(caplet_capsule_new(pointer, name.c_str(), destroy));
  }

#if CAPLET_EXCEPTIONS
  // ---- The same, with exceptions ----

  /// As `try_make` with `finish`.
  /// ```cpp
  /// caplet::capsule made = caplet::capsule::make("spam.name", std::string("spam"), [](std::string &&name, void *) {
  ///   std::puts(name.c_str());
  /// });
  /// ```
  template <class T, class Finish>
  [[nodiscard]] static capsule make(any_name name, T &&value, Finish &&finish) {
    return detail::or_throw(try_make<T>(name, std::forward<T>(value), std::forward<Finish>(finish)));
  }

  /// As `try_make`.
  /// ```cpp
  /// return caplet::capsule::make("spam.point", Point{1, 2}).release();
  /// ```
  template <class T>
  [[nodiscard]] static capsule make(any_name name, T &&value) {
    return detail::or_throw(try_make<T>(name, std::forward<T>(value)));
  }

  /// As `try_wrap`.
  /// ```cpp
  /// static int table[] = {1, 2, 3};
  /// return caplet::capsule::wrap("spam.table", table).release();
  /// ```
  template <class T>
  [[nodiscard]] static capsule wrap(static_name name, T pointer) {
    return detail::or_throw(try_wrap(name, pointer));
  }

  /// As `try_wrap` with a deleter.
  /// ```cpp
  /// return caplet::capsule::wrap<&std::free>("spam.bytes", std::malloc(16)).release();
  /// ```
  template <auto Deleter, class T>
  [[nodiscard]] static capsule wrap(static_name name, T *pointer) {
    return detail::or_throw(try_wrap<Deleter, T>(name, pointer));
  }

  /// As `try_wrap_function`.
  /// ```cpp
  /// return caplet::capsule::wrap_function("spam.puts", &std::puts).release();
  /// ```
  template <class Function>
  [[nodiscard]] static capsule wrap_function(static_name name, Function *function) {
    return detail::or_throw(try_wrap_function(name, function));
  }

  /// As `try_wrap_raw`.
  /// ```cpp
  /// return caplet::capsule::wrap_raw("tensor", std::malloc(16), destroy_tensor).release();
  /// ```
  [[nodiscard]] static capsule wrap_raw(static_name name, void *pointer, PyCapsule_Destructor destroy) {
    return detail::or_throw(try_wrap_raw(name, pointer, destroy));
  }
#endif

 private:
  explicit capsule(PyObject *object) noexcept : capsule_ref(object) {}
};

CAPLET_END_NAMESPACE
#endif
