// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <algorithm>

#include "commands/command_line.h"
#include "commands/input.h"
#include "commands/scaffold.h"
#include "model/validate.h"
#include "render/render.h"
#include "schema/schema.h"
#include "support/text.h"

namespace caplet::commands {
namespace {

struct InitOptions {
  Scaffold scaffold;
  bool is_setuptools = false, is_cmake = false, is_meson = false;
};

std::optional<int> parse_options(Context &context, InitOptions *options) {
  CommandLine line("Begin a project that builds and passes its test: a folder NAME with a provider of the C API NAME",
                   "init");
  line.add_option("NAME", options->scaffold.name, "The project, its Python package and its API: a Python identifier")
      .required();
  line.add_flag("--setuptools", options->is_setuptools, "Built by setuptools (default)");
  line.add_flag("--cmake", options->is_cmake, "Built by CMake, through scikit-build-core");
  line.add_flag("--meson", options->is_meson, "Built by Meson, through meson-python");
  line.add_flag("--cxx", options->scaffold.is_cxx, "In C++17 instead of C");
  line.add_option(
      "--consumer-of", options->scaffold.api,
      "A module NAME that uses the API of this name, whose provider has the same name, instead of a provider");
  if (const std::optional<int> done = line.parse(context)) return done;
  if (options->is_setuptools + options->is_cmake + options->is_meson > 1) {
    context.diagnostics.file_error("usage", "", "a project has one build system",
                                   "choose one of --setuptools, --cmake and --meson");
    return kBadInput;
  }
  if (options->is_cmake) options->scaffold.build = BuildSystem::kCMake;
  if (options->is_meson) options->scaffold.build = BuildSystem::kMeson;
  return std::nullopt;
}

void refuse_name(Context &context, const std::string &name, const std::string &why) {
  context.diagnostics.file_error("invalid-name", "", "`" + name + "` can't be the name: it " + why,
                                 "choose another, of letters, digits and underscores, as in `geometry`");
}

bool check_names(Context &context, const Scaffold &scaffold) {
  for (const std::string &name : {scaffold.name, scaffold.api.value_or(scaffold.name)}) {
    const std::string fault = fault_of_name(name);
    if (!fault.empty()) return refuse_name(context, name, fault), false;
  }
  if (scaffold.api != scaffold.name) return true;
  return refuse_name(context, scaffold.name, "is that of the API, which belongs to the provider"), false;
}

// What `caplet record` would say of the names, before there is a header that it could point into.
bool check_interface(Context &context, const std::string &name, const std::vector<OutputFile> &files) {
  const auto is_interface = [](const OutputFile &one) { return ends_with(one.path, kInterfaceEnding); };
  const auto file = std::find_if(files.begin(), files.end(), is_interface);
  if (file == files.end()) return true;  // of a consumer, whose provider's names were checked there
  Diagnostics found;
  const std::optional<model::Api> api = schema::read(file->path, file->bytes, found);
  if (api && model::validate(*api, found) && render::check_names(*api, {}, found)) return true;
  refuse_name(context, name, "makes names that generated code can't have: " + found.all().front().message);
  return false;
}

bool write(Context &context, const std::string &folder, std::vector<OutputFile> files) {
  if (!context.files.list(folder, "").empty()) {
    context.diagnostics.file_error("unwritable-output", folder, "the folder is not empty",
                                   "choose another name, or another place to run this in");
    return false;
  }
  const bool is_new = !context.files.exists(folder);
  for (OutputFile &file : files) file.path = folder + "/" + file.path;
  std::string failed, why;
  if (write_changed(context.files, files, &failed, &why)) return true;
  context.diagnostics.file_error("unwritable-output", failed, "can't write the file: " + why);
  if (!is_new) return false;
  for (const OutputFile &file : files) {  // those folders that are empty, at last the project's own
    context.files.remove(file.path.substr(0, file.path.rfind('/')));
  }
  return false;
}

void say_what_next(Context &context, const Scaffold &scaffold, const std::vector<OutputFile> &files) {
  const std::string &name = scaffold.name;
  context.out << name << ": "
              << (scaffold.api ? "a consumer of the C API `" + *scaffold.api : "a provider of the C API `" + name)
              << "`\n";
  for (const OutputFile &file : files) context.out << "  " << name << "/" << file.path << "\n";
  context.out << "next, in that folder:\n  pip install .\n  python tests/test_" << name << ".py\n";
  if (scaffold.api) return;
  context.out << "and when src/" << name << (scaffold.is_cxx ? ".hpp" : ".h") << " has changed:\n  caplet record src/"
              << name << (scaffold.is_cxx ? ".hpp" : ".h") << "\n";
}

}  // namespace

int run_init(Context &context) {
  InitOptions options;
  if (const std::optional<int> done = parse_options(context, &options)) return *done;
  const Scaffold &scaffold = options.scaffold;
  if (!check_names(context, scaffold)) return kBadInput;
  const std::vector<OutputFile> files = scaffold_files(scaffold);
  if (!check_interface(context, scaffold.name, files) || !write(context, scaffold.name, files)) return kBadInput;
  say_what_next(context, scaffold, files);
  return kFine;
}

}  // namespace caplet::commands
