// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// How the functions of generated consumer headers end: they turn what C returned into the mode's `result`.
#ifndef CAPLET_CALLS_HPP
#define CAPLET_CALLS_HPP

#include <caplet/expected.hpp>
#include <caplet/lifting.hpp>
#include <type_traits>

CAPLET_BEGIN_NAMESPACE

/// A pointer of C's as a class of the base that `upcast` leads to. C's function asks for no const and gives none; the
/// address is all that changes.
/// ```cpp
/// geo::shape_view shape = caplet::upcast_to<geo::shape_view>(::geo_mesh_as_geo_shape, raw);
/// ```
template <class Base, class To, class From>
Base upcast_to(To *(*upcast)(From *), const std::remove_const_t<From> *self) noexcept {
  return Base(const_cast<std::remove_const_t<To> *>(upcast(const_cast<std::remove_const_t<From> *>(self))));
}

CAPLET_BEGIN_MODE

/// Of a status: negative if the call failed, with an exception pending.
inline result<void> done(int status) {
  if (status < 0) return failed<void>();
  return succeeded();
}

/// Of a bool: 1, 0, or negative.
inline result<bool> truth(int value) {
  if (value < 0) return failed<bool>();
  return value != 0;
}

/// Of a value as a T: if it is `error` and an exception is pending, the call failed.
/// ```cpp
/// if (caplet::checked<double>(::geo_area(raw)) > 1.0) std::puts("large");
/// ```
template <class T, class C>
result<T> checked(C value, C error = detail::error_value<C>()) {
  if (value == error && is_pending()) return failed<T>();
  return detail::lifted<T>(value);
}

CAPLET_END_MODE
CAPLET_END_NAMESPACE
#endif
