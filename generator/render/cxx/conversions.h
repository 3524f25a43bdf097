// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Values on their way through a call: C++'s made of C's and C's made of C++'s. conversion_rows.cpp says for each kind
// of type of C++ how. It knows no calls: a callable needs a body, which calls.h, above this, writes from a `Callable`.
// What a thunk writes through C's pointers is the runtime's affair (caplet::serve), which sees the type of the result.
//
//     Lifting    C to C++: what C passed to a thunk; what a call of C left in variables
//     Arguments  C++ to C: what a wrapper passes on
//
// Each walks the parameters of a signature of C, of which a value takes one or several.
#pragma once

#include <string>
#include <vector>

#include "render/code.h"
#include "render/cxx/cxx_side.h"

namespace caplet::render {

// A callable among the values.
struct Callable {
  const model::CxxType &type;  // a std::function
  std::string callback;        // the type of its function in C
  std::string name;            // that begins what stands for it: "caplet_visit" of "caplet_visit_function"
  std::string value;           // what it is made of: C's pointer, or C++'s function object
};

class Lifting {
 public:
  enum class Of { kArguments, kResults };
  Lifting(const CxxSide &side, const model::Signature &signature, std::size_t first, Of what)
      : side_(side), signature_(signature), at_(first), what_(what) {}

  // The expression of the next value, which may use each variable once.
  std::string value(const model::CxxType &type);

  // To stand before any of the values: the variables that C writes through, which the call passes as `arguments`; what
  // owns all that was given, and can't fail; and the callables, which can.
  const Code &variables() const { return variables_; }
  const std::vector<std::string> &arguments() const { return arguments_; }
  const Code &owners() const { return owners_; }
  const std::vector<Callable> &callables() const { return callables_; }
  // The parameter after those that were read.
  std::size_t at() const { return at_; }

  // ---- For rows ----
  const CxxSide &side() const { return side_; }
  bool is_of_results() const { return what_ == Of::kResults; }
  std::string type(const model::CxxType &type) const;
  // The name of the next parameter, which stays the next; and of that or its variable, which then is done.
  std::string peek() const { return side_.speller().parameter_name(signature_, at_); }
  std::string next(std::uint64_t bound = 0);
  // What begins the names that are made of a parameter's: a variable has it already.
  std::string own_name(const std::string &parameter) const { return (is_of_results() ? "" : "caplet_") + parameter; }
  void own(std::string line) { owners_.line(std::move(line)); }
  const std::string &callback() const { return signature_.parameters[at_].type.base; }
  void want(Callable callable) { callables_.push_back(std::move(callable)); }

 private:
  const CxxSide &side_;
  const model::Signature &signature_;
  std::size_t at_;
  Of what_;
  Code variables_, owners_;
  std::vector<Callable> callables_;
  std::vector<std::string> arguments_;
};

class Arguments {
 public:
  Arguments(const CxxSide &side, const model::Signature &signature, std::size_t first)
      : side_(side), signature_(signature), at_(first) {}

  // `value`: names a variable, or a part of one.
  void pass(const model::CxxType &type, const std::string &value);
  const std::vector<std::string> &arguments() const { return arguments_; }
  // To stand before the call.
  const std::vector<Callable> &callables() const { return callables_; }

  // ---- For rows ----
  const CxxSide &side() const { return side_; }
  void push(const std::string &expression);
  // Of one value of C++, without passing them.
  std::vector<std::string> parts(const model::CxxType &type, const std::string &value) const;
  std::string peek() const { return side_.speller().parameter_name(signature_, at_); }
  const std::string &callback() const { return signature_.parameters[at_].type.base; }
  void want(Callable callable) { callables_.push_back(std::move(callable)); }

 private:
  const CxxSide &side_;
  const model::Signature &signature_;
  std::size_t at_;
  std::vector<std::string> arguments_;
  std::vector<Callable> callables_;
};

// How a kind of type crosses. The walkers call these, and nobody else.
struct ConversionRow {
  model::CxxTypeKind kind;
  std::string (*lift)(Lifting &, const model::CxxType &);
  void (*pass)(Arguments &, const model::CxxType &, const std::string &value);
};
const ConversionRow &conversion(model::CxxTypeKind kind);

}  // namespace caplet::render
