// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Importing a capsule by its path, and keeping it.
#ifndef CAPLET_CAPSULE_IMPORT_HPP
#define CAPLET_CAPSULE_IMPORT_HPP

#include <caplet/capsule_make.hpp>

CAPLET_BEGIN_NAMESPACE

/// What an imported capsule points to, with the capsule and its module, which keep that good; or empty.
/// Moves, never copies. Thread state: a thread that destroys or assigns to a non-empty one must be attached, but one
/// that is destroyed after the interpreter ended, as static variables are, leaves everything alone.
/// ```cpp
/// caplet::imported_pointer api = caplet::try_import_pointer("spam._core.api");
/// if (!api) return nullptr;
/// void *pointer = api.get();
/// ```
class imported_pointer {
 public:
  imported_pointer() noexcept = default;
  imported_pointer(imported_pointer &&other) noexcept
      : pointer_(std::exchange(other.pointer_, nullptr)),
        capsule_(std::move(other.capsule_)),
        module_(std::move(other.module_)) {}
  imported_pointer &operator=(imported_pointer &&other) noexcept {
    imported_pointer taken(std::move(other));  // what this held goes at once, not with `other`
    std::swap(pointer_, taken.pointer_);
    std::swap(capsule_, taken.capsule_);
    std::swap(module_, taken.module_);
    return *this;
  }
  ~imported_pointer() {
    if (pointer_ == nullptr || Py_IsInitialized()) return;
    (void)capsule_.release();
    (void)module_.release();
  }

  /// The pointer, or null. Good as long as this lives. Callable detached.
  [[nodiscard]] void *get() const noexcept { return pointer_; }

  /// Whether it holds anything. Callable detached.
  explicit operator bool() const noexcept { return pointer_ != nullptr; }

  /// The capsule. Borrowed. Callable detached.
  [[nodiscard]] capsule_ref capsule() const noexcept { return capsule_ref::unchecked(capsule_.get()); }

  /// The module that it was an attribute of. Borrowed. Callable detached.
  [[nodiscard]] PyObject *module() const noexcept { return module_.get(); }

 private:
  friend imported_pointer try_import_pointer(const char *path) noexcept;

  void *pointer_ = nullptr;
  owned_ref capsule_, module_;
};

/// Imports the capsule at a path, which must be its name, too.
/// path: "package.module.attribute"; the module is imported under its whole name. Need only live during the call.
/// Errors: what importing the module raises; AttributeError; ImportError where the attribute is no capsule of this
/// name. Safety: that this path is that of what you take it for is up to you.
/// ```cpp
/// caplet::imported_pointer api = caplet::try_import_pointer("spam._core.api");
/// if (!api) return nullptr;
/// ```
[[nodiscard]] inline imported_pointer try_import_pointer(const char *path) noexcept {
  imported_pointer result;
  PyObject *capsule, *module;
  result.pointer_ = caplet_capsule_import(path, &capsule, &module);
  result.capsule_ = owned_ref::steal(capsule);
  result.module_ = owned_ref::steal(module);
  return result;
}

/// The same as a T: `*`, `->` and `get` give it. T: const, if it is not to be written to, as tables are not.
/// ```cpp
/// static caplet::imported<const Point> origin;  // a static one need not be destroyed before the interpreter ends
/// origin = caplet::import<const Point>("spam.origin");
/// return PyFloat_FromDouble(origin->x);
/// ```
template <class T>
class imported : public imported_pointer {
 public:
  imported() noexcept = default;
  explicit imported(imported_pointer &&pointer) noexcept : imported_pointer(std::move(pointer)) {
    detail::check_target<T>();
  }

  /// The T, or null; `*` and `->` likewise, but it must not be null. Good as long as this lives. Callable detached.
  [[nodiscard]] T *get() const noexcept { return static_cast<T *>(imported_pointer::get()); }
  std::add_lvalue_reference_t<T> operator*() const noexcept { return *get(); }
  T *operator->() const noexcept { return get(); }
};

/// As `try_import_pointer`, and checks the pointer's alignment: ImportError where it is not a T's.
/// ```cpp
/// caplet::imported<Point> origin = caplet::try_import<Point>("spam.origin");
/// if (!origin) return nullptr;
/// ```
template <class T>
[[nodiscard]] imported<T> try_import(const char *path) noexcept {
  detail::check_target<T>();
  imported<T> result(try_import_pointer(path));
  if (!result || reinterpret_cast<std::uintptr_t>(result.get()) % alignof(T) == 0) return result;
  PyErr_Format(PyExc_ImportError, "cannot import capsule \"%.400s\": its pointer %p is not aligned to %zu bytes", path,
               static_cast<const void *>(result.get()), alignof(T));
  return {};
}

#if CAPLET_EXCEPTIONS
/// As `try_import_pointer`.
/// ```cpp
/// caplet::imported_pointer api = caplet::import_pointer("spam._core.api");
/// ```
[[nodiscard]] inline imported_pointer import_pointer(const char *path) {
  return detail::or_throw(try_import_pointer(path));
}

/// As `try_import`. (In C++20 a line that begins with an unqualified `import<` would import a header; write
/// `caplet::import<T>`, on one line.)
/// ```cpp
/// caplet::imported<Point> origin = caplet::import<Point>("spam.origin");
/// origin->x = 1;
/// ```
template <class T>
[[nodiscard]] imported<T> import(const char *path) {
  return detail::or_throw(try_import<T>(path));
}
#endif

CAPLET_END_NAMESPACE
#endif
