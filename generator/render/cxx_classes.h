// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Classes of the consumer's C++ header. For "mesh" there are, in one line of inheritance, mesh_view, mesh_ref and,
// where it can be owned, mesh: docs/cxx.md says what each is for.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "render/cxx_functions.h"

namespace caplet::render {

class CxxClass {
 public:
  // `functions`: those of the whole API.
  CxxClass(const Subject &subject, const ConsumerSide &side, const model::Handle &handle,
           const std::vector<CxxFunction> &functions);

  const Place &place() const { return place_; }
  std::string forward() const;
  std::string definition() const;
  // Of the members, which need all classes. May be empty.
  std::string definitions() const;

 private:
  // A function that the class has, its own or one of a base.
  struct Member {
    const CxxFunction *function;
    const model::Handle *of;
  };

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
  void define(std::string &out, const Member &member) const;
  std::string class_of(const CxxFunction &function) const;
  std::string pointer_of(const Member &member) const;
  void find_bases(const model::Handle &handle, const std::vector<CxxFunction> &all);
  std::vector<Member> find_members(const model::Handle &handle, const std::vector<CxxFunction> &all) const;
  std::set<std::string> names_in(const model::Handle &handle) const;
  std::string define_upcast(const model::Slot &slot, const std::string &suffix) const;
  std::string define_upcast_of_owner(const model::Slot &slot) const;
  Code convert(const model::Slot &slot, const std::string &suffix) const;
  const CxxFunction *copy_constructor() const;
  template <typename Wanted>
  std::vector<Member> members(Wanted wanted) const;

  const Subject &subject_;
  const ConsumerSide &side_;
  const model::Handle &handle_;
  Place place_;
  std::string view_, ref_, owner_;  // the classes
  std::string c_, get_;             // "::geo_mesh", and what returns a pointer to it
  const model::Slot *destroyer_;
  std::vector<Member> members_;               // its own, then those that it inherits
  std::vector<const model::Slot *> upcasts_;  // to its bases, and from those to theirs
};

}  // namespace caplet::render
