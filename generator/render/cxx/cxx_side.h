// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What C++ differs in between the two sides of a table. A provider has its own classes and enums, which are what C
// passes; a consumer has those of its generated header, which stand for them.
#pragma once

#include <string>

#include "model/cxx_form.h"
#include "render/c/speller.h"

namespace caplet::render {

class CxxSide {
 public:
  explicit CxxSide(const Speller &speller) : speller_(speller) {}
  CxxSide(const CxxSide &) = delete;
  CxxSide &operator=(const CxxSide &) = delete;
  virtual ~CxxSide() = default;

  const Speller &speller() const { return speller_; }
  bool is_handle(const model::Type &type) const;  // by value

  // Types as C++ spells them.
  virtual std::string type(const model::CxxType &type) const = 0;
  std::string type(const model::Type &plain) const;
  // The same of what a call of C gave.
  virtual std::string result_type(const model::CxxType &type) const { return this->type(type); }
  // What C calls it, where nothing that C++ declares may be taken for it.
  virtual std::string c_type(const model::Type &type) const { return speller_.type(type); }
  // What owns a handle.
  virtual std::string owner(const model::Type &handle) const = 0;

  // A value of C as one of C++, and back.
  virtual std::string lift(const model::Type &type, const std::string &value) const = 0;
  virtual std::string lower(const model::Type &type, const std::string &value) const = 0;
  // A pointer to elements.
  virtual std::string lift_elements(const model::Type &element, const std::string &pointer) const = 0;
  virtual std::string lower_elements(const model::Type &element, const std::string &pointer) const = 0;
  // A pointer to what C++ refers to.
  virtual std::string lift_reference(const model::Type &to, const std::string &pointer) const = 0;
  virtual std::string lower_reference(const model::Type &to, const std::string &value) const = 0;
  // The arguments that an owner is made of; and what C gets from an owner, which gives it up.
  virtual std::string adopted(const model::Type &handle, const std::string &pointer) const = 0;
  virtual std::string released(const model::Type &handle, const std::string &owner) const = 0;

  // What makes the current exception Python's.
  virtual std::string raise() const = 0;
  // What C frees memory with.
  virtual std::string free() const = 0;
  // How a function of C++ ends that called C and can fail: what it returns instead of a `type`; and what begins the
  // names of the runtime's functions for that, "caplet::" of "caplet::failed<T>()", "done(status)", "truth(value)",
  // "checked<T>(value)".
  virtual std::string result(const std::string &type) const = 0;
  virtual std::string ending() const = 0;

 private:
  const Speller &speller_;
};

class ProviderSide final : public CxxSide {
 public:
  using CxxSide::CxxSide;
  using CxxSide::type;
  std::string type(const model::CxxType &type) const override;
  std::string owner(const model::Type &handle) const override;
  std::string lift(const model::Type &type, const std::string &value) const override;
  std::string lower(const model::Type &type, const std::string &value) const override;
  std::string lift_elements(const model::Type &element, const std::string &pointer) const override;
  std::string lower_elements(const model::Type &element, const std::string &pointer) const override;
  std::string lift_reference(const model::Type &to, const std::string &pointer) const override;
  std::string lower_reference(const model::Type &to, const std::string &value) const override;
  std::string adopted(const model::Type &handle, const std::string &pointer) const override;
  std::string released(const model::Type &handle, const std::string &owner) const override;
  std::string raise() const override;
  std::string free() const override;
  std::string result(const std::string &type) const override { return type; }
  std::string ending() const override { return "caplet::callable_"; }
};

}  // namespace caplet::render
