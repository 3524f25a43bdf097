// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "diff/rules.h"
#include "commands/options.h"
#include "support/text.h"

namespace caplet::commands {
namespace {

using diff::Rule;
using diff::RuleGroup;

void print_list(std::ostream &out) {
  for (const RuleGroup *group : diff::kRules) {
    out << (group == diff::kRules[0] ? "" : "\n") << group->title << "\n";
    for (const Rule &rule : *group) {
      const std::string severity = rule.severity.text();
      out << "  " << rule.id << std::string(28 - rule.id.size(), ' ') << severity
          << std::string(8 - severity.size(), ' ') << rule.purpose << (rule.check == nullptr ? " *" : "") << "\n";
    }
  }
  out << "\n* is not a comparison; `caplet rules ID` says who enforces it.\n";
}

// What `--fix` does; empty where it takes a decision.
std::string_view by_itself(const Rule &rule) {
  switch (rule.repair) {
    case Repair::kRename:
      return "records the rename where nothing else can be meant";
    case Repair::kHide:
      return "hides it";
    case Repair::kRetire:
      return "retires it where it can't have got another name";
    case Repair::kRestore:
      return "gives back what was released, and the next minor to what is new";
    default:
      return "";
  }
}

void print_rule(std::ostream &out, const Rule &rule) {
  out << rule.id << " (" << rule.severity.text() << "): " << rule.purpose << "\n\n"
      << rule.explanation << "\n\nexample: " << rule.example << "\nfix: " << rule.fix << "\n";
  if (rule.repair != Repair::kNone) out << "--fix: " << by_itself(rule) << "\n";
  if (rule.check == nullptr) out << "note: " << rule.elsewhere << "\n";
}

constexpr std::string_view kIntroduction = R"(# Rules

What `caplet diff` and `caplet check --against` say about a change, and whom it breaks. Printed by `caplet rules
--markdown`; a test compares.

| severity | breaks |
|---|---|
| X | nothing yet: the interface itself is not allowed so |
| A | compiled consumers: the fingerprint of a released minor changes, so they are refused at import |
| L | compiled consumers: they are refused at import for another reason |
| A\* | the contract that compiled consumers rely on; nothing refuses them |
| S | a consumer's source |
| F | nothing; needs a new minor |
| D | nothing |

A command fails on X, A, L, A\* and S, or on what `--fail-on` says. A, L, A\* and S are excused by a raised abi, renames
and retired things by their record in the interface file, and any finding by an approval there: `{"finding":
"SLOT_REMOVED slot 1 geo_norm", "reason": "...", "expires": "2027-01-31"}`. An approval that excuses nothing is an error.

The severity of a rule is its worst; the text says when it is less.

`--fix` writes into the interface file of the new interface what takes no decision; each rule says whether it does. It
never begins another abi, writes to a header, or to what it compares with.
)";

std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '*' || c == '<' || c == '_') result += '\\';
    result += c;
  }
  return result;
}

void print_markdown(std::ostream &out) {
  out << kIntroduction;
  for (const RuleGroup *group : diff::kRules) {
    out << "\n## " << group->title << "\n";
    for (const Rule &rule : *group) {
      out << "\n### " << rule.id << "\n\n**" << escaped(rule.severity.text()) << "**: " << escaped(rule.purpose) << ". "
          << escaped(rule.explanation) << "\n\n- Example: `" << rule.example << "`\n- Fix: " << escaped(rule.fix)
          << "\n";
      if (rule.repair != Repair::kNone) out << "- `--fix` " << by_itself(rule) << "\n";
      if (rule.check == nullptr) out << "- Not a comparison: " << rule.elsewhere << "\n";
    }
  }
}

std::vector<std::string_view> rule_ids() {
  std::vector<std::string_view> ids;
  for (const RuleGroup *group : diff::kRules) {
    for (const Rule &rule : *group) ids.push_back(rule.id);
  }
  return ids;
}

int unknown_rule(Context &context, const std::string &id) {
  context.diagnostics.file_error("unknown-name", "", "there is no rule `" + id + "`", did_you_mean(id, rule_ids()));
  return kBadInput;
}

}  // namespace

int run_rules(Context &context) {
  CommandLine line("Say what each rule means, why, and how to fix what it finds", "rules");
  std::string id;
  bool markdown = false;
  const std::vector<std::string_view> ids = rule_ids();
  line.add_option("ID", id, "The name of one rule, as findings end with it").suggests({ids.begin(), ids.end()});
  line.add_flag("--markdown", markdown, "Print all of them as docs/rules.md");
  if (const std::optional<int> done = line.parse(context)) return *done;
  if (markdown) return print_markdown(context.out), kFine;
  if (id.empty()) return print_list(context.out), kFine;
  const Rule *rule = diff::find_rule(id);
  if (rule == nullptr) return unknown_rule(context, id);
  print_rule(context.out, *rule);
  return kFine;
}

}  // namespace caplet::commands
