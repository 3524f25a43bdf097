// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What the C++ headers agree on.
//
// Conventions of all of them, unless an item says otherwise:
// - The calling thread is attached (holds the GIL, where there is one) and has no exception pending.
// - A function that fails throws caplet::python_error, which carries the Python exception. Its twin `try_...` is for
//   code without exceptions: it returns something empty (a null pointer or reference, false) and leaves the Python
//   exception pending. Under -fno-exceptions only the twins exist. RTTI is not used.
// - No reference is taken or kept of an argument. A returned owner owns, a returned pointer or reference does not.
// - A PyObject * must not be null.
#ifndef CAPLET_CONFIG_HPP
#define CAPLET_CONFIG_HPP

#include <Python.h>
#include <pythread.h>

#if defined(__cpp_exceptions) || defined(_CPPUNWIND)
#define CAPLET_EXCEPTIONS 1
#else
#define CAPLET_EXCEPTIONS 0
#endif

// A constructor that a compiler of C++20 calls at compile time or refuses.
#if defined(__cpp_consteval)
#define CAPLET_CONSTEVAL consteval
#else
#define CAPLET_CONSTEVAL constexpr
#endif

// The version, as extensions that were built with several share a process; and hidden, as nothing of this must be bound
// to another extension's copy.
#if defined(_WIN32)
#define CAPLET_BEGIN_NAMESPACE \
  namespace caplet {           \
  inline namespace r1 {
#else
#define CAPLET_BEGIN_NAMESPACE \
  namespace caplet {           \
  inline namespace r1 __attribute__((visibility("hidden"))) {
#endif
#define CAPLET_END_NAMESPACE \
  }                          \
  }

// Around what is compiled to something else without exceptions, so that objects of both kinds can be linked.
#if CAPLET_EXCEPTIONS
#define CAPLET_BEGIN_VARIANT inline namespace with_exceptions {
#else
#define CAPLET_BEGIN_VARIANT inline namespace without_exceptions {
#endif
#define CAPLET_END_VARIANT }

#endif
