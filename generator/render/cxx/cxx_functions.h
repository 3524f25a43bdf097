// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Functions of the consumer's C++ header.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "model/lowering.h"
#include "render/c/c_view.h"
#include "render/code.h"
#include "render/cxx/consumer_side.h"

namespace caplet::render {

// One function as C++ consumers see a slot: with its C++ form, or C's where it has none.
class CxxFunction {
 public:
  CxxFunction(const Subject &subject, const ConsumerSide &side, const model::Slot &slot);

  const model::Slot &slot() const { return slot_; }
  model::CxxKind kind() const { return form_.kind; }
  bool is_const() const { return form_.is_const; }
  bool is_explicit() const { return form_.is_explicit; }
  const std::string &name() const { return name_; }
  // The preprocessor's, for what needs a struct whose layout not every consumer knows; or "".
  const std::string &condition() const { return condition_; }
  bool can_fail() const { return lowered_.can_fail(); }
  // Whether it has another overload, which is called detached.
  bool can_detach() const { return slot_.gil == model::Gil::kReleased; }
  // Whether it takes one reference to what is const and its own class.
  bool is_copy_constructor() const;
  // Whether it is a constructor that takes over another object of its class, and nothing else: C++ has none by value.
  bool takes_itself() const;
  // Whether a default makes an object of a class, which must be complete: it stands with the definition then.
  bool has_late_default() const;
  // Whether it may be called without arguments.
  bool needs_nothing() const { return first_default_ == 0; }

  std::string doc(int indent) const;
  // "std::string_view name, double tolerance = 1", and "name, tolerance" to pass them on.
  std::string parameters(bool detached, bool with_defaults) const;
  std::string arguments(bool detached) const;
  // What it returns, where a call may fail `caplet::result` of it.
  std::string result() const;
  // " const noexcept"
  std::string qualifiers() const;
  // "name(std::string_view name) const;", as a declaration in a class, with documentation, and with what `before` says.
  void declare(Code &code, const std::string &before, bool detached) const;
  // The same with `name` and its statements, of a member of a class whose own pointer is `self`, or of no class where
  // `self` is empty.
  void define(Code &code, const std::string &name, bool detached, const std::string &self) const;
  // Around what calls it, because compilers warn of that, too; and because not every consumer can.
  void begin_call(Code &code) const;
  void end_call(Code &code) const;
  // "optional": the headers of the standard library that the types need.
  void collect_includes(std::set<std::string> &out) const;

 private:
  Code body(bool detached, const std::string &self) const;
  std::string stated_error() const;
  void take_c_form();
  void find_defaults();
  std::string default_of(const model::CxxParameter &parameter) const;

  const Subject &subject_;
  const ConsumerSide &side_;
  const model::Slot &slot_;
  model::CxxForm form_;
  model::Lowered lowered_;
  std::string name_, condition_;
  std::size_t first_default_ = 0;  // from it on, all parameters have one
};

}  // namespace caplet::render
