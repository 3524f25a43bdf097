// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Callables cross a table as three pointers: a function, a context that it takes first, and what releases the context.
#ifndef CAPLET_CALLABLE_HPP
#define CAPLET_CALLABLE_HPP

#include <caplet/config.hpp>
#include <memory>

CAPLET_BEGIN_NAMESPACE

/// What ends the life of a context: called exactly once, on any thread, attached or not. Must not throw.
using release_function = void (*)(void *);

/// Owns a context, for the side that was given it: the last copy calls `release`, and so does a failure.
/// context: may be null. release: null if there is nothing to release.
/// Thread state: any. Errors: std::bad_alloc, after `release`.
/// ```cpp
/// double (*fn)(void *, double) = [](void *, double x) { return 2 * x; };
/// caplet::release_function release = [](void *) {};
/// auto lifted = [fn, context = caplet::held(object, release)](double x) { return fn(context.get(), x); };
/// ```
[[nodiscard]] inline std::shared_ptr<void> held(void *context, release_function release) {
  if (release != nullptr) return std::shared_ptr<void>(context, release);
  return std::shared_ptr<void>(std::shared_ptr<void>(), context);  // shares nothing's ownership
}

/// The release function of a context that is a `new F`, for the side that gives it. The destructor of F runs on
/// whichever thread the other side is done in, attached or not, and must not throw.
/// ```cpp
/// auto twice = [](double x) { return 2 * x; };
/// void *context = new decltype(twice)(twice);
/// caplet::release_function release = caplet::release_callable<decltype(twice)>;
/// release(context);
/// ```
template <class F>
void release_callable(void *context) noexcept {
  delete static_cast<F *>(context);
}

CAPLET_END_NAMESPACE
#endif
