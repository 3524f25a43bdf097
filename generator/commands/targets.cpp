// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/targets.h"

#include "commands/options.h"
#include "commands/target_file.h"
#include "schema/json_writer.h"

namespace caplet::commands {
namespace {

using render::Target;

void print_text(std::ostream &out, const std::vector<Target> &all) {
  for (const Target &one : all) {
    out << one.name << (one.is_default ? " (default): " : ": ") << one.purpose << "\n";
    for (const render::TargetFile &file : one.files) out << "  " << file.name << "\n";
  }
}

void write(schema::JsonWriter &writer, const Target &target) {
  const auto text = [&](std::string_view key, const std::string &value) {
    writer.key(key);
    writer.string(value);
  };
  writer.element();
  writer.open('{');
  text("name", target.name);
  text("purpose", target.purpose);
  writer.key("default");
  writer.word(target.is_default ? "true" : "false");
  text("view", target.view);
  text("language", target.language);
  writer.key("files");
  writer.open('[');
  for (const render::TargetFile &file : target.files) {
    writer.element();
    writer.open('{');
    text("name", file.name);
    text("template", file.template_name);
    writer.close('}');
  }
  writer.close(']');
  writer.close('}');
}

void print_json(std::ostream &out, const std::vector<Target> &all) {
  schema::JsonWriter writer;
  writer.open('[');
  for (const Target &one : all) write(writer, one);
  writer.close(']');
  out << writer.take();
}

}  // namespace

int run_targets(Context &context) {
  CommandLine line("List the targets of `caplet generate`, and the files that each makes", "targets");
  std::string format = "text", templates;
  line.add_option("--format", format, "text (default) or json").one_of({"text", "json"});
  line.add_option("--templates", templates, "A folder with a target.json of your own");
  if (const std::optional<int> done = line.parse(context)) return *done;
  std::vector<Target> all = render::targets();
  std::optional<Target> own;
  if (!read_own_target(context, templates, &own)) return kBadInput;
  if (!own && !templates.empty()) {
    context.diagnostics.file_error("template-unreadable", templates, "there is no target.json in this folder");
    return kBadInput;
  }
  if (own) all.push_back(std::move(*own));
  format == "json" ? print_json(context.out, all) : print_text(context.out, all);
  return kFine;
}

}  // namespace caplet::commands
