// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <algorithm>
#include <filesystem>
#include <functional>
#include <unordered_set>

#include "commands/depfile.h"
#include "commands/helpers.h"
#include "commands/options.h"
#include "commands/print_view.h"
#include "commands/target_file.h"
#include "frontend/frontend.h"
#include "render/only.h"
#include "render/render.h"
#include "schema/schema.h"

namespace caplet::commands {
namespace {

struct GenerateOptions {
  InputOptions input;
  render::Options render;
  std::string out, depfile, stamp, record_hint;
  std::string only;  // names, as they were given
  bool verify = false, print_outputs = false, print_view = false;
};

// "provider, consumer (default: both), mock, conformance"
std::string target_help() {
  std::string defaults, others;
  for (const render::Target &one : render::targets()) {
    std::string &list = one.is_default ? defaults : others;
    list += (list.empty() ? "" : ", ") + one.name;
  }
  return defaults + " (default: both), " + others +
         ", or that of --templates, which is then the default; may be repeated";
}

std::vector<std::string> target_names() {
  std::vector<std::string> names;
  for (const render::Target &one : render::targets()) names.push_back(one.name);
  return names;
}

std::optional<int> parse_options(Context &context, GenerateOptions *options) {
  CommandLine line("Generate provider and consumer code; writes all files or none", "generate");
  add_input_options(line, &options->input);
  line.add_option("--out", options->out, "The folder for the generated files");
  line.add_option("--target", options->render.targets, target_help()).one_value_each().suggests(target_names());
  line.add_option("--require", options->render.require,
                  "The least minor that a consumer may choose with <API>_REQUIRE (default: the interface file's floor, "
                  "else 1);\n"
                  "without a choice it requires the newest")
      .positive();
  line.add_option("--only", options->only,
                  "Of a consumer of an adopted table: the slots NAME,NAME,... and what says what the provider has");
  line.add_flag("--lazy", options->render.lazy,
                "Consumers import at the first call, which fails as calls do where the provider is missing or does not "
                "fit");
  line.add_flag("--bundle-runtime", options->render.bundle_runtime,
                "Also write the runtime, as headers: nothing else of Caplet is needed");
  bool no_embed = false;
  line.add_flag("--no-embed-interface", no_embed, "Leave the interface file out of the provider");
  line.add_option("--templates", options->render.templates,
                  "A folder with templates that replace the built-in ones, or with a target.json of your own");
  line.add_flag("--verify", options->verify, "Write nothing; fail when a generated file is not up to date");
  line.add_option("--depfile", options->depfile, "Write the files that were read, for make and ninja");
  line.add_option("--stamp", options->stamp, "Touch this file at the end: the target of the depfile");
  line.add_option("--record-hint", options->record_hint, "What to say when the interface file is stale");
  line.add_flag("--print-outputs", options->print_outputs, "Print the paths of the generated files");
  line.add_flag("--print-view", options->print_view, "Write nothing; print what the templates see, as JSON");
  if (const std::optional<int> done = line.parse(context)) return done;
  options->render.embed_interface = !no_embed;
  if (!read_own_target(context, options->render.templates, &options->render.own)) return kBadInput;
  if (!options->out.empty() || options->print_view) return std::nullopt;
  context.diagnostics.file_error("usage", "", "--out is required", "see `caplet generate --help`");
  return kBadInput;
}

// The same from both front ends, and without anything of this machine: it is committed with the files.
std::string reproducing_command(const GenerateOptions &options, const std::string &interface_name) {
  std::string command = "caplet generate " + interface_name;
  for (const std::string &target : options.render.targets) command += " --target " + target;
  if (options.render.require > 0) command += " --require " + std::to_string(options.render.require);
  if (!options.only.empty()) command += " --only " + options.only;
  if (options.render.lazy) command += " --lazy";
  if (options.render.bundle_runtime) command += " --bundle-runtime";
  if (!options.render.embed_interface) command += " --no-embed-interface";
  return command;
}

int verify(Context &context, const std::vector<OutputFile> &outputs) {
  for (const OutputFile &output : outputs) {
    std::string why;
    if (context.files.read(output.path, &why) == output.bytes) continue;
    context.diagnostics.file_error("stale-output", output.path, "the generated file is not up to date",
                                   "generate it again and commit it");
  }
  return context.diagnostics.has_errors() ? kFindings : kFine;
}

// Without what is written itself: the header reads the annotations that an earlier run put beside the generated files.
std::vector<std::string> without_outputs(std::vector<std::string> dependencies,
                                         const std::vector<OutputFile> &outputs) {
  const auto normal = [](const std::string &path) { return std::filesystem::path(path).lexically_normal().string(); };
  std::unordered_set<std::string> written;
  for (const OutputFile &one : outputs) written.insert(normal(one.path));
  const auto is_output = [&](const std::string &path) { return written.count(normal(path)) != 0; };
  dependencies.erase(std::remove_if(dependencies.begin(), dependencies.end(), is_output), dependencies.end());
  return dependencies;
}

int write_outputs(Context &context, const GenerateOptions &options, std::vector<OutputFile> outputs,
                  const std::vector<std::string> &read) {
  if (!options.depfile.empty()) {
    const std::string target = options.stamp.empty() ? outputs.front().path : options.stamp;
    outputs.push_back({options.depfile, depfile_text(target, without_outputs(read, outputs))});
  }
  std::string failed, why;
  bool written = write_changed(context.files, outputs, &failed, &why);
  // The stamp is written even when it is unchanged: it tells build tools when this ran.
  if (written && !options.stamp.empty() && !context.files.write(options.stamp, "", &why)) {
    failed = options.stamp;
    written = false;
  }
  if (written) return kFine;
  context.diagnostics.file_error("unwritable-output", failed, "can't write the file: " + why);
  return kBadInput;
}

// Whether the interface file is what would be written now, to the byte.
bool is_up_to_date(const Context &context, const Input &input, const std::string &interface_json) {
  return !input.ledger || context.diagnostics.source_text(input.ledger->origin.source) == interface_json;
}

bool makes_provider(const render::Options &options) {
  const bool is_own = options.own && options.own->view == "foreign_provider";
  return is_own || std::find(options.targets.begin(), options.targets.end(), "provider") != options.targets.end();
}

std::optional<model::Api> part_of(Context &context, const GenerateOptions &options, const model::Api &api) {
  if (options.only.empty()) return api;
  if (makes_provider(options.render)) {
    context.diagnostics.file_error("usage", "", "--only: a provider has all slots of its table",
                                   "generate the provider and such a consumer by two commands");
    return std::nullopt;
  }
  std::vector<std::string> names;
  for (std::size_t begin = 0, end; begin <= options.only.size(); begin = end + 1) {
    end = std::min(options.only.find(',', begin), options.only.size());
    names.push_back(options.only.substr(begin, end - begin));
  }
  return render::keep_only(api, names, context.diagnostics);
}

// Worked out once, when somebody asks. The API must outlive it.
std::function<const render::LayoutsOnPlatforms &()> layouts_of(const model::Api &api) {
  return [&api, known = std::optional<render::LayoutsOnPlatforms>()]() mutable -> const render::LayoutsOnPlatforms & {
    if (known) return *known;
    known.emplace();
    const std::unique_ptr<model::LayoutOracle> oracle = frontend::make_layout_oracle();
    for (const char *triple : model::kDefaultProfiles) {
      if (!oracle->knows(triple)) continue;
      if (std::optional<model::Layouts> found = oracle->layouts(api, triple))
        known->emplace_back(triple, std::move(*found));
    }
    return *known;
  };
}

int generate(Context &context, GenerateOptions options, const Input &input, const model::Api &api,
             const std::string &interface_json) {
  const model::Fingerprints fingerprints = model::fingerprint(api);
  if (!check_history(context, api, fingerprints)) return kFindings;
  options.render.interface_name = base_name(input.interface_path);
  options.render.command = reproducing_command(options, options.render.interface_name);
  const std::optional<model::Api> part = part_of(context, options, api);
  if (!part) return kBadInput;
  options.render.layouts = layouts_of(*part);
  if (options.print_view) {
    return print_views(context, *part, fingerprints, interface_json, options.render) ? kFine : kBadInput;
  }
  std::optional<std::vector<OutputFile>> outputs =
      render::render(*part, fingerprints, interface_json, options.render, context.files, context.diagnostics);
  if (!outputs) return kBadInput;
  for (OutputFile &output : *outputs) {
    output.path = options.out + "/" + output.path;
    if (options.print_outputs) context.out << output.path << "\n";
  }
  return options.verify ? verify(context, *outputs)
                        : write_outputs(context, options, std::move(*outputs), input.dependencies);
}

}  // namespace

int run_generate(Context &context) {
  GenerateOptions options;
  if (const std::optional<int> done = parse_options(context, &options)) return *done;
  std::optional<Input> input = read_input(context, options.input);
  if (!input) return kBadInput;
  const std::optional<model::Api> api = resolve_input(context, *input, std::move(input->stated));
  if (!api) return kBadInput;
  if (!input->is_interface && !input->ledger) {
    context.diagnostics.note("not-recorded", api->origin,
                             "the API has no interface file: slots are numbered as declared",
                             "run `caplet record " + options.input.path + "` before the first release");
  }
  const std::string hint =
      options.record_hint.empty() ? "run `caplet record " + options.input.path + "`" : options.record_hint;
  const std::string interface_json = schema::write(*api);
  if (!is_up_to_date(context, *input, interface_json) && !check_recorded(context, *input, *api, hint)) return kFindings;
  input->ledger.reset();  // rendering has a use for its memory
  if (!input->is_interface && !check_helpers(context, options.input, *api)) return kBadInput;
  return generate(context, options, *input, *api, interface_json);
}

}  // namespace caplet::commands
