// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "baseline/baseline.h"
#include "commands/merge.h"
#include "commands/options.h"
#include "schema/schema.h"

namespace caplet::commands {
namespace {

std::optional<std::string> read(Context &context, const std::string &path) {
  std::string why;
  std::optional<std::string> text = context.files.read(path, &why);
  if (!text) context.diagnostics.file_error("file-unreadable", path, "can't read the file: " + why);
  return text;
}

// What was joined must be an interface by itself.
std::optional<std::string> canonical(Context &context, const std::string &path, const std::string &text) {
  Input input;
  std::optional<model::Api> api = schema::read(path, text, context.diagnostics);
  if (!api) return std::nullopt;
  input.stated = std::move(*api);
  input.interface_path = path;
  input.is_interface = true;
  const std::optional<model::Api> resolved = resolve_input(context, input);
  if (!resolved || !check_history(context, *resolved, model::fingerprint(*resolved))) return std::nullopt;
  return schema::write(*resolved);
}

struct Side {
  std::string name;
  std::optional<std::string> text;  // nullopt after an error
};

int merge(Context &context, const Side (&sides)[3], const std::string &path) {
  std::vector<std::string> texts;
  for (const Side &side : sides) {
    const std::optional<std::string> text = side.text ? canonical(context, side.name, *side.text) : std::nullopt;
    if (text) texts.push_back(*text);
  }
  if (texts.size() < 3) return kBadInput;
  const MergeResult joined = merge_interfaces(texts[0], texts[1], texts[2]);
  for (const std::string &conflict : joined.conflicts) {
    context.diagnostics.file_error("merge-conflict", path, "both sides changed `" + conflict + "`, each in its own way",
                                   "make one of them as it was, and merge again");
  }
  if (!joined.conflicts.empty()) return kFindings;
  const std::optional<std::string> text = canonical(context, path, joined.text);
  if (!text) return kFindings;
  std::string failed, why;
  if (write_changed(context.files, {{path, *text}}, &failed, &why)) return kFine;
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
