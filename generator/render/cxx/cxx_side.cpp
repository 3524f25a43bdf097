// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/cxx/cxx_side.h"

#include "model/cxx_type_text.h"

namespace caplet::render {

using model::CxxType;
using model::Type;

bool CxxSide::is_handle(const Type &type) const { return model::is_handle(type, speller_.names()); }

std::string CxxSide::type(const Type &plain) const {
  CxxType type;
  type.plain = plain;
  return this->type(type);
}

std::string ProviderSide::type(const CxxType &type) const {
  return model::spell(type, [this](const Type &plain) { return speller().type(plain); });
}
std::string ProviderSide::owner(const Type &handle) const { return "std::unique_ptr<" + type(handle) + ">"; }

std::string ProviderSide::lift(const Type &, const std::string &value) const { return value; }
std::string ProviderSide::lower(const Type &, const std::string &value) const { return value; }
std::string ProviderSide::lift_elements(const Type &, const std::string &pointer) const { return pointer; }
std::string ProviderSide::lower_elements(const Type &, const std::string &pointer) const { return pointer; }
std::string ProviderSide::lift_reference(const Type &, const std::string &pointer) const { return "*" + pointer; }
std::string ProviderSide::lower_reference(const Type &, const std::string &value) const {
  return "std::addressof(" + value + ")";
}
std::string ProviderSide::adopted(const Type &, const std::string &pointer) const { return pointer; }
std::string ProviderSide::released(const Type &, const std::string &owner) const { return owner + ".release()"; }

std::string ProviderSide::raise() const {
  const model::Api &api = speller().api();
  return api.exceptions.empty() ? "caplet::raise_current" : "caplet_" + api.name + "_raise";
}
std::string ProviderSide::free() const { return "caplet::release_memory"; }

}  // namespace caplet::render
