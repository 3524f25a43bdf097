// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What the generated header of a C++ API stands on, between the table and the consumer. docs/cxx.md is an introduction;
// config.hpp says what all items have in common.
#ifndef CAPLET_CONSUMER_HPP
#define CAPLET_CONSUMER_HPP

#include <caplet/attach.hpp>
#include <caplet/callable.hpp>
#include <caplet/calls.hpp>
#include <caplet/cython.hpp>
#include <caplet/exceptions.hpp>
#include <caplet/expected.hpp>
#include <caplet/lifting.hpp>
#include <caplet/python_error.hpp>
#include <caplet/serve.hpp>
#include <caplet/span.hpp>

#endif
