// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The descriptor of a consumer that nothing of C is compiled for: what it was made from, which it compares with what it
// finds, as the C consumer does (c/c_view.cpp, c/object_infos.cpp).
#pragma once

#include <string>
#include <string_view>

#include "render/facts/subject.h"
#include "render/keys.h"

namespace caplet::render {

// How a language says it. A type that the language can't lay out is "", and isn't compared.
class CompiledWords {
 public:
  virtual ~CompiledWords() = default;
  virtual std::string text(std::string_view text) const = 0;      // a literal
  virtual std::string optional(std::string_view text) const = 0;  // the same, and None for ""
  virtual std::string type(const model::Enum &entity) const = 0;
  virtual std::string type(const model::Record &entity) const = 0;
  virtual std::string type(const model::External &entity) const = 0;
  virtual std::string scalar(std::string_view name) const = 0;  // "long double", "time_t" or "wchar_t"
};

// `path_text` and the like, rows `version_rows`, `fingerprint_rows`, `row_infos`, `slot_infos`, `type_infos`,
// `object_infos` and `external_infos`; and `contract_text`, `handshake_text` and `calls_text`, which stand in the
// target's folder of templates and are the same in every module.
void add_compiled_rows(const Subject &subject, const CompiledWords &words, const std::string &folder, Data &data);

}  // namespace caplet::render
