// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// C++ values of C's: of what a function of C++ is called with, and of what a call of C gave.
#pragma once

#include <string>
#include <vector>

#include "render/code.h"
#include "render/cxx_side.h"

namespace caplet::render {

// Reads a signature's parameters one by one. Of arguments they are what C passed; of results, variables that C writes
// through.
class Lifting {
 public:
  enum class Of { kArguments, kResults };
  Lifting(const CxxSide &side, const model::Signature &signature, std::size_t first, Of what);

  // The expression of the next value, which may use each variable once.
  std::string value(const model::CxxType &type);

  // To stand before any of them: what declares the variables; what owns all that was given, and can't fail; and what
  // can. The call passes `arguments` for the results.
  const Code &variables() const { return variables_; }
  Code preparation() const { return Code(owners_).add(functions_); }
  // The parameter after those that were read.
  std::size_t at() const { return at_; }
  const std::vector<std::string> &arguments() const { return arguments_; }

 private:
  std::string next(std::uint64_t bound = 0);
  std::string type(const model::CxxType &type) const;
  std::string vector(const model::CxxType &type);
  std::string optional(const model::CxxType &type);
  std::string several(const model::CxxType &type);
  std::string function(const model::CxxType &type);
  std::string owned(const model::Type &handle);
  void own_memory(const std::string &pointer);

  const CxxSide &side_;
  const model::Signature &signature_;
  std::size_t at_;
  Of what_;
  Code variables_, owners_, functions_;
  std::vector<std::string> arguments_;
};

}  // namespace caplet::render
