// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/facts/contract.h"

#include <iterator>

namespace caplet::render {
namespace {

using model::Slot;
using Sentences = std::vector<std::string>;

const char *threads_text(model::Threads threads) {
  switch (threads) {
    case model::Threads::kIncompatible:
      return "Only one thread may ever call it, whatever locks are held.";
    case model::Threads::kCompatible:
      return "One thread may call it at a time.";
    case model::Threads::kDistinct:
      return "Several threads may call it at once, with objects of their own.";
    case model::Threads::kShared:
      return "Several threads may call it at once.";
    case model::Threads::kAtomic:
      return "Several threads may call it at once, and see it done wholly or not at all.";
    case model::Threads::kUnstated:
      break;
  }
  return nullptr;
}

}  // namespace

Sentences parameter_sentences(const model::Parameter &one, const std::string &name) {
  Sentences out;
  const auto say = [&](std::string text) { out.push_back(std::move(text)); };
  const std::string quoted = "`" + name + "`";
  if (one.nonnull) say(quoted + " must not be NULL.");
  if (one.nullable) say(quoted + " may be NULL.");
  if (one.steals) say((one.type.base == "PyObject" ? "Steals a reference to " : "Takes over ") + quoted + ".");
  if (!one.length.empty()) say("`" + one.length + "` counts the elements of " + quoted + ".");
  if (one.out) say(quoted + " receives a result.");
  if (one.inout) say(quoted + " is read and changed.");
  return out;
}

Sentences result_sentences(const Slot &slot) {
  Sentences out;
  const auto say = [&](std::string text) { out.push_back(std::move(text)); };
  if (slot.ownership == model::Ownership::kNew) say("Returns a new reference.");
  if (slot.ownership == model::Ownership::kBorrowed) say("Returns a borrowed reference.");
  if (slot.ownership == model::Ownership::kHandle) say("The caller owns the result.");
  if (slot.result == model::Nullness::kNonnull) say("The result is not NULL unless an exception is set.");
  if (slot.result == model::Nullness::kNullable) say("The result may be NULL.");
  if (slot.lifetime == "static") say("What it leads to lives as long as the module.");
  if (slot.lifetime == "next_call") say("What it leads to lives until the next call.");
  if (!slot.lifetime.empty() && slot.lifetime != "static" && slot.lifetime != "next_call") {
    say("What it leads to lives as long as `" + slot.lifetime + "`.");
  }
  return out;
}

std::string gil_sentence(const Slot &slot) {
  if (slot.gil == model::Gil::kReleased) return "May be called without an attached thread state.";
  return slot.gil == model::Gil::kRequired ? "Needs an attached thread state." : "";
}

std::string threads_sentence(const Slot &slot) {
  const char *text = threads_text(slot.threads);
  return text == nullptr ? "" : text;
}

std::string error_sentence(const std::string &error) {
  return error.empty() ? "" : "Returns " + error + " with an exception set on failure.";
}

namespace {

void add_function_contract(const Language &language, const Slot &slot, Sentences &out) {
  const auto add = [&](Sentences all) { std::move(all.begin(), all.end(), std::back_inserter(out)); };
  const auto say = [&](std::string text) {
    if (!text.empty()) out.push_back(std::move(text));
  };
  for (std::size_t i = 0; i < slot.signature.parameters.size(); ++i) {
    add(parameter_sentences(slot.signature.parameters[i], language.parameter_name(slot.signature, i)));
  }
  add(result_sentences(slot));
  say(error_sentence(language.error_text(slot)));
  say(gil_sentence(slot));
  say(threads_sentence(slot));
}

}  // namespace

std::vector<std::string> contract_sentences(const Subject &subject, const Language &language, const Slot &slot) {
  Sentences out;
  if (slot.kind == model::SlotKind::kFunction) add_function_contract(language, slot, out);
  std::string since = since_text(subject, slot.since);
  if (!since.empty()) out.push_back(std::move(since));
  if (slot.deprecated) out.push_back("Deprecated" + (slot.deprecated->empty() ? "." : ": " + *slot.deprecated));
  return out;
}

std::string slot_doc(const Subject &subject, const Language &language, const Slot &slot) {
  std::string contract;
  for (const std::string &one : contract_sentences(subject, language, slot)) {
    contract += (contract.empty() ? "" : "\n") + one;
  }
  if (slot.doc.empty() || contract.empty()) return slot.doc + contract;
  const bool is_long = slot.doc.find('\n') != std::string::npos;
  return slot.doc + (is_long ? "\n\n" : "\n") + contract;
}

}  // namespace caplet::render
