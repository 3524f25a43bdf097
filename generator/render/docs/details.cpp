// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What functions promise, and where they may be missing.
#include "model/words.h"
#include "render/docs/page.h"
#include "render/facts/contract.h"
#include "support/text.h"

namespace caplet::render {
namespace {

using model::Slot;
using Details = std::vector<DocsDetail>;

// "`x` may be NULL." of x is "May be NULL."
std::string of_parameter(const std::string &sentence, const std::string &name) {
  const std::string start = "`" + name + "` ";
  if (!starts_with(sentence, start)) return sentence;
  std::string text = sentence.substr(start.size());
  text.front() = upper(text.substr(0, 1)).front();
  return text;
}

void add_other(const char *name, const std::string &text, Details &out) {
  if (!text.empty()) out.push_back({DocsDetail::Kind::kOther, name, text});
}

std::string presence(const Subject &subject, const Slot &slot, const std::string &question) {
  std::string text;
  if (slot.optional) text = "A build of the provider may leave it out.";
  if (slot.filled == model::Filled::kLater) text += (text.empty() ? "" : " ") + std::string("It may be filled later.");
  if (slot.until != 0)
    text += (text.empty() ? "" : " ") + ("API " + version_text(subject, slot.until)) + " is the last that has it.";
  const bool may_lack = slot.optional || slot.since > subject.floor || slot.until != 0;
  if (!may_lack) return text;
  if (text.empty()) text = "An older provider lacks it.";
  return text + " `" + subject.api.function_prefix() + "_has_" + question + "()` says whether it is there.";
}

}  // namespace

Details details_of(const PlainC &c, const model::Signature &signature) {
  Details out;
  for (std::size_t i = 0; i < signature.parameters.size(); ++i) {
    const std::string name = c.speller().parameter_name(signature, i);
    std::string text;
    for (const std::string &one : parameter_sentences(signature.parameters[i], name)) {
      text += (text.empty() ? "" : " ") + of_parameter(one, name);
    }
    if (!text.empty()) out.push_back({DocsDetail::Kind::kParameter, name, text});
  }
  const std::string convention = model::word_text(signature.convention, "");
  if (!convention.empty()) add_other("Calling convention", "`" + convention + "`", out);
  return out;
}

Details details_of(const Subject &subject, const PlainC &c, const Slot &slot, const std::string &question) {
  Details out = details_of(c, slot.signature);
  std::string result;
  for (const std::string &one : result_sentences(slot)) result += (result.empty() ? "" : " ") + one;
  if (!result.empty()) out.push_back({DocsDetail::Kind::kResult, "", result});
  if (slot.kind == model::SlotKind::kFunction) add_other("On failure", error_sentence(c.error(slot)), out);
  add_other("GIL", gil_sentence(slot), out);
  add_other("Threads", threads_sentence(slot), out);
  std::string attributes;
  for (const std::string &one : slot.attributes) attributes += (attributes.empty() ? "`" : ", `") + one + "`";
  add_other("Attributes", attributes, out);
  add_other("Presence", presence(subject, slot, question), out);
  return out;
}

}  // namespace caplet::render
