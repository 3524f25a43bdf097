// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Classes of the consumer's C++ header. For "mesh" there are, in one line of inheritance, mesh_view, mesh_ref and,
// where it can be owned, mesh: docs/cxx.md says what each is for.
#pragma once

#include <string>
#include <vector>

#include "render/cxx/cxx_members.h"

namespace caplet::render {

class CxxClass {
 public:
  // `functions`: those of the whole API.
  CxxClass(const Subject &subject, const ConsumerSide &side, const model::Handle &handle,
           const std::vector<CxxFunction> &functions);

  const CxxName &cxx_name() const { return cxx_name_; }
  std::string forward() const;
  std::string definition() const;
  // Of the members, which need all classes. May be empty.
  std::string definitions() const;

 private:
  Code view() const;
  Code ref() const;
  Code owner() const;
  void aliases(Code &code) const;
  void constants(Code &code) const;
  void constructors(Code &code) const;
  std::string delegate(const CxxFunction &constructor, bool detached) const;
  std::string define_constructor(const CxxFunction &function) const;
  void copying(Code &code) const;
  void declare(Code &code, const CxxFunction &function) const;
  void define(std::string &out, const CxxMember &member) const;
  std::string class_of(const CxxFunction &function) const;
  std::string pointer_of(const CxxMember &member) const;
  std::string define_upcast(const model::Slot &slot, const std::string &suffix) const;
  std::string define_upcast_of_owner(const model::Slot &slot) const;
  Code convert(const model::Slot &slot, const std::string &suffix) const;
  const CxxFunction *copy_constructor() const;
  template <typename Wanted>
  std::vector<CxxMember> members(Wanted wanted) const;

  const Subject &subject_;
  const ConsumerSide &side_;
  const model::Handle &handle_;
  CxxName cxx_name_;
  std::string view_, ref_, owner_;  // the classes
  std::string c_, get_;             // "::geo_mesh", and what returns a pointer to it
  const model::Slot *destroyer_;
  std::vector<CxxMember> members_;
  std::vector<const model::Slot *> upcasts_;
};

}  // namespace caplet::render
