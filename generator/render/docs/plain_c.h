// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Declarations of C as the standard has them, without the macros of generated headers: what documentation shows.
#pragma once

#include <string>
#include <string_view>

#include "render/c/speller.h"
#include "render/facts/subject.h"

namespace caplet::render {

class PlainC {
 public:
  explicit PlainC(const Subject &subject);

  // "const double *v"
  std::string declaration(const model::Type &type, std::string_view name) const;
  // "double geo_norm(const double *v, Py_ssize_t n)"
  std::string prototype(const model::Signature &signature, std::string_view name) const;
  // What a function returns where it fails, in backticks; empty where it can't, or that isn't said.
  std::string error(const model::Slot &slot) const;
  const Speller &speller() const { return speller_; }

 private:
  const model::Names &names_;
  Speller speller_;
};

}  // namespace caplet::render
