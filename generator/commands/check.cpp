// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "baseline/baseline.h"
#include "commands/findings.h"
#include "model/resolve.h"
#include "model/validate.h"

namespace caplet::commands {
namespace {

struct Against {
  std::string baseline;
  FindingOptions findings;
};

int check_against(Context &context, const Input &input, const model::Api &now, Against against) {
  std::optional<baseline::Baseline> found = baseline::read(
      {against.baseline, input.interface_path, now.name, now.capsule}, context.files, context.diagnostics);
  if (!found) return kBadInput;
  const model::Api then = model::resolve(std::move(found->api), nullptr);
  if (!model::validate(then, context.diagnostics)) return kBadInput;
  against.findings.as_released |= found->is_released;
  return report_findings(context, {then, now, against.baseline, input.interface_path, false}, against.findings);
}

std::string how_to_record(const InputOptions &options, const Input &input) {
  const bool adopted = input.ledger && input.ledger->foreign;
  return "run `caplet record " + options.path + (adopted ? " --interface " + input.interface_path : "") + "`";
}

}  // namespace

int run_check(Context &context) {
  CLI::App app("Compare a header with its interface file, and released minors with their fingerprints", "check");
  InputOptions options;
  Against against;
  add_input_options(app, &options);
  app.add_option(
      "--against", against.baseline,
      "An earlier interface: FILE (.json, .whl, a compiled provider), git:REF[:FILE], wheel:FILE, module:NAME");
  add_finding_options(app, &against.findings);
  if (const std::optional<int> done = parse(app, context)) return *done;
  const std::optional<Input> input = read_input(context, options);
  if (!input) return kBadInput;
  if (!input->is_interface && !input->ledger) {
    context.diagnostics.file_error("no-interface-file", input->interface_path, "the header has no interface file",
                                   "write it with `caplet record " + options.path + "` and commit it");
    return kBadInput;
  }
  const std::optional<model::Api> api = resolve_input(context, *input);
  if (!api) return kBadInput;
  if (!check_recorded(context, *input, *api, how_to_record(options, *input))) return kFindings;
  if (!check_history(context, *api, model::fingerprint(*api))) return kFindings;
  return against.baseline.empty() ? kFine : check_against(context, *input, *api, against);
}

}  // namespace caplet::commands
