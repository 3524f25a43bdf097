// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "commands/functions_input.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "baseline/live_functions.h"
#include "model/capsule_parser.h"
#include "model/capsule_text.h"

namespace caplet::commands {
namespace {

using model::Api;
using model::Slot;

// "d=double"
bool tell_types(Context &context, const AdoptedTable &table, model::CapsuleParser *parser) {
  for (const std::string &one : table.types) {
    const std::size_t equals = one.find('=');
    if (equals != std::string::npos && equals != 0 && parser->tell(one.substr(0, equals), one.substr(equals + 1)))
      continue;
    context.diagnostics.file_error("usage", "", "--type does not say what a name stands for: `" + one + "`",
                                   "write a type of C: d=double; a pointer to a function: f='int (*)(int)'; or "
                                   "point=struct, of which nothing is known");
    return false;
  }
  return true;
}

class Reading {
 public:
  Reading(Context &context, const std::string &module, const Api *ledger, Api *stated)
      : context_(context), stated_(stated), parser_(stated), explains_(ledger == nullptr) {
    where_.source = context.diagnostics.add_source("module:" + module, "");
    stated->origin = where_;
    if (ledger == nullptr) return;
    for (const Slot &one : ledger->slots) {
      before_.emplace(one.name, &one);
      next_index_ = std::max(next_index_, one.index + 1);
    }
  }

  bool run(const AdoptedTable &table, const std::vector<baseline::LiveFunction> &all) {
    if (!tell_types(context_, table, &parser_)) return false;
    for (const baseline::LiveFunction &one : all) add(one);
    std::stable_sort(stated_->slots.begin(), stated_->slots.end(),
                     [](const Slot &a, const Slot &b) { return a.index < b.index; });
    return check_words();
  }

 private:
  void add(const baseline::LiveFunction &one) {
    if (!one.type.empty()) return leave_out(one.name, "is a `" + one.type + "`, not a capsule");
    if (!one.capsule_name) return leave_out(one.name, "has no signature");
    if (one.capsule_name->find('(') == std::string::npos)
      return leave_out(one.name, "is a variable, of the type `" + *one.capsule_name + "`");
    const auto found = before_.find(one.name);
    const Slot *before = found == before_.end() ? nullptr : found->second;
    if (before != nullptr && before->capsule_name == *one.capsule_name) return add(*before);
    const std::size_t callbacks = stated_->callbacks.size();
    const std::optional<model::Signature> signature = parser_.read(one.name, *one.capsule_name);
    if (!signature && !parser_.lacks_words())
      return leave_out(one.name, "has a signature that can't be read: `" + *one.capsule_name + "`");
    if (!signature) return;
    Slot slot;
    slot.name = one.name;
    slot.signature = *signature;
    // Spelled otherwise, it is still what is known of it.
    if (before != nullptr && is_same(*before, slot)) {
      slot = *before;
      forget_inline(callbacks);
    }
    slot.capsule_name = *one.capsule_name;
    slot.index = before != nullptr ? before->index : next_index_++;
    add(std::move(slot));
  }
  void add(Slot slot) {
    slot.origin = where_;
    stated_->slots.push_back(std::move(slot));
  }

  // What the signature has no use for.
  void forget_inline(std::size_t since) {
    std::vector<model::Callback> &all = stated_->callbacks;
    const auto begin = all.begin() + static_cast<std::ptrdiff_t>(since);
    all.erase(std::remove_if(begin, all.end(), [](const model::Callback &one) { return one.is_inline; }), all.end());
  }

  bool is_same(const Slot &before, const Slot &now) const {
    const model::Names names(*stated_);
    return model::capsule_text(before.signature, names) == model::capsule_text(now.signature, names);
  }

  void leave_out(const std::string &name, const std::string &why) {
    if (explains_) context_.diagnostics.note("not-a-function", where_, "`" + name + "` " + why + ": it is left out");
  }

  bool check_words() {
    bool is_fine = true;
    std::string hint;
    for (const std::string &word : parser_.unknown()) {
      const std::string name = model::split_capsule_name(word).name;
      const std::string option = "--type " + name + "=double";
      hint = "say what it stands for, such as " + option + "; or of which struct nothing is known: --type " + name +
             "=struct";
      context_.diagnostics.error("unknown-type", where_, "nothing says what the type `" + word + "` is", hint);
      is_fine = false;
    }
    for (const std::string &word : parser_.unused()) {
      context_.diagnostics.file_error("usage", "", "--type " + word + ": no function has a type of that name");
      is_fine = false;
    }
    return is_fine;
  }

  Context &context_;
  Api *stated_;
  model::CapsuleParser parser_;
  Origin where_;
  bool explains_;  // what is left out; where the file is there, that is known
  std::unordered_map<std::string_view, const Slot *> before_;  // by name
  int next_index_ = 0;
};

// What the file says of types, which a module can't.
void take_types(const Api &ledger, Api *stated) {
  stated->externals = ledger.externals;
  stated->typedefs = ledger.typedefs;
  stated->enums = ledger.enums;
  stated->records = ledger.records;
  stated->handles = ledger.handles;
  stated->callbacks = ledger.callbacks;
}

}  // namespace

std::optional<Input> read_functions(Context &context, const std::string &module, const AdoptedTable &table,
                                    Input input) {
  const Api *ledger = input.ledger ? &*input.ledger : nullptr;
  const std::string attribute = table.capsule.substr(table.capsule.rfind('.') + 1);
  const auto functions = baseline::list_functions(module, attribute, context.diagnostics);
  if (!functions) return std::nullopt;
  input.stated.name = table.name;
  input.stated.foreign.emplace().functions = true;
  if (ledger != nullptr) take_types(*ledger, &input.stated);
  Reading reading(context, module, ledger, &input.stated);
  if (!reading.run(table, *functions)) return std::nullopt;
  if (!complete(table, ledger, &input.stated, context.diagnostics)) return std::nullopt;
  if (ledger != nullptr) input.dependencies.push_back(input.interface_path);
  return input;
}

}  // namespace caplet::commands
