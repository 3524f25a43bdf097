// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "commands/description.h"

#include "commands/version.h"
#include "render/embedded.h"
#include "render/template.h"

namespace caplet::commands {
namespace {

using Escape = std::string (*)(const std::string &text);

void apply(Escape escape, OptionDescription &option) {
  for (OptionName &name : option.names) {
    name.text = escape(name.text);
    name.bare = escape(name.bare);
  }
  for (std::string &word : option.words) word = escape(word);
  option.called = escape(option.called);
  option.help = escape(option.help);
}

void apply(Escape escape, CommandDescription &command) {
  command.name = escape(command.name);
  command.summary = escape(command.summary);
  command.help = escape(command.help);
  for (OptionDescription &one : command.options) apply(escape, one);
  for (OptionDescription &one : command.arguments) apply(escape, one);
}

render::Keys<OptionDescription> option_keys() {
  render::Keys<OptionName> name;
  name.text("name", &OptionName::text).text("bare", &OptionName::bare).flag("long", &OptionName::is_long);
  render::Keys<OptionDescription> keys;
  keys.text("called", &OptionDescription::called).text("help", &OptionDescription::help);
  keys.flag("required", &OptionDescription::is_required);
  keys.rows("names", &OptionDescription::names, std::move(name));
  const auto itself = [](const std::string &word) { return word; };
  keys.rows("words", &OptionDescription::words, render::Keys<std::string>().text("word", itself));
  return keys;
}

}  // namespace

std::vector<CommandDescription> describe_commands(const Context &context) {
  std::vector<CommandDescription> all;
  for (const Command &command : kCommands) {
    Context asked{context.files, context.diagnostics, context.out, {}, std::nullopt, &all.emplace_back()};
    command.run(asked);
    all.back().name = command.name;
    all.back().summary = command.help;
  }
  return all;
}

std::string print_commands(const Context &context, std::string_view template_name, Escape escape) {
  std::vector<CommandDescription> all = describe_commands(context);
  for (CommandDescription &one : all) apply(escape, one);
  render::Keys<CommandDescription> keys;
  keys.text("command", &CommandDescription::name).text("summary", &CommandDescription::summary);
  keys.text("purpose", &CommandDescription::help);
  keys.rows("options", &CommandDescription::options, option_keys());
  keys.rows("arguments", &CommandDescription::arguments, option_keys());
  render::Data data;
  data.set("version", kVersion);
  data.list("commands", std::move(all), std::move(keys));
  return render::filled_in(render::find_embedded(template_name).value(), data);
}

}  // namespace caplet::commands
