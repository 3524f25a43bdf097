// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "commands/print_view.h"

#include "schema/json_writer.h"

namespace caplet::commands {
namespace {

class ViewPrinter final : public render::ViewVisitor {
 public:
  explicit ViewPrinter(schema::JsonWriter &writer) : writer_(writer) {}
  void text(std::string_view key, const std::string &value) override {
    writer_.key(key);
    writer_.string(value);
  }
  void flag(std::string_view key, bool value) override {
    writer_.key(key);
    writer_.word(value ? "true" : "false");
  }
  void begin_rows(std::string_view key) override {
    writer_.key(key);
    writer_.open('[');
  }
  void begin_row() override {
    writer_.element();
    writer_.open('{');
  }
  void end_row() override { writer_.close('}'); }
  void end_rows() override { writer_.close(']'); }

 private:
  schema::JsonWriter &writer_;
};

}  // namespace

bool print_views(Context &context, const model::Api &api, const model::Fingerprints &fingerprints,
                 const std::string &interface_json, const render::Options &options) {
  const auto targets = render::choose_targets(api, options, context.diagnostics);
  if (!targets) return false;
  schema::JsonWriter writer;
  ViewPrinter printer(writer);
  writer.open('{');
  for (const render::Target *target : *targets) {
    writer.key(target->name);
    writer.open('{');
    if (!render::visit_view(api, fingerprints, interface_json, options, *target, context.diagnostics, printer))
      return false;
    writer.close('}');
  }
  writer.close('}');
  context.out << writer.take();
  return true;
}

}  // namespace caplet::commands
