// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <algorithm>

#include "baseline/baseline.h"
#include "commands/everything.h"
#include "commands/findings.h"
#include "commands/fix.h"
#include "model/resolve.h"
#include "model/validate.h"

namespace caplet::commands {
namespace {

struct Against {
  std::string baseline;
  FindingOptions findings;
};

std::optional<Before> read_baseline(Context &context, const Input &input, const model::Api &now,
                                    const Against &against) {
  std::optional<baseline::Baseline> found = baseline::read(
      {against.baseline, input.interface_path, now.name, now.capsule}, context.files, context.diagnostics);
  if (!found) return std::nullopt;
  model::Api then = model::resolve(std::move(found->api), nullptr);
  if (!model::validate(then, context.diagnostics)) return std::nullopt;
  return Before{std::move(then), against.baseline, found->is_released || against.findings.as_released};
}

int check_against(Context &context, const Input &input, const model::Api &now, Against against) {
  const std::optional<Before> then = read_baseline(context, input, now, against);
  if (!then) return kBadInput;
  against.findings.as_released = then->is_released;
  return report_findings(context, {then->api, now, then->name, input.interface_path, false}, against.findings);
}

bool fix_one(Context &context, const InputOptions &options, const Against &against) {
  if (against.baseline.empty()) return fix_interface(context, options, nullptr);
  return fix_interface(context, options, [&](Context &quiet, const Input &input, const model::Api &now) {
    return read_baseline(quiet, input, now, against);
  });
}

std::string how_to_record(const InputOptions &options, const Input &input) {
  const bool adopted = input.ledger && input.ledger->foreign;
  return "run `caplet record " + options.path + (adopted ? " --interface " + input.interface_path : "") + "`";
}

int check_one(Context &context, const InputOptions &options, const Against &against) {
  if (against.findings.fix && !fix_one(context, options, against)) return kBadInput;
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
  if (against.baseline.empty()) return report_interface(context, *api, options.path, against.findings);
  return check_against(context, *input, *api, against);
}

// What there can be but one of: the interface file of a header, and a whole document of findings.
bool takes_several(const InputOptions &options, const Against &against) {
  const std::string &format = against.findings.format;
  return options.interface_path.empty() && format != "json" && format != "sarif";
}

}  // namespace

int run_check(Context &context) {
  CLI::App app("Compare headers with their interface files, and released minors with their fingerprints", "check");
  std::vector<std::string> inputs;
  InputOptions options;
  Against against;
  app.add_option("INPUT", inputs, std::string(kInputHelp) + "; may be several (default: all that git knows here)");
  add_reading_options(app, &options);
  app.add_option(
      "--against", against.baseline,
      "An earlier interface: FILE (.json, .whl, a compiled provider), git:REF[:FILE], wheel:FILE, module:NAME");
  add_finding_options(app, &against.findings);
  if (const std::optional<int> done = parse(app, context)) return *done;
  if (inputs.empty()) inputs = all_inputs(context);
  if (inputs.empty()) return kBadInput;
  if (inputs.size() > 1 && !takes_several(options, against)) {
    context.diagnostics.file_error("usage", "", "--interface and the formats json and sarif take one INPUT",
                                   "run `caplet check` for each");
    return kBadInput;
  }
  if (!check_profiles(context, against.findings)) return kBadInput;
  int status = kFine;
  for (const std::string &input : inputs) {
    options.path = input;
    status = std::max(status, check_one(context, options, against));
  }
  return status;
}

}  // namespace caplet::commands
