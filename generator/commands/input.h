// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What most commands begin with: read the input, find its interface file, join both, check the result. There is one
// notion of what an input is (baseline/kind.h), for all of them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "commands/adopted.h"
#include "commands/command.h"
#include "diff/drift.h"
#include "model/api.h"
#include "model/fingerprint.h"

namespace caplet::commands {

inline constexpr const char *kInterfaceEnding = ".caplet.json";

struct InputOptions {
  std::string path;
  std::string interface_path;
  std::string build_folder;
  std::string cache;                    // a folder
  bool no_python = false;               // else a python3 says where Python.h is, where the flags don't
  std::optional<AdoptedTable> adopted;  // else the interface file says whether the header's table is one
};

struct Input {
  model::Api stated;                      // as the input says it
  std::optional<model::Api> ledger;       // of a header: its interface file, where there is one; resolved
  std::string interface_path;             // of the interface file, whether it exists or not
  bool is_interface = false;              // the input is itself an interface file, or a baseline
  bool is_baseline = false;               // it was found elsewhere, and can't be written
  bool is_released = false;               // consumers may have been compiled against all of it: it was shipped
  std::vector<std::string> dependencies;  // every file read
};

// The interface that an input is compared with: which file git is asked for, which one of several a wheel has.
struct Other {
  std::string interface_path, api, capsule;
};
Other other(const Input &input);

// Reads whatever an input can be, and the interface file of a header. Nullopt after an error.
std::optional<Input> read_input(Context &context, const InputOptions &options, const Other &other = {});

// Whether it has an interface file to write. Reports a baseline, which has none.
bool is_writable(Context &context, const Input &input);

// Reads a header, whatever its name, and its interface file. Nullopt after an error.
std::optional<Input> read_header(Context &context, const InputOptions &options);

// Reads an interface file, whatever its name. Nullopt after an error.
std::optional<Input> read_interface_file(Context &context, const InputOptions &options);

// A draft has none, nor has a header without an interface file: `caplet record` gives them.
inline bool has_numbers(const Input &input) {
  return input.is_interface ? input.stated.minor > 0 : input.ledger.has_value();
}

// Joined with its ledger and validated; nullopt after an error.
std::optional<model::Api> resolve_input(Context &context, const Input &input);
// `stated` is the input's own, which may be moved out of it.
std::optional<model::Api> resolve_input(Context &context, const Input &input, model::Api stated);

// Reports every released minor whose fingerprint is no longer the recorded one; false if there was one.
bool check_history(Context &context, const model::Api &api, const model::Fingerprints &fingerprints);

// The interface file of the input, where there is one; false after an error.
bool read_ledger(Context &context, Input *input);

// How `api` differs from the header's interface file; nothing where it has none.
std::vector<diff::Difference> unrecorded(const Input &input, const model::Api &api);
// Reports them; false if there are any. `hint` says what to do about it.
bool check_recorded(Context &context, const Input &input, const model::Api &api, const std::string &hint);

// "geometry.h" of "include/geometry.h".
std::string base_name(const std::string &path);
// "include/geometry.caplet.json" for "include/geometry.h" and the API "geometry".
std::string default_interface_path(const std::string &header, const std::string &api);

}  // namespace caplet::commands
