/* The C API of stats for consumers in C++.
   Include this, call stats::import() once, use it by its names.
   Generated from stats.caplet.json by: caplet generate stats.caplet.json
   Do not edit. */
#ifndef STATS_CAPI_HPP
#define STATS_CAPI_HPP

#include <Python.h>
#include <optional>
#include <caplet/caplet.h>
#include <caplet/consumer.hpp>

#include "stats_capi.h" /* behind what its macros might change */

/* ---- Types and constants ---- */

namespace stats {

enum class unit : unsigned char {
  metre = 0,
  foot = 1,
};

}  // namespace stats

/* ---- Classes ---- */

namespace stats {
CAPLET_BEGIN_MODE
class series_view;
class series_ref;
class series;
CAPLET_END_MODE
}  // namespace stats

namespace stats {
CAPLET_BEGIN_MODE

class series_view {
 public:
  explicit series_view(const ::stats_series *self) noexcept : caplet_self_(self) {}
  const ::stats_series *get() const noexcept { return caplet_self_; }
 protected:
  const ::stats_series *caplet_self_;
};

class series_ref : public series_view {
 public:
  explicit series_ref(::stats_series *self) noexcept : series_view(self) {}
  series_ref(series_ref &) = default;
  series_ref(series_ref &&) = default;
  series_ref(const series_ref &) = delete;
  series_ref &operator=(series_ref &) = default;
  series_ref &operator=(series_ref &&) = default;
  series_ref &operator=(const series_ref &) = delete;
  series_ref(series &&) = delete;
  series_ref &operator=(series &&) = delete;
  using series_view::get;
  ::stats_series *get() noexcept { return const_cast<::stats_series *>(caplet_self_); }
  /** The values themselves, as long as the series lives. */
  caplet::result<caplet::span<double>> values();
};

class series : public series_ref {
 public:
  /** Takes over what `owned` points to; it may be null. */
  series(caplet::adopt_t, ::stats_series *owned) noexcept : series_ref(owned) {}
  series(series &&other) noexcept : series_ref(other.release()) {}
  series &operator=(series &&other) noexcept {
    series taken(std::move(other));
    std::swap(caplet_self_, taken.caplet_self_);
    return *this;
  }
  ~series() {
    if (caplet_self_ != nullptr) ::stats_series_delete(const_cast<::stats_series *>(caplet_self_));
  }
  /** Copies the values. */
  static caplet::result<stats::series> make(caplet::span<const double> values);
#if CAPLET_THROWS
  /** Copies the values. */
  explicit series(caplet::span<const double> values) : series(make(values)) {}
#endif
  /** Gives it up: this is empty then, and the caller destroys it. */
  ::stats_series *release() noexcept {
    ::stats_series *const self = get();
    caplet_self_ = nullptr;
    return self;
  }
  explicit operator bool() const noexcept { return caplet_self_ != nullptr; }
};

CAPLET_END_MODE
}  // namespace stats

/* ---- Members ---- */

namespace stats {
CAPLET_BEGIN_MODE

inline caplet::result<stats::series> series::make(caplet::span<const double> values) {
  return caplet::checked<stats::series>(::stats_series_new(values.data(), values.size()));
}

inline caplet::result<caplet::span<double>> series_ref::values() {
  double *caplet_result{};
  size_t caplet_result_size{};
  if (::stats_series_values(get(), &caplet_result,
      &caplet_result_size) < 0) return caplet::failed<caplet::span<double>>();
  return caplet::span<double>(caplet_result, caplet_result_size);
}

CAPLET_END_MODE
}  // namespace stats

/* ---- Functions ---- */

namespace stats {
CAPLET_BEGIN_MODE

inline caplet::result<double> sum(caplet::span<const double> values) {
  return caplet::checked<double>(::stats_sum(values.data(), values.size()));
}

inline caplet::result<void> scale(caplet::span<double> values, double factor = 2) {
  return caplet::done(::stats_scale(values.data(), values.size(), factor));
}

inline caplet::result<size_t> feet(caplet::span<const stats::unit> units) {
  return caplet::checked<size_t>(::stats_feet(reinterpret_cast<const ::stats_unit *>(units.data()), units.size()));
}

inline caplet::result<double> maximum(std::optional<caplet::span<const double>> values) {
  return caplet::checked<double>(::stats_maximum(values ? caplet::present((*values).data()) : nullptr,
      values ? (*values).size() : 0));
}

CAPLET_END_MODE
}  // namespace stats

namespace stats {
CAPLET_BEGIN_MODE

/** Imports the C API of stats and checks that it fits, as stats_import() does; that it fails is an
    exception or in the result. A template, so that it can't be cast to what Py_mod_exec takes: exec() is for that. */
template <int = 0>
inline caplet::result<void> import(PyObject *module) {
  return caplet::done(::stats_import(module));
}

/** The same of a provider that need not be installed, as stats_try_import() does: whether it is. */
template <int = 0>
inline caplet::result<bool> try_import(PyObject *module) {
  return caplet::truth(::stats_try_import(module));
}

CAPLET_END_MODE

/** The same for Py_mod_exec, which takes no function that may throw: returns 0, or -1 with the exception set. */
inline int exec(PyObject *module) noexcept { return ::stats_import(module); }

/** Whether an import has succeeded. */
inline bool imported() noexcept { return ::stats_imported() != 0; }

}  // namespace stats

#endif
