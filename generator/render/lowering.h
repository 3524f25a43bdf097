// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// C's values of C++ ones: what a call of C is passed, and what a function of C++ gives as its result. lifting.h goes
// the other way.
#pragma once

#include <string>
#include <vector>

#include "render/code.h"
#include "render/cxx_side.h"

namespace caplet::render {

// Both walk a signature's parameters one by one.

// The expressions of arguments.
class Passing {
 public:
  Passing(const CxxSide &side, const model::Signature &signature, std::size_t first)
      : side_(side), signature_(signature), at_(first) {}

  // `value`: names a variable, or a part of one.
  void pass(const model::CxxType &type, const std::string &value);
  const std::vector<std::string> &arguments() const { return arguments_; }
  // To stand before the call.
  const Code &preparation() const { return preparation_; }

 private:
  void push(const std::string &expression);
  void optional(const model::CxxType &type, const std::string &value);
  void function(const model::CxxType &type, const std::string &value);

  const CxxSide &side_;
  const model::Signature &signature_;
  std::size_t at_;
  std::vector<std::string> arguments_;
  Code preparation_;
};

// The statements that write a result through the parameters for it. All that can fail is done before the first of them
// is written, and what was made until then is owned.
class Giving {
 public:
  Giving(const CxxSide &side, const model::Signature &signature, std::size_t first)
      : side_(side), signature_(signature), at_(first) {}

  void give(const model::CxxType &type, const std::string &value);
  Code statements() const { return Code(owners_).add(making_).add(writing_); }

 private:
  std::string next();
  void copy(const std::string &element, const std::string &data, const std::string &size);
  void optional(const model::CxxType &type, const std::string &value);
  void function(const model::CxxType &type, const std::string &value);

  const CxxSide &side_;
  const model::Signature &signature_;
  std::size_t at_;
  Code owners_, making_, writing_;
};

// "std::get<1>(value)"
std::string part_of(const std::string &value, std::size_t index);

}  // namespace caplet::render
