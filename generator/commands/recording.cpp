// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "commands/recording.h"

#include "commands/findings.h"

namespace caplet::commands {
namespace {

std::string text_of(Context &context, const model::Api &ledger, const model::Api &api, const Findings &findings) {
  report::Report report = report::make_report(findings, {}, context.diagnostics);
  report.fail_on = kFailOn;
  report.suggestion = diff::suggest_version(ledger, api, findings);
  return report::text(report);
}

bool refuse_breaks(Context &context, const model::Api &ledger, const model::Api &api) {
  if (ledger.last_released() == 0 && !ledger.foreign) return false;  // an adopted table was in use all along
  Findings stopping;
  for (const Finding &one : find_all_changes(ledger, api).findings) {
    if (one.stops(kFailOn)) stopping.push_back(one);
  }
  if (stopping.empty()) return false;
  // No rule asks for another abi of a table whose consumers ask for none.
  const char *way_out = ledger.foreign ? "  hint: where that is meant, begin the next abi: --new-abi\n" : "";
  context.diagnostics.add_text(text_of(context, ledger, api, stopping) + way_out);
  return true;
}

// No header says where the capsule of an adopted table is.
void keep_capsule(const model::Api &ledger, model::Api *stated) {
  stated->capsule = ledger.capsule;
  stated->aliases = ledger.aliases;
}

}  // namespace

std::optional<model::Api> make_record(Context &context, const ledger::Edits &edits, Input *input, int *status) {
  *status = kBadInput;
  if (input->ledger) {
    if (!ledger::edit(edits, input->stated, &*input->ledger, context.diagnostics)) return std::nullopt;
    if (input->ledger->foreign && !edits.rename.empty()) keep_capsule(*input->ledger, &input->stated);
  } else if (edits.any()) {
    context.diagnostics.file_error("no-interface-file", input->interface_path, "there is no interface file to edit");
    return std::nullopt;
  }
  std::optional<model::Api> api = resolve_input(context, *input);
  if (!api) return std::nullopt;
  *status = kFindings;
  if (input->ledger && !edits.new_abi && refuse_breaks(context, *input->ledger, *api)) return std::nullopt;
  if (!check_history(context, *api, model::fingerprint(*api))) return std::nullopt;
  *status = kFine;
  return api;
}

std::string what_changes(Context &context, const model::Api &recorded, const model::Api &api) {
  const Findings findings = find_all_changes(recorded, api).findings;
  return findings.empty() ? "" : text_of(context, recorded, api, findings);
}

}  // namespace caplet::commands
