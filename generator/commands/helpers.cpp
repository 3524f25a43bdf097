// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "commands/helpers.h"

#include <algorithm>
#include <map>

#include "frontend/frontend.h"
#include "render/render.h"
#include "schema/schema.h"

namespace caplet::commands {
namespace {

constexpr char kFolder[] = "/caplet-generated/";  // in memory

using Generated = std::map<std::string, std::string>;

std::optional<Generated> consumer_headers(Context &context, const model::Api &api) {
  render::Options options;
  options.targets = {"consumer"};
  const auto outputs =
      render::render(api, model::fingerprint(api), schema::write(api), options, context.files, context.diagnostics);
  if (!outputs) return std::nullopt;
  Generated generated;
  for (const OutputFile &one : *outputs) generated[kFolder + one.path] = one.bytes;
  return generated;
}

// The line of `text` on which the helpers begin; 0 where it has none.
int first_line(const std::string &text, const model::Api &api) {
  std::string lines;
  for (const std::string &one : api.helpers) lines += "\n" + one;
  const std::size_t at = text.find(lines + "\n");
  if (at == std::string::npos) return 0;
  return static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n')) + 2;
}

// The same place in the header that the helpers come from, else the API's.
Origin origin_of(Diagnostics &diagnostics, const Diagnostic &one, const model::Api &api, int first) {
  const int index = one.span.line - first;
  if (first == 0 || index < 0 || index >= static_cast<int>(api.helper_origins.size())) return api.origin;
  Origin origin = api.helper_origins[static_cast<std::size_t>(index)];
  if (!origin.known()) return api.origin;
  origin.span = diagnostics.place(origin).span;
  origin.span.column += one.span.column - 1;
  origin.span.length = one.span.length;
  return origin;
}

bool compile(Context &context, const frontend::Input &request, const model::Api &api, const Generated &generated,
             const std::string &name, bool is_cxx) {
  Diagnostics attempt;
  if (frontend::compiles(request, generated, name, is_cxx, attempt)) return true;
  const int first = first_line(generated.at(name), api);
  const char *language = is_cxx && api.language == model::Language::kC ? "for consumers in C++: " : "for consumers: ";
  for (const Diagnostic &one : attempt.all()) {
    if (one.severity != Severity::kError) continue;
    context.diagnostics.error("helpers-broken", origin_of(context.diagnostics, one, api, first), language + one.message,
                              "consumers get this part behind `" + base_name(name) +
                                  "`, without the rest of the header: add what it needs, or take it out");
  }
  return false;
}

}  // namespace

bool check_helpers(Context &context, const InputOptions &options, const model::Api &api) {
  if (api.helpers.empty()) return true;
  const auto generated = consumer_headers(context, api);
  if (!generated) return false;
  frontend::Input request;
  request.header = options.path;
  if (!options.build_folder.empty()) request.build_folder = options.build_folder;
  request.arguments = context.clang_arguments;
  request.no_python = options.no_python;
  const std::string name = kFolder + api.name + "_capi.h";
  if (api.language == model::Language::kCxx) {
    const std::string lifted = name + "pp";
    return compile(context, request, api, *generated, generated->count(lifted) != 0 ? lifted : name, true);
  }
  return compile(context, request, api, *generated, name, false) &&
         compile(context, request, api, *generated, name, true);
}

}  // namespace caplet::commands
