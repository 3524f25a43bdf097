// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The commands of the tool: a table of {name, help, run}.
#pragma once

#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "support/diagnostics.h"
#include "support/file_system.h"

namespace caplet::commands {

// Exit statuses.
constexpr int kFine = 0, kFindings = 1, kBadInput = 2, kInternalError = 3;

struct CommandDescription;

// What a command works with. It writes results to `out` and reports to `diagnostics`, which main prints to stderr.
struct Context {
  FileSystem &files;
  Diagnostics &diagnostics;
  std::ostream &out;
  std::vector<std::string> arguments;                       // behind the command's name, up to "--"
  std::optional<std::vector<std::string>> clang_arguments;  // behind "--"
  // Where it is set, the command only says here what it takes.
  CommandDescription *description = nullptr;
};

struct Command {
  std::string_view name;
  std::string_view help;
  int (*run)(Context &context);
};

int run_record(Context &context);
int run_adopt(Context &context);
int run_release(Context &context);
int run_generate(Context &context);
int run_check(Context &context);
int run_diff(Context &context);
int run_dump(Context &context);
int run_rules(Context &context);
int run_targets(Context &context);
int run_requires(Context &context);
int run_audit(Context &context);
int run_doctor(Context &context);
int run_inspect(Context &context);
int run_init(Context &context);
int run_completions(Context &context);
int run_man(Context &context);
int run_merge(Context &context);  // `caplet record --merge BASE OURS THEIRS`

inline constexpr Command kCommands[] = {
    {"init", "Begin a project that builds and passes its test", run_init},
    {"record", "Write or update the interface file of a header", run_record},
    {"adopt", "Write the interface file of an existing table, from a header without annotations", run_adopt},
    {"release", "Seal the current minor under a version", run_release},
    {"generate", "Generate provider and consumer code", run_generate},
    {"check", "Compare a header with its interface file, and with an earlier one", run_check},
    {"diff", "Say what changed between two interfaces, and whom it breaks", run_diff},
    {"dump", "Print the canonical interface file of an input", run_dump},
    {"rules", "Say what each rule means, why, and how to fix what it finds", run_rules},
    {"targets", "List the targets of `generate`, and the files that each makes", run_targets},
    {"requires", "Print what to require of pip for the C APIs that a compiled module, wheel or header uses",
     run_requires},
    {"audit", "Check that wheels say what their modules need, and that they fit their providers", run_audit},
    {"doctor", "Say which installed consumers will refuse which installed providers", run_doctor},
    {"inspect", "Say what is behind the capsules of a module, without trusting them", run_inspect},
    {"completions", "Print completions for bash, zsh or fish", run_completions},
    {"man", "Print the manual page", run_man},
};

// Runs the command line behind the program's name.
int run(const std::vector<std::string> &arguments, FileSystem &files, Diagnostics &diagnostics, std::ostream &out);

}  // namespace caplet::commands
