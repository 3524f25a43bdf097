// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// C++ as the consumer's generated header has it.
#pragma once

#include <string>

#include "render/cxx/cxx_names.h"
#include "render/cxx/cxx_side.h"

namespace caplet::render {

// Consumers pass views of texts and elements, and get copies.
model::CxxType as_argument(model::CxxType type);
model::CxxType as_result(model::CxxType type);

class ConsumerSide final : public CxxSide {
 public:
  explicit ConsumerSide(const Speller &speller);
  using CxxSide::type;

  const CxxNames &cxx_names() const { return cxx_names_; }
  // The handle that a type names; null where it names none.
  const model::Handle *handle(const model::Type &type) const;
  // The slot that ends a handle's life, or null: then consumers can't own one.
  const model::Slot *destroyer(const model::Handle &handle) const;
  // What a class calls its function `word`: that, unless the API's class or one of its bases has a member of the name.
  std::string own_member(const model::Handle &handle, std::string word) const;

  // "geo::shape_view" and "geo::mesh_view": where an upcast leads to, and where it begins.
  std::string base_class(const model::CxxForm &upcast, const std::string &suffix) const;
  std::string derived_class(const model::CxxForm &upcast, const std::string &suffix) const;

  std::string type(const model::CxxType &type) const override { return written(type, false); }
  std::string result_type(const model::CxxType &type) const override { return written(type, true); }
  std::string c_type(const model::Type &type) const override;
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
  std::string result(const std::string &type) const override { return "caplet::result<" + type + ">"; }
  std::string ending() const override { return "caplet::"; }

 private:
  bool has_member(const model::Handle &handle, const std::string &name) const;
  std::string written(const model::CxxType &type, bool is_result) const;
  model::CxxType in_words(const model::CxxType &type, bool is_result) const;
  std::string plain(const model::Type &type) const;
  bool is_other_enum(const model::Type &type) const;

  CxxNames cxx_names_;
};

}  // namespace caplet::render
