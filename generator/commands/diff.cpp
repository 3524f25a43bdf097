// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "commands/findings.h"
#include "commands/fix.h"
#include "commands/releases.h"

namespace caplet::commands {
namespace {

struct DiffOptions {
  InputOptions then, now;
  FindingOptions findings;
};

std::optional<int> parse_options(Context &context, DiffOptions *options) {
  CommandLine line("Say what changed between two interfaces, and whom it breaks", "diff");
  line.add_option("OLD", options->then.path, input_help("The earlier interface")).required();
  line.add_option("NEW", options->now.path, input_help("What it became")).required();
  add_parsing_options(line, &options->now);
  add_finding_options(line, &options->findings);
  if (const std::optional<int> done = line.parse(context)) return done;
  options->then.build_folder = options->now.build_folder;
  options->then.no_python = options->now.no_python;
  return std::nullopt;
}

bool fix_new(Context &context, const DiffOptions &options) {
  return fix_interface(context, options.now, [&](Context &quiet, const Input &now, const model::Api &) {
    std::optional<Before> before;
    const std::optional<Input> input = read_input(quiet, options.then, other(now));
    std::optional<model::Api> then = input ? resolve_input(quiet, *input) : std::nullopt;
    if (then) before = Before{std::move(*then), options.then.path, input->is_released || options.findings.as_released};
    return before;
  });
}

struct Both {
  std::optional<Input> then, now;
};

bool is_file(const Context &context, const InputOptions &options) {
  const baseline::Kind kind = baseline::kind_of(options.path, context.files).kind;
  return kind == baseline::Kind::kHeader || kind == baseline::Kind::kInterface || kind == baseline::Kind::kUnknown;
}

// A baseline is read after the other side, which says which interface of it is meant.
Both read_both(Context &context, const DiffOptions &options) {
  Both both;
  const bool now_first = is_file(context, options.now);
  const InputOptions &second = now_first ? options.then : options.now;
  (now_first ? both.now : both.then) = read_input(context, now_first ? options.now : options.then);
  const std::optional<Input> &first = now_first ? both.now : both.then;
  if (!first && !is_file(context, second)) return both;  // nothing says which one is meant
  (now_first ? both.then : both.now) = read_input(context, second, first ? other(*first) : Other());
  return both;
}

// False after an error.
bool compare(Context &context, const DiffOptions &options, Outcome *outcome) {
  if (!check_profiles(context, options.findings)) return false;
  if (options.findings.fix && !fix_new(context, options)) return false;
  const Both both = read_both(context, options);
  if (!both.then || !both.now) return false;
  const std::optional<model::Api> then = resolve_input(context, *both.then);
  if (!then) return false;
  note_unreleased(context, *both.then, *then);
  FindingOptions findings = options.findings;
  findings.as_released |= both.then->is_released;
  const std::optional<model::Api> now = resolve_after(context, *both.now, *then, findings.as_released);
  if (!now) return false;
  note_unreleased(context, *both.now, *now);
  find_changes(context, *then, *now, findings, outcome);
  return true;
}

}  // namespace

int run_diff(Context &context) {
  DiffOptions options;
  if (const std::optional<int> done = parse_options(context, &options)) return *done;
  Outcome outcome(context);
  outcome.old_name = options.then.path;
  outcome.new_name = options.now.path;
  outcome.is_result = true;
  if (!compare(context, options, &outcome)) outcome.fail(kBadInput);
  return print_outcome(context, outcome, options.findings);
}

}  // namespace caplet::commands
