/* The C API of attic for consumers in C++.
   Include this, use it by its names: the first call imports.
   Generated from attic.caplet.json by: caplet generate attic.caplet.json --lazy
   Do not edit. */
#ifndef ATTIC_CAPI_HPP
#define ATTIC_CAPI_HPP

#include <Python.h>
#include <functional>
#include <string>
#include <string_view>
#include <caplet/caplet.h>
#include <caplet/consumer.hpp>

#include "attic_capi.h" /* behind what its macros might change */

/* ---- Classes ---- */

namespace attic {
CAPLET_BEGIN_MODE
class chest_view;
class chest_ref;
class chest;
CAPLET_END_MODE
}  // namespace attic

namespace attic {
CAPLET_BEGIN_MODE

class chest_view {
 public:
  explicit chest_view(const ::attic_chest *self) noexcept : caplet_self_(self) {}
  const ::attic_chest *get() const noexcept { return caplet_self_; }
  caplet::result<std::string> name() const;
  int size() const noexcept;
 protected:
  const ::attic_chest *caplet_self_;
};

class chest_ref : public chest_view {
 public:
  explicit chest_ref(::attic_chest *self) noexcept : chest_view(self) {}
  chest_ref(chest_ref &) = default;
  chest_ref(chest_ref &&) = default;
  chest_ref(const chest_ref &) = delete;
  chest_ref &operator=(chest_ref &) = default;
  chest_ref &operator=(chest_ref &&) = default;
  chest_ref &operator=(const chest_ref &) = delete;
  chest_ref(chest &&) = delete;
  chest_ref &operator=(chest &&) = delete;
  using chest_view::get;
  ::attic_chest *get() noexcept { return const_cast<::attic_chest *>(caplet_self_); }
};

class chest : public chest_ref {
 public:
  /** Takes over what `owned` points to; it may be null. */
  chest(caplet::adopt_t, ::attic_chest *owned) noexcept : chest_ref(owned) {}
  chest(chest &&other) noexcept : chest_ref(other.release()) {}
  chest &operator=(chest &&other) noexcept {
    chest taken(std::move(other));
    std::swap(caplet_self_, taken.caplet_self_);
    return *this;
  }
  ~chest() {
    if (caplet_self_ != nullptr) ::attic_chest_delete(const_cast<::attic_chest *>(caplet_self_));
  }
  static caplet::result<attic::chest> make(std::string_view name);
#if CAPLET_THROWS
  explicit chest(std::string_view name) : chest(make(name)) {}
#endif
  /** Gives it up: this is empty then, and the caller destroys it. */
  ::attic_chest *release() noexcept {
    ::attic_chest *const self = get();
    caplet_self_ = nullptr;
    return self;
  }
  explicit operator bool() const noexcept { return caplet_self_ != nullptr; }
};

CAPLET_END_MODE
}  // namespace attic

/* ---- Members ---- */

namespace attic {
CAPLET_BEGIN_MODE

inline caplet::result<attic::chest> chest::make(std::string_view name) {
  return caplet::checked<attic::chest>(::attic_chest_new(name.data(), name.size()));
}

inline caplet::result<std::string> chest_view::name() const {
  char *caplet_result{};
  size_t caplet_result_size{};
  if (::attic_chest_name(get(), &caplet_result, &caplet_result_size) < 0) return caplet::failed<std::string>();
  const caplet::memory caplet_result_memory(caplet_result, ::attic_free);
  return std::string(caplet_result, caplet_result_size);
}

inline int chest_view::size() const noexcept {
  return caplet::nothrow(::attic_chest_size)(get());
}

CAPLET_END_MODE
}  // namespace attic

/* ---- Functions ---- */

namespace attic {
CAPLET_BEGIN_MODE

/** What the functions return when they are called with all that is given; how often that was. */
inline caplet::result<int> count() {
  return caplet::checked<int>(::attic_count());
}

inline caplet::result<double> sum(caplet::span<const double> numbers) {
  return caplet::checked<double>(::attic_sum(numbers.data(), numbers.size()));
}

inline caplet::result<int> each(std::function<int (int)> call) {
  using caplet_call_type = std::function<int (int)>;
  std::unique_ptr<caplet_call_type> caplet_call(new caplet_call_type(std::move(call)));
  const ::attic_each_call_callback caplet_call_function = [](void *context, int a0) noexcept -> int {
    return caplet::guarded(-1, caplet::raise_current, [&] {
      return (*static_cast<caplet_call_type *>(context))(a0);
    });
  };
  return caplet::checked<int>(::attic_each(caplet_call_function, caplet_call.release(),
      caplet::release_callable<caplet_call_type>));
}

inline caplet::result<attic::chest> open(std::string_view name) {
  return caplet::checked<attic::chest>(::attic_open(name.data(), name.size()));
}

inline int calls() noexcept {
  return caplet::nothrow(::attic_calls)();
}

CAPLET_END_MODE
}  // namespace attic

namespace attic {
CAPLET_BEGIN_MODE

/** Imports the C API of attic and checks that it fits, as attic_import() does; that it fails is an
    exception or in the result. A template, so that it can't be cast to what Py_mod_exec takes: exec() is for that. */
template <int = 0>
inline caplet::result<void> import(PyObject *module) {
  return caplet::done(::attic_import(module));
}

/** The same of a provider that need not be installed, as attic_try_import() does: whether it is. */
template <int = 0>
inline caplet::result<bool> try_import(PyObject *module) {
  return caplet::truth(::attic_try_import(module));
}

CAPLET_END_MODE

/** The same for Py_mod_exec, which takes no function that may throw: returns 0, or -1 with the exception set. */
inline int exec(PyObject *module) noexcept { return ::attic_import(module); }

/** Whether an import has succeeded. */
inline bool imported() noexcept { return ::attic_imported() != 0; }

}  // namespace attic

#endif
