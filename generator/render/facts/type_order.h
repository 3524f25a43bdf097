// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The types of an API in an order in which languages that read from top to bottom can declare them.
#pragma once

#include <functional>
#include <vector>

#include "model/names.h"

namespace caplet::render {

struct TypeSelection {
  // Which of the API's types are declared at all; those that are not are known already.
  std::function<bool(const model::Named &)> wanted;
  // Which records get their fields; the others stay opaque.
  std::function<bool(const model::Record &)> with_layout;
  // The preprocessor's condition for a record's fields, or "": without them it is opaque. May be null.
  std::function<std::string(const model::Record &)> condition = nullptr;
};

struct TypeDeclaration {
  // kForward: a record that something mentions before its fields can be declared, which follow. kOpaque: all that there
  // is of it.
  enum class Form { kWhole, kForward, kOpaque };
  model::Entity entity;
  Form form = Form::kWhole;
  bool is_known = false;  // a kForward of it came before
};

// In the model's order, except that what a declaration needs comes first.
std::vector<TypeDeclaration> in_order(const model::Api &api, const model::Names &names, const TypeSelection &selection);

}  // namespace caplet::render
