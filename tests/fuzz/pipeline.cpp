// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "pipeline.h"

#include <algorithm>
#include <cstdio>

#include "diff/drift.h"
#include "model/fingerprint.h"
#include "ledger/resolve.h"
#include "model/validate.h"
#include "render/render.h"
#include "render/targets.h"
#include "schema/schema.h"

namespace caplet::fuzz {
namespace {

void require_same(const model::Api &one, const model::Api &other, const char *what) {
  const std::vector<diff::Difference> differences = diff::drift(one, other);
  if (!differences.empty())
    std::fprintf(stderr, "%s: %s\n", differences[0].subject.c_str(), differences[0].text.c_str());
  require(differences.empty(), what);
}

void check_reads_back(const model::Api &api, const model::Fingerprints &fingerprints, const std::string &text) {
  Diagnostics diagnostics;
  const std::optional<model::Api> read = schema::read("written.json", text, diagnostics);
  require(read.has_value(), "what was written can't be read", &diagnostics);
  const model::Api again = ledger::resolve(*read, nullptr);
  require(model::validate(again, diagnostics), "what was written is not valid", &diagnostics);
  if (schema::write(again) != text) std::fprintf(stderr, "%s\n%s\n", text.c_str(), schema::write(again).c_str());
  require(schema::write(again) == text, "what was written and read is written in another way");
  require(model::fingerprint(again).chain == fingerprints.chain, "what was written and read has other fingerprints");
  require_same(api, again, "what was written and read differs");
}

void check_records_again(const model::Api &stated, const model::Api &api, const std::string &text) {
  require(schema::write(ledger::resolve(stated, &api)) == text, "recording it again changes it");
}

bool is_users_error(const Diagnostic &diagnostic) {
  return diagnostic.severity != Severity::kError ||
         (diagnostic.id != "invalid-template" && diagnostic.id != "template-unreadable" &&
          diagnostic.id != "unknown-target");
}

// `diagnostics` is a copy, since what is wrong with one floor is not with the next.
void render_at(int floor, const model::Api &api, const model::Fingerprints &fingerprints, const std::string &text,
               Diagnostics diagnostics) {
  const MemoryFileSystem files;
  render::Options options;
  for (const render::Target &target : render::targets()) options.targets.push_back(target.name);
  options.require = floor;
  options.bundle_runtime = floor == 1;
  options.interface_name = api.name + ".caplet.json";
  options.command = "caplet generate " + options.interface_name;
  const auto outputs = render::render(api, fingerprints, text, options, files, diagnostics);
  require(outputs.has_value() != diagnostics.has_errors(), "rendering failed without a word", &diagnostics);
  require(std::all_of(diagnostics.all().begin(), diagnostics.all().end(), is_users_error), "rendering failed",
          &diagnostics);
}

}  // namespace

void exercise(const model::Api &stated, Source source, Diagnostics &diagnostics) {
  const model::Api api = ledger::resolve(stated, nullptr);
  const bool is_valid = model::validate(api, diagnostics);
  require(is_valid || diagnostics.has_errors(), "it was refused without a word");
  if (!is_valid) return;
  const model::Fingerprints fingerprints = model::fingerprint(api);
  require(fingerprints.chain.size() == static_cast<std::size_t>(api.minor) + 1, "a minor lacks its fingerprint");
  const std::string text = schema::write(api);
  check_reads_back(api, fingerprints, text);
  require_same(api, api, "it differs from itself");
  if (source == Source::kHeader) check_records_again(stated, api, text);
  for (const int floor : {0, 1, api.minor}) render_at(floor, api, fingerprints, text, diagnostics);
}

}  // namespace caplet::fuzz
