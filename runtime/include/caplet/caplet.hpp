// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The runtime in C++17: capsules with owners. Header only, also under Py_LIMITED_API 3.9, -fno-exceptions and
// -fno-rtti. docs/capsules.md is an introduction; config.hpp says what all items have in common.
//
//   python_error.hpp    owned_ref, python_error
//   capsule_name.hpp    unnamed, owned_name, static_name: who owns a capsule's name
//   capsule_ref.hpp     capsule_ref, thread_transferable: what can be done with a capsule
//   capsule_make.hpp    capsule: making them, owning one
//   capsule_import.hpp  imported, import, import_pointer
#ifndef CAPLET_CAPLET_HPP
#define CAPLET_CAPLET_HPP

#include <caplet/capsule_import.hpp>
#include <caplet/capsule_make.hpp>
#include <caplet/capsule_name.hpp>
#include <caplet/capsule_ref.hpp>
#include <caplet/python_error.hpp>

#endif
