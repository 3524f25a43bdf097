// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "baseline/baseline.h"
#include "commands/options.h"
#include "ledger/merge.h"
#include "schema/schema.h"

namespace caplet::commands {
namespace {

std::optional<std::string> read(Context &context, const std::string &path) {
  std::string why;
  std::optional<std::string> text = context.files.read(path, &why);
  if (!text) context.diagnostics.file_error("file-unreadable", path, "can't read the file: " + why);
  return text;
}

// An interface by itself, as each side is and what is joined must be.
std::optional<model::Api> resolve_whole(Context &context, model::Api api) {
  std::optional<model::Api> resolved = resolve_input(context, {}, std::move(api));
  if (resolved && !check_history(context, *resolved, model::fingerprint(*resolved))) return std::nullopt;
  return resolved;
}

struct Side {
  std::string name;
  std::optional<std::string> text;  // nullopt after an error
};

int merge(Context &context, const Side (&sides)[3], const std::string &path) {
  std::vector<model::Api> apis;
  for (const Side &side : sides) {
    std::optional<model::Api> api = side.text ? schema::read(side.name, *side.text, context.diagnostics) : std::nullopt;
    if (api) api = resolve_whole(context, std::move(*api));
    if (api) apis.push_back(std::move(*api));
  }
  if (apis.size() < 3) return kBadInput;
  ledger::Merged joined = ledger::merge(std::move(apis[0]), std::move(apis[1]), std::move(apis[2]));
  for (const std::string &conflict : joined.conflicts) {
    context.diagnostics.file_error("merge-conflict", path, "both sides changed `" + conflict + "`, each in its own way",
                                   "undo the change on one side, and merge again");
  }
  if (!joined.conflicts.empty()) return kFindings;
  const std::optional<model::Api> api = resolve_whole(context, std::move(joined.api));
  if (!api) return kFindings;
  std::string failed, why;
  if (write_changed(context.files, {{path, schema::write(*api)}}, &failed, &why)) return kFine;
  context.diagnostics.file_error("unwritable-output", failed, "can't write the file: " + why);
  return kBadInput;
}

// The three sides of a file that a merge left in conflict, as git keeps them.
int merge_stages(Context &context, const std::string &path) {
  const Side sides[] = {{path + " (base)", baseline::read_git_stage(path, 1)},
                        {path + " (ours)", baseline::read_git_stage(path, 2)},
                        {path + " (theirs)", baseline::read_git_stage(path, 3)}};
  for (const Side &side : sides) {
    if (side.text) continue;
    context.diagnostics.file_error("usage", path, "git has no merge of this file under way",
                                   "name the three files: caplet record --merge BASE OURS THEIRS");
    return kBadInput;
  }
  const int status = merge(context, sides, path);
  if (status == kFine) context.out << path << ": merged; now `git add " << path << "`\n";
  return status;
}

}  // namespace

int run_merge(Context &context) {
  CommandLine line("Join the interface files of two branches into OURS; git: driver = caplet record --merge %O %A %B",
                   "record --merge");
  bool is_merge = false;
  std::string base, ours, theirs;
  line.add_flag("--merge", is_merge, "As `caplet record --merge`").required();
  line.add_option("BASE", base,
                  "The interface file that both branches began with; alone: the file that git left in conflict")
      .required();
  Option receives = line.add_option("OURS", ours, "Ours; receives the result");
  const Option last = line.add_option("THEIRS", theirs, "Theirs");
  receives.needs(last);
  if (const std::optional<int> done = line.parse(context)) return *done;
  if (theirs.empty()) return merge_stages(context, base);
  return merge(context, {{base, read(context, base)}, {ours, read(context, ours)}, {theirs, read(context, theirs)}},
               ours);
}

}  // namespace caplet::commands
