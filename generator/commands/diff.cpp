// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "commands/findings.h"
#include "commands/fix.h"

namespace caplet::commands {
namespace {

struct DiffOptions {
  InputOptions then, now;
  FindingOptions findings;
};

std::optional<int> parse_options(Context &context, DiffOptions *options) {
  CLI::App app("Say what changed between two interfaces, and whom it breaks", "diff");
  app.add_option("OLD", options->then.path, "An annotated header, or an interface file (.json)")->required();
  app.add_option("NEW", options->now.path, "What it became")->required();
  add_parsing_options(app, &options->now);
  add_finding_options(app, &options->findings);
  if (const std::optional<int> done = parse(app, context)) return done;
  options->then.build_folder = options->now.build_folder;
  options->then.no_python = options->now.no_python;
  return std::nullopt;
}

bool fix_new(Context &context, const DiffOptions &options) {
  return fix_interface(context, options.now, [&](Context &quiet, const Input &, const model::Api &) {
    std::optional<Before> before;
    const std::optional<Input> input = read_input(quiet, options.then);
    std::optional<model::Api> then = input ? resolve_input(quiet, *input) : std::nullopt;
    if (then) before = Before{std::move(*then), options.then.path, options.findings.as_released};
    return before;
  });
}

}  // namespace

int run_diff(Context &context) {
  DiffOptions options;
  if (const std::optional<int> done = parse_options(context, &options)) return *done;
  if (!check_profiles(context, options.findings)) return kBadInput;
  if (options.findings.fix && !fix_new(context, options)) return kBadInput;
  const std::optional<Input> old_input = read_input(context, options.then);
  const std::optional<Input> new_input = read_input(context, options.now);
  if (!old_input || !new_input) return kBadInput;
  const std::optional<model::Api> then = resolve_input(context, *old_input);
  if (!then) return kBadInput;
  const std::optional<model::Api> now = resolve_after(context, *new_input, *then, options.findings.as_released);
  if (!now) return kBadInput;
  return report_findings(context, {*then, *now, options.then.path, options.now.path, true}, options.findings);
}

}  // namespace caplet::commands
