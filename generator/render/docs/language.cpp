// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/docs/language.h"

#include <algorithm>

#include "model/scalars.h"
#include "render/docs/doc_text.h"
#include "render/docs/rows.h"
#include "support/text.h"

namespace caplet::render {

DocsLanguage::DocsLanguage(const Subject &subject) : c_(subject), page_(make_docs_page(subject, c_)) {
  for (const DocsPart &part : page_.parts) {
    for (const DocsEntry &one : part.entries) {
      if (!one.is_again) places_.emplace(one.place.target, one.place);
    }
  }
  for (const model::Scalar &one : model::all_scalars()) {
    const std::string name(one.spelling);
    const bool is_pythons = one.kind == model::ScalarKind::kPython || name == "Py_ssize_t";
    if (is_pythons) places_.emplace(name, DocsPlace{"c:type", name, ""});
  }
}

// ---- Texts ----

const DocsPlace *DocsLanguage::find(std::string_view word) const {
  if (ends_with(word, "()")) word.remove_suffix(2);
  const auto found = places_.find(std::string(word));
  return found == places_.end() ? nullptr : &found->second;
}

std::string DocsLanguage::mention(const std::string &word) const {
  const DocsPlace *place = find(word);
  return place == nullptr ? code(word) : reference(*place, word);
}

std::string DocsLanguage::inline_text(std::string_view text) const {
  std::string out;
  const std::vector<DocSpan> spans = doc_spans(text);
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const std::string_view next = i + 1 < spans.size() ? std::string_view(spans[i + 1].text) : "";
    if (!spans[i].is_code) {
      out += escaped(spans[i].text, out.empty());
    } else {
      append(out, mention(spans[i].text), next);
    }
  }
  return out;
}

std::string DocsLanguage::comment(const std::string &text, int indent) const {
  std::string out;
  for (const DocBlock &one : doc_blocks(text)) {
    if (one.kind == DocBlockKind::kCode) {
      out += listing(one.lines, indent);
    } else {
      const std::string written = inline_text(joined(one.lines, "\n"));
      out += one.kind == DocBlockKind::kItem ? item(written, indent) : paragraph(written, indent);
    }
  }
  return out;
}

std::string DocsLanguage::finish(std::string text) const {
  std::string out;
  out.reserve(text.size());
  int empty = 1;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::size_t last = text.find_last_not_of(' ', end == 0 ? 0 : end - 1);
    const bool has_text = end > begin && last != std::string::npos && last >= begin;
    empty = has_text ? 0 : empty + 1;
    if (has_text) out.append(text, begin, last + 1 - begin);
    if (empty < 2) out += '\n';
    begin = end + 1;
  }
  if (ends_with(out, "\n\n")) out.pop_back();
  return out;
}

// ---- Declarations ----

std::string DocsLanguage::parameter_name(const model::Signature &signature, std::size_t index) const {
  return c_.speller().parameter_name(signature, index);
}
std::string DocsLanguage::declaration(const model::Type &type, std::string_view name) const {
  return c_.declaration(type, name);
}
std::string DocsLanguage::prototype(const model::Signature &signature, std::string_view name) const {
  return c_.prototype(signature, name);
}
std::string DocsLanguage::function_pointer(const model::Signature &signature, std::string_view name) const {
  return c_.prototype(signature, "(*" + std::string(name) + ")");
}

void DocsLanguage::add_rows(const Subject &subject, Data &data) const { add_docs_rows(subject, *this, page_, data); }

}  // namespace caplet::render
