// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/render.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "render/bundle.h"
#include "render/embedded.h"
#include "render/own_names.h"
#include "render/template.h"
#include "render/views.h"
#include "support/text.h"

namespace caplet::render {
namespace {

constexpr std::string_view kConsumer = "consumer", kProvider = "provider";

bool is_view_of_foreign(const std::string &view) {
  return view == "foreign" || view == "foreign_provider" || view == "foreign_mock";
}

// Neither knows tables that are found.
bool is_for_imports(const std::string &target) { return target == "cython" || target == "python" || target == "rust"; }

// Each capsule of a protocol may have a table of its own: filling one is not filling all.
bool check_filled(const Subject &subject, Diagnostics &diagnostics) {
  const model::Api &api = subject.api;
  if (!api.protocol || !api.foreign || (api.foreign->state.empty() && !api.is_isolated())) return true;
  bool is_fine = true;
  for (const model::Slot &one : api.slots) {
    if (one.filled != model::Filled::kLater) continue;
    is_fine = false;
    diagnostics.error("foreign-unsupported", one.origin,
                      "`" + one.name + "` is filled later, which no provider could do for all tables of a protocol");
  }
  return is_fine;
}

// What there is of an adopted table besides what templates of the user's own make of it.
bool is_for_foreign(const Subject &subject, const std::string &target) {
  const bool has_table = !subject.api.takes_table() && !subject.api.is_dict();
  const bool is_cython = target == "cython" && has_table;
  return target == kConsumer || target == kProvider || target == "mock" || target == "docs" || is_cython;
}

bool check_targets(const Subject &subject, const std::vector<const Target *> &targets, Diagnostics &diagnostics) {
  const bool is_foreign = subject.api.foreign.has_value();
  bool is_fine = true;
  for (const Target *one : targets) {
    if (one->name == kProvider && !check_filled(subject, diagnostics)) is_fine = false;
    const bool is_own = find_target(render::targets(), one->name) != one;
    const bool is_both = is_own ? one->view == "api" : is_for_foreign(subject, one->name);
    const bool fits = is_foreign ? is_both || is_view_of_foreign(one->view) : !is_view_of_foreign(one->view);
    if (fits && !is_foreign && !is_own && subject.api.protocol && is_for_imports(one->name)) {
      is_fine = false;
      diagnostics.error("foreign-unsupported", subject.api.protocol->origin,
                        "the target `" + one->name + "` can't be generated for a protocol");
    }
    if (fits) continue;
    is_fine = false;
    diagnostics.error(
        "foreign-unsupported", subject.api.origin,
        "the target `" + one->name + "` can't be generated for " +
            (is_foreign ? "an adopted table" : "what is no adopted table"),
        !is_foreign ? ""
        : is_own    ? "of those, templates see the views `api`, `foreign`, `foreign_provider` and `foreign_mock`"
                    : "of those there are the targets `consumer`, `provider`, `mock` and `docs`, and of those that "
                      "interpreters share `cython`");
  }
  return is_fine;
}

bool check_foreign(const Subject &subject, Diagnostics &diagnostics) {
  const model::Api &api = subject.api;
  if (!subject.options.lazy) return true;
  diagnostics.file_error(
      "lazy-foreign", "", "a lazy consumer of the adopted table `" + api.name + "` can't be generated",
      "leave out `--lazy`; `" + api.function_prefix() + "_try_import` lets a module do without the provider");
  return false;
}

bool check_protocol(const Subject &subject, Diagnostics &diagnostics) {
  const model::Api &api = subject.api;
  if (subject.options.lazy && !api.foreign) {
    diagnostics.file_error("lazy-isolated", "",
                           "a lazy consumer of the protocol `" + api.name +
                               "` can't be generated: its functions take a table, which no import gives",
                           "leave out `--lazy`");
    return false;
  }
  return true;
}

bool check(const Subject &subject, Diagnostics &diagnostics) {
  const model::Api &api = subject.api;
  if (api.protocol && !check_protocol(subject, diagnostics)) return false;
  if (api.foreign && !check_foreign(subject, diagnostics)) return false;
  if (subject.floor > api.minor) {
    diagnostics.file_error("floor-above-minor", "",
                           "the interface has API " + std::to_string(api.abi) + "." + std::to_string(api.minor) +
                               ", and minor " + std::to_string(subject.floor) + " is required",
                           "require at most " + std::to_string(api.minor));
    return false;
  }
  if (subject.options.lazy && api.is_isolated()) {
    diagnostics.file_error(
        "lazy-isolated", "",
        "a lazy consumer of the isolated API `" + api.name +
            "` can't be generated: its functions take the table, which only an import gives",
        "leave out `--lazy`; `" + api.function_prefix() + "_try_import` lets a module do without the provider");
    return false;
  }
  return check_names(subject, diagnostics);
}

struct Text {
  std::string name, text;
};
// The user's folder comes first, file by file.
std::optional<Text> load_template(std::string_view name, const Options &options, const FileSystem &files,
                                  Diagnostics &diagnostics) {
  const std::string path = options.templates + "/" + std::string(name);
  if (!options.templates.empty() && files.exists(path)) {
    std::string why;
    const std::optional<std::string> text = files.read(path, &why);
    if (text) return Text{path, *text};
    diagnostics.file_error("template-unreadable", path, "can't read the template: " + why);
    return std::nullopt;
  }
  if (const auto embedded = find_embedded(name)) return Text{std::string(name), std::string(*embedded)};
  diagnostics.file_error("template-unreadable", std::string(name), "there is no such template");
  return std::nullopt;
}

// Appends to `out`; false after an error, which is at its place in the template.
bool fill_in(const Text &from, const Data &data, Diagnostics &diagnostics, std::string &out) {
  TemplateError error;
  const std::optional<Template> compiled = Template::compile(from.text, data, error);
  if (compiled) {
    compiled->render(out);
    return true;
  }
  const Bytes place{static_cast<std::uint32_t>(error.begin), static_cast<std::uint32_t>(error.end)};
  diagnostics.error("invalid-template", {diagnostics.add_source(from.name, from.text), {}, place}, error.message,
                    error.hint);
  return false;
}

bool render_file(const TargetFile &file, const View &view, const Subject &subject, const FileSystem &files,
                 Diagnostics &diagnostics, std::vector<OutputFile> &outputs) {
  OutputFile output;
  if (!fill_in({file.name, file.name}, view.data, diagnostics, output.path)) return false;
  if (output.path.empty()) return true;
  const std::optional<Text> found = load_template(file.template_name, subject.options, files, diagnostics);
  output.bytes.reserve(3 * subject.interface_json.size());  // of a large file; what it doesn't need costs nothing
  if (!found || !fill_in(*found, view.data, diagnostics, output.bytes)) return false;
  output.bytes = view.language->finish(std::move(output.bytes));
  outputs.push_back(std::move(output));
  return true;
}

// One view for the files in each language.
bool render_target(const Target &target, const Subject &subject, const FileSystem &files, Diagnostics &diagnostics,
                   std::vector<OutputFile> &outputs) {
  std::map<std::string_view, View> views;
  for (const TargetFile &file : target.files) {
    const std::string_view language = file.language.empty() ? target.language : file.language;
    auto view = views.find(language);
    if (view == views.end()) view = views.emplace(language, make_view(target, language, subject)).first;
    if (!render_file(file, view->second, subject, files, diagnostics, outputs)) return false;
  }
  return true;
}

// What each side of a foreign table includes; templates of the user's own may be of either. Of a dict of functions both
// sides have the same.
void bundle_foreign(const model::Api &api, const std::vector<const Target *> &chosen,
                    std::vector<OutputFile> &outputs) {
  if (api.is_dict()) {
    outputs.push_back(bundled_foreign_runtime());
    outputs.push_back(bundled_functions_runtime());
    return;
  }
  const auto any = [&](const auto &is_such) { return std::any_of(chosen.begin(), chosen.end(), is_such); };
  const auto is_provider = [](const Target *one) { return one->view == "provider" || one->view == "foreign_provider"; };
  if (any(is_provider)) outputs.push_back(bundled_foreign_provider());
  if (!std::all_of(chosen.begin(), chosen.end(), is_provider)) outputs.push_back(bundled_foreign_runtime());
}

}  // namespace

std::optional<std::vector<const Target *>> choose_targets(const model::Api &api, const Options &options,
                                                          Diagnostics &diagnostics) {
  std::vector<const Target *> known, chosen;
  for (const Target &one : targets()) known.push_back(&one);
  if (options.own) known.push_back(&*options.own);
  const auto is_asked = [&](const std::string &name) {
    return std::find(options.targets.begin(), options.targets.end(), name) != options.targets.end();
  };
  std::vector<std::string_view> names;
  for (const Target *one : known) {
    names.push_back(one->name);
    const bool is_own = options.own && one == &*options.own;
    const bool is_default = options.own ? is_own : one->is_default && (!api.foreign || one->name == kConsumer);
    if (options.targets.empty() ? is_default : is_asked(one->name)) chosen.push_back(one);
  }
  bool is_known = true;
  for (const std::string &name : options.targets) {
    if (std::find(names.begin(), names.end(), name) != names.end()) continue;
    is_known = false;
    diagnostics.file_error("unknown-target", "", "unknown target `" + name + "`", did_you_mean(name, names));
  }
  if (!is_known) return std::nullopt;
  return chosen;
}

std::optional<std::vector<OutputFile>> render(const model::Api &api, const model::Fingerprints &fingerprints,
                                              const std::string &interface_json, const Options &options,
                                              const FileSystem &files, Diagnostics &diagnostics) {
  const auto targets = choose_targets(api, options, diagnostics);
  if (!options.templates.empty() && !files.exists(options.templates)) {
    diagnostics.file_error("template-unreadable", options.templates, "there is no such folder of templates");
    return std::nullopt;
  }
  const Subject subject = make_subject(api, fingerprints, interface_json, options);
  if (!targets || !check_targets(subject, *targets, diagnostics) || !check(subject, diagnostics)) return std::nullopt;
  std::vector<OutputFile> outputs;
  bool uses_annotations = false;
  for (const Target *target : *targets) {
    uses_annotations = uses_annotations || (target->includes_header && !api.foreign);
    if (!render_target(*target, subject, files, diagnostics, outputs)) return std::nullopt;
  }
  if (options.bundle_runtime) {
    outputs.push_back(bundled_runtime());
    if (api.foreign) bundle_foreign(api, *targets, outputs);
    if (api.protocol) outputs.push_back(bundled_protocol_runtime());
    if (uses_annotations) {
      for (OutputFile &one : bundled_annotations()) outputs.push_back(std::move(one));
    }
    if (api.language == model::Language::kCxx) outputs.push_back(bundled_cxx_runtime());
  }
  return outputs;
}

namespace {

void visit(const AnyKeys &keys, const void *item, ViewVisitor &visitor) {
  for (const AnyKeys::Row &row : keys.all()) {
    if (const AnyKeys *inner = row.entry->row_keys()) {
      visitor.begin_rows(row.key);
      row.entry->each(item, [&](const RowPlace &place) {
        visitor.begin_row();
        visit(*inner, place.item, visitor);
        visitor.end_row();
      });
      visitor.end_rows();
    } else if (row.entry->is_flag()) {
      visitor.flag(row.key, row.entry->holds(item));
    } else {
      std::string text;
      row.entry->write(item, text);
      visitor.text(row.key, text);
    }
  }
}

}  // namespace

bool visit_view(const model::Api &api, const model::Fingerprints &fingerprints, const std::string &interface_json,
                const Options &options, const Target &target, Diagnostics &diagnostics, ViewVisitor &visitor) {
  const Subject subject = make_subject(api, fingerprints, interface_json, options);
  if (!check_targets(subject, {&target}, diagnostics) || !check(subject, diagnostics)) return false;
  const View view = make_view(target, target.language, subject);
  const Nothing nothing;
  visit(view.data, &nothing, visitor);
  return true;
}

}  // namespace caplet::render
