// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/render.h"

#include <algorithm>
#include <iterator>

#include "render/bundle.h"
#include "render/embedded.h"
#include "render/line_breaks.h"
#include "render/targets.h"
#include "support/text.h"

namespace caplet::render {
namespace {

std::vector<std::string_view> target_names() {
  std::vector<std::string_view> names;
  for (const Target &one : kTargets) names.push_back(one.name);
  return names;
}

std::optional<std::vector<const Target *>> choose_targets(const Options &options, Diagnostics &diagnostics) {
  std::vector<const Target *> chosen;
  for (const Target &one : kTargets) {
    const auto asked = std::find(options.targets.begin(), options.targets.end(), one.name);
    if (options.targets.empty() ? one.by_default : asked != options.targets.end()) chosen.push_back(&one);
  }
  bool known = true;
  for (const std::string &name : options.targets) {
    const std::vector<std::string_view> names = target_names();
    if (std::find(names.begin(), names.end(), name) != names.end()) continue;
    known = false;
    diagnostics.file_error("unknown-target", "", "unknown target `" + name + "`", did_you_mean(name, names));
  }
  if (!known) return std::nullopt;
  return chosen;
}

bool check(const Subject &subject, Diagnostics &diagnostics) {
  const model::Api &api = subject.api;
  if (api.foreign) {
    diagnostics.error("foreign-unsupported", api.origin, "code for an adopted table can't be generated yet");
    return false;
  }
  if (subject.floor > api.minor) {
    diagnostics.file_error("floor-above-minor", "",
                           "the interface has API " + std::to_string(api.abi) + "." + std::to_string(api.minor) +
                               ", and minor " + std::to_string(subject.floor) + " is required",
                           "require at most " + std::to_string(api.minor));
    return false;
  }
  return check_names(api, subject.options, diagnostics);
}

struct Template {
  std::string name, text;
};
// The user's folder comes first, file by file.
std::optional<Template> load_template(std::string_view name, const Options &options, const FileSystem &files,
                                      Diagnostics &diagnostics) {
  const std::string path = options.templates + "/" + std::string(name);
  if (!options.templates.empty() && files.exists(path)) {
    std::string why;
    const std::optional<std::string> text = files.read(path, &why);
    if (text) return Template{path, *text};
    diagnostics.file_error("template-unreadable", path, "can't read the template: " + why);
    return std::nullopt;
  }
  if (const auto embedded = find_embedded(name)) return Template{std::string(name), std::string(*embedded)};
  diagnostics.file_error("template-unreadable", std::string(name), "there is no such template");
  return std::nullopt;
}

bool render_file(const TargetFile &file, const Data &data, const Options &options, const FileSystem &files,
                 Diagnostics &diagnostics, std::vector<OutputFile> &outputs) {
  const std::optional<Template> found = load_template(file.template_name, options, files, diagnostics);
  if (!found) return false;
  OutputFile output;
  TemplateError error;
  if (render_template(std::string(file.file_name), data, output.path, error)) {
    if (output.path.empty()) return true;
    if (render_template(found->text, data, output.bytes, error)) {
      output.bytes = break_long_lines(output.bytes);
      outputs.push_back(std::move(output));
      return true;
    }
  }
  diagnostics.file_error("invalid-template", found->name, error.message);
  return false;
}

// Whether the header of the API's author is compiled with what is generated.
bool uses_annotations(const Options &options) {
  const std::vector<std::string> &asked = options.targets;
  return asked.empty() || std::any_of(asked.begin(), asked.end(),
                                      [](const std::string &one) { return one == "provider" || one == "conformance"; });
}

}  // namespace

std::optional<std::vector<OutputFile>> render(const model::Api &api, const model::Fingerprints &fingerprints,
                                              const std::string &interface_json, const Options &options,
                                              const FileSystem &files, Diagnostics &diagnostics) {
  const auto targets = choose_targets(options, diagnostics);
  if (!options.templates.empty() && !files.exists(options.templates)) {
    diagnostics.file_error("template-unreadable", options.templates, "there is no such folder of templates");
    return std::nullopt;
  }
  const Subject subject = make_subject(api, fingerprints, interface_json, options);
  if (!targets || !check(subject, diagnostics)) return std::nullopt;
  std::vector<OutputFile> outputs;
  for (const Target *target : *targets) {
    const Data data = target->view(subject);
    for (const TargetFile &file : target->files) {
      if (file.template_name.empty()) continue;
      if (!render_file(file, data, options, files, diagnostics, outputs)) return std::nullopt;
    }
  }
  if (options.bundle_runtime) {
    outputs.push_back(bundled_runtime());
    if (uses_annotations(options)) outputs.push_back(bundled_annotations());
    if (api.language == model::Language::kCxx) outputs.push_back(bundled_cxx_runtime());
  }
  return outputs;
}

}  // namespace caplet::render
