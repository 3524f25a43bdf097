/* The C API of jars for consumers in C++.
   Include this, call jars::import() once, use it by its names.
   Generated from jars.caplet.json by: caplet generate jars.caplet.json
   Do not edit. */
#ifndef JARS_CAPI_HPP
#define JARS_CAPI_HPP

#include <Python.h>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <caplet/caplet.h>
#include <caplet/consumer.hpp>

#include "jars_capi.h" /* behind what its macros might change */

/* ---- Classes ---- */

namespace jars {
CAPLET_BEGIN_MODE
class jar_view;
class jar_ref;
class jar;
CAPLET_END_MODE
}  // namespace jars

namespace jars {
CAPLET_BEGIN_MODE

class jar_view {
 public:
  explicit jar_view(const ::jar *self) noexcept : caplet_self_(self) {}
  const ::jar *get() const noexcept { return caplet_self_; }
  static int alive() noexcept;
  static caplet::result<jars::jar> find(bool fail);
  static caplet::result<jars::jar> take(bool fail);
  caplet::result<std::string> label(bool fail) const;
  caplet::result<std::optional<std::string>> note(bool fail) const;
  caplet::result<std::pair<jars::jar, std::string>> open(bool fail) const;
  caplet::result<std::function<caplet::result<int> (int)>> counter(bool fail) const;
  caplet::result<double> weight(bool fail) const;
 protected:
  const ::jar *caplet_self_;
};

class jar_ref : public jar_view {
 public:
  explicit jar_ref(::jar *self) noexcept : jar_view(self) {}
  jar_ref(jar_ref &) = default;
  jar_ref(jar_ref &&) = default;
  jar_ref(const jar_ref &) = delete;
  jar_ref &operator=(jar_ref &) = default;
  jar_ref &operator=(jar_ref &&) = default;
  jar_ref &operator=(const jar_ref &) = delete;
  jar_ref(jar &&) = delete;
  jar_ref &operator=(jar &&) = delete;
  using jar_view::get;
  ::jar *get() noexcept { return const_cast<::jar *>(caplet_self_); }
};

class jar : public jar_ref {
 public:
  /** Takes over what `owned` points to; it may be null. */
  jar(caplet::adopt_t, ::jar *owned) noexcept : jar_ref(owned) {}
  jar(jar &&other) noexcept : jar_ref(other.release()) {}
  jar &operator=(jar &&other) noexcept {
    jar taken(std::move(other));
    std::swap(caplet_self_, taken.caplet_self_);
    return *this;
  }
  ~jar() {
    if (caplet_self_ != nullptr) ::jar_delete(const_cast<::jar *>(caplet_self_));
  }
  static caplet::result<jars::jar> make(bool fail);
#if CAPLET_THROWS
  explicit jar(bool fail) : jar(make(fail)) {}
#endif
  /** Gives it up: this is empty then, and the caller destroys it. */
  ::jar *release() noexcept {
    ::jar *const self = get();
    caplet_self_ = nullptr;
    return self;
  }
  explicit operator bool() const noexcept { return caplet_self_ != nullptr; }
};

CAPLET_END_MODE
}  // namespace jars

/* ---- Members ---- */

namespace jars {
CAPLET_BEGIN_MODE

inline caplet::result<jars::jar> jar::make(bool fail) {
  return caplet::checked<jars::jar>(::jar_new(fail));
}

inline int jar_view::alive() noexcept {
  return caplet::nothrow(::jar_alive)();
}

inline caplet::result<jars::jar> jar_view::find(bool fail) {
  return caplet::checked<jars::jar>(::jar_find(fail));
}

inline caplet::result<jars::jar> jar_view::take(bool fail) {
  return caplet::checked<jars::jar>(::jar_take(fail));
}

inline caplet::result<std::string> jar_view::label(bool fail) const {
  char *caplet_result{};
  size_t caplet_result_size{};
  if (::jar_label(get(), fail, &caplet_result, &caplet_result_size) < 0) return caplet::failed<std::string>();
  const caplet::memory caplet_result_memory(caplet_result, ::jars_free);
  return std::string(caplet_result, caplet_result_size);
}

inline caplet::result<std::optional<std::string>> jar_view::note(bool fail) const {
  char *caplet_result{};
  size_t caplet_result_size{};
  const int caplet_status = ::jar_note(get(), fail, &caplet_result, &caplet_result_size);
  if (caplet_status < 0) return caplet::failed<std::optional<std::string>>();
  if (caplet_status == 0) return std::optional<std::string>();
  const caplet::memory caplet_result_memory(caplet_result, ::jars_free);
  return std::optional<std::string>(std::string(caplet_result, caplet_result_size));
}

inline caplet::result<std::pair<jars::jar, std::string>> jar_view::open(bool fail) const {
  ::jar *caplet_result_0{};
  char *caplet_result_1{};
  size_t caplet_result_1_size{};
  if (::jar_open(get(), fail, &caplet_result_0, &caplet_result_1,
      &caplet_result_1_size) < 0) return caplet::failed<std::pair<jars::jar, std::string>>();
  jars::jar caplet_result_0_owner(caplet::adopt, caplet_result_0);
  const caplet::memory caplet_result_1_memory(caplet_result_1, ::jars_free);
  return std::pair<jars::jar, std::string>(std::move(caplet_result_0_owner), std::string(caplet_result_1,
      caplet_result_1_size));
}

inline caplet::result<std::function<caplet::result<int> (int)>> jar_view::counter(bool fail) const {
  ::jar_counter_result_callback caplet_result{};
  void *caplet_result_context{};
  ::jars_release caplet_result_release{};
  if (::jar_counter(get(), fail, &caplet_result, &caplet_result_context,
      &caplet_result_release) < 0) return caplet::failed<std::function<caplet::result<int> (int)>>();
  caplet::context caplet_result_owner(caplet_result_context, caplet_result_release);
  std::function<caplet::result<int> (int)> caplet_result_function;
  if (caplet_result != nullptr) {
    caplet_result_function = [caplet_fn = caplet_result,
        caplet_context = caplet_result_owner.share()](int a0) -> caplet::result<int> {
      return caplet::checked<int>(caplet_fn(caplet_context.get(), a0));
    };
  }
  return caplet_result_function;
}

inline caplet::result<double> jar_view::weight(bool fail) const {
  return caplet::checked<double>(::jar_weight(get(), fail));
}

CAPLET_END_MODE
}  // namespace jars

namespace jars {
CAPLET_BEGIN_MODE

/** Imports the C API of jars and checks that it fits, as jars_import() does; that it fails is an
    exception or in the result. A template, so that it can't be cast to what Py_mod_exec takes: exec() is for that. */
template <int = 0>
inline caplet::result<void> import(PyObject *module) {
  return caplet::done(::jars_import(module));
}

/** The same of a provider that need not be installed, as jars_try_import() does: whether it is. */
template <int = 0>
inline caplet::result<bool> try_import(PyObject *module) {
  return caplet::truth(::jars_try_import(module));
}

CAPLET_END_MODE

/** The same for Py_mod_exec, which takes no function that may throw: returns 0, or -1 with the exception set. */
inline int exec(PyObject *module) noexcept { return ::jars_import(module); }

/** Whether an import has succeeded. */
inline bool imported() noexcept { return ::jars_imported() != 0; }

}  // namespace jars

#endif
