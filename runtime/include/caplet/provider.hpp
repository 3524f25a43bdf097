// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What the generated code of a provider's C++ API stands on, between the API's functions and the table. docs/cxx.md is
// an introduction; config.hpp says what all items have in common.
#ifndef CAPLET_PROVIDER_HPP
#define CAPLET_PROVIDER_HPP

#include <caplet/attach.hpp>
#include <caplet/callable.hpp>
#include <caplet/exceptions.hpp>
#include <caplet/lifting.hpp>
#include <caplet/memory.hpp>
#include <caplet/python_error.hpp>
#include <caplet/serve.hpp>
#include <caplet/span.hpp>

#endif
