// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// `--fix`: does with an interface file what `caplet record` would, with the options that its refusal names, and gives
// back what was released. What needs a decision is left.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "commands/input.h"

namespace caplet::commands {

// An earlier interface, resolved; nullopt after an error.
struct Before {
  model::Api api;
  std::string name;          // as the user wrote it
  bool is_released = false;  // all of it, whatever its history says
};
using ReadBefore = std::function<std::optional<Before>(Context &context, const Input &input, const model::Api &now)>;

// Writes the interface file of the input, if that mends anything and breaks nothing else, and says what was mended.
// What can't be read or mended stays as it is, for the caller to report. False if the file can't be written.
// `read_before` null: there is nothing to compare with but the header.
bool fix_interface(Context &context, const InputOptions &options, const ReadBefore &read_before);

}  // namespace caplet::commands
