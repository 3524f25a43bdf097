// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/languages.h"

#include "model/named_walk.h"
#include "render/c/speller.h"
#include "render/cxx/casters.h"
#include "render/cython/language.h"
#include "render/docs/language.h"
#include "render/python/language.h"
#include "render/rust/language.h"

namespace caplet::render {
namespace {

// As consumers write it.
std::unique_ptr<const Language> make_c(const Subject &subject) {
  return std::make_unique<Speller>(subject.api, subject.names, Side::kConsumer);
}

// The words of C, in files that are not C.
class PlainText final : public Speller {
 public:
  using Speller::Speller;
  std::string finish(std::string text) const override { return text; }
};
std::unique_ptr<const Language> make_text(const Subject &subject) {
  return std::make_unique<PlainText>(subject.api, subject.names, Side::kConsumer);
}

std::unique_ptr<const Language> make_cython(const Subject &subject) {
  return std::make_unique<CythonLanguage>(subject);
}

std::unique_ptr<const Language> make_python(const Subject &subject) {
  return std::make_unique<PythonLanguage>(subject);
}

std::unique_ptr<const Language> make_rust(const Subject &subject) { return std::make_unique<RustLanguage>(subject); }

std::unique_ptr<const Language> make_casters(const Subject &subject) {
  return std::make_unique<CasterLanguage>(subject.api, subject.names, Side::kConsumer);
}

constexpr LanguageRow kLanguages[] = {
    {"c", make_c},       {"casters", make_casters}, {"cython", make_cython},
    {"html", make_html}, {"myst", make_myst},       {"python", make_python},
    {"rst", make_rst},   {"rust", make_rust},       {"text", make_text},
};

}  // namespace

const LanguageRow *find_language(std::string_view name) { return model::find_named(kLanguages, name); }

std::vector<std::string_view> language_names() {
  std::vector<std::string_view> all;
  for (const LanguageRow &one : kLanguages) all.push_back(one.name);
  return all;
}

}  // namespace caplet::render
