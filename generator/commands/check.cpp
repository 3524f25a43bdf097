// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <algorithm>

#include "commands/everything.h"
#include "commands/findings.h"
#include "commands/fix.h"
#include "commands/helpers.h"
#include "commands/releases.h"
#include "ledger/resolve.h"
#include "model/validate.h"

namespace caplet::commands {
namespace {

struct Against {
  std::string baseline;
  std::optional<std::string> release;  // that it must be; an empty one is any
  FindingOptions findings;
};

std::optional<Before> read_baseline(Context &context, const InputOptions &options, const Input &input,
                                    const Against &against) {
  const std::optional<Input> found =
      read_input(context, {against.baseline, "", options.build_folder, options.cache, options.no_python, std::nullopt},
                 other(input));
  std::optional<model::Api> then = found ? resolve_input(context, *found) : std::nullopt;
  if (!then) return std::nullopt;
  note_unreleased(context, *found, *then);
  return Before{std::move(*then), against.baseline, found->is_released || against.findings.as_released};
}

bool fix_one(Context &context, const InputOptions &options, const Against &against) {
  if (against.baseline.empty()) return fix_interface(context, options, nullptr);
  return fix_interface(context, options, [&](Context &quiet, const Input &input, const model::Api &) {
    return read_baseline(quiet, options, input, against);
  });
}

std::string how_to_record(const InputOptions &options, const Input &input) {
  const bool adopted = input.ledger && input.ledger->foreign;
  return "run `caplet record " + options.path + (adopted ? " --interface " + input.interface_path : "") + "`";
}

// Adds how header and interface file differ, and whether what was released is as it was: what is in the file, where
// they do.
void check_itself(Context &context, const Input &input, const model::Api &api, const std::string &hint,
                  Outcome *outcome) {
  const std::vector<diff::Difference> differences = unrecorded(input, api);
  for (const diff::Difference &one : differences) {
    outcome->findings.push_back(
        {"interface-differs", {}, one.subject, one.subject + ": " + one.text, {}, one.origin, hint, ""});
  }
  const model::Api &recorded = differences.empty() ? api : *input.ledger;
  if (!check_history(context, recorded, model::fingerprint(recorded))) outcome->fail(kFindings);
  if (differences.empty()) {
    outcome->suggestion = diff::suggest_version(api, api, {});
  } else {
    outcome->suggestion = diff::suggest_version(recorded, api, diff::find_changes(recorded, api, {}).findings);
  }
}

// Adds what the interface is by itself, and against the earlier one. False after an error.
bool check_interface(Context &context, const InputOptions &options, const Against &against, Outcome *outcome) {
  const std::optional<Input> input = read_input(context, options);
  if (!input) return false;
  const bool is_recorded = input->is_interface || input->ledger;
  if (!is_recorded) {
    context.diagnostics.file_error("no-interface-file", input->interface_path, "the header has no interface file",
                                   "write it with `caplet record " + options.path + "` and commit it");
  }
  const std::optional<model::Api> api = is_recorded ? resolve_input(context, *input) : input->stated;
  if (!api) return false;
  if (is_recorded) check_itself(context, *input, *api, how_to_record(options, *input), outcome);
  // Code is generated for them, so only of what is as it was recorded, and so valid.
  const bool has_code = is_recorded && !input->is_interface && outcome->findings.empty();
  if (has_code && !check_helpers(context, options, *api)) return false;
  if (is_recorded && against.release) check_released(*api, *against.release, outcome);
  if (!against.release) note_unreleased(context, *input, *api);
  if (against.baseline.empty()) {
    if (is_recorded) find_in(context, *api, against.findings, outcome);
    return is_recorded;
  }
  const std::optional<Before> then = read_baseline(context, options, *input, against);
  if (!then) return false;
  FindingOptions findings = against.findings;
  findings.as_released = then->is_released;
  const std::optional<model::Api> now = resolve_after(context, *input, then->api, findings.as_released);
  if (!now) return false;
  find_changes(context, then->api, *now, findings, outcome);
  return is_recorded;
}

int check_one(Context &context, const InputOptions &options, const Against &against) {
  Outcome outcome(context);
  outcome.old_name = against.baseline;
  outcome.new_name = options.path;
  if (against.findings.fix && !fix_one(context, options, against)) outcome.fail(kBadInput);
  if (outcome.status == kFine && !check_interface(context, options, against, &outcome)) outcome.fail(kBadInput);
  return print_outcome(context, outcome, against.findings);
}

// An input may stand behind --released, too.
std::string take_version(const Context &context, std::string *version, std::vector<std::string> *inputs) {
  if (version->empty() || baseline::kind_of(*version, context.files).kind == baseline::Kind::kUnknown) return *version;
  inputs->insert(inputs->begin(), *version);
  return "";
}

// What there can be but one of: the interface file of a header, and a whole document of findings.
bool takes_several(const InputOptions &options, const Against &against) {
  const std::string &format = against.findings.format;
  return options.interface_path.empty() && format != "json" && format != "sarif";
}

}  // namespace

int run_check(Context &context) {
  CommandLine line("Compare headers with their interface files, and released minors with their fingerprints", "check");
  std::vector<std::string> inputs;
  InputOptions options;
  Against against;
  line.add_option("INPUT", inputs, input_help("The interface; one or more (default: all that git knows here)"));
  add_reading_options(line, &options);
  line.add_option("--against", against.baseline, input_help("An earlier interface"));
  std::string version;
  const Option released =
      line.add_option("--released", version, "The current minor must be released, as VERSION if one is given")
          .optional_value("[VERSION]");
  add_finding_options(line, &against.findings);
  if (const std::optional<int> done = line.parse(context)) return *done;
  if (released.is_given()) against.release = take_version(context, &version, &inputs);
  if (inputs.empty()) inputs = all_inputs(context);
  if (inputs.empty()) return kBadInput;
  Outcome refused(context);
  refused.new_name = inputs.front();
  if (inputs.size() > 1 && !takes_several(options, against)) {
    context.diagnostics.file_error("usage", "", "--interface and the formats json and sarif take one INPUT",
                                   "run `caplet check` for each");
    refused.fail(kBadInput);
  }
  if (!check_profiles(context, against.findings)) refused.fail(kBadInput);
  if (refused.status != kFine) return print_outcome(context, refused, against.findings);
  int status = kFine;
  for (const std::string &input : inputs) {
    options.path = input;
    status = std::max(status, check_one(context, options, against));
  }
  return status;
}

}  // namespace caplet::commands
